"""The work of comparing two articles that a worker does where they are long."""

from dataclasses import dataclass

from briefing.model.article import Article
from briefing.model.comparison import Comparison, Pin
from briefing.model.findings import Findings
from briefing.work.events import Tell


@dataclass(frozen=True, slots=True)
class Sides:
    """Two articles with what was found in each, and what the analyst ruled on their passages."""

    left: Article
    found: Findings
    right: Article
    found_there: Findings
    pins: tuple[Pin, ...] = ()

    @property
    def length(self) -> int:
        """How many characters there are to compare."""
        return len(self.left.text) + len(self.right.text)


def compare_sides(sides: Sides, _tell: Tell) -> Comparison:
    """How two articles stand to each other."""
    from briefing.compare.comparer import compare

    return compare(sides.left, sides.found, sides.right, sides.found_there, sides.pins)
