"""Vocabulary tables as compiled alternations."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from briefing.resources import table


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """The table `resources/vocabulary/NAME.toml`, read once."""
    return table("vocabulary", f"{name}.toml")


def last_match(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last of the pattern's matches in [start, end)."""
    found = None
    for match in pattern.finditer(text, start, end):
        found = match
    return found


def either(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


def backwards(words: Iterable[str]) -> str:
    """A pattern for text read from right to left that matches any of the words."""
    return either(w[::-1] for w in words)
