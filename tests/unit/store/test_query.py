"""What is typed into the search box, and what it is taken for."""

from decimal import Decimal

import pytest

from briefing.model.figure import FigureKind
from briefing.store.folding import folded, tokenised, tokens
from briefing.store.periods import first_day, last_day
from briefing.store.query import Amount, Comparison, HitKind, Query, Range, Unclear, understood

MONEY, PERCENT, COUNT = FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT
AT_LEAST, ABOVE, EQUAL = Comparison.AT_LEAST, Comparison.ABOVE, Comparison.EQUAL


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", Query()),
        ("专项资金", Query(phrases=("专项资金",))),
        ("专项 资金", Query(phrases=("专项", "资金"))),
        ('"green finance" 银行', Query(phrases=("green finance", "银行"))),
        ('"没有关上', Query(phrases=("没有关上",))),
        ("資金 -旅遊", Query(phrases=("资金",), without=("旅游",))),
        ("tag:重点 tag:资金", Query(tags=("重点", "资金"))),
        ("source:日报", Query(sources=("日报",))),
        ("instrument:fund", Query(instruments=("fund",))),
        ("kind:note 核对", Query(phrases=("核对",), kinds=(HitKind.NOTE,))),
        ("date:2022-01..2022-03", Query(dates=(Range("2022-01", "2022-03"),))),
        ("date:2022", Query(dates=(Range("2022", "2022"),))),
        ("date:2022-01..", Query(dates=(Range("2022-01", None),))),
        ("money>=1000亿", Query(amounts=(Amount(MONEY, AT_LEAST, Decimal(10**11)),))),
        ("money >= 1.2万亿元", Query(amounts=(Amount(MONEY, AT_LEAST, Decimal(12 * 10**11), "cny"),))),
        ("money＞=3千万", Query(amounts=(Amount(MONEY, AT_LEAST, Decimal(3 * 10**7)),))),
        ("money>$1.5billion", Query(amounts=(Amount(MONEY, ABOVE, Decimal(15 * 10**8), "usd"),))),
        ("percent>5%", Query(amounts=(Amount(PERCENT, ABOVE, Decimal(5), "%"),))),
        ("count=1,200家", Query(amounts=(Amount(COUNT, EQUAL, Decimal(1200), "家"),))),
        ("period:2021..2025", Query(periods=(Range("2021", "2025"),))),
        ("money>abc", Query(unclear=(Unclear("money>abc", "money>=10亿"),))),
        ("money>=", Query(unclear=(Unclear("money>=", "money>=10亿"),))),
        ("count>", Query(unclear=(Unclear("count>", "count>=10"),))),
        ("date:昨天", Query(unclear=(Unclear("date:昨天", "date:2022-01..2022-06"),))),
        ("date:2022-13", Query(unclear=(Unclear("date:2022-13", "date:2022-01..2022-06"),))),
        ("period:2022-02-30..", Query(unclear=(Unclear("period:2022-02-30..", "period:2022-Q3"),))),
        ("date:2022-Q3", Query(dates=(Range("2022-q3", "2022-q3"),))),
        ("instrument:cash", Query(unclear=(Unclear("instrument:cash", "instrument:fund"),))),
        ("kind:book", Query(unclear=(Unclear("kind:book", "kind:note"),))),
        ("gdp:", Query(phrases=("gdp:",))),
        ("weight>5", Query(unknown=("weight>5",))),
    ],
)
def test_a_line_is_understood(typed: str, query: Query) -> None:
    assert understood(typed) == query


def test_only_an_empty_query_is_empty() -> None:
    assert understood(" ").empty
    assert understood("date:昨天").empty
    assert not understood("-旅游").empty
    assert not understood("tag:a").empty


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("ＧＤＰ增长５％", "gdp增长5%"),
        ("億元", "亿元"),
        ("二〇二一年", "2021年"),
        ("十四五", "十四五"),
        ("一二三产业", "一二三产业"),
        ("Überblick", "überblick"),
        ("İstanbul", "İstanbul"),
        ("𠀀😀", "𠀀😀"),
    ],
)
def test_a_text_is_folded_one_for_one(text: str, reading: str) -> None:
    assert folded(text) == reading
    assert len(folded(text)) == len(text)


def test_every_han_character_is_a_word_and_latin_words_are_whole() -> None:
    assert tokenised("a专b12").split() == ["a", "专", "b12"]
    assert tokens("“专项”fund_2,12.5亿") == ("专", "项", "fund", "2", "12", "5", "亿")


@pytest.mark.parametrize(
    ("moment", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-Q2", "2021-04-01", "2021-06-30"),
        ("2021-H2", "2021-07-01", "2021-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-02-05", "2024-02-05", "2024-02-05"),
        ("2024-13", None, None),
        ("0000", None, None),
        ("soon", None, None),
        (None, None, None),
    ],
)
def test_a_moment_is_the_days_it_covers(moment: str | None, first: str | None, last: str | None) -> None:
    assert (first_day(moment), last_day(moment)) == (first, last)
