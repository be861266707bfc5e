"""Every command there is, and the keymap that comes with the program."""

from briefing import resources
from briefing.commands import application, marking, memo, reading
from briefing.commands.command import Commands
from briefing.commands.keymap import Keymap, keymap_from


def all_commands() -> Commands:
    """Every command, in the order in which they are shown."""
    tables = (reading.COMMANDS, marking.COMMANDS, memo.COMMANDS, application.COMMANDS)
    return Commands(command for commands in tables for command in commands)


def usual_keymap() -> Keymap:
    """The keys that come with the program."""
    return keymap_from(resources.table("keymap.toml"))
