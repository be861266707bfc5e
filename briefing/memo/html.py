"""A memo, or a section of it, as HTML: for the clipboard and for the preview in the window."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from briefing import messages
from briefing.memo.citing import references
from briefing.memo.rows import (
    COMPARED,
    FIGURES,
    MEASURES,
    Column,
    compared_cells,
    figure_cells,
    heads,
    indicator_of,
    measure_cells,
    place,
    quoted,
)
from briefing.memo.times import day
from briefing.model.comparison import Relation
from briefing.model.memo import (
    ChartItem,
    Citation,
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
from briefing.ooxml.markup import clean

_ONE_SIDED = (Relation.LEFT, Relation.RIGHT)


def memo_html(memo: Memo, citation: str) -> str:
    """The whole memo, its sources in a style of citation."""
    pages = _Html(memo)
    head = [f"<h1>{_said(memo.title)}</h1>"]
    known = [part for part in (memo.author, day(memo.date, memo.language) if memo.date else "") if part]
    head += [f"<p>{_said('　'.join(known))}</p>"] if known else []
    written = [pages.section(section) for section in memo.sections]
    return "\n".join([*head, *written, pages.sources(citation)])


def section_html(memo: Memo, section: Section) -> str:
    """One section, to be pasted into another document."""
    return _Html(memo).section(section)


class _Html:
    def __init__(self, memo: Memo) -> None:
        self._memo = memo
        self._language = memo.language

    def section(self, section: Section) -> str:
        title = section.title or self._sentence(f"section_{section.kind.value}")
        return "\n".join([f"<h2>{_said(title)}</h2>", *self._items(section)])

    def sources(self, citation: str) -> str:
        listed = references(self._memo.sources, citation)
        rows = [f"<p>[{number}] {_said(words)}</p>" for number, words in enumerate(listed, start=1)]
        return "\n".join([f"<h2>{_said(self._sentence('section_sources'))}</h2>", *rows])

    def _items(self, section: Section) -> Iterator[str]:
        yield from (self._text(item) for item in section.of(TextItem))
        yield self._table(FIGURES, figure_cells, section.of(FigureItem))
        yield from (self._chart(item) for item in section.of(ChartItem))
        beside = [item for item in section.of(ComparedItem) if item.relation not in _ONE_SIDED]
        yield self._table(COMPARED, compared_cells, beside)
        yield from self._alone(section.of(ComparedItem))
        for shared in section.of(PassagesItem):
            yield self._quote(shared.left.quote, shared.left, shared.right)
        yield self._table(MEASURES, measure_cells, section.of(MeasureItem))
        for quotation in section.of(QuotationItem):
            yield self._quote(quotation.quote, quotation.citation)
            yield from (f"<p>{_said(self._sentence('note_said', body=n.body))}</p>" for n in quotation.notes)
        yield from map(self._question, section.of(QuestionItem))

    def _text(self, item: TextItem) -> str:
        return f"<p>{_said(item.text)} {self._places(*item.citations)}</p>"

    def _chart(self, item: ChartItem) -> str:
        """A chart's values as a row of words; the drawing itself is Word's."""
        values = self._sentence("stop").join(f"{bar.name} {bar.value:g}" for bar in item.bars)
        title = self._sentence("chart_unit", title=item.title, unit=item.unit)
        return f"<p><i>{_said(title)}</i> {_said(values)}</p>"

    def _alone(self, compared: Sequence[ComparedItem]) -> Iterator[str]:
        for item in compared:
            side = item.left or item.right
            if item.relation in _ONE_SIDED and side is not None:
                only = self._sentence("compared_only", place=f"[{side.citation.source}]")
                yield f"<p>{_said(f'{only} {indicator_of(side)} {side.printed}')}</p>"

    def _quote(self, quote: str, *cited: Citation) -> str:
        words = quoted(quote, self._language)
        return f"<blockquote>{_said(words)} {self._places(*cited)}</blockquote>"

    def _question(self, item: QuestionItem) -> str:
        doubt = self._sentence(f"doubt_{item.doubt.value}")
        return f"<p>{_said(f'{item.text} ({doubt})')} {self._places(*item.citations)}</p>"

    def _places(self, *citations: Citation) -> str:
        return _said(" ".join(dict.fromkeys(place(one, self._language) for one in citations)))

    def _table(
        self, columns: tuple[Column, ...], cells: Callable[..., Mapping[str, str]], items: Sequence[Item]
    ) -> str:
        if not items:
            return ""
        head = "".join(f"<th align='left'>{_said(title)}</th>" for title in heads(columns, self._language))
        rows = [cells(item, self._language) for item in items]
        body = "\n".join(
            "<tr>" + "".join(f"<td>{_said(row[column.name])}</td>" for column in columns) + "</tr>"
            for row in rows
        )
        return f"<table border='1' cellspacing='0' cellpadding='3'><tr>{head}</tr>\n{body}</table>"

    def _sentence(self, code: str, **arguments: object) -> str:
        return messages.sentence(f"memo.{code}", self._language, arguments)


def _said(words: str) -> str:
    return escape(clean(words)).replace("\n", "<br>")
