"""Whether a figure in English text was reached, is expected, aimed at or promised."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.english_conditions import is_condition, is_limit
from briefing.extract.context.english_same import is_compared_with
from briefing.extract.context.moods import Mood
from briefing.extract.context.site import Site
from briefing.extract.context.verdict import Standing, Verdict, standing
from briefing.extract.context.words import last_match, vocabulary
from briefing.model.figure import FigureKind, Period, Status
from briefing.model.span import Span

_FROM = re.compile(
    r"(?P<than>\b(?:up|down|increase|decrease|rise|drop|percent|grew|rose|fell)\b[^.;]{0,20}|%[^.;]{0,12})?"
    r"\bfrom\W*(?:(?:a |the )?(?:low|high|current|previous|average|peak)(?: [a-z]+)?(?: of)?)?\W*"
    r"(?:about|nearly|around|roughly|over|almost|just|the|(?:more|less) than)?\s*$"
)
_THEN_TO = re.compile(r"[^.;]{0,80}?\bto\b[^.;\d]{0,30}[$€£¥]?\d")
_OR = re.compile(r"\W*or\b")
_PART = re.compile(
    r"\s*(?:representing|accounting for|equivalent to|which is|including|bringing"
    r"|(?:an? )?(?:increase|decrease|rise|drop|reduction) of)\b"
)
_DETAIL = re.compile(
    r"\s*(?:(?:This|That|These|Those|It) (?:includes?|means|brings)|Of (?:this|that|these|which|the total)"
    r"|(?:This|It|These|They) (?:is|are|comes?|will be) (?:in addition to|on top of) an?)\b"
)
_DUTY = re.compile(r"\b(?:must|shall|required to|takes? effect|enters? into force|comply)\b")
_ACTS_DONE = re.compile(
    r"\b(?:deals|agreements|actions|steps|measures|rules|policies|partnerships|awards|grants|projects"
    r"|commitments|settlements|executive orders|initiatives|reforms|programs|programmes)$"
)
_MENDED = re.compile(
    r"\b(?:improv|remediat|repair|upgrad|retrofit|renovat|refurbish|insulat|weatheri[sz]|moderni[sz])\w*"
)
_WILL_BE = re.compile(r"\bwill (?:be|have|live|reach|become)\b")
_TO_BE = re.compile(r"\b(?:will|shall|to|must|should|would|can|may) (?:also |then |now )?be (?:\w+ly )?$")
_MET = re.compile(
    r"\b(?:was|were|(?:has|have) been) (?:met|achieved|reached|accomplished|attained|exceeded)\b"
)
_APART = re.compile(
    r"\b(?:because|whereas|although|despite|even though|compared (?:to|with))\b"
    r"|[–—] ?(?:our|the|its|their|this|these)\b"
)
_JOINED = re.compile(r"[;:.]|\b(?:and|but|while|which|that|who)\b")
_DESCRIBING = re.compile(r"\b(?:that|which|who) $")
_ALREADY = re.compile(
    r"\s*(?:(?:that|which) (?:has|have|was|were) )?(?:been )?(?:already|previously)"
    r" (?:been )?(?:[a-z]+ed|spent|built|made|given|paid)\b"
)
_FAR = 200
_MONEY = (FigureKind.MONEY, FigureKind.RATIO)


@dataclass(frozen=True, slots=True)
class _Patterns:
    cue: re.Pattern[str]
    before_past: re.Pattern[str]
    gives: re.Pattern[str]
    levers: re.Pattern[str]
    outcomes: re.Pattern[str]
    plans: re.Pattern[str]
    proposals: re.Pattern[str]
    brought: re.Pattern[str]
    put: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    cues, words = (vocabulary("status-english")[name] for name in ("cues", "words"))
    kinds = "|".join(
        rf"(?P<{kind}>\b(?:{'|'.join(cues[kind])})\b)"
        for kind in ("estimate", "promise", "target", "future", "done")
    )
    return _Patterns(
        cue=re.compile(rf"{kinds}|(?P<past>{cues['past']})"),
        before_past=re.compile(cues["before_past"]),
        gives=re.compile(rf"\b(?:will|would|shall|can|may|to)(?: \w+){{0,3}}? {words['gives']}\b"),
        levers=re.compile(rf"\b{words['levers']}\b", re.IGNORECASE),
        outcomes=re.compile(rf"\b{words['outcomes']}\b"),
        **{name: re.compile(words[name]) for name in ("plans", "proposals", "brought", "put")},
    )


def english_status(
    site: Site, period: Period | None, mood: Mood, date: dt.date | None, said: Verdict | None
) -> Verdict:
    """The status of a figure in English text; `said` is that of the figure before in its paragraph."""
    earlier = said if site.same_sentence or _DETAIL.match(site.text, site.sentence) else None
    stands = standing(period, date)
    if stands is not Standing.FUTURE and (_is_over(site) or is_compared_with(site)):
        return Verdict(Status.ACTUAL)
    if is_condition(site) or is_limit(site):
        return Verdict(Status.OTHER)
    if earlier is not None and _goes_on(site) and earlier.status is not Status.OTHER:
        return earlier
    told = _told(site, stands, earlier)
    if told is None and earlier is not None and _DETAIL.match(site.text, site.sentence):
        return earlier
    return told or _untold(site, mood, stands)


def _is_over(site: Site) -> bool:
    """Whether the number is that of something before a change, or of what was given already."""
    return _is_former(site) or _ALREADY.match(site.text, site.quantity.whole.end) is not None


def _is_former(site: Site) -> bool:
    """Whether the number is what something was before a change: raised from 3% to 5%, up from 60 days."""
    former = _FROM.search(site.before)
    return former is not None and bool(former["than"] or _THEN_TO.match(site.text, site.quantity.whole.end))


def _goes_on(site: Site) -> bool:
    """Whether the words before the number say no more than that it belongs to the one before."""
    if site.previous is not None and _is_former(site.previous):
        return False
    detail = not site.same_sentence and _DETAIL.match(site.text, site.sentence)
    part = detail or (site.same_sentence and _PART.match(site.all_before))
    alone = site.same_sentence and site.all_before.strip() in ("", "and", "to", "and to", "a", "an")
    return bool(site.listed or part or alone or _OR.match(site.before))


def _told(site: Site, stands: Standing, earlier: Verdict | None) -> Verdict | None:
    """The status that the last cue before the number tells, else the first behind it in its sentence."""
    found = _cue_before(site) or _cue_behind(site)
    if found is None and site.quantity.kind is FigureKind.DURATION:
        found = _DUTY.search(site.text, site.lead, site.quantity.whole.start)
    if found is None:
        return None
    span, kind = Span(*found.span()), found.lastgroup or "target"
    if kind in ("done", "past") or _is_announced(site, span.end):
        return Verdict(Status.TARGET, span) if stands is Standing.FUTURE else Verdict(Status.ACTUAL)
    if kind == "estimate":
        return Verdict(_expected(site, found, stands), span)
    if kind == "target":
        return _aimed(site, span)
    same = earlier is not None and earlier.status is Status.COMMITMENT and earlier.span == span
    return Verdict(_promised(site, same=same), span)


def _expected(site: Site, cue: re.Match[str], stands: Standing) -> Status:
    """What is expected, unless its time is over, or a proposal that `would` do it promises it."""
    if _is_proposed(site, cue) and _promised(site, same=False) is Status.COMMITMENT:
        return Status.COMMITMENT
    over = stands is Standing.PAST and "will" not in cue.group()
    return Status.ACTUAL if over else Status.ESTIMATE


def _is_proposed(site: Site, cue: re.Match[str]) -> bool:
    """Whether `would` tells what a proposal does, not what it would bring about."""
    words = _patterns()
    if cue.group() != "would" or words.brought.match(site.text, cue.end()):
        return False
    put = words.put.match(site.text, cue.end()) is not None
    return put or words.proposals.search(site.text[site.sentence : cue.start()]) is not None


def _is_announced(site: Site, cue: int) -> bool:
    """Whether so many acts were announced, which then are done: has announced 12 agreements."""
    if site.quantity.kind is not FigureKind.COUNT or site.text[cue : site.quantity.whole.start].strip():
        return False
    return _ACTS_DONE.search(site.quantity.unit or "") is not None and site.text[cue - 2 : cue] == "ed"


def _aimed(site: Site, span: Span) -> Verdict:
    """What is aimed at, unless it was met; money that is planned is promised."""
    if _MET.search(site.text, site.quantity.whole.end, site.stop):
        return Verdict(Status.ACTUAL)
    money = site.quantity.kind is FigureKind.MONEY
    return Verdict(Status.COMMITMENT if money else Status.TARGET, span)


def _cue_before(site: Site) -> re.Match[str] | None:
    """The last cue before the number in its sentence, not counting those before a reason or contrast."""
    at, words, found = site.quantity.whole.start, _patterns(), None
    apart = last_match(_APART, site.text, site.sentence, at)
    for match in words.cue.finditer(site.text, apart.end() if apart else site.sentence, at):
        said = site.text[site.sentence : match.start()]
        to_be = match.lastgroup in ("done", "past") and _TO_BE.search(said)
        if not to_be and (match.lastgroup != "past" or words.before_past.search(said)):
            found = match
    return found


def _cue_behind(site: Site) -> re.Match[str] | None:
    """The first cue behind the number, in its clause, or behind an aside."""
    words, begin = _patterns(), site.quantity.whole.end
    for match in words.cue.finditer(site.text, begin, min(begin + _FAR, site.layout.sentence_end(begin))):
        if match.lastgroup == "past" and not words.before_past.search(site.text[begin : match.start()]):
            continue
        counted = site.quantity.kind is FigureKind.COUNT and match.group().startswith("can")
        if counted or (match.lastgroup == "done" and _DESCRIBING.search(site.text, begin, match.start())):
            continue
        within = match.start() < site.stop or not _JOINED.search(site.text, begin, match.start())
        return match if within else None
    return None


def _untold(site: Site, mood: Mood, stands: Standing) -> Verdict:
    """The status where no word tells it."""
    if stands is Standing.FUTURE:
        money = site.quantity.kind is FigureKind.MONEY
        if mood.section is Status.COMMITMENT:
            return Verdict(Status.COMMITMENT)
        rated = money or site.quantity.kind is FigureKind.PERCENT
        decreed = rated and _patterns().levers.search(site.text, site.sentence, site.stop)
        return Verdict(Status.COMMITMENT if decreed else Status.TARGET)
    if mood.section is not None and stands is not Standing.PAST:
        return Verdict(mood.section)
    planned = site.quantity.kind is FigureKind.MONEY and stands is not Standing.PAST
    if planned and _patterns().plans.match(site.text, site.quantity.whole.end):
        return Verdict(Status.COMMITMENT)
    return Verdict(Status.ACTUAL)


def _promised(site: Site, *, same: bool) -> Status:
    """What will be is promised if it is money, or given, or decreed; else it is aimed at."""
    words, at = _patterns(), site.quantity.whole.start
    if site.quantity.rule == "en-ratio" and _WILL_BE.search(site.text, at, site.stop):
        return Status.ESTIMATE
    if site.quantity.kind in _MONEY:
        return Status.COMMITMENT
    around = site.quantity.noun or site.quantity.span
    if not _MENDED.search(site.all_before) and words.outcomes.search(
        site.text, site.lead, max(at, around.end)
    ):
        return Status.TARGET
    if same:
        return Status.COMMITMENT
    given = words.gives.search(site.text, site.sentence, site.stop)
    decreed = words.levers.search(site.text, site.sentence, site.stop)
    return Status.COMMITMENT if given or decreed else Status.TARGET
