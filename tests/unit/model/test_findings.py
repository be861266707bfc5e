"""Findings: their order, their keys and their numbers as written."""

from decimal import Decimal
from fractions import Fraction

import pytest

from briefing.model.figure import Figure, FigureKind, Number, written
from briefing.model.findings import Finding, Findings, finding_keys
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Span

TEXT = "苏州将投入1000亿元专项资金，设立2000亿元基金。明年再投入1000亿元专项资金。"


def figure(words: str, value: int, nth: int = 0) -> Figure:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Figure(Span(start, start + len(words)), words, FigureKind.MONEY, Decimal(value), "CNY")


def measure(words: str) -> Measure:
    start = TEXT.index(words)
    return Measure(Span(start, start + len(words)), words, Instrument.FUND, Strength.COMMIT)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Decimal("2.2E+12"), "2200000000000"),
        (Decimal("0.90"), "0.9"),
        (Decimal("1.000"), "1"),
        (Decimal(100), "100"),
        (Decimal(0), "0"),
        (Fraction(2, 3), "2/3"),
        (Decimal("47.264287E+8"), "4726428700"),
    ],
)
def test_a_number_is_written_in_plain_digits(number: Number, text: str) -> None:
    assert written(number) == text


def test_findings_come_by_place_the_longer_first() -> None:
    first, second = figure("1000亿元", 10**11), figure("2000亿元", 2 * 10**11)
    whole = measure("苏州将投入1000亿元专项资金")
    at_figure = measure("2000亿元基金")

    assert Findings((first, second), (whole, at_figure)).in_order() == (whole, first, at_figure, second)


def test_every_finding_has_a_key_of_its_own() -> None:
    findings = Findings(
        (figure("1000亿元", 10**11), figure("2000亿元", 2 * 10**11), figure("1000亿元", 10**11, nth=1)),
        (measure("设立2000亿元基金"),),
    )

    assert len(set(finding_keys(TEXT, findings).values())) == 4


def test_a_key_outlives_text_that_is_put_before_it() -> None:
    def keys(text: str, findings: list[Finding]) -> list[str]:
        kept = Findings(tuple(f for f in findings if isinstance(f, Figure)))
        return list(finding_keys(text, kept).values())

    before = figure("2000亿元", 2 * 10**11)
    moved = Figure(before.span.moved(5), before.text, before.kind, before.value, before.unit)

    assert keys(TEXT, [before]) == keys("新增一段。" + TEXT, [moved])


def test_a_key_changes_with_the_value() -> None:
    right, wrong = figure("2000亿元", 2 * 10**11), figure("2000亿元", 2 * 10**10)

    assert set(finding_keys(TEXT, Findings((right,))).values()).isdisjoint(
        finding_keys(TEXT, Findings((wrong,))).values()
    )
