"""How alike the passages of two articles are, worked out for those that share rare traits."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

_CROWD = 40
_ENOUGH = 40.0
_DUST = 0.8


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two passages by number: what they share weighs `shared`; `score` runs from 0 to 1."""

    left: int
    right: int
    shared: float
    score: float


def likenesses(
    left: Sequence[AbstractSet[str]],
    right: Sequence[AbstractSet[str]],
    weight: Mapping[str, float],
    least: float,
) -> list[Likeness]:
    """Every two passages that share traits of at least a weight, by left passage."""
    where = _postings(right, weight)
    heavy_left, heavy_right = _totals(left, weight), _totals(right, weight)
    found = []
    for number, traits in enumerate(left):
        shared: defaultdict[int, float] = defaultdict(float)
        for trait in traits:
            places = where.get(trait)
            if places:
                value = weight[trait]
                for other in places:
                    shared[other] += value
        found += [
            Likeness(number, other, sum_, score(sum_, heavy_left[number], heavy_right[other]))
            for other, sum_ in shared.items()
            if sum_ >= least
        ]
    return found


def score(shared: float, left: float, right: float) -> float:
    """The share of what is shared in both, more in the smaller one; less where it is little at all."""
    smaller, larger = sorted((left, right))
    whole: float = max(smaller, _ENOUGH) ** 0.6 * max(larger, _ENOUGH) ** 0.4
    return shared / whole * min(1.0, shared / _ENOUGH)


def _postings(passages: Sequence[AbstractSet[str]], weight: Mapping[str, float]) -> Mapping[str, list[int]]:
    """Where each trait stands; what stands nearly everywhere is left out."""
    where: defaultdict[str, list[int]] = defaultdict(list)
    for number, traits in enumerate(passages):
        for trait in traits:
            where[trait].append(number)
    most = max(_CROWD, len(passages) // 12)
    return {trait: places for trait, places in where.items() if len(places) <= most and weight[trait] > _DUST}


def _totals(passages: Sequence[AbstractSet[str]], weight: Mapping[str, float]) -> list[float]:
    return [sum(weight[trait] for trait in traits) or 1.0 for traits in passages]
