"""Figures of two articles: which answers which, and how they stand to each other."""

import datetime as dt

import pytest

from briefing.compare.comparer import compare
from briefing.model.comparison import FigurePair, Relation
from tests.unit.compare.writing import read


def held(left: str, right: str, *, years: tuple[int, int] = (2022, 2022)) -> tuple[FigurePair, ...]:
    ours, found = read(left, date=dt.date(years[0], 3, 1))
    theirs, found_there = read(right, date=dt.date(years[1], 3, 1))
    return compare(ours, found, theirs, found_there).figures


def relations(pairs: tuple[FigurePair, ...]) -> list[str]:
    return [pair.relation.value for pair in pairs]


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (
            "全市地区生产总值达到{2.2万亿元|money|2200000000000|CNY|地区生产总值|2021}。",
            "2021年全市GDP为{22000亿元|money|2200000000000|CNY|GDP|2021}。",
            "equal",
        ),
        (
            "全市地区生产总值达到{2.2万亿元|money|2200000000000|CNY|地区生产总值|2021}。",
            "2021年GDP为{21971亿元|money|2197100000000|CNY|GDP|2021}。",
            "rounded",
        ),
        (
            "进出口总额突破{3800亿美元|money|380000000000|USD|进出口总额|2021|bound=>}。",
            "去年外贸进出口总值{3800亿美元|money|380000000000|USD|外贸进出口总值|2021}。",
            "bound",
        ),
        (
            "财政收入目标{2510亿元|money|251000000000|CNY|一般公共预算收入|2021|status=target}。",
            "财政收入完成{2510亿元|money|251000000000|CNY|一般公共预算收入|2021}。",
            "status",
        ),
        (
            "城镇新增就业{62万人|count|620000|人|城镇新增就业|2021}。",
            "城镇新增就业{58万人|count|580000|人|城镇新增就业|2021}。",
            "different",
        ),
        (
            "城镇新增就业{62万人|count|620000|人|城镇新增就业|2021}。",
            "城镇新增就业{62万人|count|620000|人|城镇新增就业|2020}。",
            "period",
        ),
        (
            "粮食产量目标{650万吨|physical|6500000|吨|粮食产量|2021|status=target}。",
            "粮食产量{658万吨|physical|6580000|吨|粮食产量|2020}。",
            "period",
        ),
    ],
)
def test_the_first_relation_that_holds_is_told(left: str, right: str, relation: str) -> None:
    assert relations(held(left, right)) == [relation]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "专项资金{1000亿元|money|100000000000|CNY|专项资金|2021}。",
            "银行贷款{1000亿元|money|100000000000|CNY|银行贷款|2021}。",
        ),
        (
            "城镇居民收入增长{5%|percent|5|%|居民收入|2021|direction=up}。",
            "农村居民收入增长{5%|percent|5|%|居民收入|2021|direction=up}。",
        ),
        (
            "东部地区引资增长{9%|percent|9|%|引资|2021|direction=up}。",
            "西部地区引资增长{9%|percent|9|%|引资|2021|direction=up}。",
        ),
        (
            "无锡粮食产量{50万吨|physical|500000|吨|粮食产量|2021}。",
            "南通粮食产量{50万吨|physical|500000|吨|粮食产量|2021}。",
        ),
        ("新建学校{12所|count|12|所|学校|2021}。", "抓获嫌疑人{12名|count|12|名|嫌疑人|2021}。"),
        (
            "用电量{300亿度|physical|30000000000|度|用电量|2021}。",
            "用水量{300亿立方米|physical|30000000000|立方米|用水量|2021}。",
        ),
    ],
)
def test_nothing_is_joined_for_the_number_alone(left: str, right: str) -> None:
    assert relations(held(left, right)) == ["left", "right"]


def test_lists_that_are_dealt_out_go_by_their_items() -> None:
    grew = "{{{0}%|percent|{0}|%|居民收入|2021|direction=up}}".format
    left = f"城镇、农村居民收入分别增长{grew(4.3)}、{grew(5.5)}。"
    right = f"农村、城镇居民收入分别增长{grew(5.9)}、{grew(4.3)}。"
    pairs = held(left, right)
    assert [(p.relation.value, p.left and p.left.text, p.right and p.right.text) for p in pairs] == [
        ("equal", "4.3%", "4.3%"),
        ("different", "5.5%", "5.9%"),
    ]


def test_a_currency_is_never_converted_in_silence() -> None:
    (pair,) = held(
        "实际使用外资{64.5亿元|money|6450000000|CNY|实际使用外资|2021}。",
        "实际使用外资{10亿美元|money|1000000000|USD|实际使用外资|2021}。",
    )
    assert pair.relation is Relation.ROUNDED
    assert "CNY" in pair.reason
    assert "USD" in pair.reason


def test_a_unit_is_never_converted_in_silence() -> None:
    (pair,) = held(
        "高标准农田{1500万亩|physical|15000000|亩|高标准农田|2021}。",
        "高标准农田{100万公顷|physical|1000000|公顷|高标准农田|2021}。",
    )
    assert pair.relation is Relation.EQUAL
    assert "亩" in pair.reason


def test_a_figure_that_is_repeated_agrees_each_time() -> None:
    left = "高速公路通车{9500公里|physical|9500|公里|高速公路|2021}。"
    long = "{9500公里|physical|9500|公里|高速公路|2021}"
    right = f"高速公路通车{long}，这{long}来之不易。"
    assert relations(held(left, right)) == ["equal", "equal"]


def test_an_unsaid_period_of_another_year_is_another_period() -> None:
    left = "国内生产总值增长{6.9%|percent|6.9|%|国内生产总值||direction=up}。"
    right = "国内生产总值增长{8.1%|percent|8.1|%|国内生产总值|2021|direction=up}。"
    assert relations(held(left, right, years=(2018, 2022))) == ["period"]
    assert relations(held(left, right, years=(2022, 2022))) == ["different"]


def test_a_share_is_not_held_against_a_growth() -> None:
    left = "数字经济增加值占比{7%|percent|7|%|数字经济增加值占比|2021}。"
    right = "数字经济增加值增长{7%|percent|7|%|数字经济增加值|2021|direction=up}。"
    assert relations(held(left, right)) == ["left", "right"]


def test_every_figure_is_in_the_result_and_the_left_order_is_kept() -> None:
    left = (
        "甲项{3个|count|3|个|示范园区|2021}，乙项{5家|count|5|家|重点企业|2021}，"
        "丙项{7条|count|7|条|公交线路|2021}。"
    )
    right = "公交线路开通{7条|count|7|条|公交线路|2021}，绿地{9块|count|9|块|口袋公园|2021}。"
    pairs = held(left, right)
    assert [pair.left.text for pair in pairs if pair.left] == ["3个", "5家", "7条"]
    assert [pair.right.text for pair in pairs if pair.right] == ["7条", "9块"]


def test_the_rows_of_a_long_list_find_their_numbers_wherever_they_moved() -> None:
    rows = [f"第{n}镇总产值{{{n}亿元|money|{n}00000000|CNY|总产值|2021}}。" for n in range(101, 191)]
    pairs = held("".join(rows), "".join(reversed(rows)))
    assert relations(pairs) == ["equal"] * len(rows)
