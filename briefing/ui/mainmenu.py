"""The menu of every command, by what it is about, each with its keys."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from briefing.commands.command import Commands, Group
from briefing.commands.manual import command_help
from briefing.ui.speech import Speech

Keys = Callable[[str], str]
_INWARD = frozenset(("hint-type", "hint-leave", "select-leave", "note-leave", "note-save", "note-preview"))


class MainMenu(QMenu):
    """Made from the table of commands; undo and redo name the step that they are about."""

    wanted = Signal(str)

    def __init__(self, commands: Commands, speech: Speech, parent: QWidget) -> None:
        super().__init__(parent)
        self._speech = speech
        self._entries: dict[str, QAction] = {}
        self.setAccessibleName(speech.say("commands.menu"))
        for group in Group:
            names = [
                name for name in commands.names() if commands.group(name) is group and name not in _INWARD
            ]
            if not names:
                continue
            page = self.addMenu(speech.say(f"ui.group_{group.value}"))
            page.setToolTipsVisible(True)
            for name in names:
                entry = page.addAction(speech.say(f"commands.{name}"))
                entry.setToolTip(command_help(name, speech.language))
                entry.triggered.connect(lambda _checked=False, name=name: self.wanted.emit(name))
                self._entries[name] = entry

    def open(self, keys: Keys, steps: tuple[str | None, str | None], place: QPoint) -> None:
        """Show the menu with the keys in force; `steps` are those that undo and redo would take."""
        for name, entry in self._entries.items():
            entry.setText(f"{self._speech.say(f'commands.{name}')}\t{keys(name)}")
        for name, step in zip(("undo", "redo"), steps, strict=True):
            entry = self._entries[name]
            entry.setEnabled(step is not None)
            if step is not None:
                title = self._speech.say(
                    "ui.menu_step", title=self._speech.say(f"commands.{name}"), step=step
                )
                entry.setText(f"{title}\t{keys(name)}")
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    @property
    def entries(self) -> dict[str, QAction]:
        """Each command's entry by its name."""
        return self._entries
