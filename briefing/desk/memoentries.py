"""What is put into the memo, as the store keeps it: an item with its sources, and how to read it again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.desk.opened import Opened, Spot
from briefing.memo.assembly import Entry
from briefing.memo.material import citation, figure_item, measure_item, note_of, source_of
from briefing.memo.snapshot import packed, unpacked
from briefing.model.annotation import Annotation, ArticleId
from briefing.model.figure import Figure
from briefing.model.measure import Measure
from briefing.model.memo import (
    ChartItem,
    Citation,
    ComparedItem,
    Doubt,
    FigureItem,
    Item,
    MeasureItem,
    Note,
    PassagesItem,
    QuestionItem,
    QuotationItem,
    TextItem,
)
from briefing.model.section import SectionKind
from briefing.model.span import Span
from briefing.store.port import MemoEntry, Store

FIRST = 1


def entry_of(spot: Spot, opened: Opened) -> MemoEntry:
    """A finding, a note or a passage as an entry that keeps what was said."""
    article = opened.article
    kind, section, reference = "passage", SectionKind.QUOTATIONS, f"{spot.span.start}-{spot.span.end}"
    cited = citation(FIRST, article, spot.span)
    words = spot.span.of(article.text)
    item: Item = QuotationItem(reference, words, cited)
    finding = opened.findings.get(spot.finding) if spot.finding else None
    if spot.finding is not None and isinstance(finding, Figure):
        kind, section, reference = "figure", SectionKind.FIGURES, spot.finding
        item = figure_item(reference, FIRST, article, finding)
        words = item.printed
    elif spot.finding is not None and isinstance(finding, Measure):
        kind, section, reference = "measure", SectionKind.MEASURES, spot.finding
        item = measure_item(reference, FIRST, article, finding)
    elif spot.annotation is not None:
        kind, reference = "annotation", spot.annotation
        note = opened.annotation(spot.annotation)
        notes = (note_of(note),) if note is not None and note.body else ()
        item = QuotationItem(reference, words, cited, notes)
    snapshot = packed(item, (source_of(FIRST, article, opened.id),), words)
    return MemoEntry(f"{opened.id}:{reference}", section.value, kind, opened.id, reference, snapshot)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry is from: the article, the span it had then, and the finding's key."""

    article: ArticleId
    span: Span
    finding: str


def origin_of(entry: MemoEntry) -> Origin | None:
    """Where an entry is from; None for the analyst's own words."""
    item, _ = unpacked(entry.snapshot)
    cited = next(iter(_citations(item)), None)
    if entry.article is None or cited is None:
        return None
    return Origin(entry.article, cited.span, entry.reference.partition("|")[0])


def _citations(item: Item) -> Iterator[Citation]:
    if isinstance(item, FigureItem | MeasureItem | QuotationItem):
        yield item.citation
    elif isinstance(item, ComparedItem):
        yield from (side.citation for side in (item.left, item.right) if side is not None)
    elif isinstance(item, PassagesItem):
        yield item.left
    elif isinstance(item, ChartItem):
        yield from (bar.citation for bar in item.bars)


def read_entry(entry: MemoEntry, store: Store) -> Entry:
    """An entry's item with the analyst's latest notes on it, and the words that they put for it."""
    item, sources = unpacked(entry.snapshot)
    section = SectionKind(entry.section)
    return Entry(section, _worded(_noted(item, entry, store), entry.body), sources)


def words_of(entry: MemoEntry) -> str:
    """What an entry is known by in a list."""
    item, _ = unpacked(entry.snapshot)
    return entry.body or _shown(item)


def _noted(item: Item, entry: MemoEntry, store: Store) -> Item:
    if entry.article is None or not isinstance(item, FigureItem | MeasureItem | QuotationItem):
        return item
    notes = tuple(note_of(one) for one in store.annotations(entry.article) if _is_about(one, entry))
    return replace(item, notes=notes) if notes else item


def _is_about(note: Annotation, entry: MemoEntry) -> bool:
    return bool(note.body) and entry.reference in (note.id, note.target.finding)


def _worded(item: Item, words: str) -> Item:
    """The item as the analyst worded it: another indicator, another note, another text."""
    if not words:
        return item
    if isinstance(item, FigureItem):
        return replace(item, label=words)
    if isinstance(item, QuotationItem):
        return replace(item, notes=(*item.notes, Note(words)))
    if isinstance(item, ChartItem):
        return replace(item, title=words)
    return replace(item, text=words) if isinstance(item, TextItem | QuestionItem) else item


def _shown(item: Item) -> str:
    if isinstance(item, FigureItem):
        indicator = item.figure.indicator
        return f"{indicator.text}  {item.printed}" if indicator else item.printed
    if isinstance(item, MeasureItem):
        return item.measure.text
    if isinstance(item, ComparedItem):
        sides = " | ".join(one.printed if one else "–" for one in (item.left, item.right))
        return f"{item.indicator}  {sides}".strip()
    if isinstance(item, PassagesItem):
        return item.left.quote
    return item.quote if isinstance(item, QuotationItem) else _titled(item)


def _titled(item: Item) -> str:
    if isinstance(item, ChartItem):
        return item.title
    return item.text if isinstance(item, TextItem | QuestionItem) else ""


def text_entry(section: SectionKind, words: str, number: int) -> MemoEntry:
    """The analyst's own words as an entry; among what is to be checked they are a question."""
    key = f"text-{number}"
    asks = section is SectionKind.OPEN
    item: Item = QuestionItem(key, Doubt.ASKED, words) if asks else TextItem(key, words)
    return MemoEntry(key, section.value, "text", None, "", packed(item, (), words))
