"""What the window is built from, given by the application."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing.commands.command import Commands
from briefing.commands.keymap import Keymap
from briefing.desk.desk import Desk
from briefing.desk.librarysearch import LibrarySearch
from briefing.desk.sources import Sources
from briefing.settings import Settings
from briefing.ui.dialogs import Dialogs
from briefing.ui.speech import Speech


@dataclass(frozen=True, slots=True)
class LibraryAccess:
    """Where the library lies, how it is searched, what it is gathered from, and how it is opened anew.

    `gathered` is the file that says what was gathered; `reopen` takes the backup to open it on, or None.
    """

    folder: Path
    gathered: Path
    search: LibrarySearch
    sources: Sources
    reopen: Callable[[Path | None], None]


@dataclass(frozen=True, slots=True)
class Wiring:
    """The desk and the commands, the user's settings and language, and how the desktop is asked."""

    desk: Desk
    commands: Commands
    keymap: Keymap
    speech: Speech
    settings: Settings
    dialogs: Dialogs
    library: LibraryAccess
