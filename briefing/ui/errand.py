"""One job at a time for another process, asked for by a page that waits for it."""

from collections.abc import Callable
from typing import Generic

from PySide6.QtCore import QObject, QTimer

from briefing.errors import BriefingError
from briefing.work.events import Done, Failed, Job, Progressed, Result
from briefing.work.worker import Worker

_LOOK_MS = 100


class Errand(Generic[Job, Result]):
    """Does the job given last, and calls `take` with what came of it, or `fail` with why nothing did."""

    def __init__(
        self,
        owner: QObject,
        worker: Worker[Job, Result],
        take: Callable[[Result], None],
        fail: Callable[[BriefingError], None],
        tell: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> None:
        self._take, self._fail, self._tell = take, fail, tell
        self._worker = worker
        self._clock = QTimer(owner)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self._look)
        owner.destroyed.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether the job is under way."""
        return self._clock.isActive()

    def run(self, job: Job) -> None:
        """Have this job done, in the place of one under way."""
        self._worker.close()
        self._worker.submit(job)
        self._clock.start()

    def _look(self) -> None:
        for event in self._worker.events():
            if isinstance(event, Progressed):
                self._tell(event.done, event.total)
            elif isinstance(event, Done | Failed):
                self._clock.stop()
                self._end()
                self._take(event.value) if isinstance(event, Done) else self._fail(event.error)

    def _end(self) -> None:
        """End the process; it is started again when there is work."""
        self._worker.close()
