"""Quantities stand where they say, whatever the text, and one bad sentence spoils nothing."""

import json
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.figures.finder import quantities
from briefing.extract.passage import passage
from briefing.model.article import Article, Paragraph
from briefing.model.figure import FigureKind, written
from briefing.model.span import Span

SHARED = Path(__file__).parents[5] / "shared"
PEERS = SHARED / "peers"
EXCLUDED = Path(__file__).parents[3] / "examples" / "peers-excluded.tsv"
TIME_WORDS = ("date", "time", "period", "duration", "age", "temperature")
PIECES = [
    *"0123456789一二三十百千万亿几数多余第年月日个家元%％：:、，。至-—～/.+ \t\n",
    *"“”（）零点分之成倍番半两约近超",
    *(
        "最高",
        "不少于",
        "以上",
        "百分之",
        "个百分点",
        "亿美元",
        "million",
        "percent",
        "two",
        "third",
        "$",
        "HK$",
    ),
    *("US", "of", "and", "jobs"),
]


def article(*lines: str, language: str = "zh") -> Article:
    text, at, paragraphs = "\n".join(lines), 0, []
    for line in lines:
        paragraphs.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    return Article("a", text, tuple(paragraphs), language=language)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_quantities_stand_in_order_and_say_their_own_words(text: str) -> None:
    found = quantities(article(*text.split("\n")))
    assert all(q.span.of(text) == q.text and q.whole.holds(q.span) and len(q.span) for q in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all((q.value is None) == (q.low is not None and q.high is not None) for q in found)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_a_sentence_says_the_same_after_any_other(text: str) -> None:
    line = "全年增长5.3%。"
    found = quantities(article(text.replace("\n", " "), line))
    assert [q.text for q in found if q.span.start > len(text)] == ["5.3%"]


@pytest.mark.parametrize("run", ["9" * 100_000, "一" * 100_000, "1," * 50_000, "万" * 100_000, "1:" * 50_000])
def test_a_run_of_a_hundred_thousand_digits_is_no_quantity(run: str) -> None:
    found = quantities(article(run, f"报告{run}称", "收入100亿元"))
    assert [q.text for q in found][-1] == "100亿元"
    assert all(len(q.text) < 40 for q in found)


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("政府撥款10億元支援企業", "zh-Hant", "HKD"),
        ("本港失業率回落，政府預留10億元", "zh-Hant", "HKD"),
        ("台灣行政院編列10億元", "zh-Hant", "TWD"),
        ("澳門特區政府預留10億元", "zh-Hant", "MOP"),
        ("屋苑業主每戶節省300元", "zh-Hant", "HKD"),
        ("廣東省政府撥款10億元", "zh-Hant", "CNY"),
        ("市政府拨款10亿元支持企业", "zh", "CNY"),
        ("投资10亿港元，香港企业参与", "zh", "HKD"),
        ("The Government of Singapore set aside $10 million", "en", "SGD"),
        ("A top-up of $60 goes to each CPF account", "en", "SGD"),
        ("A top-up of $60 goes to each account", "en", "USD"),
        ("Hong Kong will spend $10 million", "en", "HKD"),
        ("Congress approved $10 million", "en", "USD"),
        ("The report cost $10 million", "en", "USD"),
    ],
)
def test_a_bare_currency_is_that_of_the_place(text: str, language: str, unit: str) -> None:
    assert [q.unit for q in quantities(article(text, language=language))] == [unit]


def test_numbers_in_addresses_are_left_alone() -> None:
    text = "详见https://example.org/100家/3%和 a5@example.org，共支持20家企业"
    assert [q.text for q in quantities(article(text))] == ["20家"]


def test_a_table_row_gives_its_cells_but_neither_number_nor_year() -> None:
    rows = article("1\t工业增加值\t3800.5\t5.2%", "2\t进出口\t2021\t1,200")
    assert [q.text for q in quantities(rows)] == ["3800.5", "5.2%", "1,200"]


def test_confidence_is_lower_where_the_reading_is_doubtful() -> None:
    sure, doubtful = quantities(article("建成100家工厂，满意度从84.7提升至新高"))
    assert doubtful.confidence < sure.confidence


def test_words_that_make_a_bound_are_kept_with_their_places() -> None:
    text = "引进不少于10名人才，历时3年多，建成100家以上"
    found = quantities(article(text))
    assert [[cue.text for cue in q.cues] for q in found] == [["不少于"], ["多"], ["以上"]]
    assert all(cue.span.of(text) == cue.text for q in found for cue in q.cues)
    assert [q.whole.of(text) for q in found] == ["不少于10名", "3年多", "100家以上"]


def number(value: object) -> Fraction | None:
    try:
        return Fraction(str(value).replace(",", "").rstrip("%"))
    except (ValueError, ZeroDivisionError):
        return None


def cases(name: str) -> list[dict[str, Any]]:
    excluded = {tuple(line.split("\t")[:2]) for line in EXCLUDED.read_text(encoding="utf-8").splitlines()}
    read = [json.loads(line) for line in (PEERS / name).read_text(encoding="utf-8").splitlines()]
    return [
        case
        for case in read
        if "\n" not in case["text"]
        and (name, case["text"]) not in excluded
        and all(number(wanted.get("value")) is not None for wanted in case["expect"])
        and not any(word in (case.get("kind") or "").lower() for word in TIME_WORDS)
    ]


def right(case: dict[str, Any]) -> bool:
    found = quantities(passage(case["text"], "1"))
    if not case["expect"]:
        return not found
    return all(
        number(wanted["value"])
        in {
            number(written(n))
            for q in found
            if wanted.get("start") is None or q.span.meets(Span(wanted["start"], wanted["end"]))
            for n in (q.value, q.low, q.high)
            if n is not None
        }
        for wanted in case["expect"]
    )


@pytest.mark.skipif(not PEERS.is_dir(), reason="the peers' cases are not here")
@pytest.mark.parametrize(("language", "share"), [("zh", 0.95), ("en", 0.85)])
def test_the_cases_of_other_projects_are_read_right(language: str, share: float) -> None:
    asked = [case for file in sorted(PEERS.glob(f"*_{language}.jsonl")) for case in cases(file.name)]
    assert sum(map(right, asked)) >= share * len(asked)


def test_no_reason_for_an_excluded_case_is_missing() -> None:
    lines = EXCLUDED.read_text(encoding="utf-8").splitlines()
    assert all(len(line.split("\t")) == 3 and line.split("\t")[2] for line in lines)


def test_kinds_of_one_sentence() -> None:
    text = (
        "投资3亿元建成5个园区，占地2000亩，就业增长4%，提高1个百分点，达2倍，用时3年，居全国第一，按1∶1配套"
    )
    assert [q.kind for q in quantities(article(text))] == [
        FigureKind.MONEY,
        FigureKind.COUNT,
        FigureKind.PHYSICAL,
        FigureKind.PERCENT,
        FigureKind.POINT,
        FigureKind.MULTIPLE,
        FigureKind.DURATION,
        FigureKind.RANK,
        FigureKind.RATIO,
    ]
