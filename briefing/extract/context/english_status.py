"""Whether a figure in English text was reached, is expected, aimed at or promised."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.moods import Mood
from briefing.extract.context.site import Site
from briefing.extract.context.verdict import Standing, Verdict, standing
from briefing.extract.context.words import either, vocabulary
from briefing.model.figure import Bound, FigureKind, Period, Status
from briefing.model.span import Span

_FROM = re.compile(r"\bfrom\W*(?:about|nearly|around|roughly|over|almost|(?:more|less) than)?\s*$")
_OR = re.compile(r"\W*or\b")
_PART = re.compile(
    r"\s*(?:representing|accounting for|equivalent to|which is|including"
    r"|(?:an? )?(?:increase|decrease|rise|drop|reduction) of)\b"
)
_DETAIL = re.compile(
    r"\s*(?:(?:This|That|These|Those|It) includes?|Of (?:this|that|these|which|the total))\b"
)
_PENALTY = re.compile(r"\b(?:fine[sd]?|penalt(?:y|ies)|imprisonment|prison)\b[^,.;]{0,25}$")
_BEYOND = re.compile(r"(?:above|below|under|exceeding)\b")
_OF_WHAT = re.compile(r"\b(?:for|of|to|on|with) [\w’' -]{1,40}$")
_ROSE = re.compile(
    r"\b(?:r[ao]se|risen|rises?|rising|fell|fall(?:s|en)?|stood|stands?|is|was|climbed|grew|remain\w*)\b"
)
_DUTY = re.compile(r"\b(?:must|shall|required to|takes? effect|enters? into force|comply)\b")
_ELIGIBLE = re.compile(r"\beligible\b")
_DONE = re.compile(r"\b(?:has|have|had|was|were)\b")
_AGE = re.compile(r"\b(?:old|aged?)\b")
_NEAR = 12
_MONEY = (FigureKind.MONEY, FigureKind.RATIO)


@dataclass(frozen=True, slots=True)
class _Patterns:
    estimate: re.Pattern[str]
    target: re.Pattern[str]
    promise: re.Pattern[str]
    promised: re.Pattern[str]
    other: re.Pattern[str]
    threshold: re.Pattern[str]
    gives: re.Pattern[str]
    levers: re.Pattern[str]
    going: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = vocabulary("status")["english"]
    return _Patterns(
        estimate=re.compile(rf"\b(?:{either(words['estimate'])}|{words['estimate_words']})\b", re.IGNORECASE),
        target=re.compile(rf"\b(?:{either(words['target'])}|{words['target_words']})", re.IGNORECASE),
        promise=re.compile(rf"\b(?:{either(words['commitment'])})", re.IGNORECASE),
        promised=re.compile(r"\b(?:will|shall|is going to|are to be|would)\b", re.IGNORECASE),
        other=re.compile(r"\bif\b|\bcriteria\b|\bqualif(?:y|ies|ied)\b", re.IGNORECASE),
        threshold=re.compile(
            r"\b(?:with|have|has|having|employ\w*|earning|aged|who|whose)\b[^,]{0,30}$", re.IGNORECASE
        ),
        gives=re.compile(
            rf"\b(?:will|shall|can|may|to)(?: \w+){{0,3}}? {words['gives']}\b|\b(?:{words['going']})\b",
            re.IGNORECASE,
        ),
        levers=re.compile(rf"\b{words['levers']}\b", re.IGNORECASE),
        going=re.compile(rf"\b(?:{words['going']})\b"),
    )


def english_status(
    site: Site, period: Period | None, mood: Mood, date: dt.date | None, said: Verdict | None
) -> Verdict:
    """The status of a figure in English text; `said` is that of the figure before in its paragraph."""
    words, at = _patterns(), site.quantity.whole.start
    earlier = said if site.same_sentence or _DETAIL.match(site.text, site.sentence) else None
    stands = standing(period, date)
    start = site.sentence
    if _is_threshold(site) or _is_limit(site) or words.other.search(site.text, start, at):
        return Verdict(Status.OTHER)
    if _FROM.search(site.before) and stands is not Standing.FUTURE:
        return Verdict(Status.ACTUAL)
    if earlier is not None and _goes_on(site) and earlier.status is not Status.OTHER:
        return earlier
    if estimate := words.estimate.search(site.text, site.lead, at):
        return Verdict(Status.ESTIMATE, Span(*estimate.span()))
    return _aimed(site, words, start=start, future=stands is Standing.FUTURE) or (
        Verdict(mood.section)
        if mood.section is not None and stands is not Standing.PAST
        else Verdict(Status.ACTUAL)
    )


def _goes_on(site: Site) -> bool:
    """Whether the words before the number say no more than that it belongs to the one before."""
    detail = not site.same_sentence and _DETAIL.match(site.text, site.sentence)
    part = detail or (site.same_sentence and _PART.match(site.all_before))
    alone = site.same_sentence and site.all_before.strip() in ("", "and", "to", "and to")
    return bool(site.listed or part or alone or _OR.match(site.before))


def _aimed(site: Site, words: _Patterns, *, start: int, future: bool) -> Verdict | None:
    at, money = site.quantity.whole.start, site.quantity.kind in _MONEY
    promise = words.promise.search(site.text, start, at)
    if promise and (money or future):
        return Verdict(Status.COMMITMENT, Span(*promise.span()))
    if supported := _supported(site, words, site.sentence if money else site.lead):
        return Verdict(Status.COMMITMENT, supported)
    target = words.target.search(site.text, site.lead, at) or _due(site)
    if future or target:
        return Verdict(Status.TARGET, Span(*target.span()) if target else None)
    pledged = words.promised.search(site.text, site.lead, at)
    if pledged is None and not _DONE.search(site.text, site.lead, at):
        pledged = words.promised.search(site.text, at, site.stop)
    if pledged:
        given = money or words.gives.search(site.text, at, site.stop)
        return Verdict(Status.COMMITMENT if given else Status.TARGET, Span(*pledged.span()))
    return None


def _supported(site: Site, words: _Patterns, start: int) -> Span | None:
    """The words that promise support of any kind, or a change of a tax, a rate or a benefit."""
    at = site.quantity.whole.start
    if _DONE.search(site.text, start, at):
        return None
    given = words.gives.search(site.text, start, at)
    modal = words.promised.search(site.text, start, at) or words.going.search(site.text, start, at)
    if given is None and modal and words.levers.search(site.text, start, at):
        given = modal
    return Span(*given.span()) if given else None


def _due(site: Site) -> re.Match[str] | None:
    """The words of a duty whose term a duration is."""
    if site.quantity.kind is not FigureKind.DURATION:
        return None
    return _DUTY.search(site.text, site.lead, site.quantity.whole.start)


def _is_limit(site: Site) -> bool:
    """Whether an amount is the most that a penalty can be, or parts what a rule is for."""
    quantity = site.quantity
    if quantity.bound is Bound.AT_MOST and _PENALTY.search(site.all_before):
        return True
    if quantity.kind is not FigureKind.MONEY or _ELIGIBLE.search(site.all_before):
        return quantity.kind is FigureKind.MONEY
    beyond = _BEYOND.match(site.text, quantity.whole.start) is not None
    if _ROSE.search(site.before[-_NEAR:]):
        return False
    return beyond and _OF_WHAT.search(site.all_before) is not None


def _is_threshold(site: Site) -> bool:
    quantity = site.quantity
    bounded = quantity.bound in (Bound.BELOW, Bound.AT_MOST, Bound.AT_LEAST)
    counts = quantity.kind in (FigureKind.COUNT, FigureKind.DURATION, FigureKind.MONEY)
    fits = counts and (bounded or bool(_AGE.search(quantity.unit or "")))
    return fits and bool(_patterns().threshold.search(site.all_before))
