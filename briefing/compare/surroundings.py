"""What stands around a figure in its clause: the words, the share of a whole, the place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.compare.indicators import NOTHING, Indicator, indicator
from briefing.compare.places import Place, place_in
from briefing.model.figure import Figure
from briefing.resources import table

_BEFORE, _AFTER, _LEAD = 36, 12, 70
_STOP = re.compile(r"[。！？!?\n]")
_CLAUSE = re.compile(r"[，,；;。！？!?\n]")
_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z]+")
_ITEM = re.compile(r"[、,，]|和|与|及")
_TELLING = re.compile(r"[\u3400-\u9fffa-z].{2}")
_EACH = re.compile(r"分别|依次")


@dataclass(frozen=True, slots=True)
class Setting:
    """A figure in its place: `order` is its number within the article."""

    figure: Figure
    order: int
    indicator: Indicator
    grams: frozenset[str]
    scopes: Mapping[int, frozenset[str]]
    place: Place


def settings(folded: str, figures: Sequence[Figure]) -> list[Setting]:
    """The figures of a folded text with what stands around them."""
    found = []
    end = 0
    for order, figure in enumerate(figures):
        before = _before(folded, figure.span.start)
        named = _named(before, folded[end : figure.span.start] if end <= figure.span.start else "")
        words = figure.indicator.text if figure.indicator else ""
        found.append(
            Setting(
                figure,
                order,
                indicator(words) if words else NOTHING,
                _grams(before[-_BEFORE:] + " " + _after(folded, figure.span.end)),
                _scopes(words + " " + named),
                place_in(words) or place_in(named),
            )
        )
        end = figure.span.end
    return found


def _before(text: str, start: int) -> str:
    """The sentence up to a place, no more than its last stretch."""
    stretch = text[max(0, start - _LEAD) : start]
    ends = [match.end() for match in _STOP.finditer(stretch)]
    return stretch[ends[-1] :] if ends else stretch


def _after(text: str, end: int) -> str:
    stretch = text[end : end + _AFTER]
    stop = _CLAUSE.search(stretch)
    return stretch[: stop.start()] if stop else stretch


def _named(before: str, since: str) -> str:
    """What names this figure among its neighbours: the words since the last one, unless they say nothing."""
    if _EACH.search(before) or len(since) >= len(before):
        return before
    return since if _TELLING.search(since) else before


def _grams(text: str) -> frozenset[str]:
    grams: set[str] = set()
    for run in _RUN.findall(text):
        if run[0] < "\u3400":
            grams.add(run)
        else:
            grams.update(map(str.__add__, run, run[1:]))
    return frozenset(grams)


def _scopes(text: str) -> Mapping[int, frozenset[str]]:
    """By row of the vocabulary, the words of it that a text has; the longest of those that overlap."""
    found: dict[int, frozenset[str]] = {}
    for row, pattern in enumerate(_rows()):
        words = frozenset(pattern.findall(text))
        if words:
            found[row] = words
    return found


@cache
def _rows() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile("|".join(sorted(map(re.escape, row), key=len, reverse=True)))
        for row in table("compare", "indicators.toml")["scopes"]
    )
