"""A file of any format to its articles: recognised by its content, guarded, read and put together.

What reads a format other than text is imported where there is a file of it.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from briefing.loading import formats, limits, texts
from briefing.loading.assembly import assembled
from briefing.loading.block import Page
from briefing.loading.formats import Binary
from briefing.model.article import Article, Notice

_MOST_DEEP = 2


def read(path: Path) -> tuple[Article, ...]:
    """The articles of a file, in its order; UnreadableFileError where there is none to be had."""
    return articles(str(path), path.name, content(path))


def articles(source: str, name: str, data: bytes) -> tuple[Article, ...]:
    """The articles of a file's bytes; `source` is what they say they are from."""
    found = tuple(assembled(source, page) for page in _named(name, data))
    if not any(article.text.strip() for article in found):
        raise limits.refuse(name, "empty")
    return found


def pages(name: str, data: bytes, depth: int = 0) -> tuple[Page, ...]:
    """The pages of a file's bytes; archives in archives are read to a depth of two."""
    if not data:
        raise limits.refuse(name, "empty")
    match formats.recognised(data):
        case Binary.PDF:
            from briefing.loading import pdf

            return pdf.pages(name, data)
        case Binary.ZIP:
            return _packed(name, data, depth)
        case Binary.OLE:
            from briefing.ooxml import package

            raise package.refusal("old-word", name)
        case Binary.OTHER:
            raise limits.refuse(name, "other-format")
        case Binary.MHTML:
            from briefing.loading import mhtml

            return mhtml.pages(name, data)
        case Binary.TEXT:
            return texts.pages(name, data)


def _named(name: str, data: bytes) -> tuple[Page, ...]:
    """The pages, the first with a notice where the name says another format."""
    found = pages(name, data)
    suffix = Path(name).suffix.lower()
    if formats.recognised(data) is formats.BINARY_NAMES.get(suffix, formats.recognised(data)):
        return found
    notice = Notice("loading.wrong-name", (("suffix", suffix),))
    return (replace(found[0], notices=(notice, *found[0].notices)), *found[1:]) if found else found


def content(path: Path) -> bytes:
    """A file's bytes; UnreadableFileError where it is none, is too large or may not be read."""
    try:
        if not path.is_file():
            raise limits.refuse(path.name, "not-a-file" if path.exists() else "no-file")
        limits.within(path.name, "file", path.stat().st_size, limits.FILE)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise limits.refuse(
            path.name, "unreadable", why=getattr(error, "strerror", None) or str(error)
        ) from error


def _packed(name: str, data: bytes, depth: int) -> tuple[Page, ...]:
    from briefing.loading import archive, epub, word
    from briefing.ooxml import package, reading

    opened = package.opened(name, data)
    entries = frozenset(opened.names())
    if reading.main_part(opened):
        return word.pages(opened)
    if "META-INF/container.xml" in entries:
        return epub.pages(opened)
    if "[Content_Types].xml" in entries or "mimetype" in entries:
        raise limits.refuse(name, "other-format")
    if depth == _MOST_DEEP:
        raise limits.refuse(name, "nested-archive")
    return archive.pages(opened, partial(pages, depth=depth + 1))
