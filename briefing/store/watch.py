"""Notices that the library file was deleted, replaced or went back in time behind the store's back."""

import os
from pathlib import Path

from briefing.errors import StoreError

SEEN = "library.seen"
_WIDTH = 20


class Watch:
    """Knows which file was opened; SQLite would go on writing to one that was deleted or replaced."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = _identity(path)

    def present(self) -> bool:
        """Whether the path still leads to the file that was opened."""
        return _identity(self._path) == self._file

    def require(self) -> None:
        """StoreError `store.lost` where the file is no longer there."""
        if not self.present():
            raise StoreError("store.lost", path=str(self._path), table="")


class Witness:
    """Remembers beside the library how far it had come, so that a lost write-ahead log is noticed.

    It is written after each commit and never before: a library behind its witness has lost edits.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / SEEN
        self._file: int | None = None

    def seen(self) -> int:
        """The latest turn that was committed; 0 where none is known."""
        try:
            return int(self._path.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return 0

    def see(self, turn: int) -> None:
        """Remember a turn; a disk that can't is no reason to fail."""
        try:
            if self._file is None:
                self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, f"{turn:0{_WIDTH}}".encode())
        except OSError:
            return

    def close(self) -> None:
        """Give the file back."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
