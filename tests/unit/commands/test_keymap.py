"""The keymap: what keys mean, and what is wrong with a table of them."""

import pytest

from briefing.commands.command import Commands
from briefing.commands.keybuffer import KeyBuffer, Reading
from briefing.commands.keymap import Conflict, Keymap, Mode, keymap_from, led
from briefing.commands.keynames import RESERVED, is_character, is_key, shown
from briefing.commands.keytable import LEADER
from briefing.commands.table import all_commands, keyless, usual_keymap
from briefing.errors import UsageError
from briefing.messages import Language, names, sentence

TABLE = {
    "reading": {
        "J": "down",
        "g g": "top",
        "g s": "swap",
        "m <letter>": "mark",
        "m m": "marks",
        "Alt+<digit>": "style",
        "Ctrl+E": "export",
    },
    "selecting": {"s": "sentence", "Escape": "drop"},
    "hinting": {"<letter>": "hint", "Escape": "drop"},
    "note": {"Ctrl+Enter": "save", "Escape": "leave"},
    "anywhere": {"F8": "down", "Ctrl+Z": "undo"},
}


@pytest.fixture
def keymap() -> Keymap:
    return keymap_from(TABLE)


@pytest.mark.parametrize(
    ("mode", "keys", "command", "count"),
    [
        (Mode.READING, ["J"], "down", None),
        (Mode.READING, ["5", "J"], "down", 5),
        (Mode.READING, ["1", "0", "J"], "down", 10),
        (Mode.READING, ["g", "g"], "top", None),
        (Mode.READING, ["3", "g", "g"], "top", 3),
        (Mode.READING, ["Ctrl+Z"], "undo", None),
        (Mode.NOTE, ["Ctrl+Enter"], "save", None),
        (Mode.NOTE, ["F8"], "down", None),
        (Mode.SELECTING, ["s"], "sentence", None),
        (Mode.SELECTING, ["2", "s"], "sentence", 2),
        (Mode.SELECTING, ["J"], "down", None),
        (Mode.READING, ["m", "m"], "marks", None),
    ],
)
def test_keys_name_a_command(
    keymap: Keymap, mode: Mode, keys: list[str], command: str, count: int | None
) -> None:
    buffer = KeyBuffer(keymap)
    outcomes = [buffer.press(mode, key) for key in keys]
    assert [o.reading for o in outcomes[:-1]] == [Reading.PENDING] * (len(keys) - 1)
    assert outcomes[-1].reading is Reading.COMMAND
    assert (outcomes[-1].command, outcomes[-1].count) == (command, count)


@pytest.mark.parametrize(
    ("mode", "keys"),
    [
        (Mode.READING, ["q"]),
        (Mode.READING, ["0"]),
        (Mode.READING, ["g", "x"]),
        (Mode.NOTE, ["J"]),
        (Mode.NOTE, ["5"]),
        (Mode.NOTE, ["Ctrl+Z"]),
        (Mode.ANYWHERE, ["J"]),
        (Mode.HINTING, ["F8"]),
        (Mode.HINTING, ["7"]),
        (Mode.READING, ["m", "7"]),
        (Mode.READING, ["g", "Escape"]),
        (Mode.READING, ["1", "2", "Escape"]),
    ],
)
def test_keys_that_mean_nothing_leave_nothing_pending(keymap: Keymap, mode: Mode, keys: list[str]) -> None:
    buffer = KeyBuffer(keymap)
    assert [buffer.press(mode, key) for key in keys][-1].reading is Reading.UNBOUND
    assert buffer.pending == ""


@pytest.mark.parametrize(
    ("mode", "keys", "command", "argument"),
    [
        (Mode.READING, ["m", "a"], "mark", "a"),
        (Mode.READING, ["m", "A"], "mark", "A"),
        (Mode.HINTING, ["k"], "hint", "k"),
        (Mode.READING, ["Alt+7"], "style", "7"),
        (Mode.READING, ["m", "m"], "marks", ""),
    ],
)
def test_a_placeholder_gives_what_was_pressed_as_the_argument(
    keymap: Keymap, mode: Mode, keys: list[str], command: str, argument: str
) -> None:
    buffer = KeyBuffer(keymap)
    outcome = [buffer.press(mode, key) for key in keys][-1]
    assert (outcome.command, outcome.argument) == (command, argument)


def test_escape_drops_what_is_pending_and_does_nothing_else() -> None:
    buffer = KeyBuffer(keymap_from({"reading": {"Escape": "leave", "g g": "top"}}))
    buffer.press(Mode.READING, "3")
    assert buffer.press(Mode.READING, "Escape").reading is Reading.UNBOUND
    assert buffer.press(Mode.READING, "Escape").command == "leave"


def test_characters_can_be_put_behind_a_leading_key(keymap: Keymap) -> None:
    quiet = led(keymap, "F12")
    assert quiet.match(Mode.READING, ("J",)).command is None
    assert not quiet.match(Mode.READING, ("g",)).continues
    assert quiet.match(Mode.READING, ("F12", "J")).command == "down"
    assert quiet.match(Mode.SELECTING, ("F12", "s")).command == "sentence"
    assert quiet.match(Mode.READING, ("Ctrl+E",)).command == "export"
    assert quiet.match(Mode.HINTING, ("k",)).command == "hint"
    assert quiet.conflicts() == ()


