"""English numbers that belong together: ranges, and lists or changes that share a unit."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from briefing.extract.figures.english_units import Found
from briefing.extract.figures.numerals import times
from briefing.model.figure import FigureKind

_RANGE = re.compile(r"\s?(?:-|–|—|~|to|through)\s?|-\s?to\s?-?|- or ")
_ABOUT = (
    "(?:(?:nearly|over|about|around|more than|almost|some|roughly|approximately|under|just over|less than) )?"
)
_FROM_TO = re.compile(rf"(?: in [a-z]* ?(?:fy)?[0-9]{{4}},?)? to {_ABOUT}")
_LIST = re.compile(r"(?:,? and(?: even)? |, (?:and |or )?(?:even )?| or |/)")
_SPANNED = re.compile(
    r"(?:\bbetween|\brang(?:e|es|ed|ing)(?: is)?(?: from)?|\banywhere from|(?:range|number) is from)"
    r" (?:\S{0,3})$"
)
_FROM = re.compile(
    rf"\bfrom (?:(?:the|its|their|a|an|current|currently|present|existing|previous|previously"
    rf"|original|estimated) )*"
    rf"{_ABOUT}(?:an? )?$"
)
_BY = re.compile(rf"\bby {_ABOUT}(?:an? (?:further|additional|extra) |another )?$")
_LOOK_BACK = 40
_THOUSAND = 1000
_HUNDRED = 100
_ROUND = frozenset({3, 4, 5, 6, 7, 8, 10, 20, 50, 100})
_ENDED = re.compile(r"[.,;:!?)]|\s*$")


def joined(text: str, found: Sequence[Found]) -> list[Found]:
    """The numbers with ranges made one and shared units handed on."""
    out: list[Found] = []
    for item in found:
        if not (out and _one(text, out[-1], item)):
            out.append(item)
    plain = [item for item in reversed(out) if not item.trap]
    for right, left in pairwise(plain):
        _share(text, left, right)
    return out


def _one(text: str, left: Found, right: Found) -> bool:
    """Whether the two are one quantity; `left` then is it."""
    return _with_cents(text, left, right) or _range(text, left, right) or _among(text, left, right)


def _with_cents(text: str, left: Found, right: Found) -> bool:
    """`3 dollars 50 cents`, `$20 and 43c`: one sum of money."""
    money = left.code is not None or (left.unit is not None and left.unit.kind is FigureKind.MONEY)
    if not money or left.low is not None or left.trap:
        return False
    if left.unit is not None and right.bare() and not right.trap and not right.said.scale:
        return _with_bare_cents(text, left, right)
    cents = right.unit is not None and right.unit.kind is FigureKind.MONEY and right.unit.power
    if not cents or text[left.stop : right.start] not in (" ", " and ", ", ") or right.said.value >= 1:
        return False
    left.said.value = Fraction(left.said.value) + Fraction(right.said.value)
    left.stop = left.said.end = right.stop
    return True


def _with_bare_cents(text: str, left: Found, right: Found) -> bool:
    """`15 dollars 50`, `twenty rupees and 43`."""
    ended = _ENDED.match(text, right.stop) is not None
    if (
        text[left.stop : right.start] not in (" ", " and ")
        or not ended
        or right.said.value % 1
        or right.said.value >= _HUNDRED
    ):
        return False
    left.said.value = Fraction(left.said.value) + Fraction(right.said.value) / _HUNDRED
    left.stop = left.said.end = right.stop
    return True


def _range(text: str, left: Found, right: Found) -> bool:
    """Whether the two are the ends of one range; `left` then is it."""
    gap = text[left.stop : right.start]
    spanned = _SPANNED.search(text, max(0, left.start - _LOOK_BACK), left.start) is not None
    if not (_RANGE.fullmatch(gap) or (spanned and gap.strip() in ("and", "and about", "and around"))):
        return False
    if left.trap or right.trap:
        for item in (left, right):
            item.trap = item.trap or (item.bare() and not item.said.scale)
        return False
    moved = _FROM.search(text, max(0, left.start - _LOOK_BACK), left.start) or _BY.search(
        text, max(0, left.start - _LOOK_BACK), left.start
    )
    if moved and not spanned and "to" in gap:
        return False
    return _merged(text, left, right)


def _among(text: str, left: Found, right: Found) -> bool:
    """`one in five`, `3 out of 10`: a ratio, of whatever follows."""
    gap = text[left.stop : right.start]
    if gap not in (" in ", " out of ", " in every ") or not left.bare() or left.trap or left.said.scale:
        return False
    said = left.said.words or right.said.value in _ROUND
    apart = right.unit is None or text.startswith(" of ", right.stop)
    if not said or not apart or not 0 < left.said.value < right.said.value:
        return False
    left.said = replace(
        left.said, value=Fraction(left.said.value) / Fraction(right.said.value), end=right.said.end, part=True
    )
    left.stop, left.rule = right.said.end, "en-ratio"
    return True


def _merged(text: str, left: Found, right: Found) -> bool:
    if not left.bare() and not _alike(text, left, right):
        return False
    low = left.said.value
    if not left.said.scale and right.said.scale and times(low, right.said.scale) < right.said.value:
        low = times(low, right.said.scale)
    if text[left.start : left.start + 2].isdecimal() and text[left.start] == "0":
        left.trap = right.trap = True  # a telephone number
        return False
    if low >= right.said.value or left.said.part != right.said.part:
        return False
    left.low = low
    left.said.value, left.said.end, left.said.scale = right.said.value, right.said.end, right.said.scale
    left.unit, left.noun, left.per = right.unit, right.noun, right.per
    left.code = left.code if left.code is not None else right.code
    left.stop, left.annual, left.rule = right.stop, right.annual, "en-range"
    return True


def _alike(text: str, left: Found, right: Found) -> bool:
    if left.code is not None:
        return right.code in (None, left.code) and right.noun is None
    if left.unit is not None:
        return right.unit is not None and right.unit.kind is left.unit.kind
    return left.noun is not None and right.noun is not None and left.noun.of(text) == right.noun.of(text)


def _share(text: str, left: Found, right: Found) -> None:
    """A bare number takes the unit, noun and magnitude of the next: `70, 80, and even 90 percent`."""
    if left.trap or not left.bare() or right.trap or left.said.part:
        return
    gap = text[left.stop : right.start]
    listed = _LIST.fullmatch(gap) is not None
    led = text[max(0, left.start - _LOOK_BACK) : left.start]
    rising = "from" in led and _FROM_TO.fullmatch(gap) is not None
    if not (listed or rising) or (right.unit is None and right.noun is None):
        return
    grown = listed and left.said.value >= _THOUSAND
    if not left.said.scale and right.said.scale and left.said.value < right.said.value and not grown:
        left.said.value = times(left.said.value, right.said.scale)
    left.unit, left.noun, left.rule = right.unit, right.noun, "en-shared-unit"
