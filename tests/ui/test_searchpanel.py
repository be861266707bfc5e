"""The library is searched as one types, and a hit leads to its place."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing.messages import Language
from briefing.model.annotation import AnnotationKind
from briefing.model.findings import Findings
from briefing.model.span import Span
from briefing.store.index import LibraryIndex
from briefing.store.search import Search
from briefing.store.sqlite import SqliteStore
from briefing.ui.searchpanel import SearchPanel
from briefing.ui.speech import Speech
from tests.unit.store.samples import article, target


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> Iterator[SearchPanel]:
    store = SqliteStore.open(tmp_path, lambda: dt.datetime.now(dt.UTC))
    held = store.keep(article(), b"")
    store.keep(article("讲一讲别的事。", title="其他", source="b.txt"), b"")
    store.annotate(target(held, "12.5亿元"), AnnotationKind.NOTE, "核对出处")
    index = LibraryIndex.open(tmp_path / "index.db")
    for one in store.articles():
        index.put(one, Findings())
    index.follow(store)
    window = QWidget()
    window.resize(1000, 700)
    panel = SearchPanel(Search(index, store).results, Speech(Language.ENGLISH), window)
    qtbot.addWidget(window)
    window.show()
    panel.open()
    yield panel
    index.close()
    store.close()


def typed(qtbot: QtBot, panel: SearchPanel, words: str) -> list[str]:
    panel.line.setText(words)
    qtbot.waitUntil(lambda: panel.said.text() != "" and not panel.waiting, timeout=2000)
    return [row.title for row in panel.hits.rows()]


def test_hits_come_as_one_types(qtbot: QtBot, panel: SearchPanel) -> None:
    assert typed(qtbot, panel, "讲") == ["其他"]
    assert typed(qtbot, panel, "专项资金") == ["数字化改造专项资金安排"]
    assert "专项资金" in panel.hits.rows()[0].detail
    assert typed(qtbot, panel, "火星") == []
    assert panel.said.text() == "Nothing was found."


def test_enter_goes_to_the_first_match_and_closes(qtbot: QtBot, panel: SearchPanel) -> None:
    typed(qtbot, panel, "讲一讲")
    with qtbot.waitSignal(panel.chosen) as chosen:
        QTest.keyClick(panel.line, Qt.Key.Key_Return)
    assert chosen.args is not None
    assert chosen.args[1] == Span(3, 6)
    assert panel.isHidden()


def test_arrows_walk_the_hits_while_one_types(qtbot: QtBot, panel: SearchPanel) -> None:
    assert len(typed(qtbot, panel, "kind:article")) == 2
    first = panel.hits.current()
    QTest.keyClick(panel.line, Qt.Key.Key_Down)
    assert panel.hits.current() != first
    QTest.keyClick(panel.line, Qt.Key.Key_Down)
    QTest.keyClick(panel.line, Qt.Key.Key_Up)
    assert panel.hits.current() == first


def test_a_note_is_gone_to_by_its_id(qtbot: QtBot, panel: SearchPanel) -> None:
    typed(qtbot, panel, "出处")
    with qtbot.waitSignal(panel.chosen) as chosen:
        QTest.keyClick(panel.line, Qt.Key.Key_Return)
    assert chosen.args is not None
    assert isinstance(chosen.args[1], str)


def test_escape_closes(qtbot: QtBot, panel: SearchPanel) -> None:
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.line, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_a_condition_that_is_not_known_is_named(qtbot: QtBot, panel: SearchPanel) -> None:
    typed(qtbot, panel, "weight>5")
    assert "weight>5" in panel.said.text()


def test_a_condition_whose_value_is_none_comes_with_one_that_is(qtbot: QtBot, panel: SearchPanel) -> None:
    typed(qtbot, panel, "date:2022-13")
    assert "date:2022-13" in panel.said.text()
    assert "date:2022-01..2022-06" in panel.said.text()
