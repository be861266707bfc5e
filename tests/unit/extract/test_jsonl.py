"""An extraction has the form that the guideline gives, and its places are those of the text."""

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from briefing.extract.finder import find
from briefing.extract.jsonl import as_json
from briefing.extract.passage import passage
from briefing.model.figure import Basis, Bound, Cue, Direction, Figure, FigureKind, Period, Status
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Phrase, Span

TEXT = "全市设立100亿元基金，税收增长三分之一。"
ARTICLE = replace(passage(TEXT, "7"), date=dt.date(2022, 1, 12), publisher="示例日报", title="例")
MONEY = Figure(
    span=Span(4, 9),
    text="100亿元",
    kind=FigureKind.MONEY,
    value=Decimal("1E+10"),
    unit="CNY",
    bound=Bound.AT_LEAST,
    indicator=Phrase("基金", Span(9, 11)),
    period=Period("2021", "2025", "“十四五”"),
    status=Status.COMMITMENT,
    basis=Basis.CUMULATIVE,
    rule="money",
    cues=(Cue("bound", "全市", Span(0, 2)),),
    confidence=0.987,
)
SHARE = Figure(
    span=Span(16, 20),
    text="三分之一",
    kind=FigureKind.RATIO,
    value=Fraction(1, 3),
    unit=":",
    direction=Direction.UP,
)
RANGE = replace(SHARE, span=Span(14, 20), value=None, low=Decimal(3), high=Decimal("5.50"))
MEASURE = Measure(
    span=Span(0, 11),
    text="全市设立100亿元基金",
    instrument=Instrument.FUND,
    strength=Strength.COMMIT,
    actor=Phrase("全市"),
    figures=(MONEY,),
)


def test_a_figure_has_every_field_in_its_place() -> None:
    said = as_json(ARTICLE, Findings((MONEY, SHARE)))["figures"][0]
    assert said == {
        "id": "f1",
        "start": 4,
        "end": 9,
        "text": "100亿元",
        "kind": "money",
        "value": "10000000000",
        "low": None,
        "high": None,
        "unit": "CNY",
        "bound": ">=",
        "indicator": "基金",
        "period": {"start": "2021", "end": "2025", "text": "“十四五”"},
        "status": "commitment",
        "direction": None,
        "basis": "cumulative",
        "rule": "money",
        "cues": [{"role": "bound", "text": "全市", "start": 0, "end": 2}],
        "confidence": 0.99,
    }


def test_fractions_and_ranges_are_exact() -> None:
    figures = as_json(ARTICLE, Findings((SHARE, RANGE)))["figures"]
    assert [(f["value"], f["low"], f["high"]) for f in figures] == [("1/3", None, None), (None, "3", "5.5")]


def test_a_measure_names_its_figures() -> None:
    said = as_json(ARTICLE, Findings((SHARE, MONEY), (MEASURE,)))["measures"][0]
    assert (said["id"], said["figures"], said["actor"], said["beneficiary"]) == ("m1", ["f2"], "全市", None)
    assert (said["instrument"], said["strength"], said["period"]) == ("fund", "commit", None)


def test_an_article_is_told_with_its_paragraphs() -> None:
    said = as_json(ARTICLE, Findings())
    assert (said["source"], said["date"], said["publisher"], said["language"]) == (
        "7",
        "2022-01-12",
        "示例日报",
        "zh",
    )
    assert [TEXT[p["start"] : p["end"]] for p in said["paragraphs"]] == [TEXT]
    assert (said["figures"], said["measures"]) == ([], [])


def test_what_is_found_can_be_written_and_stands_where_it_says() -> None:
    said = json.loads(json.dumps(as_json(ARTICLE, find(ARTICLE))))
    assert [f["text"] for f in said["figures"]] == ["100亿元", "三分之一"]
    for found in (*said["figures"], *said["measures"]):
        assert said["text"][found["start"] : found["end"]] == found["text"]
