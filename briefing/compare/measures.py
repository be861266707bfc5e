"""The measures of two articles: which of them both take, and which only one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from briefing.compare.likeness import Likeness, likenesses
from briefing.compare.rarity import weights
from briefing.compare.refining import Tongue
from briefing.compare.traits import traits
from briefing.model.comparison import MeasurePair, Presence
from briefing.model.measure import Measure
from briefing.model.span import Span

_LEAST_SHARED, _LEAST_ACROSS, _LEAST_SCORE = 8.0, 3.0, 0.16
_NEAR = 0.12


@dataclass(frozen=True, slots=True)
class Stated:
    """The measures of a text and what each is known by."""

    measures: Sequence[Measure]
    traits: Sequence[frozenset[str]]


def stated(text: str, measures: Sequence[Measure], tongue: Tongue | None = None) -> Stated:
    """The measures of a folded text, known by their wording, or by what another language has of it."""
    if tongue is not None:
        return Stated(measures, [tongue.traits(measure.span.of(tongue.text)) for measure in measures])
    return Stated(measures, [traits(measure.span.of(text)).all for measure in measures])


def held_together(
    left: Stated, right: Stated, near: set[tuple[int, int]], *, across: bool = False
) -> tuple[MeasurePair, ...]:
    """The measures of two texts; `near` are those in passages that belong together, by number.

    Across languages only those can be one.
    """
    weight = weights([*left.traits, *right.traits], wording=not across)
    if across:
        alike = _across(left, right, weight, near)
    else:
        alike = likenesses(left.traits, right.traits, weight, _LEAST_SHARED)
    chosen = _assigned(alike, near)
    pairs = [MeasurePair(Presence.BOTH, left.measures[here], right.measures[there]) for here, there in chosen]
    taken_left, taken_right = {here for here, _ in chosen}, {there for _, there in chosen}
    pairs += [
        MeasurePair(Presence.LEFT, measure, None)
        for number, measure in enumerate(left.measures)
        if number not in taken_left
    ]
    pairs.sort(key=lambda pair: pair.left.span if pair.left else Span(0, 0))
    pairs += [
        MeasurePair(Presence.RIGHT, None, measure)
        for number, measure in enumerate(right.measures)
        if number not in taken_right
    ]
    return tuple(pairs)


def _across(
    left: Stated, right: Stated, weight: Mapping[str, float], near: set[tuple[int, int]]
) -> list[Likeness]:
    """How alike measures of two languages are, those in passages that belong together."""
    heavy, heavy_there = (
        [sum(weight[trait] for trait in traits) for traits in side.traits] for side in (left, right)
    )
    found = []
    for here, there in sorted(near):
        shared = sum(weight[trait] for trait in left.traits[here] & right.traits[there])
        if shared >= _LEAST_ACROSS:
            found.append(Likeness(here, there, shared, shared / sqrt(heavy[here] * heavy_there[there]) / 2))
    return found


def _assigned(alike: Sequence[Likeness], near: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Each measure with the one most like it, the most alike first."""
    scored = [(one.score + (_NEAR if (one.left, one.right) in near else 0.0), one) for one in alike]
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    chosen = []
    for score, one in sorted(scored, key=lambda pair: (-pair[0], pair[1].left, pair[1].right)):
        if score >= _LEAST_SCORE and one.left not in taken_left and one.right not in taken_right:
            taken_left.add(one.left)
            taken_right.add(one.right)
            chosen.append((one.left, one.right))
    return chosen
