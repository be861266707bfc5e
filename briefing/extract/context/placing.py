"""The period of a figure among the times of its paragraph."""

import re

from briefing.extract.context.mention import Mention, Reach
from briefing.extract.context.site import Site
from briefing.extract.context.timeline import Times
from briefing.model.figure import Period

_FROM = re.compile(
    r"(?:从|由|自)(?:原来的?|原先的?|原有的?|目前的?|现时的?|现行的?|现在的?|过去的?|去年的?|上年的?|\d{4}年的?)?(?:约|超)?\s?$"
)
_TO = re.compile(r"(?:到|至|为|成)(?:\d{4}年的?|今年的?|目前的?|现在的?)?(?:约|超|超过|近)?\s?$")
_CHANGED = re.compile(r"(?:的)?[^，。；、\d]{0,8}?(?:到|至|为|成|、)")
_BRACKET = re.compile(r"\s?[（(]")
_RANGE = re.compile(r"[至到—–~～-]|\bto\b|\bthrough\b")


def period_at(site: Site, times: Times, *, english: bool) -> Period | None:
    """The period that holds for the figure."""
    beside = _beside(site, times) or (_behind(site, times) if english else None)
    if beside is not None:
        return beside.period
    offset = site.quantity.whole.start
    end = None
    if not english:
        if is_from(site):
            end = "start"
            base = _compared_before(site, times)
            if base is not None:
                return base.period
        elif is_to(site) and site.previous is not None:
            end = "end"
            own = [m for m in times.mentions if site.previous.quantity.whole.end <= m.span.start < offset]
            opened = _FROM.search(site.previous.before)
            if not own and opened:
                offset = site.previous.start + opened.start()
    held = times.at(site.layout, offset)
    period = held.period if isinstance(held, Mention) else held
    if period is not None and end is not None and _is_range(period):
        at = period.start if end == "start" else period.end
        return Period(at, at, period.text, period.span)
    if end == "start" and period is not None and period.end is None:
        return None
    if period is not None and english and isinstance(held, Mention) and held.reach is not Reach.PARAGRAPH:
        return period if site.layout.sentence_at(held.span.start) == site.clause.sentence else None
    return period


def _compared_before(site: Site, times: Times) -> Mention | None:
    """`对比2017年度，…由甲增至乙`: what the year before was, where a clause ahead names it."""
    start = site.layout.sentence_start(site.quantity.span.start)
    for mention in times.mentions:
        if start <= mention.span.start < site.lead and mention.reach is Reach.COMPARED and mention.period:
            return mention
    return None


def is_from(site: Site) -> bool:
    """Whether the figure is what something was before a change: `从3%提高到5%`."""
    if not _FROM.search(site.before):
        return False
    return bool(_CHANGED.match(site.text, site.quantity.whole.end))


def is_to(site: Site) -> bool:
    """Whether the figure is what one before it became: `从3%提高到5%`."""
    if not site.same_clause or site.previous is None:
        return False
    return bool(_TO.search(site.before)) and bool(_FROM.search(site.previous.before))


def _is_range(period: Period) -> bool:
    both = period.start is not None and period.end is not None and period.start != period.end
    return both and bool(_RANGE.search(period.text)) and "五”" not in period.text


def _beside(site: Site, times: Times) -> Mention | None:
    """A time in brackets directly behind the number."""
    opened = _BRACKET.match(site.text, site.quantity.whole.end)
    if opened is None:
        return None
    for mention in times.mentions:
        if opened.end() <= mention.span.start <= opened.end() + 2 and mention.reach is Reach.LOCAL:
            return mention
    return None


def _behind(site: Site, times: Times) -> Mention | None:
    """English: a time behind the number, before the next number and the clause's end."""
    for mention in times.mentions:
        if site.quantity.whole.end <= mention.span.start < site.end:
            if mention.reach in (Reach.SENTENCE, Reach.PARAGRAPH):
                return mention
            if mention.reach is Reach.COMPARED:
                return _later(site, times, mention)
    return None


def _later(site: Site, times: Times, base: Mention) -> Mention | None:
    """Behind `up 40 percent from 2020, … in 2021`: the later time of the sentence."""
    end = site.layout.sentence_end(site.quantity.span.start)
    for mention in times.mentions:
        if base.span.end <= mention.span.start < end and mention.period and base.period:
            if (mention.period.end or "") > (base.period.end or ""):
                return mention
    return None
