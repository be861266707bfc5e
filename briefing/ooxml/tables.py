"""Tables of fixed column widths, whose head is repeated on every page that they reach."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.ooxml.markup import element

SHORT = 6


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's paragraphs as markup; `wide` columns across, `shade` a colour behind."""

    content: str
    wide: int = 1
    shade: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns' widths in twips, the table's style, and what a screen reader says it is."""

    widths: tuple[int, ...]
    style: str
    described: str = ""


def table(grid: Grid, head: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> str:
    """A table; no row of it is broken over two pages."""
    columns = "".join(element("gridCol", w=width) for width in grid.widths)
    top = [_row(grid, head, is_head=True)] if head else []
    body = (_row(grid, row, is_head=False) for row in rows)
    content = f"<w:tblGrid>{columns}</w:tblGrid>{''.join((*top, *body))}"
    return f"<w:tbl>{_properties(grid, bool(head))}{content}</w:tbl>"


def _properties(grid: Grid, headed: bool) -> str:  # noqa: FBT001
    look = element(
        "tblLook",
        val="0020" if headed else "0000",
        firstRow=int(headed),
        lastRow=0,
        firstColumn=0,
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    return element(
        "tblPr",
        element("tblStyle", val=grid.style)
        + element("tblW", w=sum(grid.widths), type="dxa")
        + element("tblLayout", type="fixed")
        + look
        + (element("tblDescription", val=grid.described) if grid.described else ""),
    )


def _row(grid: Grid, cells: Sequence[Cell], *, is_head: bool) -> str:
    marks = "<w:cantSplit/>" + ("<w:tblHeader/>" if is_head else "")
    placed, at = [], 0
    for cell in cells:
        placed.append(_cell(cell, sum(grid.widths[at : at + cell.wide])))
        at += cell.wide
    return f"<w:tr><w:trPr>{marks}</w:trPr>{''.join(placed)}</w:tr>"


def _cell(cell: Cell, width: int) -> str:
    properties = element("tcW", w=width, type="dxa")
    if cell.wide > 1:
        properties += element("gridSpan", val=cell.wide)
    if cell.shade:
        properties += element("shd", val="clear", color="auto", fill=cell.shade)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{cell.content}</w:tc>"
