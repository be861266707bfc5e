"""The bar at the foot: where the reader is, what is decided, and the current finding in words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefing.ui.elided import ElidedLabel
from briefing.ui.theme import SPACING


class StatusBar(QFrame):
    """Two lines: the current finding in words, then place, counts, filter and pending keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.finding = ElidedLabel("finding")
        self.message = ElidedLabel("message")
        self.mode, self.place, self.tally, self.shown, self.pending = (
            _small(name) for name in ("mode", "place", "tally", "shown", "pending")
        )
        below = QHBoxLayout()
        below.setSpacing(SPACING[4])
        for label in (self.mode, self.place, self.tally, self.shown):
            label.setMinimumWidth(48)
            below.addWidget(label)
        below.addWidget(self.message, 1)
        below.addWidget(self.pending)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING[3], SPACING[1], SPACING[3], SPACING[1])
        column.setSpacing(SPACING[1])
        column.addWidget(self.finding)
        column.addLayout(below)


def _small(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
