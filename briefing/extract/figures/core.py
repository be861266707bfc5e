"""A quantity as it stands in the text, before anything around it says what it measures."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model.figure import Bound, Cue, FigureKind, Number
from briefing.model.span import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its magnitude and unit; `span` and `text` are the core.

    `whole` also takes in the bound words around the core (`不少于10名`, `100家以上`), so that a look to
    either side starts outside them. `noun` is what an English count counts (`jobs`), within the core or
    close behind it. `annual` tells that `/年` or `per year` stands behind the unit; `sign` is the plus or
    minus before the core.
    """

    span: Span
    whole: Span
    text: str
    kind: FigureKind
    value: Number | None
    unit: str | None
    low: Number | None = None
    high: Number | None = None
    bound: Bound = Bound.EQUAL
    noun: Span | None = None
    annual: bool = False
    sign: Span | None = None
    rule: str = ""
    cues: tuple[Cue, ...] = ()
    confidence: float = 1.0


def merged(first: Sequence[Quantity], second: Sequence[Quantity]) -> list[Quantity]:
    """Both in order; of two that overlap the one that starts earlier, or else is longer."""
    out: list[Quantity] = []
    for quantity in sorted([*first, *second], key=lambda q: (q.span.start, -q.span.end)):
        if not out or quantity.span.start >= out[-1].span.end:
            out.append(quantity)
    return out
