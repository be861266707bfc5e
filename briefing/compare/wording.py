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

    def span(self, start: int, end: int) -> Span:
        """Where some of the characters stand in the whole text."""
        return Span(self.places[start], self.places[end - 1] + 1)


def bare(folded: str, span: Span) -> Bare:
    """The letters, Han characters and digits of a stretch of folded text."""
    places = tuple(match.start() for match in _COUNTED.finditer(folded, span.start, span.end))
    return Bare("".join(folded[place] for place in places), places)


def runs(left: Bare, right: Bare, least: int) -> tuple[Run, ...]:
    """The longest runs shared, none within another on the left, of at least `least` characters."""
    found: list[tuple[int, int, int]] = []
    reached = 0
    for here, there, length in _maximal(left.text, right.text):
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


def _reach(left: str, here: int, right: str, there: int) -> int:
    length = _SEED
    most = min(len(left) - here, len(right) - there)
    while length < most and left[here + length] == right[there + length]:
        length += 1
    return length
