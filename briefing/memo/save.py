"""Writing a file so that there is always a whole one: beside it, to the disk, then in its place."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from briefing.errors import MemoError

USUAL_MODE = 0o666


def save(path: Path, content: bytes) -> None:
    """Replace or make a file; MemoError where that can't be, and then what was there still is."""
    try:
        _replace(path, content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise MemoError("memo.unwritable", name=path, reason=reason) from error


def _replace(path: Path, content: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(None, "is a directory")
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(None, "not writable")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:40]}-", suffix=".tmp")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else USUAL_MODE & ~_umask())
        beside.replace(path)
        _settle(path.parent)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _settle(folder: Path) -> None:
    """Have the folder's own entry on the disk, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
