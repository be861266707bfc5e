"""Takes a chord by having it pressed."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from briefing.commands.keynames import Chord, shown
from briefing.ui.keys import key_name

PAUSE_MS = 900


class KeyCapture(QLabel):
    """Collects keys until a pause; Esc gives up."""

    taken = Signal(tuple)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("capture")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._chord: Chord = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._finish)
        self.hide()

    def begin(self, prompt: str) -> None:
        """Wait for keys."""
        self._chord, self._prompt = (), prompt
        self.setText(prompt)
        self.setAccessibleName(prompt)
        self.show()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._press(key_name(event))  # here, not in keyPressEvent: Tab would move the focus
            return True
        return super().event(event)

    def _press(self, name: str) -> None:
        if name == "Escape":
            self._pause.stop()
            self.hide()
            self.given_up.emit()
        elif name:
            self._chord = (*self._chord, name)
            self.setText(f"{self._prompt}  {shown(self._chord)}")
            self._pause.start()

    def _finish(self) -> None:
        self.hide()
        self.taken.emit(self._chord)
