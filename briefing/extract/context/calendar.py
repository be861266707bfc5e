"""Days, months, quarters, halves and years as ISO 8601 at the precision that a text states."""

import datetime as dt
from dataclasses import dataclass, replace

from briefing.model.figure import Period

_SECOND = 2
_TWO_DIGITS = 99
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
    "两": 2,
    "兩": 2,
    "首": 1,
    "头": 1,
    "頭": 1,
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar from a day to a year; only what the text states is set."""

    year: int
    half: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """`2021`, `2021-H1`, `2021-Q1`, `2021-03` or `2021-03-05`."""
        if self.month is not None:
            return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day is not None else "")
        if self.quarter is not None:
            return f"{self.year:04}-Q{self.quarter}"
        return f"{self.year:04}" + (f"-H{self.half}" if self.half is not None else "")

    def begins(self) -> tuple[int, int, int]:
        """Year, month and day of its first day."""
        if self.month is not None:
            return self.year, self.month, self.day or 1
        return self.year, _first_month(self), 1

    def real(self) -> bool:
        """Whether the calendar has such a day or month."""
        try:
            dt.date(*self.begins())
        except ValueError:
            return False
        return True

    def moved(self, years: int) -> "Moment":
        """The same stretch some years on."""
        return replace(self, year=self.year + years)


def _first_month(moment: Moment) -> int:
    if moment.quarter is not None:
        return 3 * moment.quarter - 2
    return 7 if moment.half == _SECOND else 1


def year_of(iso: str | None) -> int | None:
    """The year of an ISO string of any precision."""
    return int(iso[:4]) if iso else None


def is_part(inner: Period, outer: Period) -> bool:
    """Whether a period lies within a longer one."""
    if None in (inner.start, inner.end, outer.start, outer.end):
        return False
    parts = _months(inner.start)[0], _months(inner.end)[1]
    wholes = _months(outer.start)[0], _months(outer.end)[1]
    return parts != wholes and wholes[0] <= parts[0] and parts[1] <= wholes[1]


def _months(iso: str | None) -> tuple[int, int]:
    """The first and the last month of an ISO string, counted through the years."""
    stated = iso or ""
    start, size, rest = 12 * int(stated[:4]), 12, stated[5:]
    if rest[:1] == "H":
        start, size = start + 6 * int(rest[1]) - 6, 6
    elif rest[:1] == "Q":
        start, size = start + 3 * int(rest[1]) - 3, 3
    elif rest:
        start, size = start + int(rest[:2]) - 1, 1
    return start, start + size - 1


def month_on(date: dt.date, months: int) -> Moment:
    """The month some months after a date."""
    at = date.year * 12 + date.month - 1 + months
    return Moment(at // 12, month=at % 12 + 1)


def small(words: str) -> int:
    """A number below a hundred in Arabic or Chinese digits: `12`, `十二`, `三`; years digit by digit."""
    if words[0].isdecimal():
        return int(words)
    words = words.replace("廿", "二十")
    if "十" not in words:
        return int("".join(str(_DIGITS[c]) for c in words))
    tens, _, ones = words.partition("十")
    return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)


def full_year(words: str, near: int) -> int:
    """A year of four or two digits; two belong to the century of `near`."""
    year = small(words)
    return year if year > _TWO_DIGITS else near - near % 100 + year
