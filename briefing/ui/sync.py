"""Two texts that scroll together: the line in the middle of one finds its place in the other."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from briefing.desk.opened import Side
from briefing.desk.pairrow import in_order
from briefing.model.comparison import Pair
from briefing.model.span import Span
from briefing.ui.textview import TextView

_MIDDLE = 0.5

Landmarks = list[tuple[float, float]]


class ScrollSync(QObject):
    """Moves the other text as one is scrolled, while it is locked.

    Inside a matched passage the middle line is mapped by its share of the passage; between two
    passages by its share of the way from one to the next. Unlocking keeps both where they are;
    locking again keeps the distance that they have then.
    """

    def __init__(self, views: Mapping[Side, TextView], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self._given: Sequence[Pair] = ()
        self._pairs: Sequence[Pair] = ()
        self._landmarks: dict[Side, Landmarks] = {}
        self._offset = dict.fromkeys(Side, 0.0)
        self._moving = False
        self.locked = True
        for side, view in views.items():
            view.verticalScrollBar().valueChanged.connect(lambda _value, side=side: self._follow(side))
            view.laid_out.connect(self._landmarks.clear)

    def use(self, pairs: Sequence[Pair]) -> None:
        """Scroll by these pairs; those in use already change nothing."""
        if pairs is self._given:
            return
        self._given = pairs
        self._pairs = in_order(pairs)
        self._landmarks.clear()
        self._offset = dict.fromkeys(Side, 0.0)

    def lock(self, *, locked: bool) -> None:
        """Lock or free the other text."""
        self.locked = locked
        if locked:
            self._keep_distance()

    def meet(self, side: Side, span: Span, across: Span) -> None:
        """Bring a place across level with one on a side, wherever the row of pairs runs."""
        here, there = self._reach(side, span), self._reach(side.other, across)
        if here is None or there is None:
            return
        level = here[0] - self._views[side].verticalScrollBar().value()
        self._move(side.other, round(there[0] - level))

    def move_alone(self, side: Side, lines: int) -> None:
        """Move one text by lines, the other one staying where it is; from there they keep together."""
        view = self._views[side]
        self._move(side, view.verticalScrollBar().value() + lines * view.fontMetrics().lineSpacing())
        self._keep_distance()

    def _keep_distance(self) -> None:
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
        self._move(side.other, round(target + self._offset[side]))

    def _move(self, side: Side, to: int) -> None:
        """Scroll one text, and no other for it."""
        self._moving = True
        try:
            self._views[side].verticalScrollBar().setValue(to)
        finally:
            self._moving = False

    def _target(self, side: Side) -> float | None:
        """Where the other text must be scrolled to so that its matching line stands level."""
        here, there = self._views[side], self._views[side.other]
        if not (here.isVisible() and there.isVisible()) or not self._pairs:
            return None
        height = here.verticalScrollBar().value() + here.viewport().height() * _MIDDLE
        other = mapped(height, self._marks(side))
        return None if other is None else other - there.viewport().height() * _MIDDLE

    def _marks(self, side: Side) -> Landmarks:
        """Heights in the one text and the heights in the other that belong to them, rising in both."""
        if side not in self._landmarks:
            marks = []
            for pair in self._pairs:
                spans = (pair.left, pair.right) if side is Side.LEFT else (pair.right, pair.left)
                here, there = self._reach(side, spans[0]), self._reach(side.other, spans[1])
                if here is not None and there is not None:
                    marks += [(here[0], there[0]), (here[1], there[1])]
            self._landmarks[side] = sorted(marks)
        return self._landmarks[side]

    def _reach(self, side: Side, span: Span) -> tuple[float, float] | None:
        rects = self._views[side].places(span)
        return (rects[0].top(), rects[-1].bottom()) if rects else None


def mapped(height: float, marks: Landmarks) -> float | None:
    """The height in the other text, between the two landmarks around this one; None without any."""
    if not marks:
        return None
    after = bisect_right(marks, (height, float("inf")))
    if after == 0:
        return marks[0][1] - (marks[0][0] - height)
    if after == len(marks):
        return marks[-1][1] + (height - marks[-1][0])
    (low, low_other), (high, high_other) = marks[after - 1], marks[after]
    return low_other + (high_other - low_other) * (height - low) / (high - low)
