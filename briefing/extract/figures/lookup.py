"""Words looked up where they begin or end, and what a word behind a number may be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefing.model.figure import FigureKind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands behind a number: a unit with its kind, or, with `trap`, what makes it no quantity.

    `power` is the power of ten that leads to the base unit; `han` is the least value that a numeral in
    Chinese characters must have before it, None where it never has one.
    """

    kind: FigureKind | None
    name: str
    power: int = 0
    han: int | None = 1
    trap: str = ""


class Openings(Generic[T]):
    """Words looked up where they begin, the longest first; a Latin word ends where its letters do."""

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._entries = dict(entries)
        self._lengths = _lengths((word[0], len(word)) for word in entries)
        self._latin = frozenset(word for word in entries if _letter(word[-1]))

    def at(self, text: str, start: int) -> tuple[T, int] | None:
        """The entry of the longest word that begins at `start`, and where it ends."""
        for length in self._lengths.get(text[start : start + 1], ()):
            word = text[start : start + length]
            if word in self._entries:
                end = start + len(word)
                if word not in self._latin or not _letter(text[end : end + 1]):
                    return self._entries[word], end
        return None

    def may(self, text: str, start: int) -> bool:
        """Whether any word begins with the character at `start`."""
        return text[start : start + 1] in self._lengths


class Endings(Generic[T]):
    """Words looked up where they end, the longest first."""

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._entries = dict(entries)
        self._lengths = _lengths((word[-1], len(word)) for word in entries)

    def before(self, text: str, end: int, floor: int) -> tuple[T, int] | None:
        """The entry of the longest word that ends at `end`, and where it begins."""
        if end <= floor:
            return None
        for length in self._lengths.get(text[end - 1], ()):
            start = end - length
            if start >= floor:
                word = text[start:end]
                if word in self._entries and not (_letter(word[0]) and _letter(text[start - 1 : start])):
                    return self._entries[word], start
        return None


def _lengths(words: Iterator[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for character, length in words:
        found.setdefault(character, set()).add(length)
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}


def _letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
