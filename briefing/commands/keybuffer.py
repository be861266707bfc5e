"""Keys as they come in, gathered into a count and a chord until they name a command."""

from dataclasses import dataclass
from enum import Enum

from briefing.commands.keymap import Keymap, Mode
from briefing.commands.keynames import Chord, shown

LONGEST_COUNT = 4


class Reading(Enum):
    """What became of a key."""

    COMMAND = "command"
    PENDING = "pending"
    UNBOUND = "unbound"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a key led to; the other fields mean something only with COMMAND."""

    reading: Reading
    command: str = ""
    count: int | None = None
    argument: str = ""


class KeyBuffer:
    """Collects keys of one mode; digits before a chord are its count."""

    def __init__(self, keymap: Keymap) -> None:
        self._keymap = keymap
        self._count = ""
        self._chord: Chord = ()

    @property
    def pending(self) -> str:
        """The keys pressed so far, as the status bar shows them."""
        return self._count + shown(self._chord)

    def clear(self) -> None:
        """Forget what was pressed."""
        self._count, self._chord = "", ()

    def press(self, mode: Mode, key: str) -> Outcome:
        """Take one more key; the buffer is empty again unless the outcome is PENDING."""
        if key == "Escape" and self.pending:
            self.clear()
            return Outcome(Reading.UNBOUND)
        if mode.counts and self._takes_digit(key):
            self._count += key
            return Outcome(Reading.PENDING)
        chord = (*self._chord, key)
        match = self._keymap.match(mode, chord)
        if match.command is None and match.continues:
            self._chord = chord
            return Outcome(Reading.PENDING)
        count = int(self._count) if self._count else None
        self.clear()
        if match.command is None:
            return Outcome(Reading.UNBOUND)
        return Outcome(Reading.COMMAND, match.command, count, match.argument)

    def _takes_digit(self, key: str) -> bool:
        fits = not self._chord and len(self._count) < LONGEST_COUNT
        return fits and key.isdigit() and key.isascii() and (key != "0" or bool(self._count))
