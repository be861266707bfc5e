"""Puts a backup in the library's place; what stood there is kept, and a crash half-way is made good."""

import datetime as dt
from pathlib import Path

from briefing.errors import StoreError
from briefing.store.backup import sync
from briefing.store.health import check_file
from briefing.store.watch import SEEN

FILE = "library.db"
REPLACED = "replaced"
_COPY, _MARK = "library.restoring", "library.restore"
_PARTS = ("", "-wal", "-shm")


def restore(folder: Path, backup: Path, now: dt.datetime) -> Path:
    """Make a backup the library of `folder`; the store must be closed. Gives the folder with the old files.

    StoreError `store.damaged` where the backup itself is; then nothing was touched.
    """
    import shutil

    copy = folder / _COPY
    shutil.copyfile(backup, copy)
    if not check_file(copy).sound:
        copy.unlink()
        raise StoreError("store.damaged", table="")
    sync(copy)
    aside = folder / REPLACED / now.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    aside.mkdir(parents=True, exist_ok=True)
    for part in _PARTS:
        present = folder / (FILE + part)
        if present.exists():
            shutil.copy2(present, aside / present.name)
    (folder / _MARK).touch()
    sync(folder)
    finish(folder)
    return aside


def finish(folder: Path) -> None:
    """End a restore that was begun: from the mark on, the copy is the library.

    The old write-ahead log goes first: SQLite would replay it into the restored file.
    """
    mark, copy = folder / _MARK, folder / _COPY
    if not mark.exists():
        if copy.exists():
            copy.unlink()
        return
    if copy.exists():
        for part in ("-wal", "-shm"):
            (folder / (FILE + part)).unlink(missing_ok=True)
        (folder / SEEN).unlink(missing_ok=True)
        copy.replace(folder / FILE)
        sync(folder)
    mark.unlink()
