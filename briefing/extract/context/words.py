"""Vocabulary tables as compiled alternations."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
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
    """A pattern that matches any of the words, the longest first; words share their beginnings.

    Shared beginnings keep the alternatives few, which is what matching at a character costs. Each
    alternative begins with a character, not with a class of them, so that a search skips all others.
    """
    return "|".join(_branches(sorted(set(words))))


def _branches(words: list[str]) -> list[str]:
    tails = {first: [word[1:] for word in group] for first, group in groupby(words, key=lambda w: w[0])}
    return [re.escape(first) + _rest(rest) for first, rest in tails.items()]


def _rest(tails: list[str]) -> str:
    others = [tail for tail in tails if tail]
    if not others:
        return ""
    pattern = "|".join(_branches(others))
    if len(others) == len(tails):
        return pattern if len(others) == 1 else f"(?:{pattern})"
    return f"(?:{pattern})?"


def backwards(words: Iterable[str]) -> str:
    """A pattern for text read from right to left that matches any of the words."""
    return either(word[::-1] for word in words)
