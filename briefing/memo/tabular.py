"""The tables of a memo as Word has them."""

from collections.abc import Iterable, Sequence

from briefing.memo.look import TABLE, style_id
from briefing.memo.marks import Marks
from briefing.memo.profile import Profile
from briefing.memo.rows import (
    COMPARED,
    FIGURES,
    MEASURES,
    Column,
    compared_cells,
    figure_cells,
    heads,
    measure_cells,
)
from briefing.model.memo import ComparedItem, FigureItem, MeasureItem
from briefing.ooxml.paragraphs import Layout, paragraph, twips
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
        return self._table(FIGURES, [self._figure(item) for item in items])

    def measures(self, items: Sequence[MeasureItem]) -> str:
        """Measure, actor, beneficiary, condition and deadline, source."""
        return self._table(MEASURES, [self._measure(item) for item in items])

    def compared(self, items: Sequence[ComparedItem]) -> str:
        """A figure's value in two sources, and how they stand to each other."""
        return self._table(COMPARED, [self._compared(item) for item in items])

    def _figure(self, item: FigureItem) -> Written:
        cells = figure_cells(item, self._language)
        written = {name: run(words) for name, words in cells.items()}
        printed, value = self._marks.valued(item, cells["normalised"])
        places = self._marks.places(item.citation)
        return written | {"printed": printed, "normalised": value, "source": places}

    def _measure(self, item: MeasureItem) -> Written:
        written = {name: run(words) for name, words in measure_cells(item, self._language).items()}
        remarked = self._marks.remarked(written["measure"], item.notes)
        return written | {"measure": remarked, "source": self._marks.places(item.citation)}

    def _compared(self, item: ComparedItem) -> Written:
        written = {name: run(words) for name, words in compared_cells(item, self._language).items()}
        sides = {"left": item.left, "right": item.right}
        there = {name: self._marks.figure(side) for name, side in sides.items() if side is not None}
        cited = (side.citation for side in sides.values() if side is not None)
        if item.reason:
            written["relation"] = self._marks.counted(written["relation"])
        return written | there | {"source": self._marks.places(*cited, between="\n")}

    def _table(self, columns: tuple[Column, ...], rows: Sequence[Written]) -> str:
        whole = twips(self._profile.page.text_width)
        total = sum(column.share for column in columns)
        widths = tuple(round(whole * column.share / total) for column in columns)
        shade = self._profile.table.shade or None
        top = Layout(style_id("table-head"), keep_next=True)
        titles = heads(columns, self._language)
        head = [Cell(paragraph(run(title), top), shade=shade) for title in titles]
        return table(Grid(widths, TABLE, "; ".join(titles)), head, list(self._cells(columns, rows)))

    def _cells(self, columns: tuple[Column, ...], rows: Sequence[Written]) -> Iterable[list[Cell]]:
        for number, row in enumerate(rows, start=1):
            together = len(rows) <= SHORT and number < len(rows)
            layout = Layout(style_id("table"), keep_next=together or None)
            yield [Cell(paragraph(row[column.name], layout)) for column in columns]
