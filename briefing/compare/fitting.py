"""Whether two figures may be one, how well they go together, and how they stand to each other."""

import re
from dataclasses import dataclass
from enum import Enum

from briefing.compare import periods
from briefing.compare.indicators import likeness
from briefing.compare.places import Home, one_place
from briefing.compare.quantities import Conversion, Match, compared, conversion
from briefing.compare.surroundings import Setting
from briefing.model.comparison import Relation
from briefing.model.figure import Figure, FigureKind, Status

DOUBTFUL = {Relation.DIFFERENT, Relation.PERIOD}
BONUS = {Relation.EQUAL: 0.3, Relation.ROUNDED: 0.25, Relation.BOUND: 0.25, Relation.STATUS: 0.2,
         Relation.DIFFERENT: 0.1}  # fmt: skip

_LEAST = 0.6
_ALIKE, _AROUND, _NEAR = 0.6, 0.5, 0.4
_SAME_TIME, _TRANSLATED, _ONE_TEXT = 0.15, 0.25, 0.5
_CERTAIN, _RELATED = 0.9, 0.3
_CONTEXT, _BACKED = 0.5, 0.35
_SAME_WORDS, _REACH = 0.6, 40
_CHANGES = {FigureKind.PERCENT, FigureKind.POINT}
_SHARE = re.compile(r"比重|占比|比例|率|强度|rate|share|ratio")


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


def candidate(one: Setting, other: Setting, near: float, ground: Ground) -> Candidate | None:
    """What two figures are to each other; None where they can't be one."""
    by = conversion(one.figure, other.figure)
    if by is None or not _one_thing(one, other, ground.homes):
        return None
    alike = likeness(one.indicator, other.indicator)
    around = _overlap(one.grams, other.grams)
    relation = _relation(one, other, by, ground, same_words=ground.one_text and around >= _SAME_WORDS)
    translated = ground.two_tongues and near >= _CONTEXT and relation not in DOUBTFUL
    if not translated and not _is_related(relation, alike, around, near):
        return None
    fit = _ALIKE * alike + (_AROUND + _ONE_TEXT * ground.one_text) * around + _NEAR * near
    fit += _TRANSLATED * translated + BONUS.get(relation, 0.0) / 2 - _strain(one, other)
    fit += _SAME_TIME * periods.same(one.figure.period, other.figure.period)
    backing = _backing(alike, max(near, around))
    return Candidate(one, other, relation, fit, by.told, backing) if fit >= _LEAST else None


def _backing(alike: float, context: float) -> Backing:
    if context >= _BACKED:
        return Backing.CONTEXT
    return Backing.NAME if alike >= _CERTAIN else Backing.NONE


def _is_related(relation: Relation, alike: float, around: float, near: float) -> bool:
    """Whether the words speak for it: more of them where the numbers speak against it."""
    if relation in DOUBTFUL:
        backed = alike >= _CONTEXT and (near >= _SAME_WORDS or around >= _BACKED)
        return alike >= _CERTAIN or backed or around >= _SAME_WORDS
    return alike >= _RELATED or around >= _CONTEXT


def _one_thing(one: Setting, other: Setting, homes: tuple[Home, Home]) -> bool:
    """Whether place, part of a whole, and share or growth do not tell the two apart."""
    if (is_share(one.figure) and other.figure.direction) or (is_share(other.figure) and one.figure.direction):
        return False
    rows = one.scopes.keys() & other.scopes.keys()
    if any(one.scopes[row].isdisjoint(other.scopes[row]) for row in rows):
        return False
    return one_place(one.place, other.place, homes)


def _strain(one: Setting, other: Setting) -> float:
    """What speaks against two figures being one."""
    ours, theirs = one.figure, other.figure
    strain = 0.1 * len(one.scopes.keys() ^ other.scopes.keys())
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


def _relation(one: Setting, other: Setting, by: Conversion, ground: Ground, *, same_words: bool) -> Relation:
    """The first relation that holds, in the order that the definition gives them.

    Where the words around are the same, in two versions of one text, a period that is said elsewhere and a
    status part the two no more.
    """
    ours, theirs = one.figure, other.figure
    timeless = same_words and (_is_carried(ours) or _is_carried(theirs))
    if not timeless and not periods.compatible(ours.period, theirs.period):
        return Relation.PERIOD
    match = compared(ours, theirs, by)
    if match is Match.DIFFERENT:
        years = (ours.period, ground.years[0]), (theirs.period, ground.years[1])
        return Relation.DIFFERENT if same_words or periods.may_be_one(*years) else Relation.PERIOD
    if match is Match.ROUNDED:
        return Relation.ROUNDED
    if ours.bound is not theirs.bound:
        return Relation.BOUND
    return Relation.EQUAL if same_words or _same_status(ours, theirs) else Relation.STATUS


def _same_status(ours: Figure, theirs: Figure) -> bool:
    return ours.status is theirs.status or Status.OTHER in {ours.status, theirs.status}


def _is_carried(figure: Figure) -> bool:
    """Whether a figure's period is said elsewhere, or not at all."""
    said = figure.period.span if figure.period else None
    return said is None or not figure.span.start - _REACH <= said.start <= figure.span.end + _REACH
