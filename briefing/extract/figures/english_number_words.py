"""The words around English numbers, read once from `english.toml`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.extract.figures.lookup import Endings, Openings, Unit
from briefing.model.figure import Bound, FigureKind
from briefing.resources import table

_PLAIN_UNITS = (
    (FigureKind.DURATION, "words", "", 0),
    (FigureKind.PHYSICAL, "words", "", 0),
    (FigureKind.PERCENT, "words", "%", 0),
    (FigureKind.POINT, "words", "pp", 0),
    (FigureKind.POINT, "hundredth", "pp", -2),
    (FigureKind.MULTIPLE, "words", "x", 0),
)
_SIDES = ("above", "at_least", "below", "at_most", "about")


@dataclass(frozen=True, slots=True)
class EnglishNumberWords:
    """Everything that the rules for English numbers look up; all of it in lower case."""

    numbers: dict[str, int]
    scales: dict[str, int]
    parts: dict[str, int]
    prefixes: Endings[str]
    units: Openings[Unit]
    bounds: Endings[Bound]
    after: Openings[Bound]
    fillers: Endings[bool]
    traps: Endings[bool]
    period: Endings[bool]
    definite: Endings[bool]
    whole: dict[str, list[str]]
    verb: Endings[bool]
    not_half: Endings[bool]
    half_before: Openings[bool]
    ranks: dict[str, int]
    ranked: tuple[str, ...]
    plurals: frozenset[str]
    never: frozenset[str]
    letters: frozenset[str] = frozenset("kmbt")


@cache
def english_number_words() -> EnglishNumberWords:
    """The vocabulary for English, read from its file."""
    read = table("vocabulary", "english.toml")
    rules, trap = read["words_rules"], read["trap"]
    ranks = dict(read["ranks"])
    ranked = ranks.pop("before")
    return EnglishNumberWords(
        numbers=read["numbers"],
        scales=read["scales"],
        parts=read["parts"],
        prefixes=Endings(dict(_by_code(read["currency_before"]))),
        units=Openings(dict(_units(read))),
        bounds=Endings(dict(_bounds(read, "before"))),
        after=Openings(dict(_bounds(read, "after"))),
        fillers=_set(read["filler"]["words"]),
        traps=_set(trap["before"]),
        period=_set(trap["period"]),
        definite=_set(trap["definite"]),
        whole=read["words"],
        verb=_set(rules["verb"]),
        not_half=_set(rules["not_half"]),
        half_before=Openings(dict.fromkeys(split(rules["half_before"]), True)),
        ranks=ranks,
        ranked=tuple(split(ranked)),
        plurals=frozenset(split(read["nouns"]["plurals"])),
        never=frozenset(split(read["nouns"]["never"])),
    )


def split(words: str) -> list[str]:
    """The words of a list that `|` and line ends part."""
    return [word for word in re.split(r"[|\n]", words) if word]


def _set(words: str) -> Endings[bool]:
    return Endings(dict.fromkeys(split(words), True))


def _by_code(read: dict[str, str]) -> Iterator[tuple[str, str]]:
    for code, words in read.items():
        for word in split(words):
            yield word, "" if code == "local" else code


def _units(read: dict[str, Any]) -> Iterator[tuple[str, Unit]]:
    """Everything that may stand behind a number; of two with the same word the later holds."""
    for word in split(read["trap"]["after"]):
        yield word, Unit(None, word, trap="ordinal")
    yield from _money(read)
    for kind, part, name, power in _PLAIN_UNITS:
        for word in split(read[kind.value][part]):
            yield word, Unit(kind, name or word, power)


def _money(read: dict[str, Any]) -> Iterator[tuple[str, Unit]]:
    for part, power in (("currency_after", 0), ("millions", 6)):
        for word, code in _by_code(read[part]):
            yield word, Unit(FigureKind.MONEY, code, power)
    for word in split(read["cents"]["words"]):
        yield word, Unit(FigureKind.MONEY, "", -2)


def _bounds(read: dict[str, Any], side: str) -> Iterator[tuple[str, Bound]]:
    for name in _SIDES:
        for word in split(read[name].get(side, "")):
            yield word, Bound(read[name]["sign"])
