"""A text pane: an article's title and source above its text, gutter and ruler beside it."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefing.desk.latest import place_in
from briefing.desk.opened import Opened, Side, Spot
from briefing.desk.review import Filter
from briefing.model.span import Span
from briefing.ui.document import Setting
from briefing.ui.elided import ElidedLabel
from briefing.ui.emptyside import EmptySide
from briefing.ui.margins import Gutter, Ruler
from briefing.ui.marks import Marks
from briefing.ui.speech import Speech
from briefing.ui.textview import GUTTER, RULER, TextView
from briefing.ui.theme import SPACING, Theme

_TITLE_HEIGHT = 40


class _View(TextView):
    """A text view that keeps its gutter and ruler beside its column."""

    pressed = Signal(QPointF)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.gutter = Gutter(self, theme)
        self.ruler = Ruler(self, theme)
        self.laid_out.connect(self._place_margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_margins()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.pressed.emit(event.position())

    def _place_margins(self) -> None:
        column = self.column()
        self.gutter.setGeometry(column.left() - GUTTER, column.top(), GUTTER, column.height())
        right = column.right() + 1
        self.ruler.setGeometry(right, column.top(), RULER, column.height())


class Pane(QFrame):
    """One side of the desk."""

    caret_moved = Signal(object)
    focused = Signal()
    spot_chosen = Signal(object)

    def __init__(self, side: Side, theme: Theme, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.side = side
        self._speech = speech
        self._theme = theme
        self._setting = Setting()
        self._opened: Opened | None = None
        self._marked: tuple[Opened, Filter] | None = None
        self._marks = Marks(side)
        self.view = _View(theme)
        self._badge = QLabel(speech.say(f"ui.badge_{side.value}"))
        self._badge.setObjectName("paneSide")
        self._title = ElidedLabel("paneTitle")
        self._source = ElidedLabel("paneSource")
        self._source.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.empty = EmptySide()
        self._arrange()
        self.view.caret_moved.connect(self.caret_moved)
        self.view.focused.connect(self.focused)
        self.view.pressed.connect(self._press)
        self.view.verticalScrollBar().valueChanged.connect(lambda _value: self._show_head())
        self.show_nothing()

    def show_article(self, opened: Opened) -> None:
        """Show an article from its beginning."""
        article = opened.article
        self._opened, self._marked = opened, None
        self._show_head()
        self.empty.hide()
        self.view.gutter.show()
        self.view.ruler.show()
        self.view.show_article(article, self._setting.layout(article.language))
        self.view.gutter.show_article(article)
        name = f"{self._speech.say(f'ui.side_{self.side.value}')}: {article.name}"
        self.view.setAccessibleName(name)

    def show_newer(self, opened: Opened, caret: Span) -> None:
        """Show a newer text of the open article: the same words at the top, the caret here."""
        earlier = self._opened
        top = self.view.visible().start
        self.show_article(opened)
        self.view.select(caret)
        if earlier is not None and top:
            there = place_in(opened.id, earlier.article, opened.article, Span(top, top))
            self.scroll_to_offset(there.start)

    def show_nothing(self) -> None:
        """Show what to do with an empty side."""
        self._opened = None
        self._show_head()
        self.empty.say(self._speech.say("ui.empty_side"))
        self.empty.show()
        self.empty.raise_()
        self.view.show_nothing()
        self.view.setAccessibleName(self._speech.say("ui.empty_side"))
        self.view.gutter.hide()
        self.view.ruler.hide()

    def show_trouble(self, words: str) -> None:
        """Say on an empty side why there is nothing."""
        self.empty.say(words)

    def show_marks(self, opened: Opened, shown: Filter) -> None:
        """Mark the article's findings and notes."""
        if self._marked is not None and opened is self._marked[0] and shown == self._marked[1]:
            return
        self._marked = (opened, shown)
        marks = self._marks.of(opened, shown)
        self.view.show_marks(marks)
        self.view.gutter.update()
        self.view.ruler.show_marks(marks, len(opened.article.text))

    def show_hits(self, hits: tuple[Span, ...]) -> None:
        """Box the words that were looked for."""
        self.view.show_hits(hits)
        self.view.ruler.show_hits(hits)

    def set_current(self, spot: Spot | None) -> None:
        """Frame the current spot, if it is on this side."""
        span = spot.span if spot is not None and spot.side is self.side else None
        self.view.set_current(span)
        self.view.ruler.set_current(span)

    def set_active(self, *, active: bool) -> None:
        """Show whether this is the side that keys act on."""
        for part in (self, self._badge):
            if part.property("active") != active:
                part.setProperty("active", active)
                part.style().unpolish(part)
                part.style().polish(part)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        for part in (self.view, self.view.gutter, self.view.ruler):
            part.set_theme(theme)

    def set_text(self, setting: Setting) -> None:
        """Set the text another way, the same words still at the top."""
        self._setting = setting
        if self._opened is None:
            return
        top, caret = self.view.visible().start, self.view.selection()
        opened, marked, current = self._opened, self._marked, self.view.current
        self.view.show_article(opened.article, setting.layout(opened.article.language))
        if marked is not None:
            self._marked = None
            self.show_marks(*marked)
        self.view.select(caret)
        self.view.set_current(current)
        self.scroll_to_offset(top)

    def scroll_to_offset(self, offset: int) -> None:
        """Put the line with a code point offset at the top."""
        rects = self.view.places(Span(offset, offset + 1))
        if rects:
            self.view.verticalScrollBar().setValue(int(rects[0].top()) if offset else 0)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACING[4], SPACING[2], SPACING[4], SPACING[2])
        head.setSpacing(SPACING[3])
        head.addWidget(self._badge)
        head.addWidget(self._title, 3)
        head.addWidget(self._source, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        both = QGridLayout()
        both.addWidget(self.view, 0, 0)
        both.addWidget(self.empty, 0, 0)
        column.addLayout(both, 1)

    def _show_head(self) -> None:
        """Say whose text this is; its title too once that has scrolled out of sight."""
        article = self._opened.article if self._opened else None
        source = self._speech.source(article) if article else ""
        title = article.name if article else ""
        scrolled = self.view.verticalScrollBar().value() > _TITLE_HEIGHT
        self._title.say(title if scrolled or not source else source)
        self._source.say(source if scrolled else "")

    def _press(self, place: QPointF) -> None:
        mark = self.view.mark_at(place)
        if mark is not None and len(self.view.selection()) == 0:
            self.spot_chosen.emit(mark.spot)
