"""The page of the drawer about the active article: particulars, what was put aside, what is like it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from briefing.commands.keymap import Mode
from briefing.desk.desk import Desk
from briefing.desk.opened import Opened, Spot
from briefing.errors import BriefingError
from briefing.model.annotation import ArticleId
from briefing.model.span import Span
from briefing.ui import aboutrows
from briefing.ui.errand import Errand
from briefing.ui.keys import KeyInput
from briefing.ui.speech import Speech
from briefing.ui.tables import TablePanel, TableRow
from briefing.ui.theme import Theme
from briefing.ui.wiring import LibraryAccess
from briefing.work.alike import Alike, AlikeJob, alike
from briefing.work.worker import Worker

_DEADLINE = 600.0


class AboutSheet:
    """What is known of the active article; Enter goes to where something stood, or opens a reprint."""

    def __init__(
        self,
        desk: Desk,
        library: LibraryAccess,
        speech: Speech,
        keys: KeyInput,
        choose: Callable[[Spot], None],
    ) -> None:
        self._desk, self._library, self._speech, self._choose = desk, library, speech, choose
        headers = [speech.say(f"ui.column_{name}") for name in aboutrows.COLUMNS]
        self.panel = TablePanel(speech.say("ui.about"), speech.say("ui.narrow"), headers)
        self.panel.chosen.connect(self._go)
        keys.watch(self.panel.table, Mode.ANYWHERE)
        keys.watch(self.panel.line, Mode.TYPING)
        self._errand = Errand(self.panel, Worker(alike, _DEADLINE), self._learn, self._fail)
        self._asked: ArticleId | None = None
        self._alike: tuple[TableRow, ...] = ()

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self.panel

    @property
    def busy(self) -> bool:
        """Whether the library is being looked through for what is like the article."""
        return self._errand.busy

    def refresh(self) -> None:
        """Show what is known of the active article, and have the library looked through once for it."""
        opened = self._opened()
        if opened is not None:
            self._ask(opened.id)
        self._fill(opened)

    def begin(self) -> None:
        """Give the keyboard to the line that narrows, and look through the library as it is now."""
        self.panel.line.setFocus()
        if not self.busy:
            self._asked = None
            self.refresh()

    def focused_part(self) -> QWidget:
        """The table itself."""
        return self.panel.table

    def follow(self, _spot: Spot | None) -> None:
        """Show the other article where the reader has turned to it."""
        opened = self._opened()
        if opened is None or opened.id != self._asked:
            self.refresh()

    def set_theme(self, _theme: Theme) -> None:
        """Nothing: the window's sheet dresses tables."""

    def _opened(self) -> Opened | None:
        return self._desk.sides.get(self._desk.active)

    def _ask(self, article: ArticleId) -> None:
        if article != self._asked:
            self._asked, self._alike = article, ()
            self._errand.run(AlikeJob(self._library.folder, self._library.gathered, article))

    def _learn(self, found: Alike) -> None:
        titles = {one.id: one.name for one in self._desk.library()}
        self._alike = tuple(aboutrows.alike_rows(found, titles, self._speech))
        self._fill(self._opened())

    def _fail(self, error: BriefingError) -> None:
        """Say why nothing is known of what is like the article; asked again when the page is opened."""
        self._asked = None
        self.panel.line.setPlaceholderText(self._speech.told(error))

    def _fill(self, opened: Opened | None) -> None:
        rows = list(aboutrows.rows(opened, self._speech)) if opened is not None else []
        self.panel.show_rows([*rows, *self._alike])

    def _go(self, name: str) -> None:
        """Go to the paragraph that something stood before; open a reprint across."""
        kind, _, which = name.partition(":")
        opened, side = self._opened(), self._desk.active
        if kind == aboutrows.ASIDE and opened is not None and opened.article.paragraphs:
            article = opened.article
            before = min(article.furniture[int(which)].before, len(article.paragraphs) - 1)
            self._choose(Spot(side, article.paragraphs[before].span))
        elif kind == aboutrows.REPRINT:
            there = self._desk.holding(ArticleId(which))
            if there is None:
                there = side.other
                self._desk.show(there, self._desk.store.article(ArticleId(which)))
            self._choose(Spot(there, Span(0, 0)))
