"""Days and periods in a memo's language."""

import datetime as dt
import re

from briefing import messages
from briefing.messages import Language
from briefing.model.figure import Period

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_FORMS = (
    (re.compile(r"(?P<year>\d{4})-Q(?P<part>[1-4])"), "quarter"),
    (re.compile(r"(?P<year>\d{4})-H(?P<part>[12])"), "half"),
    (re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"), "day"),
    (re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})"), "month"),
    (re.compile(r"(?P<year>\d{4})"), "year"),
)


def day(date: dt.date, language: Language) -> str:
    """A day: `2022年1月12日`, `12 January 2022`."""
    return point(date.isoformat(), language)


def period(when: Period | None, language: Language) -> str:
    """A period in words; the text's own where its ends are unknown."""
    if when is None:
        return ""
    start = point(when.start, language) if when.start else ""
    end = point(when.end, language) if when.end else ""
    if start and end:
        return start if start == end else _said("from_to", language, start=_short(when, start), end=end)
    if end:
        return _said("until", language, end=end)
    return _said("since", language, start=start) if start else when.text


def point(iso: str, language: Language) -> str:
    """A year, half, quarter, month or day of ISO 8601 in words; itself where it is none of them."""
    for pattern, code in _FORMS:
        match = pattern.fullmatch(iso)
        if match:
            parts: dict[str, object] = {name: int(value) for name, value in match.groupdict().items()}
            month = parts.get("month")
            if language is Language.ENGLISH and isinstance(month, int) and 0 < month <= len(_MONTHS):
                parts["month"] = _MONTHS[month - 1]
            if code == "half":
                parts["part"] = _said(f"half_{parts['part']}", language)
            return _said(code, language, **parts)
    return iso


def _short(when: Period, start: str) -> str:
    """The start without its unit where both ends are years: `2021至2025年`."""
    both_years = re.fullmatch(r"\d{4}", when.start or "") and re.fullmatch(r"\d{4}", when.end or "")
    return str(when.start) if both_years else start


def _said(code: str, language: Language, **arguments: object) -> str:
    return messages.sentence(f"memo.{code}", language, arguments)
