"""Keys from Qt to command names: an event filter on every widget that takes the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from briefing.commands.keybuffer import KeyBuffer, Reading
from briefing.commands.keymap import Keymap, Mode

PATIENCE_MS = 2000
_NAMES = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_PageDown: "PageDown",
    Qt.Key.Key_PageUp: "PageUp",
}
_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
}


def key_name(event: QKeyEvent) -> str:
    """The key's name in the keymap's terms; empty for a modifier alone."""
    key = Qt.Key(event.key())
    if key in _MODIFIERS:
        return ""
    modifiers = event.modifiers()
    control = bool(modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    text = event.text()
    if text.isprintable() and not text.isspace() and text and not (control or alt):
        return text
    shift = "Shift+" if modifiers & Qt.KeyboardModifier.ShiftModifier else ""
    name = _NAMES.get(key) or QKeySequence(key).toString()
    return ("Ctrl+" if control else "") + ("Alt+" if alt else "") + shift + name if name else ""


def never_compose(widget: QWidget) -> None:
    """Keep input methods off a widget in which keys are commands, whatever language is typed elsewhere."""
    widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)


class KeyInput(QObject):
    """Turns key presses on the watched widgets into commands, by the mode of each widget."""

    def __init__(
        self,
        keymap: Keymap,
        run: Callable[[str, int | None, str], None],
        pending: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._buffer = KeyBuffer(keymap)
        self._keymap = keymap
        self._run = run
        self._pending = pending
        self._modes: dict[QObject, Callable[[], Mode]] = {}
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(PATIENCE_MS)
        self._clock.timeout.connect(self._give_up)

    def watch(self, widget: QWidget, mode: Mode | Callable[[], Mode]) -> None:
        """Take the keys of a widget, meaning what they mean in a mode, or in the one that is asked for."""
        self._modes[widget] = asked = mode if callable(mode) else lambda: mode
        if not asked().typed_in:
            never_compose(widget)
        widget.installEventFilter(self)
        widget.destroyed.connect(lambda: self._modes.pop(widget, None))

    def use(self, keymap: Keymap) -> None:
        """Go by another keymap from the next key on."""
        self._keymap, self._buffer = keymap, KeyBuffer(keymap)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        asked = self._modes.get(watched)
        if asked is None or not isinstance(event, QKeyEvent):
            return False
        mode = asked()
        name = key_name(event)
        if not name:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._claim(mode, name, event)
        return self._press(mode, name)

    def _claim(self, mode: Mode, name: str, event: QKeyEvent) -> bool:
        """Accept what is ours before a shortcut of the window's can take it."""
        match = self._keymap.match(mode, (name,))
        if self._buffer.pending or match.command is not None or match.continues:
            event.accept()
            return True
        return False

    def _press(self, mode: Mode, name: str) -> bool:
        was_pending = bool(self._buffer.pending)
        outcome = self._buffer.press(mode, name)
        self._pending(self._buffer.pending)
        if outcome.reading is Reading.PENDING:
            self._clock.start()
            return True
        self._clock.stop()
        if outcome.reading is Reading.COMMAND:
            self._run(outcome.command, outcome.count, outcome.argument)
            return True
        # What means nothing is not handed on: the text widget would search, scroll or move its caret by it.
        return was_pending or mode is Mode.HINTING or (mode.counts and len(name) == 1)

    def _give_up(self) -> None:
        self._buffer.clear()
        self._pending("")
