"""Chinese names in English text: words that are always capitalised, found by the sound of the characters."""

import re
from functools import cache

_CAPITALISED = re.compile(r"\b[A-Z][a-z]{3,}\b")
_PLAIN = re.compile(r"\b[a-z]{4,}\b")
_LONGEST = 3


def names(text: str) -> frozenset[str]:
    """The words of an English text that never stand in small letters, lowered."""
    plain = set(_PLAIN.findall(text))
    return frozenset(word.lower() for word in _CAPITALISED.findall(text)) - plain


def sounded(text: str, wanted: frozenset[str]) -> set[str]:
    """Those of the wanted names that a Chinese text has, as two or three characters that sound so."""
    sounds = [_sound(character) for character in text]
    found = set()
    for place in range(len(sounds)):
        word = sounds[place]
        for sound in sounds[place + 1 : place + _LONGEST]:
            if not word or not sound:
                break
            word += sound
            if word in wanted:
                found.add(word)
    return found


@cache
def _sound(character: str) -> str:
    """How a Han character sounds, without its tone; nothing for any other."""
    if not "\u3400" <= character <= "\u9fff":
        return ""
    from pypinyin import lazy_pinyin  # a large table, for two languages only

    return str(lazy_pinyin(character)[0]).replace("ü", "v")
