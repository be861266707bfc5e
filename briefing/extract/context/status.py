"""Whether a figure in Chinese text was reached, is expected, aimed at or promised."""

import datetime as dt
import re

from briefing.extract.context.budgets import budgeted
from briefing.extract.context.case import Case
from briefing.extract.context.change import is_base
from briefing.extract.context.conditions import benefiting, conditional
from briefing.extract.context.moods import Mood
from briefing.extract.context.site import Site
from briefing.extract.context.statuswords import status_words
from briefing.extract.context.verdict import Standing, Verdict, standing
from briefing.extract.context.words import last_match
from briefing.model.figure import FigureKind, Period, Status
from briefing.model.span import Span

_MONEY = (FigureKind.MONEY, FigureKind.RATIO)
_EXPECTING = (Status.ESTIMATE, Status.TARGET)
_AMOUNTS = (FigureKind.MONEY, FigureKind.PERCENT)
_COMPARED = re.compile(r"(?:较|比|超|高于|低于|多于|少于)[^，。；]{0,8}$")
_DONE = re.compile("已(?!有)|了|曾|实际|结果|最终|最后有")
_CHANGED = re.compile(r"\s*(?:[较比](?![高大多快])|按年|同比|即|或(?!有|者)|相当于|[增升降跌]幅)")
_CHANGED_IN = re.compile("[、，](?:[较比]|按年|同比)")
_BALANCE = re.compile("余额|存量")
_BODIES = re.compile("(?:部门|部委|单位|机构|省|地区|国家)")
_ALREADY = re.compile("已(?!有)|截至目前|迄今|至今")
_HOPED = re.compile("预计|预期|料|将|可|拟|估计")
_RESULT = re.compile("结果|已经?|至今|截至|曾")
_GROWN = re.compile("增长|下降|上升|下跌|剔除|扣除|同口径|按年|占")
_LEADING = 4
_NEAR = 6
_PLANNED = frozenset("在于将把通推建开兴投引设新")
_NAMED = frozenset("已共至的获下接收录自恒覆")
_SET_OUT = re.compile("(?:提出|明确|规划)[，：]?到[^，。；]{4,7}年")
_BY_NOW = re.compile(r"[^，。；\d]{0,6}已(?!有|知|经过)")
_MET = re.compile("(?<![将要需须])(?:完成|落实|承接|承担)[^，。；]{0,4}$")
_PART = re.compile(r"\s*(?:包括|其中|当中|涉及|折合|约合)")


def chinese_status(
    site: Site, period: Period | None, mood: Mood, date: dt.date | None, said: Verdict | None
) -> Verdict:
    """The status of a figure in Chinese text; `said` is that of the figure before in its paragraph."""
    earlier = said if site.same_sentence else None
    held = said.status if said is not None and site.previous is not None else None
    dated = period is not None and date is not None
    case = Case(site, mood, standing(period, date), site.sentence, dated)
    return _supposed(case) or _taken_over(case, earlier) or _judged(case, held) or _usual(case, held)


def _supposed(case: Case) -> Verdict | None:
    """A supposition, a rule, a condition; what was before a change."""
    site, words = case.site, status_words()
    supposed = case.find(words.supposing, case.start, site.stop)
    ruled = words.rules.match(site.text, site.quantity.whole.end, site.stop)
    granted = ruled and words.aid.search(site.text, max(site.start, case.at - _NEAR), case.at)
    if supposed or (ruled and not granted):
        found = supposed or ruled
        return Verdict(Status.OTHER, Span(*found.span()) if found else None)
    if conditional(case):
        return Verdict(Status.OTHER)
    if is_base(site):
        return Verdict(Status.ESTIMATE if "预算" in site.before else Status.ACTUAL)
    if site.former is not None:
        return budgeted(case) or _expected(case) or Verdict(Status.ACTUAL)
    return None


