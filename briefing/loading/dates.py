"""Dates as articles write them: stamps with a zone, ISO dates, Chinese and English dates."""

import datetime as dt
import re

SHANGHAI = dt.timezone(dt.timedelta(hours=8))

_DIGITS = str.maketrans("〇零○Ｏ一二三四五六七八九０１２３４５６７８９", "0000" + "123456789" + "0123456789")
_STAMP = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<separator>[-/.]?)(?P<month>\d\d?)(?P=separator)(?P<day>\d\d?)(?!\d)"
    r"(?:[T\s]+(?P<hour>\d\d?):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_CHINESE_NUMERALS = re.compile(
    r"([一二][〇零○Ｏ一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_NAMES = "|".join(f"{name[:3]}(?:{name[3:]})?" if name[3:] else name for name in _MONTHS)
_ENGLISH = re.compile(rf"\b({_NAMES})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_BRITISH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({_NAMES})\.?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_MAIL = re.compile(
    rf"\b(\d{{1,2}})\s+({_NAMES})\s+(\d{{4}})\s+(\d\d):(\d\d)(?::\d\d)?\s*(GMT|UTC|Z|[+-]\d{{4}})?",
    re.IGNORECASE,
)


def day(words: str, zone: dt.tzinfo | None = None) -> dt.date | None:
    """The day that the words name, None where they name none that exists.

    A stamp in UTC is a day in `zone` where one is given; a stamp with another offset is a day there.
    """
    for read in (_mailed, _stamped, _chinese, _chinese_numerals, _english, _british):
        try:
            found = read(words, zone)
        except (ValueError, OverflowError):
            continue
        if found is not None:
            return found
    return None


def _stamped(words: str, zone: dt.tzinfo | None) -> dt.date | None:
    found = _STAMP.search(words)
    if not found or (not found["separator"] and len(found[0].split()[0]) < len("YYYYMMDD")):
        return None
    date = dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
    if (
        not found["hour"]
        or not zone
        or (found["zone"] or "").upper() not in ("Z", "UTC", "GMT", "+00:00", "+0000")
    ):
        return date
    moment = dt.datetime.combine(date, dt.time(int(found["hour"]) % 24, int(found["minute"])), dt.UTC)
    return moment.astimezone(zone).date()


def _mailed(words: str, zone: dt.tzinfo | None) -> dt.date | None:
    found = _MAIL.search(words)
    if not found:
        return None
    date = dt.date(int(found[3]), _month(found[2]), int(found[1]))
    if not zone or (found[6] or "").upper() not in ("GMT", "UTC", "Z", "+0000"):
        return date
    return dt.datetime.combine(date, dt.time(int(found[4]), int(found[5])), dt.UTC).astimezone(zone).date()


def _chinese(words: str, _zone: dt.tzinfo | None) -> dt.date | None:
    found = _CHINESE.search(words.translate(_DIGITS) if "０" <= max(words, default="") <= "９" else words)
    return dt.date(*map(int, found.groups())) if found else None


def _chinese_numerals(words: str, _zone: dt.tzinfo | None) -> dt.date | None:
    found = _CHINESE_NUMERALS.search(words)
    if not found:
        return None
    return dt.date(int(found[1].translate(_DIGITS)), _below_hundred(found[2]), _below_hundred(found[3]))


def _below_hundred(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    if not ten:
        return int(numeral.translate(_DIGITS))
    return int(tens.translate(_DIGITS) or 1) * 10 + int(ones.translate(_DIGITS) or 0)


def _english(words: str, _zone: dt.tzinfo | None) -> dt.date | None:
    found = _ENGLISH.search(words)
    return dt.date(int(found[3]), _month(found[1]), int(found[2])) if found else None


def _british(words: str, _zone: dt.tzinfo | None) -> dt.date | None:
    found = _BRITISH.search(words)
    return dt.date(int(found[3]), _month(found[2]), int(found[1])) if found else None


def _month(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))
