"""Values on their way from process to process."""

import copy
import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from briefing.model.article import Article, Cell, Paragraph, Table
from briefing.model.comparison import Comparison, FigurePair, Pair, PairKind, Relation
from briefing.model.figure import Cue, Figure, FigureKind, Period
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Phrase, Span
from briefing.model.value import Value

MONEY = Figure(
    Span(2, 5),
    "3亿元",
    FigureKind.MONEY,
    Decimal(300000000),
    "CNY",
    indicator=Phrase("投入", Span(0, 2)),
    period=Period("2021", None, "2021年起", Span(0, 1)),
    cues=(Cue("status", "将", Span(1, 2)),),
)
THIRD = Figure(Span(0, 1), "三分之一", FigureKind.RATIO, Fraction(1, 3), ":", high=Decimal("0.50"))
MEASURE = Measure(Span(0, 5), "投入3亿元", Instrument.FUND, Strength.COMMIT, figures=(MONEY,))


@pytest.mark.parametrize(
    "value",
    [
        Span(3, 3),
        Phrase("put together"),
        Table((Cell(Span(0, 1), 0, 0, head=True),)),
        Findings((MONEY, THIRD), (MEASURE,)),
        Article("a.txt", "投入3亿元", (Paragraph(Span(0, 5)),), title="投入", date=date(2024, 2, 29)),
        Comparison(
            (Pair(Span(0, 5), Span(1, 6), 0.5, PairKind.WORDING, "投入"),),
            (FigurePair(Relation.EQUAL, "投入", MONEY, None),),
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_arrives_as_it_was_sent(value: Value) -> None:
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own bytes
    assert copy.deepcopy(value) == value


def test_what_a_value_works_out_of_itself_is_there_on_arrival() -> None:
    sent = Article("a.txt", "投入3亿元", (Paragraph(Span(0, 5)),))
    assert pickle.loads(pickle.dumps(sent)).version == sent.version  # noqa: S301 - our own bytes


def test_what_is_no_value_does_not_arrive_as_one() -> None:
    forged = pickle.dumps(Span(3, 5)).replace(b"K\x03K\x05", b"K\x05K\x03")
    with pytest.raises(ValueError, match="no span"):
        pickle.loads(forged)  # noqa: S301 - our own bytes
