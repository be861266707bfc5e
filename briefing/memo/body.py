"""The sections of a memo as Word's paragraphs and tables."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefing import messages
from briefing.memo.labels import Labels
from briefing.memo.leads import COUNTING
from briefing.memo.look import style_id
from briefing.memo.marks import Marks
from briefing.memo.material import meaning
from briefing.memo.plots import Plots
from briefing.memo.profile import Profile
from briefing.memo.ranking import figure_weight, measure_weight, no_weight, parted
from briefing.memo.references import References
from briefing.memo.rows import cited_figures, indicator_of, quoted
from briefing.memo.tabular import Tabular
from briefing.model.comparison import Relation
from briefing.model.memo import (
    ChartItem,
    ComparedItem,
    FigureItem,
    Item,
    MeasureItem,
    Memo,
    PassagesItem,
    QuestionItem,
    QuotationItem,
    Section,
    TextItem,
)
from briefing.model.section import SectionKind
from briefing.ooxml.fields import bookmark
from briefing.ooxml.paragraphs import TWIPS_A_POINT, Layout, Spacing, paragraph
from briefing.ooxml.runs import run

HEADING = "_Toc{number:08}"
SEEN_FROM_LEAD = ("figures", "measures")
_STOPS = "。."
_DIGITS = "零一二三四五六七八九十"
_UNDER_TABLE = Spacing(before=6 * TWIPS_A_POINT)
_ONE_SIDED = (Relation.LEFT, Relation.RIGHT)
Writer = Callable[[Sequence[Item]], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands in the document, for the table of contents."""

    words: str
    level: int
    bookmark: str


