"""An empty list says why it is empty; commands are found by their pinyin."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing.ui.overlay import Choice, Chooser, findable, matches
from briefing.ui.tables import Cell, TablePanel, TableRow


def test_a_choice_that_nothing_matches_says_so(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(800, 600)
    root.show()
    chooser = Chooser(root)
    chooser.ask("?", [Choice("a", "alpha")], "nothing like it")
    assert chooser.blank.isHidden()
    chooser.line.setText("beta")
    assert (chooser.blank.isHidden(), chooser.list.accessibleDescription()) == (False, "nothing like it")
    chooser.line.setText("al")
    assert (chooser.blank.isHidden(), chooser.list.accessibleDescription()) == (True, "")


def test_a_table_tells_none_at_all_from_none_with_these_words(qtbot: QtBot) -> None:
    panel = TablePanel("table", "narrow", ["column"])
    qtbot.addWidget(panel)
    panel.say_empty("there is none", "none has these words")
    assert panel.blank.text() == "there is none"
    panel.show_rows([TableRow("a", (Cell("alpha"),))])
    assert panel.blank.isHidden()
    panel.line.setText("beta")
    assert (panel.blank.isHidden(), panel.blank.text()) == (False, "none has these words")


@pytest.mark.parametrize(
    ("typed", "found"), [("beifen", True), ("bf", True), ("备份", True), ("fenbei", False)]
)
def test_chinese_words_are_found_by_their_sound(typed: str, *, found: bool) -> None:
    assert matches(typed, findable("文库 · 备份")) is found
