"""Whether a figure was reached, is expected, aimed at or promised."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.moods import Mood
from briefing.extract.context.site import Site
from briefing.extract.context.words import either, vocabulary
from briefing.model.figure import Bound, FigureKind, Period, Status
from briefing.model.span import Span

_REACH = 8
_MONEY = (FigureKind.MONEY, FigureKind.RATIO)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and the place of the words that decided it."""

    status: Status
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class _Patterns:
    estimate: re.Pattern[str]
    target: re.Pattern[str]
    promise: re.Pattern[str]
    promised: re.Pattern[str]
    actual: re.Pattern[str]
    other: re.Pattern[str]
    eligible: re.Pattern[str]


@cache
def _chinese() -> _Patterns:
    words = vocabulary("status")["chinese"]
    return _Patterns(
        estimate=re.compile(either(words["estimate"]) + "(?!目标)"),
        target=re.compile(either(words["target"])),
        promise=re.compile(either(words["commitment"])),
        promised=re.compile(either(words["promised"])),
        actual=re.compile(either(words["actual"])),
        other=re.compile(either(words["other"])),
        eligible=re.compile(
            r"[\s）)]*(?:的|（含|\(含)[^，。；]{0,16}?(?:企业|单位|个人|人员|人才|团队|机构|家庭|居民|学生|老人|长者|员工|职工|车辆|纳税人|申请人|产品)"
        ),
    )


@cache
def _english() -> _Patterns:
    words = vocabulary("status")["english"]
    return _Patterns(
        estimate=re.compile(rf"\b(?:{either(words['estimate'])})\b", re.IGNORECASE),
        target=re.compile(rf"\b(?:{either(words['target'])})", re.IGNORECASE),
        promise=re.compile(rf"\b(?:{either(words['commitment'])})", re.IGNORECASE),
        promised=re.compile(r"\b(?:will|shall|is going to|are to be|would)\b", re.IGNORECASE),
        actual=re.compile(rf"\b(?:{either(words['actual'])})\b", re.IGNORECASE),
        other=re.compile(r"\bif\b|\bcriteria\b|\beligible\b|\bqualif", re.IGNORECASE),
        eligible=re.compile(r"(?!x)x"),
    )


def chinese_status(
    site: Site, period: Period | None, mood: Mood, date: dt.date | None, earlier: Verdict | None
) -> Verdict:
    """The status of a figure in Chinese text; `earlier` is that of the figure before."""
    words, future = _chinese(), _is_future(period, date)
    start = site.layout.sentence_start(site.quantity.span.start)
    conditional = words.other.search(site.text, start, site.clause.end)
    if conditional and conditional.group() in _SUPPOSING:
        return Verdict(Status.OTHER, Span(*conditional.span()))
    if earlier is not None and (site.listed or (site.same_clause and not _own_cue(site, words))):
        return earlier
    if _is_eligibility(site, words) and not future and mood.section is not Status.TARGET:
        return Verdict(Status.OTHER)
    for decide in (_expected, _coming, _promised, _reached):
        verdict = decide(site, words, future=future, start=start)
        if verdict is not None:
            return verdict
    if earlier is not None and site.same_sentence and re.match(r"\s*(?:包括|其中|当中)", site.all_before):
        return earlier
    return _by_mood(site, mood, period, date)


_SUPPOSING = frozenset(["如果", "假如", "假设", "假设如果", "若", "倘若", "指引"])


def _own_cue(site: Site, words: _Patterns) -> bool:
    return any(p.search(site.before) for p in (words.estimate, words.target, words.promise, words.actual))


def _is_eligibility(site: Site, words: _Patterns) -> bool:
    bound = site.quantity.bound not in (Bound.EQUAL, Bound.ABOUT)
    years = site.quantity.unit in ("岁", "歲", "周岁")
    return (bound and bool(words.eligible.match(site.behind))) or years


def _expected(site: Site, words: _Patterns, *, future: bool, start: int) -> Verdict | None:
    """An estimate, said in the clause or earlier in the sentence."""
    found = None
    for found in words.estimate.finditer(site.text, start, site.quantity.whole.start):
        pass
    if found is None:
        return None
    between = site.text[found.end() : site.quantity.whole.start]
    aimed = words.target.search(between[:_REACH])
    stopped = (
        "；" in between
        or re.search(r"较|超|高于|目标", between[:3])
        or re.search("[远原低高]$", site.text[: found.start()][-1:])
    )
    if aimed or stopped or (not future and words.actual.search(between)):
        return None
    return Verdict(Status.ESTIMATE, Span(*found.span()))


