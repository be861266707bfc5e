"""Whether a figure in Chinese text was reached, is expected, aimed at or promised."""

import datetime as dt
import re

from briefing.extract.context.aims import aimed
from briefing.extract.context.budgets import budgeted
from briefing.extract.context.case import Case
from briefing.extract.context.conditions import conditional, is_issuer
from briefing.extract.context.moods import Mood
from briefing.extract.context.plans import planned
from briefing.extract.context.promises import announced, promised, relieves
from briefing.extract.context.site import Site
from briefing.extract.context.statuswords import status_words
from briefing.extract.context.verdict import Standing, Verdict, standing
from briefing.model.figure import Period, Status
from briefing.model.span import Span

_EXPECTING = (Status.ESTIMATE, Status.TARGET)
_COMPARED = re.compile(r"(?:较|比|超|高于|低于|多于|少于)[^，。；]{0,8}$")
_DONE = re.compile("已(?!有)|了|曾|实际|结果|最终|最后有")
_CHANGED = re.compile(r"\s*(?:[较比](?![高大多快])|按年|同比|即|或(?!有|者)|相当于|[增升降跌]幅)")
_CHANGED_IN = re.compile("[、，](?:[较比]|按年|同比)")
_SUPPOSING = re.compile("假设|假如|如果|倘若|若(?!干)")
_DRAWN = re.compile("将|会(?![议员])|代表|意味|相当于|现时|目前|现在|去年|[：:][「“]")
_HOPED = re.compile("预计|预期|预料|估计|料")
_LEADING = 4
_NEAR = 6
_PAID_OUT = re.compile("[^，。；]{0,4}(?:扣除|补助|补贴|给予|予以|发放|奖励|资助|拨付|支付|返还|执行)")
_BY_NOW = re.compile(r"[^，。；\d]{0,6}已(?!有|知|经过)|[^，。；\d]{0,8}[成到入为给]了")
_PART = re.compile(r"\s*(?:包括|其中|当中|涉及|折合|约合)")


def chinese_status(
    site: Site, period: Period | None, mood: Mood, date: dt.date | None, said: Verdict | None
) -> Verdict:
    """The status of a figure in Chinese text; `said` is that of the figure before in its paragraph."""
    earlier = said if site.same_sentence else None
    held = said.status if said is not None and site.previous is not None else None
    dated = period is not None and date is not None
    case = Case(site, mood, standing(period, date), dated)
    return _supposed(case) or _taken_over(case, earlier) or _judged(case, held) or _usual(case, held)


def _supposed(case: Case) -> Verdict | None:
    """A supposition, a rule, a condition; what was before a change."""
    site, words = case.site, status_words()
    supposed = case.find(words.supposing, site.lead if _concludes(case) else case.start, site.stop)
    ruled = words.rules.match(site.text, site.quantity.whole.end, site.stop)
    granted = ruled and (
        words.aid.search(site.text, max(site.start, case.at - _NEAR), case.at)
        or _PAID_OUT.match(site.text, ruled.end())
    )
    if supposed or (ruled and not granted):
        found = supposed or ruled
        return Verdict(Status.OTHER, Span(*found.span()) if found else None)
    if conditional(case):
        return Verdict(Status.OTHER)
    if site.base:
        return Verdict(Status.ESTIMATE if "预算" in site.before else Status.ACTUAL)
    if site.former is not None:
        return budgeted(case) or _expected(case) or Verdict(Status.ACTUAL)
    return None


def _concludes(case: Case) -> bool:
    """`如果办书展，会动用4000万元`: whether the clause draws from a supposition before it."""
    site = case.site
    supposed = _SUPPOSING.search(site.text, case.start, site.lead)
    if supposed is None:
        return False
    return _DRAWN.search(site.text, site.layout.clause_at(supposed.start()).end, case.at) is not None


