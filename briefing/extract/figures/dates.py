"""Numbers that are parts of dates, times and addresses."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.extract.figures.hit import Hit

_YEARLY = ("年", "年度")
_LEADING_ON = frozenset({"time-of-day", "number-of"})
_DATED = frozenset({"year", "month", "day", "date"})
_JOINTS = frozenset({"-", "/", "—", "–", "~", "～", "至", ".", ""})
_FIRST_YEAR, _LAST_YEAR = 1800, 2200
_YEAR_DIGITS, _SHORT_DIGITS = 4, 2
_TEN, _HUNDRED = 10, 100
_NEAR = 5


def gap_between(text: str, left: Hit, right: Hit) -> str:
    """What stands between two hits, without spaces; a NUL where they are far apart."""
    return text[left.stop : right.start].strip() if right.start - left.stop < _NEAR else "\0"


def year_like(hit: Hit) -> bool:
    """Whether the bare number could be a year."""
    value = hit.value
    return (
        not hit.share
        and hit.end - hit.start == _YEAR_DIGITS
        and value is not None
        and _FIRST_YEAR <= value < _LAST_YEAR
        and value % 1 == 0
    )


def mark_dates(text: str, hits: Sequence[Hit]) -> None:
    """Mark what belongs to a date: `2021年`, `2022-01-05`, `2016/17年度`, `2021—2025年`, `8时30分`."""
    for hit in hits:
        _mark_year(hit)
    for left, right in pairwise(hits):
        gap = gap_between(text, left, right)
        if not gap and left.trap in _LEADING_ON and right.unit is not None:
            right.trap = left.trap
        if gap in ("/", "／") and _school_year(left, right):
            left.trap = right.trap = "date"
        dated = left.trap in _DATED or (left.unit is None and year_like(left))
        if dated and gap in _JOINTS and _part_of_date(right, gap):
            right.trap = "date"
            left.trap = left.trap or "date"


def _mark_year(hit: Hit) -> None:
    """`2021年` is a date; `12年` is a length of time, and so is `2500多年`."""
    unit = hit.unit
    if unit is None or not unit.name.endswith(_YEARLY) or hit.mark or hit.trap:
        return
    if year_like(hit) or (unit.name == "年度" and hit.low is None):
        hit.trap = "year"


def _school_year(left: Hit, right: Hit) -> bool:
    """`18/19年度`, `二零二零／二一學年`: two digits, one year on."""
    if left.unit is not None or left.value is None or right.value is None or left.value < _TEN:
        return False
    if year_like(left) and right.end - right.start == _SHORT_DIGITS:
        return right.value == left.value % _HUNDRED + 1
    digits = (left.end - left.start, right.end - right.start)
    return digits == (_SHORT_DIGITS, _SHORT_DIGITS) and right.value == left.value + 1


def _part_of_date(right: Hit, gap: str) -> bool:
    if right.unit is None:
        return gap in ("-", "/", ".") and right.value is not None and right.value < _HUNDRED
    return (
        right.trap in _DATED or right.unit.name == "日" or (bool(gap) and right.unit.name.endswith(_YEARLY))
    )
