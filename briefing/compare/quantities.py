"""Two figures' amounts in one unit: the same, one of them rounded, or different."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache

from briefing.compare.periods import year
from briefing.model.figure import Bound, Direction, Figure, FigureKind, written
from briefing.resources import table

_DIGITS = re.compile(r"\d[\d,，]*(?:\.(\d+))?")
_COARSE, _FAR = Fraction(15, 100), 2.0
_CHANGES = {FigureKind.PERCENT, FigureKind.POINT}
_SHARES = {FigureKind.PERCENT, FigureKind.RATIO}


class Match(Enum):
    """How two amounts stand to each other."""

    SAME = "same"
    ROUNDED = "rounded"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Conversion:
    """One of `left` in units of `right`, and the words that tell it; empty words where it is none."""

    factor: Fraction
    told: str = ""
    exact: bool = True


NONE = Conversion(Fraction(1))


def conversion(left: Figure, right: Figure) -> Conversion | None:
    """How the left figure's unit becomes the right one's; None where they measure different things."""
    if left.kind is not right.kind:
        return _between_kinds(left, right)
    if left.unit == right.unit or left.kind is FigureKind.RANK:
        return NONE
    if left.kind is FigureKind.MONEY:
        return _exchange(left, right)
    if left.kind is FigureKind.COUNT:
        return NONE if _count_alike(left.unit, right.unit) else None
    return _dimension(left.unit or "", right.unit or "")


def compared(left: Figure, right: Figure, by: Conversion) -> Match:
    """How the amounts stand to each other once the left is converted."""
    if _signed(left) != _signed(right) or _far(left, right, by):
        return Match.DIFFERENT
    ours, theirs = tuple(end * by.factor for end in _ends(left)), _ends(right)
    if ours == theirs and by.exact:
        return Match.SAME
    if len(ours) == len(theirs) and _rounds(ours, theirs, (left, right), by):
        return Match.ROUNDED
    return Match.DIFFERENT


def _rounds(
    ours: tuple[Fraction, ...], theirs: tuple[Fraction, ...], figures: tuple[Figure, Figure], by: Conversion
) -> bool:
    """Whether one amount is the other rounded, end by end; near enough after an exchange."""
    if not by.exact:
        return _within(ours, theirs, _near())
    left, right = figures
    steps = (_step(left) * by.factor, _step(right))
    return all(
        _is_rounding(*pair, steps, (left.bound, right.bound)) for pair in zip(ours, theirs, strict=True)
    )


def _far(left: Figure, right: Figure, by: Conversion) -> bool:
    """Whether two numbers are too far apart for one to be the other rounded; cheap, for most are."""
    if left.value is None or right.value is None:
        return False
    one, other = abs(float(left.value) * float(by.factor)), abs(float(right.value))
    return max(one, other) > _FAR * min(one, other)


def _signed(figure: Figure) -> bool:
    """Whether it is a fall."""
    return figure.direction is Direction.DOWN and figure.kind in _CHANGES


def _ends(figure: Figure) -> tuple[Fraction, ...]:
    numbers = [figure.value] if figure.value is not None else [figure.low, figure.high]
    return tuple(Fraction(number) for number in numbers if number is not None)


def _step(figure: Figure) -> Fraction:
    """The worth of the last digit that the text gives."""
    ends = _ends(figure)
    found = _DIGITS.search(figure.text)
    if not ends or found is None or not ends[0]:
        return Fraction(0)
    digits = Fraction(Decimal(found.group().replace(",", "").replace("，", "").rstrip(".")))
    return ends[0] / digits / 10 ** len(found.group(1) or "") if digits else Fraction(0)


def _is_rounding(
    left: Fraction, right: Fraction, steps: tuple[Fraction, Fraction], bounds: tuple[Bound, Bound]
) -> bool:
    """Whether the coarser number is the finer one rounded, or cut off where its bound says so."""
    sides = [(left, steps[0], bounds[0]), (right, steps[1], bounds[1])]
    if (bounds[0] is Bound.EQUAL) != (bounds[1] is Bound.EQUAL):
        sides = [(number, _loose(number, step, bound), bound) for number, step, bound in sides]
    (coarse, step, bound), (fine, finest, _) = sorted(sides, key=lambda one: -one[1])
    if step <= finest or step == 0:
        return False
    if bound in {Bound.ABOVE, Bound.AT_LEAST}:
        return 0 <= fine - coarse < step
    if bound in {Bound.BELOW, Bound.AT_MOST}:
        return 0 <= coarse - fine < step
    return abs(coarse - fine) * 2 <= step


def _loose(number: Fraction, step: Fraction, bound: Bound) -> Fraction:
    """The step of a number that says itself that it is not exact: zeros at its end are no digits."""
    if bound is Bound.EQUAL or not number or not step:
        return step
    while (number / step).denominator == 1 and (number / step) % 10 == 0 and step * 10 <= number * _COARSE:
        step *= 10
    return step


def _within(left: tuple[Fraction, ...], right: tuple[Fraction, ...], near: Fraction) -> bool:
    return all(abs(a - b) <= near * max(abs(a), abs(b)) for a, b in zip(left, right, strict=True))


def _between_kinds(left: Figure, right: Figure) -> Conversion | None:
    if {left.kind, right.kind} != _SHARES:
        return None
    if left.kind is FigureKind.RATIO:
        return Conversion(Fraction(100), f"{left.text} = {_plain(left, 100)}%")
    return Conversion(Fraction(1, 100), f"{right.text} = {_plain(right, 100)}%")


def _plain(figure: Figure, times: int) -> str:
    number = _ends(figure)[0] * times
    return written(Decimal(number.numerator) / Decimal(number.denominator))[:8]


def _exchange(left: Figure, right: Figure) -> Conversion | None:
    when = year(left.period) or year(right.period)
    ours, theirs = _rate(left.unit, when), _rate(right.unit, when)
    if ours is None or theirs is None:
        return None
    factor = ours / theirs
    rate = f"{float(factor):.4g}"
    return Conversion(
        factor, f"1 {left.unit} ≈ {rate} {right.unit}{f' ({when})' if when else ''}", exact=False
    )


def _rate(currency: str | None, when: int | None) -> Fraction | None:
    if currency == "CNY":
        return Fraction(1)
    rates: Mapping[str, str] = _rates().get(currency or "", {})
    if not rates:
        return None
    nearest = min(rates, key=lambda known: abs(int(known) - (when or int(max(rates)))))
    return Fraction(rates[nearest])


@cache
def _rates() -> Mapping[str, Mapping[str, str]]:
    rates: Mapping[str, Mapping[str, str]] = table("compare", "exchange.toml")["CNY"]
    return rates


def _dimension(left: str, right: str) -> Conversion | None:
    for units in _dimensions():
        if left.lower() in units and right.lower() in units:
            factor = Fraction(units[left.lower()]) / Fraction(units[right.lower()])
            told = (
                ""
                if factor == 1
                else f"1 {left} = {written(Decimal(factor.numerator) / factor.denominator)[:10]} {right}"
            )
            return Conversion(factor, told)
    return None


@cache
def _dimensions() -> tuple[Mapping[str, str], ...]:
    return tuple(dimension["units"] for dimension in table("compare", "units.toml")["dimension"])


def _count_alike(left: str | None, right: str | None) -> bool:
    if left is None or right is None or left.isascii() != right.isascii():
        return True
    return left.isascii() or any(left in row and right in row for row in _classifiers())


@cache
def _classifiers() -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, table("compare", "units.toml")["classifiers"]["alike"]))


@cache
def _near() -> Fraction:
    """How far apart two amounts may lie that an exchange rate made comparable."""
    return Fraction(table("compare", "exchange.toml")["within"])
