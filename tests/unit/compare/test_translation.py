"""Chinese held against English: a translation in its order, shuffled, and articles that only touch."""

import pytest

from briefing.compare.comparer import compare
from briefing.compare.glossary import glossary, glossary_of
from briefing.compare.names import names, sounded
from briefing.model.comparison import Relation
from briefing.model.findings import Findings
from tests.unit.compare.writing import article, measures, read

CHINESE = (
    "今年我市将新建12所幼儿园，新增学位3600个。",
    "财政部门安排专项资金5亿元，支持中小企业数字化改造。",
    "我们要加强污染防治，细颗粒物浓度下降4.5%。",
    "铁路建设加快推进，投资规模达到82亿元。",
    "将扩大对外开放，吸引外商投资，发展跨境电子商务。",
    "完善养老服务，基本养老金标准提高6%。",
    "从严治理乱收费，降低企业成本，激发市场活力。",
)
ENGLISH = (
    "This year the city will build 12 kindergartens and add 3,600 school places.",
    "The finance department sets aside a special fund of 500 million yuan for the digital upgrading of SMEs.",
    "We will strengthen pollution prevention and control and cut fine particulate matter by 4.5 percent.",
    "Railway construction will be accelerated, with investment reaching 8.2 billion yuan.",
    "Opening-up will be expanded to attract foreign investment and develop cross-border e-commerce.",
    "We will improve elderly care services, and raise basic pension benefits by 6 percent.",
    "Unauthorized charges will be dealt with severely so as to lower business costs and energize the market.",
)
ORDER = (4, 0, 6, 2, 5, 1, 3)


def joined(left: tuple[str, ...], right: tuple[str, ...], *, swapped: bool = False) -> set[tuple[int, int]]:
    ours, theirs = article(*left), article(*right, language="en")
    one, other = (theirs, ours) if swapped else (ours, theirs)
    pairs = compare(one, Findings(), other, Findings()).pairs
    found = {(one.paragraph_at(pair.left.start), other.paragraph_at(pair.right.start)) for pair in pairs}
    return {(b, a) for a, b in found} if swapped else found


@pytest.mark.parametrize("swapped", [False, True])
def test_a_translation_is_paired_sentence_by_sentence(*, swapped: bool) -> None:
    assert joined(CHINESE, ENGLISH, swapped=swapped) == {(n, n) for n in range(7)}


def test_a_translation_in_another_order_is_found_by_what_it_says() -> None:
    found = joined(CHINESE, tuple(ENGLISH[n] for n in ORDER))
    right = {(was, now) for now, was in enumerate(ORDER)}
    assert found <= right
    assert len(found) >= 5


STRAY, ASTRAY = "石桥旁的老槐树又发了新芽。", "Someone mended the lantern by the gate."


def test_a_sentence_without_a_known_word_is_paired_by_its_place() -> None:
    left, right = (*CHINESE[:3], STRAY, *CHINESE[3:]), (*ENGLISH[:3], ASTRAY, *ENGLISH[3:])
    assert joined(left, right) == {(n, n) for n in range(8)}


def test_sentences_that_the_other_text_leaves_out_are_not_paired_with_what_stands_near() -> None:
    left = (*CHINESE[:2], STRAY, *CHINESE[2:])
    right = (*ENGLISH[:3], *ENGLISH[4:5], ASTRAY, *ENGLISH[5:])
    assert joined(left, right) == {(0, 0), (1, 1), (3, 2), (5, 3), (6, 5), (7, 6)}


def test_a_sentence_that_became_two_is_divided_at_its_clauses() -> None:
    left = (*CHINESE[:3], "铁路投资达到82亿元，基本养老金标准提高6%。", *CHINESE[4:])
    right = (
        *ENGLISH[:3],
        "Railway investment will reach 8.2 billion yuan. Basic pensions will be raised by 6 percent.",
        *ENGLISH[4:],
    )
    ours, theirs = article(*left), article(*right, language="en")
    pairs = compare(ours, Findings(), theirs, Findings()).pairs
    within = [pair for pair in pairs if ours.paragraph_at(pair.left.start) == 3]
    found = [(pair.left.of(ours.text)[:2], pair.right.of(theirs.text)[:5]) for pair in within]
    assert found == [("铁路", "Railw"), ("基本", "Basic")]


def test_articles_on_different_matters_are_not_paired() -> None:
    english = (
        "The museum has bought two paintings by an unknown Dutch master.",
        "Visitors may see them from Thursday.",
    )
    assert joined(CHINESE, english) == set()


def test_figures_are_reconciled_by_value() -> None:
    ours, found = read(*CHINESE[:3], "铁路投资达到{82亿元|money|8200000000|CNY|铁路投资}。", *CHINESE[4:])
    railway = "Railway investment reaches {8.2 billion yuan|money|8200000000|CNY|railway investment}."
    theirs, there = read(*ENGLISH[:3], railway, *ENGLISH[4:], language="en")
    (pair,) = compare(ours, found, theirs, there).figures
    assert pair.relation is Relation.EQUAL


def test_measures_are_held_together() -> None:
    ours, theirs = article(*CHINESE), article(*ENGLISH, language="en")
    found = measures(ours, "吸引外商投资", "降低企业成本")
    there = measures(theirs, "attract foreign investment", "lower business costs")
    pairs = compare(ours, found, theirs, there).measures
    assert [(p.left and p.left.text, p.right and p.right.text) for p in pairs] == [
        ("吸引外商投资", "attract foreign investment"),
        ("降低企业成本", "lower business costs"),
    ]


def test_the_glossary_knows_several_hundred_terms() -> None:
    known = glossary()
    assert sum(map(len, known.chinese.values())) > 800


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("高质量发展", "high-quality development"),
        ("一带一路", "the belt and road initiative"),
        ("减税", "tax cuts"),
    ],
)
def test_terms_stand_in_both_languages(chinese: str, english: str) -> None:
    assert chinese in glossary().in_chinese(f"推动{chinese}工作")
    assert chinese in glossary().in_english(f"we promote {english} this year")


def test_a_line_that_is_no_term_is_left_out() -> None:
    known = glossary_of(["# a remark", "没有译文", "", "港口: port; ports"])
    assert list(known.chinese) == ["港"]
    assert known.in_english("two ports") == {"港口"}


def test_names_are_found_by_their_sound() -> None:
    wanted = names("Officials from Shenzhen and Suzhou met. They were tired.")
    assert wanted == {"shenzhen", "suzhou", "officials", "they"}
    assert sounded("深圳和苏州的代表", wanted) == {"shenzhen", "suzhou"}
    assert sounded("代表们", wanted) == set()
