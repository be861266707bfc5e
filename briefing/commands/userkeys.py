"""The user's own keys laid over the usual ones, and what is wrong with them."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from briefing.commands.keymap import Keymap, Mode
from briefing.commands.keynames import RESERVED, Chord, is_character, is_key, shown

Rows = Mapping[Mode, Mapping[Chord, str]]
NOTHING = ""


class Fault(Enum):
    """Why a binding of the user's can't hold, or what it costs."""

    UNREADABLE = "unreadable"
    MODE = "mode"
    KEY = "key"
    RESERVED = "reserved"
    COMMAND = "command"
    TYPED = "typed"
    EXIT = "exit"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong with a row of the user's keys; `other` is the binding that it meets."""

    fault: Fault
    mode: str
    keys: str
    command: str = ""
    other: str = ""


def read(path: Path) -> tuple[dict[str, dict[str, str]], tuple[Trouble, ...]]:
    """The table in a file of keys, as far as it is one; an empty one where there is no file."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}, ()
    except (OSError, ValueError) as error:
        return {}, (Trouble(Fault.UNREADABLE, path.name, str(error)),)
    rows = {name: part for name, part in table.items() if isinstance(part, dict)}
    return {name: {keys: str(value) for keys, value in part.items()} for name, part in rows.items()}, ()


def written(rows: Rows) -> str:
    """The file's text for a table of keys."""
    lines = ["# Your own keys, laid over the usual ones; an empty name takes a key away.", ""]
    for mode in Mode:
        if own := rows.get(mode):
            lines.append(f"[{mode.value}]")
            lines += [f"{_quoted(' '.join(chord))} = {_quoted(name)}" for chord, name in own.items()]
            lines.append("")
    return "\n".join(lines)


def checked(
    table: Mapping[str, Mapping[str, str]], commands: Collection[str]
) -> tuple[Rows, tuple[Trouble, ...]]:
    """The rows that make sense, and what is wrong with the others."""
    modes = {mode.value: mode for mode in Mode}
    good: dict[Mode, dict[Chord, str]] = {}
    wrong: list[Trouble] = []
    for name, rows in table.items():
        for keys, command in rows.items():
            chord = tuple(keys.split())
            fault = Fault.MODE if name not in modes else fault_of(modes[name], chord, command, commands)
            if fault is None:
                good.setdefault(modes[name], {})[chord] = command
            else:
                wrong.append(Trouble(fault, name, shown(chord), command))
    return good, tuple(wrong)


def fault_of(mode: Mode, chord: Chord, command: str, commands: Collection[str]) -> Fault | None:
    """Why a binding can't hold, whatever else is bound; None where it can."""
    bare = mode.typed_in or mode is Mode.ANYWHERE
    checks = (
        (Fault.KEY, not chord or not all(map(is_key, chord))),
        (Fault.EXIT, "Escape" in chord and len(chord) > 1),
        (Fault.RESERVED, bool(RESERVED & set(chord))),
        (Fault.COMMAND, command != NOTHING and command not in commands),
        (Fault.TYPED, bare and bool(chord) and is_character(chord[0])),
    )
    return next((fault for fault, holds in checks if holds), None)


def overlaid(usual: Keymap, rows: Rows) -> tuple[Keymap, tuple[Trouble, ...]]:
    """The usual keys with the user's over them; what those hide, and ways out that they would block.

    A key of the user's takes away usual chords that could no longer be reached. A mode keeps its way out.
    """
    tables, wrong = usual.tables(), []
    for mode, own in rows.items():
        for chord, command in own.items():
            if _is_way_out(usual, mode, chord, command):
                wrong.append(Trouble(Fault.EXIT, mode.value, shown(chord), command))
                continue
            for hidden in [one for one in tables[mode] if _meets(one, chord) and one not in own]:
                lost = tables[mode].pop(hidden)
                if hidden != chord:
                    wrong.append(Trouble(Fault.HIDDEN, mode.value, shown(hidden), lost, shown(chord)))
            tables[mode].pop(chord, None)
            if command != NOTHING:
                tables[mode][chord] = command
    made = Keymap(tables)
    for hidden_one in made.conflicts():
        name = made.bindings(hidden_one.mode)[hidden_one.chord]
        keys, by = shown(hidden_one.chord), shown(hidden_one.shadowed_by)
        wrong.append(Trouble(Fault.HIDDEN, hidden_one.mode.value, keys, name, by))
    return made, tuple(wrong)


def _is_way_out(usual: Keymap, mode: Mode, chord: Chord, command: str) -> bool:
    """Whether a binding would take Escape from the command that leaves a mode."""
    kept = usual.own(mode).get(("Escape",))
    return chord == ("Escape",) and kept is not None and command != kept


def _meets(one: Chord, other: Chord) -> bool:
    """Whether two chords can't both be reached: the one begins with the other."""
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
