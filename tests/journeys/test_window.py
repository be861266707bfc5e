"""The whole window by keys: reading to the end, filtering, following a difference, coming back, long work."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from briefing.desk.opened import Side, is_figure
from briefing.model.comparison import Relation
from briefing.model.findings import Finding
from briefing.ui.aboutsheet import AboutSheet
from briefing.ui.drawer import Page
from briefing.ui.sheets import PlotSheet, TableSheet
from briefing.ui.theme import ThemeName
from briefing.ui.window import KEEP_MS
from tests.journeys.conftest import Reader

pytestmark = pytest.mark.journey
_NEARLY = 30

LEFT = "财政新政\n\n2024年，全市财政收入120亿元。\n\n全市将设立20亿元产业基金，支持中小企业。\n"
RIGHT = "财政新政解读\n\n2024年，全市财政收入118亿元。\n\n全市将设立20亿元产业基金，支持中小企业。\n"


def opened(reader: Reader, folder: Path) -> None:
    """Two articles that differ in one figure, one a side."""
    for side, name, text in ((Side.LEFT, "left", LEFT), (Side.RIGHT, "right", RIGHT)):
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        reader.answers.open = (path,)
        reader.desk.activate(side)
        reader.window.actions_.focus_text()
        reader.press("Ctrl+O")
    QTest.qWait(60)


def finding(reader: Reader) -> Finding:
    """The current finding."""
    found = reader.desk.finding(reader.desk.current)
    assert found is not None
    return found


def test_two_articles_are_read_end_to_end_by_keyboard(reader: Reader) -> None:
    for side in Side:
        view = reader.pane(side).view
        assert reader.focus() is view
        reader.press("g", "g")
        for _ in range(60):
            reader.press("Space")
        assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
        reader.press("G")
        article = reader.desk.sides[side].article
        assert article.paragraph_at(view.selection().start) == len(article.paragraphs) - 1
        reader.press("w")
    reader.press("g", "g", "J")
    for _ in range(reader.desk.tally()[1]):
        reader.press("y")
    decided, total = reader.desk.tally()
    assert decided == total > 40


def test_undecided_figures_alone_are_walked_and_the_filter_is_told_and_cleared(reader: Reader) -> None:
    reader.press("]", "f", "y", "g", "F")
    panel = reader.window.parts.filter
    assert panel.isVisible()
    QTest.keyClick(panel.measures, Qt.Key.Key_Space)
    panel.verdicts["undecided"].click()
    reader.press("Escape")
    assert reader.focus() is reader.pane(reader.desk.active).view
    assert reader.window.parts.status.shown.text() == "Figures only · Undecided only"
    for _ in range(5):
        reader.press("J")
        assert is_figure(finding(reader))
        assert reader.desk.current is not None
        assert reader.desk.decision(reader.desk.current) is None
    reader.window.parts.status.clear.click()
    assert reader.desk.filter.everything


def test_a_difference_is_followed_from_the_ledger_to_both_places(reader: Reader, tmp_path: Path) -> None:
    opened(reader, tmp_path)
    different = [pair for pair in reader.desk.comparing.result.figures if pair.relation is Relation.DIFFERENT]
    assert [(pair.left and pair.left.text, pair.right and pair.right.text) for pair in different] == [
        ("120亿元", "118亿元")
    ]
    reader.press("g", "l")
    reader.type("118")
    reader.press("Enter", "Enter")
    assert finding(reader).text == "120亿元"
    QTest.qWait(60)
    assert any("118亿元" in label.text() for label in reader.window.parts.finding.findChildren(QLabel))
    reader.press("J")
    assert finding(reader).text == "118亿元"
    assert reader.desk.active is Side.RIGHT


def test_after_a_kill_the_reader_is_where_they_were(reader: Reader) -> None:
    reader.press("7", "J", "g", "m")
    reader.press("Escape", "F9")
    QTest.qWait(KEEP_MS + 200)
    before = (reader.desk.current, reader.desk.active, reader.pane(Side.LEFT).view.visible().start)
    reader.desk.store.close()
    reader.window.deleteLater()  # no close event: nothing more is kept
    reader.window = reader._start()
    QTest.qWait(60)
    assert (reader.desk.current, reader.desk.active) == before[:2]
    assert abs(reader.pane(Side.LEFT).view.visible().start - before[2]) < 40
    assert reader.window.parts.left.isHidden()


def test_back_and_forward_go_through_the_places_that_were_left(reader: Reader) -> None:
    view = reader.pane(Side.LEFT).view
    reader.press("j", "j")
    here = view.selection().start
    reader.press("G")
    end = view.selection().start
    reader.press("Alt+Left")
    assert view.selection().start == here
    reader.press("Alt+Right")
    assert view.selection().start == end
    for _ in range(4):
        reader.press("Alt+Left")
    assert reader.status() != ""


def test_quick_open_finds_titles_by_their_pinyin_and_opens_on_either_side(reader: Reader) -> None:
    right = reader.desk.sides[Side.RIGHT]
    reader.press("Ctrl+W")
    assert Side.LEFT not in reader.desk.sides
    reader.press("Ctrl+T")
    reader.type("clbt")
    reader.press("Enter")
    assert reader.desk.sides[Side.LEFT].article.title == right.article.title
    reader.press("g", "t")
    reader.type("suzhoukainian")
    reader.press("Enter")
    assert reader.desk.sides[Side.RIGHT].article.title.startswith("苏州开年")
    assert reader.desk.active is Side.RIGHT


def test_one_text_is_read_alone_and_the_other_comes_when_it_is_turned_to(reader: Reader) -> None:
    left, right = reader.pane(Side.LEFT), reader.pane(Side.RIGHT)
    reader.press("g", "o")
    assert (left.isHidden(), right.isHidden()) == (False, True)
    reader.press("w")
    assert (left.isHidden(), right.isHidden()) == (True, False)
    assert reader.focus() is right.view
    reader.press("g", "o")
    assert not left.isHidden()


def test_each_page_of_the_drawer_opens_by_key_and_escape_comes_back(reader: Reader) -> None:
    drawer = reader.window.parts.drawer
    for keys, page, kind in (("gl", Page.LEDGER, TableSheet), ("gm", Page.MEASURES, TableSheet)):
        reader.press(*keys)
        assert (drawer.isVisible(), drawer.page) == (True, page)
        assert isinstance(drawer.sheet(page), kind)
        reader.press("Escape")
        assert not drawer.isVisible()
        assert reader.focus() is reader.pane(Side.LEFT).view
    reader.press("g", "p")
    sheet = drawer.sheet(Page.PLOTS)
    assert isinstance(sheet, PlotSheet)
    assert reader.focus() is sheet.panel.canvas
    reader.press("Right")
    point = sheet.panel.canvas.current
    reader.press("Enter")
    assert reader.desk.current == point


def test_what_is_known_of_an_article_is_listed_and_gone_to(
    reader: Reader, qtbot: QtBot, tmp_path: Path
) -> None:
    text = "".join(f"第{n}条，对示例{n}号企业给予补助{n}3万元。" for n in range(14))
    pages = [tmp_path / f"{name}.html" for name in ("first", "second")]
    for number, path in enumerate(pages):
        body = f"<p>{number}号版本导语，说明来由。</p><p>{text}</p><p>责任编辑：示例甲</p>"
        path.write_text(
            f"<html><head><title>新政{number}</title></head><body>{body}</body></html>", encoding="utf-8"
        )
    reader.answers.open = tuple(pages)
    reader.press("Ctrl+O")
    qtbot.waitUntil(lambda: len(reader.desk.library()) == 4, timeout=20_000)
    active = reader.desk.sides[reader.desk.active]
    reader.press("g", "i")
    drawer = reader.window.parts.drawer
    sheet = drawer.sheet(Page.ABOUT)
    assert isinstance(sheet, AboutSheet)
    assert drawer.page is Page.ABOUT
    qtbot.waitUntil(lambda: not sheet.busy, timeout=20_000)
    names = [sheet.panel.model.row(n).name for n in range(sheet.panel.model.rowCount())]
    (aside,) = [name for name in names if name.startswith("aside:")]
    assert "示例甲" in sheet.panel.model.row(names.index(aside)).words()
    sheet.panel.chosen.emit(aside)
    assert reader.desk.carets[reader.desk.active].start == active.article.paragraphs[-1].span.start
    (reprint,) = [name for name in names if name.startswith("reprint:")]
    sheet.panel.chosen.emit(reprint)
    assert f"reprint:{reader.desk.sides[reader.desk.active].id}" == reprint


def test_the_look_changes_by_command_and_is_kept(reader: Reader) -> None:
    for name in ThemeName:
        reader.window.run("theme-next")
        assert reader.window.looks.theme().name is name
        page = reader.window.looks.theme().colour("page").name()
        assert QApplication.palette().base().color().name() == page
    reader.restart()
    assert reader.window.looks.theme().name is ThemeName.CONTRAST


def test_text_at_two_hundred_per_cent_loses_nothing_and_keeps_its_marks(reader: Reader) -> None:
    reader.press("J")
    for _ in range(13):
        reader.press("Ctrl+=")
    view = reader.pane(Side.LEFT).view
    assert reader.window.actions_.points >= 2 * 12.75
    assert view.horizontalScrollBar().maximum() == 0
    assert view.visible_marks()
    assert reader.desk.current is not None
    reader.press("Ctrl+0")
    assert reader.window.actions_.points == 12.75


def test_a_file_that_takes_long_is_read_in_the_background_and_shown(
    reader: Reader, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("长文\n\n" + "全市完成项目12个，投资3亿元。\n\n" * 4000, encoding="utf-8")
    reader.answers.open = (path,)
    reader.press("Ctrl+O")
    status = reader.window.parts.status
    assert status.progress.isVisible()
    assert reader.desk.sides[Side.LEFT].article.title != "长文"
    reader.press("J")
    assert reader.desk.current is not None
    qtbot.waitUntil(lambda: reader.desk.sides[reader.desk.active].article.title == "长文", timeout=40_000)
    assert reader.desk.tally()[1] > 4000
    assert not status.progress.isVisible()


def test_work_in_the_background_is_stopped_by_command(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("长文\n\n" + "全市完成项目12个，投资3亿元。\n\n" * 4000, encoding="utf-8")
    held = len(reader.desk.library())
    reader.answers.open = (path,)
    reader.press("Ctrl+O")
    reader.window.run("work-stop")
    assert not reader.window.actions_.files.busy
    assert not reader.window.parts.status.progress.isVisible()
    QTest.qWait(100)
    assert len(reader.desk.library()) == held


def test_free_scrolling_and_its_order_of_review_outlive_a_restart(reader: Reader) -> None:
    assert reader.desk.walking.together
    reader.press("s")
    reader.restart()
    assert (reader.window.parts.sync.locked, reader.desk.walking.together) == (False, False)


def test_an_article_that_cannot_be_read_says_why_on_the_empty_side(
    reader: Reader, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "damaged.docx"
    path.write_bytes(b"PK\x03\x04 no archive")
    reader.press("Ctrl+W")
    reader.answers.open = (path,)
    reader.press("Ctrl+O")
    words = reader.pane(Side.LEFT).empty.words
    qtbot.waitUntil(lambda: "damaged.docx" in words.text(), timeout=30_000)
    assert reader.status() == words.text()


def test_what_was_not_before_the_eyes_is_left_on_the_ruler_until_it_was(reader: Reader) -> None:
    coverage, left = reader.window.coverage, reader.desk.sides[Side.LEFT]
    coverage.look()
    unseen = reader.desk.seen.unseen(left)
    assert unseen
    assert unseen[0].start > 0
    share = reader.window.parts.status.read.text()
    reader.press("G")
    coverage.look()
    assert reader.desk.seen.unseen(left) != unseen
    assert reader.window.parts.status.read.text() != share
    for _ in range(40):
        reader.press("PageUp")
        coverage.look()
    assert reader.desk.seen.unseen(left) == ()
    assert reader.window.parts.status.read.text() == "100% seen"


@pytest.mark.parametrize("open_when_left", [True, False])
def test_the_tables_are_as_high_after_a_restart_as_before(reader: Reader, *, open_when_left: bool) -> None:
    reader.press("g", "l")
    QTest.qWait(50)
    reader.window.parts.middle.setSizes([400, 250])
    height = reader.window.parts.drawer.height()
    reader.window.keep_session()
    if not open_when_left:
        reader.window.parts.drawer.close_drawer()
    reader.restart()
    if not open_when_left:
        reader.restart()
        reader.press("g", "l")
    QTest.qWait(50)

    assert abs(reader.window.parts.drawer.height() - height) <= _NEARLY


def test_side_panels_fold_in_a_narrow_window_and_come_back_in_a_wide_one(reader: Reader) -> None:
    window, parts = reader.window, reader.window.parts
    shown = []
    for width in (1400, 1000, 800, 1000, 1400):
        window.resize(width, 700)
        QTest.qWait(30)
        assert window.width() == width
        shown.append((not parts.left.isHidden(), not parts.right.isHidden()))
    assert shown == [(True, True), (True, False), (False, False), (True, False), (True, True)]


def test_a_panel_that_was_closed_stays_closed_in_a_wide_window(reader: Reader) -> None:
    reader.press("F9")
    for width in (800, 1400):
        reader.window.resize(width, 700)
        QTest.qWait(30)
    assert reader.window.parts.left.isHidden()


def test_the_place_said_is_that_of_the_text_being_read(reader: Reader, tmp_path: Path) -> None:
    opened(reader, tmp_path)
    reader.desk.activate(Side.LEFT)
    reader.window.actions_.focus_text()
    reader.press("J")
    before = reader.window.parts.status.place.text()
    reader.press("w")
    after = reader.window.parts.status.place.text()
    assert before != after
    assert reader.window.actions_.told("ui.side_right") in after
