"""Comparisons and ledgers as tables, in the words of a language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefing import messages
from briefing.compare.ledger import Entry, Group
from briefing.compare.periods import told
from briefing.messages import Language
from briefing.model.article import Article
from briefing.model.comparison import Comparison, FigurePair, MeasurePair, Pair
from briefing.model.figure import Figure, written
from briefing.model.findings import Findings
from briefing.model.measure import Measure
from briefing.ooxml.spreadsheet import Cell, Sheet, csv_text, workbook

if TYPE_CHECKING:
    from briefing.work.ledgers import Line

Read = tuple[Article, Findings]
_FIGURE = ("text", "bound", "value", "unit", "direction", "when", "status", "paragraph")
_FIGURES = (
    "relation",
    "indicator",
    *(f"{side}-{name}" for side in ("left", "right") for name in _FIGURE),
    "reason",
)
_MEASURES = ("presence", "left-text", "left-paragraph", "right-text", "right-paragraph")
_PASSAGES = ("confidence", "kind", "left-text", "left-paragraph", "right-text", "right-paragraph", "reason")
_LEDGER = ("indicator", "standing", "title", "text", "bound", "value", "unit", "direction", "when", "status",
           "place", "paragraph", "reason", "source")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tables:
    """Writes what was compared as tables."""

    language: Language

    def comparison(self, left: Article, right: Article, comparison: Comparison) -> tuple[Sheet, ...]:
        """Figures, measures and passages of two articles, a table each; the heads name the articles."""
        figures = [self._figures(left, right, one) for one in comparison.figures]
        measures = [self._measures(left, right, one) for one in comparison.measures]
        passages = [self._passages(left, right, one) for one in comparison.pairs]
        titles = {"left": left.title or left.source, "right": right.title or right.source}
        return (
            self._sheet("figures", _FIGURES, figures, titles),
            self._sheet("measures", _MEASURES, measures, titles),
            self._sheet("passages", _PASSAGES, passages, titles),
        )

    def ledger(self, read: Sequence[Read], groups: Sequence[Group]) -> Sheet:
        """The figures of many articles, a row each."""
        return self._sheet("ledger", _LEDGER, list(self._ledger(read, groups)))

    def library(self, lines: Sequence["Line"]) -> Sheet:
        """The figures of a library, a row each."""
        return self._sheet("ledger", _LEDGER, [self._line(line) for line in lines])

    def _figures(self, left: Article, right: Article, pair: FigurePair) -> Sequence[Cell]:
        return (
            self._say(f"relation-{pair.relation.value}"),
            pair.indicator,
            *self._figure(left, pair.left),
            *self._figure(right, pair.right),
            pair.reason,
        )

    def _figure(self, article: Article, figure: Figure | None) -> Sequence[Cell]:
        if figure is None:
            return [None] * len(_FIGURE)
        return (*self._said(figure), article.paragraph_number(figure.span.start))

    def _said(self, figure: Figure) -> Sequence[Cell]:
        return (
            figure.text,
            self._slot("bound", figure.bound),
            number(figure),
            figure.unit,
            self._slot("direction", figure.direction),
            told(figure.period),
            self._slot("status", figure.status),
        )

    def _measures(self, left: Article, right: Article, pair: MeasurePair) -> Sequence[Cell]:
        presence = self._say(f"presence-{pair.presence.value}")
        return (presence, *_placed(left, pair.left), *_placed(right, pair.right))

    def _passages(self, left: Article, right: Article, pair: Pair) -> Sequence[Cell]:
        return (
            Decimal(str(pair.confidence)),
            self._say(f"kind-{pair.kind.value}"),
            pair.left.of(left.text),
            left.paragraph_number(pair.left.start),
            pair.right.of(right.text),
            right.paragraph_number(pair.right.start),
            pair.reason,
        )

    def _ledger(self, read: Sequence[Read], groups: Sequence[Group]) -> Iterator[Sequence[Cell]]:
        for group in groups:
            for entry in group.entries:
                article = read[entry.article][0]
                paragraph = article.paragraph_number(entry.figure.span.start)
                yield self._row(entry, group.indicator, article.name, paragraph, article.source)

    def _line(self, line: "Line") -> Sequence[Cell]:
        return self._row(line, line.indicator, line.title, line.paragraph, line.source)

    def _row(
        self, one: "Entry | Line", indicator: str, title: str, paragraph: int, source: str
    ) -> Sequence[Cell]:
        return (
            indicator,
            self._say(f"standing-{one.standing.value}"),
            title,
            *self._said(one.figure),
            one.place,
            paragraph,
            one.reason,
            source,
        )

    def _slot(self, name: str, said: Enum | None) -> str:
        """What a slot says, in words; none where it says nothing."""
        return messages.sentence(f"slots.{name}_{said.name.lower()}", self.language) if said else ""

    def _sheet(
        self,
        name: str,
        columns: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        titles: Mapping[str, str] = MappingProxyType({}),
    ) -> Sheet:
        heads = [self._say(f"column-{column}", **titles) for column in columns]
        return Sheet(self._say(f"sheet-{name}"), heads, rows)

    def _say(self, code: str, **told: str) -> str:
        return messages.sentence(f"comparing.{code}", self.language, told)


def as_csv(sheets: Sequence[Sheet]) -> bytes:
    """The first table as CSV."""
    return csv_text(sheets[0].heads, sheets[0].rows).encode("utf-8", "replace")


def as_workbook(sheets: Sequence[Sheet]) -> bytes:
    """The tables as an Excel workbook."""
    return workbook(*sheets)


def number(figure: Figure) -> Decimal | None:
    """A figure's value as a number for a cell; None for a range."""
    value = figure.value
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / value.denominator
    return None if value is None else Decimal(written(value))


def _placed(article: Article, measure: Measure | None) -> tuple[Cell, Cell]:
    return (measure.text, article.paragraph_number(measure.span.start)) if measure else (None, None)
