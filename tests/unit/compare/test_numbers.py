"""Numbers in the form that Chinese and English share."""

import pytest

from briefing.compare.numbers import amounts


@pytest.mark.parametrize(
    ("chinese", "english", "form"),
    [
        ("82.7万亿元", "82.7 trillion yuan", "#82700000000000"),
        ("1351万人", "13.51 million people", "#13510000"),
        ("增长6.9%", "up 6.9 percent", "%6.9"),
        ("提高0.5个百分点", "0.5 percentage points higher", "%0.5"),
        ("8300亿元", "830 billion yuan", "#830000000000"),
        ("3月5日", "march 5", "@3"),
        ("十三五", "the 13th five-year plan", "#13"),
        ("三个", "three of them", "#3"),
        ("百分之六", "6 per cent", "%6"),
        ("5000家", "5,000 firms", "#5000"),
    ],
)
def test_both_languages_give_one_form(chinese: str, english: str, form: str) -> None:
    assert form in amounts(chinese)
    assert form in amounts(english)


@pytest.mark.parametrize("text", ["", "没有数字", "no numbers at all", "千方百计"])
def test_where_there_is_no_number_none_is_found(text: str) -> None:
    assert amounts(text) == set()
