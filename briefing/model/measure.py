"""A measure: what a public authority does, has done, will do, orders or promises in order to steer."""

from dataclasses import dataclass
from enum import Enum

from briefing.model.figure import Cue, Figure, Period
from briefing.model.span import Phrase, Span
from briefing.model.value import Value


class Instrument(Enum):
    """By what means the measure steers."""

    REWARD = "reward"
    FUND = "fund"
    TAX = "tax"
    FINANCE = "finance"
    TALENT = "talent"
    RND = "rnd"
    INDUSTRY = "industry"
    PLATFORM = "platform"
    DOCUMENT = "document"
    REGULATION = "regulation"
    SERVICE = "service"
    OPENING = "opening"
    LIVELIHOOD = "livelihood"
    ENVIRONMENT = "environment"
    ORGANISATION = "organisation"
    OTHER = "other"


class Strength(Enum):
    """How binding the measure is worded."""

    DONE = "done"
    COMMIT = "commit"
    DIRECT = "direct"
    ENCOURAGE = "encourage"


@dataclass(frozen=True, slots=True)
class Measure(Value):
    """An action with its object, from its actor or condition to the end of its object.

    Every slot is in the text's words, None where unstated; `figures` are those that stand in it.
    """

    span: Span
    text: str
    instrument: Instrument
    strength: Strength
    actor: Phrase | None = None
    action: Phrase | None = None
    object: Phrase | None = None
    beneficiary: Phrase | None = None
    condition: Phrase | None = None
    deadline: Phrase | None = None
    document: Phrase | None = None
    period: Period | None = None
    figures: tuple[Figure, ...] = ()
    rule: str = ""
    cues: tuple[Cue, ...] = ()
    confidence: float = 1.0
