"""What commands can have the window do."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from briefing.desk.opened import Side
from briefing.desk.recent import Recent
from briefing.errors import BriefingError
from briefing.messages import Language, is_trouble
from briefing.model.annotation import ArticleId
from briefing.ui.caret import CaretActions
from briefing.ui.comparisons import Comparisons
from briefing.ui.drawer import Page
from briefing.ui.files import Files
from briefing.ui.folding import FOLDED
from briefing.ui.libraryactions import LibraryActions
from briefing.ui.looks import Looks
from briefing.ui.memopanel import MemoPanel
from briefing.ui.notewriting import NoteActions
from briefing.ui.overlay import Choice
from briefing.ui.parts import Parts
from briefing.ui.toolactions import ToolActions
from briefing.ui.wiring import Wiring

if TYPE_CHECKING:
    from briefing.desk.memocharts import Plotted
    from briefing.work.ledgers import Line


class WindowActions(CaretActions, NoteActions, ToolActions, LibraryActions):
    """Moves the window's parts at a command's word; keeps nothing but the size of the text."""

    def __init__(self, window: QMainWindow, parts: Parts, wiring: Wiring, looks: Looks) -> None:
        CaretActions.__init__(self, parts, wiring.desk)
        NoteActions.__init__(self, parts, wiring.desk)
        ToolActions.__init__(self, parts, wiring, looks)
        LibraryActions.__init__(self, parts.root, wiring.desk, wiring.speech, wiring.library)
        self._window = window
        self._speech = wiring.speech
        self._dialogs = wiring.dialogs
        self._looks = looks
        self._single = False
        self.files = Files(parts, wiring.desk, wiring.speech, window)
        self.comparisons = Comparisons(wiring.desk, window)
        self.comparisons.failed.connect(self.say_error)
        self.stops: list[Callable[[], bool]] = [self.comparisons.stop, self.files.stop]
        self.choosing_for: Side | None = None

    # the text
    def zoom(self, steps: int | None) -> None:
        """Make the text larger or smaller by steps; None: its usual size."""
        self.set_points(self._looks.usual_points if steps is None else self._looks.points + steps)
        self.say("ui.zoomed", percent=round(self._looks.points / self._looks.usual_points * 100))

    def set_points(self, points: float) -> None:
        """Set the text in a size, within what can be read."""
        self._looks.zoom(points)
        self.set_text()

    def set_text(self) -> None:
        """Set both texts as the settings and the zoom have it."""
        for pane in self._parts.panes.values():
            pane.set_text(self._looks.setting())

    @property
    def points(self) -> float:
        """The size of the text."""
        return self._looks.points

    # focus
    def focus_region(self, steps: int) -> None:
        """Give the keyboard to the next or previous region of the window."""
        regions = [region for region in self._regions() if region.isVisible()]
        focused = self._window.focusWidget()
        at = next((i for i, r in enumerate(regions) if focused is r or r.isAncestorOf(focused)), 0)
        regions[(at + steps) % len(regions)].setFocus()

    def _regions(self) -> list[QWidget]:
        parts = self._parts
        right: QWidget = parts.cards if parts.tabs.currentIndex() == 0 else parts.memo.list
        texts = [parts.panes[side].view for side in Side]
        return [parts.left.focused_list(), *texts, parts.drawer.focused_part(), right]

    # choosing
    def show_articles(self, side: Side | None = None) -> None:
        """Let the user choose an article by typing, for a side; None: the active one."""
        from briefing.ui.initials import initials  # pinyin is looked up where a title is first asked for

        self.choosing_for = side
        choices = [
            Choice(
                f"article:{listed.id}",
                listed.name,
                self._speech.source(listed),
                initials(listed.name),
            )
            for listed in Recent(self._desk.store).first(self._desk.library())
        ]
        asked = "ui.ask_article" if side in (None, self._desk.active) else "ui.ask_article_across"
        self._parts.chooser.ask(self.told(asked), choices, self.told("ui.empty_articles"))

    def toggle_sync(self) -> bool:
        """Free or lock the scrolling of the two texts; whether it is locked now."""
        sync = self._parts.sync
        sync.lock(locked=not sync.locked)
        self.show_sync()
        return sync.locked

    def scroll_alone(self, lines: int) -> None:
        """Move the active pane by lines, the other one staying where it is."""
        self._parts.sync.move_alone(self._desk.active, lines)

    def show_sync(self) -> None:
        """Show whether the texts scroll together."""
        locked = self._parts.sync.locked
        self._parts.status.sync.setText(self.told("ui.sync" if locked else "ui.sync_off"))
        self._parts.top.switch("sync-toggle", on=locked, icon="locked" if locked else "free")

    def show_filter(self) -> None:
        """Let the user choose which findings are shown."""
        self._parts.filter.ask(self._desk.filter, self._desk.store.tags())

    def show_find(self) -> None:
        """Let the user type words to find."""
        self._parts.find.open()

    def show_table(self, page: str) -> None:
        """Open a table of the drawer; close it where it is already in front."""
        drawer = self._parts.drawer
        if drawer.isVisible() and drawer.page.value == page:
            drawer.close_drawer()
            self.focus_text()
        else:
            drawer.open(Page(page))

    # files
    def ask_folder(self) -> Path | None:
        """The folder that the user chooses; None when they change their mind."""
        return self._dialogs.folder(self._window, self.told("ui.add_folder"))

    def ask_articles(self) -> tuple[Path, ...]:
        """The files that the user wants to open; none when they change their mind."""
        return self._dialogs.files(self._window, self.told("ui.ask_files"))

    def ask_tables_path(self) -> Path | None:
        """Where the user wants tables for spreadsheets; None when they change their mind."""
        return self._dialogs.save_as(
            self._window,
            self.told("ui.ask_tables"),
            Path.home() / self.told("ui.tables_name"),
            "Excel (*.xlsx);;CSV (*.csv)",
        )

    def ask_memo_path(self) -> Path | None:
        """Where the user wants the memo; None when they change their mind."""
        return self._dialogs.save_as(
            self._window, self.told("ui.ask_memo"), Path.home() / self.told("ui.memo_name")
        )

    def print_text(self) -> bool:
        """Print the active article with its notes; False when the user changes their mind."""
        printer = self._dialogs.printer(self._window, self.told("commands.print"))
        if printer is None:
            return False
        from briefing.ui.printing import print_to  # not before something is printed

        print_to(printer, self._desk.sides[self._desk.active], self._speech)
        return True

    def open_files(self, paths: Iterable[Path]) -> None:
        """Bring files into the library and show the first; what can't be read is named."""
        self.files.open(paths)

    def open_article(self, article: ArticleId, side: Side | None = None) -> None:
        """Show an article of the library on a side; None: the active one."""
        self.files.show_article(article, side or self._desk.active)
        self.focus_text()

    # the rest
    def overview(self) -> "Sequence[Line] | None":
        """The figures of the library where their table is in front; None where it is not, or not made yet."""
        from briefing.ui.libraryledger import LibraryLedger  # read where it is first opened

        drawer = self._parts.drawer
        if drawer.isHidden() or drawer.page is not Page.OVERVIEW:
            return None
        sheet = drawer.sheet(Page.OVERVIEW)
        return sheet.lines or None if isinstance(sheet, LibraryLedger) else None

    def plotted(self) -> "Plotted | None":
        """What the memo can take of the plot in front."""
        from briefing.ui.plots.panel import PlotPanel  # plots are read where one is first opened

        drawer = self._parts.drawer
        if drawer.isHidden() or drawer.page is not Page.PLOTS:
            return None
        panel = drawer.sheet(Page.PLOTS).widget
        return panel.plotted() if isinstance(panel, PlotPanel) else None

    @property
    def memo(self) -> MemoPanel:
        """The memo's panel."""
        return self._parts.memo

    def copy(self, text: str) -> None:
        """Put text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def say(self, code: str, **arguments: object) -> None:
        """Tell the user something, by the code of its sentence."""
        self._parts.status.message.tell(self.told(code, **arguments), trouble=is_trouble(code))

    def say_error(self, error: BriefingError) -> None:
        """Tell the user what went wrong."""
        self._parts.status.message.tell(self._speech.told(error), trouble=True)

    def told(self, code: str, **arguments: object) -> str:
        """The sentence for a code, in the user's language."""
        return self._speech.say(code, **arguments)

    @property
    def language(self) -> Language:
        """The language that the window speaks."""
        return self._speech.language

    def toggle_panel(self) -> None:
        """Show or hide the left panel."""
        self._toggle(self._parts.left)
        self._parts.top.switch("panel-left", on=not self._parts.left.isHidden())

    def toggle_notes(self) -> None:
        """Show or hide the panel at the right."""
        self._toggle(self._parts.right)

    def toggle_single(self) -> None:
        """Show the active text alone, or both again."""
        self.show_single(single=not self._single)
        self.focus_text()

    @property
    def single(self) -> bool:
        """Whether one text is shown alone."""
        return self._single

    def show_single(self, *, single: bool) -> None:
        """Show the active text alone, or both."""
        self._single = single
        for side, pane in self._parts.panes.items():
            pane.setVisible(not single or side is self._desk.active)
        self._parts.band.setVisible(not single)
        self._parts.top.switch("pane-single", on=single, icon="double" if single else "single")

    def _toggle(self, part: QWidget) -> None:
        had_focus = part.isAncestorOf(self._window.focusWidget())
        part.setProperty(FOLDED, False)
        part.setVisible(part.isHidden())
        if part.isHidden() and had_focus:
            self.focus_text()

    def next_theme(self) -> None:
        """Take on the next look, and keep it."""
        self.say(f"ui.theme_{self._looks.next_theme()}")

    def stop_work(self) -> bool:
        """End the work that goes on in the background; False where there is none."""
        ended = [stop() for stop in self.stops]
        return any(ended)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()
