"""Comparing long articles in another process while the window stays alive."""

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.desk.desk import Aspect, Desk
from briefing.model.comparison import Comparison
from briefing.work.comparing import Sides, compare_sides
from briefing.work.events import Done, Failed, JobNumber
from briefing.work.worker import Worker

_LOOK_MS = 40


class Comparisons(QObject):
    """Has the latest two articles compared; its process starts when first needed."""

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._worker: Worker[Sides, Comparison] = Worker(compare_sides)
        self._job: JobNumber | None = None
        self._sides: Sides | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self._look)
        desk.comparing.elsewhere = self.take

    def take(self, sides: Sides) -> bool:
        """Have two articles compared; the desk learns what came of it."""
        if self._job is not None:
            self._worker.cancel(self._job)
        self._job, self._sides = self._worker.submit(sides), sides
        self._clock.start()
        return True

    @property
    def busy(self) -> bool:
        """Whether a comparison is being made."""
        return self._job is not None

    def stop(self) -> bool:
        """End the process and forget what it was at; False where it was at nothing."""
        busy = self.busy
        self._worker.close()
        if busy:
            self._desk.comparing.give_up(self._rested())
        return busy

    def _look(self) -> None:
        for event in self._worker.events():
            if isinstance(event, Done | Failed) and event.job == self._job:
                self._end(self._rested(), event)

    def _end(self, sides: Sides, event: Done[Comparison] | Failed) -> None:
        if isinstance(event, Failed):
            self._desk.comparing.give_up(sides)
            self.failed.emit(event.error)
        elif self._desk.comparing.learn(sides, event.value):
            self._desk.tell(Aspect.COMPARISON)

    def _rested(self) -> Sides:
        """What was worked at; nothing is from now on."""
        assert self._sides is not None  # noqa: S101 - there is a job
        self._clock.stop()
        self._job = None
        return self._sides
