"""What an empty side shows: why it is empty, and the three keys that fill it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from briefing.ui.theme import SPACING


class EmptySide(QWidget):
    """Lies over an empty text; the keyboard stays with the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = _label("empty")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACING[3])
        self._grid.setVerticalSpacing(SPACING[2])
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING[6], 0, SPACING[6], 0)
        column.setSpacing(SPACING[5])
        column.addStretch(2)
        column.addWidget(self.words)
        column.addLayout(self._grid)
        column.addStretch(3)

    def say(self, words: str) -> None:
        """Say why there is nothing."""
        self.words.setText(words)

    def teach(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show these keys, each with what it does."""
        for row, (key, does) in enumerate(keys):
            for column, (name, said) in enumerate((("keyCap", key), ("keyTitle", does)), start=1):
                label = _label(name)
                label.setText(said)
                side = Qt.AlignmentFlag.AlignRight if column == 1 else Qt.AlignmentFlag.AlignLeft
                self._grid.addWidget(label, row, column, side | Qt.AlignmentFlag.AlignVCenter)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
