"""Reprints are known from sketches; articles of a series are not taken for each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.loading.likeness import Reprints, index, likeness, sketch

TEXT = "".join(
    f"第{n}项：支持{place}发展{thing}，安排资金{n * 37}万元，新增岗位{n * 11}个，比上年增长{n}.{n}%。"
    for n, (place, thing) in enumerate(
        zip("东西南北中上下左右前后内外高低远近", "农工商医文体科教游能水林牧渔运信建", strict=True), start=1
    )
)
SERIES = TEXT.translate(str.maketrans("0123456789", "9876543210"))


@pytest.mark.parametrize(
    "other",
    [TEXT, TEXT + "（来源：示例报）", "本报讯 " + TEXT, TEXT.replace("，", ", "), TEXT[:200] + TEXT[240:]],
)
def test_a_reprint_is_like_its_first_print(other: str) -> None:
    assert likeness(sketch(TEXT), sketch(other)) >= 0.55


@pytest.mark.parametrize(
    "other", ["完全不同的文章，讲的是另一件事情。" * 20 + "尾声部分另有说明。", SERIES, TEXT[:90]]
)
def test_another_text_is_not(other: str) -> None:
    assert likeness(sketch(TEXT), sketch(other)) < 0.55


def test_a_text_too_short_to_tell_is_like_nothing() -> None:
    assert sketch("短讯。") == ()
    assert likeness(sketch("短讯。"), sketch("短讯。")) == 0


def test_all_prints_of_a_text_are_found_among_many() -> None:
    texts = {"a": TEXT, "b": SERIES, "c": TEXT + "编者按。", "d": "转载：" + TEXT}
    found: Reprints[str] = index((key, sketch(text)) for key, text in texts.items())

    assert {key for key, _ in found.like("a")} == {"c", "d"}
    assert list(found.like("b")) == []


@given(st.text(min_size=100))
def test_a_text_is_like_itself_and_likeness_goes_both_ways(text: str) -> None:
    one, other = sketch(text), sketch(TEXT)

    assert likeness(one, one) == (1.0 if one else 0.0)
    assert likeness(one, other) == likeness(other, one)
