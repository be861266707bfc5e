"""The band between the texts: curves from each passage to the one that says the same."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.model.comparison import Pair, PairKind
from briefing.model.span import Span
from briefing.ui.textview import TextView
from briefing.ui.theme import Theme

WIDTH = 44
_FAINT, _PLAIN = 60, 110


class LinkBand(QWidget):
    """Curves between aligned passages that can be seen, shared wording in full lines, pins as knots."""

    def __init__(self, left: TextView, right: TextView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self._right = right
        self._theme = theme
        self._pairs: Sequence[Pair] = ()
        self._current: Pair | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for view in (left, right):
            view.verticalScrollBar().valueChanged.connect(self.update)
            view.laid_out.connect(self.update)

    def show_pairs(self, pairs: Sequence[Pair], current: Pair | None) -> None:
        """Show these pairs, one of them as the current one."""
        self._pairs, self._current = pairs, current
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            seen_left, seen_right = self._left.visible(), self._right.visible()
            for pair in self._pairs:
                if not (pair.left.meets(seen_left) or pair.right.meets(seen_right)):
                    continue
                left, right = self._reach(self._left, pair.left), self._reach(self._right, pair.right)
                if left is not None and right is not None and self._seen(left, right):
                    self._ribbon(painter, pair, left, right)

    def _ribbon(
        self, painter: QPainter, pair: Pair, left: tuple[float, float], right: tuple[float, float]
    ) -> None:
        path = _between(left, right, self.width())
        colour = self._theme.colour("current" if pair == self._current else "link_line")
        fill = self._theme.colour("link_fill")
        fill.setAlpha(_PLAIN if pair == self._current else _FAINT)
        painter.fillPath(path, QBrush(fill))
        pen = QPen(colour)
        pen.setWidthF(1.6 if pair == self._current else 0.9)
        pen.setStyle(Qt.PenStyle.SolidLine if pair.kind is PairKind.WORDING else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_curve(sum(left) / 2, sum(right) / 2, self.width()))
        if pair.pinned:
            painter.setBrush(QBrush(colour))
            painter.drawEllipse(QPointF(self.width() / 2, (sum(left) + sum(right)) / 4), 3.5, 3.5)

    def _seen(self, left: tuple[float, float], right: tuple[float, float]) -> bool:
        return any(bottom > 0 and top < self.height() for top, bottom in (left, right))

    def _reach(self, view: TextView, span: Span) -> tuple[float, float] | None:
        """From where to where a passage runs, in the band's own height."""
        if not view.isVisible() or len(span) == 0:
            return None
        rects = view.places(span)
        if not rects:
            return None
        scroll = view.verticalScrollBar().value()
        origin = self.mapFromGlobal(view.viewport().mapToGlobal(QPointF(0, 0))).y()
        return rects[0].top() - scroll + origin, rects[-1].bottom() - scroll + origin


def _between(left: tuple[float, float], right: tuple[float, float], width: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, left[0]))
    middle = width / 2
    path.cubicTo(middle, left[0], middle, right[0], width, right[0])
    path.lineTo(width, right[1])
    path.cubicTo(middle, right[1], middle, left[1], 0, left[1])
    path.closeSubpath()
    return path


def _curve(left: float, right: float, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, left))
    path.cubicTo(width / 2, left, width / 2, right, width, right)
    return path
