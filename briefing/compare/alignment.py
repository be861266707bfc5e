"""Passages that say the same thing in two articles, whatever their order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import exp

from briefing.compare.likeness import Likeness, likenesses
from briefing.compare.passages import Passage
from briefing.compare.rarity import weights
from briefing.compare.traits import Traits

_LEAST_SHARED = 9.0
_LEAST_SCORE = 0.095
_OF_THE_BEST = 0.35
_NEIGHBOUR = 0.35
_STEEPNESS = 5.0


@dataclass(frozen=True, slots=True)
class Match:
    """Two passages by number, how sure it is that they belong together, and the traits that say so."""

    left: int
    right: int
    confidence: float
    shared: tuple[str, ...]


def matches(
    left: Sequence[Passage], here: Sequence[Traits], right: Sequence[Passage], there: Sequence[Traits]
) -> list[Match]:
    """The passages that belong together, in order of the left."""
    ours, theirs = [t.all for t in here], [t.all for t in there]
    weight = weights([*ours, *theirs])
    alike = likenesses(ours, theirs, weight, _LEAST_SHARED)
    kept = _chosen(_with_neighbours(alike, left, right))
    return [
        Match(
            one.left,
            one.right,
            confidence(one.score),
            tuple(sorted(ours[one.left] & theirs[one.right], key=lambda trait: (-weight[trait], trait))),
        )
        for one in sorted(kept, key=lambda one: (one.left, one.right))
    ]


def confidence(score: float) -> float:
    """A score as a likelihood."""
    return 1 - exp(-_STEEPNESS * score)


def _with_neighbours(
    alike: Sequence[Likeness], left: Sequence[Passage], right: Sequence[Passage]
) -> list[Likeness]:
    """The likenesses, raised where the sentences around them are alike too."""
    scores = {(one.left, one.right): one.score for one in alike}

    def around(one: Likeness) -> float:
        steps = [
            scores.get((one.left + step, one.right + step), 0.0)
            for step in (-1, 1)
            if _same_paragraph(left, one.left, one.left + step)
            and _same_paragraph(right, one.right, one.right + step)
        ]
        return max(steps, default=0.0)

    return [replace(one, score=one.score + _NEIGHBOUR * around(one)) for one in alike]


def _same_paragraph(passages: Sequence[Passage], here: int, there: int) -> bool:
    return 0 <= there < len(passages) and passages[here].paragraph == passages[there].paragraph


def _chosen(alike: Iterable[Likeness]) -> list[Likeness]:
    """Those that are good enough, and not much worse than the best for both of their passages."""
    good = [one for one in alike if one.score >= _LEAST_SCORE]
    best_left: defaultdict[int, float] = defaultdict(float)
    best_right: defaultdict[int, float] = defaultdict(float)
    for one in good:
        best_left[one.left] = max(best_left[one.left], one.score)
        best_right[one.right] = max(best_right[one.right], one.score)
    return [
        one for one in good if one.score >= _OF_THE_BEST * min(best_left[one.left], best_right[one.right])
    ]
