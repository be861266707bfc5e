"""What commands have the note being typed do."""

from briefing.desk.desk import Aspect, Desk
from briefing.desk.opened import Spot
from briefing.ui.cards import CardText
from briefing.ui.parts import Parts


class NoteActions:
    """Opens, reads and closes the one note that is being typed."""

    def __init__(self, parts: Parts, desk: Desk) -> None:
        self._parts = parts
        self._desk = desk

    def edit_note(self) -> None:
        """Open the note at the current spot for typing."""
        spot = self._desk.current
        if spot is None:
            return
        body, draft = self._desk.notes.text(spot)
        quote = spot.span.of(self._desk.sides[spot.side].article.text)
        self._parts.right.show()
        self._parts.tabs.setCurrentIndex(0)
        self._parts.cards.edit(CardText(spot, quote, body, draft=draft))
        self._desk.tell(Aspect.MODE)

    def note_text(self) -> str:
        """What stands in the note being typed, what an input method still composes included."""
        editor = self._parts.cards.editor
        return editor.settled_text() if editor is not None else ""

    def note_spot(self) -> Spot | None:
        """The place of the note being typed."""
        return self._parts.cards.editing

    def toggle_preview(self) -> None:
        """Show how the note being typed will look, or stop showing it."""
        self._parts.cards.toggle_preview()

    def leave_note(self) -> None:
        """Close the note being typed, keeping it as a draft, and go back to the text."""
        self._parts.panes[self._desk.active].view.setFocus()
        self._parts.cards.close_editor()
        self._desk.refresh(Aspect.MODE)
