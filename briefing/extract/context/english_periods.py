"""Times that English text mentions, resolved to periods."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from briefing.extract.context import english_times as grammar
from briefing.extract.context.calendar import Moment, full_year, month_on, year_of
from briefing.extract.context.mention import Clock
from briefing.extract.context.reading import Read, apart, to_come

_HALVES = 2
_TO_COME = re.compile(
    r"\b(?:will|shall|must|can|may|am \w+ing|(?:is|are) (?:to|\w+ing)|plans? to|intends? to|aims? to)\b|’ll\b"
)
_MAY = (
    r"May(?<=\bMay) \d|May\b(?:(?<=\d May)|(?<=[Ii]n May)|(?<=[Bb]y May)|(?<=[Ss]ince May)|(?<=[Ff]rom May)"
    r"|(?<=[Ll]ast May)|(?<=until May))"
)
_ONWARDS = re.compile(r" (?:and (?:beyond|after|onwards?|later)|onwards?)\b")
_LEVELS = re.compile(r" (?:levels?|baselines?)\b")
_OF_YEAR = re.compile(
    r"(?: (?:and|to|or) (?P<other>January|February|March|April|May|June|July|August|September|October"
    r"|November|December))? (?:of )?(?P<rel>this|next|last) year\b"
)
_SINCE_IT = re.compile(r"\b[Ss]ince (?:[\w’'()-]+ ){1,12}?(?:in )?$")
_OVER = re.compile(r"\b(?:over|through|during|across|for|in|both) $", re.IGNORECASE)
_IN_TURN = re.compile(r",? respectively")
_AFTER = re.compile(r"\b(?:in|by|since|of|until|from|to|last|next|this) $", re.IGNORECASE)
_MIDDLE = 6
_SIGHT = 500
_LATEST = 60
_TAKES_EFFECT = re.compile(
    r"\b(?:effective(?: (?:from|on|as of))?|(?:starting|beginning)(?: (?:in|from|on))?) $"
)


def moment_at(text: str, found: re.Match[str], end: int, clock: Clock) -> Read | None:
    """The time that was found, with the other end of its range and the words that open an end."""
    first = _range(found, clock)
    if first is None:
        return None
    opening = grammar.before().search(text, max(0, found.start() - 40), found.start())
    if opening and opening["act"]:
        return None
    if _LEVELS.match(text, found.end()):
        return Read(found.start(), found.end(), "compared", first[0], first[1])
    onwards = _ONWARDS.match(text, found.end()) is not None
    if onwards or (opening is None and _SINCE_IT.search(text, max(0, found.start() - 90), found.start())):
        return Read(found.start(), found.end(), "since", first[0], None)
    return _to_other_end(found, end, first[0], opening, clock) or _opened(
        Read(found.start(), found.end(), "moment", first[0], first[1]), opening, clock, ahead=_is_ahead(found)
    )


def _to_other_end(
    found: re.Match[str], end: int, first: Moment, opening: re.Match[str] | None, clock: Clock
) -> Read | None:
    """The range that goes on from a first moment: from 2020 to 2022, over 2020 and 2021; not in turn."""
    text = found.string
    joint = grammar.between().match(text, found.end(), end)
    second = joint and grammar.moment().match(text, joint.end(), end)
    other = _range(second, clock) if second else None
    if joint is None or second is None or other is None:
        return None
    if _OVER.search(text, max(0, found.start() - 12), found.start()) and " and " in joint.group():
        in_a_row = [first, *other] == [Moment(first.year), *[Moment(first.year + 1)] * 2]
        if in_a_row and not _IN_TURN.match(text, second.end()):
            return Read(found.start(), second.end(), "moment", first, other[1])
    if opening and (opening["since"] or opening["between"]) and other[1].begins() > first.begins():
        return Read(opening.start(), second.end(), "moment", first, other[1])
    return None


def _opened(read: Read, opening: re.Match[str] | None, clock: Clock, *, ahead: bool) -> Read:
    if opening is None:
        return read
    if compared := opening["compared"]:
        starts = ahead and compared.lower().startswith(("%", "percent"))
        rule, last = ("since", None) if starts else ("compared", read.last)
        return Read(read.start, read.end, rule, read.first, last)
    if opening["until"]:
        past = clock.date is not None and read.last is not None and _over(read.last, clock)
        stands = opening["until"].lower().startswith("as ")
        reached = (
            past
            and not stands
            and not opening["end"]
            and read.last is not None
            and read.last.month is not None
        )
        first, last = read.last if reached else None, read.last
        if (
            last is not None
            and last == Moment(last.year)
            and (opening["end"] or "").lower().startswith("mid")
        ):
            last = Moment(last.year, month=_MIDDLE)
        return Read(opening.start(), read.end, "until", first, last)
    if opening["since"]:
        word = opening["since"].lower()
        rule, last = ("from", read.last) if word == "from" and not ahead else ("since", None)
        return Read(opening.start(), read.end, rule, read.first, last)
    return read


def _over(moment: Moment, clock: Clock) -> bool:
    date = clock.date
    return date is not None and moment.begins() <= (date.year, date.month, date.day)


def _range(found: re.Match[str], clock: Clock) -> tuple[Moment, Moment] | None:
    if found["n"] or found["ordinal"]:
        number = int(found["n"]) if found["n"] else grammar.PLANS[found["ordinal"].lower()]
        start = 1981 + 5 * (number - 6)
        return Moment(start), Moment(start + 4)
    if any(found[name] for name in ("mon", "mon2", "mon3", "mon4")):
        return _month(found, clock)
    if found["o"] or found["Q"]:
        return _part(found, clock)
    if found["rel_"] or found["day"]:
        return _relative(found, clock) if found["rel_"] else _day(found["day"], clock)
    return _years(found["fy_"], found["y_"] or _in_full(found["yy"]), found["y2_"])


def _day(word: str, clock: Clock) -> tuple[Moment, Moment] | None:
    """`As of today`: the article's own day or the one before."""
    if clock.date is None:
        return None
    at = clock.date - dt.timedelta(word == "yesterday")
    day = Moment(at.year, month=at.month, day=at.day)
    return day, day


