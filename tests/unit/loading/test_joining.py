"""Sentences over several paragraphs are put together; paragraphs that only look unfinished are not."""

import pytest

from briefing.loading.block import Block
from briefing.loading.joining import rejoined
from briefing.model.article import ParagraphKind


def joined(*texts: str) -> list[str]:
    return [block.text for block in rejoined(Block(text) for text in texts)]


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("全市上下共同努力，", "全年任务完成。"), "全市上下共同努力，全年任务完成。"),
        (("全市共同努力", "，全年任务完成。"), "全市共同努力，全年任务完成。"),
        (("投资达到1022.8", "亿元，增长5%。"), "投资达到1022.8亿元，增长5%。"),
        (
            ("根据《某市条例（试", "行）》有关规定，制定本办法。"),
            "根据《某市条例（试行）》有关规定，制定本办法。",
        ),
        (("1.【新征程】某地：", "产业发展加快；"), "1.【新征程】某地：产业发展加快；"),
        (
            ("The administration announced a number of policy", "changes to help small businesses."),
            "The administration announced a number of policy changes to help small businesses.",
        ),
    ],
)
def test_one_sentence_is_one_paragraph(texts: tuple[str, str], whole: str) -> None:
    assert joined(*texts) == [whole]


@pytest.mark.parametrize(
    "texts",
    [
        ("全市共同努力。", "全年任务完成。"),
        ("一、总体要求", "全市共同努力。"),
        ("主要措施包括，", "（一）增加投入。"),
        ("Fellow Deputies,", "On behalf of the State Council, I report."),
        ("各位代表：", "现在，我报告工作。"),
        ("到2025年", "新建学校20所。"),
    ],
)
def test_two_paragraphs_stay_two(texts: tuple[str, str]) -> None:
    assert joined(*texts) == list(texts)


def test_headings_and_rows_are_never_joined() -> None:
    blocks = (Block("支持企业，", ParagraphKind.HEADING), Block("包括以下措施。"))

    assert rejoined(blocks) == blocks


CARD = (
    "某部8月26日发布2021年1-7月",
    "全国企业运行情况",
    "国有企业营业",
    "总收入4143.7亿元",
    "同比增长26.6%",
    "中央企业2327.9亿元",
    "同比增长24.9%",
)


def test_the_lines_of_a_card_are_a_label_and_its_number_each() -> None:
    assert joined(*CARD) == [
        "某部8月26日发布2021年1-7月全国企业运行情况",
        "国有企业营业总收入4143.7亿元",
        "同比增长26.6%",
        "中央企业2327.9亿元",
        "同比增长24.9%",
    ]


def test_a_few_short_lines_are_no_card() -> None:
    assert joined("主要成绩", "出口增长5%", "全年目标完成。") == ["主要成绩", "出口增长5%", "全年目标完成。"]
