"""The figures of many articles by what they measure."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compare.ledger import Standing, ledger, only_shared
from briefing.model.article import Article
from briefing.model.findings import Findings
from tests.unit.compare.writing import read

Read = tuple[Article, Findings]
DAY = dt.date(2022, 3, 1)


def said(value: int, indicator: str = "外贸进出口总额", period: str = "2021") -> Read:
    return read(f"{indicator}{{{value}亿元|money|{value}00000000|CNY|{indicator}|{period}}}。", date=DAY)


def standings(articles: list[Read]) -> list[tuple[str, list[tuple[int, str]]]]:
    return [
        (group.indicator, [(entry.article, entry.standing.value) for entry in group.entries])
        for group in ledger(articles)
    ]


def test_one_indicator_under_its_names_is_one_group() -> None:
    groups = ledger([said(410), said(410, "进出口总值"), said(410, "全市进出口总额")])
    assert [len(group.entries) for group in groups] == [3]
    assert {entry.standing for entry in groups[0].entries} == {Standing.AGREES}


def test_who_stands_apart_comes_first() -> None:
    found = standings(
        [said(410), said(410), said(598), said(410), said(95, "专项资金"), said(95, "专项资金")]
    )
    assert found[0] == ("外贸进出口总额", [(2, "apart"), (0, "agrees"), (1, "agrees"), (3, "agrees")])
    assert found[1][0] == "专项资金"


def test_two_that_differ_are_different() -> None:
    ((_, entries),) = standings([said(410), said(598)])
    assert sorted(standing for _, standing in entries) == ["agrees", "different"]


def test_other_periods_are_no_conflict() -> None:
    ((_, entries),) = standings([said(410, period="2021"), said(598, period="2022")])
    assert [standing for _, standing in entries] == ["alone", "alone"]


def test_other_places_are_no_conflict() -> None:
    ((_, entries),) = standings([said(410, "苏州进出口总额"), said(598, "无锡进出口总额")])
    assert [standing for _, standing in entries] == ["alone", "alone"]


def test_an_article_that_also_says_the_usual_value_is_no_conflict() -> None:
    both = read(
        "进出口总额{410亿元|money|41000000000|CNY|进出口总额|2021}，其中民企{120亿元|money|12000000000|CNY|进出口总额|2021}。",
        date=DAY,
    )
    assert ledger([said(410), said(410), both])[0].spread == 0


def test_figures_that_name_nothing_are_left_out() -> None:
    assert ledger([read("共{12家|count|12|家|企业|2021}。"), read("共{3个|count|3|个||2021}。")]) == ()


def test_only_what_several_articles_state_is_shared() -> None:
    groups = ledger([said(410), said(410), said(7, "财政赤字")])
    assert [group.indicator for group in only_shared(groups)] == ["外贸进出口总额"]


def test_a_conversion_is_told() -> None:
    dollars = read("进出口总额{63.6亿美元|money|6360000000|USD|进出口总额|2021}。", date=DAY)
    (group,) = ledger([said(410), said(410), dollars])
    assert any("USD" in entry.reason for entry in group.entries)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["财政赤字", "专项资金", "进出口"])), max_size=12)
)
def test_every_figure_is_in_the_ledger_once(values: list[tuple[int, str]]) -> None:
    articles = [said(value, name) for value, name in values]
    entries = [entry.article for group in ledger(articles) for entry in group.entries]
    assert sorted(entries) == list(range(len(values)))