def _in_full(digits: str) -> str:
    """`FY99` is of the last century, `FY25` of this."""
    return f"{19 if int(digits) > _LATEST else 20}{digits}"


def _years(fiscal: str | None, year: str, second: str | None) -> tuple[Moment, Moment] | None:
    first = int(year)
    if second is None:
        return Moment(first), Moment(first)
    last = full_year(second, first)
    plausible = first < last <= first + (1 if fiscal else 60)
    return (Moment(first), Moment(last)) if plausible else None


def _month(found: re.Match[str], clock: Clock) -> tuple[Moment, Moment] | None:
    name = found["mon"] or found["mon2"] or found["mon3"] or found["mon4"]
    month = grammar.MONTHS.index(name[:3].lower()) + 1
    stated = found["ym"] or found["ym3"]
    day = found["d"] or found["d2"] or found["d3"] or found["d4"]
    if (
        stated is None
        and not day
        and not _AFTER.search(found.string, max(0, found.start() - 8), found.start())
    ):
        return None
    said = _OF_YEAR.match(found.string, found.end())
    if said and clock.date and not stated:
        stated = str(clock.date.year + grammar.YEARS[said["rel"].lower()])
    year = int(stated) if stated else _near_year(month, clock, ahead=_is_ahead(found))
    if year is None:
        return None
    moment = Moment(year, month=month, day=int(day) if day else None)
    other = grammar.MONTHS.index(said["other"][:3].lower()) + 1 if said and said["other"] else month
    last = Moment(year, month=other) if other > month else moment
    return (moment, last) if moment.real() else None


