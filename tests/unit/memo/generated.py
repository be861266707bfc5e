"""Memos of any content, the worst that somebody might type or an article might hold among it."""

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from typing import Any, TypeVar

from hypothesis import strategies as st

from briefing.messages import Language
from briefing.model.comparison import PairKind, Relation
from briefing.model.figure import Basis, Bound, Direction, Figure, FigureKind, Period, Status
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.memo import (
    Bar,
    ChartItem,
    Citation,
    ComparedItem,
    Doubt,
    FigureItem,
    MeasureItem,
    Memo,
    Note,
    PassagesItem,
    QuestionItem,
    QuotationItem,
    Section,
    Source,
    TextItem,
)
from briefing.model.section import SectionKind
from briefing.model.span import Phrase, Span

NASTY = (
    "\x00\x0b\ud800",
    "“引号”——……",
    "]]>&<w:p/>{{ title }}{% x %}",
    "a\r\nb\tc",
    "𠮷😀",
    " edge ",
    "<!--see figures-->",
)
Value = TypeVar("Value")


def of(
    kind: Callable[..., Value], *given: st.SearchStrategy[Any], **named: st.SearchStrategy[Any]
) -> st.SearchStrategy[Value]:
    """Values of a kind; hypothesis's own `builds` takes hours to print what is nested this deep."""
    return st.tuples(st.tuples(*given), st.fixed_dictionaries(named)).map(lambda v: kind(*v[0], **v[1]))


words = st.one_of(st.sampled_from(NASTY), st.text(st.characters(codec=None), max_size=40))
numbers = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**15, places=3),
    st.fractions(min_value=Fraction(1, 9), max_value=9, max_denominator=9),
)
spans = st.integers(0, 9999).map(lambda start: Span(start, start + 5))
times = st.sampled_from([None, "2021", "2021-Q1", "2021-H2", "2022-01-05", "2022-13-40", "x"])
citations = of(Citation, st.integers(1, 2), st.integers(0, 99), words, spans)
notes = st.lists(of(Note, words, words, st.none() | st.datetimes(timezones=st.just(dt.UTC))), max_size=2).map(
    tuple
)
periods = st.none() | of(Period, times, times, words)
figures = of(
    Figure,
    spans,
    words,
    st.sampled_from(FigureKind),
    numbers,
    st.none() | st.sampled_from(["CNY", "%", "pp", "x", ":", "家", "CNY/平方米", "jobs"]) | words,
    bound=st.sampled_from(Bound),
    indicator=st.none() | words.map(Phrase),
    period=periods,
    status=st.sampled_from(Status),
    direction=st.none() | st.sampled_from(Direction),
    basis=st.none() | st.sampled_from(Basis),
)
measures = of(
    Measure,
    spans,
    words,
    st.sampled_from(Instrument),
    st.sampled_from(Strength),
    actor=st.none() | words.map(Phrase),
    beneficiary=st.none() | words.map(Phrase),
    condition=st.none() | words.map(Phrase),
    deadline=st.none() | words.map(Phrase),
)
figure_items = of(FigureItem, words, figures, words, citations, words, notes)
bars = st.lists(of(Bar, words, st.floats(0.001, 1e12), citations), min_size=1, max_size=4).map(tuple)
items = st.one_of(
    figure_items,
    of(MeasureItem, words, measures, citations, notes=notes),
    of(QuotationItem, words, words, citations, notes),
    of(
        ComparedItem,
        words,
        st.sampled_from(Relation),
        words,
        st.none() | figure_items,
        st.none() | figure_items,
        words,
    ),
    of(PassagesItem, words, st.sampled_from(PairKind), citations, citations),
    of(TextItem, st.just("lead-counted") | words, words, st.lists(citations, max_size=2).map(tuple)),
    of(QuestionItem, words, st.sampled_from(Doubt), words, st.lists(citations, max_size=2).map(tuple)),
    of(ChartItem, words, words, words, bars, st.booleans()),
)
kinds = st.sampled_from([kind for kind in SectionKind if kind is not SectionKind.SOURCES])
sections = of(Section, kinds, st.lists(items, min_size=1, max_size=5).map(tuple), words)


def sources(number: int) -> st.SearchStrategy[Source]:
    """A source of a number, of which anything may be unknown."""
    unknown = st.none() | words
    days = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1))
    addresses = unknown | st.just("https://news.example/a?b=c&d='\"")
    return of(Source, st.just(number), words, unknown, unknown, days, addresses, unknown)


memos = of(
    Memo,
    words,
    st.sampled_from(Language),
    st.lists(sections, min_size=1, max_size=4).map(tuple),
    st.tuples(sources(1), sources(2)),
    st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)),
    words,
    st.lists(
        st.tuples(st.sampled_from(["to", "from", "number", "copies", "printer", "secrecy"]), words),
        max_size=6,
    ).map(tuple),
)
