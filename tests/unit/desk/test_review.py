"""The order of review, and walking in it."""

import pytest

from briefing.desk.opened import Side, Spot
from briefing.desk.order import Order, Waiting, with_counterparts
from briefing.model.span import Span


def spot(side: Side, start: int, end: int, name: str | None = None) -> Spot:
    return Spot(side, Span(start, end), finding=name or f"{side.value}{start}")


LEFT_A = spot(Side.LEFT, 10, 14)
LEFT_MEASURE = spot(Side.LEFT, 20, 40, "measure")
LEFT_FIGURE = spot(Side.LEFT, 20, 24, "figure")
RIGHT_A = spot(Side.RIGHT, 5, 9)
PLACES = [LEFT_A, LEFT_MEASURE, LEFT_FIGURE, RIGHT_A]


def caret(side: Side, offset: int) -> Spot:
    return Spot(side, Span(offset, offset))


@pytest.mark.parametrize(
    ("here", "steps", "there"),
    [
        (LEFT_A, 1, LEFT_MEASURE),
        (LEFT_MEASURE, 1, LEFT_FIGURE),
        (LEFT_FIGURE, 1, RIGHT_A),
        (LEFT_A, 3, RIGHT_A),
        (LEFT_A, 9, RIGHT_A),
        (RIGHT_A, 1, None),
        (RIGHT_A, -1, LEFT_FIGURE),
        (LEFT_A, -1, None),
        (caret(Side.LEFT, 0), 1, LEFT_A),
        (caret(Side.LEFT, 15), 1, LEFT_MEASURE),
        (caret(Side.LEFT, 15), -1, LEFT_A),
        (caret(Side.LEFT, 0), -1, None),
        (caret(Side.RIGHT, 0), 1, RIGHT_A),
        (caret(Side.RIGHT, 99), 1, None),
        (caret(Side.RIGHT, 99), -1, RIGHT_A),
        (caret(Side.LEFT, 0), 2, LEFT_MEASURE),
        (caret(Side.LEFT, 10), 1, LEFT_A),
        (caret(Side.LEFT, 20), -1, LEFT_A),
    ],
)
def test_a_step_goes_on_in_the_order_of_review(here: Spot, steps: int, there: Spot | None) -> None:
    assert Order(PLACES).step(here, steps) == there


def test_there_is_nowhere_to_go_without_places() -> None:
    assert Order([]).step(LEFT_A, 1) is None
    assert Order([]).step(LEFT_A, -1) is None


RIGHT_B, RIGHT_C = spot(Side.RIGHT, 20, 25), spot(Side.RIGHT, 30, 31)
MIXED = with_counterparts(
    [LEFT_A, LEFT_MEASURE, LEFT_FIGURE, RIGHT_A, RIGHT_B, RIGHT_C],
    {"left10": "right20", "figure": "right5", "measure": "right20", "gone": "right30"},
)


def test_each_counterpart_comes_right_after_its_finding_and_once() -> None:
    assert MIXED == [LEFT_A, RIGHT_B, LEFT_MEASURE, LEFT_FIGURE, RIGHT_A, RIGHT_C]


@pytest.mark.parametrize(
    ("here", "steps", "there"),
    [
        (LEFT_A, 1, RIGHT_B),
        (RIGHT_B, 1, LEFT_MEASURE),
        (RIGHT_A, 1, RIGHT_C),
        (LEFT_MEASURE, -1, RIGHT_B),
        (caret(Side.LEFT, 15), 1, LEFT_MEASURE),
        (caret(Side.RIGHT, 0), 1, RIGHT_A),
        (caret(Side.RIGHT, 28), -1, RIGHT_B),
        (caret(Side.LEFT, 99), 1, RIGHT_A),
    ],
)
def test_a_step_among_texts_reviewed_together(here: Spot, steps: int, there: Spot | None) -> None:
    assert Order(MIXED).step(here, steps) == there


def test_what_was_put_off_comes_up_after_all_others() -> None:
    waits: dict[Spot, Waiting | None] = {
        LEFT_A: Waiting.PUT_OFF,
        LEFT_MEASURE: Waiting.FRESH,
        LEFT_FIGURE: None,
        RIGHT_A: Waiting.FRESH,
    }
    order = Order(PLACES)
    seen = []
    here = LEFT_A
    for _ in range(3):
        following = order.next_undecided(here, waits.get)
        assert following is not None
        seen.append(following)
        waits[following], here = None, following
    assert seen == [LEFT_MEASURE, RIGHT_A, LEFT_A]
    assert order.next_undecided(here, waits.get) is None
