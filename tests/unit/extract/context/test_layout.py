"""The clause and the sentence around an offset are found, in brackets and outside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.context.layout import Layout

TEXT = "出口增长7.7%（其中甲，增长2%），进口下降。次年持平"


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("出口", "出口增长7.7%（其中甲，增长2%）"),
        ("其中", "其中甲"),
        ("2%", "增长2%"),
        ("进口", "进口下降"),
        ("次年", "次年持平"),
    ],
)
def test_the_innermost_clause_is_found(words: str, clause: str) -> None:
    layout = Layout(TEXT, 0, len(TEXT))
    found = layout.clause_at(TEXT.index(words))
    assert TEXT[found.start : found.end] == clause


def test_sentences_are_numbered_and_bounded() -> None:
    layout = Layout(TEXT, 0, len(TEXT))
    second = TEXT.index("次年")
    assert (layout.sentence_at(0), layout.sentence_at(second)) == (0, 1)
    assert layout.sentence_start(second) == second
    assert layout.sentence_end(0) == second


@given(st.text(alphabet="甲乙（）()，。；“”《》5% a", max_size=60), st.integers(0, 60))
def test_every_offset_has_a_clause(text: str, offset: int) -> None:
    layout = Layout(text, 0, len(text))
    clause = layout.clause_at(min(offset, len(text)))
    assert 0 <= clause.start <= clause.end <= len(text)
