"""The order in which places are walked, and steps in it from any of them or from a caret between."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from itertools import chain, islice
from math import inf

from briefing.desk.opened import Side, Spot


class Waiting(Enum):
    """How a place waits for the analyst's word."""

    FRESH = "fresh"
    PUT_OFF = "put-off"


class Order:
    """Places in the order of review. Those of one side need not stand together, but follow its text."""

    def __init__(self, places: Iterable[Spot]) -> None:
        self.places = tuple(places)
        self._numbers = {_name(spot): number for number, spot in enumerate(self.places)}
        self._rows: dict[Side, list[Spot]] = {}

    def number(self, spot: Spot) -> int | None:
        """Where a spot stands, from 0; None where it does not."""
        return self._numbers.get(_name(spot))

    def step(self, here: Spot, steps: int) -> Spot | None:
        """The spot `steps` on from here (negative: back), as far as there are any; None at the end.

        `here` need not be one of them: a caret's position will do.
        """
        stands = self._numbers.get(_name(here))
        if stands is not None:
            to = max(0, min(stands + steps, len(self.places) - 1))
            return None if to == stands else self.places[to]
        to = self._ahead(here) + steps - 1 if steps > 0 else self._behind(here) + steps + 1
        beyond = (steps > 0 and self._ahead(here) == len(self.places)) or (
            steps < 0 and self._behind(here) < 0
        )
        return None if beyond else self.places[max(0, min(to, len(self.places) - 1))]

    def next_undecided(self, here: Spot, waits: Callable[[Spot], Waiting | None]) -> Spot | None:
        """The next place after here that waits for a word, from the beginning again after the last.

        What was put off comes up again when there is no other left.
        """
        stands = self._numbers.get(_name(here))
        first = self._ahead(here) if stands is None else stands + 1
        put_off = None
        for spot in chain(islice(self.places, first, None), islice(self.places, first)):
            how = waits(spot)
            if how is Waiting.FRESH:
                return spot
            if how is Waiting.PUT_OFF and put_off is None:
                put_off = spot
        return put_off

    def _row(self, side: Side) -> list[Spot]:
        """The places of a side in the order of its text."""
        if side not in self._rows:
            self._rows[side] = sorted((spot for spot in self.places if spot.side is side), key=_rank)
        return self._rows[side]

    def _ahead(self, here: Spot) -> int:
        """The number of the first spot that lies ahead of a caret."""
        row = self._row(here.side)
        at = bisect_left(row, _rank(here), key=_rank)
        if at < len(row):
            return self._numbers[_name(row[at])]
        if row:
            return self._numbers[_name(row[-1])] + 1
        return 0 if here.side is Side.LEFT else len(self.places)

    def _behind(self, here: Spot) -> int:
        """The number of the last spot that lies behind a caret; -1 where there is none."""
        row = self._row(here.side)
        at = bisect_left(row, _rank(here), key=_rank)
        if at > 0:
            return self._numbers[_name(row[at - 1])]
        if row:
            return self._numbers[_name(row[0])] - 1
        return -1 if here.side is Side.LEFT else len(self.places) - 1


def with_counterparts(places: Sequence[Spot], counterparts: Mapping[str, str]) -> list[Spot]:
    """Each left place followed by its counterpart on the right; then what stands on the right only."""
    if not counterparts:
        return list(places)
    right = {spot.finding: spot for spot in places if spot.side is Side.RIGHT and spot.finding}
    order: dict[Spot, None] = {}
    for spot in places:
        if spot.side is Side.LEFT:
            order[spot] = None
            across = right.get(counterparts.get(spot.finding or "", ""))
            if across is not None:
                order[across] = None
    order.update(dict.fromkeys(places))
    return list(order)


def _name(spot: Spot) -> tuple[object, ...]:
    """What tells a spot from others, quicker to look up than the spot: thousands are, at every edit."""
    return spot.side is Side.RIGHT, spot.span.start, spot.span.end, spot.finding, spot.annotation


def _rank(spot: Spot) -> tuple[int, float]:
    """By start, the longer first; a bare caret stands before all that begins at it."""
    is_caret = spot.finding is None and spot.annotation is None
    return spot.span.start, -inf if is_caret else -spot.span.end
