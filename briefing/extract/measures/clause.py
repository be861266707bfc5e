"""A clause of a sentence, as far as measures care: what it does and for whom it speaks."""

from enum import Enum
from typing import NamedTuple

Place = tuple[int, int]


class Kind(Enum):
    """What a clause does for the measures of its sentence."""

    ACT = "act"  # states an action of its own
    SOFT = "soft"  # names a focus or means: leads over to an act, or acts itself where none follows
    LEAD = "lead"  # condition, time, means or person of the act that follows
    MORE = "more"  # amount, ceiling or use of the act before it
    SPEECH = "speech"  # says who is speaking
    STATE = "state"  # anything else


class Subject(Enum):
    """Who or what a clause is about."""

    UNSAID = "unsaid"
    AUTHORITY = "authority"
    THING = "thing"


class Clause(NamedTuple):
    """A clause as read; `bits` are the roles of the words before its verb, `roles` those of the verb."""

    kind: Kind
    start: int
    end: int
    subject: Subject = Subject.UNSAID
    actor: Place | None = None
    bits: int = 0
    verb: Place | None = None
    roles: int = 0
    rule: str = ""
