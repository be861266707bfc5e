"""A status with the words that decided it, and how a period stands to the article's date."""

import datetime as dt
from dataclasses import dataclass

from briefing.model.figure import Period, Status
from briefing.model.span import Span

_FAR = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the place of the words that decided it."""

    status: Status
    span: Span | None = None


def is_future(period: Period | None, date: dt.date | None) -> bool:
    """Whether the period lies ahead of the article's date, or reaches years beyond it."""
    if period is None or date is None:
        return False
    today = (date.year, date.month, date.day)
    if period.start is not None and _key(period.start, last=False) > today:
        return True
    if period.end is None:
        return False
    if period.start is None:
        return _key(period.end, last=True) > (date.year, date.month + 1, 0)
    return int(period.end[:4]) >= date.year + _FAR


def is_past(period: Period | None, date: dt.date | None) -> bool:
    """Whether the period ended in a year before the article's."""
    if period is None or date is None or period.end is None:
        return False
    return int(period.end[:4]) < date.year


def is_open(period: Period | None, date: dt.date | None) -> bool:
    """Whether the period has begun, or begins with the article, and goes on."""
    if period is None or date is None or is_future(period, date):
        return False
    last = period.end
    return last is None or _key(last, last=True) > (date.year, date.month, 31)


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
