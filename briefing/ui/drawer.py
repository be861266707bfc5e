"""The drawer under the texts: tables of what the open articles say, opened and closed by key."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from briefing.desk.desk import Desk
from briefing.ui import ledgerrows, measurerows
from briefing.ui.plots.panel import PlotPanel
from briefing.ui.speech import Speech
from briefing.ui.tables import TablePanel
from briefing.ui.theme import Theme


class Page(Enum):
    """A table of the drawer."""

    LEDGER = "ledger"
    MEASURES = "measures"
    BENEFICIARIES = "beneficiaries"
    PLOTS = "plots"


_COLUMNS = {
    Page.LEDGER: ledgerrows.COLUMNS,
    Page.MEASURES: measurerows.COLUMNS,
    Page.BENEFICIARIES: measurerows.BY_BENEFICIARY,
}


class Drawer(QTabWidget):
    """Tables over the open articles; each is filled while it is in front."""

    chosen = Signal(str)
    left = Signal()
    turned = Signal()

    def __init__(self, desk: Desk, speech: Speech, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._speech = speech
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.panels = {page: self._panel(page) for page in _COLUMNS}
        self.plots = PlotPanel(desk, speech, theme)
        for page, panel in self.panels.items():
            self.addTab(panel, speech.say(f"ui.{page.value}"))
            panel.chosen.connect(self.chosen)
        self.addTab(self.plots, speech.say("ui.plots"))
        self.currentChanged.connect(lambda _index: self._turn())
        self.hide()

    def open(self, page: Page) -> None:
        """Show a page and give its filter the keyboard."""
        self.show()
        self.setCurrentIndex(list(Page).index(page))
        self.refresh()
        if page is Page.PLOTS:
            self.plots.focus_table()
        else:
            self.panels[page].line.setFocus()
        self.turned.emit()

    def close_drawer(self) -> None:
        """Hide the drawer."""
        self.hide()
        self.turned.emit()

    def focused_part(self) -> QWidget:
        """What takes the keyboard on the page in front."""
        return self.plots.canvas if self.page is Page.PLOTS else self.panels[self.page].table

    @property
    def page(self) -> Page:
        """The page in front."""
        return list(Page)[self.currentIndex()]

    def refresh(self) -> None:
        """Fill the page in front, if it can be seen."""
        if self.isHidden():
            return
        page, sides = self.page, self._desk.sides
        if page is Page.PLOTS:
            self.plots.refresh()
            return
        if page is Page.LEDGER:
            rows = ledgerrows.rows(self._desk.comparing.result, sides, self._speech)
        else:
            rows = measurerows.rows(sides, _COLUMNS[page], self._speech)
        self.panels[page].show_rows(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        self.refresh()
        self.turned.emit()

    def _panel(self, page: Page) -> TablePanel:
        headers = [self._speech.say(f"ui.column_{name}") for name in _COLUMNS[page]]
        panel = TablePanel(self._speech.say(f"ui.{page.value}"), self._speech.say("ui.narrow"), headers)
        panel.table.sortByColumn(0 if page is Page.BENEFICIARIES else -1, Qt.SortOrder.AscendingOrder)
        return panel
