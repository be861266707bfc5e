"""Times that Chinese text mentions, resolved to periods."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from briefing.extract.context import chinese_times as grammar
from briefing.extract.context.calendar import Moment, full_year, month_on, small, year_of
from briefing.extract.context.mention import Clock
from briefing.extract.context.reading import Read, apart, to_come
from briefing.extract.context.words import vocabulary
from briefing.model.figure import Period
from briefing.model.span import Span

_FOR_YEARS = re.compile(r"[，,]?\s?(?:连续|連續)(?P<n>\d{1,2}|[二三四五六七八九十两兩])年")
_OPENING, _CLOSING = ("（", "("), ("）", ")")
_DAY_WORD = re.compile("[今昨明][天日](?:上午|下午|早上|中午|晚上|晚间|凌晨|晚)?$")
_SO_FAR = ("以来", "以來", "至今")
_OWN_VALUE = re.compile(r"的\s?(?:约|約|近|超过|超過|超|不足|不到|逾)?\d")
_PLAN_YEARS = 5
_EARLY = 2
_COMING = re.compile("[，]?(?:起|将|拟|前将|计划|开始实施)")
_AWAITED = re.compile("(?:(?<!截)[到至]|[将將定][于於]|预计|計劃|计划)$")
_WORD = 4
_HOPING = ("料", "力争", "力爭", "预料", "預料", "有望")
_SIXTH = {"六": 6, "七": 7, "八": 8, "九": 9}


_Parts = dict[str, str | None]


def resolved(read: Read, text: str) -> Period | None:
    """The period of what was read, with its words."""
    span = Span(read.start, read.end)
    if read.period is not None:
        return Period(read.period.start, read.period.end, span.of(text), span)
    if read.first is None and read.last is None:
        return None
    start = read.first.iso() if read.first else None
    return Period(start, read.last.iso() if read.last else None, span.of(text), span)


def moment_at(text: str, found: re.Match[str], end: int, clock: Clock) -> Read | None:
    """The time that was found, with the other end of its range and the words that open an end."""
    first = _range(found, clock)
    if first is None:
        return None
    begin, stop, last = found.start(), found.end(), first[1]
    joint = grammar.between().match(text, stop, end)
    second = joint and grammar.moment().match(text, joint.end(), end)
    if second and not second["bare"]:
        other = _range(second, _after(clock, first[0]))
        if other and other[1].begins() > first[0].begins():
            last, stop = other[1], second.end()
    begin, stop = _with_its_day(text, begin, stop)
    return _opened(text, Read(begin, stop, "moment", first[0], last), end)


def _with_its_day(text: str, begin: int, stop: int) -> tuple[int, int]:
    """`昨天（10月30日）`: a date in brackets with the day that it explains."""
    if text[begin - 1 : begin] not in _OPENING or text[stop : stop + 1] not in _CLOSING:
        return begin, stop
    day = _DAY_WORD.search(text, max(0, begin - 6), begin - 1)
    return (day.start(), stop + 1) if day else (begin, stop)


def _after(clock: Clock, first: Moment) -> Clock:
    return Clock(clock.date, Period(str(first.year), str(first.year)), clock.plan)


def _opened(text: str, read: Read, end: int) -> Read:
    first, last, begin, stop, rule = read.first, read.last, read.start, read.end, read.rule
    after = grammar.after().match(text, stop, end)
    if after:
        stop = after.end()
        first = None if after["until"] else first
        last = None if after["since"] else last
        rule = "until" if after["until"] else "since" if after["since"] else rule
    before = grammar.before().match(text[max(0, begin - 5) : begin][::-1])
    if before and before["until"] and last is not None and not (after and after["since"]):
        begin, first, rule = begin - before.end(), None, "until"
    elif before and before["since"]:
        begin -= before.end()
        own = _OWN_VALUE.match(text, stop)
        if text[begin] == "自" and not own and not (first and last and first != last):
            last, rule = None, "since"
        elif not after:
            rule = "from"
    past = rule == "since" and text.endswith(_SO_FAR, begin, stop)
    return Read(begin, stop, rule, first, last if past else _lasting(text, stop, first, last))


def _lasting(text: str, stop: int, first: Moment | None, last: Moment | None) -> Moment | None:
    """`从2011年开始，连续5年`: how long what begins then goes on."""
    lasts = _FOR_YEARS.match(text, stop) if first is not None and last is None else None
    if lasts is None or first is None or first.month is not None:
        return last
    return Moment(first.year + small(lasts["n"]) - 1)


def _range(found: re.Match[str], clock: Clock) -> tuple[Moment, Moment] | None:
    groups = found.groupdict()
    fiscal = _fiscal(groups, clock)
    if fiscal is not None:
        return fiscal
    n = "a" if groups["bare"] is None and not any(groups[k + "b"] for k in _PARTS) else "b"
    parts = {k: groups[k + n] for k in (*_PARTS, "q2", "m2", "d", "d2")}
    year = _year(groups, clock)
    if year is None:
        before = found.string[max(0, found.start() - _WORD) : found.start()]
        hoped = before.endswith(_HOPING)
        year = _unsaid_year(parts, groups["bare"], clock, coming=_is_coming(found), hoped=hoped)
    return _within(year, parts, groups["y2"]) if year is not None else None


def _within(year: int, parts: _Parts, last_year: str | None) -> tuple[Moment, Moment] | None:
    moments = _parts(year, parts)
    if last_year and moments[0] == Moment(year):
        return Moment(year), Moment(full_year(last_year, year))
    return moments if moments[0].real() and moments[1].real() else None


_PARTS = ("h", "hq", "fq", "q", "q3", "fm", "m", "m3")


def _fiscal(groups: _Parts, clock: Clock) -> tuple[Moment, Moment] | None:
    if groups["s1"] and groups["s2"]:
        near = clock.date.year if clock.date else 2000
        start = full_year(groups["s1"], near)
        return (Moment(start), Moment(start + 1)) if int(groups["s2"]) == (start + 1) % 100 else None
    if clock.date is None:
        return None
    relative = _near(groups, clock.date)
    if relative is not None:
        return relative, relative
    begun = clock.date.year - (clock.date.month < vocabulary("periods")["fiscal"]["begins"])
    for name, years in (("this_fiscal", 0), ("next_fiscal", 1), ("last_fiscal", -1)):
        if groups[name]:
            return Moment(begun + years), Moment(begun + years + 1)
    return None


def _near(groups: _Parts, date: dt.date) -> Moment | None:
    """`上月`, `昨日`: the month or day that is named by its distance from the article's own."""
    for name, months in (("this_month", 0), ("last_month", -1)):
        if groups[name]:
            return month_on(date, months)
    for name, days in (("yesterday", -1), ("today", 0), ("tomorrow", 1)):
        if groups[name]:
            at = date + dt.timedelta(days)
            return Moment(at.year, month=at.month, day=at.day)
    return None


