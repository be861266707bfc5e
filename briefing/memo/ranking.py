"""Which figures and measures a short memo shows itself, where the rest goes to an annex."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from briefing.model.figure import FigureKind, Status
from briefing.model.measure import Strength
from briefing.model.memo import FigureItem, MeasureItem

Value = TypeVar("Value")
_TELLING = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.POINT)
_FIRM = (Strength.COMMIT, Strength.DONE)


def parted(
    items: Sequence[Value], most: int | None, weight: Callable[[Value], float]
) -> tuple[tuple[Value, ...], tuple[Value, ...]]:
    """The weightiest of the items and the others, both in their order; all of them without a limit."""
    if most is None or len(items) <= most:
        return tuple(items), ()
    by_weight = sorted(range(len(items)), key=lambda number: (-weight(items[number]), number))
    kept = set(by_weight[:most])
    inside = tuple(item for number, item in enumerate(items) if number in kept)
    return inside, tuple(item for number, item in enumerate(items) if number not in kept)


def figure_weight(item: FigureItem) -> float:
    """A figure that says what it measures and when, and was noted, comes before a bare number."""
    figure = item.figure
    told = 2.0 * (figure.indicator is not None) + (figure.period is not None)
    known = figure.status is not Status.OTHER
    return told + known + (figure.kind in _TELLING) + 3 * bool(item.notes) + figure.confidence


def measure_weight(item: MeasureItem) -> float:
    """A measure with money, somebody it is for and a firm word comes before a wish."""
    measure = item.measure
    named = (measure.actor is not None) + (measure.beneficiary is not None)
    firm = measure.strength in _FIRM
    return 2.0 * bool(measure.figures) + named + firm + 3 * bool(item.notes) + measure.confidence


def no_weight(_item: object) -> float:
    """All alike: the first come first."""
    return 0.0
