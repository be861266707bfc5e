"""The manual, over the text until Esc: its chapters at the left, the one being read at the right."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from briefing.commands.manual import Chapter
from briefing.ui.notemarkdown import page
from briefing.ui.overlay import Overlay
from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING

_LOOK = (
    "code { font-weight: 600 } td, th { padding: 3px 16px 3px 0; text-align: left }"
    "p, li { line-height: 150% } h1 { font-size: x-large } h2 { font-size: large; margin-top: 18px }"
)
_CHAPTERS = 200


class _Page(QTextBrowser):
    """Shows what it is given and fetches nothing."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        return None


class ManualPage(Overlay):
    """Chapters by arrows, the page by Space and Page keys; typing into the line finds words."""

    room = (980, 760)

    def __init__(self, speech: Speech, parent: QWidget) -> None:
        super().__init__(parent)
        self._chapters: tuple[Chapter, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(speech.say("manual.chapters"))
        self.list.setFixedWidth(_CHAPTERS)
        self.page = _Page()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(speech.say("commands.manual"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(speech.say("manual.find"))
        self.line.setAccessibleName(speech.say("manual.find"))
        self._lay_out()
        self.list.currentRowChanged.connect(self._turn)
        self.line.returnPressed.connect(self.find_next)
        self.setFocusProxy(self.page)

    def show_manual(self, chapters: Sequence[Chapter], name: str) -> None:
        """Show the manual, turned to a chapter."""
        self._chapters = tuple(chapters)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([chapter.title for chapter in self._chapters])
        self.list.blockSignals(False)
        names = [chapter.name for chapter in self._chapters]
        self.open()
        self.list.setCurrentRow(names.index(name))
        self.page.setFocus()

    @property
    def chapter(self) -> str:
        """The name of the chapter being read."""
        return self._chapters[self.list.currentRow()].name

    def find_next(self) -> None:
        """Go to the next place where the typed words stand, in this chapter or the next that has them."""
        words = self.line.text().strip()
        if not words or self.page.find(words):
            return
        here, count = self.list.currentRow(), len(self._chapters)
        for step in range(1, count + 1):
            row = (here + step) % count
            if words.casefold() in self._chapters[row].text.casefold():
                self._turn(row) if row == here else self.list.setCurrentRow(row)
                self.page.find(words)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Slash or event.key() == Qt.Key.Key_F3:
            self.line.setFocus()
        else:
            super().keyPressEvent(event)

    def _turn(self, row: int) -> None:
        self.page.document().setDefaultStyleSheet(_LOOK)
        self.page.setHtml(page(self._chapters[row].text))

    def _lay_out(self) -> None:
        left, row = QVBoxLayout(), QHBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.line)
        row.setSpacing(SPACING[3])
        row.addLayout(left)
        row.addWidget(self.page, 1)
        self.column.addLayout(row)
