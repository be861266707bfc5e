"""A first memo from what was found, accepted, noted and compared."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import messages
from briefing.memo.charts import charts
from briefing.memo.gathering import Gathered
from briefing.memo.leads import lead
from briefing.memo.material import Material, source_of
from briefing.messages import Language
from briefing.model.comparison import Comparison, Relation
from briefing.model.memo import (
    Citation,
    ComparedItem,
    Doubt,
    Item,
    Memo,
    QuestionItem,
    Section,
    Source,
    TextItem,
)
from briefing.model.section import SectionKind


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a memo: title, date, author and further lines by their names."""

    title: str
    language: Language
    date: dt.date | None = None
    author: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison of two of the materials, by their places among them."""

    left: int
    right: int
    comparison: Comparison


def compose(materials: Sequence[Material], compared: Sequence[Compared], head: Head) -> Memo:
    """The memo of all that belongs into it; sections without anything are left out."""
    sources = [source_of(number, one.article, one.id) for number, one in enumerate(materials, start=1)]
    return assembled(head, draft(materials, compared, head.language), sources)


def draft(
    materials: Sequence[Material], compared: Sequence[Compared], language: Language
) -> tuple[Section, ...]:
    """The sections of a first draft, empty ones among them."""
    gathered = [Gathered(number, material) for number, material in enumerate(materials, start=1)]
    figures = tuple(item for one in gathered for item in one.figures())
    beside = tuple(
        item for one in compared for item in gathered[one.left].compared(gathered[one.right], one.comparison)
    )
    sections = (
        Section(SectionKind.FIGURES, (*figures, *charts(figures, language))),
        Section(SectionKind.MEASURES, tuple(item for one in gathered for item in one.measures())),
        Section(SectionKind.COMPARISON, beside),
        Section(SectionKind.QUOTATIONS, tuple(item for one in gathered for item in one.quotations())),
        Section(SectionKind.OPEN, (*conflicts(beside), *_open(gathered, language))),
    )
    return (Section(SectionKind.BOTTOM_LINE, lead(sections, len(materials), language)), *sections)


def _open(gathered: Sequence[Gathered], language: Language) -> Iterator[Item]:
    for one in gathered:
        yield from one.questions()
    count = sum(one.undecided() for one in gathered)
    if count:
        words = messages.sentence("memo.undecided", language, {"count": count})
        yield TextItem("lead-undecided", words)


def assembled(head: Head, sections: Sequence[Section], sources: Sequence[Source]) -> Memo:
    """A memo of those sections that have something in them."""
    filled = tuple(section for section in sections if section.items)
    return Memo(head.title, head.language, filled, tuple(sources), head.date, head.author, head.fields)


def conflicts(items: Sequence[Item]) -> tuple[QuestionItem, ...]:
    """A question for each figure that two sources give differently."""
    return tuple(
        QuestionItem(f"conflict-{item.key}", Doubt.CONFLICT, item.indicator, _both(item))
        for item in items
        if isinstance(item, ComparedItem) and item.relation is Relation.DIFFERENT
    )


def _both(item: ComparedItem) -> tuple[Citation, ...]:
    return tuple(side.citation for side in (item.left, item.right) if side is not None)
