"""The codebook as a list: one key for each thing that can be done to a tag."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from briefing.commands.asking import Asking, Option, Question
from briefing.desk.codebook import Codebook
from briefing.model.codebook import COLOURS, Code, CodeId
from briefing.ui.keys import never_compose
from briefing.ui.overlay import Overlay
from briefing.ui.speech import Speech

_NAME = Qt.ItemDataRole.UserRole
_SWATCH = 12
TOP = "top"


class CodebookPanel(Overlay):
    """Tags with their colours, uses and descriptions, each under its parent."""

    room = (720, 520)

    def __init__(
        self,
        codebook: Codebook,
        speech: Speech,
        ask: Asking,
        guard: Callable[[Callable[[], None]], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._codebook = codebook
        self._speech = speech
        self._ask = ask
        self._guard = guard
        self._colour: Callable[[int], QColor] = lambda _number: QColor()
        self.undo: Callable[[], None] = lambda: None
        self.list = QListWidget()
        self.list.setAccessibleName(speech.say("commands.codebook"))
        title, keys = QLabel(speech.say("commands.codebook")), QLabel(speech.say("ui.codebook_keys"))
        title.setObjectName("overlayTitle")
        keys.setObjectName("empty")
        keys.setWordWrap(True)
        for part in (title, self.list, keys):
            self.column.addWidget(part)
        self.column.setStretch(1, 1)
        never_compose(self.list)
        self.list.installEventFilter(self)
        self.setFocusProxy(self.list)

    def show_codes(self, colour: Callable[[int], QColor]) -> None:
        """Open the codebook; `colour` gives that of a number."""
        self._colour = colour
        self.fill()
        self.open()
        self.list.setFocus()

    def fill(self) -> None:
        """List the codes as they now are, the same one in front."""
        kept = self._current()
        self.list.clear()
        for depth, code in self._codebook.rows():
            item = QListWidgetItem(self._words(depth, code))
            item.setData(_NAME, code.id)
            item.setIcon(self._swatch(code.colour))
            self.list.addItem(item)
            if kept is not None and code.id == kept.id:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.list or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key, code = event.text(), self._current()
        if event.key() == Qt.Key.Key_Delete:
            key = "d"
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_F2):
            key = "r"
        if key in ("n", "u"):
            self._add() if key == "n" else self._do(self.undo)
        elif code is not None and key.isdigit() and key.isascii() and int(key) <= COLOURS:
            self._do(lambda: self._codebook.paint(code, int(key)))
        elif code is not None and key in (acts := self._acts()):
            acts[key](code)
        else:
            return False
        return True

    def _acts(self) -> dict[str, Callable[[Code], None]]:
        return {
            "r": self._rename,
            "i": self._describe,
            "p": self._place,
            "m": self._merge,
            "d": lambda code: self._do(lambda: self._codebook.remove(code)),
        }

    def _add(self) -> None:
        self._ask.line(
            Question(self._speech.say("ui.ask_code")), lambda name: self._do(lambda: self._codebook.add(name))
        )

    def _rename(self, code: Code) -> None:
        question = Question(self._speech.say("ui.ask_code"), code.name)
        self._ask.line(question, lambda name: self._do(lambda: self._codebook.rename(code, name)))

    def _describe(self, code: Code) -> None:
        question = Question(self._speech.say("ui.ask_description", name=code.name), code.description)
        self._ask.line(question, lambda words: self._do(lambda: self._codebook.describe(code, words)))

    def _place(self, code: Code) -> None:
        options = [Option(TOP, self._speech.say("ui.code_top"))]
        options += [Option(one.id, one.name) for one in self._codebook.parents(code)]

        def put(name: str) -> None:
            parent = None if name == TOP else CodeId(name)
            self._do(lambda: self._codebook.place(code, parent))

        self._ask.pick(self._speech.say("ui.ask_parent", name=code.name), options, put)

    def _merge(self, code: Code) -> None:
        options = [Option(one.id, one.name) for one in self._codebook.others(code)]
        if options:
            self._ask.pick(
                self._speech.say("ui.ask_merge", name=code.name),
                options,
                lambda name: self._do(lambda: self._codebook.merge(code, CodeId(name))),
            )

    def _do(self, act: Callable[[], None]) -> None:
        self._guard(act)
        self.fill()

    def _current(self) -> Code | None:
        if self.list.currentRow() < 0:
            return None
        return self._codebook.code(CodeId(str(self.list.currentItem().data(_NAME))))

    def _words(self, depth: int, code: Code) -> str:
        uses = self._speech.say("ui.code_uses", count=code.uses)
        line = f"{'    ' * depth}{code.name}    {uses}"
        colour = f"  [{code.colour}]" if code.colour else ""
        return f"{line}{colour}    {code.description}".rstrip()

    def _swatch(self, colour: int) -> QIcon:
        pixmap = QPixmap(_SWATCH, _SWATCH)
        pixmap.fill(self._colour(colour) if colour else Qt.GlobalColor.transparent)
        return QIcon(pixmap)
