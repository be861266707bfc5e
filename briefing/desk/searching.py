"""Finding words in the open texts: width, case, and simplified or traditional characters aside."""

from collections.abc import Mapping

from briefing.desk.opened import Opened, Side, Spot
from briefing.model.folding import folded
from briefing.model.span import Span


class Searching:
    """The words looked for, and every place where they stand."""

    def __init__(self) -> None:
        self.typed = ""
        self.hits: dict[Side, tuple[Span, ...]] = {}

    def look(self, typed: str, sides: Mapping[Side, Opened]) -> None:
        """Look for words in the open texts; nothing typed finds nothing."""
        self.typed = typed
        self.hits = {side: occurrences(one.article.text, typed) for side, one in sides.items()}

    def spots(self) -> list[Spot]:
        """Every hit as a spot: those of the left text, then those of the right."""
        return [Spot(side, span) for side in Side for span in self.hits.get(side, ())]


def occurrences(text: str, typed: str) -> tuple[Span, ...]:
    """Where words stand in a text, without overlaps; both are folded alike, so places stay places."""
    words = folded(typed.strip()) if typed else ""
    if not words:
        return ()
    within, found = folded(text), list[Span]()
    at = within.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = within.find(words, at + len(words))
    return tuple(found)
