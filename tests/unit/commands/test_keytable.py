"""Changing keys: what it costs, what is kept, and the usual keys again."""

from pathlib import Path

import pytest

from briefing.commands.keymap import Keymap, Mode, keymap_from
from briefing.commands.keytable import FILE, KeyTable
from briefing.commands.userkeys import Fault
from briefing.settings import CHARACTER_KEYS, Settings

NAMES = ("down", "up", "top", "save", "leave", "undo", "palette")
USUAL = {
    "reading": {"J": "down", "K": "up", "g g": "top", "Escape": "leave"},
    "note": {"Ctrl+Enter": "save", "Escape": "leave"},
    "anywhere": {"Ctrl+Z": "undo", "Ctrl+P": "palette"},
}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.toml")


@pytest.fixture
def usual() -> Keymap:
    return keymap_from(USUAL)


@pytest.fixture
def table(usual: Keymap, settings: Settings) -> KeyTable:
    return KeyTable(usual, NAMES, settings)


def test_a_changed_key_holds_at_once_and_after_a_restart(
    table: KeyTable, usual: Keymap, settings: Settings
) -> None:
    heard: list[str] = []
    table.listen(lambda: heard.append("changed"))
    cost = table.bind(Mode.READING, ("x",), "down")
    assert (cost.trouble, cost.losing) == (None, ())
    assert heard == ["changed"]
    assert table.keymap.chords("down") == (("J",), ("x",))
    assert KeyTable(usual, NAMES, settings).keymap.chords("down") == (("J",), ("x",))


def test_a_key_that_another_command_has_is_taken_from_it_and_told(table: KeyTable) -> None:
    cost = table.bind(Mode.READING, ("J",), "top")
    assert cost.losing == (("down", ("J",)),)
    assert table.keymap.match(Mode.READING, ("J",)).command == "top"
    assert table.keymap.chords("down") == ()
    assert table.changed("down")


def test_a_key_that_begins_a_chord_takes_the_chord_away(table: KeyTable) -> None:
    assert table.cost(Mode.READING, ("g",), "down").losing == (("top", ("g", "g")),)
    table.bind(Mode.READING, ("g",), "down")
    assert table.keymap.conflicts() == ()


@pytest.mark.parametrize(
    ("mode", "keys", "command", "fault"),
    [
        (Mode.READING, "Ctrl+Space", "down", Fault.RESERVED),
        (Mode.NOTE, "j", "save", Fault.TYPED),
        (Mode.READING, "Escape", "down", Fault.EXIT),
        (Mode.READING, "g Escape", "down", Fault.EXIT),
        (Mode.READING, "hello", "down", Fault.KEY),
    ],
)
def test_a_key_that_can_not_be_bound_changes_nothing(
    table: KeyTable, mode: Mode, keys: str, command: str, fault: Fault
) -> None:
    before = table.keymap.tables()
    cost = table.bind(mode, tuple(keys.split()), command)
    assert cost.trouble is not None
    assert cost.trouble.fault is fault
    assert table.keymap.tables() == before


def test_keys_are_taken_away_and_given_back(table: KeyTable, usual: Keymap) -> None:
    table.take_away("down")
    assert table.keymap.chords("down") == ()
    table.bind(Mode.READING, ("q",), "down")
    table.usual_again("down")
    assert table.keymap.chords("down") == (("J",),)
    assert not table.changed("down")
    assert table.keymap.tables() == usual.tables()


def test_the_usual_keys_come_back_from_the_command_that_took_them(table: KeyTable) -> None:
    table.bind(Mode.READING, ("J",), "top")
    table.usual_again("down")
    assert table.keymap.match(Mode.READING, ("J",)).command == "down"


def test_the_way_out_can_not_be_taken_away(table: KeyTable) -> None:
    table.take_away("leave")
    assert table.keymap.match(Mode.NOTE, ("Escape",)).command == "leave"


@pytest.mark.parametrize(
    ("chord", "command", "mode"),
    [
        (("x",), "down", Mode.READING),
        (("Ctrl+S",), "save", Mode.NOTE),
        (("Ctrl+S",), "undo", Mode.ANYWHERE),
        (("x",), "undo", Mode.ANYWHERE),
    ],
)
def test_a_key_goes_where_its_command_has_keys(
    table: KeyTable, chord: tuple[str, ...], command: str, mode: Mode
) -> None:
    assert table.mode_for(command, chord) is mode


def test_single_characters_are_switched_off_live(table: KeyTable, settings: Settings) -> None:
    settings.change(CHARACTER_KEYS, value=False)
    table.refresh()
    assert table.keymap.match(Mode.READING, ("J",)).command is None
    assert table.keymap.match(Mode.READING, ("F12", "J")).command == "down"
    table.bind(Mode.READING, ("x",), "up")
    assert table.keymap.chords("up") == (("F12", "K"), ("F12", "x"))


def test_a_file_with_faults_is_reported_and_its_good_rows_hold(usual: Keymap, settings: Settings) -> None:
    text = '[reading]\n"x" = "down"\n"y" = "fly"\n"g" = "undo"\n'
    settings.path.with_name(FILE).write_text(text, encoding="utf-8")
    table = KeyTable(usual, NAMES, settings)
    assert table.keymap.match(Mode.READING, ("x",)).command == "down"
    assert [(one.fault, one.keys) for one in table.troubles] == [(Fault.COMMAND, "y"), (Fault.HIDDEN, "gg")]
