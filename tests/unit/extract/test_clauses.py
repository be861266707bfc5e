"""Sentences and clauses are parted where a reader would part them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.clauses import Rank, breaks, clauses, sentence_spans, sentences
from briefing.model.span import Span


def parted(text: str) -> list[str]:
    return [clause.of(text) for clause in clauses(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市投入1,200万元，增长5.3%。", ["全市投入1,200万元", "增长5.3%"]),
        ("会议于10:30召开，比例为1：1。", ["会议于10:30召开", "比例为1：1"]),
        ("《关于甲，乙的通知》印发，开始施行", ["《关于甲，乙的通知》印发", "开始施行"]),
        ("弘扬“不怕苦，不怕累”的精神，再出发", ["弘扬“不怕苦，不怕累”的精神", "再出发"]),
        ("收入增长3%（其中税收，增长2%），支出下降", ["收入增长3%（其中税收，增长2%）", "支出下降"]),
        ("目标：到2025年，产值翻番；投资增长——", ["目标", "到2025年", "产值翻番", "投资增长"]),
        ("出口增长7.7% 总值创新高", ["出口增长7.7%", "总值创新高"]),
        ("比重约 5.3% 左右", ["比重约 5.3% 左右"]),
        ("以下简称《办法》）。其后", ["以下简称《办法》）", "其后"]),
        ("Sales rose 3.5 percent, to $1,200.", ["Sales rose 3.5 percent", "to $1,200"]),
        ("The U.S. paid Mr. Smith. No. 5 stays.", ["The U.S. paid Mr. Smith", "No. 5 stays"]),
        ("firms – half of them rural – grew", ["firms", "half of them rural", "grew"]),
        ("", []),
    ],
)
def test_clauses_end_at_marks_outside_brackets_names_and_numbers(text: str, expected: list[str]) -> None:
    assert parted(text) == expected


def test_a_sentence_keeps_its_closing_marks() -> None:
    text = "他说：“要快，要稳。”会后，大家出发。"
    assert [s.span.of(text) for s in sentences(text, Span(0, len(text)))] == [
        "他说：“要快，要稳。”",
        "会后，大家出发。",
    ]


def test_marks_in_brackets_say_their_depth() -> None:
    text = "增长3%（其中甲，增长2%），乙"
    assert [(m.rank, m.depth) for m in breaks(text, 0, len(text))] == [
        (Rank.COMMA, 1),
        (Rank.COMMA, 1),
        (Rank.COMMA, 1),
        (Rank.COMMA, 0),
    ]


@given(st.text(alphabet="甲乙1.5,，。；：（）“”《》 a\t.", max_size=60))
def test_clauses_are_in_order_apart_and_not_blank(text: str) -> None:
    found = clauses(text, Span(0, len(text)))
    assert all(clause.of(text).strip() for clause in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text(alphabet="甲乙1.5。；“” ab\t.!,", max_size=60))
def test_sentences_alone_are_those_with_clauses_in_order(text: str) -> None:
    alone = sentence_spans(text, Span(0, len(text)))
    assert {sentence.span for sentence in sentences(text, Span(0, len(text)))} <= set(alone)
    assert all(left.end <= right.start for left, right in pairwise(alone))


def test_sentences_alone_have_their_marks_and_no_space_before_them() -> None:
    text = " It rose 1.5 percent. It fell (twice). We wait"
    said = ["It rose 1.5 percent.", "It fell (twice).", "We wait"]
    assert [span.of(text) for span in sentence_spans(text, Span(0, len(text)))] == said
