"""The rows of a memo's tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing import messages
from briefing.memo import times
from briefing.memo.look import TABLE, style_id
from briefing.memo.marks import Marks
from briefing.memo.printed import normalised
from briefing.memo.profile import Profile
from briefing.model.memo import ComparedItem, FigureItem, MeasureItem
from briefing.ooxml.paragraphs import Layout, paragraph, twips
from briefing.ooxml.runs import run
from briefing.ooxml.tables import SHORT, Cell, Grid, table


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the name of its head, and its share of the width."""

    name: str
    share: float


FIGURES = (
    Column("indicator", 24),
    Column("printed", 22),
    Column("normalised", 18),
    Column("period", 16),
    Column("status", 16),
    Column("source", 16),
)
MEASURES = (
    Column("measure", 44),
    Column("actor", 13),
    Column("beneficiary", 18),
    Column("terms", 16),
    Column("source", 15),
)
COMPARED = (
    Column("indicator", 26),
    Column("left", 26),
    Column("right", 26),
    Column("relation", 14),
    Column("source", 20),
)


class Tabular:
    """Writes the tables of a memo."""

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

    def _figure(self, item: FigureItem) -> list[str]:
        figure = item.figure
        indicator = item.label or (figure.indicator.text if figure.indicator else "")
        return [
            run(indicator),
            self._marks.figure(item),
            run(normalised(figure, self._language)),
            run(times.period(figure.period, self._language)),
            run(self._said(f"finding.status_{figure.status.value}")),
            self._marks.places(item.citation),
        ]

    def _measure(self, item: MeasureItem) -> list[str]:
        measure = item.measure
        terms = dict.fromkeys(p.text for p in (measure.condition, measure.deadline) if p)
        return [
            self._marks.remarked(run(measure.text.replace("\n", " ")), item.notes),
            run(measure.actor.text if measure.actor else ""),
            run(measure.beneficiary.text if measure.beneficiary else ""),
            run(self._said("memo.stop").join(terms)),
            self._marks.places(item.citation),
        ]

    def _compared(self, item: ComparedItem) -> list[str]:
        sides = [side for side in (item.left, item.right) if side is not None]
        return [
            run(item.indicator),
            self._marks.figure(item.left) if item.left else "",
            self._marks.figure(item.right) if item.right else "",
            run(self._said(f"memo.relation_{item.relation.value}"))
            + (run(f" {item.reason}") if item.reason else ""),
            self._marks.places(*(side.citation for side in sides)),
        ]

    def _table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> str:
        whole = twips(self._profile.page.text_width)
        total = sum(column.share for column in columns)
        widths = tuple(round(whole * column.share / total) for column in columns)
        shade = self._profile.table.shade or None
        top = Layout(style_id("table-head"), keep_next=True)
        titles = [self._said(f"memo.column_{column.name}") for column in columns]
        head = [Cell(paragraph(run(title), top), shade=shade) for title in titles]
        return table(Grid(widths, TABLE), head, list(self._cells(rows)))

    def _cells(self, rows: Sequence[Sequence[str]]) -> Iterable[list[Cell]]:
        for number, row in enumerate(rows, start=1):
            together = len(rows) <= SHORT and number < len(rows)
            layout = Layout(style_id("table"), keep_next=together)
            yield [Cell(paragraph(content, layout)) for content in row]

    def _said(self, code: str) -> str:
        return messages.sentence(code, self._language)
