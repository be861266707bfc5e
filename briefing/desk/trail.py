"""Where the reader was: places to go back to, and forward again."""

from dataclasses import dataclass

from briefing.desk.opened import Side
from briefing.model.annotation import ArticleId

_LONGEST = 200
_NEAR = 300


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in an article, and the side on which it was read."""

    article: ArticleId
    side: Side
    offset: int

    def near(self, other: "Stop") -> bool:
        """Whether a reader would take the two for one place."""
        same = (self.article, self.side) == (other.article, other.side)
        return same and abs(self.offset - other.offset) < _NEAR


class Trail:
    """The places that were left for a far one, as a browser keeps its pages."""

    def __init__(self) -> None:
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []

    def left(self, stop: Stop) -> None:
        """Note a place that is being left; the way forward ends here."""
        self._ahead.clear()
        if not (self._behind and self._behind[-1].near(stop)):
            self._behind = [*self._behind[1 - _LONGEST :], stop]

    def back(self, here: Stop | None) -> Stop | None:
        """The latest place that is not the one here."""
        return _taken(self._behind, self._ahead, here)

    def forward(self, here: Stop | None) -> Stop | None:
        """The place that was last gone back from."""
        return _taken(self._ahead, self._behind, here)

    def forget(self) -> None:
        """Begin a new trail."""
        self._behind.clear()
        self._ahead.clear()

    @property
    def ways(self) -> tuple[bool, bool]:
        """Whether there is somewhere to go back to, and forward to."""
        return bool(self._behind), bool(self._ahead)


def _taken(these: list[Stop], others: list[Stop], here: Stop | None) -> Stop | None:
    while these:
        stop = these.pop()
        if here is None or not stop.near(here):
            if here is not None:
                others.append(here)
            return stop
    return None
