"""A measure as the readers of either language find it: places in the article's text, not yet words."""

from typing import NamedTuple

from briefing.extract.measures.clause import Place
from briefing.model.measure import Instrument, Strength
from briefing.model.span import Span


class Found(NamedTuple):
    """A measure's places; `announced` says that a paper became public, whose day is its period.

    `told` says that what stands before the verb is only when the measure was spoken of.
    """

    span: Span
    sentence: Span
    paragraph: int
    rule: str
    instrument: Instrument
    strength: Strength
    announced: bool
    actor: Place | None
    action: Place | None
    object: Place | None
    beneficiary: Place | None
    condition: Place | None = None
    deadline: Place | None = None
    document: Place | None = None
    told: bool = False
    cues: tuple[tuple[str, Place | None], ...] = ()
