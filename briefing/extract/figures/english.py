"""Quantities in English paragraphs."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from briefing.extract.figures.core import Quantity
from briefing.extract.figures.english_joins import joined
from briefing.extract.figures.english_numerals import NumberReader, Said
from briefing.extract.figures.english_units import Found, Measurer
from briefing.extract.figures.english_words import EnglishWords
from briefing.extract.figures.vocabulary import Unit
from briefing.model.figure import Bound, Cue, FigureKind, Number
from briefing.model.span import Span

_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
_ENDED = re.compile(
    r"[.,;:!?)”\"’]|\s*$|\s+(?:in|of|and|or|to|as|by|at|from|for|on|is|are|was|were|than|points?)\b"
)
_LED = re.compile(
    r"\b(?:is|was|reached|at|to|of|totaled|totalled|totaling|equals|be|hit|by|are|were|reach) $"
)
_PLAN = re.compile(r"[ -](?:plan|period|olds?|program)s?\b")
_LASTING = re.compile(
    r"\b(?:for|after|with|of|is|was|at|than|lasted|taken|took|takes|take|enjoyed|has|have|had|spanning|spent|in) $"
)
_FEW = 10
_LINE = 60
_NUMBERS = re.compile(r"[-0-9,./\s]+")
_OPENING = re.compile(r" (?:is|are|was|were)\b")
_BOUND_STEPS = 3

Judged = tuple[FigureKind, str | None, float]


class EnglishReader:
    """Reads the quantities of one article's English paragraphs; `dollar` is what its `$` means."""

    def __init__(self, text: str, dollar: str, words: EnglishWords) -> None:
        self._original = text
        self._text = text.translate(_LOWER)
        self._dollar = dollar
        self._words = words
        self._numbers = NumberReader(words)
        self._measurer = Measurer(text, self._text, words)
        whole = "|".join(sorted(words.whole, key=len, reverse=True))
        factors = "|".join(word for word in words.numbers if word not in ("zero", "one"))
        self._whole_words = re.compile(rf"\b({whole})\b|\bfactor of ((?:[0-9]+\.)?[0-9]+|{factors})\b")

    def paragraph(self, start: int, end: int) -> list[Quantity]:
        """The quantities of text[start:end], in order."""
        said = self._numbers.numbers(self._text, start, end)
        found = joined(self._text, [self._measurer.found(one, start, end) for one in said])
        out: list[Quantity] = []
        floor = start
        for item in found:
            quantity = None if item.trap else self._quantity(item, floor, start, end)
            floor = item.stop
            if quantity is not None:
                out.append(quantity)
                floor = max(floor, quantity.whole.end)
        return self._with_words(out, start, end)

    def _quantity(self, item: Found, floor: int, start: int, end: int) -> Quantity | None:
        bound, whole, cues = self._bound(item, floor)
        judged = self._judged(item, bound, start, end)
        if judged is None:
            return None
        kind, unit, confidence = judged
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
            rule=item.rule,
            cues=cues,
            confidence=confidence,
        )

    def _judged(self, item: Found, bound: Bound, start: int, end: int) -> Judged | None:
        """What sort of quantity it is, or None where it is none."""
        if item.code is not None:
            return FigureKind.MONEY, (item.code or self._dollar) + item.per, 1.0
        if item.unit is not None and item.unit.kind is not None:
            return self._with_unit(item, item.unit, item.unit.kind, start)
        if item.said.part:
            return self._part(item)
        if item.noun is not None:
            return self._counted(item, item.noun, start)
        return self._bare(item, bound, start, end)

    def _part(self, item: Found) -> Judged | None:
        """`a third of`, `two-thirds`; `a fourth force` only orders."""
        whole = self._text[item.start : item.stop].startswith("a ") and item.said.value < Fraction(1, 2)
        if whole and _ENDED.match(self._text, item.stop) is None:
            return None
        return FigureKind.RATIO, ":", 0.8

    def _with_unit(self, item: Found, unit: Unit, kind: FigureKind, start: int) -> Judged | None:
        if kind is FigureKind.MONEY:
            return kind, (unit.name or self._dollar) + item.per, 1.0
        if kind is FigureKind.DURATION:
            if self._words.period.before(self._text, item.start - 1, start) or _PLAN.match(
                self._text, item.stop
            ):
                return None
            if self._text[item.start : item.stop].startswith(("one ", "one-")):
                return None
        return kind, unit.name + item.per, 0.95

    def _counted(self, item: Found, noun: Span, start: int) -> Judged | None:
        """A count; a small one in words may only enumerate (`the two sides`, `Two Systems`)."""
        few = item.said.words and not item.said.scale
        named = self._original[noun.start].isupper() or self._text[item.start - 1 : item.start] in ("“", '"')
        if few and (
            item.said.value <= 1
            or (named and item.said.value <= _FEW)
            or self._words.definite.before(self._text, item.start - 1, start)
        ):
            return None
        said = noun.of(self._original)
        if said in ("times", "folds"):
            return FigureKind.MULTIPLE, "x", 0.8
        return FigureKind.COUNT, said, 0.6 if few else 0.95

    def _bare(self, item: Found, bound: Bound, start: int, end: int) -> Judged | None:
        text, said = self._text, item.said
        alone = not text[: item.start].strip(" -+±") and not text[item.stop :].strip(" .")
        if alone or (len(text) < _LINE and _NUMBERS.fullmatch(text)):
            return FigureKind.COUNT, None, 0.6
        if said.scale or "," in text[said.start : said.end]:
            return FigureKind.COUNT, None, 0.6
        opening = item.start == start and text[item.stop : item.stop + 1] in (".", ")")
        if opening or (said.words and said.value <= _FEW) or _ENDED.match(text, item.stop) is None:
            return None
        if item.start == start and _OPENING.match(text, item.stop):
            return FigureKind.COUNT, None, 0.5
        if bound is not Bound.EQUAL or _LED.search(text, max(start, item.start - 12), item.start):
            return FigureKind.COUNT, None, 0.5
        return None

    def _bound(self, item: Found, floor: int) -> tuple[Bound, Span, tuple[Cue, ...]]:
        bound, begin, stop = Bound.EQUAL, item.start, item.stop
        cues = []
        before = self._ahead(item, floor)
        if before is not None:
            bound, place = before
            begin = place.start
            cues.append(Cue("bound", place.of(self._original), place))
        for end in (item.said.end, item.stop):
            at = end + (self._text[end : end + 1] == " ")
            after = self._words.after.at(self._text, at)
            if after is not None:
                bound, stop = after[0], max(stop, after[1])
                cues.append(Cue("bound", self._original[at : after[1]], Span(at, after[1])))
                break
        return bound, Span(begin, stop), tuple(cues)

    def _ahead(self, item: Found, floor: int) -> tuple[Bound, Span] | None:
        text, at = self._text, item.start
        for _ in range(_BOUND_STEPS):
            while at > floor and text[at - 1] in " \u00a0":
                at -= 1
            hit = self._words.bounds.before(text, at, floor)
            if hit is not None:
                return None if self._during(item, hit[1], at) else (hit[0], Span(hit[1], at))
            filler = self._words.fillers.before(text, at, floor)
            if filler is None:
                return None
            at = filler[1]
        return None

    def _during(self, item: Found, begin: int, end: int) -> bool:
        """`over three years` tells when, `for over three years` how long."""
        if item.unit is None or item.unit.kind is not FigureKind.DURATION:
            return False
        if self._text[begin:end] not in ("over", "around", "about"):
            return False
        return self._text[begin:end] == "over" and not _LASTING.search(self._text, max(0, begin - 10), begin)

    def _with_words(self, found: Sequence[Quantity], start: int, end: int) -> list[Quantity]:
        """Quantities in words of their own among the others: `doubled`, `half`, `a factor of 6`."""
        whole = list(self._whole(start, end))
        if not whole:
            return list(found)
        others = [q for q in found if not any(word.span.holds(q.span) for word in whole)]
        whole = [q for q in whole if not any(q.span.meets(other.span) for other in others)]
        return sorted([*others, *whole], key=lambda q: q.span.start)

    def _whole(self, start: int, end: int) -> Iterator[Quantity]:
        for match in self._whole_words.finditer(self._text, start, end):
            word, factor = match.groups()
            if factor is not None:
                said = self._words.numbers.get(factor, factor)
                yield self._of_word(match, FigureKind.MULTIPLE, Decimal(said), "x")
            elif self._says(word, match, start):
                kind, value, unit = self._words.whole[word]
                number: Number = Fraction(value) if "/" in value else Decimal(value)
                yield self._of_word(match, FigureKind(kind), number, unit)

    def _of_word(self, match: re.Match[str], kind: FigureKind, number: Number, unit: str) -> Quantity:
        start, stop = match.span()
        bound, whole, cues = self._bound(Found(Said(start, stop, number), start, stop), max(0, start - 30))
        span = Span(start, stop)
        return Quantity(
            span=span,
            whole=whole,
            text=self._original[start:stop],
            kind=kind,
            value=number,
            unit=unit,
            bound=bound,
            rule="english-word",
            cues=cues,
            confidence=0.85,
        )

    def _says(self, word: str, match: re.Match[str], start: int) -> bool:
        text, words = self._text, self._words
        before, stop = match.start() - 1, match.end()
        after = text[stop : stop + 1]
        if after == "-" or text[before : before + 1] == "-":
            return False
        if word == "half":
            follows = after in (".", ",", ";", ")", "") or words.half_before.at(text, stop + 1) is not None
            return follows and words.not_half.before(text, before, start) is None
        if word in ("double", "triple", "treble", "quadruple"):
            return match.start() == start or words.verb.before(text, before, start) is not None
        return True
