"""Things shown over the text for a moment: choosing by typing, and the sheet of keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing.ui.blank import Blank
from briefing.ui.theme import SPACING


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: its name, what is shown, a hint at the right, and more words to find it by."""

    name: str
    title: str
    hint: str = ""
    words: str = ""


class Overlay(QFrame):
    """A panel over the middle of its parent; Esc closes it."""

    closed = Signal()
    room = (620, 420)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACING[4], SPACING[4], SPACING[4], SPACING[4])
        self.column.setSpacing(SPACING[2])
        self.hide()

    def open(self) -> None:
        """Show the panel above everything else."""
        parent = self.parentWidget()
        around = self.size() if parent is None else parent.size()
        width, height = min(self.room[0], around.width() - 40), min(self.room[1], around.height() - 40)
        self.setGeometry((around.width() - width) // 2, (around.height() - height) // 3, width, height)
        self.show()
        self.raise_()

    def close_overlay(self) -> None:
        """Hide the panel."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        else:
            super().keyPressEvent(event)


class Chooser(Overlay):
    """A list that is narrowed by typing; Enter chooses."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices: Sequence[Choice] = ()
        self.line = QLineEdit()
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.blank = Blank(self.list)
        self.column.addWidget(self.line)
        self.column.addWidget(self.list, 1)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(self._take)

    def ask(self, prompt: str, choices: Sequence[Choice], nothing: str = "") -> None:
        """Let the user choose; `chosen` tells the name, `nothing` is said where none has what is typed."""
        self._choices = choices
        self.blank.say(nothing)
        self.line.setPlaceholderText(prompt)
        self.line.setAccessibleName(prompt)
        self.line.clear()
        self._narrow("")
        self.open()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = self.list.currentRow() + (1 if key == Qt.Key.Key_Down else -1)
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (item := self.list.currentItem()) is not None:
                self._take(item)
            return True
        return False

    def _narrow(self, typed: str) -> None:
        self.list.clear()
        for choice in self._choices:
            if matches(typed, f"{choice.title} {choice.name} {choice.words}"):
                item = QListWidgetItem(choice.title + (f"    {choice.hint}" if choice.hint else ""))
                item.setData(Qt.ItemDataRole.UserRole, choice.name)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem) -> None:
        name = str(item.data(Qt.ItemDataRole.UserRole))
        self.close_overlay()
        self.chosen.emit(name)


def findable(words: str) -> str:
    """Words with their sounds, so that Chinese ones are found by their pinyin."""
    if words.isascii():
        return words
    from briefing.ui.initials import initials  # pinyin only where there are Chinese words to complete

    return f"{words} {initials(words)}"


def matches(typed: str, words: str) -> bool:
    """Whether every typed word stands somewhere in the words, letter case aside."""
    return all(part in words.casefold() for part in typed.casefold().split())


class KeySheet(Overlay):
    """Every key by where it acts, made from the keymap."""

    room = (980, 700)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self.hint = _label("empty", "")
        self.column.addWidget(self._area)
        self.column.addWidget(self.hint)

    def show_keys(self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], hint: str) -> None:
        """Show groups of keys: a heading, then each key with its title; the hint says how to leave."""
        self.hint.setText(hint)
        held = QWidget()
        grid = QGridLayout(held)
        grid.setHorizontalSpacing(SPACING[5])
        row = 0
        for heading, keys in groups:
            grid.addWidget(_label("keyMode", heading), row, 0, 1, 4)
            row += 1
            for number, (key, title) in enumerate(keys):
                left = 2 * (number % 2)
                grid.addWidget(_label("keyName", key), row + number // 2, left)
                grid.addWidget(_label("keyTitle", title), row + number // 2, left + 1)
            row += (len(keys) + 1) // 2
        self._area.setWidget(held)
        self.open()
        self._area.setFocus()


def _label(name: str, words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
