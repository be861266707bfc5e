"""Texts as they are searched and compared: width, case, script and year folded, one character for one."""

import re
from functools import cache

from briefing.resources import resource

_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_SPELT = re.compile(r"[〇零一二三四五六七八九]{4,}")


def folded(text: str) -> str:
    """The text in half width, lower case, simplified characters, spelt-out years in digits.

    It has the same length, so that places in it are places in the text.
    """
    plain = text.translate(_table())
    return _SPELT.sub(lambda years: years.group().translate(_DIGITS), plain)


def simplified(text: str) -> str:
    """The text in simplified characters, one for one, all else as it stands."""
    return text.translate(_characters())


def simple(text: str) -> int:
    """How many of the characters are the simplified form of another one."""
    return sum(character in _forms() for character in text)


@cache
def _forms() -> frozenset[str]:
    return frozenset(_characters().values())


@cache
def _characters() -> dict[int, str]:
    """The simplified character of each traditional one."""
    lines = resource("search", "simplified.txt").read_text(encoding="utf-8").splitlines()
    pairs = (pair for line in lines if not line.startswith("#") for pair in line.split(" "))
    return {ord(pair[0]): pair[1] for pair in pairs}


@cache
def _table() -> dict[int, str]:
    """What each character is read as; only folds that are one character for one."""
    table = {0x3000: " ", 0xA0: " "} | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for line in resource("search", "simplified.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            table |= {ord(pair[0]): pair[1] for pair in line.split(" ")}
    capitals = {code: chr(code).lower() for code in range(0x41, 0x530) if chr(code).isupper()}
    wide = {0xFF21 + i: chr(0x61 + i) for i in range(26)}
    return table | wide | {code: lower for code, lower in capitals.items() if len(lower) == 1}
