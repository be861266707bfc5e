"""What a Word document says: its paragraphs and tables in reading order."""

from collections.abc import Iterator
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
    """A cell of a table, with what stands in it and how far it reaches; covered ones are left out."""

    parts: "tuple[WordParagraph | WordTable, ...]"
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    head: bool = False


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table's cells, row by row."""

    rows: tuple[tuple[WordCell, ...], ...]

    def paragraphs(self) -> Iterator[WordParagraph]:
        """Every paragraph in it, those of tables in its cells too."""
        for part in (part for row in self.rows for cell in row for part in cell.parts):
            if isinstance(part, WordTable):
                yield from part.paragraphs()
            else:
                yield part


@dataclass(frozen=True, slots=True)
class WordText:
    """A document's text in reading order, and what was met on the way."""

    parts: tuple[WordParagraph | WordTable, ...]
    hidden: tuple[str, ...] = ()
    macros: bool = False
