"""Comparisons and ledgers as tables, in the words of a language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from briefing import messages
from briefing.compare.ledger import Entry, Group
from briefing.compare.periods import told
from briefing.messages import Language
from briefing.model.article import Article
from briefing.model.comparison import Comparison, FigurePair, MeasurePair, Pair
from briefing.model.figure import Bound, Figure, written
from briefing.model.findings import Findings
from briefing.model.measure import Measure
from briefing.ooxml.spreadsheet import Cell, Sheet, csv_text, workbook

if TYPE_CHECKING:
    from briefing.work.ledgers import Line

Read = tuple[Article, Findings]
_FIGURE = ("text", "value", "unit", "when", "status", "paragraph")
_FIGURES = (
    "relation",
    "indicator",
    *(f"{side}-{name}" for side in ("left", "right") for name in _FIGURE),
    "reason",
)
_MEASURES = ("presence", "left-text", "left-paragraph", "right-text", "right-paragraph")
_PASSAGES = ("confidence", "kind", "left-text", "left-paragraph", "right-text", "right-paragraph", "reason")
_LEDGER = ("indicator", "standing", "title", "text", "value", "unit", "when", "status", "place", "paragraph",
           "reason", "source")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tables:
    """Writes what was compared as tables."""

    language: Language

    def comparison(self, left: Article, right: Article, comparison: Comparison) -> tuple[Sheet, ...]:
        """Figures, measures and passages of two articles, a table each."""
        return (
            self._sheet("figures", _FIGURES, [self._figures(left, right, one) for one in comparison.figures]),
            self._sheet(
                "measures", _MEASURES, [self._measures(left, right, one) for one in comparison.measures]
            ),
            self._sheet(
                "passages", _PASSAGES, [self._passages(left, right, one) for one in comparison.pairs]
            ),
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
            self._printed(figure),
            number(figure),
            figure.unit,
            told(figure.period),
            messages.sentence(f"finding.status_{figure.status.value}", self.language),
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

    def _printed(self, figure: Figure) -> str:
        if figure.bound is Bound.EQUAL:
            return figure.text
        code = f"finding.bound_{figure.bound.name.lower()}"
        return messages.sentence(code, self.language, {"value": figure.text})

    def _sheet(self, name: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Sheet:
        return Sheet(self._say(f"sheet-{name}"), [self._say(f"column-{column}") for column in columns], rows)

    def _say(self, code: str) -> str:
        return messages.sentence(f"comparing.{code}", self.language)


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