class Body:
    """Writes the sections in the profile's order and remembers their headings."""

    def __init__(self, memo: Memo, profile: Profile, marks: Marks) -> None:
        self._memo = memo
        self._profile = profile
        self._marks = marks
        self._tables = Tabular(profile, marks)
        self._labels = Labels(memo.language, marks.numbers)
        self._annexed: list[Iterator[str]] = []
        self.plots = Plots(profile, marks)
        self.headings: list[Heading] = []
        self._cited = cited_figures(memo)
        self._writers: tuple[tuple[type | tuple[type, ...], Writer], ...] = (
            (TextItem, self._texts),
            (FigureItem, self._figures),
            (ChartItem, self._charts),
            (ComparedItem, self._compared),
            (PassagesItem, self._wording),
            (MeasureItem, self._measures),
            (QuotationItem, self._quotations),
            (QuestionItem, self._questions),
        )

    def sections(self) -> str:
        """All sections that have something in them, in the profile's order; an annex before the sources."""
        written: list[str] = []
        for kind in self._profile.order:
            if kind is SectionKind.SOURCES:
                written += (*self._annex(), *self._sources())
            for section in self._memo.sections:
                if section.kind is kind:
                    written += self._section(section)
        return self._labels.resolved("".join(written))

    def _section(self, section: Section) -> Iterator[str]:
        """The heading and what stands under it; neither where all of it goes to the annex."""
        before = len(self.headings)
        content = list(self._content(section))
        if not content:
            return
        title = section.title or self._said(f"section_{section.kind.value}")
        yield self._heading(title, page_before=section.kind in self._profile.annex)
        self.headings.insert(before, self.headings.pop())  # it stands above those within
        yield from content

    def _content(self, section: Section) -> Iterator[str]:
        if section.kind is SectionKind.BOTTOM_LINE:
            yield from self._lead(section.of(TextItem))
        for kind, writer in self._writers:
            mine = [item for item in section.items if isinstance(item, kind)]
            if mine and not (kind is TextItem and section.kind is SectionKind.BOTTOM_LINE):
                yield from writer(mine)

    def _sources(self) -> Iterator[str]:
        if self._memo.sources:
            page_before = SectionKind.SOURCES in self._profile.annex and not self._annexed
            yield self._heading(self._said("section_sources"), page_before=page_before)
            yield from References(self._memo, self._profile, self._marks).entries()

    def _annex(self) -> Iterator[str]:
        if self._annexed:
            yield self._heading(self._said("section_annex"), page_before=True)
        for content in self._annexed:
            yield from content

    def _lead(self, items: Sequence[TextItem]) -> Iterator[str]:
        """The first lines; where they count what is in the tables, they lead there."""
        for number, item in enumerate(items):
            counts = number == 0 and item.key in COUNTING
            seen = self._labels.reference(*SEEN_FROM_LEAD) if counts else ""
            yield from self._lines(item, "bottom-line", seen)

    def _texts(self, items: Sequence[Item]) -> Iterator[str]:
        for item in items:
            if isinstance(item, TextItem):
                yield from self._lines(item, "body")

    def _lines(self, item: TextItem, role: str, after: str = "") -> Iterator[str]:
        lines = item.text.splitlines()
        for number, line in enumerate(lines, start=1):
            if number < len(lines):
                yield paragraph(self._said_of(item, line), Layout(style_id(role)))
                continue
            stop = line[-1:] if after and line[-1:] in _STOPS else ""
            words = self._said_of(item, line.removesuffix(stop)) + after + run(stop)
            yield paragraph(words + self._marks.places(*item.citations), Layout(style_id(role)))

    def _said_of(self, item: TextItem, line: str) -> str:
        """A line; what the memo counts of itself is marked, for no source has it."""
        if item.key not in COUNTING:
            return self._marks.stated(
                line, [self._cited[one] for one in item.citations if one in self._cited]
            )
        return self._marks.counted(run(line))

    def _figures(self, items: Sequence[Item]) -> Iterator[str]:
        figures = [item for item in items if isinstance(item, FigureItem)]
        kept, rest = parted(figures, self._profile.limits.get("figures"), figure_weight)
        yield from self._table("figures", self._said("section_figures"), kept, self._tables.figures)
        if rest:
            yield self._more("figures", len(rest))
            self._put_off("figures", self._said("section_figures"), rest, self._tables.figures)

    def _measures(self, items: Sequence[Item]) -> Iterator[str]:
        measures = [item for item in items if isinstance(item, MeasureItem)]
        kept, rest = parted(measures, self._profile.limits.get("measures"), measure_weight)
        yield from self._table("measures", self._said("section_measures"), kept, self._tables.measures)
        if rest:
            yield self._more("measures", len(rest))
            self._put_off("measures", self._said("section_measures"), rest, self._tables.measures)

    def _compared(self, items: Sequence[Item]) -> Iterator[str]:
        compared = [item for item in items if isinstance(item, ComparedItem)]
        beside = [item for item in compared if item.relation not in _ONE_SIDED]
        kept, rest = parted(beside, self._profile.limits.get("compared"), _difference)
        yield from self._table("compared", self._said("compared_shared"), kept, self._tables.compared)
        if rest:
            yield self._more("compared", len(rest))
            self._put_off("compared", self._said("compared_shared"), rest, self._tables.compared)
        alone = [item for item in compared if item.relation in _ONE_SIDED]
        if alone and not beside and self._are_listed(alone):
            yield self._nothing_shared()
        elif alone and self._profile.limits.get("alone") == 0:
            self._annexed.append(self._alone(alone))
        else:
            yield from self._alone(alone)

    def _table(
        self, name: str, words: str, items: Sequence[Item], writer: Callable[..., str], kind: str = "table"
    ) -> Iterator[str]:
        if items:
            yield self._labels.caption(kind, name if kind == "table" else f"annex-{name}", words)
            yield writer(items)

    def _put_off(self, name: str, words: str, items: Sequence[Item], writer: Callable[..., str]) -> None:
        self._annexed.append(self._table(name, words, items, writer, "annex"))

    def _more(self, name: str, count: int) -> str:
        words = self._counted(count) + self._labels.reference(f"annex-{name}")
        return paragraph(words, Layout(style_id("body"), spacing=_UNDER_TABLE))

    def _counted(self, count: int) -> str:
        """How many more there are; marked, for no source has it."""
        return self._marks.counted(run(self._said("more", count=count)))

    def _charts(self, items: Sequence[Item]) -> Iterator[str]:
        if self._profile.charts:
            kept, rest = parted(items, self._profile.limits.get("charts"), no_weight)
            yield from self._drawn(kept)
            if rest:
                self._annexed.append(self._drawn(rest))

    def _drawn(self, items: Sequence[Item]) -> Iterator[str]:
        for item in items:
            if isinstance(item, ChartItem):
                yield self.plots.paragraph(item)
                words = self._said("chart_unit", title=item.title, unit=item.unit)
                yield self._labels.caption("chart", item.key, words, below=True)

    def _alone(self, compared: Sequence[ComparedItem]) -> Iterator[str]:
        """The figures that only one source gives, a paragraph a source."""
        by_source: dict[int, list[FigureItem]] = {}
        for item in compared:
            side = item.left or item.right
            if side is not None:
                by_source.setdefault(side.citation.source, []).append(side)
        for number, items in sorted(by_source.items()):
            yield self._heading(self._said("compared_only", place=f"[{number}]"), level=2)
            once: dict[tuple[str, str], FigureItem] = {}
            for one in items:
                once.setdefault((indicator_of(one), one.printed), one)
            listed = run(self._said("stop")).join(map(self._named, once.values()))
            yield paragraph(listed, Layout(style_id("body")))

    def _are_listed(self, compared: Sequence[ComparedItem]) -> bool:
        """Whether the memo's list of figures has all of these already."""
        sections = (section for section in self._memo.sections if section.kind is SectionKind.FIGURES)
        listed = {_statement(item) for section in sections for item in section.of(FigureItem)}
        sides = (side for item in compared for side in (item.left, item.right) if side is not None)
        return all(_statement(side) in listed for side in sides)

    def _nothing_shared(self) -> str:
        words = self._said("compared_nothing")
        stop = words[-1:]
        told = run(words.removesuffix(stop)) + self._labels.reference("figures") + run(stop)
        return paragraph(told, Layout(style_id("body")))

    def _named(self, item: FigureItem) -> str:
        indicator = indicator_of(item)
        return run(f"{indicator} " if indicator else "") + self._marks.figure(item)

    def _wording(self, items: Sequence[Item]) -> Iterator[str]:
        kept, rest = parted(items, self._profile.limits.get("wording"), no_weight)
        yield from self._passages(kept)
        if rest:
            self._annexed.append(self._passages(rest))

    def _passages(self, items: Sequence[Item]) -> Iterator[str]:
        if items:
            yield self._heading(self._said("compared_wording"), level=2)
        for item in items:
            if isinstance(item, PassagesItem):
                quote = run(quoted(item.left.quote, self._memo.language) + " ")
                places = self._marks.places(item.left, item.right)
                yield paragraph(quote + places, Layout(style_id("quotation")))

    def _quotations(self, items: Sequence[Item]) -> Iterator[str]:
        for item in items:
            if isinstance(item, QuotationItem):
                quote = self._marks.remarked(run(quoted(item.quote, self._memo.language)), item.notes)
                places = run(" ") + self._marks.places(item.citation)
                yield paragraph(
                    quote + places, Layout(style_id("quotation"), keep_next=bool(item.notes) or None)
                )
                for note in item.notes:
                    for line in self._said("note_said", body=note.body).splitlines():
                        yield paragraph(run(line), Layout(style_id("note")))

    def _questions(self, items: Sequence[Item]) -> Iterator[str]:
        kept, rest = parted(items, self._profile.limits.get("open"), no_weight)
        for number, item in enumerate(kept, start=1):
            if isinstance(item, QuestionItem):
                yield self._question(number, item)
        if rest:
            yield paragraph(self._counted(len(rest)), Layout(style_id("body")))

    def _question(self, number: int, item: QuestionItem) -> str:
        doubt = self._said(f"doubt_{item.doubt.value}")
        words = self._said("question", number=number, text=item.text.replace("\n", " "), doubt=doubt)
        return paragraph(run(f"{words} ") + self._marks.places(*item.citations), Layout(style_id("list")))

    def _heading(self, words: str, level: int = 1, *, page_before: bool = False) -> str:
        if level == 1:
            words = self._numbered(words)
        heading = Heading(words, level, HEADING.format(number=len(self.headings) + 1))
        self.headings.append(heading)
        content = bookmark(heading.bookmark, self._marks.numbers.take(), run(words))
        return paragraph(content, Layout(style_id(f"heading{level}"), page_before=page_before))

    def _numbered(self, words: str) -> str:
        number = sum(heading.level == 1 for heading in self.headings) + 1
        form = self._profile.numbering[0] if self._profile.numbering else ""
        return form.format(chinese=chinese(number), number=number) + words

    def _said(self, code: str, **arguments: object) -> str:
        return messages.sentence(f"memo.{code}", self._memo.language, arguments)


def _statement(item: FigureItem) -> tuple[object, ...]:
    return item.citation.source, *meaning(item.figure)


def _difference(item: ComparedItem) -> float:
    """What differs comes before what agrees."""
    return float(item.relation not in (Relation.EQUAL, Relation.ROUNDED, Relation.PERIOD))


def chinese(number: int) -> str:
    """A number up to 99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")
