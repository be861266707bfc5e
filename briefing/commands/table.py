"""Every command there is by what it is about, the keys that come with the program, and why some have none."""

from briefing import resources
from briefing.commands import (
    application,
    comparing,
    library,
    linking,
    marking,
    memo,
    memoediting,
    noting,
    places,
    reading,
    reviewing,
    selecting,
    teaching,
)
from briefing.commands.command import Commands, Group
from briefing.commands.keymap import Keymap, keymap_from

KEYLESS = "keyless"


def all_commands() -> Commands:
    """Every command, in the order in which they are shown."""
    return Commands(
        {
            Group.MOVING: (*reading.COMMANDS, *places.COMMANDS),
            Group.REVIEWING: reviewing.COMMANDS,
            Group.TEACHING: teaching.COMMANDS,
            Group.SELECTING: selecting.COMMANDS,
            Group.MARKING: marking.COMMANDS,
            Group.NOTING: noting.COMMANDS,
            Group.LINKING: linking.COMMANDS,
            Group.COMPARING: comparing.COMMANDS,
            Group.MEMO: (*memo.COMMANDS, *memoediting.COMMANDS),
            Group.APPLICATION: (*library.COMMANDS, *application.COMMANDS),
        }
    )


def usual_keymap() -> Keymap:
    """The keys that come with the program."""
    table = resources.table("keymap.toml")
    return keymap_from({mode: rows for mode, rows in table.items() if mode != KEYLESS})


def keyless() -> dict[str, str]:
    """The commands that come without a key, each with the message code of the reason."""
    rows: dict[str, str] = resources.table("keymap.toml").get(KEYLESS, {})
    return {name: f"keys.{reason}" for name, reason in rows.items()}
