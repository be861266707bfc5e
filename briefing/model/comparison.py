"""How two articles stand to each other: passages, figures and measures side by side."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import NewType

from briefing.model.figure import Figure
from briefing.model.measure import Measure
from briefing.model.span import Span
from briefing.model.value import Value

PinId = NewType("PinId", str)


class PairKind(Enum):
    """Whether two passages share their wording or only what they say."""

    WORDING = "wording"
    CONTENT = "content"


class Relation(Enum):
    """How a figure on one side stands to its counterpart; the first that holds, in this order."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    BOUND = "bound"
    STATUS = "status"
    DIFFERENT = "different"
    PERIOD = "period"
    LEFT = "left"
    RIGHT = "right"

    def mirrored(self) -> "Relation":
        """How the counterpart stands to it."""
        return {Relation.LEFT: Relation.RIGHT, Relation.RIGHT: Relation.LEFT}.get(self, self)


class Presence(Enum):
    """On which sides a measure stands."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"

    def mirrored(self) -> "Presence":
        """The same with the sides swapped."""
        return {Presence.LEFT: Presence.RIGHT, Presence.RIGHT: Presence.LEFT}.get(self, self)


class Ruling(Enum):
    """What the analyst decided of two passages; a pin also holds the texts together as they scroll."""

    ACCEPTED = "accepted"
    PINNED = "pinned"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Pin(Value):
    """Two passages that the analyst joined or parted; `id` is the store's."""

    left: Span
    right: Span
    ruling: Ruling
    id: PinId = PinId("")


@dataclass(frozen=True, slots=True)
class Shared(Value):
    """A long run of wording that stands on both sides, whatever the marks and spaces in it."""

    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Edit(Value):
    """What one version has in the place of what the other has; empty on the side that has nothing.

    `changes_figure` tells that a number is among it.
    """

    left: Span
    right: Span
    changes_figure: bool = False


@dataclass(frozen=True, slots=True)
class Pair(Value):
    """Two passages that say the same thing; `reason` is the words, names or figures they share.

    `shared` is the long wording they have in common; `pinned` and `accepted` tell the analyst's ruling.
    """

    left: Span
    right: Span
    confidence: float
    kind: PairKind
    reason: str
    pinned: bool = False
    accepted: bool = False
    shared: tuple[Shared, ...] = ()

    def mirrored(self) -> "Pair":
        """The pair with the sides swapped."""
        shared = tuple(Shared(one.right, one.left) for one in self.shared)
        return replace(self, left=self.right, right=self.left, shared=shared)


@dataclass(frozen=True, slots=True)
class FigurePair(Value):
    """A figure and its counterpart; `reason` tells a conversion that was made to compare them."""

    relation: Relation
    indicator: str
    left: Figure | None
    right: Figure | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MeasurePair(Value):
    """A measure and its counterpart."""

    presence: Presence
    left: Measure | None
    right: Measure | None


@dataclass(frozen=True, slots=True)
class Comparison(Value):
    """Everything that was compared between a left and a right article.

    `edits` are there where the one is a version of the other: those that change figures first.
    """

    pairs: tuple[Pair, ...] = ()
    figures: tuple[FigurePair, ...] = ()
    measures: tuple[MeasurePair, ...] = ()
    edits: tuple[Edit, ...] = ()

    def mirrored(self) -> "Comparison":
        """The comparison with the sides swapped, in the order of what is left now."""
        pairs = (pair.mirrored() for pair in self.pairs)
        figures = [
            FigurePair(one.relation.mirrored(), one.indicator, one.right, one.left, one.reason)
            for one in self.figures
        ]
        measures = [MeasurePair(one.presence.mirrored(), one.right, one.left) for one in self.measures]
        return Comparison(
            tuple(sorted(pairs, key=lambda pair: (pair.left, pair.right))),
            tuple(sorted(figures, key=_reading_order)),
            tuple(sorted(measures, key=_reading_order)),
            tuple(Edit(edit.right, edit.left, edit.changes_figure) for edit in self.edits),
        )


def _reading_order(one: FigurePair | MeasurePair) -> tuple[bool, Span]:
    """What stands at the left by its place, then what stands at the right only."""
    finding = one.left or one.right
    return one.left is None, finding.span if finding is not None else Span(0, 0)
