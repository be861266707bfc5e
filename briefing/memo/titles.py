"""A long title in lines of like length, broken where a reader would pause and never inside a word."""

import re
import unicodedata
from functools import cache
from math import ceil

from briefing import resources

_AFTER = "、，；：》”’）〉」』】的和与及等暨"
_NEVER_BEFORE = "、，；：。！？》”’）〉」』】—…·％%"
_NEVER_AFTER = "《“‘（〈「『【—·"
_AMOUNT = re.compile(
    r"(?:超过|超|逾|近|约|約|达到|达|達|突破|不足|不超过|不低于|至少|最多)?[$¥￥€£]?\d[\d,.]*[万亿萬億千百兆]*(?:[美港日欧歐]?元|平方[米公]|公[里顷頃]|[年月日个個家项項人户戶倍成度吨噸级級％%])?"
)
_PAUSE, _USUAL, _WITHIN, _FORBIDDEN = 0.0, 2.5, 100.0, 1000.0


def balanced(title: str, room: int) -> str:
    """The title with newlines, none of its lines wider than `room` Chinese characters where it can be."""
    lines = ceil(width_of(title) / room) if room > 0 else 1
    if lines < 2:  # noqa: PLR2004
        return title
    words = title
    done: list[str] = []
    for left in range(lines, 1, -1):
        cut = _cut(words, left, room)
        done.append(words[:cut].rstrip())
        words = words[cut:].lstrip()
    return "\n".join([*done, words])


def _cut(words: str, lines: int, room: int) -> int:
    """Where to break words that are to fill so many lines; what is left must find room, too."""
    whole = width_of(words)
    inside = _inside_words(words)
    costs = []
    for at in range(1, len(words)):
        crowded = whole - width_of(words[:at]) > room * (lines - 1)
        worse = _WITHIN * (at in inside) + _FORBIDDEN * crowded
        costs.append((_cost(words, at, whole / lines, room) + worse, at))
    return min(costs)[1] if costs else len(words)


def _cost(words: str, at: int, wanted: float, room: int) -> float:
    width = width_of(words[:at])
    before, after = words[at - 1], words[at]
    joined = _is_latin(before) and _is_latin(after)
    if joined or after in _NEVER_BEFORE or before in _NEVER_AFTER or width > room:
        return _FORBIDDEN + abs(width - wanted)
    return abs(width - wanted) + (_PAUSE if before in _AFTER or before.isspace() else _USUAL)


def _inside_words(title: str) -> set[int]:
    """The places that lie inside a word that is known, or between a number and its unit."""
    words = (match.span(1) for match in _known_words().finditer(title))
    found = (*words, *(match.span() for match in _AMOUNT.finditer(title)))
    return {at for start, end in found for at in range(start + 1, end)}


@cache
def _known_words() -> re.Pattern[str]:
    lines = resources.resource("memo", "title-words.txt").read_text(encoding="utf-8").splitlines()
    known = {word for line in lines if not line.startswith("#") for word in line.split()}
    longest_first = sorted(known, key=lambda word: (-len(word), word))
    return re.compile(f"(?=({'|'.join(map(re.escape, longest_first))}))")


def _is_latin(letter: str) -> bool:
    return letter.isascii() and not letter.isspace()


def width_of(words: str) -> float:
    """How many Chinese characters wide words are."""
    return sum(1 if unicodedata.east_asian_width(letter) in "WF" else 0.5 for letter in words)
