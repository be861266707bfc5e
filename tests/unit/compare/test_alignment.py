"""Passages paired by what they say, whatever their order, and nothing unrelated."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compare.comparer import compare
from briefing.model.article import Article
from briefing.model.comparison import Comparison, PairKind, Pin, Ruling
from briefing.model.findings import Findings
from briefing.model.span import Span
from tests.unit.compare.writing import article

LEFT = (
    "会上发布了港城湿地公园三期工程的开工公告，观鸟栈道与科普馆同步建设。",
    "各街道要做到“白天不扎堆、夜里不扰邻、随手不乱扔”，把烟火气留在巷子里。",
    "市图书馆今年延长夜间开放，周末闭馆时间推迟到二十二点。",
    "为缓解停车难，老城区将改造闲置地块，新增错时共享车位。",
)
RIGHT = (
    "错时共享车位成为缓解老城区停车难的办法，闲置地块陆续改造。",
    "夜市办得好不好，就看能不能“白天不扎堆、夜里不扰邻、随手不乱扔”。",
    "本报讯，天气转凉，市民出门请添衣。",
    "湿地公园三期工程开工，科普馆和观鸟栈道将一起建设。",
)


def made(left: tuple[str, ...], right: tuple[str, ...], *pins: Pin) -> tuple[Article, Article, Comparison]:
    ours, theirs = article(*left), article(*right)
    return ours, theirs, compare(ours, Findings(), theirs, Findings(), pins)


def joined(left: tuple[str, ...], right: tuple[str, ...], *pins: Pin) -> set[tuple[int, int]]:
    ours, theirs, comparison = made(left, right, *pins)
    return {
        (ours.paragraph_at(pair.left.start), theirs.paragraph_at(pair.right.start))
        for pair in comparison.pairs
    }


def test_passages_that_say_the_same_are_paired_in_any_order() -> None:
    assert joined(LEFT, RIGHT) == {(0, 3), (1, 1), (3, 0)}


def test_shared_wording_is_marked_on_both_sides() -> None:
    ours, theirs, comparison = made(LEFT, RIGHT)
    pair = next(pair for pair in comparison.pairs if pair.left.of(ours.text).startswith("各街道"))
    assert pair.kind is PairKind.WORDING
    assert [run.left.of(ours.text) for run in pair.shared] == ["白天不扎堆、夜里不扰邻、随手不乱扔"]
    assert [run.right.of(theirs.text) for run in pair.shared] == ["白天不扎堆、夜里不扰邻、随手不乱扔"]
    assert "白天不扎堆" in pair.reason


def test_a_list_is_paired_with_each_passage_that_takes_one_of_it_up() -> None:
    listing = ("要保护古树名木的根系，疏通老运河的淤积河段，修缮码头的青石台阶。",)
    apart = (
        "古树名木的根系由园林部门逐株检查，竖起保护围栏。",
        "修缮码头的青石台阶，请来了七位老石匠。",
        "老运河的淤积河段将分三期疏通。",
    )
    assert joined(listing, apart) == {(0, 0), (0, 1), (0, 2)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("坚持以人民为中心的发展思想，推动高质量发展。",), ("推动高质量发展，深入实施创新驱动发展战略。",)),
        (("会议强调，要认真贯彻落实党中央、国务院决策部署。",), ("各地区各部门要贯彻落实国务院决策部署。",)),
        (("今年前三季度，全市新建公园十座。",), ("今年前三季度，粮食收购价格平稳。",)),
        (
            (
                "漁農及海事局局長莊迪衡在會後表示，碼頭的候船室本周內完成消毒，班次照舊，遇霧則停，岸邊的長椅漆成淺綠色。",
            ),
            (
                "購置冷藏庫一事由漁農及海事局提出，撥款文件下月送交街坊會，細節另行交代，租約年底簽署，冬季魚汛以前交付使用。",
            ),
        ),
        (("甲",), ("甲",)),
        ((), RIGHT),
        (LEFT, ()),
    ],
)
def test_commonplaces_and_scraps_pair_nothing(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert joined(left, right) == set()


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    assert joined(("觀鳥棧道與科普館同步建設，濕地公園三期工程開工。",), RIGHT) == {(0, 3)}


def test_english_is_compared_with_english() -> None:
    left = ("The harbour authority will dredge the northern channel before the spring tides.",)
    right = (
        "Ticket prices stay as they are.",
        "Dredging of the northern channel begins before the spring tides, says the harbour authority.",
    )
    ours, theirs = article(*left, language="en"), article(*right, language="en")
    pairs = compare(ours, Findings(), theirs, Findings()).pairs
    assert [theirs.paragraph_at(pair.right.start) for pair in pairs] == [1]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "On average, this will reduce the wait by more than half.",
            "Fares fall by more than half this year.",
        ),
        ("The Harbour Master said that it is expected to take a week.", "It is expected to rain for a week."),
        (
            "Under the strong leadership of the Party Central Committee, ferries ran on time.",
            "Orchards did well under the strong leadership of the Party Central Committee.",
        ),
    ],
)
def test_what_any_english_text_says_pairs_nothing(left: str, right: str) -> None:
    ours, theirs = article(left, language="en"), article(right, language="en")
    assert compare(ours, Findings(), theirs, Findings()).pairs == ()


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (
            "Crews are dredging the northern channel and the silted moorings.",
            "The silted moorings are next, once dredging of the northern channel ends.",
            "silted moorings · northern channel · dredging",
        ),
        ("把候船廊改成了读书角，另设冷饮亭。", "读书角开在候船廊里。", "读书角 · 候船廊"),
    ],
)
def test_the_reason_is_told_in_whole_words(left: str, right: str, reason: str) -> None:
    language = "en" if left.isascii() else "zh"
    ours, theirs = article(left, language=language), article(right, language=language)
    (pair,) = compare(ours, Findings(), theirs, Findings()).pairs
    assert pair.reason == reason


def test_a_broken_pair_does_not_come_back() -> None:
    *_, before = made(LEFT, RIGHT)
    broken = [Pin(pair.left, pair.right, Ruling.BROKEN) for pair in before.pairs]
    assert joined(LEFT, RIGHT, broken[0]) == {(1, 1), (3, 0)}


def test_a_pair_made_by_hand_stands_whatever_it_says() -> None:
    ours, theirs, _ = made(LEFT, RIGHT)
    library, weather = ours.paragraphs[2].span, theirs.paragraphs[2].span
    *_, comparison = made(LEFT, RIGHT, Pin(library, weather, Ruling.PINNED))
    (pair,) = [pair for pair in comparison.pairs if pair.pinned]
    assert (pair.left, pair.right, pair.confidence) == (library, weather, 1.0)


def test_accepting_a_pair_keeps_it_once() -> None:
    *_, before = made(LEFT, RIGHT)
    first = before.pairs[0]
    *_, after = made(LEFT, RIGHT, Pin(first.left, first.right, Ruling.ACCEPTED))
    assert [(pair.left, pair.right, pair.accepted) for pair in after.pairs] == [
        (pair.left, pair.right, pair == first) for pair in before.pairs
    ]


def test_a_pin_helps_the_sentences_beside_it() -> None:
    left = ("渔港的防波堤要加高。值守的船工另行安排住处。",)
    right = ("外海的堤坝换了新名字。船工的住处由村里安排妥当。",)
    without = joined(left, right)
    ours, theirs = article(*left), article(*right)
    pin = Pin(Span(0, 10), Span(0, 11), Ruling.ACCEPTED)
    pairs = compare(ours, Findings(), theirs, Findings(), [pin]).pairs
    beside = [pair for pair in pairs if pair.left.start >= 10]
    assert without <= {(0, 0)}
    assert beside
    assert beside[0].right.start >= 11


TEXT = st.text("湿地公园增长观鸟12.%，。；“”《》\n abcGDP 亿元", max_size=60)


@settings(deadline=None)
@given(
    st.lists(TEXT.map(lambda line: line.replace("\n", "")), max_size=5),
    st.lists(TEXT.map(lambda line: line.replace("\n", "")), max_size=5),
    st.sampled_from(["zh", "en", "zh-Hant"]),
    st.sampled_from(["zh", "en"]),
)
def test_whatever_is_written_pairs_lie_within_both_texts(
    left: list[str], right: list[str], here: str, there: str
) -> None:
    ours, theirs = article(*left, language=here), article(*right, language=there)
    for pair in compare(ours, Findings(), theirs, Findings()).pairs:
        assert 0 <= pair.left.start < pair.left.end <= len(ours.text)
        assert 0 <= pair.right.start < pair.right.end <= len(theirs.text)
        assert 0 < pair.confidence <= 1
        assert all(pair.left.holds(run.left) and pair.right.holds(run.right) for run in pair.shared)


def test_an_article_agrees_with_itself_wholly() -> None:
    ours = article(*LEFT)
    comparison = compare(ours, Findings(), ours, Findings())
    assert {pair.left for pair in comparison.pairs} == {paragraph.span for paragraph in ours.paragraphs}
    assert all(pair.left == pair.right for pair in comparison.pairs)
    assert comparison.edits == ()
