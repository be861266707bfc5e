"""The run of the program: one window on a library after another, looked after while it is open."""

import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefing.app.building import Opening, build, now
from briefing.desk.opened import Side
from briefing.errors import StoreError
from briefing.messages import Language
from briefing.settings import LANGUAGE, Places, Settings, spoken
from briefing.store.backup import backups
from briefing.store.port import Change, Standing, Subject
from briefing.store.restore import restore
from briefing.store.sqlite import SqliteStore
from briefing.ui import session
from briefing.ui.crash import CrashReports
from briefing.ui.dialogs import DesktopDialogs
from briefing.ui.gathering import FIRST_MS, Gathering
from briefing.ui.instance import Instance
from briefing.ui.safekeeping import Safekeeping
from briefing.ui.speech import Speech
from briefing.ui.window import DeskWindow

if TYPE_CHECKING:
    from briefing.work.gathering import Gathered

REOPEN = 1000
GUIDED = "guided"


def run(paths: Sequence[Path] = (), data_dir: Path | None = None, language: Language | None = None) -> int:
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
    lifetime = Lifetime(application, places, instance, reports, language)
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
        self,
        application: QApplication,
        places: Places,
        instance: Instance,
        reports: CrashReports,
        language: Language | None = None,
    ) -> None:
        self._application = application
        self._places = places
        self._instance = instance
        self._reports = reports
        self._language = language
        self._backup: Path | None = None
        self._session = ""
        self.news: list[tuple[str, Path]] = []

    def run(self, paths: Sequence[Path]) -> int:
        """Show windows until one is closed for good; the exit code."""
        code = REOPEN
        while code == REOPEN:
            try:
                opening = Opening(self.reopen, self._session, self._language)
                window = build(self._places, DesktopDialogs(), opening)
            except StoreError as error:
                code = self._recover(error)
                continue
            self._session, self._language = "", None
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
        keeping = Safekeeping(store, self._places, now, window)
        keeping.damaged.connect(lambda: window.actions_.say("ui.store_damaged"))
        keeping.troubled.connect(window.actions_.say_error)
        keeping.lost.connect(lambda path, at_home: self._lost(window, path, at_home=at_home))
        QTimer.singleShot(0, keeping, keeping.start)
        return keeping

    def _gather(self, window: DeskWindow) -> Gathering:
        """Have the source folders brought into the library, a little after the first paint."""
        gathering = Gathering(self._places, window.sources.folders, window)
        window.folders_changed.connect(gathering.start)
        status = window.parts.status
        gathering.progressed.connect(
            lambda now: status.show_work(
                window.actions_.told("loading.gathering", done=now.done, total=now.total), now.done, now.total
            )
        )
        gathering.idle.connect(lambda: status.show_work(""))
        gathering.gathered.connect(lambda found: _tell_gathered(window, found))
        gathering.troubled.connect(window.actions_.say_error)
        window.actions_.stops.append(gathering.stop)
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
            self.news.append(("ui.store_restored", restore(self._places.library, self._backup, now())))
            self._backup = None

    def _recover(self, error: StoreError) -> int:
        """Say why the library can't be opened, and offer its backups."""
        from briefing.ui.backupsdialog import BackupsDialog  # seldom shown

        speech = Speech(spoken(Settings(self._places.settings).value(LANGUAGE)))
        dialog = BackupsDialog(backups(self._places.library), speech, speech.told(error))
        self._backup = dialog.chosen() if dialog.exec() else None
        if self._backup is None:
            return 1
        self._put_back()
        return REOPEN


def _hear(window: DeskWindow, gathering: Gathering, change: Change) -> None:
    """Show what others changed; articles that are just coming in are shown when all are there."""
    if change.articles or not gathering.busy:
        _tell_renewed(window, window.desk.heard(change))


def _tell_renewed(window: DeskWindow, sides: Sequence[Side]) -> None:
    for side in sides:
        window.actions_.say("loading.renewed", title=window.desk.sides[side].article.name)


def _tell_gathered(window: DeskWindow, found: "Gathered") -> None:
    window.desk.heard(Change("", frozenset({Subject.ARTICLE}), frozenset(found.fresh)))
    for path in found.away:
        window.actions_.say("loading.folder-away", path=path)
    if found:
        counts = {"kept": len(found.fresh), "gone": len(found.gone), "failed": len(found.failed)}
        said = [window.actions_.told(f"loading.gathered-{name}", count=n) for name, n in counts.items() if n]
        if said:
            window.actions_.say("loading.gathered", what=window.actions_.told("loading.and").join(said))
    sides = window.desk.sides
    _tell_renewed(window, [side for side, one in sides.items() if one.id in found.fresh])
