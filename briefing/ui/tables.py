"""A table to sort, narrow and go by: one row a thing, driven by keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from briefing.ui.blank import Blank
from briefing.ui.overlay import matches
from briefing.ui.theme import SPACING

Index = QModelIndex | QPersistentModelIndex
Edit = Callable[[str, int, str], None]
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NARROWEST, _WIDEST, _LOOKED_AT = 60, 300, 200


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, what it is sorted by where that is a number, and whether it may be edited."""

    text: str
    number: Fraction | None = None
    editable: bool = False
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: what it stands for, and its cells."""

    name: str
    cells: tuple[Cell, ...]

    def words(self) -> str:
        """All that can be searched in the row."""
        return " ".join(cell.text for cell in self.cells)


class RowModel(QAbstractTableModel):
    """The rows that a filter lets through, in the order that the user chose."""

    edited = Signal(str, int, str)

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._all: tuple[TableRow, ...] = ()
        self._rows: list[TableRow] = []
        self._typed = ""
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def headers(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self._headers

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Have these rows."""
        self._all = tuple(rows)
        self._arrange()

    def narrow(self, typed: str) -> None:
        """Show only the rows with all of the typed words."""
        self._typed = typed
        self._arrange()

    def row(self, number: int) -> TableRow:
        """A shown row by its place."""
        return self._rows[number]

    def place(self, name: str) -> int | None:
        """Where a row is shown."""
        return next((i for i, row in enumerate(self._rows) if row.name == name), None)

    # Qt's own
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._rows[index.row()].cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            marked = role == Qt.ItemDataRole.DisplayRole and cell.corrected
            return f"✎ {cell.text}" if marked else cell.text
        return cell.text if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headers[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return super().flags(index)
        editable = self._rows[index.row()].cells[index.column()].editable
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag(0))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or value == row.cells[index.column()].text:
            return False
        self.edited.emit(row.name, index.column(), str(value))
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order) if column >= 0 else None
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if matches(self._typed, row.words())]
        if self._order is not None:
            column, order = self._order
            backwards = order == Qt.SortOrder.DescendingOrder
            self._rows.sort(key=lambda row: _sort_key(row.cells[column]), reverse=backwards)
        self.endResetModel()


def _sort_key(cell: Cell) -> tuple[bool, Fraction, str]:
    """Empty cells last, numbers by their value, words by their letters."""
    return not cell.text, cell.number if cell.number is not None else Fraction(0), cell.text


class _View(QTableView):
    """The table; Enter chooses a row, `s` sorts by the column, F2 edits a cell."""

    chosen = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.chosen.emit(index.row())
        elif event.text() == "s" and index.isValid():
            self._sort_by(index.column())
        else:
            super().keyPressEvent(event)

    def _sort_by(self, column: int) -> None:
        header = self.horizontalHeader()
        again = header.sortIndicatorSection() == column
        ascending = again and header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        self.sortByColumn(column, up if ascending or not again else down)
        self.setCurrentIndex(self.model().index(0, column))


def _dress(header: QHeaderView) -> None:
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    header.setDefaultAlignment(_LEFT)
    header.setHighlightSections(False)


class TablePanel(QWidget):
    """A line that narrows, and the table under it."""

    chosen = Signal(str)
    edited = Signal(str, int, str)

    def __init__(self, name: str, hint: str, headers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowModel(headers, self)
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.table = _View()
        self.table.setAccessibleName(name)
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        _dress(self.table.horizontalHeader())
        self.table.setAlternatingRowColors(True)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._fitted = False
        self._empty = self._narrowed = ""
        self.blank = Blank(self.table)
        self._arrange()
        self.line.textChanged.connect(self._narrow)
        self.line.returnPressed.connect(self.focus_table)
        self.table.chosen.connect(lambda row: self.chosen.emit(self.model.row(row).name))
        self.table.doubleClicked.connect(lambda index: self.chosen.emit(self.model.row(index.row()).name))
        self.model.edited.connect(self.edited)

    def say_empty(self, words: str, narrowed: str) -> None:
        """Why there are no rows: there are none, or none has what was typed."""
        self._empty, self._narrowed = words, narrowed
        self._narrow(self.line.text())

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        self.blank.say(self._narrowed if typed.strip() else self._empty)

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Show these rows; the same one stays current where it is still there."""
        index = self.table.currentIndex()
        kept = self.model.row(index.row()).name if index.isValid() else ""
        self.model.show_rows(rows)
        self._fit(rows)
        self.point_to(kept, max(0, index.column()))

    def _fit(self, rows: Sequence[TableRow]) -> None:
        """Give each column the room of its words, within bounds; once, then it is the user's."""
        if self._fitted or not rows:
            return
        self._fitted = True
        metrics = self.table.fontMetrics()
        for column, header in enumerate(self.model.headers):
            words = [header, *(row.cells[column].text for row in rows[:_LOOKED_AT])]
            wanted = max(metrics.horizontalAdvance(word) for word in words) + 2 * SPACING[4]
            self.table.setColumnWidth(column, max(_NARROWEST, min(wanted, _WIDEST)))

    def point_to(self, name: str, column: int = 0) -> None:
        """Make a row the current one, if it is shown."""
        place = self.model.place(name)
        if place is not None:
            self.table.setCurrentIndex(self.model.index(place, column))

    def focus_table(self) -> None:
        """Give the table the keyboard, a row current."""
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def _arrange(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACING[2], SPACING[2], SPACING[2], SPACING[2])
        rows.setSpacing(SPACING[2])
        rows.addWidget(self.line)
        rows.addWidget(self.table, 1)
