"""The whole window on a library of its own, driven by keys alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing import app
from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.settings import Places
from briefing.ui.pane import Pane
from briefing.ui.window import DeskWindow


@dataclass
class Answers:
    """Answers in the place of the desktop's dialogs."""

    open: tuple[Path, ...] = ()
    save: Path | None = None
    paper: Path | None = None
    directory: Path | None = None
    asked: list[str] = field(default_factory=list)

    def folder(self, _parent: QWidget, title: str) -> Path | None:
        self.asked.append(title)
        return self.directory

    def printer(self, _parent: QWidget, title: str) -> QPrinter | None:
        self.asked.append(title)
        if self.paper is None:
            return None
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.paper))
        return printer

    def files(self, _parent: QWidget, title: str) -> tuple[Path, ...]:
        self.asked.append(title)
        return self.open

    def save_as(self, _parent: QWidget, title: str, _suggested: Path, _kinds: str = "") -> Path | None:
        self.asked.append(title)
        return self.save


class Reader:
    """Somebody at the keyboard: presses keys on whatever has the focus, and looks at the window."""

    def __init__(self, qtbot: QtBot, places: Places, answers: Answers) -> None:
        self._qtbot = qtbot
        self._places = places
        self.answers = answers
        self.window: DeskWindow = self._start()

    def _start(self) -> DeskWindow:
        window = app.build(self._places, self.answers)
        window.resize(1400, 900)
        with self._qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        QTest.qWait(20)
        window.desk.compare()  # as the window does a moment after it is painted
        return window

    def restart(self) -> None:
        """Close the window and start the program again on the same library."""
        self.leave()
        self.window = self._start()

    def leave(self) -> None:
        """Close the window and give the library back."""
        self.window.close()
        self.desk.store.close()
        self.window.deleteLater()
        QTest.qWait(1)

    @property
    def desk(self) -> Desk:
        """What lies open."""
        return self.window.desk

    def pane(self, side: Side) -> Pane:
        """A text pane."""
        return self.window.parts.panes[side]

    def press(self, *keys: str) -> None:
        """Press keys one after another, by the names of the keymap."""
        for key in keys:
            if len(key) == 1:
                QTest.keyClicks(self.focus(), key)  # a bare Qt key would bring its lower-case text
            else:
                QTest.keyClick(self.focus(), *qt_key(key))

    def type(self, text: str) -> None:
        """Type words into what has the focus."""
        widget = self.focus()
        for char in text:
            QTest.keyClicks(widget, char) if char.isascii() else _commit(widget, char)

    def focus(self) -> QWidget:
        """The widget that has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def status(self) -> str:
        """What the status bar says last."""
        return self.window.parts.status.message.words


def qt_key(name: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """A key of the keymap as Qt has it."""
    *held, last = name.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifiers |= _MODIFIERS[one]
    if last in _NAMED:
        return _NAMED[last], modifiers
    return Qt.Key(ord(last.upper())) if len(last) == 1 else Qt.Key[f"Key_{last}"], modifiers


_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
_NAMED = {"Enter": Qt.Key.Key_Return}


def _commit(widget: QWidget, text: str) -> None:
    """Text as an input method hands it over: composed first, then committed."""
    from PySide6.QtGui import QInputMethodEvent

    QApplication.sendEvent(widget, QInputMethodEvent("pin", []))
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path) -> Iterator[Reader]:
    """Somebody who starts the program for the first time."""
    answers = Answers(save=tmp_path / "memo.docx")
    somebody = Reader(qtbot, Places.below(tmp_path / "library"), answers)
    yield somebody
    somebody.leave()
