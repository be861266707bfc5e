"""The strips beside a text: paragraph numbers and glyphs in the gutter, every mark in the ruler."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefing.model.annotation import Decision
from briefing.model.article import Article, ParagraphKind
from briefing.model.span import Span
from briefing.ui.marks import Mark, MarkKind
from briefing.ui.painter import MarkPainter
from briefing.ui.textview import GUTTER, RULER, TextView
from briefing.ui.theme import Theme

_GLYPH = 6.0
_THUMB = 110
_COLUMNS = {MarkKind.NOTE: 0, MarkKind.HIGHLIGHT: 0, MarkKind.MEASURE: 1, MarkKind.FIGURE: 2}


class Gutter(QWidget):
    """Left of a text: the paragraphs' numbers, and a glyph for each kind that begins in a line."""

    def __init__(self, view: TextView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._article: Article | None = None
        view.verticalScrollBar().valueChanged.connect(self.update)
        view.laid_out.connect(self.update)

    def show_article(self, article: Article | None) -> None:
        """Number the paragraphs of an article."""
        self._article = article
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(GUTTER, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._article is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self._view.verticalScrollBar().value())
            self._numbers(painter, self._article)
            self._glyphs(painter)

    def _numbers(self, painter: QPainter, article: Article) -> None:
        font = QFont(self.font())
        font.setPointSizeF(7.5)
        painter.setFont(font)
        painter.setPen(self._theme.colour("soft"))
        seen, first = self._view.visible(), article.first_number
        for number in range(article.paragraph_at(seen.start), len(article.paragraphs)):
            paragraph = article.paragraphs[number]
            if paragraph.span.start > seen.end:
                break
            if paragraph.kind is ParagraphKind.TITLE or len(paragraph.span) == 0:
                continue
            rects = self._view.places(Span(paragraph.span.start, paragraph.span.start + 1))
            if rects:
                box = QRectF(0, rects[0].top(), 18, rects[0].height())
                painter.drawText(
                    box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number + first)
                )

    def _glyphs(self, painter: QPainter) -> None:
        drawn: set[tuple[int, int]] = set()
        shapes = MarkPainter(self._theme)
        for mark in self._view.visible_marks():
            rects = self._view.places(mark.span)
            if not rects:
                continue
            slot = (_COLUMNS[mark.kind], int(rects[0].top()))
            if slot not in drawn:
                drawn.add(slot)
                left = 22 + slot[0] * (_GLYPH + 1.5)
                middle = rects[0].center().y() - _GLYPH / 2
                shapes.glyph(painter, mark, QRectF(left, middle, _GLYPH - 1, _GLYPH - 1))


class Ruler(QWidget):
    """Right of a text, and its scroll bar: where in all of it the marks stand."""

    def __init__(self, view: TextView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._marks: tuple[Mark, ...] = ()
        self._length = 1
        self._current: Span | None = None
        self._hits: tuple[Span, ...] = ()
        self._unseen: tuple[Span, ...] = ()
        self._drawn: QPixmap | None = None
        self._grip = 0.0
        view.verticalScrollBar().valueChanged.connect(self.update)
        view.laid_out.connect(self.update)

    def show_marks(self, marks: tuple[Mark, ...], length: int) -> None:
        """Show where these marks stand in a text of `length` code points."""
        self._marks, self._length = marks, max(1, length)
        self._drawn = None
        self.update()

    def show_hits(self, hits: tuple[Span, ...]) -> None:
        """Show where the words stand that were looked for."""
        self._hits, self._drawn = hits, None
        self.update()

    def show_unseen(self, unseen: tuple[Span, ...]) -> None:
        """Show which parts were not before the reader's eyes yet, by a line at the outer edge."""
        if unseen != self._unseen:
            self._unseen, self._drawn = unseen, None
            self.update()

    def set_current(self, span: Span | None) -> None:
        """Show where the current place is."""
        for changed in (self._current, span):
            if changed is not None:
                self.update(0, int(self._height_of(changed)) - 3, RULER, 9)
        self._current = span

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme, self._drawn = theme, None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(RULER, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawn is None or self._drawn.deviceIndependentSize().toSize() != self.size():
            self._drawn = self._draw_marks()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_view(painter)
            painter.drawPixmap(0, 0, self._drawn)
            if self._current is not None:
                colour = self._theme.colour("current")
                painter.fillRect(QRectF(0, self._height_of(self._current) - 1, RULER - 2, 4.0), colour)

    def _draw_marks(self) -> QPixmap:
        drawn = QPixmap(self.size() * self.devicePixelRatioF())
        drawn.setDevicePixelRatio(self.devicePixelRatioF())
        drawn.fill(Qt.GlobalColor.transparent)
        shapes, scale = MarkPainter(self._theme), self.height() / self._length
        measure, rejected = MarkKind.MEASURE, Decision.REJECTED
        places = {
            (int(m.span.start * scale), m.kind is measure, m.noted, m.decision is rejected): m
            for m in self._marks
        }
        colours: dict[tuple[int, int, bool], QColor] = {}
        with QPainter(drawn) as painter:
            for (top, is_measure, _, is_rejected), mark in places.items():
                looks = (_COLUMNS[mark.kind], mark.style, is_rejected)
                if looks not in colours:
                    colours[looks] = shapes.line_colour(mark)
                left, width = (1, 3) if is_measure else (5, 4)
                painter.fillRect(left, top, width, 2, colours[looks])
            for part in self._unseen:
                height = max(1, int(len(part) * scale))
                painter.fillRect(RULER - 1, int(part.start * scale), 1, height, self._theme.colour("soft"))
            for hit in self._hits:
                painter.fillRect(9, int(hit.start * scale), 4, 2, self._theme.colour("accent"))
        return drawn

    def mousePressEvent(self, event: QMouseEvent) -> None:
        thumb, at = self._thumb(), event.position()
        self._grip = at.y() - thumb.top() if thumb.contains(at) else thumb.height() / 2
        self._drag(at.y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position().y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._view.verticalScrollBar(), event)

    def _drag(self, height: float) -> None:
        bar = self._view.verticalScrollBar()
        share = (height - self._grip) / max(1, self.height())
        bar.setValue(int(share * (bar.maximum() + bar.pageStep())))

    def _thumb(self) -> QRectF:
        """The part of the ruler that stands for what can be seen."""
        bar = self._view.verticalScrollBar()
        whole = max(1, bar.maximum() + bar.pageStep())
        top, height = self.height() * bar.value() / whole, self.height() * bar.pageStep() / whole
        return QRectF(0.5, top, RULER - 1, height)

    def _paint_view(self, painter: QPainter) -> None:
        if self._view.verticalScrollBar().maximum() > 0:
            ground = self._theme.colour("line")
            ground.setAlpha(_THUMB)
            painter.setPen(self._theme.colour("line"))
            painter.setBrush(ground)
            painter.drawRoundedRect(self._thumb(), 4, 4)

    def _height_of(self, span: Span) -> float:
        return self.height() * span.start / self._length
