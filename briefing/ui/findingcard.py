"""The card of a finding: what it says in both languages, why it was found, and what stands across."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from briefing.ui.corrections import Line
from briefing.ui.explained import Counterpart, Explained
from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING

_LABELS = 64


@dataclass(frozen=True, slots=True)
class Shown:
    """What a card shows: a finding, its verdict, and the figure across where there is one."""

    finding: Explained
    verdict: str = ""
    across: Counterpart | None = None


class FindingCard(QFrame):
    """One finding explained; a click on the counterpart goes to it."""

    chosen = Signal(object)

    def __init__(self, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findingCard")
        self._speech = speech
        self._shown: Shown | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACING[4], SPACING[3], SPACING[4], SPACING[3])
        self._column.setSpacing(SPACING[1])
        self._body: QWidget | None = None
        self.show_finding(None)

    def show_finding(self, shown: Shown | None) -> None:
        """Show a finding; None: how to come to one."""
        if shown == self._shown and self._body is not None:
            return
        self._shown = shown
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACING[1])
        if shown is None:
            rows.addWidget(_words("empty", self._speech.say("ui.card_empty")))
            self.setAccessibleName(self._speech.say("ui.card_empty"))
        else:
            self._fill(rows, shown)
            self.setAccessibleName(shown.finding.words())
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._column.addWidget(body)
        body.show()  # at once, not when the event loop gets to it: its height is asked for now
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the wrapped words are; a layout in a layout does not ask them."""
        self._column.activate()
        wrapped = self._column.totalHeightForWidth(self.width())
        self.setFixedHeight(wrapped if wrapped > 0 else self._column.totalSizeHint().height())

    def _fill(self, rows: QVBoxLayout, shown: Shown) -> None:
        finding = shown.finding
        rows.addWidget(_words("cardKind", " · ".join(part for part in (finding.kind, shown.verdict) if part)))
        if finding.values:
            for number, value in enumerate(finding.values):
                rows.addWidget(_words("cardValue" if number == 0 else "cardOther", value))
        else:
            rows.addWidget(_words("cardMeasure", finding.text))
        rows.addLayout(_grid(finding.lines))
        if shown.across is not None:
            rows.addWidget(self._across(shown.across))
        rows.addLayout(_grid(finding.why, quiet=True))

    def _across(self, across: Counterpart) -> QLabel:
        side = self._speech.say(f"ui.side_{across.spot.side.value}")
        relation = self._speech.say(f"ui.relation_{across.relation.value}")
        words = self._speech.say("ui.card_across", side=side, text=across.text, relation=relation)
        label = _Link(words)
        label.pressed.connect(lambda: self.chosen.emit(across.spot))
        return label


class _Link(QLabel):
    """Words to be clicked."""

    pressed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setObjectName("cardLink")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit()


def _grid(lines: tuple[Line, ...], *, quiet: bool = False) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, SPACING[1], 0, 0)
    grid.setHorizontalSpacing(SPACING[2])
    grid.setVerticalSpacing(SPACING[0] + 2)
    grid.setColumnMinimumWidth(0, _LABELS)
    grid.setColumnStretch(1, 1)
    for number, line in enumerate(lines):
        grid.addWidget(_words("cardLabel", line.label), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_words("cardQuiet" if quiet else "cardWords", line.words), number, 1)
    return grid


def _words(name: str, words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
