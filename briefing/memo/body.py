"""The sections of a memo as Word's paragraphs and tables."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefing import messages
from briefing.memo.look import style_id
from briefing.memo.marks import Marks
from briefing.memo.plots import Plots
from briefing.memo.profile import Profile
from briefing.memo.references import References
from briefing.memo.tabular import Tabular
from briefing.model.comparison import Relation
from briefing.model.memo import (
    ChartItem,
    ComparedItem,
    FigureItem,
    MeasureItem,
    Memo,
    PassagesItem,
    QuestionItem,
    QuotationItem,
    Section,
    SectionKind,
    TextItem,
)
from briefing.ooxml.fields import bookmark, field
from briefing.ooxml.paragraphs import Layout, paragraph
from briefing.ooxml.runs import run

HEADING = "_Toc{number:08}"
TABLE = "_tbl_{number}"
_DIGITS = "零一二三四五六七八九十"
_ONE_SIDED = (Relation.LEFT, Relation.RIGHT)


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
        self._counted = {"table": 0, "chart": 0}
        self.plots = Plots(profile, marks)
        self.headings: list[Heading] = []
        self._writers: dict[SectionKind, Callable[[Section], Iterator[str]]] = {
            SectionKind.BOTTOM_LINE: self._texts,
            SectionKind.FIGURES: self._figures,
            SectionKind.MEASURES: self._measures,
            SectionKind.COMPARISON: self._comparison,
            SectionKind.QUOTATIONS: self._quotations,
            SectionKind.OPTIONS: self._texts,
            SectionKind.OPEN: self._questions,
        }

    def sections(self) -> str:
        """All sections that have something in them, the sources last unless the profile has it otherwise."""
        by_kind: dict[SectionKind, list[Section]] = {}
        for section in self._memo.sections:
            by_kind.setdefault(section.kind, []).append(section)
        written: list[str] = []
        for kind in self._profile.order:
            for section in by_kind.get(kind, ()):
                title = section.title or self._said(f"section_{kind.value}")
                written.append(self._heading(title, page_before=kind in self._profile.annex))
                written += self._writers[kind](section)
            if kind is SectionKind.SOURCES and self._memo.sources:
                written.append(
                    self._heading(self._said("section_sources"), page_before=kind in self._profile.annex)
                )
                written += References(self._memo, self._profile, self._marks).entries()
        return "".join(written)

    def _texts(self, section: Section) -> Iterator[str]:
        is_lead = section.kind is SectionKind.BOTTOM_LINE
        style = style_id("bottom-line" if is_lead else "body")
        for item in section.of(TextItem):
            for number, line in enumerate(item.text.splitlines()):
                places = self._marks.places(*item.citations) if item.citations and not number else ""
                yield paragraph(run(line) + places, Layout(style))
        yield from self._rest(section, TextItem)

    def _figures(self, section: Section) -> Iterator[str]:
        figures = section.of(FigureItem)
        if figures:
            yield self._caption("table", self._said("section_figures"))
            yield self._tables.figures(figures)
        for chart in section.of(ChartItem) if self._profile.charts else ():
            yield self.plots.paragraph(chart)
            yield self._caption(
                "chart", self._said("chart_unit", title=chart.title, unit=chart.unit), after=True
            )
        yield from self._rest(section, FigureItem, ChartItem)

    def _measures(self, section: Section) -> Iterator[str]:
        measures = section.of(MeasureItem)
        if measures:
            yield self._caption("table", self._said("section_measures"))
            yield self._tables.measures(measures)
        yield from self._rest(section, MeasureItem)

    def _comparison(self, section: Section) -> Iterator[str]:
        compared = section.of(ComparedItem)
        beside = [item for item in compared if item.relation not in _ONE_SIDED]
        if beside:
            yield self._caption("table", self._said("compared_shared"))
            yield self._tables.compared(beside)
        yield from self._alone(compared)
        yield from self._wording(section.of(PassagesItem))
        yield from self._rest(section, ComparedItem, PassagesItem)

    def _alone(self, compared: Sequence[ComparedItem]) -> Iterator[str]:
        by_source: dict[int, list[FigureItem]] = {}
        for item in compared:
            side = item.left if item.relation is Relation.LEFT else item.right
            if item.relation in _ONE_SIDED and side is not None:
                by_source.setdefault(side.citation.source, []).append(side)
        for number, items in sorted(by_source.items()):
            yield self._heading(self._said("compared_only", place=f"[{number}]"), level=2)
            listed = run(self._said("stop")).join(self._named(item) for item in items)
            yield paragraph(listed, Layout(style_id("body")))

    def _named(self, item: FigureItem) -> str:
        indicator = item.label or (item.figure.indicator.text if item.figure.indicator else "")
        return run(f"{indicator} " if indicator else "") + self._marks.figure(item)

    def _wording(self, passages: Sequence[PassagesItem]) -> Iterator[str]:
        if passages:
            yield self._heading(self._said("compared_wording"), level=2)
        for item in passages:
            quote = run(self._said("quoted", quote=item.left.quote) + " ")
            yield paragraph(quote + self._marks.places(item.left, item.right), Layout(style_id("quotation")))

    def _quotations(self, section: Section) -> Iterator[str]:
        for item in section.of(QuotationItem):
            quote = self._marks.remarked(run(self._said("quoted", quote=item.quote)), item.notes)
            places = run(" ") + self._marks.places(item.citation)
            yield paragraph(quote + places, Layout(style_id("quotation"), keep_next=bool(item.notes)))
            for note in item.notes:
                for line in self._said("note_said", body=note.body).splitlines():
                    yield paragraph(run(line), Layout(style_id("note")))
        yield from self._rest(section, QuotationItem)

    def _questions(self, section: Section) -> Iterator[str]:
        for number, item in enumerate(section.of(QuestionItem), start=1):
            doubt = self._said(f"doubt_{item.doubt.value}")
            words = self._said("question", number=number, text=item.text.replace("\n", " "), doubt=doubt)
            yield paragraph(run(f"{words} ") + self._marks.places(*item.citations), Layout(style_id("list")))
        yield from self._rest(section, QuestionItem)

    def _rest(self, section: Section, *written: type) -> Iterator[str]:
        """What else the analyst moved into a section, each kind in its own way."""
        others = tuple(item for item in section.items if not isinstance(item, written))
        for kind, writer in (
            (TextItem, self._texts),
            (FigureItem, self._figures),
            (MeasureItem, self._measures),
            (QuotationItem, self._quotations),
            (QuestionItem, self._questions),
            ((ComparedItem, PassagesItem), self._comparison),
        ):
            mine = tuple(item for item in others if isinstance(item, kind))
            if mine:
                yield from writer(Section(section.kind, mine))

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

    def _caption(self, kind: str, words: str, *, after: bool = False) -> str:
        self._counted[kind] += 1
        number = self._counted[kind]
        label = run(self._said(kind)) + field(f"SEQ {kind} \\* ARABIC", str(number))
        content = bookmark(f"_{kind}_{number}", self._marks.numbers.take(), label)
        return paragraph(content + run(f"  {words}"), Layout(style_id("caption"), keep_next=not after))

    def _said(self, code: str, **arguments: object) -> str:
        return messages.sentence(f"memo.{code}", self._memo.language, arguments)


def chinese(number: int) -> str:
    """A number up to 99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")
