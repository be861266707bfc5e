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
_DONE = re.compile(r"\b(?:has|have|had|was|were)\b")
_AGE = re.compile(r"\b(?:old|aged?)\b")
_MONEY = (FigureKind.MONEY, FigureKind.RATIO)


@dataclass(frozen=True, slots=True)
class _Patterns:
    estimate: re.Pattern[str]
    target: re.Pattern[str]
    promise: re.Pattern[str]
    promised: re.Pattern[str]
    other: re.Pattern[str]
    threshold: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = vocabulary("status")["english"]
    return _Patterns(
        estimate=re.compile(rf"\b(?:{either(words['estimate'])}|{words['estimate_words']})\b", re.IGNORECASE),
        target=re.compile(rf"\b(?:{either(words['target'])}|{words['target_words']})", re.IGNORECASE),
        promise=re.compile(rf"\b(?:{either(words['commitment'])})", re.IGNORECASE),
        promised=re.compile(r"\b(?:will|shall|is going to|are to be|would)\b", re.IGNORECASE),
        other=re.compile(r"\bif\b|\bcriteria\b|\beligible\b|\bqualif", re.IGNORECASE),
        threshold=re.compile(
            r"\b(?:with|have|has|having|employ\w*|earning|aged|who|whose)\b[^,]{0,30}$", re.IGNORECASE
        ),
    )


def english_status(
    site: Site, period: Period | None, mood: Mood, date: dt.date | None, said: Verdict | None
) -> Verdict:
    """The status of a figure in English text; `said` is that of the figure before in its paragraph."""
    words, at = _patterns(), site.quantity.whole.start
    earlier = said if site.same_sentence or _DETAIL.match(site.text, site.sentence) else None
    stands = standing(period, date)
    start = site.sentence
    if _is_threshold(site) or words.other.search(site.text, start, at):
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
    alone = site.same_sentence and site.all_before.strip() in ("", "and")
    return bool(site.listed or part or alone or _OR.match(site.before))


def _aimed(site: Site, words: _Patterns, *, start: int, future: bool) -> Verdict | None:
    at, money = site.quantity.whole.start, site.quantity.kind in _MONEY
    promise = words.promise.search(site.text, start, at)
    if promise and (money or future):
        return Verdict(Status.COMMITMENT, Span(*promise.span()))
    target = words.target.search(site.text, start, at)
    if future or target:
        return Verdict(Status.TARGET, Span(*target.span()) if target else None)
    pledged = words.promised.search(site.text, site.lead, at)
    if pledged is None and not _DONE.search(site.text, site.lead, at):
        pledged = words.promised.search(site.text, at, site.stop)
    if pledged:
        return Verdict(Status.COMMITMENT if money else Status.TARGET, Span(*pledged.span()))
    return None


def _is_threshold(site: Site) -> bool:
    quantity = site.quantity
    bounded = quantity.bound in (Bound.BELOW, Bound.AT_MOST, Bound.AT_LEAST)
    counts = quantity.kind in (FigureKind.COUNT, FigureKind.DURATION, FigureKind.MONEY)
    fits = counts and (bounded or bool(_AGE.search(quantity.unit or "")))
    return fits and bool(_patterns().threshold.search(site.all_before))
