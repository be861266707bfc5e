"""An article against another version of itself: other figures, words, bounds, another order."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compare.comparer import compare
from briefing.extract.finder import find
from briefing.model.article import Article
from briefing.model.comparison import Relation
from briefing.model.findings import Findings
from tests.unit.compare.writing import article

REPORT = (
    "2024年，澄江市地区生产总值达到1860亿元，增长5.6%，一般公共预算收入完成142.5亿元。",
    "全市新增高新技术企业73家，培育专精特新中小企业突破210家，技术合同成交额超过95亿元。",
    "港口货物吞吐量达到8600万吨，集装箱吞吐量增长11.2%，新开航线6条。",
    "城镇新增就业4.8万人，居民人均可支配收入增长6.1%，建成保障性住房5200套。",
    "空气质量优良天数比例达到86.4%，新增绿地面积320公顷，关停高耗能企业19家。",
    "市财政安排专项资金12亿元，对首次上规模的企业给予最高50万元奖励。",
    "改造老旧小区148个，加装电梯不少于260部，新建口袋公园35个。",
    "中小学新增学位1.6万个，三级医院增加到9家，养老床位超过2.3万张。",
    "实施重点项目240个，完成投资670亿元，其中工业投资增长13.5%。",
    "粮食总产量保持在45万吨以上，建成高标准农田28万亩，农产品加工业产值突破300亿元。",
    "外贸进出口总额达到410亿元，跨境电商交易额增长27%，实际使用外资3.2亿美元。",
    "发放消费券6000万元，社会消费品零售总额增长7.4%，新增首店52家。",
)
BOUNDS = re.compile("超过|突破|不少于|最高|以上")
WORDS = {"建成": "建好", "新增": "增加", "达到": "为", "实施": "推进", "其中": "当中", "安排": "拿出"}


def edited(seed: int, altered: int, dropped: int) -> tuple[Article, list[str], int]:
    """The report with figures altered, bounds dropped, words changed and paragraphs in another order."""
    dice = random.Random(seed)  # noqa: S311 - a test's dice
    lines = list(REPORT)
    places = [
        (n, m)
        for n, line in enumerate(lines)
        for m in re.finditer(r"\d+(?:\.\d+)?(?=[万亿家个%条套公部张])", line)
    ]
    bounds = [(n, m) for n, line in enumerate(lines) for m in BOUNDS.finditer(line)]
    chosen = dice.sample(places, altered)
    gone = dice.sample(bounds, dropped)
    cuts = [(n, m.start(), m.end(), _other(m.group())) for n, m in chosen]
    cuts += [(n, m.start(), m.end(), "") for n, m in gone]
    for number, start, end, new in sorted(cuts, reverse=True):
        lines[number] = lines[number][:start] + new + lines[number][end:]
    for old, new in WORDS.items():
        lines = [line.replace(old, new) for line in lines]
    dice.shuffle(lines)
    return article(*lines, title="澄江市经济运行情况"), [m.group() for _, m in chosen], len(gone)


def _other(digits: str) -> str:
    places = len(digits.partition(".")[2])
    return f"{float(digits) * 1.4 + 1:.{places}f}"


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("altered", "dropped"), [(0, 0), (1, 0), (4, 2), (9, 4)])
def test_every_altered_figure_is_told_and_no_other(seed: int, altered: int, dropped: int) -> None:
    before = article(*REPORT, title="澄江市经济运行情况")
    after, changed, bounds = edited(seed, altered, dropped)
    pairs = compare(before, find(before), after, find(after)).figures
    different = [pair for pair in pairs if pair.relation is Relation.DIFFERENT]
    assert sorted(
        re.findall(r"\d+(?:\.\d+)?", pair.left.text if pair.left else "")[0] for pair in different
    ) == sorted(changed)
    assert sum(pair.relation is Relation.BOUND for pair in pairs) <= bounds
    alone = [pair for pair in pairs if pair.relation in {Relation.LEFT, Relation.RIGHT}]
    assert alone == []


def test_dropped_bounds_are_told() -> None:
    before = article("培育专精特新中小企业突破210家。", "养老床位超过2.3万张。", "改造老旧小区148个。")
    after = article("培育专精特新中小企业210家。", "养老床位2.3万张。", "改造老旧小区148个。")
    pairs = compare(before, find(before), after, find(after)).figures
    assert [pair.relation for pair in pairs] == [Relation.BOUND, Relation.BOUND, Relation.EQUAL]


def told(before: tuple[str, ...], after: tuple[str, ...]) -> list[tuple[str, str, bool]]:
    ours, theirs = article(*before), article(*after)
    edits = compare(ours, Findings(), theirs, Findings()).edits
    return [(edit.left.of(ours.text), edit.right.of(theirs.text), edit.changes_figure) for edit in edits]


def test_a_version_is_told_apart_to_the_character_figures_first() -> None:
    after = (REPORT[0].replace("澄江市", "澄江全市"), REPORT[1].replace("73家", "79家"), *REPORT[2:])
    assert told(REPORT, after) == [("73", "79", True), ("", "全", False)]


def test_a_number_is_told_whole() -> None:
    after = (REPORT[0].replace("1860亿", "1840亿"), *REPORT[1:])
    assert told(REPORT, after) == [("1860亿", "1840亿", True)]


def test_what_was_put_in_and_left_out_is_told() -> None:
    line = "全年没有发生重大安全事故。"
    assert told(REPORT, (*REPORT, line)) == [("", line, False)]
    assert told((*REPORT, line), REPORT) == [(line, "", False)]


def test_the_same_text_has_no_edits() -> None:
    assert told(REPORT, REPORT) == []
    assert told(REPORT, tuple(line.replace("，", "， ") for line in REPORT)) == []


def test_two_articles_are_no_versions() -> None:
    other = ("湖边的步道今天开放，市民可以骑行。", "书店把打烊时间改到午夜。")
    assert told(REPORT, other) == []


@settings(deadline=None)
@given(st.lists(st.sampled_from(REPORT), max_size=12), st.lists(st.sampled_from(REPORT), max_size=12))
def test_edits_lie_within_both_texts(before: list[str], after: list[str]) -> None:
    ours, theirs = article(*before), article(*after)
    for edit in compare(ours, Findings(), theirs, Findings()).edits:
        assert edit.left.end <= len(ours.text)
        assert edit.right.end <= len(theirs.text)
        assert edit.left.of(ours.text) != edit.right.of(theirs.text)
