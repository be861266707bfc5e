"""Finding words in the open texts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.desk.searching import occurrences


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("苏州，苏州市。", "苏州", ["苏州", "苏州"]),
        ("財政儲備", "财政", ["財政"]),
        ("财政储备", "財", ["财"]),
        ("ＧＤＰ增长５％", "gdp", ["ＧＤＰ"]),
        ("增长５％", "5%", ["５％"]),
        ("哈哈哈", "哈哈", ["哈哈"]),
        ("没有", "", []),
        ("没有", "  ", []),
        ("没有", "别的", []),
    ],
)
def test_words_are_found_whatever_their_width_case_or_script(text: str, typed: str, found: list[str]) -> None:
    assert [span.of(text) for span in occurrences(text, typed)] == found


@given(st.text(max_size=40), st.text(min_size=1, max_size=3))
def test_hits_lie_in_the_text_one_after_another(text: str, typed: str) -> None:
    spans = occurrences(text, typed)
    assert all(span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
