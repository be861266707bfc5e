"""Work that takes long, done by another process while the window stays alive."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.model.article import Article
from briefing.work.events import Done, Event, Failed, JobNumber, Progressed
from briefing.work.reading import Read, read_or_find
from briefing.work.worker import Worker

_LOOK_MS = 40
_TURN_MS = 5  # time for keys and paint between two turns


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work is: the name of what is worked at, how many are done, of how many."""

    name: str
    done: int
    total: int


class Background(QObject):
    """Reads files and finds what long texts say, one after another; starts its process when first asked."""

    progressed = Signal(object)
    read = Signal(object, object)
    found = Signal(object, object)
    failed = Signal(object, object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: Worker[Path | Article, Read] = Worker(read_or_find)
        self._jobs: dict[JobNumber, Path | Article] = {}
        self._given = 0
        self._come: deque[Event[Read]] = deque()
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(_TURN_MS)
        self._turn.timeout.connect(self._take_next)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self._look)

    def take(self, jobs: Iterable[Path | Article]) -> None:
        """Have these files read, or what these texts say found."""
        for job in jobs:
            self._jobs[self._worker.submit(job)] = job
            self._given += 1
        if self._jobs:
            self._clock.start()
            self._tell()

    def stop(self) -> bool:
        """End all work; False where there was none."""
        busy = bool(self._jobs)
        self._worker.close()
        self._jobs.clear()
        self._come.clear()
        self._rest()
        return busy

    @property
    def busy(self) -> bool:
        """Whether there is work going on."""
        return bool(self._jobs)

    def _look(self) -> None:
        """Take what has come, each in a turn of its own: a long article is a turn's work."""
        self._come.extend(self._worker.events())
        if self._come and not self._turn.isActive():
            self._turn.start()

    def _take_next(self) -> None:
        if self._come:
            self._take_in(self._come.popleft())
        if self._come:
            self._turn.start()

    def _take_in(self, event: Event[Read]) -> None:
        job = self._jobs.get(event.job)
        if job is None or isinstance(event, Progressed):
            return
        if isinstance(event, Done | Failed):
            del self._jobs[event.job]
            self._tell()
        if isinstance(event, Failed):
            self.failed.emit(job, event.error)
        elif isinstance(event, Done):
            self.read.emit(job, event.value) if isinstance(job, Path) else self.found.emit(job, event.value)
        if not self._jobs:
            self._rest()

    def _tell(self) -> None:
        if self._jobs:
            name = next(iter(self._jobs.values())).name
            self.progressed.emit(Progress(name, self._given - len(self._jobs), self._given))

    def _rest(self) -> None:
        self._clock.stop()
        self._given = 0
        self.idle.emit()
