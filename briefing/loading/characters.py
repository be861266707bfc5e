"""The characters that a canonical text holds, and those that it never does."""

import re
from dataclasses import dataclass

_LINE_END = re.compile("\r\n|[\r\u2028\u2029\x85\x0b\x0c]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text with its line ends newlines; how many NULs were dropped and lone surrogates replaced."""

    text: str
    nul: int
    lone: int


def clean(text: str) -> Cleaned:
    """The text without what Qt, SQLite and Word can't hold."""
    nul = text.count("\0")
    kept, lone = _SURROGATE.subn("\ufffd", text.replace("\0", "") if nul else text)
    return Cleaned(_LINE_END.sub("\n", kept), nul, lone)
