"""Figures get indicator, period, status, direction and basis from the words around them."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extract.context.finder import in_context
from briefing.extract.figures.finder import quantities
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.figure import Figure
from briefing.model.span import Span

EXAMPLES = Path(__file__).parents[3] / "examples" / "contexts.toml"
LINES = tomllib.loads(EXAMPLES.read_text(encoding="utf-8"))["lines"]


def article(
    *lines: str, date: str = "2022-01-20", language: str = "zh", title: str = "", heading: int = -1
) -> Article:
    paragraphs, offset = [], 0
    for number, line in enumerate(lines):
        kind = ParagraphKind.HEADING if number == heading else ParagraphKind.BODY
        level = 1 if number == heading else 0
        paragraphs.append(Paragraph(Span(offset, offset + len(line)), kind, level))
        offset += len(line) + 1
    return Article(
        source="test",
        text="\n".join(lines),
        paragraphs=tuple(paragraphs),
        title=title,
        date=dt.date.fromisoformat(date),
        language=language,
    )


def figures(of: Article) -> dict[str, Figure]:
    return {figure.text: figure for figure in in_context(of, quantities(of))}


def periods(found: dict[str, Figure]) -> dict[str, tuple[str | None, str | None]]:
    """The periods of those that have one, by their words."""
    return {words: (f.period.start, f.period.end) for words, f in found.items() if f.period}


@pytest.mark.parametrize("line", LINES, ids=[f"{x[2]} | {x[3]}" for x in LINES])
def test_a_figure_is_read_in_its_context(line: list[str]) -> None:
    date, language, text, words, indicator, start, end, status, direction, basis = line
    found = figures(article(text, date=date, language=language))[words]
    period = (found.period.start or "", found.period.end or "") if found.period else ("", "")
    said = (
        found.indicator.text if found.indicator else "",
        *period,
        found.status.value,
        found.direction.value if found.direction else "",
        found.basis.value if found.basis else "",
    )
    assert said == (indicator, start, end, status, direction, basis)


def test_a_period_carries_from_the_heading_until_another_takes_over() -> None:
    lines = (
        "一、2021年工作回顾",
        "新建学校30所。",
        "到2025年，新建学校90所。还要新建医院9家。",
        "新建公园7座。",
    )
    found = figures(article(*lines, date="2022-02-01", heading=0))
    assert periods(found) == {
        "30所": ("2021", "2021"),
        "90所": (None, "2025"),
        "9家": (None, "2025"),
        "7座": ("2021", "2021"),
    }


def test_a_report_of_five_years_turns_to_the_last_one_for_the_parts_behind() -> None:
    lines = (
        "一、“十四五”时期以及2025年的工作回顾",
        "（一）海岸更美。",
        "新建学校30所。",
        "各位代表！刚刚过去的2025年，是很不平凡的一年。全州建成桥梁4座。",
        "（二）产业更强。",
        "新建码头9座。",
        "二、“十五五”时期主要目标",
        "新建公园7座。",
    )
    found = figures(article(*lines, date="2026-02-01"))
    assert periods(found) == {
        "30所": ("2021", "2025"),
        "4座": ("2025", "2025"),
        "9座": ("2025", "2025"),
        "7座": ("2026", "2030"),
    }


def test_a_report_turns_to_its_five_years_and_not_back_where_a_year_is_but_named() -> None:
    lines = (
        "一、2025年和“十四五”时期工作回顾",
        "2025年，全州经济稳中有进。新建学校30所。",
        "五年来的“十四五”时期，成绩来之不易。",
        "新建桥梁4座，桥面按2025年版的标准铺设。",
        "新建码头9座。",
    )
    found = figures(article(*lines, date="2026-02-01", heading=0))
    assert periods(found) == {"30所": ("2025", "2025"), "4座": ("2021", "2025"), "9座": ("2021", "2025")}


@pytest.mark.parametrize(
    ("heading", "start"),
    [
        ("“十四五”时期发展成就", "2021"),
        ("“十四五”期间全州用水效率显著提高", None),
        ("前10个月铁路客流创新高", "2025-01"),
        ("南湖大桥今天开工", None),
    ],
)
def test_a_headline_passes_on_its_months_but_neither_its_plan_nor_its_day(
    heading: str, start: str | None
) -> None:
    found = figures(article(heading, "灌区建有监测点120个。", date="2025-11-17", heading=0))
    period = found["120个"].period
    assert (period.start if period else None) == start


@pytest.mark.parametrize(
    ("heading", "status"),
    [("全年工作目标", "target"), ("海军演习命中全部目标", "actual"), ("科考队圆满完成航行任务", "actual")],
)
def test_a_headline_of_targets_hit_and_tasks_done_sets_no_aim(heading: str, status: str) -> None:
    found = figures(article(heading, "灌区监测点120个。", date="2025-11-17", heading=0))
    assert found["120个"].status.value == status


def test_the_five_years_are_not_those_of_a_plan_that_was_compared_with() -> None:
    lines = ("“十二五”时期，建桥9座。", "林地比“十三五”末增加8%。", "五年来，新建码头7座。")
    period = figures(article(*lines, date="2024-03-11"))["7座"].period
    assert period is not None
    assert (period.start, period.end) == ("2011", "2015")


def test_a_period_does_not_pass_to_the_next_paragraph_by_itself() -> None:
    found = figures(article("2021年，出口300亿元。", "新建学校30所。"))
    assert found["30所"].period is None


def test_the_same_period_is_taken_from_the_paragraph_before() -> None:
    found = figures(article("2021年，出口300亿元。", "同期，进口200亿元。"))
    assert found["200亿元"].period is not None
    assert found["200亿元"].period.start == "2021"


def test_items_of_a_list_take_over_the_lead() -> None:
    found = figures(article("到2025年，主要目标是：", "——新建学校30所；", "——新建医院9家。"))
    assert {f.period.end for f in found.values() if f.period} == {"2025"}
    assert {f.status.value for f in found.values()} == {"target"}


def test_short_lines_go_on_with_what_the_line_before_measured() -> None:
    found = figures(article("2021年1-7月经济运行", "企业营业总收入500亿元", "同比增长6%", date="2021-08-20"))
    growth = found["6%"]
    assert growth.indicator is not None
    assert growth.period is not None
    assert (growth.indicator.text, growth.period.end) == ("企业营业总收入", "2021-07")


def test_who_an_amount_is_for_does_not_carry_what_a_paragraph_before_measured() -> None:
    lines = (
        "Inflation is expected to average 4 percent.",
        "Families earning less than $90,000 a year will receive $3,600.",
    )
    assert figures(article(*lines, language="en"))["$3,600"].indicator is None


def test_a_title_number_has_the_status_of_the_same_number_in_the_text() -> None:
    lines = ("南州技改资金超20亿元", "三年内，市里将安排技改资金超20亿元。去年完成技改投资90亿元。")
    of = article(*lines, title=lines[0])
    found = in_context(of, quantities(of))
    assert [figure.status.value for figure in found if figure.text == "20亿元"] == ["commitment"] * 2


@pytest.mark.parametrize(
    ("heading", "status"),
    [("第一章 规划背景", "actual"), ("一、发展基础", "actual"), ("第三章 重点工程", "target")],
)
def test_a_section_says_what_its_numbers_are(heading: str, status: str) -> None:
    of = article("南州湿地规划（2021—2035年）", heading, "修复岸线86公里。", date="2023-11-14", heading=1)
    assert [figure.status.value for figure in in_context(of, quantities(of))] == [status]


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("南州2023年经济运行公报", "2023"),
        ("南州经济运行公报", "2024"),
        ("南州2025年经济展望", "2024"),
        ("南州2022年、2023年对照", "2024"),
    ],
)
def test_the_whole_year_of_a_bulletin_is_that_of_its_title(title: str, year: str) -> None:
    of = article(title, "全年工业增加值30亿元。", title=title, date="2024-03-20")
    assert [figure.period and figure.period.end for figure in in_context(of, quantities(of))] == [year]


def test_a_title_number_that_the_text_has_not_stands_for_itself() -> None:
    lines = ("南州技改资金超20亿元", "市里将安排培训资金30亿元。")
    of = article(*lines, title=lines[0])
    assert [figure.status.value for figure in in_context(of, quantities(of))] == ["actual", "commitment"]


def test_every_decision_names_its_words() -> None:
    text = "2021年，预计出口比上年增长7%"
    growth = figures(article(text))["7%"]
    roles = {cue.role: cue.text for cue in growth.cues}
    assert {"status", "period", "direction", "basis", "indicator"} <= roles.keys()
    assert roles["status"] == "预计"
    assert roles["period"] == "2021年"
    assert all(cue.span.of(text) == cue.text for cue in growth.cues)


def test_a_figure_without_an_indicator_is_doubtful() -> None:
    found = figures(article("7%"))
    assert found["7%"].indicator is None
    assert found["7%"].confidence < 0.8


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet="2021年5%亿元、，。（）“”增长到从分别比上同期出口企业家的和占 abc3 percent in", max_size=80
    )
)
def test_slots_lie_in_the_text(text: str) -> None:
    of = article(text)
    for figure in in_context(of, quantities(of)):
        assert 0 <= figure.confidence <= 1
        if figure.indicator is not None and figure.indicator.span is not None:
            assert figure.indicator.span.of(of.text) == figure.indicator.text
        if figure.period is not None and figure.period.span is not None:
            assert figure.period.span.of(of.text) == figure.period.text
