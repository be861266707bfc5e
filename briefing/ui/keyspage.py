"""The page of the preferences on which keys are found and changed by pressing them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.commands.command import Commands
from briefing.commands.keynames import Chord, all_shown, shown
from briefing.commands.keytable import Cost, KeyTable
from briefing.commands.manual import command_help
from briefing.commands.userkeys import Trouble
from briefing.ui.keycapture import KeyCapture
from briefing.ui.overlay import matches
from briefing.ui.speech import Speech

_NAME = Qt.ItemDataRole.UserRole


class KeysPage(QWidget):
    """Every command with its keys: narrowed by typing or by a key, changed by pressing one."""

    def __init__(self, commands: Commands, keys: KeyTable, speech: Speech) -> None:
        super().__init__()
        self._commands = commands
        self._keys = keys
        self._speech = speech
        self._pressed: Chord = ()
        self._then: Callable[[Chord], None] = self._find
        self.line = QLineEdit()
        self.line.setPlaceholderText(speech.say("ui.keys_hint"))
        self.line.setAccessibleName(speech.say("ui.keys_hint"))
        self.list = QListWidget()
        self.list.setAccessibleName(speech.say("ui.preferences_keys"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.capture = KeyCapture()
        self.said = QLabel()
        self.said.setObjectName("empty")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._arrange()
        self.line.textChanged.connect(lambda _text: self._typed())
        self.line.installEventFilter(self)
        self.list.itemDoubleClicked.connect(lambda _item: self.change())
        self.capture.taken.connect(self._take)
        self.capture.given_up.connect(self.line.setFocus)

    def fill(self) -> None:
        """List the commands that fit what was typed or pressed, the same one in front."""
        kept = self._current()
        self.list.clear()
        for name in self._commands.names():
            chords = self._keys.keymap.chords(name)
            words = f"{self._speech.say(f'commands.{name}')} {name} {all_shown(chords)}"
            if self._pressed and not any(one[: len(self._pressed)] == self._pressed for one in chords):
                continue
            if not self._pressed and not matches(self.line.text(), words):
                continue
            item = QListWidgetItem(self._words(name, all_shown(chords)))
            item.setData(_NAME, name)
            item.setToolTip(command_help(name, self._speech.language))
            self.list.addItem(item)
            if name == kept:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def tell_troubles(self) -> None:
        """Say what is wrong with the user's keys."""
        self.said.setText("\n".join(self.trouble_words(one) for one in self._keys.troubles))

    def change(self) -> None:
        """Wait for the chord that is to call the command in front."""
        if name := self._current():
            self._begin("ui.press_new", self._bind, title=self._speech.say(f"commands.{name}"))

    def find_by_key(self) -> None:
        """Wait for a key, and list what it calls."""
        self._begin("ui.press_find", self._find)

    def take_away(self) -> None:
        """Leave the command in front without a key."""
        if name := self._current():
            self._keys.take_away(name)
            self.fill()

    def usual_again(self) -> None:
        """Give the command in front its usual keys back."""
        if name := self._current():
            self._keys.usual_again(name)
            self.fill()

    def trouble_words(self, trouble: Trouble) -> str:
        """A trouble in words."""
        return self._speech.say(
            f"keys.fault_{trouble.fault.value}",
            mode=trouble.mode,
            keys=trouble.keys,
            command=trouble.command,
            other=trouble.other,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if steps:
            row = self.list.currentRow() + steps
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.change()
            return True
        return False

    def _begin(self, prompt: str, then: Callable[[Chord], None], **arguments: object) -> None:
        self._then = then
        self.capture.begin(self._speech.say(prompt, **arguments))

    def _take(self, chord: Chord) -> None:
        self.line.setFocus()
        self._then(tuple(chord))

    def _find(self, chord: Chord) -> None:
        self.line.clear()
        self._pressed = chord
        self.fill()
        self.said.setText(self._speech.say("ui.keys_found", keys=shown(chord), count=self.list.count()))

    def _bind(self, chord: Chord) -> None:
        name = self._current()
        cost = self._keys.bind(self._keys.mode_for(name, chord), chord, name)
        self.said.setText(self._cost_words(name, chord, cost))
        self.fill()

    def _cost_words(self, name: str, chord: Chord, cost: Cost) -> str:
        if cost.trouble is not None:
            return self.trouble_words(cost.trouble)
        title = self._speech.say(f"commands.{name}")
        lines = [self._speech.say("ui.key_bound", keys=shown(chord), title=title)]
        lines += [
            self._speech.say("ui.key_lost", keys=shown(keys), title=self._speech.say(f"commands.{other}"))
            for other, keys in cost.losing
            if other != name
        ]
        return "\n".join(lines)

    def _typed(self) -> None:
        self._pressed = ()
        self.fill()

    def _current(self) -> str:
        return "" if self.list.currentRow() < 0 else str(self.list.currentItem().data(_NAME))

    def _words(self, name: str, keys: str) -> str:
        mark = " *" if self._keys.changed(name) else ""
        return f"{self._speech.say(f'commands.{name}')}    {keys}{mark}"

    def _arrange(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        for code, act in (
            ("ui.keys_change", self.change),
            ("ui.keys_find", self.find_by_key),
            ("ui.keys_take_away", self.take_away),
            ("ui.keys_usual", self.usual_again),
        ):
            button = QPushButton(self._speech.say(code))
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(self.capture)
        column.addWidget(self.said)
        column.addLayout(row)
