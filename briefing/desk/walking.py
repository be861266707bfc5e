"""Walking from place to place on what lies open, in the order of review."""

from collections.abc import Callable, Mapping

from briefing.desk.anchoring import in_doubt
from briefing.desk.comparing import Comparing
from briefing.desk.opened import Opened, Side, Spot
from briefing.desk.order import Order, Waiting, with_counterparts
from briefing.desk.review import Filter, Kind, Spots, of_kind, settled
from briefing.model.annotation import Decision

Sides = Mapping[Side, Opened]


class Walking:
    """The orders of what is shown, made anew when that changed.

    `together` reviews each finding's counterpart across right after it; else the left text, then the right.
    """

    def __init__(self, comparing: Comparing, sides: Callable[[], Sides], shown: Callable[[], Filter]) -> None:
        self._comparing = comparing
        self._sides = sides
        self._filter = shown
        self.together = True
        self._spots = Spots()
        self._orders: dict[Kind | None, Order] = {}
        self._made_of: tuple[object, ...] = ()

    def shown(self) -> tuple[Spot, ...]:
        """Every spot that the filter lets through, in the order of review."""
        return self._order(None).places

    def spots(self, kind: Kind) -> tuple[Spot, ...]:
        """Every spot of a kind, in the order of review."""
        return self._order(kind).places

    def number(self, spot: Spot) -> int | None:
        """Where a spot stands among those shown, from 0; None where it does not."""
        return self._order(None).number(spot)

    def step(self, kind: Kind, here: Spot, steps: int) -> Spot | None:
        """The spot of a kind so many on from here (negative: back), as far as there are any."""
        return self._order(kind).step(here, steps)

    def next_undecided(self, here: Spot) -> Spot | None:
        """The next finding without a verdict or note in doubt; those put off after all others."""
        return self._order(None).next_undecided(here, self.waits)

    def waits(self, spot: Spot) -> Waiting | None:
        """How a place waits for a word: a finding for its verdict, a note in doubt to be confirmed."""
        one = self._sides()[spot.side]
        if spot.annotation is not None:
            note = one.annotation(spot.annotation)
            return Waiting.FRESH if note is not None and in_doubt(note.anchor) else None
        verdict = one.decision(spot.finding) if spot.finding else Decision.ACCEPTED
        if settled(verdict):
            return None
        return Waiting.FRESH if verdict is None else Waiting.PUT_OFF

    def _order(self, kind: Kind | None) -> Order:
        made_of = self._ground()
        if len(made_of) != len(self._made_of) or any(
            one is not other for one, other in zip(made_of, self._made_of, strict=True)
        ):
            self._orders, self._made_of = {}, made_of
        if kind not in self._orders:
            self._orders[kind] = Order(self._places(kind))
        return self._orders[kind]

    def _places(self, kind: Kind | None) -> list[Spot]:
        if kind is not None:
            return of_kind(self.shown(), kind, self._sides())
        places = self._spots.sequence(self._sides(), self._filter())
        return with_counterparts(places, self._comparing.counterparts()) if self.together else places

    def _ground(self) -> tuple[object, ...]:
        """Everything that the orders depend on, to be compared by identity."""
        shown = self._filter()
        verdicts = shown.undecided_only or shown.decided_only
        parts: list[object] = [shown, self.together, self._comparing.result]
        for side, one in self._sides().items():
            parts += [side, one.held, one.findings, one.annotations, one.decided if verdicts else None]
        return tuple(parts)
