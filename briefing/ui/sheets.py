"""The pages of the drawer: the ledger, the measures, who gets what, the plots, the article itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefing.commands.keymap import Mode
from briefing.desk.desk import Desk
from briefing.desk.opened import Side, Spot
from briefing.ui.drawer import Page, Sheet
from briefing.ui.keys import KeyInput
from briefing.ui.speech import Speech
from briefing.ui.theme import Theme
from briefing.ui.wiring import LibraryAccess

Choose = Callable[[Spot], None]


def makers(
    desk: Desk, library: LibraryAccess, speech: Speech, keys: KeyInput, choose: Choose
) -> dict[Page, Callable[[Theme], Sheet]]:
    """How each page is made; `choose` is called with the spot that is gone to from it."""

    def table(page: Page) -> Callable[[Theme], Sheet]:
        return lambda _theme: TableSheet(page, desk, speech, keys, choose)

    made: dict[Page, Callable[[Theme], Sheet]] = {page: table(page) for page in Page}
    made[Page.OVERVIEW] = lambda _theme: _overview(desk, library.folder, speech, keys, choose)
    made[Page.ABOUT] = lambda _theme: _about(desk, library, speech, keys, choose)
    made[Page.PLOTS] = lambda theme: PlotSheet(desk, speech, keys, choose, theme)
    return made


def _overview(desk: Desk, library: Path, speech: Speech, keys: KeyInput, choose: Choose) -> Sheet:
    from briefing.ui.libraryledger import LibraryLedger  # read where it is first opened

    return LibraryLedger(desk, library, speech, keys, choose)


def _about(desk: Desk, library: LibraryAccess, speech: Speech, keys: KeyInput, choose: Choose) -> Sheet:
    from briefing.ui.aboutsheet import AboutSheet  # read where it is first opened

    return AboutSheet(desk, library, speech, keys, choose)


class TableSheet:
    """A table over the open articles."""

    def __init__(self, page: Page, desk: Desk, speech: Speech, keys: KeyInput, choose: Choose) -> None:
        from briefing.ui.tables import TablePanel  # tables are read where one is first opened

        self._page, self._desk, self._speech = page, desk, speech
        headers = [speech.say(f"ui.column_{name}") for name in self._columns()]
        self.panel = TablePanel(speech.say(f"ui.{page.value}"), speech.say("ui.narrow"), headers)
        self.panel.say_empty(speech.say(f"ui.empty_{page.value}"), speech.say("ui.empty_narrowed"))
        first = 0 if page is Page.BENEFICIARIES else -1
        self.panel.table.sortByColumn(first, Qt.SortOrder.AscendingOrder)
        self.panel.chosen.connect(lambda name: choose(self._spot(name)))
        keys.watch(self.panel.table, Mode.ANYWHERE)
        keys.watch(self.panel.line, Mode.TYPING)

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self.panel

    def refresh(self) -> None:
        """Fill the table from what lies open."""
        from briefing.ui import ledgerrows, measurerows

        sides = self._desk.sides
        if self._page is Page.LEDGER:
            rows = ledgerrows.rows(self._desk.comparing.result, sides, self._speech)
        else:
            rows = measurerows.rows(sides, self._columns(), self._speech)
        self.panel.show_rows(rows)

    def begin(self) -> None:
        """Give the keyboard to the line that narrows."""
        self.panel.line.setFocus()

    def focused_part(self) -> QWidget:
        """The table itself."""
        return self.panel.table

    def follow(self, spot: Spot | None) -> None:
        """Make the current finding's row the current one."""
        if spot is not None and spot.finding is not None and not self.panel.table.hasFocus():
            self.panel.point_to(f"{spot.side.value}:{spot.finding}")

    def set_theme(self, theme: Theme) -> None:
        """Nothing: the window's sheet dresses tables."""

    def _columns(self) -> tuple[str, ...]:
        from briefing.ui import ledgerrows, measurerows

        if self._page is Page.LEDGER:
            return ledgerrows.COLUMNS
        return measurerows.COLUMNS if self._page is Page.MEASURES else measurerows.BY_BENEFICIARY

    def _spot(self, name: str) -> Spot:
        side, _, key = name.partition(":")
        finding = self._desk.sides[Side(side)].findings[key]
        return Spot(Side(side), finding.span, finding=key)


class PlotSheet:
    """The plots over the open articles."""

    def __init__(self, desk: Desk, speech: Speech, keys: KeyInput, choose: Choose, theme: Theme) -> None:
        from briefing.ui.plots.panel import PlotPanel  # plots are read where one is first opened

        self.panel = PlotPanel(desk, speech, theme)
        self.panel.chosen.connect(choose)
        keys.watch(self.panel.canvas, Mode.ANYWHERE)

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self.panel

    def refresh(self) -> None:
        """Draw what lies open."""
        self.panel.refresh()

    def begin(self) -> None:
        """Give the keyboard to the canvas."""
        self.panel.focus_table()

    def focused_part(self) -> QWidget:
        """The canvas."""
        return self.panel.canvas

    def follow(self, spot: Spot | None) -> None:
        """Frame the current figure's point."""
        self.panel.canvas.point_to(spot)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.panel.set_theme(theme)
