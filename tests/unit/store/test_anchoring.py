"""Where targets stand after their article's text changed."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.annotation import Anchor, AnchorStatus, ArticleId
from briefing.model.article import Article
from briefing.model.span import Span
from briefing.store.anchoring import anchored
from briefing.store.textmap import TextMap
from tests.unit.store.samples import article, place

SAME, MOVED = AnchorStatus.SAME, AnchorStatus.MOVED
CHANGED, UNCERTAIN, ORPHAN = AnchorStatus.CHANGED, AnchorStatus.UNCERTAIN, AnchorStatus.ORPHAN

LEAD = "全市今年安排专项资金12.5亿元，支持中小企业数字化改造。"
GOAL = "到2027年，规模以上工业企业实现数字化转型全覆盖，带动投资超过300亿元。"
AWARD = "对首次认定的示范工厂，给予最高200万元奖励，同一企业不重复享受。"
OLD = article(LEAD, GOAL, AWARD)


def anchor(old: Article, new: Article, words: str) -> Anchor:
    return anchored(old.text, new.text, [place(ArticleId("a"), old, words)])[0]


@pytest.mark.parametrize(
    ("words", "new", "status", "there"),
    [
        ("12.5亿元", (LEAD, GOAL, AWARD), SAME, "12.5亿元"),
        ("12.5亿元", ("本报讯。", LEAD, GOAL, AWARD), SAME, "12.5亿元"),
        ("200万元", (AWARD, GOAL, LEAD), MOVED, "200万元"),
        ("12.5亿元", (LEAD.replace("支持", "用于支持"), GOAL, AWARD), SAME, "12.5亿元"),
        ("全覆盖", (LEAD, GOAL.replace("实现", ""), AWARD), SAME, "全覆盖"),
        ("中小企业数字化改造", (LEAD.replace("数字化", "数智化"), GOAL, AWARD), MOVED, "中小企业数智化改造"),
        ("12.5亿元", (LEAD.replace("12.5", "13.5"), GOAL, AWARD), CHANGED, "13.5亿元"),
        ("12.5亿元", (LEAD.replace("12.5", "125"), GOAL, AWARD), CHANGED, "125亿元"),
        ("12.5", (LEAD.replace("12.5亿元", "12.5万元"), GOAL, AWARD), CHANGED, "12.5"),
        ("200万元", (LEAD, GOAL, AWARD.replace("200万元", "200万美元")), CHANGED, "200万美元"),
        ("给予最高200万元奖励", (LEAD, GOAL, AWARD.replace("200", "500")), CHANGED, "给予最高500万元奖励"),
        ("12.5亿元", (LEAD.replace("12.5", "１２．５"), GOAL, AWARD), SAME, "１２．５亿元"),
        ("300亿元", (LEAD, AWARD), ORPHAN, None),
        ("支持中小企业", (GOAL, AWARD), ORPHAN, None),
        (GOAL, (LEAD, AWARD), ORPHAN, None),
        (GOAL, (LEAD, "这一段完全是另外的内容。", AWARD), ORPHAN, None),
        ("企业", (GOAL,), ORPHAN, None),
    ],
    ids=[
        "nothing changed",
        "a paragraph before",
        "paragraphs in another order",
        "a word before it",
        "a word gone before it",
        "a word within it",
        "another number",
        "a decimal point lost",
        "another unit after the number",
        "another currency",
        "another number in a phrase",
        "full-width digits",
        "its sentence gone",
        "its paragraph gone",
        "a whole paragraph gone",
        "a whole paragraph replaced",
        "the word elsewhere only",
    ],
)
def test_a_place_is_found_again_or_asked_about(
    words: str, new: Sequence[str], status: AnchorStatus, there: str | None
) -> None:
    text = article(*new)
    found = anchor(OLD, text, words)
    assert (found.status, found.span and found.span.of(text.text)) == (status, there)


def test_a_look_alike_put_before_takes_nothing_over() -> None:
    other = LEAD.replace("12.5", "8.3").replace("全市", "全省")
    new = article(other, LEAD, GOAL, AWARD)
    found = anchor(OLD, new, "12.5亿元")
    assert found.span is not None
    assert new.text[: found.span.start].endswith(f"{other}\n全市今年安排专项资金")


def test_a_look_alike_that_was_there_before_takes_nothing_over() -> None:
    county = LEAD.replace("全市", "全县")
    old, new = article(county, GOAL, LEAD), article(county, GOAL)
    target = place(ArticleId("a"), old, LEAD)
    (found,) = anchored(old.text, new.text, [target])
    assert found.status is ORPHAN


def test_one_of_two_equal_passages_is_asked_about() -> None:
    doubled = article(LEAD, GOAL, AWARD, LEAD, GOAL, AWARD)
    assert anchor(OLD, doubled, "300亿元").status is UNCERTAIN


@pytest.mark.parametrize("new", ["", "无关。", "\n\n\n"])
def test_a_text_that_is_gone_leaves_orphans(new: str) -> None:
    target = place(ArticleId("a"), OLD, "12.5亿元")
    assert anchored(OLD.text, new, [target])[0] == Anchor(None, ORPHAN, 0.0)


TEXTS = st.text(alphabet="甲乙丙12。\n，亿元😀", max_size=60)


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS, st.data())
def test_any_anchor_lies_within_the_text_and_holds_something(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    source = article(old)
    span = Span(source.text.index("\n") + 1 + start, source.text.index("\n") + 1 + end)
    words = place(ArticleId("a"), source, span.of(source.text))
    (found,) = anchored(source.text, new, [words])
    assert 0 <= found.score <= 1.0001
    if found.span is not None:
        assert found.span.end <= len(new)
        assert found.status is not ORPHAN


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_a_kept_middle_maps_onto_itself(before: str, after: str, middle: str) -> None:
    kept = f"{middle}这里有一段独有的话{middle}"
    old, new = before + kept + after, kept
    place_of = old.index("这里有一段独有的话")
    mapped = TextMap(old, new).place(Span(place_of, place_of + 9))
    assert mapped is not None
    assert mapped.of(new) == "这里有一段独有的话"
