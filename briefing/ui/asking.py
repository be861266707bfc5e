"""Questions over the text: a few things to choose by digit, a line to type, a sheet to read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QScrollArea, QWidget

from briefing.commands.asking import Answer, Fact, Option, Question
from briefing.ui.keys import never_compose
from briefing.ui.overlay import Overlay, findable, matches
from briefing.ui.theme import SPACING

_SIGNS = "123456789abcdefghilmnopqrstuvwxyz"  # without j and k, which go down and up
_MOST_ROWS = 12
_SEVERAL = ", "
_COMMAS = ",，、;；"
_NAME = Qt.ItemDataRole.UserRole


class Picker(Overlay):
    """A short list with a digit or letter for each row, which chooses it; arrows and Enter do too."""

    chosen = Signal(str)
    room = (620, 380)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._prompt = _label("overlayTitle")
        self.list = QListWidget()
        self.column.addWidget(self._prompt)
        self.column.addWidget(self.list, 1)
        never_compose(self.list)
        self.list.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self.setFocusProxy(self.list)

    def ask(self, prompt: str, options: Sequence[Option]) -> None:
        """Let the user choose; `chosen` tells the name."""
        self._prompt.setText(prompt)
        self.list.setAccessibleName(prompt)
        self.list.clear()
        for number, option in enumerate(options):
            sign = _SIGNS[number] if number < len(_SIGNS) else " "
            hint = f"    {option.hint}" if option.hint else ""
            item = QListWidgetItem(f"{sign}  {option.title}{hint}")
            item.setData(_NAME, option.name)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.room = (self.room[0], _height(self.list, len(options), self._prompt))
        self.open()
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.list or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        sign = event.text()
        row = _SIGNS.index(sign) if sign and sign in _SIGNS else self.list.count()
        steps = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()), 0)
        item = self.list.currentItem()
        if row < self.list.count():
            item = self.list.item(row)
        elif steps:
            self.list.setCurrentRow(max(0, min(self.list.currentRow() + steps, self.list.count() - 1)))
            return True
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if item is not None:
            self._take(item)
        return True

    def _take(self, item: QListWidgetItem) -> None:
        name = str(item.data(_NAME))
        self.close_overlay()
        self.chosen.emit(name)


class Line(Overlay):
    """A line to type, with the words that complete it listed below; Tab completes, Enter takes the line."""

    taken = Signal(str)
    room = (620, 300)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = Question("")
        self._left: dict[tuple[str, str], str] = {}
        self._prompt = _label("overlayTitle")
        self.line = QLineEdit()
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self._prompt, self.line, self.list):
            self.column.addWidget(part)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(lambda _text: self._narrow())
        self.list.itemClicked.connect(lambda item: self._complete(item.text()))
        self.setFocusProxy(self.line)

    def ask(self, question: Question) -> None:
        """Let the user type; `taken` tells the line."""
        self._question = question
        self._prompt.setText(question.prompt)
        self.line.setAccessibleName(question.prompt)
        several = bool(question.several and question.text)
        kept = self._left.get((question.prompt, question.text))
        self.line.setText(kept or question.text + (_SEVERAL if several else ""))
        if not several:
            self.line.selectAll()
        self._narrow()
        self.list.setVisible(bool(question.known))
        rows = min(len(question.known), _MOST_ROWS // 2)
        self.room = (self.room[0], _height(self.list, rows, self._prompt, self.line))
        self.open()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        key, row = event.key(), self.list.currentRow()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.setCurrentRow(max(-1, min(row + (1 if key == Qt.Key.Key_Down else -1), self._last)))
        elif key == Qt.Key.Key_Tab:
            self._complete_by(max(row, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if row >= 0:
                self._complete_by(row)
            self._finish()
        else:
            return False
        return True

    def close_overlay(self) -> None:
        """Hide the line; what was typed is there again when the same is asked."""
        if self.isVisible() and self.line.text() != self._question.text and not self._question.several:
            self._left[self._question.prompt, self._question.text] = self.line.text()
        super().close_overlay()

    def focusNextPrevChild(self, _following: bool) -> bool:  # noqa: FBT001 - Qt's signature
        return False

    @property
    def _last(self) -> int:
        return self.list.count() - 1

    def _fragment(self) -> tuple[str, str]:
        """What stands before the word being typed, and the word."""
        text = self.line.text()
        if not self._question.several:
            return "", text
        cut = max(text.rfind(comma) for comma in _COMMAS) + 1
        kept = text[:cut] + (" " if cut and text[cut - 1] == "," else "")
        return kept, text[cut:].strip()

    def _narrow(self) -> None:
        _, typed = self._fragment()
        self.list.clear()
        for word in self._question.known:
            if matches(typed, findable(word)):
                self.list.addItem(word)
        self.list.setCurrentRow(-1)

    def _complete_by(self, row: int) -> None:
        item = self.list.item(row)
        if item is not None:
            self._complete(item.text())

    def _complete(self, word: str) -> None:
        before, _ = self._fragment()
        self.line.setText(before + word + (_SEVERAL if self._question.several else ""))
        self.line.setFocus()

    def _finish(self) -> None:
        text = self.line.text()
        self.close_overlay()
        self._left.pop((self._question.prompt, self._question.text), None)
        self.taken.emit(text)


_HIGHEST_SHEET = 460


class Sheet(Overlay):
    """Lines to read, each with what it is about; Esc or Enter closes them."""

    room = (680, _HIGHEST_SHEET)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = _label("overlayTitle")
        self._words = _label("sheetWords")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(self._words)
        self.column.addWidget(self._title)
        self.column.addWidget(self.area, 1)

    def show_facts(self, title: str, facts: Sequence[Fact]) -> None:
        """Show these lines."""
        self._title.setText(title)
        lines = "\n".join(f"{fact.name}  {fact.words}" if fact.name else fact.words for fact in facts)
        self._words.setText(lines)
        self.area.setAccessibleName(f"{title}. {lines}")
        self.room = (self.room[0], self._height())
        self.open()
        self.area.setFocus()

    def _height(self) -> int:
        """As high as the words are, up to the most that a sheet takes."""
        self.ensurePolished()
        self._words.ensurePolished()
        spare = 2 * SPACING[4] + SPACING[2] + self._title.sizeHint().height() + 2 * SPACING[3]
        words = self._words.heightForWidth(self.room[0] - 2 * SPACING[4] - 2 * SPACING[5])
        return min(_HIGHEST_SHEET, words + spare)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_overlay()
        else:
            super().keyPressEvent(event)


class WindowAsking:
    """Asks in the window; an answer that can't be followed is told like any other error."""

    def __init__(
        self, root: QWidget, leave: Callable[[], None], guard: Callable[[Callable[[], None]], None]
    ) -> None:
        self.picker, self.line_, self.sheet_ = Picker(root), Line(root), Sheet(root)
        self._guard = guard
        self._then: Answer | None = None
        for overlay in (self.picker, self.line_, self.sheet_):
            overlay.closed.connect(leave)
        self.picker.chosen.connect(self._answer)
        self.line_.taken.connect(self._answer)

    def pick(self, prompt: str, options: Sequence[Option], then: Answer) -> None:
        """Let the user choose one of a few by its digit, arrows and Enter; `then` is given its name."""
        self._then = then
        self.picker.ask(prompt, options)

    def line(self, question: Question, then: Answer) -> None:
        """Let the user type a line; `then` is given it."""
        self._then = then
        self.line_.ask(question)

    def sheet(self, title: str, facts: Sequence[Fact]) -> None:
        """Show some lines until Esc."""
        self.sheet_.show_facts(title, facts)

    def _answer(self, words: str) -> None:
        then, self._then = self._then, None
        if then is not None:
            self._guard(lambda: then(words))


def _height(rows: QListWidget, count: int, *parts: QWidget) -> int:
    """How high a panel must be for some rows of a list and other parts."""
    row = max(rows.sizeHintForRow(0), rows.fontMetrics().height() + 2 * SPACING[2])
    spare = 2 * SPACING[5] + SPACING[2] * len(parts)
    return row * min(count, _MOST_ROWS) + spare + sum(part.sizeHint().height() for part in parts)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
