"""The guided review: a few steps, each done when its command is run by the reader."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its name in the catalogue, and the commands of which one must be run to do it."""

    name: str
    commands: frozenset[str]


def _step(name: str, *commands: str) -> Step:
    return Step(name, frozenset(commands or (name,)))


STEPS = (
    _step("finding-next"),
    _step("accept"),
    _step("note-open"),
    _step("note-save"),
    _step("undo"),
    _step("select"),
    _step("highlight", "highlight", "style", "style-again"),
    _step("pair-next", "pair-next", "pair-previous"),
    _step("table-ledger"),
    _step("memo-add"),
    _step("memo-show"),
    _step("memo-draft"),
    _step("memo-leave", "memo-show", "pane-other"),
    _step("key-sheet"),
)


class Guide:
    """Knows which step comes next."""

    def __init__(self, steps: Sequence[Step] = STEPS) -> None:
        self._steps = tuple(steps)
        self.done = 0

    @property
    def step(self) -> Step | None:
        """The step to be done; None after the last."""
        return self._steps[self.done] if self.done < len(self._steps) else None

    @property
    def total(self) -> int:
        """How many steps there are."""
        return len(self._steps)

    def heard(self, command: str) -> bool:
        """Note that a command was run; whether it did the step."""
        step = self.step
        if step is None or command not in step.commands:
            return False
        self.done += 1
        return True

    def skip(self) -> None:
        """Leave the step for the next."""
        self.done = min(self.done + 1, self.total)
