"""The measures of two articles: which of them both take, and which only one."""

from collections.abc import Sequence

from briefing.compare.likeness import Likeness, likenesses
from briefing.compare.rarity import weights
from briefing.compare.traits import traits
from briefing.model.comparison import MeasurePair, Presence
from briefing.model.measure import Measure

_LEAST_SHARED, _LEAST_SCORE = 8.0, 0.16
_NEAR = 0.12


def held_together(
    left: tuple[str, Sequence[Measure]], right: tuple[str, Sequence[Measure]], near: set[tuple[int, int]]
) -> tuple[MeasurePair, ...]:
    """The measures of two folded texts; `near` are those in passages that belong together, by number."""
    ours, theirs = (
        [traits(measure.span.of(text)).all for measure in measures] for text, measures in (left, right)
    )
    alike = likenesses(ours, theirs, weights([*ours, *theirs]), _LEAST_SHARED)
    chosen = _assigned(alike, near)
    pairs = [MeasurePair(Presence.BOTH, left[1][here], right[1][there]) for here, there in chosen]
    taken_left, taken_right = {here for here, _ in chosen}, {there for _, there in chosen}
    pairs += [
        MeasurePair(Presence.LEFT, measure, None)
        for number, measure in enumerate(left[1])
        if number not in taken_left
    ]
    pairs.sort(key=lambda pair: pair.left.span if pair.left else left[1][0].span)
    pairs += [
        MeasurePair(Presence.RIGHT, None, measure)
        for number, measure in enumerate(right[1])
        if number not in taken_right
    ]
    return tuple(pairs)


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
