"""The memo's panel: its outline section by section, what to see to, and how it will look."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from briefing.desk.desk import Desk
from briefing.desk.memos import SECTIONS
from briefing.model.section import SectionKind
from briefing.store.port import MemoEntry
from briefing.ui.lists import Row, RowList
from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING

_SECTION = "section:"
_PREVIEW = "h1 { font-size: large; } h2 { font-size: medium; } table, blockquote { font-size: small; }"
_SIGNS = {
    "figure": "■",
    "measure": "〓",
    "annotation": "✎",
    "passage": "❝",
    "compared": "⇄",
    "text": "¶",
    "chart": "▤",
}


class MemoPanel(QWidget):
    """Shows the chosen memo; commands ask it where the pointer stands."""

    left = Signal()

    def __init__(self, desk: Desk, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._speech = speech
        self._wants_keyboard = False
        self.title = _label("memoTitle")
        self.hint = _label("empty", speech.say("ui.memo_empty"))
        self.list = RowList(speech.say("ui.memo"))
        self.preview = QTextBrowser()
        self.preview.setOpenLinks(False)
        self.preview.document().setDefaultStyleSheet(_PREVIEW)
        self.preview.setAccessibleName(speech.say("ui.memo_preview"))
        self.preview.hide()
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(self.preview)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACING[2], SPACING[2], SPACING[2], SPACING[2])
        rows.addWidget(self.title)
        rows.addWidget(self.hint)
        rows.addWidget(parts, 1)
        self.setFocusProxy(self.list)

    def refresh(self) -> None:
        """Show the memo as it is now."""
        entries = self._desk.memos.entries()
        count = self._speech.say("ui.memo_count", count=len(entries))
        self.title.setText(f"{self._desk.memos.name() or self._speech.say('ui.memo_untitled')} · {count}")
        self.hint.setVisible(not entries)
        rows: list[Row] = []
        for section in SECTIONS:
            rows.append(Row(_SECTION + section.value, self._speech.say(f"memo.section_{section.value}")))
            rows += [self._row(entry) for entry in entries if entry.section == section.value]
        at = self.list.currentIndex().row()
        self.list.show_rows(rows)
        if at >= 0 and not self.list.current():
            self.list.point_to(rows[min(at, len(rows) - 1)].name)
        self._show_preview()

    def entry(self) -> str | None:
        """The entry that is pointed to; None on a section's heading."""
        name = self.list.current()
        return None if not name or name.startswith(_SECTION) else name

    def section(self) -> SectionKind:
        """The section in which the pointer stands."""
        found = SECTIONS[0]
        for row in self.list.rows():
            if row.name.startswith(_SECTION):
                found = SectionKind(row.name.removeprefix(_SECTION))
            if row.name == self.list.current():
                break
        return found

    def point_to(self, entry: str) -> None:
        """Point to an entry."""
        self.list.point_to(entry)

    def step(self, rows: int) -> None:
        """Point to a row further down or up."""
        names = [row.name for row in self.list.rows()]
        if names:
            at = names.index(self.list.current()) + rows if self.list.current() in names else 0
            self.list.point_to(names[max(0, min(at, len(names) - 1))])

    def toggle(self) -> None:
        """Bring the panel to the front with the keyboard; leave it where it has the keyboard."""
        if self.list.hasFocus():
            self.left.emit()
            return
        self._bring_up()
        if not self.list.current():
            self.step(0)
        self.list.setFocus()

    def hold(self) -> None:
        """Have the keyboard come back here after the next question."""
        self._wants_keyboard = self.list.hasFocus()

    def take_back(self) -> bool:
        """Take the keyboard if it was asked to come back."""
        wanted, self._wants_keyboard = self._wants_keyboard, False
        if wanted:
            self.list.setFocus()
        return wanted

    def toggle_preview(self) -> None:
        """Show the memo as it will be, or stop showing it."""
        self._bring_up()
        self.preview.setVisible(self.preview.isHidden())
        self._show_preview()

    def copy(self, html: str) -> None:
        """Put formatted text on the clipboard; Qt makes what is held there, and outlives us with it."""
        page = QTextBrowser()
        page.setHtml(html)
        page.selectAll()
        page.copy()

    def _show_preview(self) -> None:
        if self.preview.isHidden():
            return
        place = self.preview.verticalScrollBar().value()
        self.preview.setHtml(self._desk.memos.preview(self._speech.language))
        self.preview.verticalScrollBar().setValue(place)

    def _bring_up(self) -> None:
        tabs = self._around()
        if tabs is None:
            return
        tabs.setCurrentWidget(self)
        column = tabs.parentWidget()
        if column is not None:
            column.setVisible(True)

    def _around(self) -> QTabWidget | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QTabWidget):
            parent = parent.parentWidget()
        return parent

    def _row(self, entry: MemoEntry) -> Row:
        words = " ".join(self._desk.memos.title(entry).split())
        return Row(entry.id, words, tip=words, sign=_SIGNS.get(entry.kind, ""), level=1)


def _label(name: str, words: str = "") -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
