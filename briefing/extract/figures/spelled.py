"""Chinese quantities in words of their own: `翻番`, `一半`, `半年`, `零增长`, `三分一`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from briefing.extract.figures.bounds import bounded
from briefing.extract.figures.core import Quantity
from briefing.extract.figures.hit import Hit
from briefing.extract.figures.lookup import Unit
from briefing.extract.figures.numerals import read
from briefing.extract.figures.rules import Rules
from briefing.model.figure import FigureKind, Number
from briefing.model.span import Span

_NAMED = tuple("报報度刊")
_HALF = Decimal("0.5")
_GROWTH = 2
_Said = tuple[FigureKind, Number, str]


def spelled(text: str, start: int, end: int, rules: Rules) -> Iterator[Quantity]:
    """The quantities of text[start:end] that no numeral begins."""
    for match in rules.spelled.finditer(text, start, end):
        said = _said(text, match, start, rules)
        if said is None:
            continue
        kind, number, unit = said
        stop = match.end() - (_GROWTH if match[0].startswith("零") else 0)
        span = Span(match.start(), stop)
        hit = Hit(span.start, span.end, span.end, number, unit=Unit(kind, unit))
        bound = bounded(text, start, hit, rules.words)
        yield Quantity(
            span=span,
            whole=bound.whole,
            text=span.of(text),
            kind=kind,
            value=number,
            unit=unit,
            bound=bound.bound,
            rule="spelled",
            cues=bound.cues,
            confidence=0.9,
        )


def _said(text: str, match: re.Match[str], start: int, rules: Rules) -> _Said | None:
    word, at = match[0], match.start()
    if word in rules.whole:
        return _listed(text, word, at, start, rules)
    if word[0] == "半":
        unit = rules.words.halves[word[1:]]
        led = text[start:at].endswith(rules.no_half) or text[match.end() : match.end() + 1] in _NAMED
        return None if led or unit.kind is None else (unit.kind, _HALF, unit.name)
    return _parts(text, word, at)


def _listed(text: str, word: str, at: int, start: int, rules: Rules) -> _Said | None:
    kind, value, unit = rules.whole[word]
    if kind == FigureKind.RANK.value and rules.rank.before(text, at, start) is None:
        return None
    return FigureKind(kind), Fraction(value) if "/" in value else Decimal(value), unit


def _parts(text: str, word: str, at: int) -> _Said | None:
    """`三分一`, `四分三` as they are said in Hong Kong."""
    lower, upper = read(word[0]), read(word[2])
    if lower is None or upper is None or (at and text[at - 1] in "十百"):
        return None
    if not lower.value or upper.value is None or upper.value >= lower.value:
        return None
    return FigureKind.RATIO, Fraction(upper.value) / Fraction(lower.value), ":"
