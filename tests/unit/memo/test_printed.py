"""Values as printed with their qualifiers, in one form, times in words, titles in lines."""

from dataclasses import replace

import pytest

from briefing.memo.printed import as_printed, normalised
from briefing.memo.times import day, period, point
from briefing.memo.titles import balanced
from briefing.messages import Language
from briefing.model.figure import Bound, Direction, FigureKind, Period, Status
from tests.unit.memo.samples import LEFT, figure

ZH, EN = Language.CHINESE, Language.ENGLISH

Cues = tuple[tuple[str, str], ...]
PRINTED: list[tuple[str, str, Cues, Status, str]] = [
    (
        "外贸总额预计超4100亿美元。",
        "4100亿美元",
        (("bound", "超"), ("status", "预计")),
        Status.ESTIMATE,
        "预计超4100亿美元",
    ),
    ("外贸总额突破4100亿美元。", "4100亿美元", (("bound", "突破"),), Status.ACTUAL, "突破4100亿美元"),
    (
        "安排资金超过50亿元。",
        "50亿元",
        (("bound", "超过"), ("status", "安排")),
        Status.COMMITMENT,
        "超过50亿元",
    ),
    ("甲和乙分别下降8%、9%。", "9%", (("direction", "下降"),), Status.TARGET, "9%"),
    ("甲、乙分别超过8%和9%。", "9%", (("bound", "超过"),), Status.TARGET, "9%"),
    ("预计，全年税收和外贸都好，总额50亿元。", "50亿元", (("status", "预计"),), Status.ESTIMATE, "50亿元"),
]


@pytest.mark.parametrize(("text", "core", "cues", "status", "printed"), PRINTED)
def test_the_words_beside_a_value_that_qualify_it_belong_to_it(
    text: str, core: str, cues: Cues, status: Status, printed: str
) -> None:
    assert as_printed(text, figure(text, core, "1", "x", cues=cues, status=status)) == printed


@pytest.mark.parametrize(
    ("value", "unit", "kind", "bound", "chinese", "english"),
    [
        ("2200000000000", "CNY", FigureKind.MONEY, Bound.EQUAL, "22,000亿元", "CNY 2.2 trillion"),
        ("380000000000", "USD", FigureKind.MONEY, Bound.ABOVE, "> 3,800亿美元", "> USD 380 billion"),
        ("30000000", "CNY", FigureKind.MONEY, Bound.AT_MOST, "≤ 3,000万元", "≤ CNY 30 million"),
        ("4726428735.5", "CNY", FigureKind.MONEY, Bound.EQUAL, "47.264287亿元", "CNY 4.726429 billion"),
        ("20000", "家", FigureKind.COUNT, Bound.AT_LEAST, "≥ 2万家", "≥ 20,000家"),
        ("0.9", "%", FigureKind.PERCENT, Bound.ABOUT, "≈ 0.9%", "≈ 0.9%"),
        ("2", "pp", FigureKind.POINT, Bound.EQUAL, "2个百分点", "2 percentage points"),
        ("1", ":", FigureKind.RATIO, Bound.AT_MOST, "≤ 1", "≤ 1"),
        ("12000", "CNY/平方米", FigureKind.MONEY, Bound.EQUAL, "1.2万元/平方米", "CNY 12,000 per 平方米"),
    ],
)
def test_a_value_is_brought_to_the_magnitudes_of_a_language(  # noqa: PLR0913, PLR0917
    value: str, unit: str, kind: FigureKind, bound: Bound, chinese: str, english: str
) -> None:
    made = figure(LEFT.text, "3000万元", value, "x", unit=unit, kind=kind, bound=bound)
    assert normalised(made, ZH) == chinese
    assert normalised(made, EN) == english


@pytest.mark.parametrize(
    ("iso", "chinese", "english"),
    [
        ("2021", "2021年", "2021"),
        ("2021-Q1", "2021年第1季度", "Q1 2021"),
        ("2021-H2", "2021年下半年", "H2 2021"),
        ("2022-03", "2022年3月", "March 2022"),
        ("2022-01-05", "2022年1月5日", "5 January 2022"),
        ("2022-13", "2022年13月", "13 2022"),
        ("soon", "soon", "soon"),
    ],
)
def test_times_are_told_in_a_language(iso: str, chinese: str, english: str) -> None:
    assert (point(iso, ZH), point(iso, EN)) == (chinese, english)


@pytest.mark.parametrize(
    ("when", "chinese", "english"),
    [
        (Period("2021", "2025"), "2021至2025年", "2021 to 2025"),
        (Period("2021", "2021"), "2021年", "2021"),
        (Period(None, "2025"), "到2025年", "by 2025"),
        (Period("2017", None), "2017年以来", "since 2017"),
        (Period(None, None, "近年来"), "近年来", "近年来"),
        (None, "", ""),
    ],
)
def test_periods_are_told_by_their_ends(when: Period | None, chinese: str, english: str) -> None:
    assert (period(when, ZH), period(when, EN)) == (chinese, english)


def test_a_day_is_told_in_full() -> None:
    assert LEFT.date is not None
    assert (day(LEFT.date, ZH), day(LEFT.date, EN)) == ("2022年1月12日", "12 January 2022")


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("甲市要点", ["甲市要点"]),
        (
            "某市数字经济时代产业创新集群发展大会要点与数据核对情况",
            ["某市数字经济时代产业创新集群", "发展大会要点与数据核对情况"],
        ),
        (
            "关于加快推进先进制造业高质量发展若干政策措施的比较",
            ["关于加快推进先进制造业", "高质量发展若干政策措施的比较"],
        ),
        (
            "某地拨出$1375亿元救市、补贴雇主出一半薪",
            ["某地拨出$1375亿元救市、", "补贴雇主出一半薪"],
        ),
        (
            "The Budget 2024 and what it means for small firms",
            ["The Budget 2024 and what", "it means for small firms"],
        ),
    ],
)
def test_a_long_title_is_broken_between_words_into_lines_of_like_length(title: str, lines: list[str]) -> None:
    assert balanced(title, 18).split("\n") == lines


@pytest.mark.parametrize(
    ("kind", "unit", "direction", "chinese", "english"),
    [
        (FigureKind.PERCENT, "%", Direction.DOWN, "↓ 9%", "↓ 9%"),
        (FigureKind.POINT, "pp", Direction.UP, "↑ 9个百分点", "↑ 9 percentage points"),
        (FigureKind.MONEY, "CNY", Direction.DOWN, "9元", "CNY 9"),
        (FigureKind.RANK, "位", None, "第9位", "no. 9 位"),
    ],
)
def test_a_change_has_its_arrow_and_a_rank_its_number(
    kind: FigureKind, unit: str, direction: Direction | None, chinese: str, english: str
) -> None:
    made = replace(figure(LEFT.text, "3000万元", "9", "x", unit=unit, kind=kind), direction=direction)
    assert (normalised(made, ZH), normalised(made, EN)) == (chinese, english)


def test_the_word_for_a_change_stands_with_the_value() -> None:
    text = "单位能耗下降9.1%。"
    made = figure(text, "9.1%", "9.1", "单位能耗", kind=FigureKind.PERCENT, cues=(("direction", "下降"),))
    assert as_printed(text, made) == "下降9.1%"


@pytest.mark.parametrize("room", [7, 9, 13, 15, 20])
def test_a_title_is_not_broken_between_a_number_and_what_bounds_it(room: int) -> None:
    lines = balanced("中西部地区同比均创下超40%高增速投资达2万亿元", room).splitlines()
    assert any("超40%" in line for line in lines)
    assert any("达2万亿元" in line for line in lines)
