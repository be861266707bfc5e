"""The lists at the left: the library, an article's outline, its findings; and the memo's entries."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: what it stands for, and what is shown."""

    name: str
    title: str
    tip: str = ""


class RowList(QListWidget):
    """A list of rows; Enter or a click chooses one, Delete asks for its removal."""

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._choose)
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the same row stays selected where it is still there."""
        if rows == self._rows:
            return
        kept = self.current()
        self._rows = tuple(rows)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title)
            item.setData(Qt.ItemDataRole.UserRole, row.name)
            item.setToolTip(row.tip)
            self.addItem(item)
        self.point_to(kept)

    def current(self) -> str:
        """The name of the selected row; empty where none is."""
        chosen = self.selectedItems()
        return str(chosen[0].data(Qt.ItemDataRole.UserRole)) if chosen else ""

    def point_to(self, name: str) -> None:
        """Select a row by its name, if it is there."""
        names = [row.name for row in self._rows]
        if name in names:
            self.setCurrentRow(names.index(name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if self.current() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(item)
        elif self.current() and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.current())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
