"""The desktop application: its store, desk and window, put together."""

import datetime as dt
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from briefing import resources
from briefing.commands.table import all_commands, usual_keymap
from briefing.desk.desk import Aspect, Desk
from briefing.desk.foundcache import FoundCache
from briefing.desk.librarysearch import INDEX, LibrarySearch
from briefing.desk.opened import Side
from briefing.desk.sources import Sources
from briefing.errors import BriefingError, StoreError
from briefing.messages import Language
from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.model.comparison import Comparison, Pin
from briefing.model.findings import Findings
from briefing.settings import LANGUAGE, Places, Settings, spoken
from briefing.store.backup import backups
from briefing.store.port import Change, Standing
from briefing.store.restore import restore
from briefing.store.sqlite import SqliteStore
from briefing.ui import session
from briefing.ui.backupsdialog import BackupsDialog
from briefing.ui.crash import CrashReports
from briefing.ui.dialogs import DesktopDialogs, Dialogs
from briefing.ui.gathering import FIRST_MS, Gathering
from briefing.ui.instance import Instance
from briefing.ui.safekeeping import Safekeeping
from briefing.ui.speech import Speech
from briefing.ui.theme import draws_chinese, interface_font
from briefing.ui.window import DeskWindow
from briefing.ui.wiring import LibraryAccess, Wiring
from briefing.work.gathering import Gathered

REOPEN = 1000
GUIDED = "guided"


def run(paths: Sequence[Path] = (), data_dir: Path | None = None) -> int:
    """Open the window on the user's library, these files in it; returns the exit code.

    Where the library has a window already, that one opens the files and this start ends.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101
    places = Places.standard(data_dir)
    instance = Instance(places.library)
    if not instance.is_first() and instance.hand_over(paths):
        return 0
    reports = CrashReports(places.state / "crashes")
    crashed = reports.watch()
    lifetime = Lifetime(application, places, instance, reports)
    if crashed is not None:
        lifetime.news.append(("ui.crashed", crashed))
    code = lifetime.run(paths)
    instance.release()
    reports.close()
    return code


class Lifetime:
    """The windows of one run: one after another, where the library had to be opened anew.

    `news` is what the next window says first: message codes, each with a path.
    """

    def __init__(
        self, application: QApplication, places: Places, instance: Instance, reports: CrashReports
    ) -> None:
        self._application = application
        self._places = places
        self._instance = instance
        self._reports = reports
        self._backup: Path | None = None
        self._session = ""
        self.news: list[tuple[str, Path]] = []

    def run(self, paths: Sequence[Path]) -> int:
        """Show windows until one is closed for good; the exit code."""
        code = REOPEN
        while code == REOPEN:
            try:
                window = build(self._places, DesktopDialogs(), self.reopen, self._session)
            except StoreError as error:
                code = self._recover(error)
                continue
            self._session = ""
            code = self._show(window, paths)
            paths = ()
        return code

    def reopen(self, backup: Path | None = None) -> None:
        """Close the window and open the library anew, on a backup where one is given."""
        self._backup = backup
        self._application.exit(REOPEN)

    def _show(self, window: DeskWindow, paths: Sequence[Path]) -> int:
        self._reports.when_written(lambda path: window.actions_.say("ui.bug", path=path))
        if paths:
            window.open_files(paths)
        window.show()
        if window.desk.store.remembered(GUIDED) is None:
            window.run("guide")
            with suppress(StoreError):
                window.desk.store.remember(GUIDED, "begun")
        for said, path in self.news:
            window.actions_.say(said, path=path)
        self.news.clear()
        self._instance.asked.connect(window.take_files)
        QTimer.singleShot(0, window, self._instance.listen)
        keeping = self._keep(window)
        gathering = self._gather(window)
        keeping.changed.connect(lambda change: _hear(window, gathering, change))
        code = self._application.exec()
        self._instance.asked.disconnect(window.take_files)
        window.close()
        gathering.stop()
        keeping.stop()
        window.actions_.close_search()
        window.desk.store.close()
        window.deleteLater()
        self._put_back()
        return code

    def _keep(self, window: DeskWindow) -> Safekeeping:
        store = window.desk.store
        assert isinstance(store, SqliteStore)  # noqa: S101
        keeping = Safekeeping(store, self._places, _now, window)
        keeping.damaged.connect(lambda: window.actions_.say("ui.store_damaged"))
        keeping.troubled.connect(window.actions_.say_error)
        keeping.lost.connect(lambda path, at_home: self._lost(window, path, at_home=at_home))
        QTimer.singleShot(0, keeping, keeping.start)
        return keeping

    def _gather(self, window: DeskWindow) -> Gathering:
        """Have the source folders brought into the library, a little after the first paint."""
        sources = Sources(window.desk.store, [resources.samples()])
        gathering = Gathering(self._places, sources.folders, window)
        status = window.parts.status
        gathering.progressed.connect(
            lambda now: status.show_work(
                window.actions_.told("loading.gathering", done=now.done, total=now.total), now.done, now.total
            )
        )
        gathering.idle.connect(lambda: status.show_work(""))
        gathering.gathered.connect(lambda found: _tell_gathered(window, found))
        gathering.troubled.connect(window.actions_.say_error)
        status.stop_wanted.connect(gathering.stop)
        if window.desk.store.standing is Standing.WRITABLE:
            QTimer.singleShot(FIRST_MS, gathering, gathering.start)
        return gathering

    def _lost(self, window: DeskWindow, path: Path, *, at_home: bool) -> None:
        if at_home:
            self._session = json.dumps(session.present(window.desk, window.parts, window.actions_))
            self.news.append(("ui.store_lost_home", path))
            self.reopen()
        else:
            window.actions_.say("ui.store_lost", path=path)

    def _put_back(self) -> None:
        """Put the backup that was asked for in the library's place."""
        if self._backup is not None:
            self.news.append(("ui.store_restored", restore(self._places.library, self._backup, _now())))
            self._backup = None

    def _recover(self, error: StoreError) -> int:
        """Say why the library can't be opened, and offer its backups."""
        speech = Speech(spoken(Settings(self._places.settings).value(LANGUAGE)))
        dialog = BackupsDialog(backups(self._places.library), speech, speech.told(error))
        self._backup = dialog.chosen() if dialog.exec() else None
        if self._backup is None:
            return 1
        self._put_back()
        return REOPEN


