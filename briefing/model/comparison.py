"""How two articles stand to each other: passages, figures and measures side by side."""

from dataclasses import dataclass
from enum import Enum

from briefing.model.figure import Figure
from briefing.model.measure import Measure
from briefing.model.span import Span


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


class Presence(Enum):
    """On which sides a measure stands."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages that say the same thing; `reason` is the words, names or figures they share."""

    left: Span
    right: Span
    confidence: float
    kind: PairKind
    reason: str
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class FigurePair:
    """A figure and its counterpart; `reason` tells a conversion that was made to compare them."""

    relation: Relation
    indicator: str
    left: Figure | None
    right: Figure | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MeasurePair:
    """A measure and its counterpart."""

    presence: Presence
    left: Measure | None
    right: Measure | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that was compared between a left and a right article."""

    pairs: tuple[Pair, ...] = ()
    figures: tuple[FigurePair, ...] = ()
    measures: tuple[MeasurePair, ...] = ()
