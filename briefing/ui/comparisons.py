"""Comparing long articles in another process while the window stays alive."""

from PySide6.QtCore import QObject, QTimer

from briefing.desk.desk import Aspect, Desk
from briefing.model.comparison import Comparison
from briefing.work.comparing import Sides, compare_sides
from briefing.work.events import Done, Failed, JobNumber
from briefing.work.worker import Worker

_LOOK_MS = 40


class Comparisons(QObject):
    """Has the latest two articles compared; its process starts when first needed."""

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

    def stop(self) -> None:
        """End the process and forget what it was at."""
        self._clock.stop()
        self._job = None
        self._worker.close()

    def _look(self) -> None:
        for event in self._worker.events():
            if isinstance(event, Done | Failed) and event.job == self._job:
                self._job = None
                self._clock.stop()
                if isinstance(event, Done) and self._sides is not None:
                    self._take_in(self._sides, event.value)

    def _take_in(self, sides: Sides, comparison: Comparison) -> None:
        if self._desk.comparing.learn(sides, comparison):
            self._desk.tell(Aspect.COMPARISON)
