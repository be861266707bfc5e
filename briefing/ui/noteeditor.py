"""Where a note is typed, and how it will look below it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from briefing.ui.notemarkdown import rendered

_HEIGHT = 110


class NoteEditor(QPlainTextEdit):
    """A plain text box; keeps its own keys and its own undo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_HEIGHT)

    def settled_text(self) -> str:
        """What was typed; what an input method still composes is taken in first."""
        QGuiApplication.inputMethod().commit()
        composing = self.textCursor().block().layout().preeditAreaText()
        if composing:
            event = QInputMethodEvent("", [])
            event.setCommitString(composing)
            QApplication.sendEvent(self, event)
        return self.toPlainText()


class Words(QLabel):
    """A note's words, read as Markdown where there is any."""

    def __init__(self, name: str, words: str = "", *, markdown: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWordWrap(True)
        self.say(words, markdown=markdown)

    def say(self, words: str, *, markdown: bool = False) -> None:
        """Say these words."""
        self.setTextFormat(Qt.TextFormat.RichText if markdown else Qt.TextFormat.PlainText)
        self.setText(rendered(words) if markdown else words)
