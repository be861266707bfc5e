"""What goes where: limits and annexes, charts worth drawing, sentences quoted, doubts told."""

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing.memo.assembly import usual_title
from briefing.memo.charts import charts
from briefing.memo.compose import Head, compose
from briefing.memo.leads import lead
from briefing.memo.material import Material, sentence_around
from briefing.memo.profile import load
from briefing.memo.ranking import figure_weight, measure_weight, no_weight, parted
from briefing.memo.word import document, written
from briefing.messages import Language
from briefing.model.annotation import Decision
from briefing.model.comparison import Relation
from briefing.model.figure import Figure, FigureKind, Period, Status
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.memo import (
    Bar,
    ChartItem,
    Citation,
    ComparedItem,
    Doubt,
    FigureItem,
    MeasureItem,
    Memo,
    Note,
    QuestionItem,
    Section,
    Source,
    TextItem,
)
from briefing.model.section import SectionKind
from briefing.model.span import Phrase, Span
from tests.unit.memo.samples import LEFT, LEFT_FINDINGS
from tests.unit.memo.test_word import opened, words

HERE = Citation(1, 1, "原文。", Span(0, 3))


def item(number: int, indicator: str = "", year: str = "", **known: object) -> FigureItem:
    """A figure of so many 亿元."""
    made = Figure(
        Span(number, number + 1),
        f"{number}亿元",
        FigureKind.MONEY,
        Decimal(number) * 10**8,
        "CNY",
        indicator=Phrase(indicator) if indicator else None,
        period=Period(year, year) if year else None,
        status=Status.ACTUAL,
    )
    return FigureItem(str(number), replace(made, **known), f"{number}亿元", HERE)  # type: ignore[arg-type]


def note_of(count: int) -> Memo:
    """A memo of so many figures and measures, the later ones telling more."""
    figures = tuple(item(n, "投资" if n > 20 else "", "2021" if n > 20 else "") for n in range(1, count + 1))
    measures = tuple(
        MeasureItem(str(n), Measure(Span(n, n + 1), f"措施{n}", Instrument.FUND, Strength.DIRECT), HERE)
        for n in range(1, count + 1)
    )
    sections = (Section(SectionKind.FIGURES, figures), Section(SectionKind.MEASURES, measures))
    return Memo("Note", Language.ENGLISH, sections, (Source(1, "Report"),))


def test_a_note_holds_its_limits_and_annexes_the_rest_in_order() -> None:
    docx = opened(document(note_of(30), load("briefing-note", Language.ENGLISH)))
    rows = [[cell.text for cell in row.cells] for table in docx.tables for row in table.rows]
    assert [len(table.rows) - 1 for table in docx.tables] == [8, 6, 22, 24]
    assert [row[1] for row in rows[1:9]] == [f"{n}亿元" for n in range(21, 29)]
    said = words(docx)
    assert "22 more are left out here (see Annex 1)" in said
    assert "24 more are left out here (see Annex 2)" in said
    assert said.index("Annexes") < said.index("Sources")


def test_a_note_shows_one_chart_and_annexes_the_others() -> None:
    drawn_too = tuple(
        ChartItem(f"chart-{name}", name, "亿元", (Bar("甲", 1.0, HERE),), over_time=False) for name in "ABC"
    )
    figures, measures = note_of(2).sections
    memo = replace(note_of(2), sections=(replace(figures, items=figures.items + drawn_too), measures))
    told = words(opened(document(memo, load("briefing-note", Language.ENGLISH))))
    assert told.index("A (亿元)") < told.index("Measures") < told.index("Annexes") < told.index("B (亿元)")
    assert told.index("C (亿元)") < told.index("Sources")


def test_a_section_that_goes_to_the_annex_whole_has_no_heading_of_its_own() -> None:
    alone = ComparedItem("1", Relation.LEFT, "投资", item(99, "投资"), None)
    memo = replace(note_of(2), sections=(*note_of(2).sections, Section(SectionKind.COMPARISON, (alone,))))
    made = written(memo, load("briefing-note", Language.ENGLISH))
    told = [(one.level, one.words) for one in made.headings]
    assert told == [
        (1, "1. Key figures"),
        (1, "2. Measures"),
        (1, "3. Annexes"),
        (2, "Only in [1]"),
        (1, "4. Sources"),
    ]
    plain = written(memo, load("plain", Language.ENGLISH)).headings
    assert [one.words for one in plain][1:3] == ["2. Comparison", "Only in [1]"]
    assert len({one.bookmark for one in plain}) == len(plain)


