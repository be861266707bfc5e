"""Where a number stands in a table: its cell, and the heads of its row and its column."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from briefing.model.article import Article, Cell, Table

_NUMBER = re.compile(
    r"[\s+＋−–－-]*(?:[A-Z]{0,2}[$£€¥]\s?)?[\d０-９][\d０-９,，.．\s]*(?:%|％|[kmb]n?|[mb]illion|trillion)?\s*\*?"
)
_SPARE = 8
_MOST_ROWS = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """A cell with its heads, the nearest first; `table` counts the article's tables.

    `left` are the heads of the columns to its left, the nearest first.
    """

    cell: Cell
    row: Cell | None
    columns: tuple[Cell, ...]
    left: tuple[Cell, ...]
    table: int

    def heads(self) -> tuple[Cell, ...]:
        """Column heads, then the row's head."""
        return self.columns if self.row is None else (*self.columns, self.row)


class Grid:
    """The tables of an article, asked by offset."""

    def __init__(self, article: Article) -> None:
        self._heads = [_Heads(article, table) for table in article.tables]
        cells = ((cell, number) for number, table in enumerate(article.tables) for cell in table.cells)
        self._cells = sorted(cells, key=lambda found: found[0].span.start)
        self._starts = [cell.span.start for cell, _ in self._cells]

    def at(self, start: int, end: int) -> Place | None:
        """The place of a number that is nearly all of its cell; None for one in running text."""
        index = bisect_right(self._starts, start) - 1
        if index < 0:
            return None
        cell, number = self._cells[index]
        heads = self._heads[number]
        if cell.span.end < end or len(cell.span) - (end - start) > _SPARE or cell.row < heads.rows:
            return None
        return Place(cell, heads.of_row(cell), heads.above(cell), heads.left_of(cell), number)


class _Heads:
    """The head cells of one table: of its columns, and of each row."""

    def __init__(self, article: Article, table: Table) -> None:
        rows: dict[int, list[Cell]] = {}
        for cell in table.cells:
            for row in range(cell.row, cell.row + max(1, min(cell.rows, _MOST_ROWS))):
                rows.setdefault(row, []).append(cell)
        self._text = article.text
        self.rows = self._count(rows)
        self._top = [c for row in range(self.rows) for c in rows.get(row, []) if len(c.span)]
        self._first = {row: self._named(cells) for row, cells in rows.items()}

    def of_row(self, cell: Cell) -> Cell | None:
        """The first cell of the row that is no number, left of `cell`."""
        first = self._first.get(cell.row)
        return first if first is not None and first.column < cell.column else None

    def above(self, cell: Cell) -> tuple[Cell, ...]:
        """The heads of the cell's column, the nearest first."""
        over = [c for c in self._top if c.column <= cell.column < c.column + max(1, c.columns)]
        return tuple(reversed(over))

    def left_of(self, cell: Cell) -> tuple[Cell, ...]:
        """The heads of the columns to the left but the first, the nearest first."""
        left = [c for c in self._top if c.column > 0 and c.column + max(1, c.columns) <= cell.column]
        return tuple(sorted(left, key=lambda c: -c.column))

    def _named(self, cells: list[Cell]) -> Cell | None:
        return next((c for c in cells if len(c.span) and not self._is_number(c)), None)

    def _is_number(self, cell: Cell) -> bool:
        return _NUMBER.fullmatch(cell.span.of(self._text)) is not None

    def _count(self, rows: dict[int, list[Cell]]) -> int:
        """How many rows at the top are heads: those before the first with a number, one at least."""
        for row in sorted(rows):
            if row and any(c.column and not c.head and self._is_number(c) for c in rows[row]):
                return row
        return 1
