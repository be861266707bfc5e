"""The figures of two articles held against each other: each with the one that answers it, or alone."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefing.compare.fitting import BONUS, DOUBTFUL, Backing, Candidate, Ground, candidate
from briefing.compare.surroundings import Setting
from briefing.model.comparison import FigurePair, Relation
from briefing.model.figure import FigureKind, Number

_RIVALS, _RAREST = 3, 4
_NEAREST = 20

Nearness = Mapping[tuple[int, int], float]
Amount = tuple[Number | None, Number | None, Number | None]


def reconciled(
    left: Sequence[Setting], right: Sequence[Setting], nearness: Nearness, ground: Ground
) -> tuple[FigurePair, ...]:
    """Every figure of both articles with its counterpart or without one, in order of the left.

    `nearness` tells, by the figures' numbers, how surely their passages belong together.
    """
    tried = (
        candidate(one, other, nearness.get((one.order, other.order), 0.0), ground)
        for one, other in _worth_trying(left, right, nearness)
    )
    candidates = [one for one in tried if one is not None]
    backed = _backed(candidates)
    chosen = _assigned(backed)
    return _in_order(chosen + _repeats(backed, chosen), left, right)


def _worth_trying(
    left: Sequence[Setting], right: Sequence[Setting], nearness: Nearness
) -> Iterator[tuple[Setting, Setting]]:
    """Figures in passages that belong together, and those whose indicators share something.

    Of many that share it, as the rows of a long table do, those that say the same number and those that
    stand at the same place: to try them all would take time by the square of the text's length.
    """
    where: defaultdict[tuple[str, FigureKind], list[Setting]] = defaultdict(list)
    saying: defaultdict[tuple[str, FigureKind, Amount], list[Setting]] = defaultdict(list)
    for other in right:
        for gram in other.indicator.grams:
            where[gram, _sort(other)].append(other)
            saying[gram, _sort(other), _amount(other)].append(other)
    beside: defaultdict[int, set[int]] = defaultdict(set)
    for here, there in nearness:
        beside[here].add(there)
    for one in left:
        tried = beside[one.order]
        yield from ((one, right[there]) for there in tried)
        known = [gram for gram in one.indicator.grams if (gram, _sort(one)) in where]
        for gram in sorted(known, key=lambda gram: (len(where[gram, _sort(one)]), gram))[:_RAREST]:
            same = saying.get((gram, _sort(one), _amount(one)), [])
            for other in (*_nearest(one, where[gram, _sort(one)]), *_nearest(one, same)):
                if other.order not in tried:
                    tried.add(other.order)
                    yield one, other


def _nearest(one: Setting, others: Sequence[Setting]) -> Sequence[Setting]:
    """Those that stand nearest in their article to where a figure stands in its own."""
    if len(others) <= 2 * _NEAREST:
        return others
    at = bisect(others, one.order, key=lambda other: other.order)
    first = min(max(0, at - _NEAREST), len(others) - 2 * _NEAREST)
    return others[first : first + 2 * _NEAREST]


def _amount(setting: Setting) -> Amount:
    return (setting.figure.value, setting.figure.low, setting.figure.high)


def _sort(setting: Setting) -> FigureKind:
    """The kind of a figure; a ratio is a share like a percentage."""
    kind = setting.figure.kind
    return FigureKind.PERCENT if kind is FigureKind.RATIO else kind


def _backed(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without the conflicts that nothing but an indicator speaks for, where it names several figures."""
    here: defaultdict[int, int] = defaultdict(int)
    there: defaultdict[int, int] = defaultdict(int)
    for one in candidates:
        here[one.left.order] += 1
        there[one.right.order] += 1
    return [
        one
        for one in candidates
        if one.backing is Backing.CONTEXT
        or one.relation not in DOUBTFUL
        or (
            max(here[one.left.order], there[one.right.order])
            <= (_RIVALS if one.backing is Backing.NAME else 1)
            and not one.left.indicator.is_bare
        )
    ]


def _assigned(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Each figure with the counterpart that fits best, the best of all first."""
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    chosen = []
    for one in sorted(candidates, key=_rank):
        if one.left.order not in taken_left and one.right.order not in taken_right:
            taken_left.add(one.left.order)
            taken_right.add(one.right.order)
            chosen.append(one)
    return chosen


def _rank(one: Candidate) -> tuple[float, int, int]:
    return (
        -one.fit - 0.5 * BONUS.get(one.relation, 0.0),
        abs(one.left.order - one.right.order),
        one.left.order,
    )


def _repeats(candidates: Sequence[Candidate], chosen: Sequence[Candidate]) -> list[Candidate]:
    """Figures that are left over because an article says the same thing twice."""
    left, right = {one.left.order for one in chosen}, {one.right.order for one in chosen}
    repeats = []
    agreeing = {Relation.EQUAL, Relation.ROUNDED, Relation.BOUND, Relation.STATUS}
    for one in sorted(candidates, key=_rank):
        if one.relation in agreeing and (one.left.order not in left or one.right.order not in right):
            left.add(one.left.order)
            right.add(one.right.order)
            repeats.append(one)
    return repeats


def _in_order(
    chosen: Sequence[Candidate], left: Sequence[Setting], right: Sequence[Setting]
) -> tuple[FigurePair, ...]:
    """The pairs by place on the left, figures of the right alone after what precedes them there."""
    rows = [(one.left.order, one.right.order, _pair(one)) for one in chosen]
    paired_left, paired_right = {one.left.order for one in chosen}, {one.right.order for one in chosen}
    rows += [
        (one.order, -1, FigurePair(Relation.LEFT, _name(one), one.figure, None))
        for one in left
        if one.order not in paired_left
    ]
    rows += [
        (len(left), one.order, FigurePair(Relation.RIGHT, _name(one), None, one.figure))
        for one in right
        if one.order not in paired_right
    ]
    return tuple(pair for _, _, pair in sorted(rows, key=lambda row: row[:2]))


def _pair(one: Candidate) -> FigurePair:
    name = _name(one.left) or _name(one.right)
    return FigurePair(one.relation, name, one.left.figure, one.right.figure, one.reason)


def _name(one: Setting) -> str:
    return one.figure.indicator.text if one.figure.indicator else ""
