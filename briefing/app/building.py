"""The window of one library, put together: its store, desk, commands and parts."""

import datetime as dt
import linecache
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from briefing import resources
from briefing.commands.table import all_commands, usual_keymap
from briefing.desk.desk import Desk
from briefing.desk.foundcache import FoundCache
from briefing.desk.librarysearch import INDEX, LibrarySearch
from briefing.desk.opened import Side
from briefing.desk.sources import Sources
from briefing.errors import BriefingError
from briefing.messages import Language
from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.model.comparison import Comparison, Pin
from briefing.model.findings import Findings
from briefing.settings import LANGUAGE, MEMO_PROFILE, Places, Settings, spoken
from briefing.store.sqlite import SqliteStore
from briefing.ui import session
from briefing.ui.dialogs import Dialogs
from briefing.ui.gathering import SEEN
from briefing.ui.speech import Speech
from briefing.ui.theme import draws_chinese, interface_font
from briefing.ui.window import DeskWindow
from briefing.ui.wiring import LibraryAccess, Wiring


@dataclass(frozen=True, slots=True)
class Opening:
    """How a library is opened: `reopen` is called where it must be opened anew, on a backup if one is given.

    `session` is the one to restore where the library could not keep it; `language` goes before the settings'.
    """

    reopen: Callable[[Path | None], None]
    session: str = ""
    language: Language | None = None


def now() -> dt.datetime:
    """The present moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def _stay(_: Path | None) -> None:
    """Leave the library as it is: nobody opens it anew."""


USUAL = Opening(_stay)
_WORDS = {Language.CHINESE: "qtbase_zh_CN", Language.ENGLISH: "qtbase_en"}


def build(places: Places, dialogs: Dialogs, opening: Opening = USUAL) -> DeskWindow:
    """The window on a library, its last session restored; the samples where there was none."""
    _forget_source()
    settings = Settings(places.settings)
    speech = Speech(opening.language or spoken(settings.value(LANGUAGE)))
    dress(speech.language)
    store = SqliteStore.open(places.library, now)
    if opening.session:
        store.remember(session.KEY, opening.session)
    desk = _desk(store, places)
    search = LibrarySearch(places.cache / INDEX, store, _find)
    sources = Sources(store, [resources.samples()])
    library = LibraryAccess(places.library, places.cache / SEEN, search, sources, opening.reopen)
    desk.memos.usual_form = settings.value(MEMO_PROFILE)
    wiring = Wiring(desk, all_commands(), usual_keymap(), speech, settings, dialogs, library)
    window = DeskWindow(wiring)
    window.destroyed.connect(store.close)
    window.actions_.set_text()
    window.restore(_first_articles(desk))
    if not draws_chinese():
        window.actions_.say("ui.no_chinese_font")
    for code in store.warnings():
        window.actions_.say(code)
    _forget_source()
    return window


def _forget_source() -> None:
    """Give back the source of the modules imported so far: Qt looks into each, and it stays in memory."""
    linecache.clearcache()


def _desk(store: SqliteStore, places: Places) -> Desk:
    """The desk, with what was found in texts kept between starts."""
    desk = Desk(store, _read, _found, _compare)
    cache = FoundCache(places.cache / "findings")
    desk.found.kept, desk.found.keep = cache.kept, cache.keep
    return desk


def _first_articles(desk: Desk) -> list[ArticleId]:
    """What a reader without a session sees: the library's first articles, the samples where it has none."""
    held = desk.library()
    if held:
        return [one.id for one in held[: len(Side)]]
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


def _found(article: Article) -> Findings:
    """What is found in an article; a mistake of ours is reported, and the article still opens."""
    try:
        return _find(article)
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
        return Findings()


def _find(article: Article) -> Findings:
    from briefing.extract.finder import find  # rules and vocabulary, where no start before has found it

    return find(article)


def _compare(
    left: Article, found: Findings, right: Article, found_there: Findings, pins: Sequence[Pin]
) -> Comparison:
    from briefing.compare.comparer import compare  # not before both texts are shown

    _forget_source()
    return compare(left, found, right, found_there, pins)


def dress(language: Language) -> None:
    """Give Qt our style and the words of a language, in the place of those it had."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    application.setApplicationName("Briefing")
    application.setStyle("Fusion")
    application.setFont(interface_font())
    for earlier in application.findChildren(QTranslator):
        application.removeTranslator(earlier)
        earlier.deleteLater()
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(_WORDS[language], folder):
        application.installTranslator(translator)
