"""The period of a figure among the times of its paragraph."""

import re

from briefing.extract.context.english_carried import taking_effect
from briefing.extract.context.mention import Mention, Reach
from briefing.extract.context.site import Site
from briefing.extract.context.times import Times
from briefing.model.figure import FigureKind, Period

_YEAR_LENGTH = 4
_ENGLISH_FROM = re.compile(r"\b(?:from|over|compared (?:to|with))\b")
_OUT_OF = re.compile(r"\bfrom(?: the)?(?: current)?\W*$")
_WILL = re.compile(r"\b(?:will|shall|to be)\b")
_DIGIT = re.compile(r"\d")
_FURTHER_ACT = re.compile(r"\band (?:also )?(?:will|aims?|plans?|intends?|hopes?|is|are|has|have|to)\b")
_BRACKET = re.compile(r"\s?[（(]")
_LASTING = re.compile("(?:全长|全長|总长|總長|线路长|设计时速|設計時速|海拔)[^，。；]{0,4}$")
_SAYING = (Reach.PARAGRAPH, Reach.SENTENCE)
_GOES_ON = re.compile(
    r"\W*(?:which is|that is|representing|(?:the )?equivalent|up|down|or|compared|more [a-z]+ than"
    r"|an? (?:increase|rise|cut|reduction|decrease|fall|drop|gain) of)\b"
    r"|\s*(?:an? )?$"
)
_TO_THEN = re.compile(r",? (?:to|bringing)\b")
_NOW = re.compile(r"\W*(?:Already|Today|Currently|Now|To date|So far|At present|Presently|To-date)\b")
_ONGOING = re.compile(r"\b(?:currently|(?:is|are)(?: also)? now)\b")
_EFFECTIVE = re.compile(r"(?:effective|starting|beginning)\b")
_SOON = 40
_NEAR_BEHIND = 8
_FORECAST = re.compile("预计|預計|预测|預測|估计|估計|料")
_LASTS = re.compile(
    r"[^，。；\d]{0,16}[，,]?[^，。；\d]{0,6}(?:实施|執行|执行|實施|延续|延續|延长|延長|有效期|期限|施行)$"
)
_RANGE = re.compile(r"[至到—–~～-]|\bto\b|\bthrough\b")


def period_at(site: Site, times: Times, *, english: bool) -> Period | None:
    """The period that holds for the figure."""
    beside = _beside(site, times)
    if beside is not None:
        return beside.period
    if site.quantity.kind is FigureKind.PHYSICAL and _LASTING.search(site.before):
        return None
    if not english:
        return _chinese_period(site, times)
    period = _english_period(site, times)
    if period and period.span and period.span.end <= site.sentence and _speaks_of_now(site):
        period = None
    own = period is not None and period.span is not None and period.span.start >= site.sentence
    close = site.layout.sentence_end(site.quantity.span.start)
    former = _OUT_OF.search(site.before) is not None
    effect = None if own or former else taking_effect(site.text, times, close)
    return effect.period if effect else period


def _speaks_of_now(site: Site) -> bool:
    """Whether an English sentence says at its front or before the number that it is so now."""
    ongoing = _ONGOING.search(site.text, site.sentence, site.quantity.span.start) is not None
    return ongoing or _NOW.match(site.text, site.sentence) is not None


def is_out_of(site: Site) -> bool:
    """Whether the number is what an English text says that something is changed from."""
    return _OUT_OF.search(site.before) is not None


def _chinese_period(site: Site, times: Times) -> Period | None:
    offset, end = site.quantity.whole.start, None
    base = _base(site, times)
    if base is not None:
        return base.period
    if site.former is not None:
        end = "start"
    elif site.becomes and site.previous is not None:
        end = "end"
        own = times.between(site.previous.quantity.whole.end, offset)
        offset = offset if own else (site.previous.former or offset)
    lasting = _lasting(site, times)
    if lasting is not None:
        return lasting.period
    held = times.at(site.layout, offset)
    period = held.period if isinstance(held, Mention) else held
    if period is None and (site.alone or site.quantity.kind is FigureKind.COUNT):
        return _ahead_of(site, times) if site.alone else _of_their_own(site, times)
    if period is not None and end is not None and _is_range(period):
        at = period.start if end == "start" else period.end
        return Period(at, at, period.text, period.span)
    return None if site.former is not None and not _is_expected(site, times) else period


def _is_expected(site: Site, times: Times) -> bool:
    """Whether the time is that of the value before a change too: `预计由3000万元增至`, `由2020年的…`."""
    own = times.between(site.former or site.lead, site.quantity.whole.start)
    return bool(own) or _FORECAST.search(site.text, site.lead, site.quantity.whole.start) is not None


def _lasting(site: Site, times: Times) -> Mention | None:
    """`费率执行1%，实施至2026年底`, `延长半年，至5月底`: how long it holds, said behind it."""
    end = site.layout.sentence_end(site.quantity.span.start)
    for mention in times.between(site.quantity.whole.end, min(end, site.quantity.whole.end + _SOON)):
        between = site.text[site.quantity.whole.end : mention.span.start]
        goes_on = site.quantity.kind is FigureKind.DURATION and between in ("，", ",")
        return mention if mention.rule == "until" and (goes_on or _LASTS.match(between)) else None
    return None


