"""The memo as a value: of what was put into it, or of all accepted, noted and compared in the texts."""

from collections.abc import Iterator, Sequence

from briefing.desk.comparedentries import figures_entry, passages_entry
from briefing.desk.memoentries import entry_of
from briefing.desk.opened import Opened, Side, Spot
from briefing.memo.assembly import Entry, assemble, latest, usual_title
from briefing.memo.compose import Compared, Head, compose
from briefing.memo.material import Material, note_of, source_of
from briefing.messages import Language
from briefing.model.annotation import Decision
from briefing.model.comparison import Comparison, PairKind, Relation
from briefing.model.memo import FigureItem, MeasureItem, Memo, QuotationItem
from briefing.store.port import MemoEntry

LONG_WORDING = 12
_ONE_SIDED = (Relation.LEFT, Relation.RIGHT)
_NOTED = (FigureItem, MeasureItem, QuotationItem)


def is_worth_drafting(one: Opened) -> bool:
    """Whether something in a text was accepted or noted."""
    return bool(one.annotations) or Decision.ACCEPTED in one.decided.values()


def draft_entries(sides: Sequence[Opened], comparison: Comparison) -> Iterator[MemoEntry]:
    """What a draft puts in, as entries: findings accepted, what was noted, what both texts say."""
    for number, one in enumerate(sides):
        side = list(Side)[number]
        for key, finding in one.findings.items():
            if one.decision(key) is Decision.ACCEPTED:
                yield entry_of(Spot(side, finding.span, key), one)
        for note in one.annotations:
            if note.anchor.span is not None and note.target.finding is None:
                yield entry_of(Spot(side, note.anchor.span, annotation=note.id), one)
    if len(sides) == len(Side):
        yield from _compared(sides[0], sides[1], comparison)


def drafted(sides: Sequence[Opened], comparison: Comparison, title: str, language: Language) -> Memo:
    """The memo of a draft that nobody put together."""
    materials = [_material(one) for one in sides]
    sources = [source_of(number, one.article, one.id) for number, one in enumerate(materials, start=1)]
    notes = [note_of(one) for material in materials for one in material.annotations]
    compared = [Compared(0, 1, comparison)] if len(materials) > 1 else []
    head = Head(title or usual_title(sources, language), language, latest(sources, notes))
    return compose(materials, compared, head)


def put_together(entries: Sequence[Entry], title: str, language: Language) -> Memo:
    """The memo of what was put into it."""
    sources = [source for entry in entries for source in entry.sources]
    notes = [note for entry in entries if isinstance(entry.item, _NOTED) for note in entry.item.notes]
    title = title or usual_title(list(dict.fromkeys(sources)), language)
    return assemble(entries, Head(title, language, latest(sources, notes)))


def _compared(left: Opened, right: Opened, comparison: Comparison) -> Iterator[MemoEntry]:
    for pair in comparison.figures:
        if pair.relation not in _ONE_SIDED:
            yield figures_entry(left, right, pair)
    for passages in comparison.pairs:
        if passages.kind is PairKind.WORDING and len(passages.left) >= LONG_WORDING:
            yield passages_entry(left, right, passages)


def _material(one: Opened) -> Material:
    return Material(one.article, one.all_findings(), one.decided, one.annotations, one.id, reviewed=True)
