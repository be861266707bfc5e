"""A Word document as it came back: text with bookmarks, tracked changes and comments; its provenance."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.memo.provenance import NAMESPACE
from briefing.ooxml.names import w
from briefing.ooxml.package import Package, opened

if TYPE_CHECKING:
    from lxml.etree import _Element

_ITEM = re.compile(r"customXml/item\d+\.xml")
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_TAKEN_OUT = (w("del"), w("moveFrom"))
_PUT_IN = (w("ins"), w("moveTo"))
_PROPERTIES = frozenset((w("pPr"), w("rPr"), w("tblPr"), w("tcPr"), w("trPr"), w("sectPr")))
_HEADING = "_Toc"
_WHITE = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A bookmark's or comment's place within one line."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change: the words that were put in or taken out, and where in the line that is."""

    put_in: bool
    words: str
    author: str
    at: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with every tracked change accepted; `row` numbers the table's row that it stands in.

    `listing` says that it is an entry of a table of contents.
    """

    text: str
    bookmarks: tuple[Marked, ...] = ()
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Marked, ...] = ()
    row: int | None = None
    heading: bool = False
    listing: bool = False


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment; `replies_to` is another's id, `resolved` that somebody settled it."""

    id: str
    author: str
    written: dt.datetime | None
    body: str
    replies_to: str | None = None
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Traced:
    """A figure as it was exported, from the document's own provenance; `shown` is its value in one form."""

    bookmark: str
    printed: str
    quote: str
    known: dict[str, str]
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """All that is read from a document."""

    lines: tuple[Line, ...]
    comments: tuple[Comment, ...] = ()
    figures: tuple[Traced, ...] = ()
    sources: tuple[dict[str, str], ...] = ()


def returned(name: str, data: bytes) -> Returned:
    """The document's text and what was done to it; UnreadableFileError where it is no Word file."""
    package = opened(name, data)
    document = package.xml("word/document.xml")
    body = None if document is None else document.find(w("body"))
    lines = () if body is None else tuple(_Lines().of(body))
    figures, sources = _provenance(package)
    return Returned(lines, tuple(_comments(package)), figures, sources)


@dataclass(slots=True)
class _Open:
    """A line while it is read."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Marked] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    comments: list[Marked] = field(default_factory=list)

    def add(self, words: str) -> None:
        self.text.append(words)
        self.length += len(words)


class _Lines:
    """Goes through a document's paragraphs once."""

    def __init__(self) -> None:
        self._rows = 0

    def of(self, parent: "_Element", row: int | None = None) -> Iterator[Line]:
        """The lines below an element."""
        for child in parent:
            if child.tag == w("p"):
                yield self._line(child, row)
            elif child.tag == w("tr"):
                self._rows += 1
                yield from self.of(child, self._rows)
            elif child.tag not in _PROPERTIES and isinstance(child.tag, str):
                yield from self.of(child, row)

    def _line(self, paragraph: "_Element", row: int | None) -> Line:
        line = _Open()
        starts: dict[tuple[str, str], tuple[int, str]] = {}
        self._gather(paragraph, line, starts)
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        heading = style is not None and str(style.get(w("val"))).lower().startswith(("heading", "title"))
        marks, revisions, comments = tuple(line.marks), tuple(line.revisions), tuple(line.comments)
        return Line(
            "".join(line.text), marks, revisions, comments, row, heading, listing=_is_listing(paragraph)
        )

    def _gather(
        self, parent: "_Element", line: _Open, starts: dict[tuple[str, str], tuple[int, str]]
    ) -> None:
        for child in parent:
            tag = child.tag
            if tag in _PROPERTIES or not isinstance(tag, str):
                continue
            if tag == w("t"):
                line.add(child.text or "")
            elif tag in _WHITE:
                line.add(_WHITE[tag])
            elif tag in _TAKEN_OUT:
                line.revisions.append(_revision(child, line.length, put_in=False))
            elif tag.endswith(("RangeStart", "RangeEnd", "bookmarkStart", "bookmarkEnd")):
                _mark(child, line, starts)
            else:
                if tag in _PUT_IN:
                    line.revisions.append(_revision(child, line.length, put_in=True))
                self._gather(child, line, starts)


def _is_listing(paragraph: "_Element") -> bool:
    """Whether a paragraph is an entry of a table of contents: it gives a heading's page, or leads there."""
    if any(str(one.get(w("anchor"))).startswith(_HEADING) for one in paragraph.iter(w("hyperlink"))):
        return True
    return any("PAGEREF" in (one.text or "") for one in paragraph.iter(w("instrText")))


def _mark(one: "_Element", line: _Open, starts: dict[tuple[str, str], tuple[int, str]]) -> None:
    tag, number = str(one.tag), str(one.get(w("id")))
    is_comment = "comment" in tag
    key = ("comment" if is_comment else "bookmark", number)
    if tag.endswith("Start"):
        starts[key] = (line.length, number if is_comment else str(one.get(w("name"))))
    elif key in starts:
        start, name = starts.pop(key)
        (line.comments if is_comment else line.marks).append(Marked(name, start, line.length))


def _revision(one: "_Element", at: int, *, put_in: bool) -> Revision:
    kind = w("t") if put_in else w("delText")
    words = "".join(text.text or "" for text in one.iter(kind, w("delText")))
    return Revision(put_in, words, str(one.get(w("author")) or ""), at)


def _comments(package: Package) -> Iterator[Comment]:
    part, more = package.xml("word/comments.xml"), package.xml("word/commentsExtended.xml")
    if part is None:
        return
    extended = {} if more is None else {one.get(f"{{{_W15}}}paraId"): one for one in more}
    by_paragraph = {p.get(f"{{{_W14}}}paraId"): one for one in part for p in one.iter(w("p"))}
    for one in part.iter(w("comment")):
        paragraphs = list(one.iter(w("p")))
        last = extended.get(paragraphs[-1].get(f"{{{_W14}}}paraId")) if paragraphs else None
        parent = None if last is None else by_paragraph.get(last.get(f"{{{_W15}}}paraIdParent"))
        body = "\n".join("".join(t.text or "" for t in p.iter(w("t"))) for p in paragraphs)
        yield Comment(
            str(one.get(w("id"))),
            str(one.get(w("author")) or ""),
            _moment(one.get(w("date"))),
            body.strip(),
            None if parent is None or last is None else str(parent.get(w("id"))),
            last is not None and last.get(f"{{{_W15}}}done") == "1",
        )


def _moment(written: str | bytes | None) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(str(written)) if written else None
    except ValueError:
        return None


def _provenance(package: Package) -> tuple[tuple[Traced, ...], tuple[dict[str, str], ...]]:
    for name in package.names():
        root = package.xml(name) if _ITEM.fullmatch(name) else None
        if root is not None and root.tag == f"{{{NAMESPACE}}}provenance":
            figures = tuple(map(_traced, root.iter(f"{{{NAMESPACE}}}figure")))
            return figures, tuple(_known(one) for one in root.iter(f"{{{NAMESPACE}}}source"))
    return (), ()


def _traced(one: "_Element") -> Traced:
    known = _known(one)
    names = ("printed", "quote", "shown")
    printed, quote, shown = (one.findtext(f"{{{NAMESPACE}}}{name}") or "" for name in names)
    return Traced(known.get("bookmark", ""), printed, quote, known, shown)


def _known(one: "_Element") -> dict[str, str]:
    return {str(name): str(value) for name, value in one.attrib.items()}
