"""Whatever an article is made of, measures lie in its paragraphs and their slots in the text."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extract.measures.finder import find_measures
from briefing.extract.passage import passage
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.figure import Figure, FigureKind
from briefing.model.measure import Measure
from briefing.model.span import Phrase, Span

CHINESE = """
市政府 财政部、商务部 《若干措施》 我们 该公司 将 要 不得 鼓励 对 向 把 为 在
企业 长者 的 等 推进 加快 给予 发布 上线 坚持 围绕 例如 包括 最高
由 100万元 3个 到2025年 “十四五”期间 今年 明天 ， ， 。 ； ： 、 （ ） “ ” 「 」 《 》 1. （一）
—— 促進 撥款 表示 提出 是 增长5% 从健全 三个方面
"""
ENGLISH = [
    "The Government ",
    "will ",
    "extend ",
    "loans ",
    "to ",
    "firms ",
    "and ",
    ", ",
    ". ",
    "$5 million ",
]
PIECES = [*CHINESE.split(), " ", "\u3000", *ENGLISH]
TITLES = [
    "",
    "关于促进发展的意见",
    "某市政府工作报告",
    "財政預算案措施",
    "市长李明：谈改革",
    "FACT SHEET: Plan",
    "新闻",
]
KINDS = [ParagraphKind.BODY, ParagraphKind.LIST_ITEM, ParagraphKind.HEADING, ParagraphKind.TABLE_ROW]
LANGUAGES = ["zh", "zh-Hant", "en"]


@st.composite
def articles(draw: st.DrawFn) -> Article:
    line = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
    title, lines = draw(st.sampled_from(TITLES)), draw(st.lists(line, max_size=5))
    paragraphs, at = [], 0
    for number, words in enumerate([title, *lines]):
        kind = draw(st.sampled_from(KINDS)) if number else ParagraphKind.TITLE
        paragraphs.append(Paragraph(Span(at, at + len(words)), kind))
        at += len(words) + 1
    whole = passage("\n".join([title, *lines]), "1")
    language = draw(st.sampled_from(LANGUAGES))
    return replace(whole, paragraphs=tuple(paragraphs), title=title, language=language)


def phrases(measure: Measure) -> list[Phrase]:
    slots = (
        measure.actor,
        measure.action,
        measure.object,
        measure.beneficiary,
        measure.condition,
        measure.deadline,
        measure.document,
    )
    return [slot for slot in slots if slot is not None]


@settings(max_examples=400, deadline=None)
@given(articles())
def test_a_measure_lies_in_one_paragraph_and_its_slots_in_it(article: Article) -> None:
    for measure in find_measures(article):
        assert measure.text == measure.span.of(article.text)
        assert measure.text.strip() == measure.text != ""
        assert any(p.span.holds(measure.span) for p in article.paragraphs)
        for phrase in phrases(measure):
            assert phrase.span is not None
            assert phrase.text == phrase.span.of(article.text) != ""
            assert measure.span.holds(phrase.span)
        for cue in measure.cues:
            assert cue.text == cue.span.of(article.text)
            assert measure.span.holds(cue.span)


@settings(max_examples=200, deadline=None)
@given(articles())
def test_measures_come_in_reading_order_and_apart(article: Article) -> None:
    spans = [measure.span for measure in find_measures(article)]
    assert spans == sorted(spans)
    assert not any(one.meets(other) for one, other in pairwise(spans))


@settings(max_examples=100, deadline=None)
@given(articles(), st.lists(st.integers(0, 60), max_size=6))
def test_a_measure_has_the_figures_that_stand_in_it(article: Article, starts: list[int]) -> None:
    places = [Span(at, at + 2) for at in sorted(set(starts)) if at + 2 <= len(article.text)]
    figures = [Figure(span, span.of(article.text), FigureKind.COUNT, None, None) for span in places]
    for measure in find_measures(article, figures):
        assert list(measure.figures) == [f for f in figures if measure.span.holds(f.span)]


def test_an_endless_clause_is_no_measure_and_no_trouble() -> None:
    assert find_measures(passage("将推进" * 30_000, "1")) == ()
    endless = find_measures(passage("The Government will extend loans and " * 3_000, "1"))
    assert all(len(measure.span) < 1_000 for measure in endless)


def test_acts_that_list_marks_join_end_before_the_spaces_between_them() -> None:
    text = "推進口岸建設 、鼓勵業界升級 、支持漁民轉型"
    article = Article("a", text, (Paragraph(Span(0, len(text))),), language="zh-Hant")
    assert [one.text for one in find_measures(article)] == ["推進口岸建設", "鼓勵業界升級", "支持漁民轉型"]


def test_an_empty_article_has_none() -> None:
    assert find_measures(Article("a", "", ())) == ()
