"""The tables of a memo as Word has them."""

from collections.abc import Iterable, Sequence

from briefing.memo.columns import widths
from briefing.memo.look import TABLE, style_id
from briefing.memo.marks import Marks
from briefing.memo.profile import Profile
from briefing.memo.rows import (
    COMPARED,
    FIGURES,
    MEASURES,
    Cells,
    Column,
    compared_cells,
    figure_cells,
    heads,
    measure_cells,
)
from briefing.model.memo import ComparedItem, FigureItem, MeasureItem
from briefing.ooxml.paragraphs import TWIPS_A_POINT, Layout, paragraph, twips
from briefing.ooxml.runs import run
from briefing.ooxml.tables import SHORT, Cell, Grid, table

Written = dict[str, str]


class Tabular:
    """Writes tables whose figures are bookmarked and whose places lead to the sources."""

    def __init__(self, profile: Profile, marks: Marks) -> None:
        self._profile = profile
        self._marks = marks
        self._language = profile.language

    def figures(self, items: Sequence[FigureItem]) -> str:
        """Indicator, value as printed and brought to one form, period, status, source."""
        cells = [figure_cells(item, self._language) for item in items]
        return self._table(FIGURES, cells, list(map(self._figure, items, cells)))

    def measures(self, items: Sequence[MeasureItem]) -> str:
        """Measure, actor, beneficiary, condition and deadline, source."""
        cells = [measure_cells(item, self._language) for item in items]
        return self._table(MEASURES, cells, list(map(self._measure, items, cells)))

    def compared(self, items: Sequence[ComparedItem]) -> str:
        """A figure's value in two sources, and how they stand to each other."""
        cells = [compared_cells(item, self._language) for item in items]
        return self._table(COMPARED, cells, list(map(self._compared, items, cells)))

    def _figure(self, item: FigureItem, cells: Cells) -> Written:
        written = {name: run(words) for name, words in cells.items()}
        printed, value = self._marks.valued(item, cells["normalised"])
        places = self._marks.places(item.citation)
        return written | {"printed": printed, "normalised": value, "source": places}

    def _measure(self, item: MeasureItem, cells: Cells) -> Written:
        written = {name: run(words) for name, words in cells.items()}
        remarked = self._marks.remarked(written["measure"], item.notes)
        return written | {"measure": remarked, "source": self._marks.places(item.citation)}

    def _compared(self, item: ComparedItem, cells: Cells) -> Written:
        written = {name: run(words) for name, words in cells.items()}
        sides = {"left": item.left, "right": item.right}
        there = {name: self._marks.figure(side) for name, side in sides.items() if side is not None}
        cited = (side.citation for side in sides.values() if side is not None)
        if item.reason:
            written["relation"] = self._marks.counted(written["relation"])
        return written | there | {"source": self._marks.places(*cited, between="\n")}

    def _table(self, columns: tuple[Column, ...], cells: Sequence[Cells], rows: Sequence[Written]) -> str:
        titles = heads(columns, self._language)
        named = dict(zip((column.name for column in columns), titles, strict=True))
        letter = round(self._profile.style("table").size * TWIPS_A_POINT)
        across = widths(columns, [named, *cells], twips(self._profile.page.text_width), letter)
        shade = self._profile.table.shade or None
        top = Layout(style_id("table-head"), keep_next=True)
        head = [Cell(paragraph(run(title), top), shade=shade) for title in titles]
        return table(Grid(across, TABLE, "; ".join(titles)), head, list(self._cells(columns, rows)))

    def _cells(self, columns: tuple[Column, ...], rows: Sequence[Written]) -> Iterable[list[Cell]]:
        for number, row in enumerate(rows, start=1):
            together = len(rows) <= SHORT and number < len(rows)
            layout = Layout(style_id("table"), keep_next=together or None)
            yield [Cell(paragraph(row[column.name], layout)) for column in columns]
