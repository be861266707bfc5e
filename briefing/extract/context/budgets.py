"""Figures of a public budget: what is set down for a year that is not over is an estimate."""

from briefing.extract.context.case import Case
from briefing.extract.context.statuswords import status_words
from briefing.extract.context.verdict import Standing, Verdict
from briefing.model.figure import FigureKind, Status
from briefing.model.span import Span

_AMOUNTS = (FigureKind.MONEY, FigureKind.PERCENT)
_AHEAD = (Standing.OPEN, Standing.FUTURE)


def budgeted(case: Case) -> Verdict | None:
    """`增加3亿元预算`, `今年赤字率拟按2.8%安排`: an amount that a budget sets down."""
    site, words = case.site, status_words()
    if site.quantity.kind not in _AMOUNTS:
        return None
    named = words.in_budget.match(site.text, site.quantity.whole.end)
    if named is None and case.standing in _AHEAD:
        named = case.find(words.set_down, case.start, case.at)
    return Verdict(Status.ESTIMATE, Span(*named.span())) if named else None
