"""A folder of articles: the files in it that may be read, and what changed since it was last looked at."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".bmp")
_PARTS_OF_PAGES = (".css", ".js", ".json", ".woff", ".woff2", ".ttf", ".mp4", ".mp3", ".wav")
_PROGRAMS = (".toml", ".log", ".xlsx", ".xls", ".pptx", ".ppt", ".exe", ".dll", ".py", ".db", ".sqlite")
_ON_THE_WAY = (".part", ".crdownload", ".tmp", ".bak", ".swp")
_OTHERS = frozenset((*_PICTURES, *_PARTS_OF_PAGES, *_PROGRAMS, *_ON_THE_WAY))
_PAGE_NAMES = (".html", ".htm", ".mhtml")
_PAGE_FOLDERS = ("_files", ".files")
_UNFINISHED = ("~$", ".~", "~")
_MOST = 200_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """How a file is told to have changed: its size and when it was written, in nanoseconds."""

    size: int
    written: int


@dataclass(frozen=True, slots=True)
class Changes:
    """Files that are new or were written to since, and files that are there no more."""

    fresh: tuple[Path, ...]
    gone: tuple[Path, ...]


def files_of(folder: Path) -> Iterator[tuple[Path, Stamp]]:
    """Every file that may be an article, in the order of their names.

    Hidden files, unfinished ones, links and the pictures beside a saved page are left out.
    """
    for count, (path, stamp) in enumerate(_within(folder)):
        if count == _MOST:
            return
        yield path, stamp


def changes(before: Mapping[Path, Stamp], now: Mapping[Path, Stamp]) -> Changes:
    """What changed between two looks."""
    fresh = tuple(path for path, stamp in now.items() if before.get(path) != stamp)
    return Changes(fresh, tuple(path for path in before if path not in now))


def _within(folder: Path) -> Iterator[tuple[Path, Stamp]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith((".", *_UNFINISHED)) or entry.is_symlink():
            continue
        if entry.is_dir():
            if not _belongs_to_page(entry.name, names):
                yield from _within(Path(entry.path))
        elif entry.is_file() and os.path.splitext(entry.name)[1].lower() not in _OTHERS:  # noqa: PTH122
            yield from _stamped(entry)


def _stamped(entry: "os.DirEntry[str]") -> Iterator[tuple[Path, Stamp]]:
    try:
        state = entry.stat(follow_symlinks=False)
    except OSError:
        return
    yield Path(entry.path), Stamp(state.st_size, state.st_mtime_ns)


def _belongs_to_page(name: str, names: set[str]) -> bool:
    """Whether a folder holds the pictures and styles of a page that was saved beside it."""
    return any(
        name.endswith(end) and any(name.removesuffix(end) + suffix in names for suffix in _PAGE_NAMES)
        for end in _PAGE_FOLDERS
    )
