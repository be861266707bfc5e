"""Archives (ZIP) of files that can be read: every one of them, the others named."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from briefing.errors import UnreadableFileError
from briefing.loading.block import Page
from briefing.model.article import Notice
from briefing.ooxml.package import Package

Pages = Callable[[str, bytes], tuple[Page, ...]]

_HIDDEN = ("__MACOSX", ".")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".bmp")
_PARTS_OF_PAGES = (".css", ".js", ".json", ".woff", ".woff2", ".ttf", ".mp4", ".mp3", ".wav")
_OTHERS = frozenset((*_PICTURES, *_PARTS_OF_PAGES, ".xlsx", ".pptx", ".exe", ".dll"))


def pages(package: Package, read: Pages) -> tuple[Page, ...]:
    """The pages of every entry, each part named by it; the first error where nothing can be read."""
    found: list[Page] = []
    failed: list[tuple[str, UnreadableFileError]] = []
    for name in _entries(package):
        try:
            found.extend(_of_entry(package, name, read))
        except UnreadableFileError as error:
            failed.append((name, error))
    if not found and failed:
        raise failed[0][1]
    notices = tuple(Notice("loading.part-unreadable", (("part", name),)) for name, _ in failed)
    return tuple(
        replace(page, notices=(*page.notices, *notices)) if page is found[0] else page for page in found
    )


def _of_entry(package: Package, name: str, read: Pages) -> Iterator[Page]:
    data = package.part(name) or b""
    for page in read(PurePosixPath(name).name, data):
        yield replace(page, part=f"{name}#{page.part}" if page.part else name)


def _entries(package: Package) -> Iterator[str]:
    for name in package.names():
        path = PurePosixPath(name)
        if not any(part.startswith(_HIDDEN) for part in path.parts) and path.suffix.lower() not in _OTHERS:
            yield name
