"""The lists at the left: the library, an article's outline, its findings; and the memo's entries."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from briefing.ui.rowpainter import RowPainter

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: what it stands for, its title, words under it, a sign before and one after it."""

    name: str
    title: str
    tip: str = ""
    detail: str = ""
    sign: str = ""
    mark: str = ""
    level: int = 0

    def words(self) -> str:
        """All that is said of the row."""
        return " · ".join(part for part in (self.title, self.detail, self.tip) if part)


class RowsModel(QAbstractListModel):
    """Rows by their names; a change of words alone keeps the list where it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.places: dict[str, int] = {}

    def have(self, rows: tuple[Row, ...]) -> bool:
        """Take these rows; whether they stand for the same things as before."""
        names = {row.name: number for number, row in enumerate(rows)}
        if names == self.places:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(max(0, len(rows) - 1)))
            return True
        self.beginResetModel()
        self.rows, self.places = rows, names
        self.endResetModel()
        return False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        said = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: row.words(),
            Qt.ItemDataRole.ToolTipRole: row.tip or None,
            Qt.ItemDataRole.UserRole: row,
        }
        return said.get(Qt.ItemDataRole(role))


class RowList(QListView):
    """A list of rows; Enter or a click chooses one, Delete asks for its removal."""

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, lines: int = 1, detail: bool = False
    ) -> None:
        super().__init__(parent)
        self._rows = RowsModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(RowPainter(lines, detail=detail, parent=self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.chosen.emit(self._rows.rows[index.row()].name))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the same row stays selected where it is still there."""
        if tuple(rows) == self._rows.rows:
            return
        kept = self.current()
        if not self._rows.have(tuple(rows)):
            self.point_to(kept)

    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._rows.rows

    def current(self) -> str:
        """The name of the selected row; empty where none is."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].name if index.isValid() else ""

    def point_to(self, name: str) -> None:
        """Select a row by its name, if it is there."""
        place = self._rows.places.get(name)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._rows.rows and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self._rows.index(max(0, self.currentIndex().row())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.current() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.current())
        elif self.current() and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.current())
        else:
            super().keyPressEvent(event)
