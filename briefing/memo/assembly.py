"""A memo from items that were put into it one by one, each with the sources it cites."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing import messages
from briefing.memo.charts import charts
from briefing.memo.compose import Head, assembled, conflicts
from briefing.memo.leads import lead
from briefing.memo.snapshot import renumbered
from briefing.messages import Language
from briefing.model.memo import (
    ChartItem,
    FigureItem,
    Item,
    MeasureItem,
    Memo,
    Note,
    QuotationItem,
    Section,
    Source,
)
from briefing.model.section import SectionKind


@dataclass(frozen=True, slots=True)
class Entry:
    """An item in the section that it was put into, with the sources that its citations count from 1."""

    section: SectionKind
    item: Item
    sources: tuple[Source, ...]


def assemble(entries: Sequence[Entry], head: Head) -> Memo:
    """The memo of the entries in their order; notes on figures and measures are quoted as well."""
    sources = _Sources()
    by_section: dict[SectionKind, list[Item]] = {kind: [] for kind in SectionKind}
    for entry in entries:
        item = renumbered(entry.item, sources.numbers(entry.sources))
        by_section[entry.section].append(item)
        by_section[SectionKind.QUOTATIONS] += _quoted(item, by_section[SectionKind.QUOTATIONS])
    by_section[SectionKind.FIGURES] += _drawn(by_section, head.language)
    by_section[SectionKind.OPEN] += conflicts(by_section[SectionKind.COMPARISON])
    sections = [Section(kind, tuple(items)) for kind, items in by_section.items()]
    if not by_section[SectionKind.BOTTOM_LINE]:
        sections[0] = Section(SectionKind.BOTTOM_LINE, lead(sections, len(sources.listed), head.language))
    return assembled(head, sections, sources.listed)


def _drawn(by_section: Mapping[SectionKind, Sequence[Item]], language: Language) -> Sequence[Item]:
    """Charts of the figures, where the analyst put none in."""
    if any(isinstance(item, ChartItem) for items in by_section.values() for item in items):
        return ()
    return charts(
        [item for item in by_section[SectionKind.FIGURES] if isinstance(item, FigureItem)], language
    )


def usual_title(sources: Sequence[Source], language: Language) -> str:
    """A title for a memo that was given none."""
    if not sources:
        return messages.sentence("memo.untitled", language)
    code = {1: "title_one", 2: "title_two"}.get(len(sources), "title_several")
    return messages.sentence(f"memo.{code}", language, {"title": sources[0].title})


def latest(sources: Iterable[Source], notes: Iterable[Note] = ()) -> dt.date | None:
    """The day of the latest thing in a memo: of an article, or of a note."""
    days = [source.date for source in sources if source.date]
    days += [note.written.date() for note in notes if note.written]
    return max(days, default=None)


class _Sources:
    """The sources of a memo, numbered as they come; one text of one article is one source."""

    def __init__(self) -> None:
        self.listed: list[Source] = []
        self._known: dict[tuple[object, str], int] = {}

    def numbers(self, sources: Sequence[Source]) -> dict[int, int]:
        """The memo's numbers for the numbers that an entry has."""
        return {number: self._number(source) for number, source in enumerate(sources, start=1)}

    def _number(self, source: Source) -> int:
        key = (source.article or source.file, source.version)
        if key not in self._known:
            self._known[key] = len(self.listed) + 1
            self.listed.append(replace(source, number=self._known[key]))
        return self._known[key]


def _quoted(item: Item, there: Sequence[Item]) -> list[QuotationItem]:
    if not isinstance(item, FigureItem | MeasureItem) or not item.notes:
        return []
    if any(one.key == item.key for one in there):
        return []
    return [QuotationItem(item.key, item.citation.quote, item.citation, item.notes)]
