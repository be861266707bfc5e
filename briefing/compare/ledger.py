"""The figures of many articles by what they measure, those that stand apart first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cache
from statistics import median

from briefing.compare.fitting import is_share
from briefing.compare.indicators import indicator
from briefing.compare.periods import told
from briefing.compare.places import Place, Reach, home, place_in
from briefing.compare.quantities import Match, compared, conversion
from briefing.model.article import Article
from briefing.model.figure import Figure, FigureKind
from briefing.model.findings import Findings
from briefing.model.folding import folded

_HEAD = 400
_ENOUGH = 4


class Standing(Enum):
    """How a figure stands to the others of its indicator, place and period."""

    APART = "apart"
    DIFFERENT = "different"
    AGREES = "agrees"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure of one of the articles, by its number; `reason` tells a conversion, `place` where it holds."""

    article: int
    figure: Figure
    standing: Standing
    place: str
    reason: str = ""
    distance: float = 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """All figures of one indicator; `spread` is how far those that should agree lie apart."""

    indicator: str
    entries: tuple[Entry, ...]
    spread: float

    @property
    def articles(self) -> int:
        """How many articles state it."""
        return len({entry.article for entry in self.entries})


@dataclass(frozen=True, slots=True)
class _Kept:
    """A figure before it is held against its like."""

    article: int
    figure: Figure
    place: str
    when: str


def ledger(read: Sequence[tuple[Article, Findings]]) -> tuple[Group, ...]:
    """The figures of articles by indicator: the widest conflicts first, then what most articles state."""
    groups: defaultdict[object, list[_Kept]] = defaultdict(list)
    for number, (article, findings) in enumerate(read):
        own = _named(home(article.title, folded(article.text[:_HEAD])).place)
        for figure in findings.figures:
            key = _key(figure)
            if key is not None:
                said = figure.indicator.text if figure.indicator else ""
                when = told(figure.period) or _unsaid(article)
                groups[key].append(_Kept(number, figure, _named(_place(said)) or own, when))
    made = [_group(kept) for kept in groups.values()]
    return tuple(sorted(made, key=lambda group: (-group.spread, -group.articles, -len(group.entries))))


def only_shared(groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups that more than one article has."""
    return tuple(group for group in groups if group.articles > 1)


def _key(figure: Figure) -> object:
    """What figures must share to be held against each other; None where a figure names nothing."""
    if figure.indicator is None:
        return None
    name = indicator(figure.indicator.text)
    if not name.name or name.is_bare:
        return None
    changes = figure.direction is not None
    sort = "share" if is_share(figure) else "change" if changes else "level"
    family = FigureKind.PERCENT if figure.kind is FigureKind.RATIO else figure.kind
    return name.name, family, sort


def _group(kept: Sequence[_Kept]) -> Group:
    name = Counter(one.figure.indicator.text for one in kept if one.figure.indicator).most_common(1)[0][0]
    buckets: defaultdict[tuple[str, str], list[_Kept]] = defaultdict(list)
    for one in kept:
        buckets[one.when, one.place].append(one)
    entries: list[Entry] = []
    spread = 0.0
    for _, bucket in sorted(buckets.items(), key=lambda item: item[0], reverse=True):
        found = _held_together(bucket)
        entries += found
        spread = max(spread, *(entry.distance for entry in found))
    return Group(name, tuple(sorted(entries, key=_first)), spread)


def _first(entry: Entry) -> tuple[int, float]:
    return list(Standing).index(entry.standing), -entry.distance


def _held_together(bucket: Sequence[_Kept]) -> list[Entry]:
    """The figures of one indicator, place and period against the one that most of them state."""
    if len({one.article for one in bucket}) == 1:
        return [Entry(one.article, one.figure, Standing.ALONE, one.place) for one in bucket]
    usual = _usual(bucket)
    matched = [_matched(one.figure, usual) for one in bucket]
    agreeing = {
        one.article
        for one, match in zip(bucket, matched, strict=True)
        if match and match is not Match.DIFFERENT
    }
    apart = Standing.APART if len({one.article for one in bucket}) >= _ENOUGH else Standing.DIFFERENT
    return [_entry(one, usual, match, agreeing, apart) for one, match in zip(bucket, matched, strict=True)]


def _matched(figure: Figure, usual: Figure) -> Match | None:
    """How a figure stands to the usual one; None where they can't be held against each other."""
    by = conversion(figure, usual)
    return None if by is None else compared(figure, usual, by)


def _entry(
    one: _Kept, usual: Figure, match: Match | None, agreeing: AbstractSet[int], apart: Standing
) -> Entry:
    """A figure of a bucket; one that differs is no conflict where its article also states the usual value."""
    by = conversion(one.figure, usual)
    told_by = by.told if by else ""
    if by is None or (match is Match.DIFFERENT and one.article in agreeing):
        return Entry(one.article, one.figure, Standing.ALONE, one.place)
    if match is not Match.DIFFERENT:
        return Entry(one.article, one.figure, Standing.AGREES, one.place, told_by)
    distance = _distance(_number(one.figure) * by.factor, _number(usual))
    return Entry(one.article, one.figure, apart, one.place, told_by, distance)


def _usual(bucket: Sequence[_Kept]) -> Figure:
    """The figure with the value that most have; among equals the one in the middle."""
    values = Counter((_number(one.figure), one.figure.unit) for one in bucket)
    most = max(values.values())
    often = [one.figure for one in bucket if values[_number(one.figure), one.figure.unit] == most]
    middle = median(_number(figure) for figure in often)
    return min(often, key=lambda figure: abs(_number(figure) - middle))


def _number(figure: Figure) -> Fraction:
    return Fraction(figure.highest or figure.low or 0)


def _distance(number: Fraction, usual: Fraction) -> float:
    """How far a number lies from the usual one, as a share of the larger."""
    most = max(abs(number), abs(usual))
    return float(abs(number - usual) / most) if most else 0.0


def _unsaid(article: Article) -> str:
    """What stands for a period that an article leaves unsaid: one that only articles of its year share."""
    return f"~{article.date.year}" if article.date else f"~{article.source}"


@cache
def _place(words: str) -> Place:
    return place_in(folded(words))


def _named(place: Place) -> str:
    return "" if place is None or isinstance(place, Reach) else place
