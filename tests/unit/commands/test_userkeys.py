"""The user's own keys over the usual ones: what holds, what is refused, what is reported."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.commands.keymap import Keymap, Mode, keymap_from
from briefing.commands.keynames import shown
from briefing.commands.table import all_commands, usual_keymap
from briefing.commands.userkeys import Fault, Trouble, checked, overlaid, read, written

COMMANDS = ("down", "up", "top", "save", "leave", "undo", "find")


@pytest.fixture
def usual() -> Keymap:
    return keymap_from(
        {
            "reading": {"J": "down", "K": "up", "g g": "top", "Escape": "leave"},
            "note": {"Ctrl+Enter": "save", "Escape": "leave"},
            "anywhere": {"Ctrl+Z": "undo"},
        }
    )


def laid(usual: Keymap, table: dict[str, dict[str, str]]) -> tuple[Keymap, tuple[Trouble, ...]]:
    rows, wrong = checked(table, COMMANDS)
    keymap, more = overlaid(usual, rows)
    return keymap, (*wrong, *more)


@pytest.mark.parametrize(
    ("mode", "keys", "command", "fault"),
    [
        ("dreaming", "J", "down", Fault.MODE),
        ("reading", "Return", "down", Fault.KEY),
        ("reading", "", "down", Fault.KEY),
        ("reading", "Ctrl+e", "down", Fault.KEY),
        ("reading", "Ctrl+Space", "down", Fault.RESERVED),
        ("anywhere", "Ctrl+Shift+F", "find", Fault.RESERVED),
        ("reading", "J", "fly", Fault.COMMAND),
        ("note", "j", "save", Fault.TYPED),
        ("anywhere", "g g", "down", Fault.TYPED),
        ("reading", "Escape", "down", Fault.EXIT),
        ("note", "Escape", "", Fault.EXIT),
        ("reading", "Escape J", "down", Fault.EXIT),
        ("reading", "J Escape", "down", Fault.EXIT),
    ],
)
def test_a_row_that_can_not_hold_is_reported_and_changes_nothing(
    usual: Keymap, mode: str, keys: str, command: str, fault: Fault
) -> None:
    keymap, wrong = laid(usual, {mode: {keys: command}})
    assert [one.fault for one in wrong] == [fault]
    assert keymap.tables() == usual.tables()


def test_a_key_of_the_user_takes_the_place_of_the_usual_one(usual: Keymap) -> None:
    keymap, wrong = laid(usual, {"reading": {"J": "up", "Alt+J": "down"}})
    assert wrong == ()
    assert keymap.match(Mode.READING, ("J",)).command == "up"
    assert keymap.chords("down") == (("Alt+J",),)


def test_an_empty_name_takes_a_key_away(usual: Keymap) -> None:
    keymap, wrong = laid(usual, {"reading": {"J": ""}})
    assert wrong == ()
    assert keymap.match(Mode.READING, ("J",)).command is None


@pytest.mark.parametrize(
    ("keys", "hidden", "lost"), [("g", "gg", "top"), ("g g g", "gg", "top"), ("J x", "J", "down")]
)
def test_usual_keys_that_could_no_longer_be_reached_are_reported(
    usual: Keymap, keys: str, hidden: str, lost: str
) -> None:
    keymap, wrong = laid(usual, {"reading": {keys: "undo"}})
    (trouble,) = wrong
    assert (trouble.fault, trouble.keys, trouble.command) == (Fault.HIDDEN, hidden, lost)
    assert keymap.match(Mode.READING, tuple(keys.split())).command == "undo"
    assert keymap.conflicts() == ()


def test_two_keys_of_the_user_that_meet_are_both_kept_and_reported(usual: Keymap) -> None:
    _, wrong = laid(usual, {"reading": {"q": "up", "q q": "down"}})
    assert [(one.fault, one.keys, one.other) for one in wrong] == [(Fault.HIDDEN, "qq", "q")] * len(wrong)
    assert wrong


def test_a_key_that_holds_anywhere_and_hides_a_chord_elsewhere_is_reported(usual: Keymap) -> None:
    _, wrong = laid(usual, {"anywhere": {"F5": "find"}, "reading": {"F5 x": "down"}})
    assert {(one.fault, one.keys) for one in wrong} == {(Fault.HIDDEN, "F5 x")}


def test_a_file_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    rows: dict[Mode, dict[tuple[str, ...], str]] = {
        Mode.READING: {("g", '"'): "down", ("\\",): ""},
        Mode.NOTE: {("Ctrl+S",): "save"},
    }
    path = tmp_path / "keys.toml"
    path.write_text(written(rows), encoding="utf-8")
    table, wrong = read(path)
    assert wrong == ()
    assert checked(table, COMMANDS) == (rows, ())


def test_no_file_is_no_trouble(tmp_path: Path) -> None:
    assert read(tmp_path / "keys.toml") == ({}, ())


def test_a_file_that_is_no_table_is_reported_and_the_usual_keys_hold(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    path.write_text("[reading\n", encoding="utf-8")
    table, (trouble,) = read(path)
    assert table == {}
    assert (trouble.fault, trouble.mode) == (Fault.UNREADABLE, "keys.toml")


_KEYS = st.sampled_from(
    ["J", "g", "x", "Escape", "Ctrl+E", "F5", "<letter>", "Enter", "1", "Ctrl+Space", "q"]
)
_ROWS = st.dictionaries(
    st.lists(_KEYS, min_size=1, max_size=3).map(" ".join),
    st.sampled_from([*all_commands().names(), "", "fly"]),
)


@given(st.dictionaries(st.sampled_from([*(mode.value for mode in Mode), "dreaming"]), _ROWS))
def test_whatever_the_user_binds_every_mode_keeps_its_way_out(table: dict[str, dict[str, str]]) -> None:
    usual, names = usual_keymap(), all_commands().names()
    rows, _ = checked(table, names)
    keymap, wrong = overlaid(usual, rows)
    for mode in Mode:
        way_out = usual.own(mode).get(("Escape",))
        if way_out is not None:
            assert keymap.match(mode, ("Escape",)).command == way_out
    assert keymap.unknown(names) == ()
    reported = {one.keys for one in wrong if one.fault is Fault.HIDDEN}
    assert {shown(one.chord) in reported for one in keymap.conflicts()} <= {True}
