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

    def of(self, place: Place) -> Place:
        """The place meant by what a clause says."""
        return self.place if place is None or place is Reach.OWN else place


def home(title: str, text: str) -> Home:
    """An article's own place: what its title names, else what its text names most."""
    named: Counter[str] = Counter()
    for weight, words in ((_TITLE_WEIGHT, title), (1, text[:4000])):
        for _own, nation, place in _pattern().findall(words):
            named[(nation and Reach.NATION.value) or place] += weight
    named.pop("", None)
    if not named:
        return Home(None)
    place, _times = named.most_common(1)[0]
    return Home(Reach.NATION if place == Reach.NATION.value else place)


@cache
def _pattern() -> re.Pattern[str]:
    data = table("compare", "places.toml")

    def choice(*rows: str) -> str:
        names = [name for row in rows for name in data[row]]
        return "|".join(sorted(names, key=len, reverse=True))

    return re.compile(
        f"({choice('own')})|({choice('nation')})|({choice('provinces', 'cities', 'countries')})"
    )
