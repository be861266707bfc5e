"""A status with the words that decided it, and how a period stands to the article's date."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from briefing.model.figure import Period, Status
from briefing.model.span import Span

_FAR = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the place of the words that decided it."""

    status: Status
    span: Span | None = None


class Standing(Enum):
    """How a period stands to the article's date."""

    UNKNOWN = "unknown"
    PAST = "past"  # it ended in a year before
    OPEN = "open"  # it has begun, or begins with the article, and goes on
    FUTURE = "future"  # it lies ahead, or reaches years beyond


def standing(period: Period | None, date: dt.date | None) -> Standing:
    """How the period stands to the article's date."""
    if period is None or date is None:
        return Standing.UNKNOWN
    return _standing(period.start, period.end, date)


@lru_cache(maxsize=256)
def _standing(start: str | None, end: str | None, date: dt.date) -> Standing:
    if _is_future(start, end, date):
        return Standing.FUTURE
    if end is not None and int(end[:4]) < date.year:
        return Standing.PAST
    goes_on = end is None or _key(end, last=True) > (date.year, date.month, 31)
    return Standing.OPEN if goes_on else Standing.UNKNOWN


def _is_future(start: str | None, end: str | None, date: dt.date) -> bool:
    if start is not None and _key(start, last=False) > (date.year, date.month, date.day):
        return True
    if end is None:
        return False
    if start is None:
        return _key(end, last=True) > (date.year, date.month + 1, 0)
    return int(end[:4]) >= date.year + _FAR


def _key(iso: str, *, last: bool) -> tuple[int, int, int]:
    year, rest = int(iso[:4]), iso[5:]
    if not rest:
        return (year, 12, 31) if last else (year, 1, 1)
    if rest[0] == "Q":
        return year, 3 * int(rest[1]) - (0 if last else 2), 1
    if rest[0] == "H":
        return year, 6 * int(rest[1]) - (0 if last else 5), 1
    month, _, day = rest.partition("-")
    return year, int(month), int(day) if day else 1
