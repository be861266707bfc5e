"""A figure: a quantity that an article states about the world its policy speaks of."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from briefing.model.span import Phrase, Span
from briefing.model.value import Value

Number = Decimal | Fraction


class FigureKind(Enum):
    """What sort of quantity it is."""

    MONEY = "money"
    COUNT = "count"
    PERCENT = "percent"
    POINT = "point"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    RANK = "rank"
    DURATION = "duration"
    PHYSICAL = "physical"


class Bound(Enum):
    """How the true quantity stands to the value."""

    EQUAL = "="
    ABOVE = ">"
    AT_LEAST = ">="
    BELOW = "<"
    AT_MOST = "<="
    ABOUT = "~"


class Status(Enum):
    """Whether the quantity was reached, is expected, aimed at or promised."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    TARGET = "target"
    COMMITMENT = "commitment"
    OTHER = "other"


class Direction(Enum):
    """Which way a change goes."""

    UP = "up"
    DOWN = "down"


class Basis(Enum):
    """What a quantity is reckoned against or over."""

    YEAR_ON_YEAR = "yoy"
    PERIOD_ON_PERIOD = "qoq"
    AVERAGE = "average"
    CUMULATIVE = "cumulative"
    ANNUAL = "annual"


@dataclass(frozen=True, slots=True)
class Period(Value):
    """When something holds: ISO 8601 at the precision stated (`2021`, `2021-Q1`, `2021-H1`, `2022-01-05`).

    An end that the text leaves open is None. `text` and `span` are the words that say so.
    """

    start: str | None
    end: str | None
    text: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Cue(Value):
    """Words that decided something about a finding; `role` names what: bound, status, period."""

    role: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Figure(Value):
    """A quantity with its meaning; `span` and `text` are the core: number, magnitude and unit.

    `value` is exact and in the base unit (`2.2万亿元` is 2200000000000 with unit CNY); a range has
    `low` and `high` instead. `confidence` runs from 0 to 1.
    """

    span: Span
    text: str
    kind: FigureKind
    value: Number | None
    unit: str | None
    low: Number | None = None
    high: Number | None = None
    bound: Bound = Bound.EQUAL
    indicator: Phrase | None = None
    period: Period | None = None
    status: Status = Status.OTHER
    direction: Direction | None = None
    basis: Basis | None = None
    rule: str = ""
    cues: tuple[Cue, ...] = ()
    confidence: float = 1.0

    @property
    def highest(self) -> Number | None:
        """The value; of a range its upper end."""
        return self.high if self.value is None else self.value


def written(number: Number) -> str:
    """The number in plain digits: `2200000000000`, `0.9`, `2/3`; never with an exponent."""
    if isinstance(number, Fraction):
        return str(number)
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