@pytest.mark.parametrize(
    "name", ["J", "]", "é", "'", "Ctrl+E", "Ctrl+Alt+Shift+F5", "F24", "Alt+1", "Ctrl+=", "<letter>", "Tab"]
)
def test_names_that_keys_have(name: str) -> None:
    assert is_key(name)


@pytest.mark.parametrize(
    "name", ["", " ", "Ctrl", "Ctrl+", "Ctrl+e", "Shift+Ctrl+E", "F25", "F0", "Return", "Esc", "JJ", "<key>"]
)
def test_names_that_no_key_has(name: str) -> None:
    assert not is_key(name)


def test_what_is_pending_can_be_seen_and_forgotten(keymap: Keymap) -> None:
    buffer = KeyBuffer(keymap)
    for key in "12g":
        buffer.press(Mode.READING, key)
    assert buffer.pending == "12g"
    buffer.clear()
    assert buffer.press(Mode.READING, "J").count is None


def test_a_shorter_chord_that_hides_a_longer_one_is_a_conflict() -> None:
    keymap = keymap_from({"reading": {"g": "go", "g g": "top"}})
    assert Conflict(Mode.READING, ("g", "g"), ("g",)) in keymap.conflicts()


def test_a_mode_that_there_is_none_of_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        keymap_from({"dreaming": {"J": "down"}})
    assert caught.value.arguments == {"mode": "dreaming"}


def test_names_that_no_command_has_are_found(keymap: Keymap) -> None:
    known = [
        "down",
        "top",
        "swap",
        "export",
        "save",
        "leave",
        "mark",
        "marks",
        "style",
        "sentence",
        "drop",
        "hint",
    ]
    assert keymap.unknown(known) == ("undo",)


@pytest.mark.parametrize(
    ("chord", "written"),
    [
        (("g", "g"), "gg"),
        (("]", "f"), "]f"),
        (("Ctrl+Z",), "Ctrl+Z"),
        (("m", "<letter>"), "m…"),
        (("F12", "J"), "F12 J"),
        (("Escape",), "Esc"),
        (("Alt+<digit>",), "Alt+1–9"),
    ],
)
def test_chords_are_shown_as_people_write_them(chord: tuple[str, ...], written: str) -> None:
    assert shown(chord) == written


# the tables that come with the program
@pytest.fixture(scope="module")
def commands() -> Commands:
    return all_commands()


def test_the_usual_keys_name_only_commands_that_exist(commands: Commands) -> None:
    assert usual_keymap().unknown(commands.names()) == ()


def test_none_of_the_usual_keys_hides_another() -> None:
    assert usual_keymap().conflicts() == ()


def test_every_command_has_a_key_or_a_reason_for_none(commands: Commands) -> None:
    keymap, reasons = usual_keymap(), keyless()
    without = {name for name in commands.names() if not keymap.chords(name)}
    assert without == set(reasons)
    assert all(sentence(reason, language) for reason in reasons.values() for language in Language)


def test_every_command_has_its_place_in_a_group_with_a_title(commands: Commands) -> None:
    groups = {commands.group(name) for name in commands.names()}
    assert all(sentence(f"ui.group_{group.value}", language) for group in groups for language in Language)


def test_every_command_is_documented(commands: Commands) -> None:
    assert [name for name in commands.names() if not commands[name].help] == []


@pytest.mark.parametrize("language", list(Language))
def test_every_command_has_a_title_in_each_language(commands: Commands, language: Language) -> None:
    assert all(sentence(f"commands.{name}", language) for name in commands.names())


def test_no_title_is_left_over(commands: Commands) -> None:
    assert set(names("commands")) - set(commands.names()) == {"unknown_mode"}


@pytest.mark.parametrize("mode", [Mode.READING, Mode.SELECTING, Mode.HINTING, Mode.NOTE])
def test_every_mode_has_a_way_out(commands: Commands, mode: Mode) -> None:
    command = usual_keymap().match(mode, ("Escape",)).command
    assert command in {"leave", "select-leave", "hint-leave", "note-leave"}
    assert command in commands.names()


@pytest.mark.parametrize("mode", list(Mode))
def test_every_usual_key_has_a_name_that_a_press_can_have(mode: Mode) -> None:
    assert [key for chord in usual_keymap().own(mode) for key in chord if not is_key(key)] == []


@pytest.mark.parametrize("mode", [Mode.NOTE, Mode.TYPING, Mode.ANYWHERE])
def test_no_bare_character_is_a_command_where_words_are_typed(mode: Mode) -> None:
    assert [chord for chord in usual_keymap().bindings(mode) if is_character(chord[0])] == []


@pytest.mark.parametrize("key", sorted(RESERVED))
def test_keys_of_input_methods_are_never_taken(key: str) -> None:
    keymap = usual_keymap()
    assert all((key,) not in keymap.bindings(mode) for mode in Mode)


def test_no_usual_key_is_the_leading_one() -> None:
    assert all((LEADER,) not in usual_keymap().bindings(mode) for mode in Mode)
    assert led(usual_keymap(), LEADER).conflicts() == ()


@pytest.mark.parametrize("mode", [Mode.READING, Mode.SELECTING, Mode.MEMO])
def test_no_bare_character_is_left_where_they_are_switched_off(mode: Mode) -> None:
    assert not any(is_character(chord[0]) for chord in led(usual_keymap(), LEADER).bindings(mode))
