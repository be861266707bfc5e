"""Times that a text mentions, and how far what they say reaches."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from briefing.model.figure import Period
from briefing.model.span import Span


class Reach(Enum):
    """How far from its place a mention says when things hold."""

    PARAGRAPH = "paragraph"  # a lead: until another takes over
    INNER = "inner"  # a lead within another one's time: until its sentence ends
    SENTENCE = "sentence"  # in the midst of a clause
    LOCAL = "local"  # for what it stands beside
    COMPARED = "compared"  # only compared with
    NONE = "none"  # a name, or the day of an announcement


@dataclass(frozen=True, slots=True)
class Mention:
    """A period expression with its place; `period` is None where it names no date."""

    span: Span
    period: Period | None
    reach: Reach
    rule: str


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative times are reckoned from: the article's date, and what was said before.

    `given` is the period in force, `plan` the five-year plan last named, `titled` the past year that
    the article's title names.
    """

    date: dt.date | None
    given: Period | None = None
    plan: Period | None = None
    titled: Period | None = None
