"""What was read at a place that mentions a time, in either language."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.extract.context.calendar import Moment, month_on
from briefing.model.figure import Period


@dataclass(frozen=True, slots=True)
class Read:
    """What stands at a place: from one moment to another, either end perhaps open; or no date at all."""

    start: int
    end: int
    rule: str
    first: Moment | None = None
    last: Moment | None = None
    period: Period | None = None


def to_come(found: re.Match[str], date: dt.date, count: int, *, years: bool) -> Read:
    """So many years or months from the date on."""
    if years:
        first, last = Moment(date.year), Moment(date.year + count)
    else:
        first, last = month_on(date, 0), month_on(date, count)
    return Read(found.start(), found.end(), "ahead", first, last)


def apart(found: Iterable[tuple[str, re.Match[str]]]) -> Iterator[tuple[str, re.Match[str]]]:
    """The rules and matches in order; of two that overlap the one that starts earlier, or else is longer."""
    until = 0
    for rule, match in sorted(found, key=lambda f: (f[1].start(), -f[1].end())):
        if match.start() >= until:
            until = match.end()
            yield rule, match
