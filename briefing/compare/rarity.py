"""How much it says that two passages share a trait: the rarer in policy texts and in these, the more."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import log

from briefing.compare.traits import stem, traits
from briefing.model.folding import folded
from briefing.resources import resource

_RARE, _COMMONPLACE = log(1000), log(1000 / 450)
_NUMBER, _YEAR, _QUOTED = 1.6, 0.35, 1.5


def weights(passages: Iterable[Iterable[str]], *, wording: bool = True) -> Mapping[str, float]:
    """The weight of each trait of two articles, the passages of both given.

    `wording` tells that the traits are their wording, not terms that two languages have.
    """
    here: Counter[str] = Counter()
    count = 0
    for known in passages:
        here.update(known)
        count += 1
    usual = _usual(wording=wording)
    scale = 1 / log(max(count, 4) / 2)
    return {
        trait: _kind(trait) * _rare(trait, usual) * min(1.0, max(0.0, 1 - log(times / 2) * scale)) ** 2
        for trait, times in here.items()
    }


def _rare(trait: str, usual: Mapping[str, float]) -> float:
    """How rare a trait is; two words in a row are as telling as the plainer one of them."""
    known = usual.get(trait)
    if known is None:
        known = min((usual.get(word, _RARE) for word in trait.split(" ")), default=_RARE)
    return known


def _kind(trait: str) -> float:
    """What a sort of trait counts for beside wording."""
    if trait[0] == "#":
        is_year = len(trait) == len("#2021") and trait[1:3] in {"19", "20"} and trait[1:].isdigit()
        return _YEAR if is_year else _NUMBER
    return _QUOTED if trait[0] == "“" else 1.0


@cache
def _usual(*, wording: bool) -> Mapping[str, float]:
    """The weights of traits that are usual in policy texts; of wording, commonplaces are among them."""
    found: dict[str, float] = {}
    for phrase in _lines("commonplace.txt") if wording else ():
        found |= dict.fromkeys(traits(folded(phrase)).grams, _COMMONPLACE)
    for line in _lines("frequent.txt"):
        thousandths, *usual = line.split()
        weight = log(1000 / int(thousandths))
        for trait in map(stem, usual):
            found[trait] = min(weight, found.get(trait, weight))
    return found


def _lines(name: str) -> Iterator[str]:
    for line in resource("compare", name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
