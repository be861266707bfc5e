"""The figures of two articles held against each other: which one answers which, and how they stand."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from briefing.compare import periods
from briefing.compare.indicators import likeness
from briefing.compare.places import Home, one_place
from briefing.compare.quantities import Conversion, Match, compared, conversion
from briefing.compare.surroundings import Setting
from briefing.model.comparison import FigurePair, Relation
from briefing.model.figure import Figure, FigureKind, Status

_LEAST = 0.6
_CERTAIN, _RELATED = 0.9, 0.3
_CONTEXT = 0.5
_BACKED = 0.35
_SAME_WORDS, _REACH = 0.6, 40
_CHANGES = {FigureKind.PERCENT, FigureKind.POINT}
_DOUBTFUL = {Relation.DIFFERENT, Relation.PERIOD}
_RIVALS, _SAME_TIME, _TRANSLATED, _ONE_TEXT = 3, 0.15, 0.25, 0.5
_SOFT = {Status.TARGET, Status.ESTIMATE}
_BONUS = {Relation.EQUAL: 0.3, Relation.ROUNDED: 0.25, Relation.BOUND: 0.25, Relation.STATUS: 0.2,
          Relation.DIFFERENT: 0.1}  # fmt: skip

_SHARE = re.compile(r"比重|占比|比例|率|强度|rate|share|ratio")

Nearness = Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Ground:
    """What two articles speak of, when they were written, and whether they are versions of one text."""

    homes: tuple[Home, Home]
    years: tuple[int | None, int | None] = (None, None)
    one_text: bool = False
    two_tongues: bool = False


class Backing(Enum):
    """What speaks for two figures besides their numbers: the words around them, or an indicator's name."""

    CONTEXT = "context"
    NAME = "name"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two figures that may be one, and how well they go together."""

    left: Setting
    right: Setting
    relation: Relation
    fit: float
    reason: str
    backing: Backing


def reconciled(
    left: Sequence[Setting], right: Sequence[Setting], nearness: Nearness, ground: Ground
) -> tuple[FigurePair, ...]:
    """Every figure of both articles with its counterpart or without one, in order of the left.

    `nearness` tells, by the figures' numbers, how surely their passages belong together.
    """
    candidates = [
        candidate
        for one, other in _worth_trying(left, right, nearness)
        if (candidate := _candidate(one, other, nearness.get((one.order, other.order), 0.0), ground))
    ]
    backed = _backed(candidates)
    chosen = _assigned(backed)
    return _in_order(chosen + _repeats(backed, chosen), left, right)


def _worth_trying(
    left: Sequence[Setting], right: Sequence[Setting], nearness: Nearness
) -> Iterator[tuple[Setting, Setting]]:
    """Figures in passages that belong together, and those whose indicators share something."""
    where: defaultdict[str, list[Setting]] = defaultdict(list)
    for other in right:
        for gram in other.indicator.grams:
            where[gram].append(other)
    beside: defaultdict[int, set[int]] = defaultdict(set)
    for here, there in nearness:
        beside[here].add(there)
    for one in left:
        tried = beside[one.order]
        yield from ((one, right[there]) for there in tried)
        for gram in one.indicator.grams:
            for other in where.get(gram, ()):
                if other.order not in tried:
                    tried.add(other.order)
                    yield one, other


def _candidate(one: Setting, other: Setting, near: float, ground: Ground) -> Candidate | None:
    by = conversion(one.figure, other.figure)
    if by is None or not _one_thing(one, other, ground.homes):
        return None
    alike = likeness(one.indicator, other.indicator)
    around = _overlap(one.grams, other.grams)
    same_words = ground.one_text and around >= _SAME_WORDS
    relation = _relation(one, other, by, carried=same_words)
    if (
        relation is Relation.DIFFERENT
        and not same_words
        and not periods.may_be_one(
            (one.figure.period, ground.years[0]), (other.figure.period, ground.years[1])
        )
    ):
        relation = Relation.PERIOD
    translated = ground.two_tongues and near >= _CONTEXT and relation not in _DOUBTFUL
    if not translated and not _is_related(relation, alike, around):
        return None
    fit = 0.6 * alike + 0.5 * around + 0.4 * near - _strain(one, other)
    fit += _TRANSLATED * translated + _ONE_TEXT * ground.one_text * around
    fit += 0.5 * _BONUS.get(relation, 0.0) + _SAME_TIME * periods.same(one.figure.period, other.figure.period)
    backing = Backing.CONTEXT if max(near, around) >= _BACKED else Backing.NAME
    if backing is Backing.NAME and alike < _CERTAIN:
        backing = Backing.NONE
    return Candidate(one, other, relation, fit, by.told, backing) if fit >= _LEAST else None


def _is_related(relation: Relation, alike: float, around: float) -> bool:
    """Whether the words speak for it: more of them where the numbers speak against it."""
    if relation in _DOUBTFUL:
        return alike >= _CONTEXT or around >= _SAME_WORDS
    return alike >= _RELATED or around >= _CONTEXT


def _one_thing(one: Setting, other: Setting, homes: tuple[Home, Home]) -> bool:
    """Whether place and share do not tell the two apart."""
    rows = one.scopes.keys() & other.scopes.keys()
    if any(one.scopes[row].isdisjoint(other.scopes[row]) for row in rows):
        return False
    return one_place(one.place, other.place, homes)


def _strain(one: Setting, other: Setting) -> float:
    """What speaks against two figures being one."""
    ours, theirs = one.figure, other.figure
    strain = 0.1 * len(one.scopes.keys() ^ other.scopes.keys())
    if ours.kind in _CHANGES and is_share(ours) is not is_share(theirs):
        strain += 0.4
    if ours.kind in _CHANGES and (ours.direction is None) != (theirs.direction is None):
        strain += 0.25
    elif (ours.direction is None) != (theirs.direction is None):
        strain += 0.3
    if one.item and other.item:
        strain += 0.4 * (1 - _overlap(one.item, other.item))
    if ours.basis and theirs.basis and ours.basis is not theirs.basis:
        strain += 0.3
    return strain


def is_share(figure: Figure) -> bool:
    """Whether a percentage is a share or a rate, not by how much something grew."""
    name = figure.indicator.text if figure.indicator else ""
    return figure.direction is None and bool(_SHARE.search(name))


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def _relation(one: Setting, other: Setting, by: Conversion, *, carried: bool) -> Relation:
    """The first relation that holds, in the order that the definition gives them.

    `carried` tells that the words around are the same: then what was carried there from elsewhere, period or
    status, parts the two no more.
    """
    ours, theirs = one.figure, other.figure
    match = compared(ours, theirs, by)
    timeless = carried and (_is_carried(ours) or _is_carried(theirs))
    if not timeless and not periods.compatible(ours.period, theirs.period):
        return Relation.PERIOD
    if match is not Match.SAME:
        return Relation.ROUNDED if match is Match.ROUNDED else Relation.DIFFERENT
    if ours.bound is not theirs.bound:
        return Relation.BOUND
    if not carried and ours.status is not theirs.status and {ours.status, theirs.status} & _SOFT:
        return Relation.STATUS
    return Relation.EQUAL


def _is_carried(figure: Figure) -> bool:
    """Whether a figure's period is said elsewhere, or not at all."""
    said = figure.period.span if figure.period else None
    return said is None or not figure.span.start - _REACH <= said.start <= figure.span.end + _REACH


def _backed(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without the conflicts that nothing but an indicator speaks for, where it names several figures."""
    here: defaultdict[int, int] = defaultdict(int)
    there: defaultdict[int, int] = defaultdict(int)
    for candidate in candidates:
        here[candidate.left.order] += 1
        there[candidate.right.order] += 1
    return [
        one
        for one in candidates
        if one.backing is Backing.CONTEXT
        or one.relation not in _DOUBTFUL
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
        -one.fit - 0.5 * _BONUS.get(one.relation, 0.0),
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
