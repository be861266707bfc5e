"""Tables of a page: rows with cells where they hold data, plain blocks where they only lay out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefing.loading.block import Block, TableCell
from briefing.loading.limits import SPAN
from briefing.model.article import ParagraphKind

_LONG_CELL = 2000
_COLUMNS = 2
_ROWS = 2
_PARAGRAPHS = 3


@dataclass(slots=True)
class CellDraft:
    """A cell being read: its blocks and how many rows and columns it spans."""

    head: bool
    rows: int
    columns: int
    blocks: list[Block] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The cell's text on one line."""
        return " ".join(block.text for block in self.blocks if not block.rule).replace("\t", " ")


@dataclass(slots=True)
class TableDraft:
    """A table being read; `outer` are the blocks of what it stands in."""

    number: int
    outer: list[Block]
    loose: list[Block] = field(default_factory=list)
    rows: list[list[CellDraft]] = field(default_factory=list)
    begun: bool = False

    def opened(self, tag: str, attributes: Mapping[str, str], blocks: list[Block]) -> list[Block]:
        """Begin a row or a cell; the list that its blocks go to."""
        if not self.begun:
            self.loose, self.begun = blocks, True
        if tag == "tr" or not self.rows:
            self.rows.append([])
        if tag == "tr":
            return blocks
        cell = CellDraft(tag == "th", _span(attributes, "rowspan"), _span(attributes, "colspan"))
        self.rows[-1].append(cell)
        return cell.blocks

    def ended(self, blocks: list[Block]) -> list[Block]:
        """The table's blocks in reading order."""
        if not self.begun:
            return blocks
        if self._lays_out():
            inner = [block for row in self.rows for cell in row for block in cell.blocks]
            return self.loose + inner
        return self.loose + list(self._rows())

    def _lays_out(self) -> bool:
        """Whether the table only puts parts of the page beside each other."""
        cells = [cell for row in self.rows for cell in row if cell.blocks]
        filled = [sum(bool(cell.blocks) for cell in row) for row in self.rows]
        if any(block.table for cell in cells for block in cell.blocks) or max(filled, default=0) < _COLUMNS:
            return True
        several = [cell for cell in cells if len(cell.blocks) > _PARAGRAPHS]
        if sum(count >= _COLUMNS for count in filled) < _ROWS and several:
            return True
        return any(sum(len(block.text) for block in cell.blocks) > _LONG_CELL for cell in several)

    def _rows(self) -> Iterator[Block]:
        taken: dict[tuple[int, int], bool] = {}
        for number, row in enumerate(self.rows):
            cells, column = [], 0
            for draft in row:
                while taken.get((number, column)):
                    column += 1
                cells.append(
                    TableCell(draft.text, number, column, draft.head, rows=draft.rows, columns=draft.columns)
                )
                for below in range(1, draft.rows):
                    taken.update(
                        dict.fromkeys(
                            ((number + below, column + side) for side in range(draft.columns)), True
                        )
                    )
                column += draft.columns
            hidden = [block for draft in row for block in draft.blocks if block.rule]
            yield from self._row(cells, [block for draft in row for block in draft.blocks])
            yield from hidden

    def _row(self, cells: list[TableCell], blocks: list[Block]) -> Iterator[Block]:
        shown = [block for block in blocks if not block.rule]
        if not shown:
            return
        yield replace(
            shown[0],
            text="\t".join(cell.text for cell in cells),
            kind=ParagraphKind.TABLE_ROW,
            level=0,
            cells=tuple(cells),
            table=self.number,
            links=sum(block.links for block in shown),
            broken=False,
        )


def _span(attributes: Mapping[str, str], name: str) -> int:
    words = attributes.get(name, "")
    if not (words.isascii() and words.isdigit()):
        return 1
    return min(max(1, int(words[:6])), SPAN)
