"""Days and weeks that English text names from where it stands: today, starting tomorrow, next week."""

import datetime as dt
import re

from briefing.model.figure import Period
from briefing.model.span import Span

_DAY = re.compile(
    r"\b(?:(?P<day>[Tt]oday|[Yy]esterday|[Tt]omorrow)|(?P<week>[Tt]his|[Nn]ext|[Ll]ast) week)\b(?![’'])"
)
_SINCE = re.compile(r"\b(?:[Ss]tarting|[Bb]eginning|[Ee]ffective|[Ff]rom|[Aa]s of) $")
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_WEEKS = {"last": -1, "this": 0, "next": 1}
_WEEK = 7


def day_said(text: str, start: int, end: int, date: dt.date | None) -> Period | None:
    """The first such day or week in [start, end); one that something starts with has no end."""
    found = _DAY.search(text, start, end) if date is not None else None
    if found is None or date is None:
        return None
    if found["day"]:
        first = last = date + dt.timedelta(days=_DAYS[found["day"].lower()])
    else:
        monday = date - dt.timedelta(days=date.weekday())
        first = monday + dt.timedelta(days=_WEEK * _WEEKS[found["week"].lower()])
        last = first + dt.timedelta(days=_WEEK - 1)
    until = None if _SINCE.search(text, start, found.start()) else last.isoformat()
    return Period(first.isoformat(), until, found.group(), Span(*found.span()))
