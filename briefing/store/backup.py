"""Verified copies of the library, kept ever more sparsely the older they are."""

import datetime as dt
import os
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import apsw

from briefing.errors import StoreError
from briefing.store.connection import connect_reading
from briefing.store.failures import told
from briefing.store.health import check_file

FOLDER = "backups"
DAYS, WEEKS, MONTHS = 12, 10, 9
_FORM = "library-%Y%m%dT%H%M%S.%fZ.db"
_PAGES = 2000


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the library as it was at a moment (UTC)."""

    path: Path
    taken: dt.datetime


@dataclass(frozen=True, slots=True)
class Preview:
    """What a library file holds; `latest` is when its last step was taken (UTC), None for none."""

    articles: int
    annotations: int
    steps: int
    latest: dt.datetime | None


def backups(folder: Path) -> tuple[Backup, ...]:
    """The copies of the library in `folder`, newest first."""
    found = []
    for path in (folder / FOLDER).glob("library-*.db"):
        try:
            taken = dt.datetime.strptime(path.name, _FORM).replace(tzinfo=dt.UTC)
        except ValueError:
            continue
        found.append(Backup(path, taken))
    return tuple(sorted(found, key=lambda backup: backup.taken, reverse=True))


def preview(path: Path) -> Preview:
    """What a library or backup holds; StoreError where it can't be read."""
    connection = connect_reading(path)
    with told():
        try:
            counts = connection.execute(
                "SELECT (SELECT count(*) FROM article), "
                "(SELECT count(*) FROM annotation WHERE deleted IS NULL), "
                "(SELECT count(*) FROM step), (SELECT max(at) FROM step)"
            ).fetchall()[0]
        finally:
            connection.close()
    articles, annotations, steps, latest = counts
    moment = None if latest is None else dt.datetime.fromisoformat(str(latest))
    return Preview(int(str(articles)), int(str(annotations)), int(str(steps)), moment)


def take(connection: apsw.Connection, folder: Path, now: dt.datetime) -> Backup:
    """Copy the library behind a connection, verify the copy, then let go of copies no longer wanted.

    StoreError `store.damaged` where the copy, and so the library, doesn't hold its sums.
    """
    moment = now.astimezone(dt.UTC)
    path = folder / FOLDER / moment.strftime(_FORM)
    copy_to(connection, path)
    kept = wanted([backup.taken for backup in backups(folder)], moment)
    for backup in backups(folder):
        if backup.taken not in kept:
            backup.path.unlink(missing_ok=True)
    return Backup(path, moment)


def copy_to(connection: apsw.Connection, path: Path) -> None:
    """A verified copy of a whole library at `path`, there only when it is whole and on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".partial")
    draft.unlink(missing_ok=True)
    try:
        with told():
            _copy(connection, draft)
        if not check_file(draft).sound:
            raise StoreError("store.damaged", table="")
        sync(draft)
        draft.replace(path)
        sync(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def wanted(taken: Iterable[dt.datetime], now: dt.datetime) -> set[dt.datetime]:
    """Which moments to keep: all of today and yesterday, then one a day, a week, a month."""
    newest_first = sorted(taken, reverse=True)
    recent = (now - dt.timedelta(days=1)).date()
    kept = {moment for moment in newest_first if moment.date() >= recent}
    for form, most in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS), ("%Y-%m", MONTHS)):
        newest: dict[str, dt.datetime] = {}
        for moment in newest_first:
            newest.setdefault(moment.strftime(form), moment)
        kept |= set(islice(newest.values(), most))
    return kept


def sync(path: Path) -> None:
    """Have a file or folder on the disk when this returns."""
    if os.name != "posix" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _copy(source: apsw.Connection, path: Path) -> None:
    target = apsw.Connection(str(path))
    try:
        with target.backup("main", source, "main") as copy:
            while not copy.done:
                copy.step(_PAGES)
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()