def _coming(site: Site, words: _Patterns, *, future: bool, start: int) -> Verdict | None:
    """A target: in a time to come, or aimed at in so many words."""
    promise = words.promise.search(site.text, site.lead, site.end)
    money = site.quantity.kind in _MONEY
    if future and promise and money:
        return Verdict(Status.COMMITMENT, Span(*promise.span()))
    found = words.target.search(site.text, start, site.quantity.whole.start)
    if future:
        return Verdict(Status.TARGET, Span(*found.span()) if found else None)
    if found and site.text[found.start() : found.end() + 2] not in _ACHIEVED:
        reached = words.actual.search(site.text, found.end(), site.quantity.whole.start)
        named = site.text[found.end() : found.end() + 1] in "》”书案的、" or found.group() in (
            "计划",
            "规划",
            "任务",
        )
        if not reached and (not named or found.start() >= site.lead) and not (named and promise):
            return Verdict(Status.TARGET, Span(*found.span()))
    return None


_ACHIEVED = frozenset(["目标任务", "目标完成", "任务完成"])


def _promised(site: Site, words: _Patterns, *, future: bool, start: int) -> Verdict | None:
    """Money or support that is promised."""
    clause_end = min(site.clause.end, site.quantity.whole.end + 24)
    promise = words.promise.search(site.text, site.lead, clause_end)
    if promise is None:
        return None
    pledged = words.promised.search(site.text, start, site.quantity.whole.end)
    done = words.actual.search(site.text, site.lead, site.quantity.whole.start)
    fits = site.quantity.kind in (*_MONEY, FigureKind.PERCENT, FigureKind.DURATION) or pledged is not None
    if fits and not future and (pledged or not done) and not (done and done.start() > promise.start()):
        return Verdict(Status.COMMITMENT, Span(*promise.span()))
    return None


def _reached(site: Site, words: _Patterns, *, future: bool, start: int) -> Verdict | None:  # noqa: ARG001
    found = None if future else words.actual.search(site.text, site.lead, site.quantity.whole.start)
    return Verdict(Status.ACTUAL, Span(*found.span())) if found else None


def _by_mood(site: Site, mood: Mood, period: Period | None, date: dt.date | None) -> Verdict:
    if mood.section is not None and not _is_past(period, date):
        return Verdict(mood.section)
    if mood.regulation and period is None:
        return Verdict(Status.TARGET if site.quantity.kind is FigureKind.COUNT else Status.OTHER)
    return Verdict(Status.ACTUAL)


def _is_future(period: Period | None, date: dt.date | None) -> bool:
    if period is None or date is None:
        return False
    if period.end is None:
        return period.start is not None and _key(period.start, last=False) > (date.year, date.month, date.day)
    year = int(period.end[:4])
    if period.end == str(date.year) and period.start in (None, period.end):
        return period.start is None and date.month < 12
    return year > date.year or (
        year == date.year and _key(period.end, last=True) > (date.year, date.month + 1, 0)
    )


def _is_past(period: Period | None, date: dt.date | None) -> bool:
    if period is None or date is None or period.end is None:
        return False
    return int(period.end[:4]) < date.year


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


def english_status(
    site: Site, period: Period | None, mood: Mood, date: dt.date | None, earlier: Verdict | None
) -> Verdict:
    """The status of a figure in English text; `earlier` is that of the figure before."""
    words, future = _english(), _is_future(period, date)
    start = site.layout.sentence_start(site.quantity.span.start)
    if site.quantity.kind in (FigureKind.COUNT, FigureKind.DURATION, FigureKind.MONEY) and _THRESHOLD.search(
        site.all_before
    ):
        if (
            site.quantity.bound in (Bound.BELOW, Bound.AT_MOST, Bound.AT_LEAST)
            or site.quantity.kind is FigureKind.DURATION
        ):
            return Verdict(Status.OTHER)
    if words.other.search(site.text, start, site.quantity.whole.start):
        return Verdict(Status.OTHER)
    if earlier is not None and site.listed:
        return earlier
    estimate = words.estimate.search(site.text, site.lead, site.quantity.whole.start)
    if estimate:
        return Verdict(Status.ESTIMATE, Span(*estimate.span()))
    promise = words.promise.search(site.text, start, site.quantity.whole.start)
    money = site.quantity.kind in _MONEY
    if promise and (money or future):
        return Verdict(Status.COMMITMENT, Span(*promise.span()))
    target = words.target.search(site.text, start, site.quantity.whole.start)
    if future or (target and not _is_past(period, date)):
        return Verdict(Status.TARGET, Span(*target.span()) if target else None)
    pledged = words.promised.search(site.text, site.lead, site.quantity.whole.start)
    if pledged:
        return Verdict(Status.COMMITMENT if money else Status.TARGET, Span(*pledged.span()))
    if mood.section is not None and not _is_past(period, date):
        return Verdict(mood.section)
    return Verdict(Status.ACTUAL)


_THRESHOLD = re.compile(
    r"\b(?:with|have|has|having|employ\w*|earning|aged|who|whose)\b[^,]{0,30}$", re.IGNORECASE
)
