"""What stands around a figure in its clause: the words, the share of a whole, the place."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.compare.indicators import NOTHING, Indicator, indicator
from briefing.compare.places import Place, place_in
from briefing.model.figure import Figure
from briefing.model.folding import folded
from briefing.resources import table

_BEFORE, _AFTER, _LEAD = 36, 12, 70
_STOP = re.compile(r"[。！？!?\n]")
_CLAUSE = re.compile(r"[，,；;。！？!?\n]")
_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z]+")
_LIST = re.compile(r"、|和|与|以及|及")
_LONG_LIST = 12
_TELLING = re.compile(r"[\u3400-\u9fffa-z].{2}")
_EACH = re.compile(r"分别|依次")


Terms = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Setting:
    """A figure in its place: `order` is its number within the article.

    `item` are the words of the list's item that it is dealt out to, where it is.
    """

    figure: Figure
    order: int
    indicator: Indicator
    grams: frozenset[str]
    scopes: Mapping[int, frozenset[str]]
    place: Place
    item: frozenset[str] = frozenset()


def settings(text: str, figures: Sequence[Figure], terms: Terms | None = None) -> list[Setting]:
    """The figures of a folded text with what stands around them.

    `terms` gives what words are known by where the other text is in another language.
    """
    known = terms or _grams
    measured = _termed(terms) if terms else indicator
    found = []
    end = 0
    for order, figure in enumerate(figures):
        before = _before(text, figure.span.start)
        item = _dealt(figures[max(0, order - _LONG_LIST) : order], figure, before)
        words = figure.indicator.text if figure.indicator else ""
        named = item or _named(before, text[end : figure.span.start] if end <= figure.span.start else "")
        found.append(
            Setting(
                figure,
                order,
                measured(words) if words else NOTHING,
                known(before[-_BEFORE * (2 if terms else 1) :] + " " + _after(text, figure.span.end)),
                _scopes(item or words + " " + named),
                place_in(words) or place_in(named),
                known(item),
            )
        )
        end = figure.span.end
    return found


def _termed(terms: Terms) -> Callable[[str], Indicator]:
    """How indicators are known by terms that two languages have."""

    def measured(words: str) -> Indicator:
        found = terms(folded(words).lower())
        return Indicator(" ".join(sorted(found)), found, is_bare=not found)

    return measured


def _before(text: str, start: int) -> str:
    """The sentence up to a place, no more than its last stretch."""
    stretch = text[max(0, start - _LEAD) : start]
    ends = [match.end() for match in _STOP.finditer(stretch)]
    return stretch[ends[-1] :] if ends else stretch


def _after(text: str, end: int) -> str:
    stretch = text[end : end + _AFTER]
    stop = _CLAUSE.search(stretch)
    return stretch[: stop.start()] if stop else stretch


def _dealt(earlier: Sequence[Figure], figure: Figure, before: str) -> str:
    """The item of a list that a figure is for, where several are dealt out: A、B分别为1、2."""
    each = None
    for each in _EACH.finditer(before):  # noqa: B007 the last one counts
        pass
    if each is None:
        return ""
    since = figure.span.start - len(before) + each.end()
    number = sum(since <= one.span.start for one in earlier)
    clause = _CLAUSE.split(before[: each.start()])[-1]
    items = [item for item in _LIST.split(clause) if item]
    return items[number] if len(items) > 1 and number < len(items) else ""


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
