"""Where the reader was: places to go back to, and forward again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefing.desk.opened import Opened, Side, Spot
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


class Travel:
    """Far jumps on the desk: noted when they are made, gone back from and forward again."""

    def __init__(
        self,
        sides: Callable[[], Mapping[Side, Opened]],
        here: Callable[[], Spot],
        arrive: Callable[[Stop], None],
    ) -> None:
        self._sides = sides
        self._here = here
        self._arrive = arrive
        self.trail = Trail()

    def depart(self, to: Spot | None = None) -> None:
        """Note where the reader is, before a far jump; a place close by is none."""
        here = self._stop()
        near = here is not None and to is not None and here.near(self._at(to))
        if here is not None and not near:
            self.trail.left(here)

    def back(self, steps: int) -> Stop | None:
        """Go back by so many places of the trail (forward where negative); where that is."""
        gone = None
        for _ in range(abs(steps)):
            step = self.trail.back if steps > 0 else self.trail.forward
            if (stop := step(self._stop())) is None:
                break
            gone = stop
            self._arrive(stop)
        return gone

    def _stop(self) -> Stop | None:
        """Where the reader is, as a place to come back to; None on an empty side."""
        here = self._here()
        return self._at(here) if here.side in self._sides() else None

    def _at(self, spot: Spot) -> Stop:
        return Stop(self._sides()[spot.side].id, spot.side, spot.span.start)
