"""A table that is narrowed, sorted and gone by with keys."""

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefing.ui.tables import Cell, TablePanel, TableRow

ROWS = [
    TableRow("a", (Cell("奖励"), Cell("3000万元", Fraction(30_000_000)))),
    TableRow("b", (Cell("基金"), Cell("1亿元", Fraction(100_000_000)))),
    TableRow("c", (Cell("服务"), Cell(""))),
]


@pytest.fixture
def panel(qtbot: QtBot) -> TablePanel:
    panel = TablePanel("表", "筛选", ["手段", "数额"])
    qtbot.addWidget(panel)
    panel.show_rows(ROWS)
    panel.show()
    panel.focus_table()
    return panel


def shown(panel: TablePanel) -> str:
    return "".join(panel.model.row(number).name for number in range(panel.model.rowCount()))


def test_the_model_keeps_qts_rules(panel: TablePanel, qtmodeltester: ModelTester) -> None:
    panel.model.narrow("元")
    panel.model.sort(1)
    qtmodeltester.check(panel.model, force_py=True)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    ("typed", "names"), [("", "abc"), ("奖", "a"), ("亿元", "b"), ("基金 亿", "b"), ("基金 奖", "")]
)
def test_typing_narrows_to_rows_with_all_the_words(panel: TablePanel, typed: str, names: str) -> None:
    panel.line.setText(typed)
    assert shown(panel) == names


def test_s_sorts_by_the_columns_number_and_again_the_other_way_round(panel: TablePanel) -> None:
    panel.table.setCurrentIndex(panel.model.index(0, 1))
    QTest.keyClicks(panel.table, "s")
    assert shown(panel) == "abc"
    QTest.keyClicks(panel.table, "s")
    assert shown(panel) == "cba"


def test_enter_chooses_the_row(panel: TablePanel, qtbot: QtBot) -> None:
    panel.point_to("b")
    with qtbot.waitSignal(panel.chosen) as signal:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert signal.args == ["b"]


def test_the_current_row_stays_when_the_rows_change(panel: TablePanel) -> None:
    panel.point_to("b")
    panel.show_rows(ROWS[1:])
    assert panel.model.row(panel.table.currentIndex().row()).name == "b"


def test_only_an_editable_cell_is_edited(panel: TablePanel, qtbot: QtBot) -> None:
    panel.show_rows([TableRow("a", (Cell("原来", editable=True), Cell("不动")))])
    free, fixed = panel.model.index(0, 0), panel.model.index(0, 1)
    assert panel.model.flags(free) & Qt.ItemFlag.ItemIsEditable
    assert not panel.model.flags(fixed) & Qt.ItemFlag.ItemIsEditable
    with qtbot.waitSignal(panel.edited) as signal:
        panel.model.setData(free, "改过")
    assert signal.args == ["a", 0, "改过"]
