"""An article: its canonical text, the parts of it, and what is known about it."""

import datetime as dt
import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum

from briefing.model.span import Span
from briefing.model.value import Value


class ParagraphKind(Enum):
    """What a paragraph is to a reader."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    TABLE_ROW = "table-row"
    CAPTION = "caption"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph(Value):
    """One line of the canonical text, without its line end.

    `level` is 1 for the highest heading or list level, 0 where levels mean nothing.
    """

    span: Span
    kind: ParagraphKind = ParagraphKind.BODY
    level: int = 0


@dataclass(frozen=True, slots=True)
class Cell(Value):
    """A table cell; the cells of one row stand in one TABLE_ROW paragraph, parted by tabs."""

    span: Span
    row: int
    column: int
    head: bool = False
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table(Value):
    """A table of the article, its cells in reading order."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Furniture(Value):
    """Text of the page that is not the article's: folded away, never highlighted or counted.

    `before` is the index of the paragraph that it stood before; `rule` names what recognised it.
    """

    text: str
    before: int
    rule: str


@dataclass(frozen=True, slots=True)
class Found(Value):
    """Where a piece of metadata was found: `field` of the article, the place, and the words there."""

    field: str
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Notice(Value):
    """Something about the loading that the reader should know: a message code and its arguments."""

    code: str
    arguments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Article(Value):
    """One article, normalised once by loading and the truth from then on.

    `text` is the title, a newline, then a paragraph a line. `paragraphs` cover it in order, the title
    (where there is one) first. All offsets everywhere are code points into `text`.
    `source` is the file's path, with `#part` where a file holds several articles.
    """

    source: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    date: dt.date | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    document_number: str | None = None
    language: str = "zh"
    tables: tuple[Table, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    found: tuple[Found, ...] = ()
    notices: tuple[Notice, ...] = ()
    media_type: str = ""
    charset: str = ""
    version: str = field(init=False, default="")

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "version", digest)

    @property
    def name(self) -> str:
        """What readers know the article by: its title, without one its file's name."""
        return self.title or file_name(self.source)

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds or precedes `offset`; 0 for an empty article."""
        return max(0, bisect_right(self.paragraphs, offset, key=lambda one: one.span.start) - 1)

    @property
    def first_number(self) -> int:
        """The number that readers know the first paragraph by: 0 for a title, else 1."""
        titled = bool(self.paragraphs) and self.paragraphs[0].kind is ParagraphKind.TITLE
        return 0 if titled else 1

    def paragraph_number(self, offset: int) -> int:
        """The number that readers know the paragraph at `offset` by: 0 for the title, then from 1 on."""
        return self.paragraph_at(offset) + self.first_number


def file_name(source: str) -> str:
    """The last name of a source's path, with the part of the file where it says one."""
    return re.split(r"[/\\]", source.rstrip("/\\"))[-1] or source
