"""What commands have the active text's caret do."""

from collections.abc import Mapping

from PySide6.QtGui import QTextCursor

from briefing.commands.command import Move
from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.model.span import Span
from briefing.ui.pane import Pane
from briefing.ui.parts import Parts

_MOVES = {
    Move.LEFT: QTextCursor.MoveOperation.Left,
    Move.RIGHT: QTextCursor.MoveOperation.Right,
    Move.UP: QTextCursor.MoveOperation.Up,
    Move.DOWN: QTextCursor.MoveOperation.Down,
    Move.LINE_START: QTextCursor.MoveOperation.StartOfLine,
    Move.LINE_END: QTextCursor.MoveOperation.EndOfLine,
}


class CaretActions:
    """Moves the caret of the side that the reader is on."""

    def __init__(self, parts: Parts, desk: Desk) -> None:
        self._parts = parts
        self._desk = desk

    def selection(self) -> Span:
        """What the active pane's caret selects; empty where it only stands."""
        return self._pane().view.selection()

    def select(self, span: Span, *, caret_at_start: bool = False) -> None:
        """Move the active pane's caret, selecting `span`."""
        self._pane().view.select(span, caret_at_start=caret_at_start)
        self._pane().view.bring_into_view(span if len(span) else Span(span.start, span.start + 1))

    def extend(self, move: Move, times: int) -> None:
        """Move the end of the active pane's selection at which the caret stands."""
        view = self._pane().view
        cursor = view.textCursor()
        cursor.movePosition(_MOVES[move], QTextCursor.MoveMode.KeepAnchor, times)
        view.setTextCursor(cursor)

    def caret_at_start(self) -> bool:
        """Whether the caret stands at the beginning of the selection."""
        cursor = self._pane().view.textCursor()
        return cursor.position() < cursor.anchor()

    def on_screen(self) -> Mapping[Side, Span]:
        """The part of each open text that can be seen now."""
        shown = [side for side in self._desk.sides if not self._parts.panes[side].isHidden()]
        return {side: self._parts.panes[side].view.visible() for side in shown}

    def scroll_page(self, pages: int) -> None:
        """Turn the active pane's pages."""
        self._pane().view.scroll_page(pages)

    def focus_text(self) -> None:
        """Give the keyboard to the active pane."""
        self._pane().view.setFocus()

    def _pane(self) -> Pane:
        return self._parts.panes[self._desk.active]
