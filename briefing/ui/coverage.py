"""Watches what comes before the reader's eyes and rests there: the ruler shows what is left to read."""

from collections.abc import Mapping
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.errors import StoreError
from briefing.ui.pane import Pane
from briefing.ui.speech import Speech
from briefing.ui.statusbar import StatusBar

REST_MS = 1200


class Coverage(QObject):
    """A part that stands still for a moment counts as seen; the status bar says how much is."""

    def __init__(
        self, desk: Desk, panes: Mapping[Side, Pane], status: StatusBar, speech: Speech, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panes = panes
        self._status = status
        self._speech = speech
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look)
        for pane in panes.values():
            pane.view.verticalScrollBar().valueChanged.connect(lambda _value: self._rest.start())
            pane.view.laid_out.connect(self._rest.start)

    def look(self) -> None:
        """Note what can be seen now."""
        for side, pane in self._panes.items():
            one = self._desk.sides.get(side)
            if one is not None and pane.view.isVisible():
                with suppress(StoreError):  # a library that can't be written says so at an edit
                    self._desk.seen.note(one, pane.view.visible())
        self.show_left()

    def show_left(self) -> None:
        """Show what is left to read in each text."""
        for side, pane in self._panes.items():
            one = self._desk.sides.get(side)
            pane.view.ruler.show_unseen(self._desk.seen.unseen(one) if one is not None else ())
        active = self._desk.sides.get(self._desk.active)
        share = self._desk.seen.share(active) if active is not None else None
        self._status.read.setText(
            "" if share is None else self._speech.say("ui.seen", percent=int(share * 100))
        )
