"""Two texts that scroll together: the line in the middle of one finds its place in the other."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from briefing.desk.opened import Side
from briefing.model.comparison import Pair
from briefing.model.span import Span
from briefing.ui.textview import TextView

_MIDDLE = 0.4


class ScrollSync(QObject):
    """Moves the other text as one is scrolled, while it is locked.

    Inside a matched passage the middle line is mapped by its share of the passage; between two
    passages by its share of the way from one to the next. Unlocking keeps both where they are;
    locking again keeps the distance that they have then.
    """

    def __init__(self, views: Mapping[Side, TextView], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self._pairs: Sequence[Pair] = ()
        self._offset = dict.fromkeys(Side, 0.0)
        self._moving = False
        self.locked = True
        for side, view in views.items():
            view.verticalScrollBar().valueChanged.connect(lambda _value, side=side: self._follow(side))

    def use(self, pairs: Sequence[Pair]) -> None:
        """Scroll by these pairs."""
        self._pairs = in_order(pairs)
        self._offset = dict.fromkeys(Side, 0.0)

    def lock(self, *, locked: bool) -> None:
        """Lock or free the other text."""
        self.locked = locked
        if locked:
            for side in Side:
                target = self._target(side)
                bar = self._views[side.other].verticalScrollBar()
                self._offset[side] = 0.0 if target is None else bar.value() - target

    def _follow(self, side: Side) -> None:
        if self._moving or not self.locked:
            return
        target = self._target(side)
        if target is None:
            return
        self._moving = True
        try:
            self._views[side.other].verticalScrollBar().setValue(int(target + self._offset[side]))
        finally:
            self._moving = False

    def _target(self, side: Side) -> float | None:
        """Where the other text must be scrolled to so that its matching line stands level."""
        here, there = self._views[side], self._views[side.other]
        if not (here.isVisible() and there.isVisible()) or not self._pairs:
            return None
        level = here.viewport().height() * _MIDDLE
        height = here.verticalScrollBar().value() + level
        other = _mapped(height, self._landmarks(side))
        return None if other is None else other - level

    def _landmarks(self, side: Side) -> list[tuple[float, float]]:
        """Heights in the one text and the heights in the other that belong to them, rising in the first."""
        marks = []
        for pair in self._pairs:
            spans = (pair.left, pair.right) if side is Side.LEFT else (pair.right, pair.left)
            here, there = self._reach(side, spans[0]), self._reach(side.other, spans[1])
            if here is not None and there is not None:
                marks += [(here[0], there[0]), (here[1], there[1])]
        return sorted(marks)

    def _reach(self, side: Side, span: Span) -> tuple[float, float] | None:
        rects = self._views[side].places(span)
        return (rects[0].top(), rects[-1].bottom()) if rects else None


def _mapped(height: float, marks: list[tuple[float, float]]) -> float | None:
    """The height in the other text, between the two landmarks around this one; None without any."""
    if not marks:
        return None
    before = [mark for mark in marks if mark[0] <= height]
    after = [mark for mark in marks if mark[0] > height]
    if not before:
        return after[0][1] - (after[0][0] - height)
    if not after:
        return before[-1][1] + (height - before[-1][0])
    (low, low_other), (high, high_other) = before[-1], after[0]
    return low_other + (high_other - low_other) * (height - low) / (high - low)


def in_order(pairs: Sequence[Pair]) -> list[Pair]:
    """The heaviest row of pairs that run the same way in both texts, by confidence and length."""
    ordered = sorted(pairs, key=lambda pair: (pair.left.start, pair.right.start))
    best: list[tuple[float, int]] = []
    for number, pair in enumerate(ordered):
        weight = pair.confidence * (len(pair.left) + len(pair.right))
        before = [
            (best[i][0], i)
            for i in range(number)
            if ordered[i].left.end <= pair.left.start and ordered[i].right.end <= pair.right.start
        ]
        total, previous = max(before, default=(0.0, -1))
        best.append((total + weight, previous))
    at = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    row = []
    while at >= 0:
        row.append(ordered[at])
        at = best[at][1]
    return row[::-1]
