"""The words around numbers, read once from `resources/vocabulary`: units, bounds, traps and idioms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from briefing.extract.figures.lookup import Endings, Openings, Unit
from briefing.model.figure import Bound, FigureKind
from briefing.resources import table


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
    sessions: Openings[bool]
    reach: Reach


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary for Chinese, read from its files."""
    read = table("vocabulary", "units.toml")
    units = dict(_units(read))
    bounds = table("vocabulary", "bounds.toml")
    sides = {name: bounds[name] for name in ("above", "at_least", "below", "at_most", "about")}
    return Vocabulary(
        units=Openings(units),
        halves={word: units[word] for word in read["han"]["half"].split()},
        bounds=Endings({**_side(sides, "before"), **dict.fromkeys(bounds["none"]["before"].split())}),
        after=Openings(_side(sides, "after")),
        open_after=Openings(_side(sides, "open_after")),
        fillers=Endings(dict.fromkeys(bounds["filler"]["words"].split(), True)),
        refused=Endings({word: trap["name"] for trap in traps() for word in trap.get("before", "").split()}),
        idioms=Openings(dict.fromkeys(table("vocabulary", "idioms.toml")["words"].split(), True)),
        sessions=Openings(
            dict.fromkeys((word for trap in traps() for word in trap.get("after_han", "").split()), True)
        ),
        reach=_reach(bounds["far"]),
    )


@cache
def traps() -> tuple[dict[str, Any], ...]:
    """The rules that tell what is no quantity, as they stand in their file."""
    return tuple(table("vocabulary", "traps.toml")["trap"])


def _units(read: dict[str, Any]) -> Iterator[tuple[str, Unit]]:
    """Everything that may stand behind a number; of two with the same word the later holds."""
    least = dict.fromkeys(read["han"]["eleven"].split(), 11) | dict.fromkeys(read["han"]["never"].split())
    return chain(_no_units(read), _measures(read, least), _money(read, least))


def _no_units(read: dict[str, Any]) -> Iterator[tuple[str, Unit]]:
    for word in read["nouns"]["words"].split():
        yield word, Unit(None, "")
    for trap in traps():
        for word in trap.get("after", "").split():
            yield word, Unit(None, word, trap=trap["name"])


def _measures(read: dict[str, Any], least: Mapping[str, int | None]) -> Iterator[tuple[str, Unit]]:
    for kind in FigureKind:
        for word in read.get(kind.value, {}).get("words", "").split():
            yield word, Unit(kind, *_base(kind, word), han=least.get(word, 1))


def _money(read: dict[str, Any], least: Mapping[str, int | None]) -> Iterator[tuple[str, Unit]]:
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
        return "pp", 0 if word.endswith(("点", "點")) and "基" not in word else -2
    if kind is FigureKind.DURATION and word.endswith(("小时", "小時")):
        return word.lstrip("个個"), 0
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