def _taken_over(case: Case, earlier: Verdict | None) -> Verdict | None:
    site = case.site
    if earlier is None or site.becomes:
        return None
    if site.same_clause and site.previous is not None and site.previous.base:
        return None
    lasting = earlier.status not in (Status.OTHER, Status.TARGET)
    if site.listed or (site.same_clause and lasting and not _own_cue(site)):
        return earlier
    ahead = earlier.status in (Status.TARGET, Status.ESTIMATE)
    changed = _CHANGED.match(site.all_before) or (site.same_clause and _CHANGED_IN.search(site.before))
    if ahead and site.same_sentence and changed:
        return earlier
    helped = status_words().benefiting.search(site.text, site.lead, site.stop)
    told = earlier.status is Status.ACTUAL and _HOPED.search(site.all_before)
    forgone = earlier.status is Status.ESTIMATE and case.mood.measures
    behind_condition = site.same_clause and earlier.status is Status.OTHER
    part = _PART.match(site.all_before) and not behind_condition
    return earlier if part or (helped and not (told or forgone)) else None


def _own_cue(site: Site) -> bool:
    words = status_words()
    cues = (words.estimate, words.near, words.target, words.target_near, words.promise, words.actual)
    return any(cue.search(site.text, site.start, site.quantity.span.start) for cue in cues)


def _judged(case: Case, held: Status | None) -> Verdict | None:
    said = announced(case) or budgeted(case) or _expected(case) or _measured(case) or promised(case)
    if said is None and (_BY_NOW.match(case.site.behind) or is_issuer(case.site)):
        return Verdict(Status.ACTUAL)
    return said or aimed(case, held) or planned(case) or _reached(case)


def _expected(case: Case) -> Verdict | None:
    """An estimate, said in the clause or earlier in the sentence."""
    words, site = status_words(), case.site
    near = case.find(words.near, site.lead, case.at)
    if near:
        return Verdict(Status.ESTIMATE, Span(*near.span()))
    if not 0 <= site.layout.first(words.estimate, site.clause.sentence) < case.at:
        return None
    for found in reversed(list(words.estimate.finditer(site.text, case.start, case.at))):
        between = site.text[found.end() : case.at]
        revised = found.group().startswith("修订")
        compared = not revised and _COMPARED.search(
            site.text, max(case.start, found.start() - 12), found.start()
        )
        target = words.target.search(between[:6])
        reached = not case.future and _DONE.search(between)
        parted = "；" in between and found.start() - case.start > _LEADING
        if not (compared or target or reached or parted):
            return Verdict(Status.ESTIMATE, Span(*found.span()))
    return None


def _measured(case: Case) -> Verdict | None:
    """A change against an earlier time has been measured."""
    found = case.find(status_words().measured, case.site.lead, case.at)
    if found is None or case.future or case.mood.section is Status.ESTIMATE:
        return None
    return Verdict(Status.ACTUAL, Span(*found.span()))


def _reached(case: Case) -> Verdict | None:
    found = case.already if case.future else case.find(status_words().actual, case.lead, case.at)
    return Verdict(Status.ACTUAL, Span(*found.span())) if found else None


def _usual(case: Case, held: Status | None) -> Verdict:
    """What numbers of the section are, where nothing beside this one tells."""
    section = case.mood.section
    if held in _EXPECTING and case.standing is Standing.OPEN and not case.already:
        return Verdict(held)
    measures = section in (Status.ESTIMATE, Status.COMMITMENT) or case.mood.measures
    if measures and not case.past:
        acts = status_words().acting.match(case.site.text[case.start : case.at])
        own = status_words().acting.match(case.site.all_before)
        if acts or own or case.site.becomes or relieves(case):
            return Verdict(Status.COMMITMENT)
    if section is not None and not (case.past or (case.ended and section is Status.COMMITMENT)):
        return Verdict(section)
    if case.mood.regulation and not case.past and case.standing is not Standing.OPEN:
        return Verdict(Status.TARGET)
    return Verdict(Status.ACTUAL)
