"""What commands can have the window do."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from briefing.commands.command import Commands
from briefing.commands.keymap import Keymap, Mode
from briefing.commands.keynames import all_shown
from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.errors import BriefingError
from briefing.messages import Language
from briefing.model.annotation import ArticleId
from briefing.model.span import Span
from briefing.ui.cards import CardText
from briefing.ui.dialogs import Dialogs
from briefing.ui.drawer import Page
from briefing.ui.overlay import Choice
from briefing.ui.pane import Pane
from briefing.ui.parts import Parts
from briefing.ui.speech import Speech

USUAL_POINTS = 13.0
_SMALLEST, _LARGEST = 8.0, 32.0


class WindowActions:
    """Moves the window's parts at a command's word; keeps nothing but the size of the text."""

    def __init__(
        self, window: QMainWindow, parts: Parts, desk: Desk, speech: Speech, dialogs: Dialogs
    ) -> None:
        self._window = window
        self._parts = parts
        self._desk = desk
        self._speech = speech
        self._dialogs = dialogs
        self._points = USUAL_POINTS
        self._commands = Commands(())
        self._keymap = Keymap({})

    def know(self, commands: Commands, keymap: Keymap) -> None:
        """Learn what there is to choose and to list."""
        self._commands, self._keymap = commands, keymap

    # the text
    def selection(self) -> Span:
        """What the active pane's caret selects; empty where it only stands."""
        return self._pane().view.selection()

    def select(self, span: Span, *, caret_at_start: bool = False) -> None:
        """Move the active pane's caret, selecting `span`."""
        self._pane().view.select(span, caret_at_start=caret_at_start)
        self._pane().view.bring_into_view(span if len(span) else Span(span.start, span.start + 1))

    def on_screen(self) -> Mapping[Side, Span]:
        """The part of each open text that can be seen now."""
        return {side: self._parts.panes[side].view.visible() for side in self._desk.sides}

    def scroll_page(self, pages: int) -> None:
        """Turn the active pane's pages."""
        self._pane().view.scroll_page(pages)

    def zoom(self, steps: int | None) -> None:
        """Make the text larger or smaller by steps; None: its usual size."""
        self.set_points(USUAL_POINTS if steps is None else self._points + steps)

    def set_points(self, points: float) -> None:
        """Set the text in a size, within what can be read."""
        self._points = max(_SMALLEST, min(points, _LARGEST))
        for pane in self._parts.panes.values():
            pane.set_points(self._points)

    @property
    def points(self) -> float:
        """The size of the text."""
        return self._points

    # the note
    def edit_note(self) -> None:
        """Open the note at the current spot for typing."""
        spot = self._desk.current
        if spot is None:
            return
        body, draft = self._desk.notes.text(spot)
        quote = spot.span.of(self._desk.sides[spot.side].article.text)
        self._parts.right.setCurrentIndex(0)
        self._parts.cards.edit(CardText(spot, quote, body, draft=draft))
        self._parts.status.mode.setText(self._speech.say("ui.mode_note"))

    def note_text(self) -> str:
        """What stands in the note being typed."""
        editor = self._parts.cards.editor
        return editor.toPlainText() if editor is not None else ""

    def leave_note(self) -> None:
        """Close the note being typed, keeping it as a draft, and go back to the text."""
        self.focus_text()
        self._parts.cards.close_editor()
        self._parts.status.mode.setText(self._speech.say("ui.mode_reading"))
        self._desk.refresh()

    # focus
    def focus_text(self) -> None:
        """Give the keyboard to the active pane."""
        self._pane().view.setFocus()

    def focus_region(self, steps: int) -> None:
        """Give the keyboard to the next or previous region of the window."""
        regions = [region for region in self._regions() if region.isVisible()]
        focused = self._window.focusWidget()
        at = next((i for i, r in enumerate(regions) if focused is r or r.isAncestorOf(focused)), 0)
        regions[(at + steps) % len(regions)].setFocus()

    def _regions(self) -> list[QWidget]:
        parts = self._parts
        right: QWidget = parts.cards if parts.right.currentIndex() == 0 else parts.memo
        texts = [parts.panes[side].view for side in Side]
        return [parts.left.focused_list(), *texts, parts.drawer.panels[parts.drawer.page].table, right]

    # choosing
    def show_palette(self) -> None:
        """Let the user choose a command by typing."""
        choices = [
            Choice(f"command:{name}", self.told(f"commands.{name}"), self._keys_of(name), name)
            for name in self._commands.names()
        ]
        self._parts.chooser.ask(self.told("ui.ask_command"), choices)

    def show_articles(self) -> None:
        """Let the user choose an article by typing."""
        choices = [
            Choice(
                f"article:{held.id}", held.article.title or held.article.source, held.article.publisher or ""
            )
            for held in self._desk.library()
        ]
        self._parts.chooser.ask(self.told("ui.ask_article"), choices)

    def toggle_sync(self) -> bool:
        """Free or lock the scrolling of the two texts; whether it is locked now."""
        sync = self._parts.sync
        sync.lock(locked=not sync.locked)
        return sync.locked

    def show_find(self) -> None:
        """Let the user type words to find."""
        self._parts.find.open()

    def show_table(self, page: str) -> None:
        """Open a table of the drawer; close it where it is already in front."""
        drawer = self._parts.drawer
        if drawer.isVisible() and drawer.page.value == page:
            drawer.hide()
            self.focus_text()
        else:
            drawer.open(Page(page))

    def show_key_sheet(self) -> None:
        """Show every key."""
        groups = []
        for mode in Mode:
            names = dict.fromkeys(self._keymap.own(mode).values())
            rows = [(self._keys_of(name), self.told(f"commands.{name}")) for name in names]
            if rows:
                groups.append((self.told(f"ui.mode_{mode.value}"), rows))
        self._parts.key_sheet.show_keys(groups)

    def _keys_of(self, name: str) -> str:
        return all_shown(self._keymap.chords(name))

    # files
    def ask_articles(self) -> tuple[Path, ...]:
        """The files that the user wants to open; none when they change their mind."""
        return self._dialogs.files(self._window, self.told("ui.ask_files"))

    def ask_memo_path(self) -> Path | None:
        """Where the user wants the memo; None when they change their mind."""
        return self._dialogs.save_as(
            self._window, self.told("ui.ask_memo"), Path.home() / self.told("ui.memo_name")
        )

    def open_files(self, paths: Iterable[Path]) -> None:
        """Bring files into the library and show the first; what can't be read is named."""
        brought: list[ArticleId] = []
        for path in paths:
            try:
                brought += self._desk.bring_in(path)
            except BriefingError as error:
                self.say_error(error)
        if brought:
            self._show_first(brought)

    def open_article(self, article: ArticleId) -> None:
        """Show an article of the library on the active side."""
        held = next((held for held in self._desk.library() if held.id == article), None)
        if held is not None:
            self._desk.show(self._desk.active, held)
            self.focus_text()

    def _show_first(self, brought: list[ArticleId]) -> None:
        by_id = {held.id: held for held in self._desk.library()}
        free = [side for side in Side if side not in self._desk.sides]
        sides = free or [self._desk.active]
        for side, article in zip(sides, brought, strict=False):
            self._desk.show(side, by_id[article])
            self._desk.activate(side)
        self.say("ui.opened_many", count=len(brought))

    # the rest
    def copy(self, text: str) -> None:
        """Put text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def say(self, code: str, **arguments: object) -> None:
        """Tell the user something, by the code of its sentence."""
        self._parts.status.message.say(self.told(code, **arguments))

    def say_error(self, error: BriefingError) -> None:
        """Tell the user what went wrong."""
        self._parts.status.message.say(self._speech.told(error))

    def told(self, code: str, **arguments: object) -> str:
        """The sentence for a code, in the user's language."""
        return self._speech.say(code, **arguments)

    @property
    def language(self) -> Language:
        """The language that the window speaks."""
        return self._speech.language

    def toggle_panel(self) -> None:
        """Show or hide the left panel."""
        self._parts.left.setVisible(not self._parts.left.isVisible())
        if not self._parts.left.isVisible():
            self.focus_text()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def _pane(self) -> Pane:
        return self._parts.panes[self._desk.active]
