"""What two articles say of the same, as entries of the memo's comparison section."""

from briefing.desk.opened import Opened
from briefing.memo.material import citation, figure_item, source_of
from briefing.memo.snapshot import packed
from briefing.model.comparison import FigurePair, Pair
from briefing.model.figure import Figure
from briefing.model.findings import Finding
from briefing.model.memo import ComparedItem, FigureItem, Item, PassagesItem
from briefing.model.section import SectionKind
from briefing.store.port import MemoEntry

LEFT, RIGHT = 1, 2


def passages_entry(left: Opened, right: Opened, pair: Pair) -> MemoEntry:
    """Two passages that belong together."""
    reference = f"{pair.left.start}-{pair.left.end}|{pair.right.start}-{pair.right.end}"
    here, there = citation(LEFT, left.article, pair.left), citation(RIGHT, right.article, pair.right)
    words = pair.left.of(left.article.text)
    return _entry(left, right, reference, PassagesItem(reference, pair.kind, here, there), words)


def figures_entry(left: Opened, right: Opened, pair: FigurePair) -> MemoEntry:
    """A figure and its counterpart, or one that has none."""
    ours, theirs = _item(LEFT, left, pair.left), _item(RIGHT, right, pair.right)
    reference = "|".join(item.key if item else "" for item in (ours, theirs))
    item = ComparedItem(reference, pair.relation, pair.indicator, ours, theirs, pair.reason)
    words = " ".join([pair.indicator, *(one.printed for one in (ours, theirs) if one)]).strip()
    return _entry(left, right, reference, item, words)


def figure_pair_of(finding: Finding, pairs: tuple[FigurePair, ...]) -> FigurePair | None:
    """The pair in which a figure stands."""
    return next((pair for pair in pairs if finding in (pair.left, pair.right)), None)


def _item(number: int, opened: Opened, figure: Figure | None) -> FigureItem | None:
    if figure is None:
        return None
    key = next((key for key, finding in opened.findings.items() if finding == figure), "")
    return figure_item(key, number, opened.article, figure)


def _entry(left: Opened, right: Opened, reference: str, item: Item, words: str) -> MemoEntry:
    sources = (source_of(LEFT, left.article, left.id), source_of(RIGHT, right.article, right.id))
    identity = f"{left.id}:{right.id}:{reference}"
    snapshot = packed(item, sources, words)
    return MemoEntry(identity, SectionKind.COMPARISON.value, "compared", left.id, reference, snapshot)
