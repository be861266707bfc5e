"""Which place a figure is about: one that its clause names, the whole country, or the article's own."""

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from functools import cache

from briefing.resources import table

_TITLE_WEIGHT = 5


class Reach(Enum):
    """Places that an article need not name."""

    OWN = "own"
    NATION = "nation"


Place = str | Reach | None


def place_in(clause: str) -> Place:
    """The last place that a clause names before its figure; None where it names none."""
    found = _pattern().findall(clause)
    if not found:
        return None
    own, nation, named = found[-1]
    if own:
        return Reach.OWN
    return Reach.NATION if nation else str(named)


@dataclass(frozen=True, slots=True)
class Home:
    """The place that an article speaks of throughout, None where there is no such place."""

    place: Place


def one_place(left: Place, right: Place, homes: tuple[Home, Home]) -> bool:
    """Whether two figures can be about one place; unnamed ones are about their article's own."""
    if {left, right} <= {None, Reach.OWN}:
        return True
    here, there = _meant(left, homes[0]), _meant(right, homes[1])
    return here is None or there is None or here == there


def _meant(place: Place, home: Home) -> Place:
    return home.place if place is None or place is Reach.OWN else place


def home(title: str, text: str) -> Home:
    """An article's own place: what its title names, else what its text names most."""
    named: Counter[str] = Counter()
    has_own = False
    for weight, words in ((_TITLE_WEIGHT, title), (1, text)):
        for own, _nation, place in _pattern().findall(words):
            named["" if place in _regions() else place] += weight
            has_own = has_own or bool(own)
    named.pop("", None)
    if named and (has_own or title):
        place, _times = named.most_common(1)[0]
        if has_own or place in title:
            return Home(place)
    return Home(None if has_own else Reach.NATION)


@cache
def _regions() -> frozenset[str]:
    return frozenset(table("compare", "places.toml")["regions"])


@cache
def _pattern() -> re.Pattern[str]:
    data = table("compare", "places.toml")

    def choice(*rows: str) -> str:
        names = [name for row in rows for name in data[row]]
        return "|".join(sorted(names, key=len, reverse=True))

    return re.compile(
        f"({choice('own')})|({choice('nation')})|({choice('provinces', 'cities', 'countries', 'regions')})"
    )
