"""A command: a name that keys, menus and the palette call, and the function behind it."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.messages import Language
from briefing.model.span import Span


class Window(Protocol):
    """What commands ask of the window: everything that is shown and nothing that is kept."""

    def selection(self) -> Span:
        """What the active pane's caret selects; empty where it only stands."""

    def select(self, span: Span, *, caret_at_start: bool = False) -> None:
        """Move the active pane's caret, selecting `span`."""

    def on_screen(self) -> Mapping[Side, Span]:
        """The part of each open text that can be seen now."""

    def scroll_page(self, pages: int) -> None:
        """Turn the active pane's pages."""

    def edit_note(self) -> None:
        """Open the note at the current spot for typing."""

    def note_text(self) -> str:
        """What stands in the note being typed."""

    def leave_note(self) -> None:
        """Close the note being typed, keeping it as a draft, and go back to the text."""

    def focus_text(self) -> None:
        """Give the keyboard to the active pane."""

    def focus_region(self, steps: int) -> None:
        """Give the keyboard to the next or previous region of the window."""

    def show_palette(self) -> None:
        """Let the user choose a command by typing."""

    def show_articles(self) -> None:
        """Let the user choose an article by typing."""

    def toggle_sync(self) -> bool:
        """Free or lock the scrolling of the two texts; whether it is locked now."""

    def show_find(self) -> None:
        """Let the user type words to find."""

    def show_table(self, page: str) -> None:
        """Open a table of the drawer; close it where it is already in front."""

    def show_key_sheet(self) -> None:
        """Show every key."""

    def ask_articles(self) -> tuple[Path, ...]:
        """The files that the user wants to open; none when they change their mind."""

    def ask_memo_path(self) -> Path | None:
        """Where the user wants the memo; None when they change their mind."""

    def open_files(self, paths: Iterable[Path]) -> None:
        """Bring files into the library and show the first."""

    def copy(self, text: str) -> None:
        """Put text on the clipboard."""

    @property
    def language(self) -> Language:
        """The language that the window speaks."""

    def say(self, code: str, **arguments: object) -> None:
        """Tell the user something, by the code of its sentence."""

    def told(self, code: str, **arguments: object) -> str:
        """The sentence for a code, in the user's language."""

    def zoom(self, steps: int | None) -> None:
        """Make the text larger or smaller by steps; None: its usual size."""

    def toggle_panel(self) -> None:
        """Show or hide the left panel."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""

    def quit(self) -> None:
        """Close the window."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a command acts on; `count` is None where the user gave none."""

    desk: Desk
    window: Window
    count: int | None = None

    @property
    def times(self) -> int:
        """The count, or one."""
        return 1 if self.count is None else self.count


Action = Callable[[Scene], None]


@dataclass(frozen=True, slots=True)
class Command:
    """A named action; its sentence of help is the function's docstring, its titles the catalogue's."""

    name: str
    run: Action

    @property
    def help(self) -> str:
        """What the command does, in a sentence."""
        return inspect.getdoc(self.run) or ""


class Commands:
    """Every command by its name."""

    def __init__(self, commands: Iterable[Command]) -> None:
        self._by_name = {command.name: command for command in commands}

    def __getitem__(self, name: str) -> Command:
        return self._by_name[name]

    def names(self) -> tuple[str, ...]:
        """Every name, in the order of the tables."""
        return tuple(self._by_name)
