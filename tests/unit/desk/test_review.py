"""The order of review, and walking in it."""

import pytest

from briefing.desk.opened import Side, Spot
from briefing.desk.review import step
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
    assert step(PLACES, here, steps) == there


def test_there_is_nowhere_to_go_without_places() -> None:
    assert step([], LEFT_A, 1) is None
    assert step([], LEFT_A, -1) is None
