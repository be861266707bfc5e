"""The keys in force: the usual ones, the user's over them, single characters switched off or not."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from briefing.commands.keymap import Keymap, Mode, led
from briefing.commands.keynames import Chord, shown
from briefing.commands.userkeys import NOTHING, Trouble, checked, fault_of, overlaid, read, written
from briefing.settings import CHARACTER_KEYS, Settings

FILE = "keys.toml"
LEADER = "F12"


@dataclass(frozen=True, slots=True)
class Cost:
    """What binding a key would mean: why it can't be, or the commands that lose keys by it."""

    trouble: Trouble | None
    losing: tuple[tuple[str, Chord], ...] = ()


class KeyTable:
    """Reads, changes and keeps the user's keys; tells whoever listens."""

    def __init__(self, usual: Keymap, commands: Collection[str], settings: Settings) -> None:
        self._usual = usual
        self._commands = commands
        self._settings = settings
        self._path = settings.path.with_name(FILE)
        table, unreadable = read(self._path)
        good, wrong = checked(table, commands)
        self._rows = {mode: dict(rows) for mode, rows in good.items()}
        self._refused = (*unreadable, *wrong)
        self._listeners: list[Callable[[], None]] = []
        self._lay()

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What is wrong with the user's keys."""
        return (*self._refused, *self._costs)

    def listen(self, listener: Callable[[], None]) -> None:
        """Have `listener` called after every change."""
        self._listeners.append(listener)

    def refresh(self) -> None:
        """Go by the settings as they are now."""
        self._lay()
        for listener in self._listeners:
            listener()

    def mode_for(self, command: str, chord: Chord) -> Mode:
        """Where a new key of a command belongs: where it has keys already, if the key may act there."""
        homes = [mode for mode in Mode if command in self._usual.own(mode).values()]
        fitting = [mode for mode in homes if fault_of(mode, chord, command, self._commands) is None]
        return fitting[0] if fitting else homes[0] if homes else Mode.READING

    def cost(self, mode: Mode, chord: Chord, command: str) -> Cost:
        """What binding a key would mean."""
        fault = fault_of(mode, chord, command, self._commands)
        if fault is not None:
            return Cost(Trouble(fault, mode.value, shown(chord), command))
        rows = {**self._rows, mode: {**self._rows.get(mode, {}), chord: command}}
        made, troubles = overlaid(self._usual, rows)
        refused = next((one for one in troubles if one.keys == shown(chord) and one.command == command), None)
        before, after = self._laid.bindings(mode), made.bindings(mode)
        losing = tuple((name, keys) for keys, name in before.items() if after.get(keys) != name)
        return Cost(refused, losing)

    def bind(self, mode: Mode, chord: Chord, command: str) -> Cost:
        """Let a key call a command; nothing changes where it can't."""
        cost = self.cost(mode, chord, command)
        if cost.trouble is None:
            own = self._rows.setdefault(mode, {})
            for name, keys in cost.losing:
                if own.get(keys) == name:
                    del own[keys]
            own[chord] = command
            self._keep()
        return cost

    def take_away(self, command: str) -> None:
        """Leave a command without a key; Escape stays where it is the way out."""
        for mode in Mode:
            own = self._rows.setdefault(mode, {})
            for chord in [keys for keys, name in own.items() if name == command]:
                del own[chord]
            for chord, name in self._usual.own(mode).items():
                if name == command and chord != ("Escape",):
                    own.setdefault(chord, NOTHING)
        self._keep()

    def usual_again(self, command: str) -> None:
        """Give a command its usual keys back, from whatever has them now, and no others."""
        for mode in Mode:
            own = self._rows.setdefault(mode, {})
            home = {chord for chord, name in self._usual.own(mode).items() if name == command}
            for chord in [keys for keys, name in own.items() if name == command or keys in home]:
                del own[chord]
        self._keep()

    def changed(self, command: str) -> bool:
        """Whether a command's keys are others than the usual ones."""
        return self._laid.chords(command) != self._usual.chords(command)

    def _keep(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        beside = self._path.with_name(f"{FILE}.new")
        beside.write_text(written(self._rows), encoding="utf-8")
        beside.replace(self._path)
        self._refused = ()
        self.refresh()

    def _lay(self) -> None:
        self._laid, self._costs = overlaid(self._usual, self._rows)
        direct = self._settings.value(CHARACTER_KEYS)
        self.keymap = self._laid if direct else led(self._laid, LEADER)
