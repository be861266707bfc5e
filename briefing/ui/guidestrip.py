"""The guided review's strip above the texts: what to press now, and how far it has come."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from briefing.commands.guide import Guide
from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING


class GuideStrip(QFrame):
    """Follows the commands that the reader runs; takes no keys itself."""

    closed = Signal()

    def __init__(self, speech: Speech, keys_of: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self._speech = speech
        self._keys_of = keys_of
        self.guide = Guide()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.count = QLabel()
        self.count.setObjectName("empty")
        self.skip = self._button("guide.skip", self._skip)
        self.leave = self._button("guide.leave", self.close_strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING[4], SPACING[2], SPACING[3], SPACING[2])
        row.setSpacing(SPACING[3])
        row.addWidget(self.count)
        row.addWidget(self.words, 1)
        row.addWidget(self.skip)
        row.addWidget(self.leave)
        self.hide()

    def begin(self) -> None:
        """Start from the first step."""
        self.guide = Guide()
        self.show()
        self._tell()

    def heard(self, command: str) -> None:
        """Note that a command was run."""
        if not self.isHidden() and self.guide.heard(command):
            self._tell()

    def close_strip(self) -> None:
        """Leave the guide."""
        self.hide()
        self.closed.emit()

    def _skip(self) -> None:
        self.guide.skip()
        self._tell()

    def _tell(self) -> None:
        step = self.guide.step
        if step is None:
            self.words.setText(self._speech.say("guide.done"))
            self.count.setText("✓")
            self.skip.hide()
            return
        self.skip.show()
        command = next(iter(sorted(step.commands))) if step.name not in step.commands else step.name
        keys = self._keys_of(command) or self._speech.say(f"commands.{command}")
        self.words.setText(self._speech.say(f"guide.{step.name}", keys=keys.split("  ")[0]))
        self.count.setText(f"{self.guide.done + 1} / {self.guide.total}")
        self.setAccessibleName(self.words.text())

    def _button(self, code: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self._speech.say(code))
        button.setFlat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(act)
        return button