def _year(groups: _Parts, clock: Clock) -> int | None:
    if said := groups["y"] or groups["y3"]:
        return small(said)
    if groups["rel"]:
        offset = vocabulary("periods")["years"][groups["rel"]]
        of_text = groups["rel"].startswith("上") and clock.given is not None
        base = year_of(clock.given.end or clock.given.start) if of_text and clock.given else None
        base = base or (clock.date.year if clock.date else None)
        return base + offset if base is not None else None
    return None


def _unsaid_year(parts: _Parts, bare: str | None, clock: Clock, *, coming: bool, hoped: bool) -> int | None:
    given = clock.given or clock.titled
    if given is not None:
        return year_of(given.end or given.start)
    if clock.date is None:
        return None
    whole = not any(parts.values())
    if whole:
        return clock.date.year - (bare is None and clock.date.month <= _EARLY and not hoped)
    last = _parts(clock.date.year, parts)[1]
    return clock.date.year - (not coming and last.begins()[:2] > (clock.date.year, clock.date.month))


def _is_coming(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - 4) : found.start()]
    return bool(_COMING.match(found.string, found.end()) or _AWAITED.search(before))


def _parts(year: int, parts: _Parts) -> tuple[Moment, Moment]:
    for name, read in _PART_READERS.items():
        words = parts[name]
        if words:
            return read(year, words, parts)
    return Moment(year), Moment(year)


