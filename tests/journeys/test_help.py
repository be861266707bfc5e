"""Help where one is: the manual, its words, and the guided review."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefing.desk.opened import Side
from briefing.ui.guidestrip import GuideStrip
from briefing.ui.manualpage import ManualPage
from tests.journeys.conftest import Reader

pytestmark = pytest.mark.journey


def manual(reader: Reader) -> ManualPage:
    page = reader.window.actions_.manual
    assert page is not None
    return page


def test_f1_opens_the_manual_at_the_page_for_where_one_is(reader: Reader) -> None:
    reader.press("F1")
    assert manual(reader).chapter == "reading"
    reader.press("Escape")
    assert reader.focus() is reader.pane(Side.LEFT).view
    reader.press("J", "Enter", "F1")
    assert manual(reader).chapter == "notes"
    reader.press("Escape", "Escape", "g", "d", "F1")
    assert manual(reader).chapter == "memo"
    reader.press("Escape")
    assert not manual(reader).isVisible()


def test_words_are_found_through_all_chapters(reader: Reader) -> None:
    reader.press("F1")
    page = manual(reader)
    page.line.setFocus()
    page.line.setText("check-store")
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert page.chapter == "commandline"
    assert page.page.textCursor().selectedText() == "check-store"


def strip(reader: Reader) -> GuideStrip:
    found = reader.window.actions_.guide
    assert found is not None
    return found


def test_the_guide_goes_on_with_the_readers_own_keys(reader: Reader) -> None:
    reader.window.run("guide")
    assert "J" in strip(reader).words.text()
    reader.press("J", "y")
    assert strip(reader).guide.done == 2
    reader.press("Enter")
    reader.type("练习")
    reader.press("Ctrl+Enter", "u", "v", "h", "]", "p", "g", "l", "Escape")
    assert strip(reader).guide.done == 9
    reader.press("J", "b", "g", "d", "D")
    assert strip(reader).guide.done == 12
    reader.press("Escape", "?")
    assert strip(reader).guide.step is None
    reader.press("Escape")
    strip(reader).close_strip()
    assert strip(reader).isHidden()
    assert reader.focus() is reader.pane(reader.desk.active).view
