"""The work that keeps a library safe while it is open elsewhere: looking it through, backing it up."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.work.events import Tell

if TYPE_CHECKING:
    from briefing.store.sqlite import SqliteStore


class Care(Enum):
    """What is to be done for a library."""

    CHECK = "check"
    BACK_UP = "back-up"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class CareJob:
    """A library's folder and its index, and what is to be done for it."""

    care: Care
    folder: Path
    index: Path


def care_for(job: CareJob, tell: Tell) -> bool:
    """Whether the library is sound; whether a new backup was taken; whether articles were indexed.

    StoreError where a library that is to be backed up is damaged or can't be opened.
    """
    from briefing.store.health import check_file
    from briefing.store.restore import FILE
    from briefing.store.sqlite import SqliteStore

    if job.care is Care.CHECK:
        return check_file(job.folder / FILE).sound
    store = SqliteStore.open(job.folder, now)
    try:
        if job.care is Care.INDEX:
            return _indexed(store, job.index, tell)
        return store.back_up(now()) is not None
    finally:
        store.close()


def _indexed(store: "SqliteStore", place: Path, tell: Tell) -> bool:
    from briefing.extract import finder
    from briefing.store.index import LibraryIndex

    index = LibraryIndex.open(place)
    try:
        missing = index.missing(store)
        for done, article in enumerate(missing):
            tell(done, len(missing))
            held = store.article(article)
            index.put(held, finder.find(held.article))
        index.follow(store)
    finally:
        index.close()
    return bool(missing)


def now() -> dt.datetime:
    """The present moment, in UTC."""
    return dt.datetime.now(dt.UTC)