@pytest.mark.parametrize("profile", ["plain", "briefing-note"])
def test_sources_with_nothing_in_common_say_so_and_repeat_no_list(profile: str) -> None:
    listed = note_of(2).sections
    alone = tuple(ComparedItem(str(n), Relation.LEFT, "", item(n), None) for n in (1, 2))
    elsewhere = replace(item(1).figure, span=Span(500, 501))
    alone += (ComparedItem("9", Relation.RIGHT, "", None, replace(item(1), figure=elsewhere)),)
    memo = replace(note_of(2), sections=(*listed, Section(SectionKind.COMPARISON, alone)))
    docx = opened(document(memo, load(profile, Language.ENGLISH)))
    told = "The sources have no figure in common; the figures of each are listed (see Table 1)."
    assert told in words(docx)
    assert "Only in [1]" not in words(docx)


def test_a_figure_that_one_source_alone_gives_twice_is_named_once() -> None:
    alone = tuple(
        ComparedItem(str(n), Relation.LEFT, "投资", replace(item(n, "投资"), printed="9亿元"), None)
        for n in (98, 99)
    )
    memo = replace(note_of(2), sections=(*note_of(2).sections, Section(SectionKind.COMPARISON, alone)))
    assert words(opened(document(memo, load("plain", Language.ENGLISH)))).count("9亿元") == 1


def test_what_one_source_alone_gives_is_named_in_its_order() -> None:
    given = [replace(item(n, name), printed="9亿元") for n, name in ((97, "甲"), (98, "乙"), (99, "甲"))]
    alone = tuple(ComparedItem(one.key, Relation.LEFT, "", one, None) for one in given)
    memo = replace(note_of(2), sections=(*note_of(2).sections, Section(SectionKind.COMPARISON, alone)))
    assert "甲 9亿元; 乙 9亿元" in words(opened(document(memo, load("plain", Language.ENGLISH))))


@pytest.mark.parametrize(("sources", "end"), [(2, "A and another"), (3, "A and others")])
def test_a_title_of_its_own_says_how_many_articles_it_leaves_unnamed(sources: int, end: str) -> None:
    assert usual_title([Source(n, "A") for n in range(sources)], Language.ENGLISH).endswith(end)


def test_without_limits_everything_stands_in_its_section() -> None:
    docx = opened(document(note_of(30), load("plain", Language.ENGLISH)))
    assert [len(table.rows) - 1 for table in docx.tables] == [30, 30]


def test_the_first_lines_name_the_main_figures_that_were_reached_each_thing_once() -> None:
    aimed = item(5, "就业", "2021", status=Status.TARGET)
    figures = (
        item(1, "投资", "2021"),
        item(2, "投资", "2022"),
        item(1, "投资额", "2021"),
        aimed,
        item(4, "出口", "2021"),
        item(6),
    )
    kinds = (SectionKind.MEASURES, SectionKind.COMPARISON)
    sections = (Section(SectionKind.FIGURES, figures), *(Section(kind, ()) for kind in kinds))
    lines = lead(sections, 1, Language.CHINESE)
    assert lines[1].text == "主要数据有：投资1亿元（2021年）、出口4亿元（2021年）。"
    assert lines[1].citations == (HERE, HERE)


def test_what_tells_more_weighs_more() -> None:
    bare, told = item(1), item(2, "投资", "2021")
    assert figure_weight(told) > figure_weight(bare)
    assert figure_weight(replace(bare, notes=(Note("看这里"),))) > figure_weight(bare)
    wish = Measure(Span(0, 1), "鼓励", Instrument.OTHER, Strength.ENCOURAGE)
    firm = replace(wish, strength=Strength.COMMIT, actor=Phrase("市"), figures=(told.figure,))
    assert measure_weight(MeasureItem("b", firm, HERE)) > measure_weight(MeasureItem("a", wish, HERE))


@pytest.mark.parametrize(
    ("most", "kept", "rest"), [(None, "abc", ""), (3, "abc", ""), (2, "ab", "c"), (0, "", "abc")]
)
def test_what_weighs_alike_is_kept_from_the_first(most: int | None, kept: str, rest: str) -> None:
    assert parted("abc", most, no_weight) == (tuple(kept), tuple(rest))


def drawn(*figures: FigureItem) -> list[tuple[str, str, list[str], bool]]:
    made: tuple[ChartItem, ...] = charts(figures, Language.CHINESE)
    return [(one.title, one.unit, [bar.name for bar in one.bars], one.over_time) for one in made]


def test_one_indicator_over_three_years_is_drawn_along_time() -> None:
    figures = [item(n, "投资", str(2018 + n)) for n in (3, 1, 2)]
    assert drawn(*figures) == [("投资", "亿元", ["2019年", "2020年", "2021年"], True)]


def test_a_time_for_which_several_numbers_stand_is_left_out_of_a_chart() -> None:
    figures = [
        item(n, "投资", str(year)) for n, year in ((3, 2018), (4, 2019), (5, 2020), (6, 2021), (9, 2021))
    ]
    assert drawn(*figures) == [("投资", "亿元", ["2018年", "2019年", "2020年"], True)]


