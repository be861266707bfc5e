"""Articles in passages: where sentences end, and which long ones are parted."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compare.passages import passages
from tests.unit.compare.writing import article

LONG = "要聚焦数字产业发展机遇，推动工业互联网扩面提质，带动上下游企业一起转型升级"


def texts(*lines: str, language: str = "zh", whole: bool = False) -> list[str]:
    made = article(*lines, language=language)
    return [passage.span.of(made.text) for passage in passages(made, whole=whole)]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("今年增长5.5%。明年再说！", ["今年增长5.5%。", "明年再说！"]),
        ("他说：“必须抓紧。”会议结束。", ["他说：“必须抓紧。”", "会议结束。"]),
        ("没有句号的标题", ["没有句号的标题"]),
        ("短句；再短句。", ["短句；再短句。"]),
        ("", []),
        ("   。  ", ["。"]),
    ],
)
def test_chinese_sentences_end_at_their_marks(line: str, sentences: list[str]) -> None:
    assert texts(line) == sentences


def test_a_long_sentence_is_parted_at_its_semicolons() -> None:
    assert texts(f"{LONG}；{LONG}。") == [f"{LONG}；", f"{LONG}。"]
    assert texts(f"{LONG}；{LONG}。", whole=True) == [f"{LONG}；{LONG}。"]


def test_a_short_part_stays_with_its_neighbour() -> None:
    assert texts(f"{LONG}，{LONG}；就这样。") == [f"{LONG}，{LONG}；就这样。"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Growth was 6.5 percent. It slowed.", ["Growth was 6.5 percent.", "It slowed."]),
        ("The U.S. economy grew. Dr. Li agreed.", ["The U.S. economy grew.", "Dr. Li agreed."]),
        (
            "It rose to $1.2 million. So did No. 5 Ltd. in May.",
            ["It rose to $1.2 million.", "So did No. 5 Ltd. in May."],
        ),
        ("In 2021. Then 2022.", ["In 2021.", "Then 2022."]),
    ],
)
def test_english_sentences_are_not_cut_at_numbers_and_shortened_words(
    line: str, sentences: list[str]
) -> None:
    assert texts(line, language="en") == sentences


@settings(deadline=None)
@given(st.lists(st.text("。！；a 五，”.\t", max_size=40), max_size=5), st.sampled_from(["zh", "en"]))
def test_passages_are_in_order_apart_and_hold_all_that_is_written(lines: list[str], language: str) -> None:
    made = article(*lines, language=language)
    found = passages(made)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert "".join("".join(p.span.of(made.text) for p in found).split()) == "".join(made.text.split())
