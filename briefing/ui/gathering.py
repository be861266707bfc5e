"""Brings the source folders into the library while the window is open, and again when they change."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from briefing.settings import Places
from briefing.ui.background import Progress
from briefing.work.events import Done, Failed, JobNumber, Progressed

if TYPE_CHECKING:
    from briefing.work.gathering import Gathered, GatherJob
    from briefing.work.worker import Worker

SEEN = "sources.json"
FIRST_MS = 3_000
AGAIN_MS = 5 * 60_000
_SOON_MS = 2_000
_POLL_MS = 100
_DEADLINE = 24 * 3600.0
_WATCHED = 500


class Gathering(QObject):
    """Looks through the source folders in another process; says what came of it by its signals.

    `gathered` carries what was kept, lost or could not be read, `troubled` an error of the library's.
    """

    progressed = Signal(object)
    gathered = Signal(object)
    troubled = Signal(object)
    idle = Signal()

    def __init__(self, places: Places, folders: Callable[[], tuple[Path, ...]], parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._folders = folders
        self._worker: Worker[GatherJob, Gathered] | None = None
        self._job: JobNumber | None = None
        self._once_more = self._stopped = False
        self._watcher = QFileSystemWatcher(self)
        self._soon = self._clock(_SOON_MS, self.look, once=True)
        self._again = self._clock(AGAIN_MS, self.look)
        self._poll = self._clock(_POLL_MS, self._take_in)
        for changed in (self._watcher.directoryChanged, self._watcher.fileChanged):
            changed.connect(lambda _: self._soon.start())

    @property
    def busy(self) -> bool:
        """Whether folders are being looked through."""
        return self._job is not None

    def start(self) -> None:
        """Look through the folders now, and whenever they change."""
        self._stopped = False
        self._again.start()
        self.look()

    def look(self) -> None:
        """Look through the folders; once more where that is being done."""
        if self._stopped or not self._folders():
            return
        if self.busy:
            self._once_more = True
            return
        self._watch()
        self._job = self._submit()
        self._poll.start()

    def stop(self) -> bool:
        """End the work, and look no more until it is started again; False where nothing was looked through.

        What was kept stays kept.
        """
        busy, self._stopped = self.busy, True
        for clock in (self._soon, self._again, self._poll):
            clock.stop()
        if self._worker is not None:
            self._worker.close()
        if busy:
            self._job = None
            self.idle.emit()
        return busy

    def _submit(self) -> JobNumber:
        from briefing.work.gathering import GatherJob, gather  # processes are read of where one is wanted
        from briefing.work.worker import Worker

        if self._worker is None:
            self._worker = Worker(gather, _DEADLINE)
        seen = self._places.cache / SEEN
        return self._worker.submit(GatherJob(self._places.library, seen, self._folders()))

    def _take_in(self) -> None:
        for event in self._worker.events() if self._worker is not None else ():
            if isinstance(event, Progressed):
                self.progressed.emit(Progress("", event.done, event.total))
            elif isinstance(event, Done | Failed):
                self._end(event)

    def _end(self, event: "Done[Gathered] | Failed") -> None:
        self._job = None
        self._poll.stop()
        if self._worker is not None:
            self._worker.close()
        self.idle.emit()
        if isinstance(event, Failed):
            self.troubled.emit(event.error)
        elif event.value or event.value.away:
            self.gathered.emit(event.value)
        if self._once_more:
            self._once_more = False
            self._soon.start()

    def _watch(self) -> None:
        """Watch the folders with what is in them, as far as that is cheap: the folders first."""
        folders = [folder for folder in self._folders() if folder.is_dir()]
        inside = [one for folder in folders for one in folder.iterdir()]
        wanted = [*folders, *sorted(inside, key=lambda one: not one.is_dir())]
        fresh = {str(one) for one in wanted[:_WATCHED]}
        fresh -= {*self._watcher.directories(), *self._watcher.files()}
        if fresh:
            self._watcher.addPaths(sorted(fresh))

    def _clock(self, milliseconds: int, slot: Callable[[], None], *, once: bool = False) -> QTimer:
        clock = QTimer(self)
        clock.setInterval(milliseconds)
        clock.setSingleShot(once)
        clock.timeout.connect(slot)
        return clock
