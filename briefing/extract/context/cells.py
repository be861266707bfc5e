"""Figures in tables: unit, indicator, period and change from the heads of their row and column."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from briefing.extract.context.change import Change
from briefing.extract.context.grid import Grid, Place
from briefing.extract.context.mention import Clock
from briefing.extract.context.nounwords import noun_words
from briefing.extract.context.periods import mentions
from briefing.extract.context.scales import scaled
from briefing.extract.context.words import vocabulary
from briefing.extract.figures.core import Quantity
from briefing.extract.figures.finder import quantities
from briefing.model.article import Article, Cell, Paragraph
from briefing.model.figure import Basis, Direction, FigureKind, Number, Period
from briefing.model.span import Span

_UNIT_LINE = re.compile(
    r"(?:计量)?[单單]位\s*[:：]\s*([^\s，,；;）)]{1,10})|\b[Uu]nits?\s*:\s*([^\n;,)]{1,24})"
)
_IN_HEAD = re.compile(
    r"[（(\[]\s*(?:[单單]位\s*[:：])?\s*([^（）()\[\]]{1,10})[）)\]]|[,，/／]\s*([^\s,，/／]{1,6})$"
)
_LINES_BEFORE = 3
_MINUS = "-－−–"
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(r"(?P<start>20\d\d)\s?[/／-]\s?(?P<end>\d\d)")


class Cells:
    """The cells of an article's tables that hold figures."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._grid = Grid(article)

    def place(self, quantity: Quantity) -> Place | None:
        """The place of a quantity that is all of its cell."""
        return self._grid.at(quantity.span.start, quantity.span.end)

    def with_units(self, found: Sequence[Quantity]) -> list[Quantity]:
        """The quantities; bare numbers in cells take the unit that a head or the table's unit line names."""
        return [self._with_unit(q) if self._is_bare(q) else q for q in found]

    def _is_bare(self, quantity: Quantity) -> bool:
        """Whether a head may say more of a number than stands beside it: a unit, in English a magnitude."""
        if quantity.kind is FigureKind.MONEY:
            return self._article.language == "en"
        return quantity.kind is FigureKind.COUNT and quantity.unit is None

    def indicator(self, place: Place) -> Span | None:
        """The head that names what is measured: the column's, or the row's where columns are times."""
        row, column = place.row, next((c for c in place.columns if not self._is_relation(c)), None)
        if column is not None and (row is None or self._measures(column) or not self._measures(row)):
            return self._named(column)
        if row is None or self._is_relation(row):
            row = next((c for c in place.left if not self._is_relation(c)), row)
        return self._named(row) if row is not None else None

    def period(self, place: Place) -> Period | None:
        """The time that a head names."""
        return next((time for time in map(self._time, place.heads()) if time is not None), None)

    def change(self, place: Place, quantity: Quantity) -> Change:
        """The change that a head like `同比增长（%）` tells, downwards with a minus."""
        text = self._article.text
        for head in place.heads():
            found = _changes().search(text, head.span.start, head.span.end)
            if found:
                sign = text[max(place.cell.span.start, quantity.span.start - 2) : quantity.span.start]
                falls = bool(found["down"]) or any(mark in sign for mark in _MINUS)
                basis = _bases().search(text, head.span.start, head.span.end)
                against = Span(*basis.span()) if basis else None
                reckoned = Basis.YEAR_ON_YEAR if basis and basis["yoy"] else Basis.PERIOD_ON_PERIOD
                turn = Direction.DOWN if falls else Direction.UP
                return Change(turn, reckoned if basis else None, Span(*found.span()), against)
        return Change()

    def _with_unit(self, quantity: Quantity) -> Quantity:
        place = self.place(quantity)
        if place is not None and self._article.language == "en":
            heads = [head.span.of(self._article.text) for head in place.heads()] + [self._caption(place)]
            larger = next((q for q in (scaled(quantity, head) for head in heads) if q is not None), None)
            if larger is not None or quantity.kind is FigureKind.MONEY:
                return larger or quantity
        words = self._unit_words(place) if place is not None else None
        unit = _one(words, self._article.language) if words else None
        if unit is None or unit.value is None:
            return quantity
        factor = unit.value
        return replace(
            quantity,
            kind=unit.kind,
            unit=unit.unit,
            value=_times(quantity.value, factor),
            low=_times(quantity.low, factor),
            high=_times(quantity.high, factor),
            rule=f"{quantity.rule}-unit",
        )

    def _unit_words(self, place: Place) -> str | None:
        text = self._article.text
        for head in place.heads():
            found = _IN_HEAD.search(text, head.span.start, head.span.end)
            if found:
                return found[1] or found[2]
        cells = self._article.tables[place.table].cells
        first = self._article.paragraph_at(cells[0].span.start)
        start = self._article.paragraphs[max(0, first - _LINES_BEFORE)].span.start
        named = _UNIT_LINE.search(text, start, cells[0].span.end)
        return (named[1] or named[2]) if named else None

    def _caption(self, place: Place) -> str:
        """The line before the table, or the table's first cell where that holds no head."""
        cells = self._article.tables[place.table].cells
        first = self._article.paragraph_at(cells[0].span.start)
        return self._article.paragraphs[max(0, first - 1)].span.of(self._article.text)

    def _time(self, head: Cell) -> Period | None:
        """The first time that a head names; years may stand bare (`2018/19`)."""
        text = self._article.text
        bare = _YEARS.fullmatch(head.span.of(text).strip())
        if bare is not None and int(bare["end"]) == int(bare["start"][2:]) + 1:
            return Period(bare["start"], bare["start"][:2] + bare["end"], bare.group(), head.span)
        alone = _YEAR.fullmatch(_IN_HEAD.sub("", head.span.of(text)).strip())
        if alone is not None:
            return Period(alone.group(), alone.group(), alone.group(), head.span)
        named = mentions(text, head.span, Clock(self._article.date))
        return next((m.period for m in named if m.period is not None), None)

    def _is_relation(self, head: Cell) -> bool:
        """Whether a head is a time, a rate of change or the like, not a measure of its own."""
        text = self._article.text
        name = _IN_HEAD.sub("", head.span.of(text)).strip()
        return self._time(head) is not None or _relations().fullmatch(name) is not None

    def _measures(self, head: Cell) -> bool:
        name = _IN_HEAD.sub("", head.span.of(self._article.text)).strip()
        return noun_words().is_measure(name)

    def _named(self, head: Cell) -> Span | None:
        """The head's words without the unit in brackets and white space around."""
        text, start, end = self._article.text, head.span.start, head.span.end
        unit = _IN_HEAD.search(text, start, end)
        end = unit.start() if unit and unit.start() > start else end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end) if end > start else None


def _times(value: Number | None, factor: Number) -> Number | None:
    if isinstance(value, Decimal) and isinstance(factor, Decimal):
        return value * factor
    return None if value is None else Fraction(value) * Fraction(factor)


@cache
def _one(words: str, language: str) -> Quantity | None:
    """One of a unit, as the figures' rules read it."""
    text = f"1{words}" if language != "en" else f"1 {words}"
    line = Article(source="", text=text, paragraphs=(Paragraph(Span(0, len(text))),), language=language)
    found = quantities(line)
    return found[0] if found and found[0].unit is not None else None


@cache
def _relations() -> re.Pattern[str]:
    return re.compile(vocabulary("indicators")["tables"]["relations"])


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(vocabulary("indicators")["tables"]["changes"])


@cache
def _bases() -> re.Pattern[str]:
    return re.compile(vocabulary("indicators")["tables"]["bases"])
