"""How keys are written: a character (`J`, `]`), or a name with modifiers before it (`Ctrl+Shift+E`, `F8`)."""

import re
from collections.abc import Iterable

Chord = tuple[str, ...]

LETTER, DIGIT = "<letter>", "<digit>"
PLACEHOLDERS = (DIGIT, LETTER)

# Input methods and screen readers take these before any window sees them.
RESERVED = frozenset({"Ctrl+Space", "Shift+Space", "Ctrl+Shift+F", "Shift", "Ctrl+Shift", "Meta+Space"})

_NAMES = (
    "Enter|Escape|Space|Tab|Delete|Backspace|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right"
    "|F[1-9]|F1[0-9]|F2[0-4]"
)
_WITH_MODIFIER = re.compile(rf"(Ctrl\+)?(Alt\+)?(Shift\+)?({_NAMES}|<digit>|<letter>|[^\sa-z])")


def is_key(name: str) -> bool:
    """Whether a name is one that a key press can have, or a placeholder."""
    if len(name) == 1:
        return name.isprintable() and not name.isspace()
    return name in PLACEHOLDERS or _WITH_MODIFIER.fullmatch(name) is not None


def is_character(key: str) -> bool:
    """Whether a key is a bare character, as text boxes need it."""
    return len(key) == 1 or key in PLACEHOLDERS


def is_function_key(key: str) -> bool:
    """Whether a key is one of F1 to F24, with or without modifiers."""
    last = key.rpartition("+")[2]
    return last.startswith("F") and last[1:].isdigit()


def placeholder(key: str) -> tuple[str, ...]:
    """The placeholders that a key fits, under the same modifiers."""
    last = argument(key)
    if len(last) != 1 or not last.isascii() or not last.isalnum():
        return ()
    return (key[: len(key) - 1] + (DIGIT if last.isdigit() else LETTER),)


def argument(key: str) -> str:
    """What a key says without its modifiers."""
    return key.rpartition("+")[2] or key


def shown(chord: Chord) -> str:
    """A chord as people write it: letters run together, named keys spaced."""
    bare = all(map(is_character, chord))
    short = [_SHOWN.get(key, key).replace(DIGIT, "1–9").replace(LETTER, "…") for key in chord]
    return "".join(short) if bare else " ".join(short)


_SHOWN = {"Escape": "Esc", "Delete": "Del"}


def all_shown(chords: Iterable[Chord]) -> str:
    """Every chord of a command, as menus, tooltips and the palette show them."""
    return "  ".join(shown(chord) for chord in chords)
