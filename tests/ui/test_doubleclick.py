"""A double click selects a word as Chinese and numbers have them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing.model.span import Span
from briefing.ui.document import Layout
from briefing.ui.textview import TextView
from briefing.ui.theme import ThemeName, load_theme
from tests.ui import samples

LINES = (
    "标题",
    "甲市安排专项资金、12.5亿元，支持《扶持办法》。The city's plan costs 3,000 yuan.",
    "𠮷野家和企业，3亿元",
)


@pytest.mark.parametrize(
    ("at", "word"),
    [
        ("资金、", "甲市安排专项资金"),
        ("2.5", "12.5亿元"),
        ("办法》", "扶持办法"),
        ("city", "city's"),
        ("000 yuan", "3,000"),
        ("野家", "𠮷野家"),
        ("亿元\n", "3亿元"),
        ("企业，3", "企业"),
    ],
)
def test_a_double_click_selects_a_word(qtbot: QtBot, at: str, word: str) -> None:
    article = samples.article("a", LINES)
    view = TextView(load_theme(ThemeName.LIGHT))
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_article(article, Layout(QFont()))
    with qtbot.waitExposed(view):
        view.show()
    offset = (article.text + "\n").index(at)
    middle = view.places(Span(offset, offset + 1))[0].center()
    place = QPoint(int(middle.x()), int(middle.y()) - view.verticalScrollBar().value())
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.selection().of(article.text) == word


def test_a_double_click_on_nothing_selects_nothing(qtbot: QtBot) -> None:
    view = TextView(load_theme(ThemeName.LIGHT))
    qtbot.addWidget(view)
    view.resize(300, 200)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert len(view.selection()) == 0
