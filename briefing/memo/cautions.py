"""What an analyst should see to before a memo goes out; told, never a hindrance."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from briefing.compare.quantities import Match, compared, conversion
from briefing.extract.finder import find
from briefing.extract.passage import passage
from briefing.memo.checking import claims_achievement
from briefing.memo.rows import indicator_of
from briefing.model.annotation import ArticleId
from briefing.model.comparison import Relation
from briefing.model.figure import Figure, Status
from briefing.model.memo import (
    ComparedItem,
    FigureItem,
    Item,
    MeasureItem,
    Memo,
    QuotationItem,
    TextItem,
)

_NOT_YET = (Status.TARGET, Status.COMMITMENT, Status.ESTIMATE)


class Kind(Enum):
    """What the caution is about."""

    UNDECIDED = "undecided"
    CONFLICT = "conflict"
    CHANGED = "changed"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to see to; `about` is the words it concerns, `count` how many where it is many."""

    kind: Kind
    about: str = ""
    count: int = 1

    @property
    def is_grave(self) -> bool:
        """Whether somebody should look before the memo is written, not only be told."""
        return self.kind is not Kind.UNDECIDED


def cautions(
    memo: Memo, undecided: int = 0, versions: Mapping[ArticleId, str] | None = None
) -> tuple[Caution, ...]:
    """Findings without a verdict, conflicts nobody spoke to, sources that changed, aims told as results."""
    first = [Caution(Kind.UNDECIDED, count=undecided)] if undecided else []
    return (*first, *_conflicts(memo), *_changed(memo, versions or {}), *_raised(memo))


def _conflicts(memo: Memo) -> Iterator[Caution]:
    for item in _items(memo):
        if isinstance(item, ComparedItem) and item.relation is Relation.DIFFERENT and not _spoken_to(item):
            sides = "／".join(side.printed for side in (item.left, item.right) if side is not None)
            yield Caution(Kind.CONFLICT, f"{item.indicator} {sides}".strip())


def _spoken_to(item: ComparedItem) -> bool:
    return any(side is not None and side.notes for side in (item.left, item.right))


def _changed(memo: Memo, versions: Mapping[ArticleId, str]) -> Iterator[Caution]:
    stale = {
        source.number
        for source in memo.sources
        if source.article is not None and versions.get(source.article, source.version) != source.version
    }
    for item in _items(memo):
        if isinstance(item, FigureItem) and item.citation.source in stale:
            yield Caution(Kind.CHANGED, f"{indicator_of(item)} {item.printed}".strip())


def _raised(memo: Memo) -> Iterator[Caution]:
    """The analyst's own sentences that tell as a result what a source aims at, expects or promises."""
    aimed = [figure for figure in _figures(memo) if figure.status in _NOT_YET]
    for words in _own_words(memo):
        for sentence in _sentences(words):
            if claims_achievement(sentence) and any(_same(one, aimed) for one in _stated(sentence)):
                yield Caution(Kind.STATUS, sentence)


def _own_words(memo: Memo) -> Iterator[str]:
    for item in _items(memo):
        if isinstance(item, TextItem):
            yield item.text
        elif isinstance(item, FigureItem | MeasureItem | QuotationItem):
            yield from (note.body for note in item.notes)


def _figures(memo: Memo) -> Iterator[Figure]:
    for item in _items(memo):
        if isinstance(item, FigureItem):
            yield item.figure
        elif isinstance(item, MeasureItem):
            yield from item.measure.figures
        elif isinstance(item, ComparedItem):
            yield from (side.figure for side in (item.left, item.right) if side is not None)


def _stated(sentence: str) -> tuple[Figure, ...]:
    return find(passage(sentence, "")).figures


def _same(figure: Figure, others: Sequence[Figure]) -> bool:
    for other in others:
        by = conversion(figure, other)
        if by is not None and by.exact and compared(figure, other, by) is Match.SAME:
            return True
    return False


def _sentences(words: str) -> list[str]:
    for end in "。！？；\n":
        words = words.replace(end, end + "\0")
    return [sentence.strip() for sentence in words.split("\0") if sentence.strip()]


def _items(memo: Memo) -> Iterator[Item]:
    for section in memo.sections:
        yield from section.items
