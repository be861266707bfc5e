"""A number in a Chinese paragraph with its unit, before it is joined to others or judged."""

from dataclasses import dataclass

from briefing.extract.figures.lookup import Unit
from briefing.model.figure import Bound, Number


@dataclass(slots=True)
class Hit:
    """A number with its unit: `end` is where the number ends, `stop` where the unit does.

    A hit with `trap` is no quantity; it stays among the others because a list or a range may lead up to
    it (`2021、2022年`). `share` is the power of ten that the numbers before it in a list may take over,
    `per` the rest of a compound unit, `mark` a bound inside (`多`). `implied` has a magnitude without a
    digit (`百万吨`), `noun` a noun right behind where a classifier would stand (`500万家庭`).
    """

    start: int
    end: int
    stop: int
    value: Number | None
    low: Number | None = None
    high: Number | None = None
    unit: Unit | None = None
    per: str = ""
    annual: bool = False
    mark: Bound | None = None
    share: int = 0
    han: bool = False
    implied: bool = False
    noun: bool = False
    trap: str = ""
    rule: str = ""
