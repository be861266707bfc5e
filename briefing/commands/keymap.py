"""Keys to command names: bindings by mode, counts and chords, and the way back for display.

A key is named by its character (`J`, `]`) or its name with modifiers before it (`Ctrl+Shift+E`,
`Enter`, `F8`); a chord is its keys with spaces between (`g g`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from briefing.errors import UsageError

Chord = tuple[str, ...]


class Mode(Enum):
    """Where the focus is, which decides what a key means."""

    READING = "reading"
    NOTE = "note"
    TYPING = "typing"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Match:
    """What a row of keys means so far: a command, the beginning of longer chords, both or nothing."""

    command: str | None
    continues: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """A binding that can never be reached, because a shorter chord acts before it is complete."""

    mode: Mode
    chord: Chord
    shadowed_by: Chord


class Keymap:
    """Bindings of chords to command names, by mode; what holds anywhere holds in every mode."""

    def __init__(self, bindings: Mapping[Mode, Mapping[Chord, str]]) -> None:
        self._bindings = {mode: dict(bindings.get(mode, {})) for mode in Mode}

    def match(self, mode: Mode, keys: Chord) -> Match:
        """What `keys` mean in a mode."""
        table = self.bindings(mode)
        longer = any(len(chord) > len(keys) and chord[: len(keys)] == keys for chord in table)
        return Match(table.get(keys), longer)

    def own(self, mode: Mode) -> dict[Chord, str]:
        """What a mode's own table binds."""
        return dict(self._bindings[mode])

    def bindings(self, mode: Mode) -> dict[Chord, str]:
        """All that holds in a mode; its own binding wins over one that holds anywhere.

        Where words are typed, of what holds anywhere only function keys act.
        """
        anywhere = self._bindings[Mode.ANYWHERE]
        if mode in (Mode.NOTE, Mode.TYPING):
            anywhere = {chord: name for chord, name in anywhere.items() if _is_function_key(chord)}
        return {**anywhere, **self._bindings[mode]}

    def chords(self, command: str) -> tuple[Chord, ...]:
        """The chords that call a command, in the order of the table."""
        found = [
            chord for table in self._bindings.values() for chord, name in table.items() if name == command
        ]
        return tuple(dict.fromkeys(found))

    def conflicts(self) -> tuple[Conflict, ...]:
        """Bindings that a shorter one hides."""
        return tuple(
            Conflict(mode, chord, chord[:length])
            for mode in Mode
            for chord in self.bindings(mode)
            for length in range(1, len(chord))
            if chord[:length] in self.bindings(mode)
        )

    def unknown(self, commands: Iterable[str]) -> tuple[str, ...]:
        """Bound names that no command has."""
        known = set(commands)
        bound = {name for table in self._bindings.values() for name in table.values()}
        return tuple(sorted(bound - known))


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


def _is_function_key(chord: Chord) -> bool:
    last = chord[-1].rpartition("+")[2]
    return len(chord) == 1 and last.startswith("F") and last[1:].isdigit()


def shown(chord: Chord) -> str:
    """A chord as people write it: letters run together, named keys spaced."""
    return "".join(chord) if all(len(key) == 1 for key in chord) else " ".join(chord)
