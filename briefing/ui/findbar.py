"""The line in which words to find are typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING


class FindBar(QFrame):
    """Typing looks at once; Enter goes to the next hit, Esc closes and forgets the words."""

    typed = Signal(str)
    next_wanted = Signal()
    closed = Signal()

    def __init__(self, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speech = speech
        self.line = QLineEdit()
        self.line.setPlaceholderText(speech.say("ui.find_hint"))
        self.line.setAccessibleName(speech.say("ui.find_hint"))
        self._count = QLabel()
        self._count.setObjectName("empty")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING[3], SPACING[1], SPACING[3], SPACING[1])
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        self.line.textChanged.connect(self.typed)
        self.line.returnPressed.connect(self.next_wanted)
        self.hide()

    def open(self) -> None:
        """Show the line, its words selected."""
        self.show()
        self.line.selectAll()
        self.line.setFocus()

    def count(self, left: int, right: int) -> None:
        """Show how often the words stand in each text."""
        self._count.setText(self._speech.say("ui.find_count", left=left, right=right))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.line.clear()
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)
