"""Spans: half-open ranges of code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.span import Span

spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (-2, -1)])
def test_a_range_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("span", "piece"), [(Span(0, 2), "苏州"), (Span(2, 3), "𠮷"), (Span(3, 4), "市"), (Span(1, 1), "")]
)
def test_a_span_counts_code_points(span: Span, piece: str) -> None:
    assert span.of("苏州𠮷市") == piece


@pytest.mark.parametrize(
    ("left", "right", "meets"),
    [
        (Span(0, 3), Span(2, 5), True),
        (Span(0, 3), Span(3, 5), False),
        (Span(0, 9), Span(2, 5), True),
        (Span(3, 3), Span(0, 9), True),
        (Span(3, 3), Span(3, 3), False),
    ],
)
def test_spans_meet_where_they_share_a_code_point(left: Span, right: Span, meets: bool) -> None:
    assert left.meets(right) is meets
    assert right.meets(left) is meets


@given(spans, spans)
def test_a_span_that_holds_another_gives_its_text(outer: Span, inner: Span) -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 60)))

    if outer.holds(inner):
        assert inner.of(text) in outer.of(text)
        assert len(inner) <= len(outer)


@given(spans, st.integers(0, 40))
def test_a_moved_span_is_as_long_and_comes_back(span: Span, by: int) -> None:
    assert len(span.moved(by)) == len(span)
    assert span.moved(by).moved(-by) == span


def test_spans_sort_by_place() -> None:
    assert sorted([Span(4, 5), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 5)]
