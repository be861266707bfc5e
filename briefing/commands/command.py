"""A command: a name that keys, menus and the palette call, and the function behind it."""

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from briefing.commands.asking import Asking
from briefing.commands.memoview import MemoView
from briefing.desk.desk import Aspect, Desk
from briefing.desk.opened import Side, Spot
from briefing.messages import Language
from briefing.model.span import Span

if TYPE_CHECKING:
    from briefing.desk.memocharts import Plotted
    from briefing.work.ledgers import Line


class Group(Enum):
    """What a command is about, as menus, the palette and the key sheet part them."""

    MOVING = "moving"
    REVIEWING = "reviewing"
    TEACHING = "teaching"
    SELECTING = "selecting"
    MARKING = "marking"
    NOTING = "noting"
    LINKING = "linking"
    COMPARING = "comparing"
    MEMO = "memo"
    APPLICATION = "application"


class Move(Enum):
    """A movement of the caret."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    LINE_START = "line-start"
    LINE_END = "line-end"


class Window(Protocol):
    """What commands ask of the window: everything that is shown and nothing that is kept."""

    @property
    def ask(self) -> Asking:
        """Questions to the user."""

    def plotted(self) -> "Plotted | None":
        """What the memo can take of the plot in front; None where there is no such plot."""

    @property
    def memo(self) -> MemoView:
        """The memo's panel."""

    def selection(self) -> Span:
        """What the active pane's caret selects; empty where it only stands."""

    def select(self, span: Span, *, caret_at_start: bool = False) -> None:
        """Move the active pane's caret, selecting `span`."""

    def extend(self, move: Move, times: int) -> None:
        """Move the end of the active pane's selection at which the caret stands."""

    def caret_at_start(self) -> bool:
        """Whether the caret stands at the beginning of the selection."""

    def on_screen(self) -> Mapping[Side, Span]:
        """The part of each open text that can be seen now."""

    def scroll_alone(self, lines: int) -> None:
        """Move the active pane by lines, the other one staying where it is."""

    def scroll_page(self, pages: int) -> None:
        """Turn the active pane's pages."""

    def edit_note(self) -> None:
        """Open the note at the current spot for typing."""

    def note_text(self) -> str:
        """What stands in the note being typed."""

    def note_spot(self) -> Spot | None:
        """The place of the note being typed."""

    def toggle_preview(self) -> None:
        """Show how the note being typed will look, or stop showing it."""

    def leave_note(self) -> None:
        """Close the note being typed, keeping it as a draft, and go back to the text."""

    def focus_text(self) -> None:
        """Give the keyboard to the active pane."""

    def focus_region(self, steps: int) -> None:
        """Give the keyboard to the next or previous region of the window."""

    def show_palette(self) -> None:
        """Let the user choose a command by typing."""

    def show_articles(self, side: Side | None = None) -> None:
        """Let the user choose an article by typing, for a side; None: the active one."""

    def toggle_sync(self) -> bool:
        """Free or lock the scrolling of the two texts; whether it is locked now."""

    def show_find(self) -> None:
        """Let the user type words to find."""

    def show_table(self, page: str) -> None:
        """Open a table of the drawer; close it where it is already in front."""

    def ask_folder(self) -> Path | None:
        """The folder that the user chooses; None when they change their mind."""

    def gather_from(self, folders: Iterable[Path]) -> None:
        """Have the library gathered from more folders."""

    def show_folders(self) -> None:
        """Let the user choose a folder that the library is no longer gathered from."""

    def paste_article(self) -> None:
        """Take what is on the clipboard for an article."""

    def show_search(self) -> None:
        """Let the user search the library by typing."""

    def show_backups(self) -> None:
        """Let the user put a backup in the library's place."""

    def show_manual(self) -> None:
        """Show the manual."""

    def print_text(self) -> bool:
        """Print the active article with its notes; False when the user changes their mind."""

    def show_menu(self) -> None:
        """Show every command by what it is about."""

    def step_said(self, step: str) -> str:
        """A step of undo in words."""

    def start_guide(self) -> None:
        """Lead the user through the review."""

    def show_key_sheet(self) -> None:
        """Show every key."""

    def show_why(self, spot: Spot) -> None:
        """Show by which rule and words the finding at a spot was found."""

    def show_preferences(self) -> None:
        """Let the user change settings and keys."""

    def show_codebook(self) -> None:
        """Let the user change the codebook."""

    def ask_articles(self) -> tuple[Path, ...]:
        """The files that the user wants to open; none when they change their mind."""

    def overview(self) -> "Sequence[Line] | None":
        """The figures of the library where their table is in front; None where it is not, or not made yet."""

    def ask_tables_path(self) -> Path | None:
        """Where the user wants tables for spreadsheets; None when they change their mind."""

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

    def toggle_single(self) -> None:
        """Show the active text alone, or both again."""

    def toggle_notes(self) -> None:
        """Show or hide the panel at the right."""

    def show_filter(self) -> None:
        """Let the user choose which findings are shown."""

    def next_theme(self) -> None:
        """Take on the next look, and keep it."""

    def stop_work(self) -> bool:
        """End the work that goes on in the background; False where there is none."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""

    def quit(self) -> None:
        """Close the window."""


@dataclass(slots=True)
class Memory:
    """The last change that a command made, as something that can be done anew elsewhere."""

    last: "Action | None" = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What a command acts on; `count` is None where the user gave none.

    `argument` is the key pressed for a placeholder, empty where the command came from a menu.
    """

    desk: Desk
    window: Window
    count: int | None = None
    argument: str = ""
    memory: Memory = field(default_factory=Memory)

    @property
    def times(self) -> int:
        """The count, or one."""
        return 1 if self.count is None else self.count


Action = Callable[[Scene], None]


@dataclass(frozen=True, slots=True)
class Command:
    """A named action; its sentence of help is the function's docstring, its titles the catalogue's.

    `repeats` marks those that `.` does again, `selecting` those that leave a selection under way.
    """

    name: str
    run: Action
    repeats: bool = False
    selecting: bool = False

    @property
    def help(self) -> str:
        """What the command does, in a sentence."""
        return inspect.getdoc(self.run) or ""


class Commands:
    """Every command by its name, in groups."""

    def __init__(self, groups: Mapping[Group, Iterable[Command]]) -> None:
        tables = {group: tuple(commands) for group, commands in groups.items()}
        self._by_name = {command.name: command for table in tables.values() for command in table}
        self._groups = {command.name: group for group, table in tables.items() for command in table}

    def __getitem__(self, name: str) -> Command:
        return self._by_name[name]

    def names(self) -> tuple[str, ...]:
        """Every name, in the order of the tables."""
        return tuple(self._by_name)

    def group(self, name: str) -> Group:
        """What a command is about."""
        return self._groups[name]

    def run(self, name: str, scene: Scene) -> None:
        """Run a command; what can be repeated is remembered, and others end a selection under way."""
        command = self._by_name[name]
        if command.repeats:
            scene.memory.last = lambda later: command.run(replace(scene, window=later.window))
        command.run(scene)
        if not command.selecting and scene.desk.modes.selecting:
            scene.desk.modes.selecting = False
            scene.desk.tell(Aspect.MODE)
