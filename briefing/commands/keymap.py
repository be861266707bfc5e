"""Keys to command names: bindings by mode, counts and chords, and the way back for display.

A chord is its keys with spaces between (`g g`); its last may be a placeholder (`m <letter>`), and what
was pressed there is the command's argument.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from briefing.commands.keynames import Chord, argument, is_character, is_function_key, placeholder
from briefing.errors import UsageError

Bindings = dict[Chord, str]


class Mode(Enum):
    """Where the focus is, which decides what a key means."""

    READING = "reading"
    SELECTING = "selecting"
    HINTING = "hinting"
    NOTE = "note"
    TYPING = "typing"
    MEMO = "memo"
    ANYWHERE = "anywhere"

    @property
    def typed_in(self) -> bool:
        """Whether words are typed there, so that bare characters are never commands."""
        return self in (Mode.NOTE, Mode.TYPING)

    @property
    def counts(self) -> bool:
        """Whether digits before a chord are its count."""
        return self in (Mode.READING, Mode.SELECTING)


@dataclass(frozen=True, slots=True)
class Match:
    """What keys mean so far: a command and its argument, the beginning of longer chords, or both."""

    command: str | None
    continues: bool
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A binding that can never be reached, because a shorter chord acts before it is complete."""

    mode: Mode
    chord: Chord
    shadowed_by: Chord


class Keymap:
    """Bindings of chords to command names, by mode; what holds anywhere holds in every mode."""

    def __init__(self, bindings: Mapping[Mode, Mapping[Chord, str]]) -> None:
        self._own = {mode: dict(bindings.get(mode, {})) for mode in Mode}
        self._holding = {mode: self._gathered(mode) for mode in Mode}

    def match(self, mode: Mode, keys: Chord) -> Match:
        """What `keys` mean in a mode; a key that is bound itself wins over a placeholder."""
        table = self._holding[mode]
        longer = any(len(chord) > len(keys) and _begins(chord, keys) for chord in table)
        if keys in table:
            return Match(table[keys], longer)
        for fitting in placeholder(keys[-1]) if keys else ():
            if (chord := (*keys[:-1], fitting)) in table:
                return Match(table[chord], longer, argument(keys[-1]))
        return Match(None, longer)

    def own(self, mode: Mode) -> Bindings:
        """What a mode's own table binds."""
        return dict(self._own[mode])

    def bindings(self, mode: Mode) -> Bindings:
        """All that holds in a mode; its own binding wins over one that holds more widely."""
        return dict(self._holding[mode])

    def chords(self, command: str) -> tuple[Chord, ...]:
        """The chords that call a command, in the order of the table."""
        found = [chord for table in self._own.values() for chord, name in table.items() if name == command]
        return tuple(dict.fromkeys(found))

    def conflicts(self) -> tuple[Conflict, ...]:
        """Bindings that a shorter one hides."""
        return tuple(
            Conflict(mode, chord, chord[:length])
            for mode in Mode
            for chord in self._holding[mode]
            for length in range(1, len(chord))
            if chord[:length] in self._holding[mode]
        )

    def unknown(self, commands: Iterable[str]) -> tuple[str, ...]:
        """Bound names that no command has."""
        known = set(commands)
        bound = {name for table in self._own.values() for name in table.values()}
        return tuple(sorted(bound - known))

    def tables(self) -> dict[Mode, Bindings]:
        """Every mode's own table."""
        return {mode: dict(table) for mode, table in self._own.items()}

    def _gathered(self, mode: Mode) -> Bindings:
        """What holds in a mode: beside hints nothing does, and where words are typed only F-keys."""
        anywhere = self._own[Mode.ANYWHERE]
        if mode is Mode.HINTING:
            return self._own[mode]
        if mode.typed_in:
            anywhere = {chord: name for chord, name in anywhere.items() if is_function_key(chord[0])}
        wider = self._own[Mode.READING] if mode is Mode.SELECTING else {}
        return {**anywhere, **wider, **self._own[mode]}


def keymap_from(table: Mapping[str, Mapping[str, str]]) -> Keymap:
    """The keymap that a table of modes describes; UsageError for a mode that there is none of."""
    modes = {mode.value: mode for mode in Mode}
    if strange := sorted(set(table) - set(modes)):
        raise UsageError("commands.unknown_mode", mode=strange[0])
    return Keymap(
        {
            modes[name]: {tuple(keys.split()): command for keys, command in rows.items()}
            for name, rows in table.items()
        }
    )


def led(keymap: Keymap, leader: str) -> Keymap:
    """The keymap with every bare character reached through a leading key only, hints' letters aside."""
    tables = keymap.tables()
    for mode in (Mode.READING, Mode.SELECTING, Mode.MEMO):
        tables[mode] = {
            (leader, *chord) if is_character(chord[0]) else chord: name
            for chord, name in tables[mode].items()
        }
    return Keymap(tables)


def _begins(chord: Chord, keys: Chord) -> bool:
    return all(one == key or one in placeholder(key) for one, key in zip(chord, keys, strict=False))
