"""Note cards in text order at the right; a note is typed in place, on its card."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from briefing.desk.opened import Spot
from briefing.ui.noteeditor import NoteEditor, Words
from briefing.ui.notemarkdown import has_markup
from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING

_QUOTE = 60


@dataclass(frozen=True, slots=True)
class CardText:
    """What stands on a card: its place, the words it is about, the note, and whether that is a draft.

    `links` says in words where each link leads, `doubt` what is not sure of the place.
    """

    spot: Spot
    quote: str
    body: str
    draft: bool = False
    tags: tuple[str, ...] = ()
    style: int = 1
    links: tuple[str, ...] = ()
    doubt: str = ""


class Card(QFrame):
    """One note: the words it is about, and what the analyst wrote."""

    chosen = Signal(object)

    def __init__(self, text: CardText, speech: Speech, *, current: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setProperty("current", current)
        self.text = text
        quote = text.quote if len(text.quote) <= _QUOTE else text.quote[: _QUOTE - 1] + "…"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACING[3], SPACING[2], SPACING[3], SPACING[3])
        self._column.setSpacing(SPACING[1])
        self._add(Words("cardQuote", quote))
        if text.doubt:
            self._add(Words("cardDraft", text.doubt))
        if text.draft:
            self._add(Words("cardDraft", speech.say("ui.draft")))
        self._body = self._add(Words("cardBody", text.body, markdown=has_markup(text.body)))
        self._body.setVisible(bool(text.body))
        if text.style > 1:
            self._add(Words("cardTags", f"{text.style} {speech.say(f'ui.style_{text.style}')}"))
        if text.tags:
            self._add(Words("cardTags", " ".join(f"#{tag}" for tag in text.tags)))
        for line in text.links:
            self._add(Words("cardLink", line))
        self._preview: Words | None = None
        said = " ".join((text.doubt, text.body, *(f"#{tag}" for tag in text.tags), *text.links))
        self.setAccessibleName(speech.say("ui.card", quote=quote, note=said))

    def hold(self, editor: NoteEditor, *, preview: bool) -> None:
        """Show the editor in place of the note, and how the note will look below it."""
        self._body.hide()
        self._column.addWidget(editor)
        editor.show()  # at once, not when the layout gets to it: the next key is already the note's
        self._preview = self._add(Words("cardPreview"))
        self.preview(editor.toPlainText(), shown=preview)

    def preview(self, words: str, *, shown: bool) -> None:
        """Show how the words will look below the editor, where that differs from how they are typed."""
        if self._preview is None:
            return
        visible = shown and has_markup(words)
        self._preview.setVisible(visible)
        if visible:
            self._preview.say(words, markdown=True)

    def set_current(self, *, current: bool) -> None:
        """Show whether this is the card of the current place."""
        if self.property("current") != current:
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.chosen.emit(self.text.spot)

    def _add(self, label: Words) -> Words:
        self._column.addWidget(label)
        return label
