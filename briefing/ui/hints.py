"""Labels over the text, at every place that a hint's letters go to."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing.desk.hints import Hints
from briefing.desk.opened import Side
from briefing.model.span import Span
from briefing.ui.textview import TextView
from briefing.ui.theme import Theme

_POINTS = 9.5
_ROOM = 3.0
_RADIUS = 3.0


class HintLayer(QWidget):
    """Lies over one text while hints are shown; the pointer goes through it."""

    def __init__(self, view: TextView, side: Side, theme: Theme) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._side = side
        self._theme = theme
        self._hints: Hints | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.verticalScrollBar().valueChanged.connect(self.update)
        self.hide()

    def show_hints(self, hints: Hints | None) -> None:
        """Show these labels, those typed against gone; None takes them all away."""
        self._hints = hints
        self.setVisible(hints is not None)
        if hints is not None:
            self.setGeometry(self._view.viewport().rect())
            self.raise_()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._hints is None:
            return
        font = QFont(self.font())
        font.setPointSizeF(_POINTS)
        font.setBold(True)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font)
            for label, spot in self._hints.waiting().items():
                if spot.side is self._side:
                    self._paint(painter, label[len(self._hints.typed) :].upper(), spot.span.start)

    def _paint(self, painter: QPainter, label: str, offset: int) -> None:
        rects = self._view.places(Span(offset, offset + 1))
        if not rects:
            return
        top = rects[0].top() - self._view.verticalScrollBar().value()
        width = QFontMetricsF(painter.font()).horizontalAdvance(label) + 2 * _ROOM
        box = QRectF(rects[0].left() - _ROOM, top, width, rects[0].height() * 0.8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(self._theme.colour("on_accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
