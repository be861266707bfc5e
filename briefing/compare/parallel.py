"""Two texts of which one translates the other: their sentences in one row, one to one or a few to a few."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import sqrt

_SHAPES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))
_BAND = 16
_LENGTH, _SKIP, _MANY, _ACROSS = 0.5, 0.05, 0.3, 0.4
_SPREAD = 0.35
_ALIKE = 0.1
_FAR = float("-inf")


@dataclass(frozen=True, slots=True)
class Sentences:
    """One text's sentences: what all of each one's traits weigh, how long it is, and its paragraph."""

    weight: Sequence[float]
    length: Sequence[int]
    paragraph: Sequence[int]


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences [left, left_end) that answer [right, right_end), and how alike they are."""

    left: int
    left_end: int
    right: int
    right_end: int
    likeness: float


class Row:
    """The search for the best row of beads; `shared` is what two sentences' common traits weigh."""

    def __init__(self, left: Sentences, right: Sentences, shared: Mapping[tuple[int, int], float]) -> None:
        self._left, self._right, self._shared = left, right, shared
        self._weight = _sums(left.weight), _sums(right.weight)
        lengths = _sums(left.length), _sums(right.length)
        self.ratio = lengths[1][-1] / max(1.0, lengths[0][-1])
        self._length = [length * self.ratio for length in lengths[0]], lengths[1]

    def beads(self, anchors: Sequence[tuple[int, int]]) -> list[Bead]:
        """The best row near the anchors, which rise on both sides, without what only its place speaks for."""
        here, there = len(self._left.weight), len(self._right.weight)
        middle = _path(anchors, here, there)
        best: list[dict[int, float]] = [{} for _ in range(here + 1)]
        back: dict[tuple[int, int], tuple[int, int]] = {}
        best[0][0] = 0.0
        for left in range(here + 1):
            for right in range(max(0, middle[left] - _BAND), min(there, middle[left] + _BAND) + 1):
                score = best[left].get(right, _FAR)
                for end, right_end, fit in self._steps(left, right) if score > _FAR else ():
                    if score + fit > best[end].get(right_end, _FAR):
                        best[end][right_end] = score + fit
                        back[end, right_end] = (left, right)
        return _spoken_for(self._walked(back, (here, there)), (here, there))

    def _steps(self, left: int, right: int) -> list[tuple[int, int, float]]:
        """Where the row may go on from a place, and what each step is worth."""
        here, there = len(self._left.weight) - left, len(self._right.weight) - right
        steps = [
            (left + wide, right + high, self._fit(left, left + wide, right, right + high))
            for wide, high in _SHAPES
            if wide <= here and high <= there
        ]
        if here:
            steps.append((left + 1, right, -_SKIP))
        if there:
            steps.append((left, right + 1, -_SKIP))
        return steps

    def _fit(self, left: int, left_end: int, right: int, right_end: int) -> float:
        long = self._length[0][left_end] - self._length[0][left]
        other = self._length[1][right_end] - self._length[1][right]
        apart = (long - other) / (long + other + 1) / _SPREAD
        value = self._likeness(left, left_end, right, right_end) + _LENGTH * (1 / (1 + apart * apart) - 0.5)
        sides = (left_end - left + right_end - right) / 2
        if sides == 1:
            return value
        across = self._left.paragraph[left] != self._left.paragraph[left_end - 1]
        across |= self._right.paragraph[right] != self._right.paragraph[right_end - 1]
        return value * sides - _MANY - _ACROSS * across

    def _likeness(self, left: int, left_end: int, right: int, right_end: int) -> float:
        shared = 0.0
        for here in range(left, left_end):
            for there in range(right, right_end):
                shared += self._shared.get((here, there), 0.0)
        heavy = (self._weight[0][left_end] - self._weight[0][left]) * (
            self._weight[1][right_end] - self._weight[1][right]
        )
        return min(1.0, shared / sqrt(heavy)) if heavy > 0 else 0.0

    def _walked(self, back: Mapping[tuple[int, int], tuple[int, int]], at: tuple[int, int]) -> list[Bead]:
        beads = []
        while at in back:
            before = back[at]
            place = (before[0], at[0], before[1], at[1])
            if at[0] > before[0] and at[1] > before[1]:
                beads.append(Bead(*place, likeness=self._likeness(*place)))
            at = before
        return beads[::-1]


def _spoken_for(row: Sequence[Bead], end: tuple[int, int]) -> list[Bead]:
    """The beads that are alike, and those that fill just what lies between two that are."""
    kept: list[Bead] = []
    between: list[Bead] = []
    at, filled = (0, 0), True
    for bead in (*row, Bead(end[0], end[0], end[1], end[1], 1.0)):
        filled = filled and (bead.left, bead.right) == at
        between.append(bead)
        at = (bead.left_end, bead.right_end)
        if bead.likeness >= _ALIKE:
            kept += between if filled else [bead]
            between, filled = [], True
    return kept[:-1]


def _sums(numbers: Sequence[float]) -> list[float]:
    return list(accumulate(numbers, initial=0.0))


def _path(anchors: Sequence[tuple[int, int]], here: int, there: int) -> list[int]:
    """For each sentence of the left, about where the row runs on the right."""
    knots = [(0, 0), *anchors, (here, there)]
    middle = []
    at = 0
    for left in range(here + 1):
        while at + 2 < len(knots) and knots[at + 1][0] <= left:
            at += 1
        (start, low), (end, high) = knots[at], knots[at + 1]
        share = (left - start) / (end - start) if end > start else 1.0
        middle.append(round(low + (high - low) * min(1.0, share)))
    return middle
