"""Clauses, quotations, sentences, items and paragraphs around a caret, and the word at it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.desk import textobjects
from briefing.desk.textobjects import Unit
from briefing.model.article import Article, Paragraph
from briefing.model.span import Span


def article(*paragraphs: str) -> Article:
    spans, at = [], 0
    for text in paragraphs:
        spans.append(Paragraph(Span(at, at + len(text))))
        at += len(text) + 1
    return Article("a.txt", "\n".join(paragraphs), tuple(spans))


TEXT = "本市出台《扶持办法》，对新办企业给予奖励；最高3.5万元，按年发放。第二句写得短。"


@pytest.mark.parametrize(
    ("at", "clause"),
    [
        ("出台", "本市出台《扶持办法》"),
        ("3.5", "最高3.5万元"),
        ("写得", "第二句写得短"),
        ("给予", "对新办企业给予奖励"),
    ],
)
def test_the_clause_around_the_caret(at: str, clause: str) -> None:
    text = article(TEXT)
    assert textobjects.clause(text, TEXT.index(at)).of(TEXT) == clause


def test_a_selection_grows_unit_by_unit_and_shrinks_back() -> None:
    text = article(TEXT, "另一段。")
    caret = Span(TEXT.index("扶持"), TEXT.index("扶持"))
    grown = [caret]
    for _ in range(4):
        grown.append(textobjects.grown(text, grown[-1]))
    assert [span.of(TEXT) for span in grown[1:]] == [
        "《扶持办法》",
        "本市出台《扶持办法》",
        "本市出台《扶持办法》，对新办企业给予奖励；最高3.5万元，按年发放。",
        TEXT,
    ]
    assert textobjects.grown(text, grown[-1]) == grown[-1]


def test_a_selection_shrinks_to_nothing_at_last() -> None:
    text = article(TEXT)
    span = Span(0, len(TEXT))
    for _ in range(5):
        span = textobjects.shrunk(text, span)
    assert len(span) == 0


@given(
    st.lists(st.text(max_size=40).map(lambda t: "".join(t.splitlines())), min_size=1, max_size=4), st.data()
)
def test_units_never_leave_the_paragraph_and_always_hold_the_caret(
    paragraphs: list[str], data: st.DataObject
) -> None:
    text = article(*paragraphs)
    offset = data.draw(st.integers(0, len(text.text)))
    whole = textobjects.paragraph(text, offset)
    assert whole.holds(textobjects.clause(text, offset))
    grown = textobjects.grown(text, Span(offset, offset))
    assert grown.holds(Span(offset, offset))


PLAN = (
    "一、总体要求",
    "坚持稳中求进，12:30前报送。",
    "（一）目标。到2027年，一是规模翻番，达到3,000亿元；二是企业、高校共建平台；三是要素到位。",
    "具体由各区落实。",
    "（二）保障。First, funds follow. Second, rules change.",
    "二、组织实施",
    "各部门按职责分工。",
)


@pytest.mark.parametrize(
    ("at", "unit", "piece"),
    [
        ("企业、高", Unit.CLAUSE, "二是企业、高校共建平台"),
        ("3,000", Unit.CLAUSE, "达到3,000亿元"),
        ("12:30", Unit.CLAUSE, "12:30前报送"),
        ("funds", Unit.SENTENCE, "First, funds follow."),
        ("翻番", Unit.ITEM, "一是规模翻番，达到3,000亿元"),
        ("要素", Unit.ITEM, "三是要素到位。"),
        ("funds", Unit.ITEM, "First, funds follow."),
        ("具体由", Unit.ITEM, "\n".join(PLAN[2:4])),
        ("稳中", Unit.ITEM, "\n".join(PLAN[:5])),
        ("各部门", Unit.ITEM, "\n".join(PLAN[5:])),
        ("各部门", Unit.PARAGRAPH, PLAN[6]),
        ("各部门", Unit.QUOTATION, None),
    ],
)
def test_pieces_around_the_caret(at: str, unit: Unit, piece: str | None) -> None:
    text = article(*PLAN)
    start = text.text.index(at)
    found = textobjects.around(text, Span(start, start + 1), unit)
    assert (found.of(text.text) if found else None) == piece


@pytest.mark.parametrize(
    "text",
    [
        "他说这是一是二的事，不是别的。",
        "面积3.5公顷，年均1.2%。",
        "本市是一座城市。",
        "首先要说明的是没有下文。",
    ],
)
def test_text_without_an_enumeration_has_no_items(text: str) -> None:
    assert textobjects.around(article(text), Span(3, 3), Unit.ITEM) is None


@pytest.mark.parametrize(
    ("selected", "unit", "times", "backwards", "taken"),
    [
        ("出台", Unit.CLAUSE, 1, False, "本市出台《扶持办法》"),
        ("本市出台《扶持办法》", Unit.CLAUSE, 1, False, "本市出台《扶持办法》，对新办企业给予奖励"),
        ("出台", Unit.CLAUSE, 3, False, "本市出台《扶持办法》，对新办企业给予奖励；最高3.5万元"),
        ("按年发放", Unit.CLAUSE, 1, True, "最高3.5万元，按年发放"),
        ("按年发放", Unit.CLAUSE, 9, True, "本市出台《扶持办法》，对新办企业给予奖励；最高3.5万元，按年发放"),
        ("出台", Unit.QUOTATION, 1, False, "出台《扶持办法》"),
        ("最高", Unit.QUOTATION, 1, False, "最高"),
        ("第二句写得短。", Unit.SENTENCE, 1, False, "第二句写得短。\n另一段。"),
        ("写得", Unit.PARAGRAPH, 2, False, TEXT + "\n另一段。"),
    ],
)
def test_pieces_are_taken_one_by_one_or_by_a_count(
    selected: str, unit: Unit, times: int, backwards: bool, taken: str
) -> None:
    text = article(TEXT, "另一段。")
    start = TEXT.index(selected)
    found = textobjects.taken(text, Span(start, start + len(selected)), unit, times, backwards=backwards)
    assert found.of(text.text) == taken


def test_taking_items_goes_from_one_to_the_next() -> None:
    text = article(*PLAN)
    start = text.text.index("规模翻番")
    first = textobjects.taken(text, Span(start, start), Unit.ITEM, 1)
    assert textobjects.taken(text, first, Unit.ITEM, 1).of(text.text).endswith("二是企业、高校共建平台")


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("安排专项资金、12.5亿元，支持企业", "资金", "安排专项资金"),
        ("安排专项资金、12.5亿元，支持企业", "2.5", "12.5亿元"),
        ("支持中小企业和高校的发展", "高校", "高校"),
        ("支持中小企业和高校的发展", "和", "和"),
        ("支持中小企业和高校的发展", "小", "支持中小企业"),
        ("增长8.5%以上", "8", "8.5%"),
        ("The city's GDP grew 3,000 tonnes", "ty's", "city's"),
        ("The city's GDP grew 3,000 tonnes", ",0", "3,000"),
        ("《扶持办法》。", "《", "《"),
        ("《扶持办法》。", "办", "扶持办法"),
        ("支持𠮷野家发展", "野", "支持𠮷野家发展"),
        ("甲。", "。", "。"),
    ],
)
def test_the_word_at_a_double_click(text: str, at: str, word: str) -> None:
    assert textobjects.word(article(text), text.index(at)).of(text) == word


def test_the_clauses_of_a_part_of_the_text() -> None:
    text = article(TEXT)
    within = Span(TEXT.index("对新"), TEXT.index("第二"))
    assert [c.of(TEXT) for c in textobjects.clauses(text, within)] == [
        "对新办企业给予奖励",
        "最高3.5万元",
        "按年发放",
    ]


def is_before(text: str, caret: Span, piece: Span) -> bool:
    """Whether a caret without a selection stands in the white space before a piece."""
    return len(caret) == 0 and text[caret.start : piece.start].isspace()


def test_a_caret_between_two_clauses_takes_the_next() -> None:
    text = article("一、总体要求", "（二）保障。First, funds follow. Second, rules change.")
    between = text.text.index(" rules")
    taken = textobjects.taken(text, Span(between, between), Unit.CLAUSE, 1, backwards=False)
    assert taken.of(text.text).startswith("rules change")


def test_white_space_that_is_selected_stays_so_when_the_next_clause_is_taken() -> None:
    text = article("（二）保障。First, funds follow. Second, rules change.")
    space = text.text.index(" rules")
    taken = textobjects.taken(text, Span(space, space + 1), Unit.CLAUSE, 1, backwards=False)
    assert taken.of(text.text).startswith(" rules change")


@given(st.lists(st.sampled_from([*PLAN, TEXT, "", "一是。", "（一）"]), min_size=1, max_size=6), st.data())
def test_whatever_is_taken_holds_what_was_selected(paragraphs: list[str], data: st.DataObject) -> None:
    text = article(*paragraphs)
    start = data.draw(st.integers(0, len(text.text)))
    selected = Span(start, data.draw(st.integers(start, len(text.text))))
    unit, times, backwards = (
        data.draw(st.sampled_from(Unit)),
        data.draw(st.integers(1, 4)),
        data.draw(st.booleans()),
    )
    found = textobjects.taken(text, selected, unit, times, backwards=backwards)
    assert found.holds(selected) or is_before(text.text, selected, found)
    assert found.end <= len(text.text)
    assert textobjects.word(text, start).start <= start