def _taken_over(case: Case, earlier: Verdict | None) -> Verdict | None:
    site = case.site
    if earlier is None or site.becomes:
        return None
    lasting = earlier.status not in (Status.OTHER, Status.TARGET)
    if site.listed or (site.same_clause and lasting and not _own_cue(site)):
        return earlier
    aimed = earlier.status in (Status.TARGET, Status.ESTIMATE)
    changed = _CHANGED.match(site.all_before) or (site.same_clause and _CHANGED_IN.search(site.before))
    if aimed and site.same_sentence and changed:
        return earlier
    if _PART.match(site.all_before) or status_words().benefiting.search(site.text, site.lead, site.stop):
        return earlier
    return None


def _own_cue(site: Site) -> bool:
    words = status_words()
    cues = (words.estimate, words.near, words.target, words.target_near, words.promise, words.actual)
    return any(cue.search(site.text, site.start, site.quantity.span.start) for cue in cues)


def _judged(case: Case, held: Status | None) -> Verdict | None:
    said = _announced(case) or budgeted(case) or _expected(case) or _measured(case) or _promised(case)
    if said is None and _BY_NOW.match(case.site.behind):
        return Verdict(Status.ACTUAL)
    aimed = None if said or _is_issuer(case.site) else _set_out(case) or _aimed(case, held)
    return said or aimed or _reached(case)


def _announced(case: Case) -> Verdict | None:
    """`预计有90万人受惠，涉及约23亿元`: whom announced measures reach and what they cost."""
    site = case.site
    if case.past or case.mood.section is Status.TARGET:
        return None
    cost = _cost(case)
    if cost is not None:
        return Verdict(Status.COMMITMENT, Span(*cost.span()))
    hoped = case.mood.measures or case.find(_HOPED, case.start, case.at)
    done = case.find(_RESULT, case.start, case.at)
    counted = site.quantity.kind is FigureKind.COUNT and hoped and not done
    helped = counted and status_words().benefiting.search(site.text, site.lead, site.stop)
    return Verdict(Status.COMMITMENT, Span(*helped.span())) if helped else None


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
        aimed = words.target.search(between[:6])
        reached = not case.future and _DONE.search(between)
        parted = "；" in between and found.start() - case.start > _LEADING
        if not (compared or aimed or reached or parted):
            return Verdict(Status.ESTIMATE, Span(*found.span()))
    return None


def _measured(case: Case) -> Verdict | None:
    """A change against an earlier time has been measured."""
    found = case.find(status_words().measured, case.site.lead, case.at)
    if found is None or case.future or case.mood.section is Status.ESTIMATE:
        return None
    return Verdict(Status.ACTUAL, Span(*found.span()))


def _promised(case: Case) -> Verdict | None:
    """Money or support that is promised."""
    site, kind = case.site, case.site.quantity.kind
    if kind in (FigureKind.COUNT, FigureKind.PHYSICAL, FigureKind.RANK):
        counted = kind is FigureKind.COUNT and benefiting(site)
        return Verdict(Status.COMMITMENT) if counted else None
    words = status_words()
    cues = words.promise if kind in _MONEY else words.rate_promise
    promise = case.find(cues, site.lead, min(site.stop, site.quantity.whole.end + 20))
    if promise is not None and _BALANCE.search(site.text, promise.start(), case.at):
        return None
    promise = promise or _promised_before(case) or case.find(words.deciding, case.start, case.at)
    if promise is None:
        return None
    pledged = case.find(words.promised, case.start, case.at)
    spent = (
        case.past
        and not pledged
        and "/" not in (site.quantity.unit or "")
        and not case.find(words.granting, site.lead, site.stop)
    )
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


def _cost(case: Case) -> re.Match[str] | None:
    """`延长津贴，涉及金额约14亿元`: what measures cost, where the text announces them."""
    if case.site.quantity.kind is not FigureKind.MONEY or not case.mood.measures:
        return None
    return status_words().costing.search(case.site.text, case.site.lead, case.at)


def _set_out(case: Case) -> Verdict | None:
    """`规划提出到2025年占比达40%`: an aim, though its year be over."""
    found = _SET_OUT.search(case.site.text, case.start, case.at)
    return Verdict(Status.TARGET, Span(*found.span())) if found else None


