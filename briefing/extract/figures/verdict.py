"""What judging a number comes to."""

from dataclasses import dataclass

from briefing.extract.figures.hit import Hit
from briefing.extract.figures.lookup import Unit
from briefing.model.figure import FigureKind

_FEW = 10


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a number counts: `begin` is where the quantity starts, `currency` what its prefix names."""

    unit: Unit
    rule: str
    confidence: float = 1.0
    begin: int = -1
    currency: str | None = None
    value: int | None = None


def rule_of(hit: Hit) -> str:
    """The name of the rule that reads a number with a unit."""
    if hit.rule or hit.unit is None or hit.unit.kind is None:
        return hit.rule
    kind = hit.unit.kind
    value = hit.value if hit.value is not None else hit.low
    few = kind is FigureKind.COUNT and value is not None and value <= _FEW
    return ("few" if few else f"han-{kind.value}") if hit.han else kind.value
