"""The column of note cards: those around the current place are made, and at most one is being typed on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing.desk.opened import Spot
from briefing.ui.cards import Card, CardText
from briefing.ui.noteeditor import NoteEditor
from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING

PAGE = 30
_SHIFT = 15


class CardColumn(QScrollArea):
    """The open articles' cards in text order; of many only a page around the current one is there."""

    chosen = Signal(object)
    typed = Signal(object, str)

    def __init__(
        self, speech: Speech, watch: Callable[[NoteEditor], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._speech = speech
        self._watch = watch
        self._texts: tuple[CardText, ...] = ()
        self._shown: tuple[CardText, ...] = ()
        self._current: Spot | None = None
        self._first = 0
        self._cards: dict[Spot, Card] = {}
        self._previews = True
        self._editing: CardText | None = None
        self.editor: NoteEditor | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(speech.say("ui.notes"))
        self._above, self._below, self._empty = _hint(), _hint(), _hint()
        self._empty.setText(speech.say("ui.no_notes"))
        self._column = self._make_column()
        self.verticalScrollBar().valueChanged.connect(self._turn)

    def show_cards(self, texts: tuple[CardText, ...], current: Spot | None) -> None:
        """Show these cards, in this order; not while a note is being typed."""
        moved = current != self._current
        self._current = current
        same, self._texts = texts is self._texts or texts == self._texts, texts
        if not same and self.editor is None:
            self._have(texts)
        if moved and self.editor is None:
            self._mark_current()

    def edit(self, text: CardText) -> None:
        """Open a note for typing, on its card."""
        self.close_editor()
        self._editing, self._current = text, text.spot
        order = [card for card in self._texts if card.spot != text.spot]
        at = next((i for i, card in enumerate(order) if _before(text.spot, card.spot)), len(order))
        self._have((*order[:at], text, *order[at:]))
        editor = self._editor_for(text)
        self._cards[text.spot].hold(editor, preview=self._previews)
        editor.moveCursor(editor.textCursor().MoveOperation.End)
        editor.setFocus()
        self._reveal(text.spot)

    def close_editor(self) -> None:
        """Have no note open for typing; the cards are those last shown."""
        if self.editor is not None and self._editing is not None:
            self._drop(self._editing.spot)
            self.editor = self._editing = None
            self._have(self._texts)

    def toggle_preview(self) -> None:
        """Show how the note being typed will look, or stop showing it."""
        self._previews = not self._previews
        if self.editor is not None and self._editing is not None:
            self._cards[self._editing.spot].preview(self.editor.toPlainText(), shown=self._previews)

    @property
    def editing(self) -> Spot | None:
        """The place of the note being typed."""
        return self._editing.spot if self._editing else None

    def follow(self, spot: Spot | None) -> None:
        """Mark the card of a place, and scroll to it."""
        if self.editor is None and spot != self._current:
            self._current = spot
            self._mark_current()

    def _editor_for(self, text: CardText) -> NoteEditor:
        editor = NoteEditor()
        editor.setPlainText(text.body)
        editor.setPlaceholderText(self._speech.say("ui.note_hint"))
        editor.setAccessibleName(self._speech.say("ui.note_on", quote=text.quote))
        editor.textChanged.connect(self._tell_typed)
        self._watch(editor)
        self.editor = editor
        return editor

    def _tell_typed(self) -> None:
        if self.editor is not None and self._editing is not None:
            words = self.editor.toPlainText()
            self._cards[self._editing.spot].preview(words, shown=self._previews)
            self.typed.emit(self._editing.spot, words)

    def _mark_current(self) -> None:
        number = self._number(self._current)
        if number is not None and not self._first <= number < self._first + PAGE:
            self._page_from(number - PAGE // 2)
        for spot, card in self._cards.items():
            card.set_current(current=spot == self._current)
        if number is not None and self._current is not None:
            self._reveal(self._current)

    # the page of cards that are there
    def _have(self, texts: tuple[CardText, ...]) -> None:
        self._shown = texts
        found = self._number(self._current)
        number = self._first if found is None else found
        inside = self._first <= number < self._first + PAGE
        self._page_from(self._first if inside else number - PAGE // 2)

    def _number(self, spot: Spot | None) -> int | None:
        """Which of the cards stands for a place."""
        if spot is None:
            return None
        start = spot.span.start
        near = (
            n for n, text in enumerate(self._shown) if text.spot.span.start == start and text.spot == spot
        )
        return next(near, None)

    def _page_from(self, first: int) -> None:
        self._first = max(0, min(first, len(self._shown) - PAGE))
        page = self._shown[self._first : self._first + PAGE]
        wanted = {text.spot: text for text in page}
        for spot in [s for s, card in self._cards.items() if wanted.get(s) != card.text]:
            self._drop(spot)
        for number, text in enumerate(page):
            if text.spot not in self._cards:
                self._cards[text.spot] = self._card(text)
            card = self._cards[text.spot]
            if self._column.indexOf(card) != number + 1:
                self._column.insertWidget(number + 1, card)
                card.show()  # now: a note on it may be typed before the layout gets to it
        self._tell_rest(len(self._shown) - self._first - len(page))

    def _card(self, text: CardText) -> Card:
        card = Card(text, self._speech, current=text.spot == self._current)
        card.chosen.connect(self.chosen)
        return card

    def _drop(self, spot: Spot) -> None:
        card = self._cards.pop(spot)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _tell_rest(self, below: int) -> None:
        for label, count, code in ((self._above, self._first, "above"), (self._below, below, "below")):
            label.setVisible(count > 0)
            label.setText(self._speech.say(f"ui.cards_{code}", count=count))
        self._empty.setVisible(not self._shown)

    def _turn(self, value: int) -> None:
        """Go on to the cards before or after, where the scrolling comes to an end."""
        bar = self.verticalScrollBar()
        if self.editor is not None or bar.maximum() == 0:
            return
        rest = len(self._shown) - self._first - PAGE
        if value == bar.maximum() and rest > 0:
            self._page_from(self._first + _SHIFT)
        elif value == 0 and self._first > 0:
            self._page_from(self._first - _SHIFT)

    def _make_column(self) -> QVBoxLayout:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(SPACING[2], SPACING[2], SPACING[2], SPACING[2])
        column.setSpacing(SPACING[2])
        for label in (self._above, self._below, self._empty):
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(held)
        self._above.hide()
        self._below.hide()
        return column

    def _reveal(self, spot: Spot) -> None:
        # New cards have their places only after Qt has laid them out.
        QTimer.singleShot(0, self, lambda: self._scroll_to(spot))

    def _scroll_to(self, spot: Spot) -> None:
        if spot in self._cards:
            self.ensureWidgetVisible(self._cards[spot])


def _before(one: Spot, other: Spot) -> bool:
    return (one.side.value, one.span) < (other.side.value, other.span)


def _hint() -> QLabel:
    label = QLabel()
    label.setObjectName("empty")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
