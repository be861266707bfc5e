"""Slots as the analyst corrected them."""

from decimal import Decimal
from fractions import Fraction

import pytest

from briefing.model.correction import corrected, slots
from briefing.model.figure import Bound, Figure, FigureKind, Period, Status
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Phrase, Span

TEXT = "对创新型企业给予100万元奖励"
MEASURE = Measure(Span(10, 10 + len(TEXT)), TEXT, Instrument.OTHER, Strength.DIRECT)
FIGURE = Figure(Span(17, 22), "100万元", FigureKind.MONEY, Decimal(1000000), "CNY")


def test_words_of_the_text_are_found_in_it() -> None:
    assert corrected(MEASURE, {"beneficiary": "创新型企业"}).beneficiary == Phrase("创新型企业", Span(11, 16))


def test_words_of_the_analysts_own_have_no_place() -> None:
    assert corrected(MEASURE, {"actor": "市政府"}).actor == Phrase("市政府")


def test_an_empty_word_clears_a_slot() -> None:
    named = corrected(MEASURE, {"actor": "市政府"})
    assert corrected(named, {"actor": " "}).actor is None


def test_instrument_and_strength_take_their_names() -> None:
    said = corrected(MEASURE, {"instrument": "reward", "strength": "commit"})
    assert (said.instrument, said.strength) == (Instrument.REWARD, Strength.COMMIT)


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("2021/2025", Period("2021", "2025")),
        ("/2025", Period(None, "2025")),
        ("2021/", Period("2021", None)),
        ("2022-Q1", Period("2022-Q1", "2022-Q1")),
        ("2022年1月", Period("2022-01", "2022-01")),
        ("2022年1月/2022年11月5日", Period("2022-01", "2022-11-05")),
        ("", None),
    ],
)
def test_a_period_is_written_in_iso_dates_or_in_chinese_with_a_slash_between(
    words: str, period: Period | None
) -> None:
    assert corrected(MEASURE, {"period": words}).period == period


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("0.9", Decimal("0.9")),
        ("2/3", Fraction(2, 3)),
        ("1,234.5", Decimal("1234.5")),
        ("3.2万亿", Decimal(3_200_000_000_000)),
        ("5 億", Decimal(500_000_000)),
        ("", None),
    ],
)
def test_a_figures_value_is_exact(words: str, value: object) -> None:
    assert corrected(FIGURE, {"value": words}).value == value


def test_a_figure_takes_its_enumerations() -> None:
    said = corrected(FIGURE, {"bound": "<=", "status": "commitment", "unit": "", "direction": ""})
    assert (said.bound, said.status, said.unit, said.direction) == (
        Bound.AT_MOST,
        Status.COMMITMENT,
        None,
        None,
    )


def test_place_and_text_stay() -> None:
    said = corrected(FIGURE, {"value": "5", "unit": "家", "kind": "count"})
    assert (said.span, said.text) == (FIGURE.span, FIGURE.text)


@pytest.mark.parametrize("slot", ["span", "text", "rule", "value"])
def test_what_is_no_slot_of_a_measure_is_refused(slot: str) -> None:
    with pytest.raises(ValueError, match=slot):
        corrected(MEASURE, {slot: "1"})


@pytest.mark.parametrize(
    ("slot", "words"),
    [
        ("value", "many"),
        ("value", "1/0"),
        ("value", "5亿元"),
        ("value", "亿"),
        ("bound", "about"),
        ("kind", ""),
        ("period", "22年1月"),
        ("period", "2022-13"),
        ("period", "soon/2025"),
    ],
)
def test_a_value_that_there_is_not_is_refused(slot: str, words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        corrected(FIGURE, {slot: words})


def test_the_slots_are_those_of_the_card() -> None:
    assert slots(MEASURE)[0] == "actor"
    assert "bound" in slots(FIGURE)
