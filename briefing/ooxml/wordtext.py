"""What a Word document says: its paragraphs and tables in reading order."""

from dataclasses import dataclass
from enum import Enum


class Place(Enum):
    """Where in the document a paragraph stands."""

    BODY = "body"
    NOTE = "note"
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph's text with what its style says: `heading` and `item` count from 1, 0 is none.

    `lines` part where the writer broke the line; `label` is the number that Word would show before it.
    """

    lines: tuple[str, ...]
    label: str = ""
    heading: int = 0
    item: int = 0
    title: bool = False
    strong: bool = False
    centred: bool = False
    place: Place = Place.BODY


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell of a table: its paragraphs, and how far it reaches; one that a cell above covers is left out."""

    paragraphs: tuple[WordParagraph, ...]
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    head: bool = False


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table's cells, row by row."""

    rows: tuple[tuple[WordCell, ...], ...]


@dataclass(frozen=True, slots=True)
class WordText:
    """A document's text in reading order, and what was met on the way."""

    parts: tuple[WordParagraph | WordTable, ...]
    hidden: tuple[str, ...] = ()
    macros: bool = False
