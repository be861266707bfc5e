"""The words around numbers, read once from `resources/vocabulary`: units, bounds, traps and idioms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from briefing.model.figure import Bound, FigureKind
from briefing.resources import table

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
    """Words looked up where they begin, the longest first."""

    def __init__(self, entries: Mapping[str, T]) -> None:
        self._entries = dict(entries)
        self._lengths = _lengths((word[0], len(word)) for word in entries)

    def at(self, text: str, start: int) -> tuple[T, int] | None:
        """The entry of the longest word that begins at `start`, and where it ends."""
        for length in self._lengths.get(text[start : start + 1], ()):
            word = text[start : start + length]
            entry = self._entries.get(word)
            end = start + len(word)
            if entry is not None and not (_letter(word[-1]) and _letter(text[end : end + 1])):
                return entry, end
        return None


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


@dataclass(frozen=True, slots=True)
class Reach:
    """Ceilings and floors that are named at a distance from their number."""

    words: tuple[tuple[str, Bound], ...]
    not_after: tuple[str, ...]
    record: tuple[str, ...]
    change: tuple[str, ...]
    step: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything that the rules for Chinese numbers look up."""

    units: Openings[Unit]
    halves: dict[str, Unit]
    bounds: Endings[Bound | None]
    after: Openings[Bound]
    open_after: Openings[Bound]
    fillers: Endings[bool]
    refused: Endings[str]
    idioms: Openings[bool]
    reach: Reach


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary for Chinese, read from its files."""
    units = dict(_units())
    bounds = table("vocabulary", "bounds.toml")
    sides = {name: bounds[name] for name in ("above", "at_least", "below", "at_most", "about")}
    han = table("vocabulary", "units.toml")["han"]
    return Vocabulary(
        units=Openings(units),
        halves={word: units[word] for word in han["half"].split()},
        bounds=Endings({**_side(sides, "before"), **dict.fromkeys(bounds["none"]["before"].split())}),
        after=Openings(_side(sides, "after")),
        open_after=Openings(_side(sides, "open_after")),
        fillers=Endings(dict.fromkeys(bounds["filler"]["words"].split(), True)),
        refused=Endings({word: trap["name"] for trap in traps() for word in trap.get("before", "").split()}),
        idioms=Openings(dict.fromkeys(table("vocabulary", "idioms.toml")["words"].split(), True)),
        reach=_reach(bounds["far"]),
    )


@cache
def traps() -> tuple[dict[str, str], ...]:
    """The rules that tell what is no quantity, as they stand in their file."""
    return tuple(table("vocabulary", "traps.toml")["trap"])


def _units() -> Iterator[tuple[str, Unit]]:
    read = table("vocabulary", "units.toml")
    for word in read["nouns"]["words"].split():
        yield word, Unit(None, "")
    least = dict.fromkeys(read["han"]["eleven"].split(), 11) | dict.fromkeys(read["han"]["never"].split())
    for trap in traps():
        for word in trap.get("after", "").split():
            yield word, Unit(None, word, trap=trap["name"])
    for kind in FigureKind:
        for word in read.get(kind.value, {}).get("words", "").split():
            yield word, Unit(kind, *_base(kind, word), han=least.get(word, 1))
    for code, words in read["money"].items():
        for word in words.split():
            yield word, Unit(FigureKind.MONEY, "" if code == "local" else code, han=least.get(word, 1))
    for name, power in (("tenth", -1), ("hundredth", -2)):
        for word in read["small"][name].split():
            yield word, Unit(FigureKind.MONEY, "", power)


def _base(kind: FigureKind, word: str) -> tuple[str, int]:
    """The unit's name in an extraction, and the power of ten that leads to it."""
    if kind is FigureKind.PERCENT:
        return "%", {"‰": -1, "成": 1, "折": 1}.get(word, 0)
    if kind is FigureKind.POINT:
        return "pp", 0 if word.endswith(("分点", "分點", "份點", "份点")) else -2
    return ("x" if kind is FigureKind.MULTIPLE else word), 0


def _side(sides: Mapping[str, dict[str, str]], side: str) -> dict[str, Bound]:
    return {word: Bound(entry["sign"]) for entry in sides.values() for word in entry.get(side, "").split()}


def _reach(far: dict[str, str]) -> Reach:
    words = [(word, Bound.AT_MOST) for word in far["at_most"].split()]
    words += [(word, Bound.AT_LEAST) for word in far["at_least"].split()]
    return Reach(
        tuple(words),
        tuple(far["not_after"].split()),
        tuple(far["record"].split()),
        tuple(far["change"].split()),
        tuple(far["step"].split()),
    )


def _lengths(words: Iterator[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for character, length in words:
        found.setdefault(character, set()).add(length)
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}


def _letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
