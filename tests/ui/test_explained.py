"""A finding explained: its value in both languages, its slots, why it was found, its counterpart."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from briefing.desk.desk import Desk
from briefing.desk.opened import Side, Spot
from briefing.messages import Language
from briefing.model.comparison import Relation
from briefing.model.figure import Bound, Figure, FigureKind
from briefing.model.span import Span
from briefing.ui.explained import Counterpart, Counterparts, Explained, explained
from briefing.ui.findingcard import FindingCard, Shown
from briefing.ui.speech import Speech
from tests.ui import samples

CHINESE, ENGLISH = Speech(Language.CHINESE), Speech(Language.ENGLISH)


def amount(value: str, unit: str | None, bound: Bound = Bound.EQUAL) -> Figure:
    return Figure(Span(0, 1), "x", FigureKind.MONEY, Decimal(value), unit, bound=bound)


@pytest.mark.parametrize(
    ("figure", "chinese", "english"),
    [
        (amount("380000000000", "USD", Bound.ABOVE), "超过3800亿美元", "more than 380 billion USD"),
        (amount("2200000000000", "CNY"), "2.2万亿元", "2.2 trillion CNY"),
        (amount("30000000", "CNY", Bound.AT_MOST), "最多3000万元", "up to 30 million CNY"),
        (amount("5.5", "%"), "5.5%", "5.5%"),
        (amount("1.2", "pp"), "1.2个百分点", "1.2 percentage points"),
        (amount("10634", "个"), "10,634个", "10,634 in number"),
        (amount("300", "CNY/平方米"), "300元/平方米", "300 CNY/m²"),
        (amount("12", "loans"), "12loans", "12 loans"),
        (amount("0.5", ":"), "0.5", "0.5"),
        (amount("7", None), "7", "7"),
    ],
)
def test_an_amount_is_said_in_either_language(figure: Figure, chinese: str, english: str) -> None:
    assert CHINESE.amount(figure) == chinese
    assert ENGLISH.amount(figure) == english


def lines(shown: Explained) -> dict[str, str]:
    return {line.label: line.words for line in (*shown.lines, *shown.why)}


def test_a_figure_says_its_value_in_both_languages_its_slots_and_its_cue_words(desk: Desk) -> None:
    finding = desk.finding(samples.spot(desk, Side.LEFT, "150亿元"))
    assert finding is not None
    shown = explained(finding, CHINESE)
    assert shown.values == ("超过150亿元", "more than 15 billion CNY")
    said = lines(shown)
    assert "money" in said.pop("规则")
    assert said == {
        "指标": "财政收入",
        "时间": "2026",
        "性质": "目标",
        "依据词": "超过 (限定)",
        "把握": "90%",
    }
    assert "超过150亿元" in shown.words()


def test_a_measure_says_who_does_what_for_whom(desk: Desk) -> None:
    finding = desk.sides[Side.LEFT].all_findings().measures[0]
    shown = explained(finding, CHINESE)
    assert shown.values == ()
    assert shown.kind == "资金基金 · 承诺"
    said = lines(shown)
    assert (said["主体"], said["对象"], said["数额"]) == ("甲市", "企业", "30亿元")


def across(desk: Desk, spot: Spot) -> Counterpart | None:
    return Counterparts(desk.comparing.result, desk.sides).of(spot)


def test_a_figures_counterpart_is_found_from_either_side(desk: Desk) -> None:
    left, right = samples.spot(desk, Side.LEFT, "120亿元"), samples.spot(desk, Side.RIGHT, "118亿元")
    assert across(desk, left) == Counterpart(Relation.DIFFERENT, "118亿元", right)
    assert across(desk, right) == Counterpart(Relation.DIFFERENT, "120亿元", left)


def test_a_figure_on_one_side_only_has_no_counterpart(desk: Desk) -> None:
    assert across(desk, samples.spot(desk, Side.LEFT, "150亿元")) is None


def test_counterparts_hold_until_the_comparison_or_an_article_is_another(desk: Desk) -> None:
    made = Counterparts(desk.comparing.result, desk.sides)
    assert made.holds(desk.comparing.result, desk.sides)
    desk.close(Side.RIGHT)
    assert not made.holds(desk.comparing.result, desk.sides)


def test_the_card_shows_it_all_as_plain_text_and_goes_to_the_counterpart(qtbot: QtBot, desk: Desk) -> None:
    card = FindingCard(CHINESE)
    qtbot.addWidget(card)
    spot = samples.spot(desk, Side.LEFT, "120亿元")
    finding = desk.finding(spot)
    assert finding is not None
    card.show_finding(Shown(explained(finding, CHINESE), "未定", across(desk, spot)))
    card.show()
    labels = card.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    words = [label.text() for label in labels]
    assert "120亿元" in words
    assert "12 billion CNY" in words
    assert "数字 · 未定" in words
    link = next(label for label in labels if label.objectName() == "cardLink")
    assert link.text() == "右文：118亿元 · 不一致"
    with qtbot.waitSignal(card.chosen) as went:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert went.args == [samples.spot(desk, Side.RIGHT, "118亿元")]


def test_the_empty_card_teaches_how_to_come_to_a_finding(qtbot: QtBot) -> None:
    card = FindingCard(ENGLISH)
    qtbot.addWidget(card)
    card.show_finding(None)
    assert "J goes to the next finding" in card.accessibleName()


def test_the_card_is_as_high_as_its_wrapped_words(qtbot: QtBot, desk: Desk) -> None:
    card = FindingCard(ENGLISH)
    qtbot.addWidget(card)
    card.resize(260, 100)
    card.show()
    finding = desk.sides[Side.LEFT].all_findings().measures[0]
    card.show_finding(Shown(explained(finding, ENGLISH)))
    wide = card.height()
    card.resize(150, card.height())
    assert card.height() > wide > 60
    for label in (one for one in card.findChildren(QLabel) if one.isVisible()):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_corrected_slot_is_shown_as_the_analysts_beside_what_had_been_found(desk: Desk) -> None:
    spot = samples.spot(desk, Side.LEFT, "150亿元")
    opened, key = desk.sides[Side.LEFT], spot.finding or ""
    desk.lessons.correct(opened.id, key, opened.findings[key], ("indicator", "East FDI"))
    desk.lessons.correct(opened.id, key, opened.findings[key], ("bound", "="))
    opened = desk.sides[Side.LEFT]

    shown = explained(opened.findings[key], ENGLISH, opened.uncorrected[key])

    said = lines(shown)
    assert "corrected by you" in shown.kind
    assert said["Indicator"] == "East FDI (✎ yours; the program had found: 财政收入)"
    assert "the program had found: more than" in said["Bound"]
    assert "Cue words" not in said, "the words that had decided the bound decide nothing now"
    desk.lessons.uncorrect(opened.id, key)
    assert not desk.sides[Side.LEFT].uncorrected
