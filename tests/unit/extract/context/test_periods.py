"""Period expressions are found with their words and resolved with the article's date."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.context.mention import Clock, Reach
from briefing.extract.context.periods import mentions
from briefing.model.span import Span

LINES = tomllib.loads((Path(__file__).parents[3] / "examples" / "periods.toml").read_text(encoding="utf-8"))[
    "lines"
]
SPEAKING = (Reach.PARAGRAPH, Reach.SENTENCE)


def said(text: str, date: str) -> list[tuple[str, str, str]]:
    found = mentions(text, Span(0, len(text)), Clock(dt.date.fromisoformat(date)))
    return [
        (m.span.of(text), m.period.start or "", m.period.end or "")
        for m in found
        if m.period and m.reach in SPEAKING
    ]


@pytest.mark.parametrize(("date", "text", "words", "start", "end"), [x for x in LINES if x[2]])
def test_a_time_is_found_with_its_words_and_resolved(
    date: str, text: str, words: str, start: str, end: str
) -> None:
    assert (words, start, end) in said(text, date)


@pytest.mark.parametrize(("date", "text"), [x[:2] for x in LINES if not x[2]])
def test_what_only_looks_like_a_time_says_nothing(date: str, text: str) -> None:
    assert said(text, date) == []


def test_without_a_date_relative_times_stay_open() -> None:
    assert mentions("去年投资5亿元", Span(0, 7), Clock(None)) == ()


@given(
    st.text(alphabet="0123456789年月日季度上半前去今到至自以来“”十五四期间，。-/—同比 FYQinby", max_size=50)
)
def test_mentions_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = mentions(text, Span(0, len(text)), Clock(dt.date(2022, 1, 12)))
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found)
    assert [m.span.start for m in found] == sorted(m.span.start for m in found)
    assert all(m.period is None or m.period.text == m.span.of(text) for m in found if m.rule != "alike")
