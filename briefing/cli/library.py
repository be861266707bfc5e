"""The user's library for commands: opened, its warnings told, closed again; and its index."""

import argparse
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from briefing import messages
from briefing.cli.console import Console
from briefing.cli.progress import Progress
from briefing.desk.librarysearch import INDEX
from briefing.store.index import LibraryIndex
from briefing.store.sqlite import SqliteStore


def now() -> dt.datetime:
    """The present moment, in UTC."""
    return dt.datetime.now(dt.UTC)


@contextmanager
def library(options: argparse.Namespace, console: Console) -> Iterator[SqliteStore]:
    """The library, open within; StoreError where it can't be opened."""
    store = SqliteStore.open(options.places.library, now)
    try:
        for code in store.warnings():
            console.say(messages.sentence(code, console.language))
        yield store
    finally:
        store.close()


@contextmanager
def index(options: argparse.Namespace, console: Console, store: SqliteStore) -> Iterator[LibraryIndex]:
    """The library's index, open within and up to date with the store."""
    found = LibraryIndex.open(options.places.cache / INDEX)
    try:
        _catch_up(found, store, Progress(console, console.output))
        yield found
    finally:
        found.close()


def _catch_up(found: LibraryIndex, store: SqliteStore, progress: Progress) -> None:
    from briefing.extract import finder

    for done, article in enumerate(found.missing(store), start=1):
        held = store.article(article)
        found.put(held, finder.find(held.article))
        progress.show(done)
    progress.clear()
    found.follow(store)
