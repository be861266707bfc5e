"""Pins on the desk: joining and parting passages, undo, and the row of pairs that two texts scroll by."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compare.comparer import compare
from briefing.desk.comparing import wording
from briefing.desk.desk import Aspect, Desk
from briefing.desk.opened import Side
from briefing.desk.pairrow import in_order
from briefing.model.comparison import Pair, PairKind, Ruling
from briefing.model.findings import Findings
from briefing.model.span import Span
from briefing.store.sqlite import SqliteStore
from tests.unit.store.samples import Clock, article

LEFT = ("观鸟栈道与科普馆同步建设，湿地公园三期工程开工。", "市图书馆今年延长夜间开放时间。")
RIGHT = ("湿地公园三期工程开工，科普馆和观鸟栈道一起建设。", "天气转凉，出门请添衣。")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = SqliteStore.open(tmp_path / "library", Clock())
    made = Desk(store, lambda _: (), lambda _: Findings(), compare)
    for side, lines in ((Side.LEFT, LEFT), (Side.RIGHT, RIGHT)):
        made.show(side, store.keep(article(*lines, title=side.value, source=f"{side.value}.txt"), b""))
    made.compare()
    yield made
    store.close()


def paragraphs(desk: Desk) -> list[tuple[int, int]]:
    left, right = (desk.sides[side].article for side in Side)
    return [
        (left.paragraph_at(pair.left.start), right.paragraph_at(pair.right.start))
        for pair in desk.comparing.result.pairs
    ]


def second(desk: Desk, side: Side) -> Span:
    return desk.sides[side].article.paragraphs[2].span


def test_what_was_parted_stays_parted_until_undone(desk: Desk) -> None:
    (pair,) = desk.comparing.result.pairs
    desk.rule(pair.left, pair.right, Ruling.BROKEN, "pair-break")
    assert paragraphs(desk) == []
    assert desk.undo() == "pair-break"
    assert paragraphs(desk) == [(1, 1)]


def test_what_was_joined_by_hand_is_the_current_pair(desk: Desk) -> None:
    desk.rule(second(desk, Side.LEFT), second(desk, Side.RIGHT), Ruling.PINNED, "pair-pin")
    assert paragraphs(desk) == [(1, 1), (2, 2)]
    assert desk.comparing.pair is not None
    assert desk.comparing.pair.pinned


def test_a_pin_taken_off_leaves_what_was_found(desk: Desk) -> None:
    (pair,) = desk.comparing.result.pairs
    desk.rule(pair.left, pair.right, Ruling.PINNED, "pair-pin")
    assert [one.pinned for one in desk.comparing.result.pairs] == [True]
    desk.rule(pair.left, pair.right, None, "pair-unpin")
    assert desk.comparing.result.pairs == (pair,)


def test_views_hear_of_a_ruling(desk: Desk) -> None:
    heard: list[frozenset[Aspect]] = []
    desk.listen(heard.append)
    desk.rule(second(desk, Side.LEFT), second(desk, Side.RIGHT), Ruling.ACCEPTED, "pair-join")
    assert any(Aspect.COMPARISON in aspects for aspects in heard)


def test_the_pair_at_a_place_is_the_one_whose_passage_holds_it(desk: Desk) -> None:
    (pair,) = desk.comparing.result.pairs
    assert desk.comparing.at(Side.LEFT, pair.left.start + 3) == pair
    assert desk.comparing.at(Side.LEFT, second(desk, Side.LEFT).start) is None
    assert desk.comparing.at(Side.RIGHT, pair.right.end - 1) == pair


def test_swapping_the_sides_keeps_the_pins(desk: Desk) -> None:
    desk.rule(second(desk, Side.LEFT), second(desk, Side.RIGHT), Ruling.PINNED, "pair-pin")
    desk.swap()
    desk.compare()
    assert [pair.pinned for pair in desk.comparing.result.pairs] == [False, True]


def test_shared_wording_is_that_of_a_side(desk: Desk) -> None:
    text = desk.sides[Side.RIGHT].article.text
    assert [span.of(text) for span in wording(desk.comparing.result.pairs, Side.RIGHT)] == [
        "湿地公园三期工程开工"
    ]


def pair(left: int, right: int, length: int = 10, *, pinned: bool = False, confidence: float = 0.5) -> Pair:
    return Pair(
        Span(left, left + length), Span(right, right + length), confidence, PairKind.CONTENT, "", pinned
    )


@pytest.mark.parametrize(
    ("pairs", "kept"),
    [
        ([pair(0, 0), pair(20, 20), pair(40, 40)], [0, 20, 40]),
        ([pair(0, 40), pair(20, 0), pair(40, 20)], [20, 40]),
        ([pair(0, 40, pinned=True), pair(20, 0), pair(40, 20)], [0]),
        ([pair(0, 0), pair(5, 20)], [0]),
        ([], []),
    ],
)
def test_texts_scroll_by_the_heaviest_row_pins_first(pairs: list[Pair], kept: list[int]) -> None:
    assert [one.left.start for one in in_order(pairs)] == kept


@given(st.lists(st.builds(pair, st.integers(0, 90), st.integers(0, 90), st.integers(1, 20)), max_size=25))
def test_the_row_rises_on_both_sides_and_is_the_heaviest(pairs: list[Pair]) -> None:
    row = in_order(pairs)
    assert all(a.left.end <= b.left.start and a.right.end <= b.right.start for a, b in pairwise(row))
    assert sum(map(weight, row)) == pytest.approx(heaviest(pairs))


def weight(one: Pair) -> float:
    return one.confidence * (len(one.left) + len(one.right))


def heaviest(pairs: list[Pair]) -> float:
    """The weight of the best row, by trying every end of a row in order."""
    ordered = sorted(pairs, key=lambda one: (one.left.start, one.right.start))
    best: list[float] = []
    for one in ordered:
        before = [
            total
            for total, other in zip(best, ordered, strict=False)
            if other.left.end <= one.left.start and other.right.end <= one.right.start
        ]
        best.append(weight(one) + max(before, default=0.0))
    return max(best, default=0.0)


def test_swapping_shows_the_same_comparison_from_the_other_side_without_another(desk: Desk) -> None:
    before = desk.comparing.result
    desk.swap()
    assert desk.comparing.make() is False
    after = desk.comparing.result
    assert {(one.left, one.right) for one in after.pairs} == {(one.right, one.left) for one in before.pairs}
    assert {(one.left, one.right) for one in after.figures} == {
        (one.right, one.left) for one in before.figures
    }
    assert [one.left for one in after.pairs] == sorted(one.left for one in after.pairs)
    desk.swap()
    assert desk.comparing.result == before