def _half(year: int, words: str, _: _Parts) -> tuple[Moment, Moment]:
    half = Moment(year, half=1 if words == "上" else 2)
    return half, half


def _first_quarter(year: int, _: str, __: _Parts) -> tuple[Moment, Moment]:
    return Moment(year, quarter=1), Moment(year, quarter=1)


def _quarters(year: int, words: str, parts: _Parts) -> tuple[Moment, Moment]:
    return Moment(year, quarter=small(words)), Moment(year, quarter=small(parts["q2"] or words))


def _first_quarters(year: int, words: str, _: _Parts) -> tuple[Moment, Moment]:
    return Moment(year, quarter=1), Moment(year, quarter=small(words))


def _months(year: int, words: str, parts: _Parts) -> tuple[Moment, Moment]:
    return Moment(year, month=small(words)), Moment(year, month=small(parts["m2"] or words))


def _first_months(year: int, words: str, _: _Parts) -> tuple[Moment, Moment]:
    return Moment(year, month=1), Moment(year, month=small(words))


def _days(year: int, words: str, parts: _Parts) -> tuple[Moment, Moment]:
    month, day = small(words), small(parts["d"]) if parts["d"] else None
    last = int(parts["d2"]) if parts["d2"] and day else day
    return Moment(year, month=month, day=day), Moment(year, month=month, day=last)


_PART_READERS = {
    "h": _half,
    "hq": _first_quarter,
    "fq": _first_quarters,
    "q": _quarters,
    "q3": _quarters,
    "fm": _first_months,
    "m": _months,
    "m3": _days,
}


def plan_at(text: str, found: re.Match[str], end: int) -> Read | None:
    """The five-year plan that was found, or the part of it that is meant."""
    years = _plan_years(found)
    if years is None:
        return None
    first, last = Moment(years[0]), Moment(years[1])
    tail = found["tail"] or ""
    if tail.endswith("末"):
        first = last
    elif found["first"]:
        last = Moment(years[0] + small(found["first"]) - 1)
    return _opened(text, Read(found.start(), found.end(), "plan", first, last), end)


def plans(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The five-year plans that [start, end) names."""
    return grammar.plan().finditer(text, start, end)


def _plan_years(found: re.Match[str]) -> tuple[int, int] | None:
    words = vocabulary("periods")
    name = found["quoted"] or found["plain"] or found["bare"]
    if name:
        first, last = words["plans"][name]
        return first, last
    number = found["number"]
    count = _SIXTH.get(number) or small(number)
    start = words["numbered_plans"]["sixth"] + 5 * (count - 6)
    return start, start + 4


def ahead_at(found: re.Match[str], clock: Clock) -> Read | None:
    """The years or months to come, from the article's date on."""
    if clock.date is None:
        return None
    plan = clock.plan
    if plan is not None and plan.start == str(clock.date.year) and small(found["n"]) == _PLAN_YEARS:
        first, last = Moment(clock.date.year), Moment(clock.date.year + _PLAN_YEARS - 1)
        return Read(found.start(), found.end(), "ahead", first, last)
    return to_come(found, clock.date, small(found["n"]), years=found["unit"].endswith("年"))


def readings(text: str, start: int, end: int) -> Iterator[tuple[str, re.Match[str]]]:
    """The rule and the match of every expression in [start, end), in order, none within another."""
    found = [
        *(("moment", m) for m in grammar.moment().finditer(text, start, end)),
        *(("plan", m) for m in grammar.plan().finditer(text, start, end)),
        *(("ahead", m) for m in grammar.ahead().finditer(text, start, end)),
        *(("word", m) for m in grammar.trigger().finditer(text, start, end)),
    ]
    return apart(found)


@cache
def hints() -> re.Pattern[str]:
    """What any of the expressions has in it: a quick look whether to scan at all."""
    return re.compile(
        r"年|月|季|五|[今昨明即][天日]|同期|期[内內]|以来|以來|目前|当前|當前|现|現|[如迄今][今后後]|步|接下|至今|历来|歷來|度"
    )