def _aimed(case: Case, held: Status | None) -> Verdict | None:
    """A target: aimed at in so many words, or in a time to come."""
    words, site = status_words(), case.site
    found = case.find(words.target, case.start, case.at)
    if found is not None and _is_named(site, found):
        rest = words.target.finditer(site.text, found.end(), case.at)
        found = next((aim for aim in rest if not _is_named(site, aim)), found)
    found = found or words.aimed_at.match(site.text, site.quantity.whole.end, site.end)
    near = words.target_near.search(site.text, site.lead, case.at)
    if found is None and near is not None and case.mood.measures and not case.past:
        return Verdict(Status.COMMITMENT, Span(*near.span()))
    aim = found if found is not None and not _is_named(site, found) else None
    aim = aim or near or case.find(words.coming, case.start, case.at)
    if aim is not None and not case.past:
        return Verdict(Status.TARGET, Span(*aim.span()))
    if case.future and held is Status.ESTIMATE and case.site.quantity.kind in _AMOUNTS:
        return Verdict(Status.ESTIMATE)
    done = case.find(_ALREADY, case.start, case.at)
    if case.future and not done and case.mood.section not in (Status.ESTIMATE, Status.COMMITMENT):
        return Verdict(Status.TARGET, Span(*found.span()) if found else None)
    return None


def _is_issuer(site: Site) -> bool:
    """`会同17个部门印发`: how many issued something together."""
    return status_words().issuers.search(site.before) is not None and _BODIES.match(site.behind) is not None


def _is_named(site: Site, found: re.Match[str]) -> bool:
    """`规划` or `计划` as part of a name, or an aim that was met."""
    words = status_words()
    behind = site.text[found.end() : found.end() + 4]
    named = (
        found.group() in ("计划", "规划", "任务", "目标")
        and behind[:1] in "》”」书案的、，。完顺实总期和及外人群客市对"
    )
    verb = found.group() in ("计划", "规划") and found.end() < site.lead and behind[:1] not in _PLANNED
    met = _MET.search(site.text, max(site.sentence, found.start() - _NEAR), found.start())
    name = words.named_plans.search(site.text, site.lead, found.start()) if found.group() == "计划" else None
    return named or verb or met is not None or (name is not None and behind[:1] in _NAMED) or "完成" in behind


def _reached(case: Case) -> Verdict | None:
    cue = _ALREADY if case.future else status_words().actual
    found = case.find(cue, case.start if case.future else case.lead, case.at)
    return Verdict(Status.ACTUAL, Span(*found.span())) if found else None


def _relieves(case: Case) -> bool:
    """`另多发半个月津贴，上限为一万元`: what those who are helped get, in a text that announces measures."""
    site = case.site
    if not case.mood.measures or site.quantity.kind in (
        FigureKind.COUNT,
        FigureKind.PHYSICAL,
        FigureKind.RANK,
    ):
        return False
    helped = status_words().relief.search(site.text, site.lead, case.at)
    return helped is not None and _GROWN.search(site.text, site.lead, case.at) is None


def _usual(case: Case, held: Status | None) -> Verdict:
    """What numbers of the section are, where nothing beside this one tells."""
    section = case.mood.section
    if held in _EXPECTING and case.standing is Standing.OPEN and not case.find(_ALREADY, case.start, case.at):
        return Verdict(held)
    measures = section in (Status.ESTIMATE, Status.COMMITMENT) or case.mood.measures
    if measures and not case.past:
        acts = status_words().acting.match(case.site.text[case.start : case.at])
        own = status_words().acting.match(case.site.all_before)
        if acts or own or case.site.becomes or _relieves(case):
            return Verdict(Status.COMMITMENT)
    if section is not None and not (case.past or (case.ended and section is Status.COMMITMENT)):
        return Verdict(section)
    if case.mood.regulation and not case.past and case.standing is not Standing.OPEN:
        return Verdict(Status.TARGET)
    return Verdict(Status.ACTUAL)
