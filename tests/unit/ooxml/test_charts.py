"""Native charts: where their bars go and what is beside them."""

import re

import pytest

from briefing.ooxml.charts import Plot, chart_part
from briefing.ooxml.runs import Fonts


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [((4.0, 8.0), 0.0, 8.0), ((4.0, -8.0), -8.0, 4.0), ((-4.0, -8.0), -8.0, 0.0)],
    ids=["rises", "a rise and a fall", "falls"],
)
def test_every_bar_and_the_number_beyond_it_have_room(
    values: tuple[float, ...], low: float, high: float
) -> None:
    plot = Plot("投资", "%", ("2021年", "2022年"), values, True, "336699", Fonts("Arial", "SimSun"))
    part = chart_part(plot, "rId1").decode()
    least, most = (float(re.findall(f'<c:{end} val="([^"]*)"', part)[-1]) for end in ("min", "max"))
    assert least < low or low == 0.0 == least
    assert most > high or high == 0.0 == most
    assert 'tickLblPos val="low"' in part


def test_values_of_nothing_make_a_chart_that_opens() -> None:
    plot = Plot("投资", "%", ("2021年",), (0.0,), False, "336699", Fonts("Arial", "SimSun"))
    assert "<c:max val=" not in chart_part(plot, "rId1").decode()
