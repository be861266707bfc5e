"""One article's text: read-only, with a caret, and the marks painted under it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from briefing.desk.textobjects import word
from briefing.model.article import Article
from briefing.model.span import Span
from briefing.ui import geometry
from briefing.ui.document import Layout, fill
from briefing.ui.marks import Mark
from briefing.ui.painter import MarkPainter
from briefing.ui.positions import Positions
from briefing.ui.theme import Theme

GUTTER = 44
RULER = 14
_MARGIN = 12.0
_REACH = 6
_CARET = 2


class TextView(QTextBrowser):
    """Shows an article and its marks. Offsets in and out are code points of the article's text."""

    caret_moved = Signal(object)
    focused = Signal()
    laid_out = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setOpenLinks(False)
        self.setCursorWidth(_CARET)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the ruler is the scroll bar
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self._painter = MarkPainter(theme)
        self._positions = Positions("")
        self._column = Layout(QFont()).column
        self._article: Article | None = None
        self._marks: tuple[Mark, ...] = ()
        self._starts: list[int] = []
        self._longest = 0
        self._current: Span | None = None
        self._passages: tuple[Span, ...] = ()
        self._shared: tuple[Span, ...] = ()
        self._hits: tuple[Span, ...] = ()
        self._places: dict[Span, tuple[QRectF, ...]] = {}
        self._seen: tuple[tuple[int, int], Span] | None = None
        self.cursorPositionChanged.connect(self._tell_caret)
        self.selectionChanged.connect(self._tell_caret)
        self.document().documentLayout().documentSizeChanged.connect(self._forget_places)

    # what is shown
    def show_article(self, article: Article, layout: Layout) -> None:
        """Show an article from its beginning; the marks of the last one are gone."""
        self.show_marks(())
        self._current = None
        self.setCursorWidth(_CARET)
        blocked = self.blockSignals(True)
        self._article = article
        self._column = layout.column
        self._positions = fill(self.document(), article, layout)
        self.document().setDocumentMargin(_MARGIN)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.blockSignals(blocked)
        self._fit_column()
        self._forget_places()

    def show_nothing(self) -> None:
        """Show an empty page."""
        self.show_marks(())
        self._current = self._article = None
        self._positions = Positions("")
        self.document().clear()
        self.setCursorWidth(0)
        self._forget_places()

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show these marks (by where they start) in place of the present ones."""
        self._marks = marks
        self._starts = [mark.span.start for mark in marks]
        self._longest = max((mark.span.end - mark.span.start for mark in marks), default=0)
        self.viewport().update()

    def show_passages(self, passages: tuple[Span, ...]) -> None:
        """Mark the passages that have their like in the other text, by a bar beside them."""
        self._passages = passages
        self.viewport().update()

    def show_shared(self, wording: Iterable[Span]) -> None:
        """Mark the wording that stands in the other text too."""
        self._shared = tuple(sorted(set(wording)))
        self.viewport().update()

    def show_hits(self, hits: tuple[Span, ...]) -> None:
        """Box these places (in text order) as words that were looked for."""
        self._hits = hits
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint the marks in another theme's colours."""
        self._painter = MarkPainter(theme)
        self.viewport().update()

    def set_current(self, span: Span | None) -> None:
        """Frame a span as the current one, and bring it into view; only what changes is repainted."""
        old, self._current = self._current, span
        for changed in (old, span):
            if changed is not None:
                self._repaint(changed)
        if span is not None:
            self._put_caret(span.start)
            self.bring_into_view(span)

    @property
    def current(self) -> Span | None:
        """The span that is framed."""
        return self._current

    def _put_caret(self, offset: int) -> None:
        cursor = self.textCursor()
        if self.selection().start != offset:
            bar = self.verticalScrollBar().value()
            cursor.setPosition(self._positions.position(offset))
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(bar)

    def bring_into_view(self, span: Span) -> None:
        """Scroll, if need be, so that a span stands in the middle part of the page."""
        rects = self.places(span)
        if not rects:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = rects[0].top() - bar.value(), rects[-1].bottom() - bar.value()
        if top < height * 0.08 or bottom > height * 0.88:
            bar.setValue(int(rects[0].top() - height / 3))

    # places
    def places(self, span: Span) -> tuple[QRectF, ...]:
        """The rectangles of a span in document coordinates."""
        if span not in self._places:
            self._places[span] = geometry.rectangles(self.document(), self._positions, span)
        return self._places[span]

    def visible(self) -> Span:
        """The part of the text that can be seen."""
        window = (self.verticalScrollBar().value(), self.viewport().height())
        if self._seen is None or self._seen[0] != window:
            first = self.cursorForPosition(QPoint(0, 0)).position()
            last = self.cursorForPosition(self.viewport().rect().bottomRight()).position()
            seen = Span(self._positions.offset(first), self._positions.offset(max(first, last)))
            self._seen = (window, seen)
        return self._seen[1]

    def visible_marks(self) -> tuple[Mark, ...]:
        """The marks of which something can be seen, and those close by."""
        seen = self.visible()
        low = bisect_left(self._starts, seen.start - self._longest)
        high = bisect_right(self._starts, seen.end)
        return tuple(mark for mark in self._marks[low:high] if mark.span.end >= seen.start)

    def selection(self) -> Span:
        """What is selected; empty at the caret where nothing is."""
        cursor = self.textCursor()
        return Span(
            self._positions.offset(cursor.selectionStart()), self._positions.offset(cursor.selectionEnd())
        )

    def select(self, span: Span, *, caret_at_start: bool = False) -> None:
        """Select a span, the caret at its end or its start."""
        start, end = self._positions.position(span.start), self._positions.end_position(span.end)
        if len(span) == 0:
            end = start
        cursor = self.textCursor()
        cursor.setPosition(end if caret_at_start else start)
        cursor.setPosition(start if caret_at_start else end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def mark_at(self, place: QPointF) -> Mark | None:
        """The smallest mark at a point of the viewport."""
        point = place + QPointF(0, self.verticalScrollBar().value())
        hit = [m for m in self.visible_marks() if any(r.contains(point) for r in self.places(m.span))]
        return min(hit, key=lambda m: len(m.span), default=None)

    def scroll_page(self, pages: int) -> None:
        """Turn pages, keeping two lines in view."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * (self.viewport().height() - 48))

    # Qt's own
    def paintEvent(self, event: QPaintEvent) -> None:
        scroll = self.verticalScrollBar().value()
        area = QRectF(event.rect()).translated(0, scroll)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(event.rect())
            painter.translate(0, -scroll)
            self._paint_marks(painter, area)
        super().paintEvent(event)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_column()
        self._forget_places()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Selects a word as Chinese and numbers have them; Qt's own runs on over 、。《."""
        if self._article is None:
            return
        at = self.cursorForPosition(event.position().toPoint()).position()
        rects = self.places(Span(self._positions.offset(at), self._positions.offset(at) + 1))
        before = bool(rects) and event.position().x() < rects[0].left()
        offset = max(0, self._positions.offset(at) - before)
        self.select(word(self._article, offset))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def _paint_marks(self, painter: QPainter, area: QRectF) -> None:
        seen = self.visible()
        self._paint_pairs(painter, seen)
        shown = [(mark, self.places(mark.span)) for mark in self.visible_marks()]
        inside = [(mark, rects) for mark, rects in shown if any(_near(r, area) for r in rects)]
        for mark, rects in inside:
            self._painter.fill(painter, mark, rects)
        for mark, rects in inside:
            self._painter.underline(painter, mark, rects)
            self._painter.badge(painter, mark, rects)
        for hit in self._hits[bisect_left(self._hits, seen) :]:
            if hit.start > seen.end:
                break
            self._painter.hit(painter, self.places(hit))
        if self._current is not None:
            self._painter.current(painter, self.places(self._current))

    def _paint_pairs(self, painter: QPainter, seen: Span) -> None:
        """What of the visible text the other text has too."""
        for passage in self._passages:
            if passage.meets(seen):
                self._painter.passage(painter, self.places(passage))
        for wording in self._shared:
            if wording.meets(seen):
                self._painter.shared(painter, self.places(wording))

    def _repaint(self, span: Span) -> None:
        scroll = self.verticalScrollBar().value()
        for rect in self.places(span):
            box = rect.translated(0, -scroll).toAlignedRect()
            self.viewport().update(box.adjusted(-_REACH, -_REACH, _REACH, _REACH))

    def _fit_column(self) -> None:
        """Keep the column at a width that reads well, the rest left and right of it."""
        em = self.document().defaultFont().pointSizeF() * self.logicalDpiY() / 72
        spare = self.width() - GUTTER - RULER - int(self._column * em + 2 * _MARGIN)
        beside = max(0, spare // 2)
        self.setViewportMargins(GUTTER + beside, 0, RULER + beside, 0)

    def _forget_places(self) -> None:
        self._places.clear()
        self._seen = None
        self.laid_out.emit()

    def _tell_caret(self) -> None:
        self.caret_moved.emit(self.selection())

    def column(self) -> QRect:
        """The viewport's place in the widget: the gutter lies left of it, the ruler right."""
        return self.viewport().geometry()


def _near(rect: QRectF, area: QRectF) -> bool:
    return rect.adjusted(-_REACH, -_REACH, _REACH, _REACH).intersects(area)
