"""Labels of one or two letters for places on the screen, so that any is a key or two away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.desk.opened import Spot

LETTERS = "fjdkslaghrueiwoqptyvncmxbz"


@dataclass(frozen=True, slots=True)
class Hints:
    """Places by their labels, and what was typed of a label so far."""

    places: Mapping[str, Spot]
    typed: str = ""

    def waiting(self) -> dict[str, Spot]:
        """The places whose labels begin with what was typed."""
        return {label: spot for label, spot in self.places.items() if label.startswith(self.typed)}

    def after(self, letter: str) -> "Hints":
        """The hints with a letter typed; as they were where no label goes on so."""
        on = replace(self, typed=self.typed + letter.lower())
        return on if on.waiting() else self

    @property
    def chosen(self) -> Spot | None:
        """The place whose whole label was typed."""
        return self.places.get(self.typed)


def hints(spots: Sequence[Spot]) -> Hints:
    """A label for each place; the first get the shortest."""
    return Hints(dict(zip(labels(len(spots)), spots, strict=True)))


def labels(count: int) -> tuple[str, ...]:
    """So many labels, none the beginning of another, the shortest first."""
    made = list(LETTERS)
    opened = 0
    while len(made) < count:
        stem = made.pop(len(LETTERS) - 1 - opened if opened < len(LETTERS) else 0)
        made += [stem + letter for letter in LETTERS]
        opened += 1
    return tuple(sorted(made, key=len)[:count])
