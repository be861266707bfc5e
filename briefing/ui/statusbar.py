"""The bar at the foot: where the reader is, what is decided, and the current finding in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from briefing.ui.elided import ElidedLabel
from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING

_PROGRESS = 140
TROUBLE = "⚠"


class Message(ElidedLabel):
    """What was last said; what went wrong has a sign and a colour of its own."""

    def __init__(self) -> None:
        super().__init__("message")

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Say that something was done, or (`trouble`) could not be done."""
        if self.property("trouble") != trouble:
            self.setProperty("trouble", trouble)
            self.style().unpolish(self)
            self.style().polish(self)
        self.say(words, sign=TROUBLE if trouble else "")


class StatusBar(QFrame):
    """Two lines: the current finding in words, then mode, place, counts, filter, work and pending keys."""

    filter_wanted = Signal()
    filter_cleared = Signal()
    stop_wanted = Signal()

    def __init__(self, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._speech = speech
        self.finding = ElidedLabel("finding")
        self.message = Message()
        self.mode, self.place, self.read, self.sync, self.tally, self.saved, self.work, self.pending = (
            _small(name) for name in ("mode", "place", "read", "sync", "tally", "saved", "work", "pending")
        )
        self.shown = _button("shown")
        self.clear = _button("clear")
        self.stop = _button("stop")
        self.progress = QProgressBar()
        self._name_buttons()
        self._arrange()
        self.show_work("")

    def show_filter(self, words: str, *, all_shown: bool) -> None:
        """Say what the filter lets through; the way to clear it stands beside."""
        self.shown.setText(words)
        self.shown.setProperty("on", not all_shown)
        self.shown.style().unpolish(self.shown)
        self.shown.style().polish(self.shown)
        self.clear.setVisible(not all_shown)

    def show_work(self, words: str, done: int = 0, total: int = 0) -> None:
        """Show how far the work in the background is; no words: there is none."""
        self.work.setText(words)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        for part in (self.work, self.progress, self.stop):
            part.setVisible(bool(words))

    def _name_buttons(self) -> None:
        self.clear.setText("✕")
        self.clear.setToolTip(self._speech.say("ui.filter_clear"))
        self.clear.setAccessibleName(self._speech.say("ui.filter_clear"))
        self.stop.setText(self._speech.say("ui.work_stop"))
        self.shown.clicked.connect(self.filter_wanted)
        self.clear.clicked.connect(self.filter_cleared)
        self.stop.clicked.connect(self.stop_wanted)
        self.progress.setFixedWidth(_PROGRESS)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self._speech.say("ui.work"))

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(SPACING[3])
        for label in (self.mode, self.place, self.read, self.sync, self.tally, self.saved):
            below.addWidget(label)
        chip = QHBoxLayout()
        chip.setSpacing(0)
        chip.addWidget(self.shown)
        chip.addWidget(self.clear)
        below.addLayout(chip)
        below.addWidget(self.message, 1)
        for part in (self.work, self.progress, self.stop, self.pending):
            below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING[4], SPACING[2], SPACING[4], SPACING[2])
        column.setSpacing(SPACING[1])
        column.addWidget(self.finding)
        column.addLayout(below)


def _small(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _button(name: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
