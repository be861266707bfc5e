"""What a worker says of the jobs that it was given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NewType, TypeVar

from briefing.errors import BriefingError

Job = TypeVar("Job")
Result = TypeVar("Result")
JobNumber = NewType("JobNumber", int)

Tell = Callable[[int, int], None]
"""Called by a job with how many of its parts are done, and of how many (0 where that isn't known)."""

Function = Callable[[Job, Tell], Result]
"""What does a job: a function that can be pickled, of a value that can."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The worker took a job up; its deadline runs from now."""

    job: JobNumber


@dataclass(frozen=True, slots=True)
class Progressed:
    """So many of a job's parts are done; `total` is 0 where it isn't known."""

    job: JobNumber
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """A job's result."""

    job: JobNumber
    value: Result


@dataclass(frozen=True, slots=True)
class Failed:
    """A job without a result: it was refused, took too long, or ended the process that did it."""

    job: JobNumber
    error: BriefingError


Outcome = Done[Result] | Failed
Event = Begun | Progressed | Done[Result] | Failed
