"""Indicators under their synonyms, place prefixes and tails."""

import pytest

from briefing.compare.indicators import indicator, likeness


def alike(left: str, right: str) -> float:
    return likeness(indicator(left), indicator(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("地区生产总值", "GDP"),
        ("全市地区生产总值", "苏州市生产总值"),
        ("2021年全省进出口总额", "外贸进出口总值"),
        ("规模以上工业总产值", "规上工业总产值"),
        ("政府財政儲備", "財政儲備"),
        ("高新技术企业数量", "国家高新技术企业"),
        ("预计完成一般公共预算收入", "一般公共预算收入"),
        ("unemployment rate", "the jobless rate"),
        ("城镇新增就业人数", "新增就业"),
    ],
)
def test_names_of_one_indicator_are_one(left: str, right: str) -> None:
    assert alike(left, right) == 1.0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("高新技术企业", "科技上市企业"),
        ("地区生产总值", "一般公共预算收入"),
        ("化学需氧量", "氨氮"),
        ("loans", "theaters"),
        ("城镇调查失业率", "城镇化率"),
    ],
)
def test_other_indicators_are_far_from_one(left: str, right: str) -> None:
    assert alike(left, right) < 0.5


def test_one_that_narrows_another_lies_between() -> None:
    assert 0.5 <= alike("产业发展基金", "数字产业发展基金") < 1.0


def test_names_that_say_little_count_for_less() -> None:
    assert alike("企业", "企业") < 0.6
    assert alike("", "") == 0.0
    assert alike("/月", "/月") == 0.0
