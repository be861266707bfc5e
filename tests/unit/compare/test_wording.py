"""Wording that two passages share, marks and spaces aside."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compare.wording import bare, is_latin, runs
from briefing.model.span import Span


def shared(left: str, right: str, least: int = 8) -> list[tuple[str, str]]:
    found = runs(bare(left, Span(0, len(left))), bare(right, Span(0, len(right))), least)
    return [(run.left.of(left), run.right.of(right)) for run in found]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "实现“进得来、留得住、长得大”。",
            "形成 “进得来留得住长得大”的优势",
            [("进得来、留得住、长得大", "进得来留得住长得大")],
        ),
        ("建设创新高地", "建设创新高地", []),
        (
            "当好改革开放的排头兵，",
            "争当改革开放的排头兵",
            [("当好改革开放的排头兵"[2:], "当改革开放的排头兵"[1:])],
        ),
        (
            "ferries that have been left behind",
            "communities that have been left behindhand",
            [("that have been left", "that have been left")],
        ),
        ("毫无共同之处的两句话", "另外一番完全不同的说法", []),
    ],
)
def test_long_runs_are_found_whatever_the_marks_in_them(
    left: str, right: str, found: list[tuple[str, str]]
) -> None:
    assert shared(left, right) == found


@settings(deadline=None)
@given(st.text("甲乙丙，、 ", max_size=60), st.text("甲乙丙，、 ", max_size=60), st.integers(5, 9))
def test_every_run_has_the_same_characters_on_both_sides(left: str, right: str, least: int) -> None:
    found = runs(bare(left, Span(0, len(left))), bare(right, Span(0, len(right))), least)
    for run in found:
        ours, theirs = (bare(text, span).text for text, span in ((left, run.left), (right, run.right)))
        assert ours == theirs
        assert len(ours) == run.length >= least
    assert all(one.left.start < other.left.start for one, other in pairwise(found))


def test_a_text_is_latin_where_most_of_it_is_letters() -> None:
    assert is_latin("gross domestic product 国")
    assert not is_latin("gdp增长百分之五点五")
