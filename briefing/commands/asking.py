"""What commands ask of the user in the window; answers come later, to a function."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

Answer = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Option:
    """One of a few things to choose by its number: its name, what is shown, and a hint beside it."""

    name: str
    title: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A line to be typed: what for, what stands there already, and words that complete it.

    `several` takes words with commas between them, each completed by itself.
    """

    prompt: str
    text: str = ""
    known: tuple[str, ...] = ()
    several: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a sheet: what it is about, and what is said."""

    name: str
    words: str


class Asking(Protocol):
    """Questions in the window, by keyboard; Esc answers none of them."""

    def pick(self, prompt: str, options: Sequence[Option], then: Answer) -> None:
        """Let the user choose one of a few by its digit, arrows and Enter; `then` is given its name."""

    def line(self, question: Question, then: Answer) -> None:
        """Let the user type a line; `then` is given it."""

    def sheet(self, title: str, facts: Sequence[Fact]) -> None:
        """Show some lines until Esc."""
