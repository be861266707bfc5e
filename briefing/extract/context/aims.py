"""What a figure in Chinese text is aimed at, and what is to come."""

import re

from briefing.extract.context.case import Case
from briefing.extract.context.site import Site
from briefing.extract.context.statuswords import status_words
from briefing.extract.context.verdict import Verdict
from briefing.model.figure import FigureKind, Status
from briefing.model.span import Span

_AMOUNTS = (FigureKind.MONEY, FigureKind.PERCENT)
_HELD = re.compile("余额|存量|储备|盈余|结余|赤字|收入|总值")
_COPULA = re.compile("[是为][^，。；]{0,24}$")
_OF = re.compile("[^，。；]{0,24}的[^，。；]{2,12}[，。；]")
_DONE_SO_FAR = re.compile("(?:实际|现已|累计)?完成[^，。；]{0,4}$")
_NEAR = 6
_PLANNED = frozenset("在于将把通推建开兴投引设新")
_WHEN = re.compile(r"[用在]?(?:\d{1,2}|[一二两三四五六七八九十])年|[今明]年|年内|未来|到\d")
_NAMED = frozenset("已共至的获下接收录自恒覆有涵惠受约仅只")
_SET_OUT = re.compile("(?:提出|明确|规划)[，：]?到[^，。；]{4,7}年")
_MET = re.compile("(?<![将要需须])(?:完成|落实|承接|承担)[^，。；]{0,4}$")


def aimed(case: Case, held: Status | None) -> Verdict | None:
    """The target that a figure is; a commitment where announced measures will bring it about.

    `held` is the status of the figure before.
    """
    return _set_out(case) or _worded(case) or _ahead(case, held)


def _worded(case: Case) -> Verdict | None:
    """An aim in so many words."""
    words, site = status_words(), case.site
    share = site.quantity.kind is FigureKind.PERCENT and _DONE_SO_FAR.fullmatch(site.all_before)
    if case.past or share:
        return None
    found = _aim(case)
    near = words.target_near.search(site.text, site.lead, case.at)
    named = found is not None and _is_named(site, found)
    aim = (None if named else found) or near or case.find(words.coming, case.start, case.at)
    if aim is None:
        return None
    granted = case.mood.measures and (_is_granted(case, aim) or (found is None and near is not None))
    return Verdict(Status.COMMITMENT if granted else Status.TARGET, Span(*aim.span()))


def _aim(case: Case) -> re.Match[str] | None:
    """The first word for an aim that is no part of a name, else the first."""
    words, site = status_words(), case.site
    found = case.find(words.target, case.start, case.at)
    if found is not None and _is_named(site, found):
        rest = words.target.finditer(site.text, found.end(), case.at)
        found = next((aim for aim in rest if not _is_named(site, aim)), found)
    return found or words.aimed_at.match(site.text, site.quantity.whole.end, site.end)


def _ahead(case: Case, held: Status | None) -> Verdict | None:
    """What holds in a time to come."""
    kind = case.site.quantity.kind
    if not case.future:
        return None
    if held is Status.ESTIMATE and kind in _AMOUNTS:
        return Verdict(Status.ESTIMATE)
    spent = kind is FigureKind.MONEY and not _HELD.search(case.site.text, case.site.lead, case.at)
    if case.mood.measures and (spent or kind is FigureKind.DURATION):
        return Verdict(Status.COMMITMENT)
    if case.already or case.mood.section in (Status.ESTIMATE, Status.COMMITMENT):
        return None
    return Verdict(Status.TARGET)


def _set_out(case: Case) -> Verdict | None:
    """`规划提出到2025年占比达40%`: an aim, though its year be over."""
    found = _SET_OUT.search(case.site.text, case.start, case.at)
    return Verdict(Status.TARGET, Span(*found.span())) if found else None


def _is_granted(case: Case, aim: re.Match[str]) -> bool:
    """`会将限额提高一倍`: what announced measures will change, no aim."""
    return not case.counted and aim.group()[0] in "将会拟"


def _is_named(site: Site, found: re.Match[str]) -> bool:
    """`规划` or `计划` as part of a name, or an aim that was met."""
    words = status_words()
    behind = site.text[found.end() : found.end() + 4]
    named = (
        found.group() in ("计划", "规划", "任务", "目标")
        and behind[:1] in "》”」书案的、，。完顺实总期和及外人群客市对"
    )
    planned = behind[:1] in _PLANNED or _WHEN.match(site.text, found.end()) is not None
    verb = found.group() in ("计划", "规划") and found.end() < site.lead and not planned
    copula = _COPULA.search(site.text, site.sentence, found.start()) if found.end() < site.lead else None
    told = copula is not None and _OF.match(site.text, found.end()) is not None
    met = told or _MET.search(site.text, max(site.sentence, found.start() - _NEAR), found.start())
    name = words.named_plans.search(site.text, site.lead, found.start()) if found.group() == "计划" else None
    return named or verb or bool(met) or (name is not None and behind[:1] in _NAMED) or "完成" in behind