def test_a_month_is_not_drawn_among_years() -> None:
    figures = [item(n, "投资", when) for n, when in ((3, "2018"), (4, "2019"), (5, "2020"), (1, "2021-01"))]
    assert drawn(*figures) == [("投资", "亿元", ["2018年", "2019年", "2020年"], True)]


def test_three_indicators_of_one_year_and_unit_are_drawn_side_by_side() -> None:
    figures = [item(n, name, "2021") for n, name in ((1, "甲"), (2, "乙"), (3, "丙"))]
    assert drawn(*figures) == [("2021年主要数据", "亿元", ["甲", "乙", "丙"], False)]


def test_one_number_under_a_longer_and_a_shorter_name_is_one_bar() -> None:
    names = ((3, "实际使用外资"), (3, "实际使用外资金额"), (2, "服务业外资"), (2, "外商"), (1, "出口"))
    figures = [replace(item(n, name, "2021"), key=name) for n, name in names]
    assert drawn(*figures)[0][2] == ["实际使用外资", "服务业外资", "外商", "出口"]


def test_a_value_too_small_to_be_seen_is_left_out_and_an_estimate_says_so() -> None:
    figures = [item(n, name, "2021") for n, name in ((300, "甲"), (200, "乙"), (1, "丙"))]
    expected = item(250, "丁", "2021", status=Status.ESTIMATE)
    assert drawn(*figures, expected) == [("2021年主要数据", "亿元", ["甲", "乙", "丁（预计）"], False)]


@pytest.mark.parametrize(
    "figures",
    [
        [item(1, "甲", "2021"), item(2, "乙", "2021")],
        [item(1, "甲", "2021"), item(2, "乙", "2021"), item(900, "丙", "2021")],
        [item(1, "", "2021"), item(2, "", "2021"), item(3, "", "2021")],
        [item(1, "甲"), item(2, "乙"), item(3, "丙")],
        [item(n, name, "2021", kind=FigureKind.RANK) for n, name in ((1, "甲"), (2, "乙"), (3, "丙"))],
        [item(1, "甲", "2021"), item(2, "乙", "2021"), item(3, "丙", "2021", status=Status.TARGET)],
    ],
)
def test_what_does_not_go_together_is_not_drawn(figures: list[FigureItem]) -> None:
    assert drawn(*figures) == []


LONG = "开头的话说得很长，" * 20 + "全市投入5亿元支持企业，" + "后面的话也说得很长，" * 20 + "完。"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("前一句。全市投入5亿元。后一句。", "全市投入5亿元。"),
        ("全市投入5亿元", "全市投入5亿元"),
        ("标题\n全市投入5亿元\n尾", "全市投入5亿元"),
    ],
)
def test_the_sentence_around_a_figure_is_quoted(text: str, quote: str) -> None:
    start = text.index("5亿元")
    assert sentence_around(text, Span(start, start + 3)) == quote


def test_a_long_sentence_is_cut_at_pauses_and_says_so() -> None:
    start = LONG.index("5亿元")
    quote = sentence_around(LONG, Span(start, start + 3))
    assert quote.startswith("…开头的话说得很长，")
    assert "全市投入5亿元支持企业，" in quote
    assert quote.endswith("…")
    assert len(quote) < 200


def test_what_was_put_off_is_a_question_and_what_nobody_saw_is_counted() -> None:
    material = Material(LEFT, LEFT_FINDINGS, reviewed=True)
    first, second = (material.keys()[figure] for figure in LEFT_FINDINGS.figures[:2])
    decided = {first: Decision.SNOOZED, second: Decision.ACCEPTED}
    memo = compose([replace(material, decisions=decided)], [], Head("x", Language.CHINESE))
    shown = {section.kind: section for section in memo.sections}
    (question,) = shown[SectionKind.OPEN].of(QuestionItem)
    assert (question.doubt, question.text) == (Doubt.UNDECIDED, "2.2万亿元")
    (counted,) = shown[SectionKind.OPEN].of(TextItem)
    assert counted.text == "另有5项数据和措施尚未审定"
    assert [one.printed for one in shown[SectionKind.FIGURES].of(FigureItem)] == ["3800亿美元"]


def test_a_reading_that_the_rules_are_unsure_of_is_a_question_where_nobody_decides() -> None:
    unsure = replace(LEFT_FINDINGS.figures[0], confidence=0.3)
    memo = compose([Material(LEFT, Findings((unsure,)))], [], Head("x", Language.CHINESE))
    section = next(section for section in memo.sections if section.kind is SectionKind.OPEN)
    assert [one.doubt for one in section.of(QuestionItem)] == [Doubt.UNSURE]
