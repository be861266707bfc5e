"""Draws marks under the text: a pale fill, and a line pattern that tells the kind without colour."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from briefing.model.annotation import Decision
from briefing.ui.marks import Mark, MarkKind
from briefing.ui.theme import Theme

_ROLES = {
    MarkKind.FIGURE: "figure",
    MarkKind.MEASURE: "measure",
    MarkKind.NOTE: "note",
    MarkKind.HIGHLIGHT: "note",
}
_RADIUS = 3.0
_CORNER = 6.0
_WAVE = 2.0
_BADGE = 10
_OWN = (MarkKind.NOTE, MarkKind.HIGHLIGHT)


class MarkPainter:
    """Paints marks in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def fill(self, painter: QPainter, mark: Mark, rects: Iterable[QRectF]) -> None:
        """The pale ground of a mark; none where it was rejected."""
        if mark.decision is Decision.REJECTED:
            return
        colour = self._fill_colour(mark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour))
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 2), _RADIUS, _RADIUS)

    def underline(self, painter: QPainter, mark: Mark, rects: Iterable[QRectF]) -> None:
        """The line below a mark: figure solid, measure double, own marks dotted, doubtful ones dashed."""
        pen = QPen(self.line_colour(mark))
        pen.setWidthF(2.0 if mark.decision is Decision.ACCEPTED else 1.2)
        pen.setStyle(_pattern(mark))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            below = rect.bottom() + 2
            painter.drawLine(QPointF(rect.left(), below), QPointF(rect.right(), below))
            if mark.kind is MarkKind.MEASURE:
                painter.drawLine(QPointF(rect.left(), below + 3), QPointF(rect.right(), below + 3))
            if mark.linked:
                self._wave(painter, rect)

    def _wave(self, painter: QPainter, rect: QRectF) -> None:
        """The wavy line of a passage that is linked."""
        before = painter.pen()
        pen = QPen(self._theme.colour("link_line"))
        pen.setWidthF(1.2)
        painter.setPen(pen)
        middle, path = rect.bottom() + 4.5, QPainterPath()
        path.moveTo(rect.left(), middle)
        at, up = rect.left(), True
        while at < rect.right():
            height = -_WAVE if up else _WAVE
            path.quadTo(at + _WAVE, middle + height, at + 2 * _WAVE, middle)
            at, up = at + 2 * _WAVE, not up
        painter.drawPath(path)
        painter.setPen(before)

    def badge(self, painter: QPainter, mark: Mark, rects: tuple[QRectF, ...]) -> None:
        """The folded corner of a mark that has a note, the number of its style, the sign of a link."""
        if rects and (mark.style > 1 or mark.linked or (mark.doubtful and mark.kind in _OWN)):
            self._letters(painter, mark, rects[-1].topRight())
        if not (mark.noted and rects):
            return
        corner = rects[-1].topRight() + QPointF(1, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("note_line"))
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(_CORNER, 0), corner + QPointF(0, _CORNER)]))

    def _letters(self, painter: QPainter, mark: Mark, corner: QPointF) -> None:
        """Signs that hold without colour: the number of the style above the end, an arrow for links."""
        font = QFont(painter.font())
        font.setPixelSize(_BADGE)
        painter.setFont(font)
        left = corner.x() + (1 if mark.noted else -_BADGE / 2)
        if mark.doubtful and mark.kind in _OWN:
            painter.setPen(self._theme.colour("current"))
            painter.drawText(QPointF(left, corner.y() + 2), "?")
            left += _BADGE * 0.7
        if mark.style > 1:
            painter.setPen(self._theme.style_colour(mark.style))
            painter.drawText(QPointF(left, corner.y() + 2), str(mark.style))
            left += _BADGE * 0.7
        if mark.linked:
            painter.setPen(self._theme.colour("link_line"))
            painter.drawText(QPointF(left, corner.y() + 2), "⇄")

    def passage(self, painter: QPainter, rects: tuple[QRectF, ...]) -> None:
        """The bar beside a passage that has its like in the other text."""
        if rects:
            left = min(rect.left() for rect in rects) - 7
            height = rects[-1].bottom() - rects[0].top()
            painter.fillRect(QRectF(left, rects[0].top(), 2, height), self._theme.colour("link_line"))

    def shared(self, painter: QPainter, rects: Iterable[QRectF]) -> None:
        """The ground and dash-dotted line of wording that stands in the other text too."""
        pen = QPen(self._theme.colour("link_line"))
        pen.setWidthF(1.2)
        pen.setStyle(Qt.PenStyle.DashDotLine)
        painter.setPen(pen)
        for rect in rects:
            painter.fillRect(rect.adjusted(0, 0, 0, 2), self._theme.colour("link_fill"))
            painter.drawLine(
                QPointF(rect.left(), rect.bottom() + 2), QPointF(rect.right(), rect.bottom() + 2)
            )

    def hit(self, painter: QPainter, rects: Iterable[QRectF]) -> None:
        """The box around words that were looked for."""
        pen = QPen(self._theme.colour("accent"))
        pen.setWidthF(1.4)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRect(rect.adjusted(-1, 0, 1, 1))

    def current(self, painter: QPainter, rects: Iterable[QRectF]) -> None:
        """The frame around the current place."""
        pen = QPen(self._theme.colour("current"))
        pen.setWidthF(2.0)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath()
        for rect in rects:
            path.addRect(rect.adjusted(-2, -1, 2, 3))
        painter.drawPath(path.simplified())

    def line_colour(self, mark: Mark) -> QColor:
        """The colour of a mark's line and glyph."""
        if mark.decision is Decision.REJECTED:
            return self._theme.colour("soft")
        if mark.style and mark.kind in _OWN:
            return self._theme.style_colour(mark.style)
        return self._theme.colour(f"{_ROLES[mark.kind]}_line")

    def _fill_colour(self, mark: Mark) -> QColor:
        if mark.style:
            return self._theme.style_fill(mark.style)
        return self._theme.colour(f"{_ROLES[mark.kind]}_fill")

    def glyph(self, painter: QPainter, mark: Mark, box: QRectF) -> None:
        """The sign of a mark's kind: a square, two bars, or a ring; hollow until it is decided."""
        colour = self.line_colour(mark)
        pen = QPen(colour)
        pen.setWidthF(1.4)
        painter.setPen(pen)
        decided = mark.decision is Decision.ACCEPTED or mark.noted
        painter.setBrush(QBrush(colour) if decided else Qt.BrushStyle.NoBrush)
        if mark.kind is MarkKind.FIGURE:
            painter.drawRect(box)
        elif mark.kind is MarkKind.MEASURE:
            third = box.height() / 3
            painter.drawRect(QRectF(box.left(), box.top(), box.width(), third))
            painter.drawRect(QRectF(box.left(), box.bottom() - third, box.width(), third))
        else:
            painter.drawEllipse(box)


def _pattern(mark: Mark) -> Qt.PenStyle:
    if mark.kind in _OWN:
        return Qt.PenStyle.DotLine
    rejected = mark.decision is Decision.REJECTED
    return Qt.PenStyle.DashLine if rejected or mark.doubtful else Qt.PenStyle.SolidLine