def _of_their_own(site: Site, times: Times) -> Period | None:
    """`有10个省份前三季度增速超过全国`: so many have something in a time that stands right behind them."""
    behind = times.between(site.quantity.whole.end, min(site.end, site.quantity.whole.end + _NEAR_BEHIND))
    said = (m.period for m in behind if m.rule == "moment" and m.reach in (Reach.SENTENCE, Reach.PARAGRAPH))
    return next(said, None)


def _ahead_of(site: Site, times: Times) -> Period | None:
    """Where a number stands alone before what it measures, the time that follows."""
    for mention in times.between(site.quantity.whole.end, site.layout.end):
        if mention.reach is Reach.PARAGRAPH:
            return mention.period
    return None


def _english_period(site: Site, times: Times) -> Period | None:
    """Before the next number, before this one, then anywhere behind in the clause."""
    behind = _behind(site, times, site.end)
    if behind is not None:
        return behind.period
    if _OUT_OF.search(site.before) and _WILL.search(site.text, site.sentence, site.stop):
        return None
    held = times.at(site.layout, site.quantity.whole.start)
    if held is None or isinstance(held, Period):
        return held if held is not None else _farther(site, times, None)
    if site.layout.sentence_at(held.span.start) == site.clause.sentence:
        return None if _is_trailing(site, held) else held.period
    return _farther(site, times, held)


def _is_trailing(site: Site, held: Mention) -> bool:
    """Whether an end or start behind an earlier clause's number says nothing of this clause."""
    clause = site.layout.clause_at(held.span.start)
    closes = held.rule in ("until", "since") and held.span.end <= site.clause.start
    closes = closes and _GOES_ON.match(site.all_before) is None
    return closes and _DIGIT.search(site.text, clause.start, held.span.start) is not None


def _farther(site: Site, times: Times, held: Mention | None) -> Period | None:
    """The later time of a comparison, or the next one in the clause, else what a lead before said."""
    base = english_base(site, times)
    act = _FURTHER_ACT.search(site.text, site.quantity.whole.end, site.stop)
    found = (
        _behind(site, times, act.start() if act else site.stop) if base is None else _later(site, times, base)
    )
    found = found or _until_behind(site, times)
    if found is not None:
        return found.period
    return held.period if held is not None and held.reach is Reach.PARAGRAPH else None


def _until_behind(site: Site, times: Times) -> Mention | None:
    """`for two years, until the end of 2030`: how long it holds, said in the next clause."""
    if site.end != site.stop or site.text[site.stop : site.stop + 1] != ",":
        return None
    if _TO_THEN.match(site.text, site.stop):
        close = site.layout.clause_at(site.stop + 1).end
        return next((m for m in times.between(site.stop, close) if m.reach in _SAYING), None)
    mention = next(iter(times.between(site.stop, site.stop + _NEAR_BEHIND)), None)
    lasts = mention is not None and (
        mention.rule == "until" or _EFFECTIVE.match(site.text, mention.span.start) is not None
    )
    return mention if mention and lasts and mention.reach in _SAYING else None


def english_base(site: Site, times: Times) -> Mention | None:
    """The time that `up 40 percent from` compares with."""
    end = min(site.layout.sentence_end(site.quantity.span.start), site.quantity.whole.end + 80)
    found = _ENGLISH_FROM.search(site.text, site.quantity.whole.end, end)
    if found is None:
        return None
    stop = site.layout.sentence_end(site.quantity.span.start)
    base = next(iter(times.between(found.start(), stop)), None)
    return None if base is not None and base.rule == "since" else base


def _base(site: Site, times: Times) -> Mention | None:
    """The time that is compared with, where the number is that of it."""
    against = _compared_here(site, times) if site.base else None
    return against or (_compared_before(site, times) if site.former is not None else None)


def _compared_here(site: Site, times: Times) -> Mention | None:
    """`较去年预算19亿元增加三成`: the time whose number this is."""
    near = times.between(site.start, site.quantity.whole.start)
    return next((m for m in reversed(near) if m.reach is Reach.COMPARED and m.period), None)


def _compared_before(site: Site, times: Times) -> Mention | None:
    """`对比2017年度，…由甲增至乙`: what the year before was, where a clause ahead names it."""
    start = site.sentence
    for mention in times.between(start, site.lead):
        if mention.reach is Reach.COMPARED and mention.period:
            return mention
    return None


def _is_range(period: Period) -> bool:
    if period.start is None or period.end is None or period.start == period.end:
        return False
    years = len(period.start) == len(period.end) == _YEAR_LENGTH
    return years and bool(_RANGE.search(period.text)) and "五" not in period.text


def _beside(site: Site, times: Times) -> Mention | None:
    """A time in brackets directly behind the number."""
    opened = _BRACKET.match(site.text, site.quantity.whole.end)
    if opened is None:
        return None
    for mention in times.between(opened.end(), opened.end() + 3):
        if mention.reach is Reach.LOCAL:
            return mention
    return None


def _behind(site: Site, times: Times, end: int) -> Mention | None:
    """English: a time behind the number, before `end`."""
    for mention in times.between(site.quantity.whole.end, end):
        if mention.reach in (Reach.SENTENCE, Reach.PARAGRAPH):
            return mention
        if mention.reach is Reach.COMPARED:
            return _later(site, times, mention)
    return None


def _later(site: Site, times: Times, base: Mention) -> Mention | None:
    """Behind `up 40 percent from 2020, … in 2021`: the later time of the sentence."""
    end, then = site.layout.sentence_end(site.quantity.span.start), (base.period and base.period.end) or ""
    for mention in times.between(base.span.end, end):
        if mention.period is not None and (mention.period.end or "") > then:
            return mention
    return None
