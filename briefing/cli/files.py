"""The files that a command line names: folders become what is in them, the standard input a file."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from briefing.errors import UnreadableFileError, UsageError

STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the name that it goes by where that isn't its path."""

    file: Path
    name: str = ""


def sources(named: Sequence[Path], folder: Path) -> Iterator[Source]:
    """Every file that is meant, in order; hidden ones of a folder are left out.

    The standard input is kept in `folder` while it is worked on. UsageError where it is named twice.
    """
    if named.count(STANDARD_INPUT) > 1:
        raise UsageError("cli.not-twice")
    return (source for path in named for source in _meant(path, folder))


def passages(named: Iterable[Path]) -> Iterator[str]:
    """Every line of the files, without its end."""
    for path in named:
        with _opened(path) as lines:
            yield from (line.rstrip("\r\n") for line in lines)


def _opened(path: Path) -> TextIO:
    try:
        return path.open(encoding="utf-8-sig", errors="surrogateescape")
    except OSError as error:
        raise UnreadableFileError("cli.not-readable", name=path, reason=error.strerror) from error


def _meant(path: Path, folder: Path) -> Iterator[Source]:
    if path == STANDARD_INPUT:
        file = folder / "standard-input"
        file.write_bytes(sys.stdin.buffer.read())
        yield Source(file, name=str(STANDARD_INPUT))
    elif path.is_dir():
        yield from map(Source, _within(path))
    else:
        yield Source(path)


def _within(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))
