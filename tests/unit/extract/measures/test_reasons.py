"""A measure says why it is one: its rule with the verb, the words that decided, and how sure it is."""

from decimal import Decimal

import pytest

from briefing.extract.measures.finder import find_measures
from briefing.extract.passage import passage
from briefing.model.figure import Figure, FigureKind
from briefing.model.measure import Measure
from briefing.model.span import Span


def only(text: str) -> Measure:
    (measure,) = find_measures(passage(text, "1"))
    return measure


def cues(text: str) -> dict[str, str]:
    return {cue.role: cue.text for cue in only(text).cues}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("市政府将设立产业基金。", "actor 设立"),
        ("对首次上市的企业给予100万元奖励。", "led 给予"),
        ("把养老服务纳入重点工程。", "disposal 纳入"),
        ("低收入家庭可享受住房补贴。", "granted 享受"),
        ("市医保服务平台正式上线。", "begins 上线"),
        ("加快推进城市更新。", "bare 推进"),
        ("The Government will extend the loan scheme.", "actor extend"),
    ],
)
def test_the_rule_names_the_build_and_the_verb(text: str, rule: str) -> None:
    assert only(text).rule == rule


def test_the_words_that_decided_are_named() -> None:
    assert cues("市政府将大力推进科技攻关。") == {"instrument": "科技攻关", "strength": "将大力推进"}
    assert cues("鼓励企业开展技术改造。")["strength"] == "鼓励"


def test_an_actor_makes_a_measure_surer_and_so_does_a_figure() -> None:
    text = "改造老旧小区300个。"
    article = passage(text, "1")
    figure = Figure(Span(6, 10), "300个", FigureKind.COUNT, Decimal(300), "个")
    (plain,), (counted,) = find_measures(article), find_measures(article, [figure])
    acted = only("市政府改造老旧小区300个。")
    assert plain.confidence < counted.confidence < 1
    assert plain.confidence < acted.confidence < 1
