"""Periods at any precision as the days that they begin and end on."""

import calendar
import datetime as dt
import re

_FORM = re.compile(r"(\d{4})(?:-(?:q([1-4])|h([12])|(\d\d))(?:-(\d\d))?)?", re.IGNORECASE)


def first_day(moment: str | None) -> str | None:
    """The first day of `2021`, `2021-Q1`, `2021-H1`, `2021-03` or `2021-03-05`; None for anything else."""
    months = _months(moment)
    if months is None:
        return None
    year, first, _, day = months
    return f"{year:04}-{first:02}-{day or 1:02}"


def last_day(moment: str | None) -> str | None:
    """The last day of such a moment."""
    months = _months(moment)
    if months is None:
        return None
    year, _, last, day = months
    return f"{year:04}-{last:02}-{day or calendar.monthrange(year, last)[1]:02}"


def is_moment(words: str) -> bool:
    """Whether the words are such a moment, and one that there is: no thirteenth month, no 30 February."""
    day = first_day(words)
    try:
        return day is not None and bool(dt.date.fromisoformat(day))
    except ValueError:
        return False


def _months(moment: str | None) -> tuple[int, int, int, int] | None:
    found = _FORM.fullmatch(moment or "")
    if found is None or not 1 <= int(found[4] or 1) <= 12 or not int(found[1]):  # noqa: PLR2004 -- months
        return None
    year, quarter, half, month, day = (int(part or 0) for part in found.groups())
    if quarter:
        return year, quarter * 3 - 2, quarter * 3, 0
    if half:
        return year, half * 6 - 5, half * 6, 0
    return year, month or 1, month or 12, day
