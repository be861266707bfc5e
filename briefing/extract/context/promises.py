"""Money and support that is promised, whom announced measures reach and what they cost."""

import re

from briefing.extract.context.case import Case
from briefing.extract.context.conditions import benefiting
from briefing.extract.context.statuswords import status_words
from briefing.extract.context.verdict import Verdict
from briefing.extract.context.words import last_match
from briefing.model.figure import FigureKind, Status
from briefing.model.span import Span

_MONEY = (FigureKind.MONEY, FigureKind.RATIO)
_SET_UP = ("设立", "推出", "预留")
_BALANCE = re.compile("余额|存量")
_HOPED = re.compile("预计|预期|料|将|可|拟|估计")
_RESULT = re.compile("结果|已经?|至今|截至|曾")
_NEW = re.compile("(?:新措施|新安排|新政策|新计划|有关措施|上述措施|措施)[^，。；]{0,4}涉")
_FORGONE = re.compile("(?:收入|进账)(?:将|会|因此|估计|料)*(?:减少|少了?)[^，。；]{0,4}$|少收[^，。；]{0,4}$")
_GROWN = re.compile("增长|下降|上升|下跌|剔除|扣除|同口径|按年|占")


def announced(case: Case) -> Verdict | None:
    """`预计有90万人受惠，涉及约23亿元`: whom announced measures reach and what they cost."""
    site = case.site
    if case.past or case.mood.section is Status.TARGET:
        return None
    forgone = _forgone(case)
    if forgone is not None:
        return Verdict(Status.ESTIMATE, Span(*forgone.span()))
    cost = _cost(case)
    if cost is not None:
        return Verdict(Status.COMMITMENT, Span(*cost.span()))
    hoped = case.mood.measures or case.find(_HOPED, case.start, case.at)
    done = case.find(_RESULT, case.start, case.at)
    counted = site.quantity.kind is FigureKind.COUNT and hoped and not done
    helped = counted and status_words().benefiting.search(site.text, site.lead, site.stop)
    return Verdict(Status.COMMITMENT, Span(*helped.span())) if helped else None


def _forgone(case: Case) -> re.Match[str] | None:
    """`宽减差饷四季，政府收入减少133亿元`: what a relief costs the treasury."""
    site = case.site
    if site.quantity.kind is not FigureKind.MONEY:
        return None
    forgone = _FORGONE.search(site.text, site.lead, case.at)
    relief = case.mood.measures or (forgone and case.find(status_words().promise, case.start, site.lead))
    return forgone if relief else None


def _cost(case: Case) -> re.Match[str] | None:
    """`延长津贴，涉及金额约14亿元`: what measures cost, where the text announces them."""
    announced = case.mood.measures or _NEW.search(case.site.text, case.site.lead, case.at)
    if (
        case.site.quantity.kind is not FigureKind.MONEY
        or not announced
        or case.find(_RESULT, case.start, case.at)
    ):
        return None
    return status_words().costing.search(case.site.text, case.site.lead, case.at)


def promised(case: Case) -> Verdict | None:
    """Money or support that is promised."""
    site, kind = case.site, case.site.quantity.kind
    if case.counted:
        helped = kind is FigureKind.COUNT and benefiting(site)
        return Verdict(Status.COMMITMENT) if helped else None
    words = status_words()
    cues = words.promise if kind in _MONEY else words.rate_promise
    promise = case.find(cues, site.lead, min(site.stop, site.quantity.whole.end + 20))
    if promise is not None and _BALANCE.search(site.text, promise.start(), case.at):
        return None
    promise = promise or _promised_before(case) or case.find(words.deciding, case.start, case.at)
    if promise is None:
        return None
    pledged = case.find(words.promised, case.start, case.at)
    lasts = kind is FigureKind.DURATION and case.mood.measures
    spent = (
        case.past
        and not lasts
        and not pledged
        and "/" not in (site.quantity.unit or "")
        and not case.find(words.granting, site.lead, site.stop)
    )
    if kind is FigureKind.MONEY and not pledged and promise.group() not in _SET_UP:
        spent = spent or case.find(words.so_far, case.start, case.at) is not None
    done = case.find(words.actual, min(case.lead, promise.start()), case.at)
    if spent or (done and (not pledged or done.start() > promise.start())):
        return None
    return Verdict(Status.COMMITMENT, Span(*promise.span()))


def _promised_before(case: Case) -> re.Match[str] | None:
    """The promise whose terms the clause states: `设立基金，总规模20亿元`, `给予奖补：本科6万元`."""
    words, site = status_words(), case.site
    table = case.find(words.table, case.start, case.at) if site.quantity.kind in _MONEY else None
    if table is not None or not words.terms.match(site.all_before.lstrip()):
        return table
    founding = last_match(words.founding, site.text, case.start, site.lead)
    return founding or last_match(words.promise, site.text, case.start, site.lead)


def relieves(case: Case) -> bool:
    """`另多发半个月津贴，上限为一万元`: what those who are helped get, in a text that announces measures."""
    site = case.site
    if not case.mood.measures or case.counted:
        return False
    helped = status_words().relief.search(site.text, site.lead, case.at)
    return helped is not None and _GROWN.search(site.text, site.lead, case.at) is None
