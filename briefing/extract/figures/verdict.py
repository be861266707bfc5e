"""What judging a number comes to."""

from dataclasses import dataclass

from briefing.extract.figures.vocabulary import Unit


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a number counts: `begin` is where the quantity starts, `currency` what its prefix names."""

    unit: Unit
    rule: str
    confidence: float = 1.0
    begin: int = -1
    currency: str | None = None
    value: int | None = None
