"""Quantities in Chinese paragraphs."""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from briefing.extract.figures.bounds import Found, bounded
from briefing.extract.figures.core import Quantity, merged
from briefing.extract.figures.hit import Hit
from briefing.extract.figures.hits import hits
from briefing.extract.figures.joins import joined
from briefing.extract.figures.judging import judged
from briefing.extract.figures.rules import Rules
from briefing.extract.figures.spaced import compact
from briefing.extract.figures.spelled import spelled
from briefing.extract.figures.verdict import Verdict
from briefing.model.figure import Bound, FigureKind, Number
from briefing.model.span import Span

_SHORT = 40
_CHANGE_WORDS = 6
_LIST = frozenset("、和及与與")
_SENTENCE_END = re.compile("[。！？；\n]")


class ChineseReader:
    """Reads the quantities of one article's Chinese paragraphs; `yuan` and `dollar` are its currencies."""

    def __init__(self, text: str, yuan: str, dollar: str, rules: Rules) -> None:
        self._text = text
        self._yuan = yuan
        self._dollar = dollar
        self._rules = rules

    def paragraph(self, start: int, end: int) -> list[Quantity]:
        """The quantities of text[start:end], in order."""
        spread = compact(self._text[start:end]) if end - start < _SHORT else None
        if spread is not None:
            return self._spread(start, *spread)
        found = list(hits(self._text, start, end, self._rules.words))
        whole = list(spelled(self._text, start, end, self._rules))
        if not found and not whole:
            return []
        quantities = self._judged(joined(self._text, found), start, end)
        if whole:
            quantities = merged(quantities, whole)
        return self._without_articles(quantities)

    def _spread(self, start: int, text: str, places: list[int]) -> list[Quantity]:
        """The quantities of a line whose characters were spread with spaces, at their real places."""

        def place(span: Span) -> Span:
            return Span(start + places[span.start], start + places[span.end - 1] + 1)

        reader = ChineseReader(text, self._yuan, self._dollar, self._rules)
        return [
            replace(
                quantity,
                span=place(quantity.span),
                whole=place(quantity.whole),
                text=place(quantity.span).of(self._text),
                cues=tuple(replace(cue, span=place(cue.span)) for cue in quantity.cues),
            )
            for quantity in reader.paragraph(0, len(text))
        ]

    def _judged(self, found: Sequence[Hit], start: int, end: int) -> list[Quantity]:
        floor = start
        out: list[Quantity] = []
        last: tuple[Hit, Found] | None = None
        for hit in found:
            verdict = None if hit.trap else judged(self._text, hit, start, end, self._rules)
            if verdict is None:
                floor = max(floor, hit.end)
                continue
            bound = bounded(self._text, floor, hit, self._rules.words)
            if bound.bound is Bound.EQUAL and last is not None and self._goes_on(*last, hit):
                bound = replace(last[1], whole=bound.whole)
            last = (hit, bound)
            out.append(self._quantity(hit, verdict, bound))
            floor = max(hit.stop, bound.whole.end)
        return out

    def _goes_on(self, before: Hit, bound: Found, hit: Hit) -> bool:
        """`最高额由400万元提高至500万元`, `分别超过8万元、4.5万元`: the words before hold for both."""
        if not bound.led or bound.bound is Bound.ABOUT or hit.start - before.stop > _CHANGE_WORDS:
            return False
        between = self._text[bound.whole.end : hit.start]
        if bound.far and any(word in between for word in self._rules.words.reach.change):
            return True
        return between in _LIST and before.unit is not None and before.unit == hit.unit

    def _quantity(self, hit: Hit, verdict: Verdict, bound: Found) -> Quantity:
        start = hit.start if verdict.begin < 0 else verdict.begin
        span = Span(start, hit.stop)
        value: Number | None = hit.value if verdict.value is None else Decimal(verdict.value)
        return Quantity(
            span=span,
            whole=Span(min(start, bound.whole.start), max(hit.stop, bound.whole.end)),
            text=span.of(self._text),
            kind=verdict.unit.kind or FigureKind.COUNT,
            value=value,
            unit=self._unit(hit, verdict),
            low=hit.low,
            high=hit.high,
            bound=bound.bound,
            annual=hit.annual,
            rule=verdict.rule,
            cues=bound.cues,
            confidence=verdict.confidence,
        )

    def _unit(self, hit: Hit, verdict: Verdict) -> str | None:
        unit = verdict.unit
        name = unit.name or None
        if unit.kind is FigureKind.MONEY:
            name = unit.name or self._local(hit, verdict)
        return name + hit.per if name and hit.per else name

    def _local(self, hit: Hit, verdict: Verdict) -> str:
        if verdict.currency == "local":
            return self._dollar
        if verdict.currency:
            return verdict.currency
        found = self._rules.prefixes.before(self._text, hit.start, max(0, hit.start - 6))
        if found is not None and found[0] != "local":
            return found[0]
        after = self._rules.words.units.at(self._text, hit.stop)
        if after is not None and after[0].kind is FigureKind.MONEY and after[0].name:
            return after[0].name
        return self._yuan

    def _without_articles(self, quantities: list[Quantity]) -> list[Quantity]:
        """一 with a classifier counts where the sentence counts the same things by other numbers."""
        if not any(_article(quantity) for quantity in quantities):
            return quantities
        first, last = quantities[0].span.start, quantities[-1].span.end
        ends = [match.start() for match in _SENTENCE_END.finditer(self._text, first, last)]
        places = [bisect(ends, quantity.span.start) for quantity in quantities]
        counted = {(at, q.unit) for at, q in zip(places, quantities, strict=True) if not _article(q)}
        return [
            quantity
            for at, quantity in zip(places, quantities, strict=True)
            if not _article(quantity) or (at, quantity.unit) in counted
        ]


def _article(quantity: Quantity) -> bool:
    return quantity.rule == "one" and quantity.kind is FigureKind.COUNT