def _is_ahead(found: re.Match[str]) -> bool:
    """Whether the sentence speaks of what is to come."""
    text, at = found.string, found.start()
    first, last = max(0, at - _SIGHT), min(len(text), at + _SIGHT)
    begin = max(first, text.rfind(". ", first, at) + 1, text.rfind("\n", first, at) + 1)
    stop = text.find(". ", at, last)
    effect = _TAKES_EFFECT.search(text, max(0, at - 24), at) is not None
    return effect or _TO_COME.search(text, begin, stop if stop >= 0 else last) is not None


def _near_year(month: int, clock: Clock, *, ahead: bool = False) -> int | None:
    """A month's year: the one in force, else the nearest before or, `ahead`, after the article's date."""
    if ahead and clock.date is not None:
        held = year_of(clock.given.end or clock.given.start) if clock.given is not None else None
        return held if held and held > clock.date.year else clock.date.year + (month < clock.date.month)
    if clock.given is not None and clock.given.end is not None:
        return year_of(clock.given.end)
    if clock.date is None:
        return None
    return clock.date.year - (month > clock.date.month)


def _part(found: re.Match[str], clock: Clock) -> tuple[Moment, Moment] | None:
    number = int(found["k"]) if found["k"] else grammar.ORDINALS[found["o"]]
    year = int(found["y"]) if found["y"] else None
    if year is None and found["rel"] and clock.date:
        year = clock.date.year + grammar.YEARS[found["rel"].lower()]
    if year is None:
        half = (found["part"] or found["Q"]) in {"half", "H"}
        year = _near_year((6 if half else 3) * (min(number, 4) - 1) + 1, clock)
    if year is None:
        return None
    if (found["part"] or found["Q"]) in {"half", "H"}:
        moment = Moment(year, half=2 if found["o"] in {"last", "final"} else number)
        return (moment, moment) if number <= _HALVES or found["o"] in {"last", "final"} else None
    moment = Moment(year, quarter=number)
    return moment, moment


def _relative(found: re.Match[str], clock: Clock) -> tuple[Moment, Moment] | None:
    word, fiscal, unit = found["rel_"], found["relfy_"], found["relyear_"]
    rolling = word == "last" and found.string.endswith(("the ", "The "), 0, found.start())
    if clock.date is None or rolling:
        return None
    offset = grammar.YEARS[word.lower()]
    if word.lower() == "following" or (fiscal and offset):
        return None
    unit = unit.lower()
    if unit == "month":
        month = month_on(clock.date, offset)
        return month, month
    if unit == "quarter":
        return None
    year = Moment(clock.date.year + offset)
    return year, year


def ahead_at(found: re.Match[str], clock: Clock) -> Read | None:
    """The years or months to come, from the article's date on."""
    if clock.date is None:
        return None
    if found["this"]:
        first = clock.date.year // 10 * 10
        ends = "end of" in found.group()
        return Read(*found.span(), "moment", None if ends else Moment(first), Moment(first + 9))
    if found["single"]:
        return to_come(found, clock.date, 1, years=True)
    if found["decade"]:
        return to_come(found, clock.date, 10, years=True)
    count = grammar.NUMBERS.get(found["n"].lower()) or int(found["n"])
    return to_come(found, clock.date, count, years=found["unit"].lower() == "year")


def readings(text: str, start: int, end: int) -> Iterator[tuple[str, re.Match[str]]]:
    """The rule and the match of every expression in [start, end), in order, none within another."""
    found = [
        *(("moment", m) for m in grammar.moment().finditer(text, start, end)),
        *(("ahead", m) for m in grammar.ahead().finditer(text, start, end)),
    ]
    return apart(found)


@cache
def hints() -> re.Pattern[str]:
    """What any of the expressions has in it: a quick look whether to scan at all."""
    months = "January|February|March|April|June|July|August|September|October|November|December"
    return re.compile(
        rf"19\d\d|20\d\d|FY|[Aa]s of [ty]|year|decade|quarter|half|month|{months}|Q[1-4]|H[1-4]"
        rf"|{_MAY}|Five-Year"
    )
