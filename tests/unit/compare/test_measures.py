"""Measures of two articles: which both take, and which only one."""

from briefing.compare.comparer import compare
from tests.unit.compare.writing import article, measures

LEFT = "对首次上规模的企业给予50万元奖励。改造老旧小区148个。延长图书馆夜间开放时间。"
RIGHT = "延长夜间开放时间，图书馆先行。首次上规模的企业，给予80万元奖励。新建三座人行天桥。"


def test_measures_are_both_or_of_one_side() -> None:
    ours, theirs = article(LEFT), article(RIGHT)
    found = measures(ours, "对首次上规模的企业给予50万元奖励", "改造老旧小区148个", "延长图书馆夜间开放时间")
    there = measures(
        theirs, "延长夜间开放时间，图书馆先行", "首次上规模的企业，给予80万元奖励", "新建三座人行天桥"
    )
    pairs = compare(ours, found, theirs, there).measures
    assert [(p.presence.value, p.left and p.left.text[:4], p.right and p.right.text[:4]) for p in pairs] == [
        ("both", "对首次上", "首次上规"),
        ("left", "改造老旧", None),
        ("both", "延长图书", "延长夜间"),
        ("right", None, "新建三座"),
    ]


def test_without_measures_there_is_nothing() -> None:
    assert (
        compare(article(LEFT), measures(article(LEFT)), article(RIGHT), measures(article(RIGHT))).measures
        == ()
    )
