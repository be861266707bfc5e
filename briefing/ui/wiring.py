"""What the window is built from, given by the application."""

from dataclasses import dataclass

from briefing.commands.command import Commands
from briefing.commands.keymap import Keymap
from briefing.desk.desk import Desk
from briefing.settings import Settings
from briefing.ui.dialogs import Dialogs
from briefing.ui.speech import Speech


@dataclass(frozen=True, slots=True)
class Wiring:
    """The desk and the commands, the user's settings and language, and how the desktop is asked."""

    desk: Desk
    commands: Commands
    keymap: Keymap
    speech: Speech
    settings: Settings
    dialogs: Dialogs
