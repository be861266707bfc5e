"""The desktop application: its store, desk and window, put together."""

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from briefing import resources
from briefing.commands.table import all_commands, usual_keymap
from briefing.desk.desk import Desk
from briefing.errors import BriefingError
from briefing.extract.finder import find
from briefing.messages import Language
from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.model.comparison import Comparison
from briefing.model.findings import Findings
from briefing.settings import LANGUAGE, Places, Settings, spoken
from briefing.store.sqlite import SqliteStore
from briefing.ui.crash import CrashReports
from briefing.ui.dialogs import DesktopDialogs, Dialogs
from briefing.ui.speech import Speech
from briefing.ui.theme import draws_chinese, interface_font
from briefing.ui.window import DeskWindow
from briefing.ui.wiring import Wiring


def run(paths: Sequence[Path] = (), data_dir: Path | None = None) -> int:
    """Open the window on the user's library, these files in it; returns the exit code."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101
    places = Places.standard(data_dir)
    reports = CrashReports(places.state / "crashes")
    crashed = reports.watch()
    window = build(places, DesktopDialogs())
    reports.when_written(lambda path: window.actions_.say("ui.bug", path=path))
    if crashed is not None:
        window.actions_.say("ui.crashed", path=crashed)
    if paths:
        window.open_files(paths)
    window.show()
    code = application.exec()
    reports.close()
    return code


def build(places: Places, dialogs: Dialogs) -> DeskWindow:
    """The window on a library, its last session restored; the samples where there was none."""
    settings = Settings(places.settings)
    speech = Speech(spoken(settings.value(LANGUAGE)))
    _dress(speech.language)
    store = SqliteStore.open(places.library, lambda: dt.datetime.now(dt.UTC))
    desk = Desk(store, _read, find, _compare)
    wiring = Wiring(desk, all_commands(), usual_keymap(), speech, settings, dialogs)
    window = DeskWindow(wiring)
    window.destroyed.connect(store.close)
    window.actions_.set_text()
    window.restore(_first_articles(desk))
    if not draws_chinese():
        window.actions_.say("ui.no_chinese_font")
    return window


def _first_articles(desk: Desk) -> list[ArticleId]:
    """The sample articles, brought into a library that has nothing in it."""
    if desk.library():
        return []
    brought: list[ArticleId] = []
    for path in sorted(resources.samples().iterdir()):
        try:
            brought += desk.bring_in(path)
        except BriefingError:
            continue
    return brought


def _read(path: Path) -> tuple[Article, ...]:
    from briefing.loading.reader import read  # lxml and its kin, where a file is first opened

    return read(path)


def _compare(left: Article, found: Findings, right: Article, found_there: Findings) -> Comparison:
    from briefing.compare.comparer import compare  # not before both texts are shown

    return compare(left, found, right, found_there)


def _dress(language: Language) -> None:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    application.setApplicationName("Briefing")
    application.setStyle("Fusion")
    application.setFont(interface_font())
    locale = QLocale("zh_CN" if language is Language.CHINESE else "en")
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder):
        application.installTranslator(translator)
