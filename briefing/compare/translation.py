"""Passages that say the same thing in a Chinese and an English article: a translation, or another text."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median

from briefing.compare.alignment import Match, Ruled, Text
from briefing.compare.likeness import Likeness, likenesses
from briefing.compare.parallel import Bead, Row, Sentences
from briefing.compare.rarity import weights
from briefing.compare.refining import Refining, Tongue
from briefing.model.span import Span

_LEAST_SHARED, _LIGHT = 3.0, 20.0
_LETTERS_A_CHARACTER, _SPREAD = 5.2, 0.35
_IN_ORDER, _ALIKE = 0.6, 0.3
_SHUFFLED = 0.36
_LEAST_OF_A_TRANSLATION, _LEAST = 0.15, 0.42
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Best:
    """Two passages that are each other's likeliest counterpart."""

    left: int
    right: int
    score: float


def matches_across(left: Text, right: Text, tongues: tuple[Tongue, Tongue], ruled: Ruled) -> list[Match]:
    """The passages that belong together, in order of the left; those ruled on are left out."""
    weight = weights([*left.traits, *right.traits], wording=False)
    alike = likenesses(left.traits, right.traits, weight, _LEAST_SHARED)
    alike = [one for one in alike if (one.left, one.right) not in ruled.parted]
    ratio = _LETTERS_A_CHARACTER if tongues[0].is_chinese else 1 / _LETTERS_A_CHARACTER
    mutual = _mutual(alike, _scores(alike, left, right, weight, ratio))
    order = _rising(sorted((one.left, one.right) for one in mutual))
    middle = median(one.score for one in mutual) if mutual else 0.0
    if len(mutual) >= _FEW and len(order) >= _IN_ORDER * len(mutual) and middle >= _ALIKE:
        row = _row(left, right, weight, alike)
        found = [_of_bead(bead, left, right, weight) for bead in row.beads(_anchors(mutual, ruled))]
        refining = Refining(*tongues, weight, row.ratio)
    else:
        least = _LEAST_OF_A_TRANSLATION if middle >= _SHUFFLED else _LEAST
        found = [_of_best(one, left, right, weight) for one in mutual if one.score >= least]
        refining = None
    known = {_places(left, right, pair) for pair in ruled.joined | ruled.parted}
    kept = [match for match in found if (match.left, match.right) not in known]
    return [piece for match in kept for piece in refining.refined(match)] if refining else kept


def _scores(
    alike: Sequence[Likeness], left: Text, right: Text, weight: Mapping[str, float], ratio: float
) -> list[float]:
    """How much of both passages is shared, less where their lengths do not go together."""
    heavy_left = [max(_LIGHT, total) for total in _totals(left, weight)]
    heavy_right = [max(_LIGHT, total) for total in _totals(right, weight)]
    scores = []
    for one in alike:
        long = len(left.passages[one.left].span) * ratio
        other = len(right.passages[one.right].span)
        apart = (long - other) / (long + other) / _SPREAD
        whole = sqrt(heavy_left[one.left] * heavy_right[one.right])
        scores.append(one.shared / whole / (1 + apart * apart))
    return scores


def _mutual(alike: Sequence[Likeness], scores: Sequence[float]) -> list[_Best]:
    best_left: dict[int, tuple[float, int]] = {}
    best_right: dict[int, tuple[float, int]] = {}
    for one, score in zip(alike, scores, strict=True):
        best_left[one.left] = max(best_left.get(one.left, (0.0, -1)), (score, -one.right - 1))
        best_right[one.right] = max(best_right.get(one.right, (0.0, -1)), (score, -one.left - 1))
    return [
        _Best(left, -right - 1, score)
        for left, (score, right) in sorted(best_left.items())
        if score and best_right[-right - 1][1] == -left - 1
    ]


def _anchors(mutual: Sequence[_Best], ruled: Ruled) -> list[tuple[int, int]]:
    """Places that the row of a translation runs through: what was joined, and the surest between."""
    joined = _rising(sorted(ruled.joined))
    sure = sorted((one.left, one.right) for one in mutual if one.score >= _LEAST)
    fitting = [
        (here, there)
        for here, there in sure
        if all((here < left) == (there < right) and here != left and there != right for left, right in joined)
    ]
    return _rising(sorted([*joined, *fitting]))


def _rising(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of places that rise on both sides."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for number, (_, right) in enumerate(places):
        place = bisect_left(ends, right)
        ends[place : place + 1] = [right]
        at[place : place + 1] = [number]
        before.append(at[place - 1] if place else -1)
    row = []
    number = at[-1] if at else -1
    while number >= 0:
        row.append(places[number])
        number = before[number]
    return row[::-1]


def _row(left: Text, right: Text, weight: Mapping[str, float], alike: Sequence[Likeness]) -> Row:
    shared = {(one.left, one.right): one.shared for one in alike}
    return Row(_sentences(left, weight), _sentences(right, weight), shared)


def _sentences(text: Text, weight: Mapping[str, float]) -> Sentences:
    return Sentences(
        _totals(text, weight),
        [len(passage.span) for passage in text.passages],
        [passage.paragraph for passage in text.passages],
    )


def _totals(text: Text, weight: Mapping[str, float]) -> list[float]:
    return [sum(weight[trait] for trait in traits) for traits in text.traits]


def _of_bead(bead: Bead, left: Text, right: Text, weight: Mapping[str, float]) -> Match:
    ours, theirs = range(bead.left, bead.left_end), range(bead.right, bead.right_end)
    shared = frozenset().union(*(left.traits[i] for i in ours)) & frozenset().union(
        *(right.traits[i] for i in theirs)
    )
    return Match(
        Span(left.passages[bead.left].span.start, left.passages[bead.left_end - 1].span.end),
        Span(right.passages[bead.right].span.start, right.passages[bead.right_end - 1].span.end),
        0.6 + 0.4 * bead.likeness,
        _heaviest(shared, weight),
    )


def _of_best(one: _Best, left: Text, right: Text, weight: Mapping[str, float]) -> Match:
    shared = left.traits[one.left] & right.traits[one.right]
    here, there = left.passages[one.left].span, right.passages[one.right].span
    return Match(here, there, min(1.0, one.score), _heaviest(shared, weight))


def _heaviest(shared: frozenset[str], weight: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(shared, key=lambda trait: (-weight[trait], trait)))


def _places(left: Text, right: Text, pair: tuple[int, int]) -> tuple[Span, Span]:
    return left.passages[pair[0]].span, right.passages[pair[1]].span
