"""Runs of wording that two passages share, whatever the marks and spaces between the characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.span import Span

_SEED = 5
_LATIN = re.compile(r"[a-z]")
_COUNTED = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch on each side that has the same characters, and how many."""

    left: Span
    right: Span
    length: int


@dataclass(frozen=True, slots=True)
class Bare:
    """A stretch of text without marks and spaces, and where each character of it stands."""

    text: str
    places: tuple[int, ...]

    def in_word(self, place: int) -> bool:
        """Whether a word in letters runs on from the character before a place."""
        if not 0 < place < len(self.text):
            return False
        runs_on = self.places[place] == self.places[place - 1] + 1
        return runs_on and _is_letter(self.text[place - 1]) and _is_letter(self.text[place])

    def span(self, start: int, end: int) -> Span:
        """Where some of the characters stand in the whole text."""
        return Span(self.places[start], self.places[end - 1] + 1)


def bare(folded: str, span: Span) -> Bare:
    """The letters, Han characters and digits of a stretch of folded text."""
    places = tuple(match.start() for match in _COUNTED.finditer(folded, span.start, span.end))
    return Bare("".join(folded[place] for place in places), places)


def runs(left: Bare, right: Bare, least: int) -> tuple[Run, ...]:
    """The longest runs of whole words that both have, none within another, of at least `least` characters."""
    found: list[tuple[int, int, int]] = []
    reached = 0
    for maximal in _maximal(left.text, right.text):
        here, there, length = _whole(left, right, *maximal)
        if length >= least and here + length > reached:
            found.append((here, there, length))
            reached = here + length
    return tuple(
        Run(left.span(here, here + length), right.span(there, there + length), length)
        for here, there, length in found
    )


def is_latin(text: str) -> bool:
    """Whether most of a text is written in letters."""
    return len(_LATIN.findall(text)) > len(text) / 2


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z"


def _maximal(left: str, right: str) -> Iterator[tuple[int, int, int]]:
    """At each place of the left the longest stretch that stands on the right, past what was found before."""
    where: dict[str, list[int]] = {}
    for there in range(len(right) - _SEED + 1):
        where.setdefault(right[there : there + _SEED], []).append(there)
    here = 0
    while here <= len(left) - _SEED:
        places = where.get(left[here : here + _SEED])
        if not places:
            here += 1
            continue
        length, there = max((_reach(left, here, right, place), -place) for place in places[:50])
        yield here, -there, length
        here += max(1, length - _SEED + 1)


def _whole(left: Bare, right: Bare, here: int, there: int, length: int) -> tuple[int, int, int]:
    """A run without the pieces of words in letters that it begins and ends with, on either side."""

    def broken(step: int) -> bool:
        return left.in_word(here + step) or right.in_word(there + step)

    start, end = 0, length
    while start < end and broken(start):
        start += 1
    while end > start and broken(end):
        end -= 1
    return here + start, there + start, end - start


def _reach(left: str, here: int, right: str, there: int) -> int:
    length = _SEED
    most = min(len(left) - here, len(right) - there)
    while length < most and left[here + length] == right[there + length]:
        length += 1
    return length
