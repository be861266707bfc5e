"""The items that one article gives to a memo."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing.memo.material import (
    Material,
    citation,
    figure_item,
    meaning,
    measure_item,
    note_of,
    notes_of,
)
from briefing.model.annotation import Decision
from briefing.model.comparison import Comparison, PairKind
from briefing.model.figure import Figure
from briefing.model.findings import Finding
from briefing.model.measure import Measure
from briefing.model.memo import (
    ComparedItem,
    Doubt,
    FigureItem,
    MeasureItem,
    PassagesItem,
    QuestionItem,
    QuotationItem,
)

UNSURE = 0.5
SHORTEST_SHARED = 12


class Gathered:
    """What a memo may hold of an article, under the number that the article has in it."""

    def __init__(self, number: int, material: Material) -> None:
        self.number = number
        self.material = material
        self._keys: Mapping[Finding, str] = material.keys()

    def figures(self) -> tuple[FigureItem, ...]:
        """The figures that belong into it, each once however often the article states it."""
        first: dict[object, FigureItem] = {}
        for figure in self.material.findings.figures:
            if self.material.wanted(self._keys[figure]):
                first.setdefault(meaning(figure), self.figure(figure))
        return tuple(first.values())

    def measures(self) -> tuple[MeasureItem, ...]:
        """The measures that belong into it, each once."""
        first: dict[str, MeasureItem] = {}
        for measure in self.material.findings.measures:
            if self.material.wanted(self._keys[measure]):
                first.setdefault(measure.text, self._measure(measure))
        return tuple(first.values())

    def quotations(self) -> Iterator[QuotationItem]:
        """What the analyst noted or marked, in the order of the text."""
        article = self.material.article
        for one in self.material.annotations:
            span = one.anchor.span
            if span is None:
                continue
            cited = citation(self.number, article, span)
            quote = span.of(article.text) if one.target.finding is None else cited.quote
            yield QuotationItem(self._named(str(one.id)), quote, cited, (note_of(one),) if one.body else ())

    def questions(self) -> Iterator[QuestionItem]:
        """What the analyst put off, and what the rules are unsure of while nobody decided."""
        for finding in self.material.findings.in_order():
            doubt = self._doubt(finding)
            if doubt is not None:
                cited = citation(self.number, self.material.article, finding.span)
                yield QuestionItem(self._named(self._keys[finding]), doubt, finding.text, (cited,))

    def undecided(self) -> int:
        """How many findings nobody has looked at, where somebody looks at them at all."""
        decided = self.material.decisions
        return sum(key not in decided for key in self._keys.values()) if self.material.reviewed else 0

    def compared(self, other: "Gathered", comparison: Comparison) -> Iterator[ComparedItem | PassagesItem]:
        """What this article and another say of the same, and each alone; then wording that they share."""
        for number, pair in enumerate(comparison.figures, start=1):
            left = self.figure(pair.left) if pair.left else None
            right = other.figure(pair.right) if pair.right else None
            key = f"{self.number}-{other.number}-{number}"
            yield ComparedItem(key, pair.relation, pair.indicator, left, right, pair.reason)
        yield from self._shared(other, comparison)

    def _shared(self, other: "Gathered", comparison: Comparison) -> Iterator[PassagesItem]:
        here, there = self.material.article, other.material.article
        for number, pair in enumerate(comparison.pairs, start=1):
            if pair.kind is PairKind.WORDING and len(pair.left) >= SHORTEST_SHARED:
                key = f"{self.number}-{other.number}-p{number}"
                left = citation(self.number, here, pair.left)
                yield PassagesItem(key, pair.kind, left, citation(other.number, there, pair.right))

    def _doubt(self, finding: Finding) -> Doubt | None:
        decision = self.material.decisions.get(self._keys[finding])
        if decision is Decision.SNOOZED:
            return Doubt.UNDECIDED
        unsure = finding.confidence < UNSURE and decision is None and not self.material.reviewed
        return Doubt.UNSURE if unsure else None

    def figure(self, figure: Figure) -> FigureItem:
        """A figure of the article, with the notes on it."""
        key = self._keys.get(figure, "")
        item = figure_item(self._named(key), self.number, self.material.article, figure)
        return replace(item, notes=notes_of(self.material.annotations, key))

    def _measure(self, measure: Measure) -> MeasureItem:
        key = self._keys[measure]
        item = measure_item(self._named(key), self.number, self.material.article, measure)
        return replace(item, notes=notes_of(self.material.annotations, key))

    def _named(self, key: str) -> str:
        return f"{self.number}-{key}"
