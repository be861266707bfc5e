"""Questions over the text: choosing by a sign, a line that completes itself, a key that is pressed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing.commands.asking import Fact, Option, Question
from briefing.errors import StoreError
from briefing.ui.asking import Sheet, WindowAsking
from briefing.ui.keycapture import KeyCapture

OPTIONS = tuple(Option(f"o{number}", f"option {number}") for number in range(14))


@pytest.fixture
def root(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def ask(root: QWidget, said: list[str]) -> WindowAsking:
    return WindowAsking(root, lambda: said.append("left"), lambda act: act())


@pytest.mark.parametrize(
    ("keys", "name"),
    [("1", "o0"), ("9", "o8"), ("a", "o9"), ("e", "o13"), ("jjj\r", "o3"), ("jk\r", "o0"), ("\r", "o0")],
)
def test_a_sign_or_enter_chooses(ask: WindowAsking, said: list[str], keys: str, name: str) -> None:
    ask.pick("which", OPTIONS, said.append)
    for key in keys:
        if key == "\r":
            QTest.keyClick(ask.picker.list, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(ask.picker.list, key)
    assert said == ["left", name]
    assert not ask.picker.isVisible()


def test_a_sign_that_no_row_has_chooses_nothing_and_escape_answers_nothing(
    ask: WindowAsking, said: list[str]
) -> None:
    ask.pick("which", OPTIONS[:2], said.append)
    QTest.keyClicks(ask.picker.list, "3z0")
    assert ask.picker.isVisible()
    QTest.keyClick(ask.picker.list, Qt.Key.Key_Escape)
    assert said == ["left"]


@pytest.mark.parametrize(
    ("typed", "keys", "line"),
    [
        ("funds", [], "funds"),
        ("fu", [Qt.Key.Key_Tab], "funds, "),
        ("check, fu", [Qt.Key.Key_Tab], "check, funds, "),
        ("核对，zx", [Qt.Key.Key_Tab], "核对，专项, "),
        ("", [Qt.Key.Key_Down, Qt.Key.Key_Down], "to check, "),
        ("nothing like it", [Qt.Key.Key_Tab], "nothing like it"),
    ],
)
def test_a_line_of_several_words_completes_each(
    ask: WindowAsking, said: list[str], typed: str, keys: list[Qt.Key], line: str
) -> None:
    ask.line(Question("tags", known=("funds", "to check", "专项"), several=True), said.append)
    ask.line_.line.setText(typed)
    for key in keys:
        QTest.keyClick(ask.line_.line, key)
    QTest.keyClick(ask.line_.line, Qt.Key.Key_Return)
    assert said == ["left", line]


def test_what_stands_already_is_kept_for_several_and_selected_for_one(ask: WindowAsking) -> None:
    ask.line(Question("tags", "a, b", several=True), lambda _: None)
    assert ask.line_.line.text() == "a, b, "
    ask.line(Question("name", "a"), lambda _: None)
    assert ask.line_.line.selectedText() == "a"


def test_a_line_that_was_typed_and_left_is_there_when_the_same_is_asked_again(
    ask: WindowAsking, said: list[str]
) -> None:
    ask.line(Question("words on the link", "old"), said.append)
    ask.line_.line.setText("half a line")
    QTest.keyClick(ask.line_.line, Qt.Key.Key_Escape)
    ask.line(Question("words on the link", "other"), said.append)
    assert ask.line_.line.text() == "other"
    ask.line(Question("words on the link", "old"), said.append)
    assert ask.line_.line.text() == "half a line"
    QTest.keyClick(ask.line_.line, Qt.Key.Key_Return)
    ask.line(Question("words on the link", "old"), said.append)
    assert ask.line_.line.text() == "old"


def test_an_answer_that_can_not_be_followed_is_told(root: QWidget) -> None:
    caught: list[str] = []

    def guard(act: object) -> None:
        try:
            act()  # type: ignore[operator]
        except StoreError as error:
            caught.append(error.code)

    def refuse(_: str) -> None:
        raise StoreError("store.full", table="")

    ask = WindowAsking(root, lambda: None, guard)
    ask.pick("which", OPTIONS, refuse)
    QTest.keyClicks(ask.picker.list, "1")
    assert caught == ["store.full"]


def test_a_question_within_an_answer_is_asked(ask: WindowAsking, said: list[str]) -> None:
    ask.pick("which", OPTIONS, lambda name: ask.line(Question("more", name), said.append))
    QTest.keyClicks(ask.picker.list, "2")
    assert ask.line_.isVisible()
    QTest.keyClick(ask.line_.line, Qt.Key.Key_Return)
    assert said == ["left", "left", "o1"]


def test_a_sheet_is_as_high_as_its_words_and_no_higher_than_it_may_be(ask: WindowAsking) -> None:
    ask.sheet("why", [Fact("rule", "money")])
    low = ask.sheet_.height()
    ask.sheet("why", [Fact("rule", "money")] * 9)
    assert low < ask.sheet_.height()
    assert ask.sheet_.area.verticalScrollBar().maximum() == 0
    ask.sheet("why", [Fact("rule", "money")] * 200)
    assert ask.sheet_.height() <= Sheet.room[1]


def test_a_sheet_shows_its_lines_as_they_are(ask: WindowAsking) -> None:
    ask.sheet("why", [Fact("rule", "money"), Fact("", "<b>12</b>")])
    assert "rule  money" in ask.sheet_._words.text()
    assert ask.sheet_._words.textFormat() is Qt.TextFormat.PlainText
    QTest.keyClick(ask.sheet_.area, Qt.Key.Key_Return)
    assert not ask.sheet_.isVisible()


@pytest.mark.parametrize(
    ("keys", "chord"),
    [
        ([(Qt.Key.Key_G, "g"), (Qt.Key.Key_F, "f")], ("g", "f")),
        ([(Qt.Key.Key_Tab, "")], ("Tab",)),
        ([(Qt.Key.Key_F7, "")], ("F7",)),
    ],
)
def test_a_chord_is_taken_after_a_pause(
    root: QWidget, qtbot: QtBot, keys: list[tuple[Qt.Key, str]], chord: tuple[str, ...]
) -> None:
    capture = KeyCapture(root)
    capture.begin("press")
    with qtbot.waitSignal(capture.taken, timeout=3000) as heard:
        for key, letter in keys:
            QTest.keyClicks(capture, letter) if letter else QTest.keyClick(capture, key)
    assert tuple(heard.args[0]) == chord
    assert capture.isHidden()


def test_escape_gives_a_chord_up(root: QWidget, qtbot: QtBot) -> None:
    capture = KeyCapture(root)
    capture.begin("press")
    with qtbot.waitSignal(capture.given_up):
        QTest.keyClicks(capture, "g")
        QTest.keyClick(capture, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(capture.taken, wait=1200):
        pass
