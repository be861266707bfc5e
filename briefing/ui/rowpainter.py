"""Paints a row of a list: a sign, a title over one or two lines, and quieter words under it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.ui.theme import SPACING

Index = QModelIndex | QPersistentModelIndex
_SIGN = 20
_STEP = 14
_SMALLER = 0.88


class RowPainter(QStyledItemDelegate):
    """Every row of a list has the same height: so many lines of title, and one of detail."""

    def __init__(self, lines: int, *, detail: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._detail = detail

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        height = QFontMetrics(option.font).lineSpacing() * self._lines
        if self._detail:
            height += QFontMetrics(_small(option.font)).lineSpacing() + SPACING[1]
        return QSize(80, height + 2 * SPACING[2])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        box: QRect = option.rect
        palette: QPalette = option.palette
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, box.adjusted(SPACING[1], 1, -SPACING[1], -1))
        inner = box.adjusted(SPACING[3] + row.level * _STEP, SPACING[2], -SPACING[3], -SPACING[2])
        ink, soft = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
        if row.sign:
            painter.setFont(font)
            painter.setPen(soft)
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, row.sign)
            inner.setLeft(inner.left() + _SIGN)
        if row.mark:
            painter.setPen(palette.color(QPalette.ColorRole.Link))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.mark)
            inner.setRight(inner.right() - _SIGN)
        painter.setFont(font)
        painter.setPen(ink)
        used = _title(painter, inner, row.title, self._lines)
        if row.detail:
            _line(painter, _small(font), soft, inner.adjusted(0, used + SPACING[1], 0, 0), row.detail)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        state: QStyle.StateFlag = option.state
        palette: QPalette = option.palette
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(box, 5, 5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(palette.color(QPalette.ColorRole.Window))
            painter.drawRoundedRect(box, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(palette.color(QPalette.ColorRole.Link))
            painter.drawRoundedRect(box, 5, 5)


def _title(painter: QPainter, box: QRect, words: str, lines: int) -> int:
    """Words over up to so many lines, the last one shortened; returns the height used."""
    layout = QTextLayout(words, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    metrics = painter.fontMetrics()
    parts: list[tuple[int, int]] = []
    layout.beginLayout()
    while len(parts) < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(box.width())
        parts.append((line.textStart(), line.textLength()))
    layout.endLayout()
    wide = words.encode("utf-16-le", "surrogatepass")
    for number, (start, length) in enumerate(parts):
        end = None if number == lines - 1 else 2 * (start + length)
        said = wide[2 * start : end].decode("utf-16-le", "surrogatepass").replace("\n", " ")
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, box.width())
        top = box.top() + number * metrics.lineSpacing() + metrics.ascent()
        painter.drawText(box.left(), top, shown)
    return len(parts) * metrics.lineSpacing()


def _line(painter: QPainter, font: QFont, ink: QColor, box: QRect, words: str) -> None:
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(ink)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box.left(), box.top() + metrics.ascent(), shown)


def _small(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * _SMALLER)
    return smaller
