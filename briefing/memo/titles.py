"""A long title in lines of like length, broken where a reader would pause and never inside a word."""

import unicodedata
from math import ceil

_AFTER = "、，；：》”’）〉」』】的和与及等暨"
_NEVER_BEFORE = "、，；：。！？》”’）〉」』】—…·％%"
_NEVER_AFTER = "《“‘（〈「『【—·"
_PAUSE, _USUAL, _FORBIDDEN = 0.0, 2.5, 1000.0


def balanced(title: str, room: int) -> str:
    """The title with newlines, none of its lines wider than `room` Chinese characters where it can be."""
    lines = ceil(_width(title) / room) if room > 0 else 1
    words = title
    done: list[str] = []
    for left in range(lines, 1, -1):
        cut = _cut(words, _width(words) / left, room)
        done.append(words[:cut].rstrip())
        words = words[cut:].lstrip()
    return "\n".join([*done, words])


def _cut(words: str, wanted: float, room: int) -> int:
    costs = [(_cost(words, at, wanted, room), at) for at in range(1, len(words))]
    return min(costs)[1] if costs else len(words)


def _cost(words: str, at: int, wanted: float, room: int) -> float:
    width = _width(words[:at])
    before, after = words[at - 1], words[at]
    joined = _is_latin(before) and _is_latin(after)
    if joined or after in _NEVER_BEFORE or before in _NEVER_AFTER or width > room:
        return _FORBIDDEN + abs(width - wanted)
    return abs(width - wanted) + (_PAUSE if before in _AFTER or before.isspace() else _USUAL)


def _is_latin(letter: str) -> bool:
    return letter.isascii() and not letter.isspace()


def _width(words: str) -> float:
    return sum(1 if unicodedata.east_asian_width(letter) in "WF" else 0.5 for letter in words)
