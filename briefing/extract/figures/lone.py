"""Judges a 一 that may be an article (`一幅`, `一年`) and a magnitude without a digit (`近万家`)."""

from briefing.extract.figures.hit import Hit
from briefing.extract.figures.lookup import Unit
from briefing.extract.figures.rules import Rules
from briefing.extract.figures.verdict import Verdict
from briefing.model.figure import FigureKind

_REACHING = frozenset("上过過")
_CLASSED = ("级", "級", "元级")


def judged_lone(text: str, hit: Hit, unit: Unit, start: int, rules: Rules) -> Verdict | None:
    """The verdict on a number that says one of something, in words or by leaving the digit out."""
    if hit.implied:
        return Verdict(unit, "implied", 0.7) if _implied(text, hit, unit, start, rules) else None
    if unit.kind is FigureKind.COUNT:
        return Verdict(unit, "one", 0.3)
    return Verdict(unit, "one", 0.7) if _one(text, hit, unit, start, rules) else None


def _one(text: str, hit: Hit, unit: Unit, start: int, rules: Rules) -> bool:
    """Whether 一 counts: `一年` not in `这一年`, `一年来`; `一吨` not in `每一吨`."""
    head = text[max(start, hit.start - 3) : hit.start]
    if unit.kind is FigureKind.DURATION:
        return not head.endswith(rules.one) and not text.startswith(rules.one_after, hit.stop)
    return not head.endswith(rules.each)


def _implied(text: str, hit: Hit, unit: Unit, start: int, rules: Rules) -> bool:
    """Whether a magnitude alone means one of it: `近万家`, `百万吨`, `万亿元`; not in `百亿元级`."""
    if text.startswith(_CLASSED, hit.stop):
        return False
    if hit.mark is not None or text[hit.start - 1 : hit.start] in _REACHING:
        return True
    if hit.end - hit.start > 1 and unit.kind in (FigureKind.MONEY, FigureKind.PHYSICAL):
        return True
    bound = rules.words.bounds.before(text, hit.start, start)
    return (bound is not None and bound[0] is not None) or rules.words.after.at(text, hit.stop) is not None
