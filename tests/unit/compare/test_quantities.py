"""Amounts held against each other: the same, rounded, far apart, converted."""

import pytest

from briefing.compare.quantities import Match, compared, conversion
from tests.unit.compare.writing import figure


def match(left: str, right: str) -> Match | None:
    ours, theirs = figure(left), figure(right)
    by = conversion(ours, theirs)
    return None if by is None else compared(ours, theirs, by)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2.2万亿元|money|2200000000000|CNY", "22000亿元|money|2200000000000|CNY", Match.SAME),
        ("2.2万亿元|money|2200000000000|CNY", "22671亿元|money|2267100000000|CNY", Match.DIFFERENT),
        ("2.2万亿元|money|2200000000000|CNY", "21971亿元|money|2197100000000|CNY", Match.ROUNDED),
        ("2.2万亿元|money|2200000000000|CNY|bound=>", "22271亿元|money|2227100000000|CNY", Match.ROUNDED),
        ("7%|percent|7|%", "6.9%|percent|6.9|%", Match.ROUNDED),
        ("7%|percent|7|%", "6.4%|percent|6.4|%", Match.DIFFERENT),
        ("7.0%|percent|7.0|%", "6.9%|percent|6.9|%", Match.DIFFERENT),
        ("150个|count|150|个|bound=>", "153个|count|153|个", Match.ROUNDED),
        ("7000条|count|7000|条|bound=>", "7356条|count|7356|条", Match.ROUNDED),
        ("1000亿元|money|100000000000|CNY|bound=>", "1380亿元|money|138000000000|CNY", Match.DIFFERENT),
        (
            "2000亿元|money|200000000000|CNY|bound=>",
            "2743亿元|money|274300000000|CNY|bound=>",
            Match.DIFFERENT,
        ),
        ("3%|percent|3|%|direction=up", "3%|percent|3|%|direction=down", Match.DIFFERENT),
        ("1200人|count|1200|人", "1200名|count|1200|名", Match.SAME),
        ("300家|count|300|家", "300亩|physical|300|亩", None),
        ("5个|count|5|个", "5%|percent|5|%", None),
        ("1.5亿亩|physical|150000000|亩", "1000万公顷|physical|10000000|公顷", Match.SAME),
        ("8000万亩|physical|80000000|亩", "533万公顷|physical|5330000|公顷", Match.ROUNDED),
        ("2年|duration|2|年", "24个月|duration|24|个月", Match.SAME),
        ("100米|physical|100|米", "100吨|physical|100|吨", None),
    ],
)
def test_amounts_stand_to_each_other(left: str, right: str, expected: Match | None) -> None:
    assert match(left, right) is expected


def test_a_currency_is_converted_by_the_year_and_told() -> None:
    yuan, dollars = (
        figure("6450亿元|money|645000000000|CNY|外贸|2021"),
        figure("1000亿美元|money|100000000000|USD|外贸|2021"),
    )
    by = conversion(yuan, dollars)
    assert by is not None
    assert by.told == "1 CNY ≈ 0.155 USD (2021)"
    assert compared(yuan, dollars, by) is Match.ROUNDED


def test_a_unit_is_converted_exactly_and_told() -> None:
    by = conversion(figure("15亩|physical|15|亩"), figure("1公顷|physical|1|公顷"))
    assert by is not None
    assert by.exact
    assert "亩" in by.told
    assert "公顷" in by.told


def test_one_unit_needs_no_telling() -> None:
    by = conversion(figure("15亩|physical|15|亩"), figure("16亩|physical|16|亩"))
    assert by is not None
    assert not by.told


def test_a_third_is_a_share_of_33_percent() -> None:
    third = figure("三分之一|ratio|0.3333333333|:")
    by = conversion(third, figure("33%|percent|33|%"))
    assert by is not None
    assert by.told.startswith("三分之一 = 33.3")
