"""Clauses, quotations, sentences and paragraphs around a caret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.desk import textobjects
from briefing.model.article import Article, Paragraph
from briefing.model.span import Span


def article(*paragraphs: str) -> Article:
    spans, at = [], 0
    for text in paragraphs:
        spans.append(Paragraph(Span(at, at + len(text))))
        at += len(text) + 1
    return Article("a.txt", "\n".join(paragraphs), tuple(spans))


TEXT = "本市出台《扶持办法》，对新办企业给予奖励；最高3.5万元，按年发放。第二句写得短。"


@pytest.mark.parametrize(
    ("at", "clause"),
    [
        ("出台", "本市出台《扶持办法》"),
        ("给予", "对新办企业给予奖励"),
        ("3.5", "最高3.5万元"),
        ("写得", "第二句写得短"),
    ],
)
def test_the_clause_around_the_caret(at: str, clause: str) -> None:
    text = article(TEXT)
    assert textobjects.clause(text, TEXT.index(at)).of(TEXT) == clause


def test_a_selection_grows_unit_by_unit_and_shrinks_back() -> None:
    text = article(TEXT, "另一段。")
    caret = Span(TEXT.index("扶持"), TEXT.index("扶持"))
    grown = [caret]
    for _ in range(4):
        grown.append(textobjects.grown(text, grown[-1]))
    assert [span.of(TEXT) for span in grown[1:]] == [
        "《扶持办法》",
        "本市出台《扶持办法》",
        "本市出台《扶持办法》，对新办企业给予奖励；最高3.5万元，按年发放。",
        TEXT,
    ]
    assert textobjects.grown(text, grown[-1]) == grown[-1]


def test_a_selection_shrinks_to_nothing_at_last() -> None:
    text = article(TEXT)
    span = Span(0, len(TEXT))
    for _ in range(5):
        span = textobjects.shrunk(text, span)
    assert len(span) == 0


@given(
    st.lists(st.text(max_size=40).map(lambda t: "".join(t.splitlines())), min_size=1, max_size=4), st.data()
)
def test_units_never_leave_the_paragraph_and_always_hold_the_caret(
    paragraphs: list[str], data: st.DataObject
) -> None:
    text = article(*paragraphs)
    offset = data.draw(st.integers(0, len(text.text)))
    whole = textobjects.paragraph(text, offset)
    assert whole.holds(textobjects.clause(text, offset))
    grown = textobjects.grown(text, Span(offset, offset))
    assert grown.holds(Span(offset, offset))
