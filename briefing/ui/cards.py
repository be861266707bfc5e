"""Note cards in text order at the right; a note is typed in place, on its card."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from briefing.desk.opened import Spot
from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING

_QUOTE = 60


@dataclass(frozen=True, slots=True)
class CardText:
    """What stands on a card: its place, the words it is about, the note, and whether that is a draft."""

    spot: Spot
    quote: str
    body: str
    draft: bool = False
    tags: tuple[str, ...] = ()


class NoteEditor(QPlainTextEdit):
    """Where a note is typed; keeps its own keys and its own undo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(110)


class Card(QFrame):
    """One note: the words it is about, and what the analyst wrote."""

    chosen = Signal(object)

    def __init__(self, text: CardText, speech: Speech, *, current: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setProperty("current", current)
        self.spot = text.spot
        quote = text.quote if len(text.quote) <= _QUOTE else text.quote[: _QUOTE - 1] + "…"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACING[3], SPACING[2], SPACING[3], SPACING[3])
        self._column.setSpacing(SPACING[1])
        self._add("cardQuote", quote)
        if text.draft:
            self._add("cardDraft", speech.say("ui.draft"))
        self._body = self._add("cardBody", text.body)
        self._body.setVisible(bool(text.body))
        if text.tags:
            self._add("cardQuote", " ".join(f"#{tag}" for tag in text.tags))
        self.setAccessibleName(speech.say("ui.card", quote=quote, note=text.body))

    def hold(self, editor: NoteEditor) -> None:
        """Show the editor in place of the note."""
        self._body.hide()
        self._column.addWidget(editor)
        editor.show()  # at once, not when the layout gets to it: the next key is already the note's

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.chosen.emit(self.spot)

    def _add(self, name: str, words: str) -> QLabel:
        label = QLabel(words)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._column.addWidget(label)
        return label


class CardColumn(QScrollArea):
    """Every card of the open articles, and at most one editor among them."""

    chosen = Signal(object)
    typed = Signal(object, str)

    def __init__(
        self, speech: Speech, watch: Callable[[NoteEditor], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._speech = speech
        self._watch = watch
        self._texts: tuple[CardText, ...] = ()
        self._current: Spot | None = None
        self._cards: dict[Spot, Card] = {}
        self.editor: NoteEditor | None = None
        self._editing: CardText | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(speech.say("ui.notes"))

    def show_cards(self, texts: tuple[CardText, ...], current: Spot | None) -> None:
        """Show these cards, in this order; not while a note is being typed."""
        self._texts, self._current = texts, current
        if self.editor is None:
            self._build(texts)

    def edit(self, text: CardText) -> None:
        """Open a note for typing, on its card."""
        self._editing, self._current = text, text.spot
        order = [card for card in self._texts if card.spot != text.spot]
        at = next((i for i, card in enumerate(order) if _before(text.spot, card.spot)), len(order))
        editor = NoteEditor()
        editor.setPlainText(text.body)
        editor.setPlaceholderText(self._speech.say("ui.note_hint"))
        editor.setAccessibleName(self._speech.say("ui.note_on", quote=text.quote))
        editor.textChanged.connect(lambda: self.typed.emit(text.spot, editor.toPlainText()))
        self._watch(editor)
        self.editor = editor
        self._build((*order[:at], text, *order[at:]))
        self._cards[text.spot].hold(editor)
        editor.moveCursor(editor.textCursor().MoveOperation.End)
        editor.setFocus()
        self._reveal(text.spot)

    def close_editor(self) -> None:
        """Have no note open for typing; the cards are those last shown."""
        if self.editor is not None:
            self.editor = None
            self._editing = None
            self._build(self._texts)

    @property
    def editing(self) -> Spot | None:
        """The place of the note being typed."""
        return self._editing.spot if self._editing else None

    def follow(self, spot: Spot | None) -> None:
        """Mark the card of a place, and scroll to it."""
        if self.editor is None and spot != self._current:
            for place in (self._current, spot):
                if place in self._cards:
                    _set_current(self._cards[place], current=place == spot)
            self._current = spot
            if spot is not None:
                self._reveal(spot)

    def _build(self, texts: tuple[CardText, ...]) -> None:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(SPACING[2], SPACING[2], SPACING[2], SPACING[2])
        column.setSpacing(SPACING[2])
        self._cards = {}
        for text in texts:
            card = Card(text, self._speech, current=text.spot == self._current)
            card.chosen.connect(self.chosen)
            self._cards[text.spot] = card
            column.addWidget(card)
        if not texts:
            column.addWidget(_hint(self._speech.say("ui.no_notes")))
        column.addStretch(1)
        self.setWidget(held)

    def _reveal(self, spot: Spot) -> None:
        # The new cards have their places only after Qt has laid them out.
        QTimer.singleShot(0, self, lambda: self._scroll_to(spot))

    def _scroll_to(self, spot: Spot) -> None:
        if spot in self._cards:
            self.ensureWidgetVisible(self._cards[spot])


def _before(one: Spot, other: Spot) -> bool:
    return (one.side.value, one.span) < (other.side.value, other.span)


def _set_current(card: Card, *, current: bool) -> None:
    card.setProperty("current", current)
    card.style().unpolish(card)
    card.style().polish(card)


def _hint(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("empty")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
