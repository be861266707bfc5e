"""Lists: rows kept in place when only their words change, gone by with keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.model.annotation import Decision
from briefing.ui.lists import Row, RowList
from briefing.ui.sidepanel import SidePanel
from briefing.ui.speech import Speech
from tests.ui import samples

ROWS = [Row("a", "第一篇", detail="甲市日报"), Row("b", "第二篇", tip="b.txt"), Row("c", "𠮷利的一篇" * 20)]


@pytest.fixture
def listed(qtbot: QtBot) -> RowList:
    listed = RowList("文库", lines=2, detail=True)
    qtbot.addWidget(listed)
    listed.resize(200, 300)
    listed.show_rows(ROWS)
    listed.show()
    return listed


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, listed: RowList) -> None:
    qtmodeltester.check(listed.model())  # type: ignore[no-untyped-call]


def test_enter_and_a_click_choose_and_delete_asks_for_removal(qtbot: QtBot, listed: RowList) -> None:
    listed.point_to("b")
    with qtbot.waitSignal(listed.chosen) as chosen:
        QTest.keyClick(listed, Qt.Key.Key_Return)
    assert chosen.args == ["b"]
    with qtbot.waitSignal(listed.removed) as removed:
        QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert removed.args == ["b"]
    with qtbot.waitSignal(listed.chosen) as clicked:
        place = listed.visualRect(listed.model().index(0, 0)).center()
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == ["a"]


def test_a_list_that_gets_the_keyboard_has_a_row_selected(listed: RowList) -> None:
    listed.setFocus()
    assert listed.current() == "a"
    assert listed.selectionModel().isSelected(listed.currentIndex())


def test_the_current_row_stays_when_words_change_and_when_rows_come(listed: RowList) -> None:
    listed.point_to("b")
    listed.show_rows([ROWS[0], Row("b", "改了题目"), ROWS[2]])
    assert listed.current() == "b"
    listed.show_rows([Row("new", "新来的"), *ROWS])
    assert listed.current() == "b"
    listed.show_rows([ROWS[0]])
    assert listed.current() == ""


def test_a_screen_reader_hears_title_source_and_file(listed: RowList) -> None:
    index = listed.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "第一篇 · 甲市日报"


def test_every_row_paints_wide_characters_and_long_titles_too(listed: RowList) -> None:
    assert not listed.grab().isNull()
    heights = {listed.visualRect(listed.model().index(row, 0)).height() for row in range(3)}
    assert len(heights) == 1


@pytest.fixture
def side(qtbot: QtBot, desk: Desk, speech: Speech) -> SidePanel:
    panel = SidePanel(desk, speech)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_the_library_lists_articles_with_their_source_and_side(side: SidePanel) -> None:
    side.show_library()
    rows = {row.title: row for row in side.library.rows()}
    assert set(rows) == {samples.LEFT[0], samples.RIGHT[0]}
    assert rows[samples.LEFT[0]].sign == "◧"
    assert rows[samples.LEFT[0]].detail == "甲市日报 · 2025-01-09"


def test_the_outline_lists_the_active_articles_headings(side: SidePanel) -> None:
    side.show_outline()
    assert [row.title for row in side.outline.rows()] == [samples.LEFT[0]]


def test_findings_are_listed_while_their_tab_is_in_front_with_their_verdicts(
    side: SidePanel, desk: Desk
) -> None:
    side.show_findings()
    assert side.findings.rows() == ()
    side.setCurrentWidget(side.findings)
    assert [row.title for row in side.findings.rows()] == [
        "120亿元  财政收入",
        "150亿元  财政收入",
        "甲市设立30亿元基金支持企业",
        "30亿元  设立",
    ]
    spot = samples.spot(desk, Side.LEFT, "150亿元")
    desk.decide([spot], Decision.ACCEPTED, "accept")
    side.show_findings()
    row = next(row for row in side.findings.rows() if row.name == spot.finding)
    assert (row.mark, row.detail) == ("✓", "2026 · 目标")
    side.follow(spot)
    assert side.findings.current() == spot.finding
