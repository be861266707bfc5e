"""Quantities in English paragraphs."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from briefing.extract.figures.core import Quantity, merged
from briefing.extract.figures.english_bounds import BoundReader
from briefing.extract.figures.english_joins import joined
from briefing.extract.figures.english_judging import Judge
from briefing.extract.figures.english_number_words import EnglishNumberWords
from briefing.extract.figures.english_numerals import NumberReader, Said
from briefing.extract.figures.english_units import Found, Measurer
from briefing.model.figure import FigureKind, Number
from briefing.model.span import Span

_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
_VERBS = frozenset({"double", "triple", "treble", "quadruple"})
_NOT_FACTORS = ("zero", "naught", "nought", "one")


class EnglishReader:
    """Reads the quantities of one article's English paragraphs; `dollar` is what its `$` means."""

    def __init__(self, text: str, dollar: str, words: EnglishNumberWords) -> None:
        lower = text.lower()
        lower = lower if len(lower) == len(text) else text.translate(_LOWER)
        self._original = text
        self._text = lower
        self._words = words
        self._numbers = NumberReader(words)
        self._measurer = Measurer(text, lower, words)
        self._bounds = BoundReader(text, lower, words)
        self._judge = Judge(text, lower, dollar, words)
        whole = "|".join(sorted(words.whole, key=len, reverse=True))
        factors = "|".join(word for word in words.numbers if word not in _NOT_FACTORS)
        ranked, ordinals = "|".join(words.ranked), "|".join(words.ranks)
        self._spelled = re.compile(rf"\b({whole})\b|\bfactor of ((?:[0-9]+\.)?[0-9]+|{factors})\b")
        self._ranks = re.compile(rf"\b(?:{ranked}) (?:the )?({ordinals}|([0-9]+)(?:st|nd|rd|th))\b")

    def paragraph(self, start: int, end: int) -> list[Quantity]:
        """The quantities of text[start:end], in order."""
        said = self._numbers.numbers(self._text, start, end)
        found = joined(self._text, _parted([self._measurer.found(one, start, end) for one in said]))
        out: list[Quantity] = []
        floor = start
        for item in found:
            quantity = None if item.trap else self._quantity(item, floor, Span(start, end))
            floor = item.stop
            if quantity is not None:
                out.append(quantity)
                floor = max(floor, quantity.whole.end)
        spelled = list(self._whole(start, end))
        return merged(out, spelled) if spelled else out

    def _quantity(self, item: Found, floor: int, paragraph: Span) -> Quantity | None:
        bound, whole, cues = self._bounds.bound(item, floor)
        verdict = self._judge.verdict(item, bound, paragraph)
        if verdict is None:
            return None
        kind, unit, confidence = verdict
        span = Span(item.start, item.stop)
        ranged = item.low is not None
        return Quantity(
            span=span,
            whole=whole,
            text=span.of(self._original),
            kind=kind,
            value=None if ranged else item.said.value,
            unit=unit,
            low=item.low,
            high=item.said.value if ranged else None,
            bound=bound,
            noun=item.noun,
            annual=item.annual,
            rule=item.rule or f"en-{kind.value}",
            cues=cues,
            confidence=confidence,
        )

    def _whole(self, start: int, end: int) -> Iterator[Quantity]:
        for match in self._ranks.finditer(self._text, start, end):
            place = Decimal(match[2] or self._words.ranks[match[1]])
            yield self._of_word(match.span(1), FigureKind.RANK, place, None)
        for match in self._spelled.finditer(self._text, start, end):
            word, factor = match.groups()
            if factor is not None:
                said = self._words.numbers.get(factor, factor)
                yield self._of_word(match.span(), FigureKind.MULTIPLE, Decimal(said), "x")
            elif self._says(word, match, start):
                kind, value, unit = self._words.whole[word]
                number: Number = Fraction(value) if "/" in value else Decimal(value)
                yield self._of_word(match.span(), FigureKind(kind), number, unit)

    def _of_word(
        self, place: tuple[int, int], kind: FigureKind, number: Number, unit: str | None
    ) -> Quantity:
        start, stop = place
        bound, whole, cues = self._bounds.bound(
            Found(Said(start, stop, number), start, stop), max(0, start - 30)
        )
        span = Span(start, stop)
        return Quantity(
            span=span,
            whole=whole,
            text=self._original[start:stop],
            kind=kind,
            value=number,
            unit=unit,
            bound=bound,
            rule="en-rank" if kind is FigureKind.RANK else "en-spelled",
            cues=cues,
            confidence=0.85,
        )

    def _says(self, word: str, match: re.Match[str], start: int) -> bool:
        text, words = self._text, self._words
        before, stop = match.start() - 1, match.end()
        if text[stop : stop + 1] == "-" or text[before : before + 1] == "-":
            return False
        if word == "half":
            return self._halves(before, stop, start)
        if word not in _VERBS:
            return True
        acts = match.start() == start or words.verb.before(text, before, start) is not None
        return acts and not text.startswith(" as ", stop)

    def _halves(self, before: int, stop: int, start: int) -> bool:
        """Whether `half` is one of something named, and no half year or dozen."""
        text, words, after = self._text, self._words, self._text[stop : stop + 1]
        follows = after in (".", ",", ";", ")", "") or words.half_before.at(text, stop + 1) is not None
        dozen = text.startswith(" a dozen", stop)
        return follows and not dozen and words.not_half.before(text, before, start) is None


def _parted(found: list[Found]) -> list[Found]:
    """The numbers, a currency between two given to one: the first, unless it has its own (`$10$20`)."""
    for left, right in pairwise(found):
        if right.start < left.stop and left.start < left.said.start:
            left.stop = left.said.end
        elif right.start < left.stop:
            right.start = min(left.stop, right.said.start)
    return found
