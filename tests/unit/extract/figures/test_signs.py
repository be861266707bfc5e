"""Signs: what stands before a quantity, and which way a figure then went."""

import pytest

from briefing.extract.figures.finder import quantities
from briefing.extract.finder import find
from briefing.extract.passage import passage
from briefing.model.figure import Direction

DOWN, UP = Direction.DOWN, Direction.UP


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("自然增长率为-1.48‰", "-"),
        ("利润－3.2亿元", "－"),
        ("增速为负0.5%", "负"),
        ("同比+5%", "+"),
        ("growth of -2.3%", "-"),
        ("a balance of -$4.5 billion", "-"),
        ("minus 2.3% of GDP", "minus"),
        ("a negative 0.5 percent", "negative"),
        ("增长3%-5%", None),
        ("产业链-3家企业", None),
        ("肩负3项任务", None),
        ("- 5亿元用于建设", None),
        ("-5亿元用于建设", None),
        ("增长5%", None),
    ],
)
def test_a_sign_is_told_from_a_dash(line: str, sign: str | None) -> None:
    (found,) = quantities(passage(line, "1"))
    assert (found.sign and found.sign.of(line)) == sign


@pytest.mark.parametrize(
    ("line", "direction", "value"),
    [
        ("自然增长率为-1.48‰", DOWN, "0.148"),
        ("工业增加值同比-5.2%", DOWN, "5.2"),
        ("工业增加值同比+5.2%", UP, "5.2"),
        ("growth of -2.3% in May", DOWN, "2.3"),
        ("growth of 2.3% in May", UP, "2.3"),
    ],
)
def test_a_value_is_positive_and_its_sign_is_the_direction(
    line: str, direction: Direction, value: str
) -> None:
    (figure,) = find(passage(line, "1")).figures
    assert (figure.direction, str(figure.value)) == (direction, value)
    assert figure.indicator is None or not figure.indicator.text.endswith("-")