def _stay(_: Path | None) -> None:
    """Leave the library as it is: nobody opens it anew."""


def build(
    places: Places, dialogs: Dialogs, reopen: Callable[[Path | None], None] = _stay, last: str = ""
) -> DeskWindow:
    """The window on a library, its last session restored; the samples where there was none.

    `reopen` is called where the library must be opened anew, on a backup where one is given. `last` is
    the session to restore where the library could not keep it.
    """
    settings = Settings(places.settings)
    speech = Speech(spoken(settings.value(LANGUAGE)))
    _dress(speech.language)
    store = SqliteStore.open(places.library, _now)
    if last:
        store.remember(session.KEY, last)
    desk = Desk(store, _read, _found, _compare)
    cache = FoundCache(places.cache / "findings")
    desk.found.kept, desk.found.keep = cache.kept, cache.keep
    library = LibraryAccess(places.library, LibrarySearch(places.cache / INDEX, store, _find), reopen)
    wiring = Wiring(desk, all_commands(), usual_keymap(), speech, settings, dialogs, library)
    window = DeskWindow(wiring)
    window.destroyed.connect(store.close)
    window.actions_.set_text()
    window.restore(_first_articles(desk))
    if not draws_chinese():
        window.actions_.say("ui.no_chinese_font")
    for code in store.warnings():
        window.actions_.say(code)
    return window


def _hear(window: DeskWindow, gathering: Gathering, change: Change) -> None:
    """Show what others changed; articles that are just coming in are shown when all are there."""
    if change.articles or not gathering.busy:
        window.desk.heard(change)


def _tell_gathered(window: DeskWindow, found: Gathered) -> None:
    window.desk.refresh(Aspect.LIBRARY)
    for path in found.away:
        window.actions_.say("loading.folder-away", path=path)
    if found:
        counts = {"kept": len(found.fresh), "gone": len(found.gone), "failed": len(found.failed)}
        said = [window.actions_.told(f"loading.gathered-{name}", count=n) for name, n in counts.items() if n]
        if said:
            window.actions_.say("loading.gathered", what=window.actions_.told("loading.and").join(said))


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


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

    return compare(left, found, right, found_there, pins)


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
