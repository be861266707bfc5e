"""Which format a file is in: by its content, its name only a hint where the content says nothing."""

import re
from collections.abc import Callable
from enum import Enum
from pathlib import PurePath

from briefing.loading import frontmatter, html, mhtml, rows, tmx

_PDF = b"%PDF-"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = (
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x7fELF",
    b"MZ\x90",
    b"SQLite format 3",
)
_HEAD = 1024
_MARKDOWN = re.compile(
    r"^#{1,6} \S|^\s*[-*+] \*\*|\]\(https?://|^\*\*[^*\n]+\*\*\s*$|^\|.+\|\s*\n\|[-: |]+\|", re.MULTILINE
)
_MARKDOWN_NAMES = frozenset((".md", ".markdown", ".mdown", ".mkd"))
_TABLE_NAMES = frozenset((".csv", ".tsv"))
_SAMPLE = 64 << 10
_XML = re.compile(r"\s*<\?xml\b|\s*<!DOCTYPE\s+(?!html)", re.IGNORECASE)
_PAGE = re.compile(r"<html\b|<!DOCTYPE\s+html", re.IGNORECASE)


class Binary(Enum):
    """A format that is told by its first bytes."""

    PDF = "pdf"
    ZIP = "zip"
    OLE = "ole"
    OTHER = "other"
    MHTML = "mhtml"
    TEXT = "text"


class Form(Enum):
    """What a text is written in."""

    TMX = "tmx"
    XML = "xml"
    HTML = "html"
    POST = "post"
    MARKDOWN = "markdown"
    TABLE = "table"
    PLAIN = "plain"


BINARY_NAMES = {
    ".pdf": Binary.PDF,
    ".mht": Binary.MHTML,
    ".mhtml": Binary.MHTML,
    **dict.fromkeys((".docx", ".docm", ".epub", ".zip"), Binary.ZIP),
}
_OTHER_NAMES = frozenset(
    (
        ".doc",
        ".wps",
        ".xls",
        ".xlsx",
        ".ppt",
        ".pptx",
        ".odt",
        ".ods",
        ".ofd",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
    )
)
_STARTS = ((_ZIP, Binary.ZIP), (_OLE, Binary.OLE), (_OTHERS, Binary.OTHER))


def is_binary(name: str) -> bool:
    """Whether a file's name says a format that is no text."""
    suffix = PurePath(name).suffix.lower()
    return suffix in BINARY_NAMES or suffix in _OTHER_NAMES


def recognised(data: bytes) -> Binary:
    """What the bytes are."""
    if _PDF in data[:_HEAD]:
        return Binary.PDF
    begun = next((kind for starts, kind in _STARTS if data.startswith(starts)), None)
    if begun is not None:
        return begun
    return Binary.MHTML if mhtml.is_archive(data) else Binary.TEXT


def form(name: str, text: str) -> Form:
    """What a decoded text is written in."""
    suffix = PurePath(name).suffix.lower()
    declared_xml = bool(_XML.match(text))
    tests: tuple[tuple[Form, Callable[[], bool]], ...] = (
        (Form.TMX, lambda: tmx.is_memory(text)),
        (Form.POST, lambda: frontmatter.is_there(text)),
        (Form.HTML, lambda: html.is_markup(text) or (declared_xml and bool(_PAGE.search(text[:_HEAD])))),
        (Form.XML, lambda: declared_xml),
        (Form.TABLE, lambda: suffix in _TABLE_NAMES or rows.is_table(text)),
        (Form.MARKDOWN, lambda: suffix in _MARKDOWN_NAMES or bool(_MARKDOWN.search(text[:_SAMPLE]))),
    )
    return next((form for form, fits in tests if fits()), Form.PLAIN)
