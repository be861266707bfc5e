"""Findings after teaching: never this phrase, never this rule, always."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.taught import TAUGHT, check, taught
from briefing.model.article import Article, Paragraph
from briefing.model.figure import Figure, FigureKind
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Span
from briefing.model.teaching import Lesson, Sort, Teaching

TEXT = "市政府设立10亿元基金，培育企业100家。\n当好店小二，打造一流环境。当好店小二。"
ARTICLE = Article("a", TEXT, (Paragraph(Span(0, 21)), Paragraph(Span(22, len(TEXT)))))


def figure(words: str, rule: str) -> Figure:
    at = TEXT.index(words)
    return Figure(Span(at, at + len(words)), words, FigureKind.COUNT, Decimal(1), "家", rule=rule)


def measure(words: str, rule: str, *figures: Figure) -> Measure:
    at = TEXT.index(words)
    return Measure(
        Span(at, at + len(words)), words, Instrument.FUND, Strength.COMMIT, rule=rule, figures=figures
    )


FUND, COUNT = figure("10亿元", "money"), figure("100家", "count")
FOUND = Findings(
    (FUND, COUNT),
    (
        measure("市政府设立10亿元基金", "actor", FUND),
        measure("培育企业100家", "bare", COUNT),
        measure("打造一流环境", "bare"),
    ),
)


def words(findings: Findings) -> list[str]:
    return [one.text for one in findings.measures]


def test_no_teaching_leaves_everything() -> None:
    assert taught(ARTICLE, FOUND, ()) is FOUND


def test_a_phrase_is_never_a_measure_again() -> None:
    said = taught(ARTICLE, FOUND, [Teaching(Lesson.NEVER_PHRASE, Sort.MEASURE, "一流 环境")])
    assert words(said) == ["市政府设立10亿元基金", "培育企业100家"]


def test_a_rule_is_never_used_again() -> None:
    said = taught(ARTICLE, FOUND, [Teaching(Lesson.NEVER_RULE, Sort.MEASURE, "bare")])
    assert words(said) == ["市政府设立10亿元基金"]
    assert said.figures == FOUND.figures


def test_a_figure_is_meant_whole_not_in_part() -> None:
    assert (
        taught(ARTICLE, FOUND, [Teaching(Lesson.NEVER_PHRASE, Sort.FIGURE, "00家")]).figures == FOUND.figures
    )


def test_a_measure_loses_the_figure_that_is_never_found() -> None:
    said = taught(ARTICLE, FOUND, [Teaching(Lesson.NEVER_RULE, Sort.FIGURE, "count")])
    assert said.figures == (FUND,)
    assert [m.figures for m in said.measures] == [(FUND,), (), ()]


def test_a_phrase_is_always_a_measure_wherever_it_stands() -> None:
    slots = (("instrument", "service"), ("strength", "done"))
    said = taught(ARTICLE, FOUND, [Teaching(Lesson.ALWAYS, Sort.MEASURE, "当好店小二", slots)])
    new = [m for m in said.measures if m.rule == TAUGHT]
    assert [(m.text, m.instrument, m.strength) for m in new] == [
        ("当好店小二", Instrument.SERVICE, Strength.DONE)
    ] * 2


def test_what_is_found_already_is_not_found_twice() -> None:
    assert taught(ARTICLE, FOUND, [Teaching(Lesson.ALWAYS, Sort.MEASURE, "一流环境")]) == FOUND


def test_always_outlasts_never_whatever_was_taught_first() -> None:
    always = Teaching(Lesson.ALWAYS, Sort.MEASURE, "打造一流环境")
    never = Teaching(Lesson.NEVER_RULE, Sort.MEASURE, "bare")
    for order in ([always, never], [never, always]):
        assert words(taught(ARTICLE, FOUND, order)) == ["市政府设立10亿元基金", "打造一流环境"]


def test_a_figure_can_be_taught_with_its_value() -> None:
    slots = (("kind", "count"), ("value", "1"), ("unit", "个"))
    said = taught(ARTICLE, Findings(), [Teaching(Lesson.ALWAYS, Sort.FIGURE, "一流", slots)])
    assert [(f.text, f.value, f.unit) for f in said.figures] == [("一流", Decimal(1), "个")]


TEACHINGS = st.lists(
    st.builds(
        Teaching,
        st.sampled_from(Lesson),
        st.sampled_from(Sort),
        st.sampled_from(
            ["bare", "actor", "money", "count", "当好", "基金", "100家", "打造一流环境", "。\n当", "没有"]
        ),
    ),
    max_size=5,
)


@given(TEACHINGS)
def test_findings_stay_in_order_in_their_paragraph_and_true_to_the_text(teachings: list[Teaching]) -> None:
    said = taught(ARTICLE, FOUND, teachings)
    for one in said.in_order():
        assert one.span.of(TEXT) == one.text
        assert any(p.span.holds(one.span) for p in ARTICLE.paragraphs)
    assert list(said.figures) == sorted(said.figures, key=lambda f: f.span)
    for found in said.measures:
        assert set(found.figures) <= set(said.figures)


@given(TEACHINGS)
def test_teaching_twice_changes_nothing_more(teachings: list[Teaching]) -> None:
    once = taught(ARTICLE, FOUND, teachings)
    assert taught(ARTICLE, once, teachings) == once


@given(TEACHINGS, st.sampled_from(["bare", "actor"]))
def test_a_rule_that_is_never_used_leaves_no_finding(teachings: list[Teaching], rule: str) -> None:
    never = Teaching(Lesson.NEVER_RULE, Sort.MEASURE, rule)
    assert all(m.rule != rule for m in taught(ARTICLE, FOUND, [*teachings, never]).measures)


@pytest.mark.parametrize("lesson", [Lesson.NEVER_PHRASE, Lesson.NEVER_RULE])
def test_a_lesson_about_figures_leaves_measures(lesson: Lesson) -> None:
    assert words(taught(ARTICLE, FOUND, [Teaching(lesson, Sort.FIGURE, "bare")])) == words(FOUND)


def test_a_slot_that_no_finding_can_have_is_refused_and_where_it_was_kept_left_out() -> None:
    lesson = Teaching(Lesson.ALWAYS, Sort.FIGURE, "店小二", (("value", "abc"), ("unit", "家")))
    with pytest.raises(ValueError, match="abc"):
        check(lesson)
    first, *_ = (one for one in taught(ARTICLE, FOUND, [lesson]).figures if one.rule == TAUGHT)
    assert (first.value, first.unit) == (None, "家")
