"""Articles come in by folder, by clipboard, by dropping; the window speaks another language at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.app import Lifetime
from briefing.desk.opened import Side
from briefing.messages import Language
from briefing.settings import LANGUAGE, Places, Settings
from briefing.ui.window import DeskWindow
from tests.journeys.conftest import Reader
from tests.journeys.test_lifetime import in_turn, lifetime, places, window

pytestmark = pytest.mark.journey
__all__ = ["lifetime", "places"]


def titles(reader: Reader) -> list[str]:
    return [one.title for one in reader.desk.library()]


def wait_for(qtbot: QtBot, reader: Reader, words: str) -> None:
    """Wait until an article with these words is open on the active side."""
    qtbot.waitUntil(lambda: words in reader.desk.sides[reader.desk.active].article.text, timeout=20_000)


def drop(window: DeskWindow, data: QMimeData) -> None:
    copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(5, 5), copy, data, button, none))


def test_text_on_the_clipboard_becomes_an_article(reader: Reader, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("新政一则\n\n全市将投入5亿元支持企业。")
    reader.press("Ctrl+Shift+V")
    wait_for(qtbot, reader, "5亿元")
    assert len(titles(reader)) == 3


def test_a_page_on_the_clipboard_becomes_an_article(reader: Reader, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml("<h1>贴来的网页</h1><p>补贴<b>300</b>万元。</p><img src='http://127.0.0.1:9/a.png'>")
    QApplication.clipboard().setMimeData(data)
    reader.press("Ctrl+Shift+V")
    wait_for(qtbot, reader, "补贴300万元")


def test_an_empty_clipboard_is_said_to_be_so(reader: Reader) -> None:
    QApplication.clipboard().clear()
    reader.press("Ctrl+Shift+V")
    assert len(titles(reader)) == 2
    assert reader.status() == reader.window.actions_.told("ui.nothing_to_paste")


def test_files_and_text_can_be_dropped(reader: Reader, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "dropped.txt"
    path.write_text("掉进来的\n\n拨款7亿元。\n", encoding="utf-8")
    files, words = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    words.setText("拖来的话\n\n拨款8亿元。")
    drop(reader.window, files)
    wait_for(qtbot, reader, "7亿元")
    drop(reader.window, words)
    wait_for(qtbot, reader, "8亿元")
    assert len(titles(reader)) == 4


def test_two_files_lie_side_by_side_in_the_order_in_which_they_were_given(
    reader: Reader, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = tmp_path / "z.html", tmp_path / "a.txt"
    first.write_text("<html><body><h1>左边的</h1><p>拨款1亿元。</p></body></html>", encoding="utf-8")
    second.write_text("右边的\n\n拨款2亿元。\n", encoding="utf-8")
    reader.window.open_files([first, second])
    qtbot.waitUntil(lambda: len(titles(reader)) == 4, timeout=20_000)
    qtbot.waitUntil(lambda: not reader.window.actions_.files.busy, timeout=20_000)
    shown = {side: one.article.title for side, one in reader.desk.sides.items()}
    assert shown == {Side.LEFT: "左边的", Side.RIGHT: "右边的"}
    assert reader.desk.active is Side.LEFT


def test_a_folder_becomes_a_source_and_can_be_left_again(reader: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    reader.answers.directory = folder
    reader.window.run("folder-add")
    assert folder in reader.window.sources.folders()
    reader.window.run("folders")
    reader.press("2")
    assert folder not in reader.window.sources.folders()


def test_a_folder_given_at_the_start_is_gathered(lifetime: Lifetime, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("文件夹里的\n\n拨款9亿元。\n", encoding="utf-8")
    trouble = in_turn(lambda: any("文件夹里的" in one.title for one in window().desk.library()))
    assert lifetime.run((folder,)) == 0
    assert trouble == []


def test_an_open_article_follows_its_file(lifetime: Lifetime, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    file = folder / "a.txt"
    file.write_text("文件夹里的\n\n拨款9亿元。\n", encoding="utf-8")

    def opened() -> bool:
        listed = [one.id for one in window().desk.library() if "文件夹里的" in one.title]
        if listed:
            window().desk.show(Side.RIGHT, window().desk.store.article(listed[0]))
            file.write_text("文件夹里的\n\n拨款12亿元。\n", encoding="utf-8")
        return bool(listed)

    trouble = in_turn(opened, lambda: "12亿元" in window().desk.sides[Side.RIGHT].article.text)
    assert lifetime.run((folder,)) == 0
    assert trouble == []


def test_another_language_is_spoken_at_once(lifetime: Lifetime, places: Places) -> None:
    first = []

    def choose() -> bool:
        first.append(window())
        before = first[0].actions_.language
        other = "en" if before is Language.CHINESE else "zh"
        first[0].actions_.preferences.choose(LANGUAGE, other)
        return True

    def spoken() -> bool:
        return window() is not first[0] and window().actions_.language is not first[0].actions_.language

    trouble = in_turn(choose, spoken)
    assert lifetime.run(()) == 0
    assert trouble == []
    assert Settings(places.settings).value(LANGUAGE) in ("zh", "en")
