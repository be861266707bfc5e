"""Looks after the library while the window is open: a lost file, other writers, damage, backups."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.desk.librarysearch import INDEX
from briefing.errors import BriefingError, StoreError
from briefing.settings import Places
from briefing.store.port import Standing
from briefing.store.restore import FILE
from briefing.store.sqlite import SqliteStore
from briefing.work.events import Done, Failed, JobNumber
from briefing.work.keeping import Care, CareJob, care_for
from briefing.work.worker import Worker

LOOK_MS = 1000
FIRST_CARE_MS = 20_000
BACK_UP_MS = 15 * 60_000
_POLL_MS = 500
_DEADLINE = 600.0
RESCUED = "rescued"


class Safekeeping(QObject):
    """Watches a store from the first paint on; says what it finds by its signals.

    `changed` carries what others wrote. `lost` carries where everything was saved to when the library's
    file had gone, and whether that is the library's own place again. `troubled` carries other errors.
    """

    changed = Signal(object)
    lost = Signal(Path, bool)
    damaged = Signal()
    troubled = Signal(object)

    def __init__(
        self, store: SqliteStore, places: Places, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._folder = places.library
        self._index = places.cache / INDEX
        self._now = now
        self._worker: Worker[CareJob, bool] = Worker(care_for, _DEADLINE)
        self._jobs: dict[JobNumber, Care] = {}
        self._look_clock = self._clock(LOOK_MS, self.look)
        self._back_up_clock = self._clock(BACK_UP_MS, lambda: self.give(Care.BACK_UP))
        self._poll_clock = self._clock(_POLL_MS, self._poll)

    def start(self) -> None:
        """Begin to watch; the first look at all rows comes a little later."""
        self._look_clock.start()
        self._back_up_clock.start()
        QTimer.singleShot(FIRST_CARE_MS, self, self._first_care)

    def stop(self) -> None:
        """End watching, with a last backup where much has changed since the newest."""
        for clock in (self._look_clock, self._back_up_clock, self._poll_clock):
            clock.stop()
        self._worker.close()
        if self._store.standing is Standing.WRITABLE and self._store.present():
            try:
                self._store.back_up(self._now())
            except StoreError as error:
                self.troubled.emit(error)

    @property
    def busy(self) -> bool:
        """Whether the library is being looked through or backed up."""
        return bool(self._jobs)

    def look(self) -> None:
        """See whether the file is there and whether others wrote to it."""
        if not self._store.present():
            self._look_clock.stop()
            self._back_up_clock.stop()
            self._rescue()
            return
        try:
            change = self._store.news()
        except StoreError as error:
            self.troubled.emit(error)
            return
        if change is not None:
            self.changed.emit(change)

    def give(self, care: Care) -> None:
        """Have the library cared for by another process."""
        if self._store.standing is Standing.WRITABLE:
            self._jobs[self._worker.submit(CareJob(care, self._folder, self._index))] = care
            self._poll_clock.start()

    def _first_care(self) -> None:
        if self._look_clock.isActive():
            self.give(Care.INDEX)
            self.give(Care.CHECK)
            self.give(Care.BACK_UP)

    def _rescue(self) -> None:
        """Save everything that the store holds: to its own place where that is free, else beside."""
        home = self._folder / FILE
        at_home = not home.exists()
        stamp = self._now().strftime("%Y%m%dT%H%M%S")
        path = home if at_home else self._folder / RESCUED / f"library-{stamp}.db"
        try:
            self._store.rescue(path)
        except (BriefingError, OSError) as error:
            self.troubled.emit(error if isinstance(error, BriefingError) else _unsaved(path, error))
            return
        self.lost.emit(path, at_home)

    def _poll(self) -> None:
        for event in self._worker.events():
            care = self._jobs.get(event.job)
            if care is None or not isinstance(event, Done | Failed):
                continue
            del self._jobs[event.job]
            if isinstance(event, Failed):
                self.troubled.emit(event.error)
            elif care is Care.CHECK and not event.value:
                self.damaged.emit()
        if not self._jobs:
            self._poll_clock.stop()
            self._worker.close()

    def _clock(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        clock = QTimer(self)
        clock.setInterval(milliseconds)
        clock.timeout.connect(slot)
        return clock


def _unsaved(path: Path, error: OSError) -> StoreError:
    return StoreError("store.not_rescued", path=str(path), reason=error.strerror, table="")
