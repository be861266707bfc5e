"""The page of the drawer that lists the figures of the whole library, those that stand apart first."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from briefing.commands.keymap import Mode
from briefing.desk.desk import Desk
from briefing.desk.opened import Spot
from briefing.errors import BriefingError
from briefing.ui.errand import Errand
from briefing.ui.keys import KeyInput
from briefing.ui.ledgerrows import stated
from briefing.ui.speech import Speech, period
from briefing.ui.tables import Cell, TablePanel, TableRow
from briefing.ui.theme import Theme
from briefing.work.ledgers import Line, library_ledger
from briefing.work.worker import Worker

COLUMNS = ("standing", "indicator", "figure", "when", "place", "article", "reason")
_DEADLINE = 3600.0


class LibraryLedger:
    """The library's figures by indicator, made anew by another process where the library changed."""

    def __init__(
        self, desk: Desk, library: Path, speech: Speech, keys: KeyInput, choose: Callable[[Spot], None]
    ) -> None:
        self._desk, self._library, self._speech, self._choose = desk, library, speech, choose
        headers = [speech.say(f"ui.column_{name}") for name in COLUMNS]
        self.panel = TablePanel(speech.say("ui.overview"), speech.say("ui.narrow"), headers)
        self._say_empty("ui.empty_making")
        self.panel.chosen.connect(self._go)
        keys.watch(self.panel.table, Mode.ANYWHERE)
        keys.watch(self.panel.line, Mode.TYPING)
        self._errand = Errand(
            self.panel, Worker(library_ledger, _DEADLINE), self._show, self._fail, self._tell
        )
        self._made_of: object = None
        self._judgements: tuple[object, ...] | None = None
        self._lines: tuple[Line, ...] = ()

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self.panel

    @property
    def lines(self) -> tuple[Line, ...]:
        """The figures that are listed; none before they are there."""
        return self._lines

    @property
    def busy(self) -> bool:
        """Whether the ledger is being made."""
        return self._errand.busy

    def refresh(self) -> None:
        """Have the ledger made, where the library is another one than it was made of."""
        versions = dict(self._desk.store.versions())
        if versions == self._made_of:
            return
        self._make(versions, self._desk.store.judgements())

    def begin(self) -> None:
        """Give the keyboard to the line that narrows; make it anew where findings were judged since."""
        self.panel.line.setFocus()
        judgements = self._desk.store.judgements()
        if judgements != self._judgements:
            self._make(self._made_of, judgements)

    def _make(self, versions: object, judgements: tuple[object, ...]) -> None:
        self._made_of, self._judgements = versions, judgements
        self._errand.run(self._library)

    def focused_part(self) -> QWidget:
        """The table itself."""
        return self.panel.table

    def follow(self, _spot: Spot | None) -> None:
        """Nothing: the rows are of many articles."""

    def set_theme(self, _theme: Theme) -> None:
        """Nothing: the window's sheet dresses tables."""

    def _tell(self, done: int, total: int) -> None:
        said = self._speech.say("ui.overview_progress", done=done, total=total)
        self.panel.line.setPlaceholderText(said)

    def _fail(self, error: BriefingError) -> None:
        """Say why there is no ledger; it is tried again when the page is opened."""
        self._show(())
        self._judgements = None
        self.panel.line.setPlaceholderText(self._speech.told(error))
        self.panel.say_empty(self._speech.told(error), self._speech.told(error))

    def _say_empty(self, code: str) -> None:
        self.panel.say_empty(self._speech.say(code), self._speech.say("ui.empty_narrowed"))

    def _show(self, lines: tuple[Line, ...]) -> None:
        self.panel.line.setPlaceholderText(self._speech.say("ui.narrow"))
        self._lines = lines
        self._say_empty("ui.empty_overview")
        self.panel.show_rows([self._row(n, line) for n, line in enumerate(self._lines)])

    def _row(self, number: int, line: Line) -> TableRow:
        return TableRow(
            str(number),
            (
                Cell(self._speech.say(f"comparing.standing-{line.standing.value}")),
                Cell(line.indicator),
                stated(line.figure, self._speech),
                Cell(period(line.figure.period) or ""),
                Cell(line.place),
                Cell(line.title),
                Cell(line.reason),
            ),
        )

    def _go(self, name: str) -> None:
        """Open a row's article, where it is not open, and go to its figure."""
        line = self._lines[int(name)]
        side = self._desk.holding(line.article)
        if side is None:
            side = self._desk.active
            self._desk.show(side, self._desk.store.article(line.article))
        findings = self._desk.sides[side].findings
        key = next((key for key, one in findings.items() if one.span == line.figure.span), None)
        self._choose(Spot(side, line.figure.span, finding=key))
