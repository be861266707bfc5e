"""Figures in tables take unit, indicator, period and change from the heads around them."""

import datetime as dt
from dataclasses import replace

import pytest

from briefing.extract.context.finder import in_context
from briefing.extract.figures.finder import quantities
from briefing.model.article import Article, Cell, Paragraph, ParagraphKind, Table
from briefing.model.figure import Figure, written
from briefing.model.span import Span

Rows = list[list[str]]
BUDGETS = [["财政年度", "教育开支（亿元）"], ["2018/19", "15"], ["2019/20", "18"]]
ECONOMY = [
    ["指标", "2022年（亿元）", "比上年增长（%）"],
    ["地区生产总值", "2,300.5", "4.9"],
    ["进出口总额", "880", "-3.1"],
]
CITIES = [["城市", "财政收入", "城镇新增就业（万人）"], ["甲市", "150", "3.2"], ["乙市", "96", "2.8"]]
YEARS = [["年份", "利润总额", "同比"], ["2021年", "35.6", "5%"], ["2022年", "30.1", "-15%"]]


PLAN = [["Purpose", "Amount (billions)"], ["Roads", "$31"], ["Piers", "$1.5 million"], ["Staff", "40"]]
POUNDS = [["Department", "2024 (£m)", "Staff"], ["Health", "1,250", "310"]]


def with_table(lead: str, rows: Rows) -> Article:
    paragraphs = [Paragraph(Span(0, len(lead)))]
    lines, cells, offset = [lead], [], len(lead) + 1
    for number, row in enumerate(rows):
        begin = offset
        for column, words in enumerate(row):
            cells.append(Cell(Span(offset, offset + len(words)), number, column, head=number == 0))
            offset += len(words) + 1
        lines.append("\t".join(row))
        paragraphs.append(Paragraph(Span(begin, offset - 1), ParagraphKind.TABLE_ROW))
    return Article(
        source="test",
        text="\n".join(lines),
        paragraphs=tuple(paragraphs),
        date=dt.date(2023, 2, 1),
        tables=(Table(tuple(cells)),),
    )


def figure(lead: str, rows: Rows, text: str) -> Figure:
    of = with_table(lead, rows)
    return next(f for f in in_context(of, quantities(of)) if f.text == text)


@pytest.mark.parametrize(
    ("lead", "rows", "text", "meaning"),
    [
        ("主要指标", ECONOMY, "2,300.5", ("230050000000", "CNY", "地区生产总值", "2022")),
        ("主要指标", ECONOMY, "4.9", ("4.9", "%", "地区生产总值", "2022")),
        ("2022年各市收入　单位：亿元", CITIES, "150", ("15000000000", "CNY", "财政收入", "2022")),
        ("2022年各市收入　单位：亿元", CITIES, "2.8", ("28000", "人", "城镇新增就业", "2022")),
        ("单位：亿元", YEARS, "35.6", ("3560000000", "CNY", "利润总额", "2021")),
        ("各年预算", BUDGETS, "18", ("1800000000", "CNY", "教育开支", "2020")),
        ("单位：亿元", YEARS, "5%", ("5", "%", "利润总额", "2021")),
    ],
)
def test_a_cell_takes_its_meaning_from_the_heads(
    lead: str, rows: Rows, text: str, meaning: tuple[str, str, str, str]
) -> None:
    found = figure(lead, rows, text)
    assert found.value is not None
    assert found.indicator is not None
    assert found.period is not None
    assert (written(found.value), found.unit, found.indicator.text, found.period.end) == meaning


@pytest.mark.parametrize(("text", "direction"), [("4.9", "up"), ("3.1", "down")])
def test_a_rate_of_change_goes_up_or_with_a_minus_down(text: str, direction: str) -> None:
    found = figure("主要指标", ECONOMY, text)
    assert found.direction is not None
    assert found.basis is not None
    assert (found.direction.value, found.basis.value) == (direction, "yoy")


def test_a_number_in_a_sentence_within_a_cell_is_read_as_text() -> None:
    rows = [["序号", "内容"], ["1", "到2025年，全市新建学校90所，新建医院9家"]]
    found = figure("措施", rows, "90所")
    assert found.indicator is not None
    assert found.indicator.text == "学校"


@pytest.mark.parametrize(
    ("lead", "rows", "text", "meaning"),
    [
        ("Harbour Framework", PLAN, "$31", ("31000000000", "USD", "Roads", "commitment")),
        ("Harbour Framework", PLAN, "$1.5 million", ("1500000", "USD", "Piers", "commitment")),
        ("Harbour Framework", PLAN, "40", ("40000000000", None, "Staff", "commitment")),
        ("What was spent", PLAN, "$31", ("31000000000", "USD", "Roads", "actual")),
        ("What was spent", POUNDS, "1,250", ("1250000000", "GBP", "Health", "actual")),
        ("What was spent", POUNDS, "310", ("310", None, "Staff", "actual")),
    ],
)
def test_an_english_head_names_the_magnitude_of_money(
    lead: str, rows: Rows, text: str, meaning: tuple[str | None, ...]
) -> None:
    of = replace(with_table(lead, rows), language="en")
    found = next(f for f in in_context(of, quantities(of)) if f.text == text)
    indicator = found.indicator.text if found.indicator else None
    assert found.value is not None
    assert (written(found.value), found.unit, indicator, found.status.value) == meaning
