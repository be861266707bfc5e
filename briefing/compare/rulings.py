"""The analyst's pins as they steer a comparison."""

from collections.abc import Iterable, Sequence

from briefing.compare.alignment import Ruled
from briefing.compare.passages import Passage
from briefing.model.comparison import Pin, Ruling
from briefing.model.span import Span


def ruled(pins: Iterable[Pin], left: Sequence[Passage], right: Sequence[Passage]) -> Ruled:
    """The passages that pins join or part, by their numbers."""
    joined: set[tuple[int, int]] = set()
    parted: set[tuple[int, int]] = set()
    for pin in pins:
        into = parted if pin.ruling is Ruling.BROKEN else joined
        into.update((here, there) for here in _met(left, pin.left) for there in _met(right, pin.right))
    return Ruled(frozenset(joined), frozenset(parted - joined))


def _met(passages: Sequence[Passage], span: Span) -> list[int]:
    """The passages that mostly lie within a span, or hold it."""
    return [
        number
        for number, passage in enumerate(passages)
        if passage.span.meets(span)
        and (min(passage.span.end, span.end) - max(passage.span.start, span.start)) * 2
        >= min(len(passage.span), len(span))
    ]
