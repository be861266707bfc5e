"""The pairs by which two texts scroll together: a row of them that runs the same way in both."""

from bisect import bisect_right
from collections.abc import Sequence
from heapq import heappop, heappush

from briefing.model.comparison import Pair

_PINNED = 1000.0


def in_order(pairs: Sequence[Pair]) -> list[Pair]:
    """The heaviest row of pairs without overlap, by confidence and length; pins before all others."""
    ordered = sorted(pairs, key=lambda pair: (pair.left.start, pair.right.start))
    best = _Best(sorted({pair.right.end for pair in ordered}))
    totals: list[float] = []
    before: list[int] = []
    waiting: list[tuple[int, int]] = []
    for number, pair in enumerate(ordered):
        while waiting and waiting[0][0] <= pair.left.start:
            ready = heappop(waiting)[1]
            best.put(ordered[ready].right.end, totals[ready], ready)
        total, previous = best.up_to(pair.right.start)
        totals.append(total + _weight(pair))
        before.append(previous)
        heappush(waiting, (pair.left.end, number))
    at = max(range(len(totals)), key=totals.__getitem__, default=-1)
    row = []
    while at >= 0:
        row.append(ordered[at])
        at = before[at]
    return row[::-1]


def _weight(pair: Pair) -> float:
    weight = pair.confidence * (len(pair.left) + len(pair.right))
    return weight * _PINNED if pair.pinned else weight


class _Best:
    """The heaviest row that ends at or before a place of the right text (a Fenwick tree)."""

    def __init__(self, ends: Sequence[int]) -> None:
        self._ends = ends
        self._tree = [(0.0, -1)] * (len(ends) + 1)

    def put(self, end: int, total: float, number: int) -> None:
        """Know a row that ends at a place."""
        at = bisect_right(self._ends, end)
        while at < len(self._tree):
            self._tree[at] = max(self._tree[at], (total, number))
            at += at & -at

    def up_to(self, place: int) -> tuple[float, int]:
        """The heaviest known row that ends by a place, and its last pair; (0, -1) for none."""
        at = bisect_right(self._ends, place)
        found = (0.0, -1)
        while at:
            found = max(found, self._tree[at])
            at -= at & -at
        return found
