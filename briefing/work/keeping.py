"""The work that keeps a library safe while it is open elsewhere: looking it through, backing it up."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from briefing.work.events import Tell


class Care(Enum):
    """What is to be done for a library."""

    CHECK = "check"
    BACK_UP = "back-up"


@dataclass(frozen=True, slots=True)
class CareJob:
    """A library's folder, and what is to be done for it."""

    care: Care
    folder: Path


def care_for(job: CareJob, tell: Tell) -> bool:
    """Whether the library is sound, or whether a new backup was taken.

    StoreError where a library that is to be backed up is damaged or can't be opened.
    """
    from briefing.store.health import check_file
    from briefing.store.restore import FILE
    from briefing.store.sqlite import SqliteStore

    tell(0, 1)
    if job.care is Care.CHECK:
        return check_file(job.folder / FILE).sound
    store = SqliteStore.open(job.folder, now)
    try:
        return store.back_up(now()) is not None
    finally:
        store.close()


def now() -> dt.datetime:
    """The present moment, in UTC."""
    return dt.datetime.now(dt.UTC)
