"""Every panel and dialog speaks the user's language, and shows its words whole."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefing.app.building import dress
from briefing.messages import Language
from briefing.settings import LANGUAGE, Places, Settings
from briefing.store.backup import backups
from briefing.ui.backupsdialog import BackupsDialog
from briefing.ui.speech import Speech
from tests.journeys.conftest import Answers, Reader

pytestmark = pytest.mark.journey

HAN = re.compile(r"[\u4e00-\u9fff]")
WORD = re.compile(r"[A-Za-z]{4,}")
# Names that are the same in both languages, and what a search or a key looks like.
NAMES = re.compile(
    r"Briefing|Word|PDF|Markdown|Ctrl|Shift|Space|Page(Up|Down)|Escape|Enter|Delete|Home|Left|Right|Down|Backspace|"
    r"\w+:\S+|money\S+|auto|light|dark|contrast|indent|space|briefing|note|plain|special|report|LibreOffice|\S*[./]\S*|"
    r"[a-z]+-[a-z-]+|^[a-z]+$|^English$|.*\b(CNY|USD|HKD)\b.*"
)
SHOWN = (
    *(
        "palette",
        "key-sheet",
        "preferences",
        "filter-choose",
        "codebook",
        "library-search",
        "manual",
        "guide",
    ),
    *("find", "table-ledger", "table-measures", "table-beneficiaries", "plots", "table-about", "menu"),
    *("memo-show", "bin"),
    *("lessons", "why", "teach", "correct", "folders", "memo-form", "link", "history"),
)


@pytest.fixture(params=list(Language))
def reader(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Reader]:
    places = Places.below(tmp_path / "library")
    Settings(places.settings).change(LANGUAGE, request.param.value)
    somebody = Reader(qtbot, places, Answers())
    yield somebody
    somebody.window.close()
    somebody.desk.store.close()


def words_of(widget: QWidget) -> list[str]:
    """What a widget itself says to a reader: its text, its tooltip, its name for screen readers."""
    said = [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
    if isinstance(widget, QLabel | QAbstractButton):
        said.append(widget.text())
    if isinstance(widget, QLineEdit):
        said.append(widget.placeholderText())
    if isinstance(widget, QTabWidget):
        said += [widget.tabText(number) for number in range(widget.count())]
    if isinstance(widget, QComboBox):
        said += [widget.itemText(number) for number in range(widget.count())]
    if isinstance(widget, QMenu):
        said += [
            text.partition("\t")[0]
            for action in widget.actions()
            for text in (action.text(), action.toolTip())
        ]
    return [text for text in said if text.strip()]


def articles_words(reader: Reader) -> str:
    return "\n".join(one.article.text + (one.article.publisher or "") for one in reader.desk.sides.values())


def foreign(text: str, language: Language, known: str) -> bool:
    """Whether a text is in the other language; words of the open articles may stand anywhere."""
    if language is Language.CHINESE:
        return bool(WORD.search(NAMES.sub(" ", text))) and not HAN.search(text)
    pieces = re.split(r"[\s·:：“”\"()（）,，;；|.、]+", text)
    return text != "中文" and any(HAN.search(piece) and not said(piece, known) for piece in pieces)


def said(piece: str, known: str) -> bool:
    """Whether words are an article's, or a value spelled out in Chinese beside the English."""
    return piece in known or piece.removeprefix("超过") in known


def is_cut(widget: QWidget) -> bool:
    """Whether a label or button shows less than its words; those that say they elide have a tooltip."""
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.text() or widget.toolTip():
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() + 2 < widget.heightForWidth(widget.width())
    return widget.width() + 2 < widget.sizeHint().width() and widget.width() > 0


def visible(root: QWidget) -> Iterator[QWidget]:
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible():
            yield widget


def complaints(reader: Reader) -> list[str]:
    language, known = reader.window.actions_.language, articles_words(reader)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    found = []
    for root in QApplication.topLevelWidgets():
        for widget in visible(root):
            found += [f"foreign: {text!r}" for text in words_of(widget) if foreign(text, language, known)]
            if is_cut(widget):
                found.append(f"cut: {words_of(widget)} {widget.size()} of {widget.sizeHint()}")
    return found


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus grab the keyboard
def test_every_panel_speaks_one_language_and_cuts_no_words(reader: Reader, qtbot: QtBot) -> None:
    reader.press("J")
    qtbot.wait(50)
    found_in = {"the window": complaints(reader)}
    for command in SHOWN:
        reader.window.run(command)
        qtbot.wait(20)
        found_in[command] = complaints(reader)
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        reader.press("Escape", "Escape")
        reader.window.actions_.focus_text()
    lines = [f"{name}: {line}" for name, found in found_in.items() for line in found]
    assert not lines, "\n" + "\n".join(dict.fromkeys(lines))


@pytest.mark.parametrize("language", list(Language))
def test_the_list_of_backups_speaks_one_language(qtbot: QtBot, tmp_path: Path, language: Language) -> None:
    dress(language)
    dialog = BackupsDialog(backups(tmp_path), Speech(language))
    qtbot.addWidget(dialog)
    dialog.show()
    said = [text for widget in visible(dialog) for text in words_of(widget)]
    assert [text for text in said if foreign(text, language, "")] == []
    assert not any(is_cut(widget) for widget in visible(dialog))


def test_the_search_for_other_languages_finds_them() -> None:
    check: Callable[[str, Language], bool] = lambda text, language: foreign(text, language, "产业基金")  # noqa: E731
    assert check("Save the note", Language.CHINESE)
    assert check("保存批注", Language.ENGLISH)
    assert not check("保存 Word 文件", Language.CHINESE)
    assert not check("figure · 产业基金", Language.ENGLISH)
