"""Numerals are read exactly, whatever they are written in."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.figures.numerals import MOST, Numeral, read
from briefing.model.figure import Bound, written

ONES = "零一二三四五六七八九"


def han(number: int) -> str:
    """The number in Chinese characters, as it is taught at school."""
    for power, scale in ((8, "亿"), (4, "万"), (3, "千"), (2, "百"), (1, "十")):
        head, rest = divmod(number, 10**power)
        if head:
            zero = "零" if 0 < rest < 10 ** (power - 1) else ""
            return han(head) + scale + zero + (han(rest) if rest else "")
    return ONES[number]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("47.264287亿", "4726428700"),
        ("1,100.9亿", "110090000000"),
        ("100000万", "1000000000"),
        ("１２，３４５", "12345"),
        ("2.2万亿", "2200000000000"),
        ("二十万亿", "20000000000000"),
        ("一万五千亿", "1500000000000"),
        ("3千万", "30000000"),
        ("1亿2000万", "120000000"),
        ("2万5千", "25000"),
        ("一百二", "120"),
        ("一百零二", "102"),
        ("三千五", "3500"),
        ("廿三", "23"),
        ("贰仟叁佰", "2300"),
        ("肆佰陸拾", "460"),
        ("零点九", "0.9"),
        ("四点五六亿", "456000000"),
        ("一七二零", "1720"),
        ("一百九十万零三千九百七十一", "1903971"),
        ("百", "100"),
        ("16.4亿", "1640000000"),
    ],
)
def test_a_numeral_has_its_exact_value(text: str, value: str) -> None:
    numeral = read(text)
    assert numeral is not None
    assert numeral.value is not None
    assert written(numeral.value) == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("两三", 2, 3),
        ("三五百", 300, 500),
        ("七八十万", 700000, 800000),
        ("十七八", 17, 18),
        ("二三十", 20, 30),
    ],
)
def test_neighbouring_digits_span_a_range(text: str, low: int, high: int) -> None:
    numeral = read(text)
    assert numeral is not None
    assert (numeral.value, numeral.low, numeral.high) == (None, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "value", "mark"),
    [
        ("三十几万", 300000, Bound.ABOUT),
        ("二百余万", 2000000, Bound.ABOVE),
        ("十来万", 100000, Bound.ABOUT),
        ("一千多万", 10000000, Bound.ABOVE),
        ("数百万", 1000000, Bound.ABOUT),
        ("几十", 10, Bound.ABOUT),
    ],
)
def test_a_vague_word_inside_makes_a_bound(text: str, value: int, mark: Bound) -> None:
    numeral = read(text)
    assert numeral is not None
    assert (numeral.value, numeral.mark) == (Decimal(value), mark)


@pytest.mark.parametrize("text", ["", "几", "上百", "1,2", "1,23,4567", "1.2.3", "多", "9" * (MOST + 1)])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    assert read(text) is None


@given(st.integers(1, 10**12 - 1))
def test_every_number_in_chinese_characters_is_read_back(number: int) -> None:
    numeral = read(han(number))
    assert numeral is not None
    assert numeral.value == number


@given(st.decimals(0, 10**9, places=3), st.sampled_from(["", "万", "亿", "万亿"]))
def test_no_digit_is_lost_to_a_magnitude(number: Decimal, scale: str) -> None:
    numeral = read(f"{number:,f}{scale}")
    power = {"": 0, "万": 4, "亿": 8, "万亿": 12}[scale]
    assert numeral is not None
    assert numeral.value is not None
    assert Fraction(numeral.value) == Fraction(number) * 10**power


@given(st.text(alphabet="0123456789,.零一二两三十百千万亿几数多余点来", max_size=30))
def test_any_mixture_is_read_or_refused(text: str) -> None:
    assert isinstance(read(text), Numeral | None)
