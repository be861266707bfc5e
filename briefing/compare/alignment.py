"""Passages that say the same thing in two articles of one language, whatever their order."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log

from briefing.compare.likeness import Likeness, likenesses, score
from briefing.compare.passages import Passage
from briefing.compare.rarity import weights
from briefing.model.span import Span

_LEAST_SHARED, _LEAST_OF_FEW, _FEW = 9.0, 6.0, 40_000
_LEAST_SCORE, _MORE_IN_LONG, _SHORT_TEXTS = 0.12, 0.008, 60
_OF_THE_BEST = 0.35
_NEIGHBOUR = 0.35
_CLAUSE, _WORTH_A_LOOK, _ENOUGH_FOR_A_CLAUSE = 0.3, 0.03, 14.0
_STEEPNESS = 5.0
_TELLING = 2.5


@dataclass(frozen=True, slots=True)
class Match:
    """Two passages, how sure it is that they belong together, and the traits that say so, the rarest first.

    The first `telling` of them are not usual in whatever is written; None where this is not known.
    """

    left: Span
    right: Span
    confidence: float
    shared: tuple[str, ...] = ()
    telling: int | None = None


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the analyst decided of passages, by their numbers on both sides."""

    joined: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    parted: frozenset[tuple[int, int]] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Text:
    """An article's passages with what each is known by; `clauses` tells it of each clause of one."""

    passages: Sequence[Passage]
    traits: Sequence[frozenset[str]]
    clauses: Callable[[int], Sequence[frozenset[str]]] = lambda _number: ()


def matches(left: Text, right: Text, ruled: Ruled) -> list[Match]:
    """The passages that belong together, in order of the left; those ruled on are left out."""
    weight = weights([*left.traits, *right.traits])
    few = len(left.passages) * len(right.passages) <= _FEW
    alike = likenesses(left.traits, right.traits, weight, _LEAST_OF_FEW if few else _LEAST_SHARED)
    known = ruled.joined | ruled.parted
    raised = _with_clauses([one for one in alike if (one.left, one.right) not in known], left, right, weight)
    kept = _chosen(_with_neighbours(raised, left, right, ruled))
    found = [
        Match(
            left.passages[one.left].span,
            right.passages[one.right].span,
            confidence(one.score),
            _by_rarity(shared, weight),
            _telling(shared, weight),
        )
        for one in sorted(kept, key=lambda one: (one.left, one.right))
        for shared in (left.traits[one.left] & right.traits[one.right],)
    ]
    return [match for match in found if match.telling]


def _by_rarity(shared: frozenset[str], weight: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(shared, key=lambda trait: (-weight[trait], trait)))


def _telling(shared: frozenset[str], weight: Mapping[str, float]) -> int:
    return sum(weight[trait] >= _TELLING for trait in shared)


def confidence(reached: float) -> float:
    """A score as a likelihood."""
    return 1 - exp(-_STEEPNESS * reached)


def _with_clauses(
    alike: Sequence[Likeness], left: Text, right: Text, weight: Mapping[str, float]
) -> list[Likeness]:
    """The likenesses, raised where one clause of a long passage says what a clause of the other does."""
    ours, theirs = _Clauses(left, weight), _Clauses(right, weight)

    def weighed(traits: frozenset[str]) -> float:
        return sum(map(weight.__getitem__, traits))

    def closest(one: Likeness) -> float:
        common = left.traits[one.left] & right.traits[one.right]
        best = 0.0
        for traits, heavy in ours.of(one.left):
            of_ours = common & traits
            if weighed(of_ours) < _LEAST_SHARED:
                continue
            for others, heavy_there in theirs.of(one.right):
                shared = weighed(of_ours & others)
                best = max(best, score(shared, heavy, heavy_there)) if shared >= _LEAST_SHARED else best
        return best

    return [
        _raised(one, _CLAUSE * closest(one))
        if one.shared >= _ENOUGH_FOR_A_CLAUSE and one.score >= _WORTH_A_LOOK
        else one
        for one in alike
    ]


def _raised(one: Likeness, by: float) -> Likeness:
    return Likeness(one.left, one.right, one.shared, one.score + by) if by else one


class _Clauses:
    """The clauses of passages with what each one's traits weigh, looked at when first wanted."""

    def __init__(self, text: Text, weight: Mapping[str, float]) -> None:
        self._text, self._weight = text, weight
        self._known: dict[int, list[tuple[frozenset[str], float]]] = {}

    def of(self, passage: int) -> list[tuple[frozenset[str], float]]:
        """Those of a passage, by its number."""
        if passage not in self._known:
            self._known[passage] = [
                (traits, sum(self._weight.get(trait, 0.0) for trait in traits))
                for traits in self._text.clauses(passage)
            ]
        return self._known[passage]


def _with_neighbours(
    alike: Sequence[Likeness], left: Text, right: Text, ruled: Ruled
) -> tuple[list[Likeness], float]:
    """The likenesses, raised where the sentences around them are alike too, and the least that counts."""
    scores = {(one.left, one.right): one.score for one in alike} | dict.fromkeys(ruled.joined, 1.0)

    def around(one: Likeness) -> float:
        best = 0.0
        for step in (-1, 1):
            near = scores.get((one.left + step, one.right + step), 0.0)
            if (
                near > best
                and _same_paragraph(left.passages, one.left, one.left + step)
                and _same_paragraph(right.passages, one.right, one.right + step)
            ):
                best = near
        return best

    size = (len(left.passages) + len(right.passages)) / _SHORT_TEXTS
    least = _LEAST_SCORE + _MORE_IN_LONG * max(0.0, log(size)) if size else _LEAST_SCORE
    return [_raised(one, _NEIGHBOUR * around(one)) for one in alike], least


def _same_paragraph(passages: Sequence[Passage], here: int, there: int) -> bool:
    return 0 <= there < len(passages) and passages[here].paragraph == passages[there].paragraph


def _chosen(scored: tuple[Iterable[Likeness], float]) -> list[Likeness]:
    """Those that are good enough, and not much worse than the best for both of their passages."""
    alike, least = scored
    good = [one for one in alike if one.score >= least]
    best_left: defaultdict[int, float] = defaultdict(float)
    best_right: defaultdict[int, float] = defaultdict(float)
    for one in good:
        best_left[one.left] = max(best_left[one.left], one.score)
        best_right[one.right] = max(best_right[one.right], one.score)
    return [
        one for one in good if one.score >= _OF_THE_BEST * min(best_left[one.left], best_right[one.right])
    ]
