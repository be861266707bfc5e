"""A library that is lost, restored or searched while its window is open."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.app import Lifetime
from briefing.desk.opened import Side
from briefing.settings import Places
from briefing.store.backup import backups
from briefing.store.sqlite import SqliteStore
from briefing.ui.backupsdialog import BackupsDialog
from briefing.ui.crash import CrashReports
from briefing.ui.instance import Instance
from briefing.ui.window import DeskWindow
from tests.journeys.conftest import Reader

pytestmark = pytest.mark.journey
PATIENCE_MS = 12_000


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places.below(tmp_path / "library")


@pytest.fixture
def lifetime(qapp: QApplication, places: Places) -> Iterator[Lifetime]:
    instance = Instance(places.library)
    assert instance.is_first()
    yield Lifetime(qapp, places, instance, CrashReports(places.state))
    instance.release()


def window() -> DeskWindow:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, DeskWindow) and w.isVisible())


def press_restore() -> bool:
    """Restore the newest backup, once they are shown."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, BackupsDialog):
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    return isinstance(dialog, BackupsDialog)


def in_turn(*steps: Callable[[], bool], leave: bool = True) -> list[str]:
    """Do each step once the one before gave True; the last ends the run. What went wrong is returned."""
    waiting, trouble = list(steps), ["too long"]

    def look() -> None:
        try:
            if waiting[0]():
                waiting.pop(0)
        except StopIteration:
            return
        except BaseException as error:
            trouble[:] = [repr(error)]
            waiting.clear()
        if not waiting:
            if trouble == ["too long"]:
                trouble.clear()
            clock.deleteLater()
            if leave:
                QApplication.exit(0)

    clock = QTimer(QApplication.instance())
    clock.setInterval(50)
    clock.timeout.connect(look)
    clock.start()
    QTimer.singleShot(PATIENCE_MS, clock, lambda: QApplication.exit(0))
    return trouble


def test_a_library_that_is_deleted_comes_back_with_its_window(lifetime: Lifetime, places: Places) -> None:
    first: list[DeskWindow] = []

    def accept_and_delete() -> bool:
        first.append(window())
        first[0].run("finding-next")
        first[0].run("accept")
        for path in places.library.glob("library.db*"):
            path.unlink()
        return True

    def opened_anew() -> bool:
        return window() is not first[0] and window().desk.tally()[0] == 1

    trouble = in_turn(accept_and_delete, opened_anew)
    assert lifetime.run(()) == 0
    assert trouble == []


def test_a_backup_is_restored_from_the_window(lifetime: Lifetime, places: Places) -> None:
    first: list[DeskWindow] = []

    def accept_and_ask() -> bool:
        first.append(window())
        store = first[0].desk.store
        assert isinstance(store, SqliteStore)
        store.back_up(dt.datetime.now(dt.UTC), dt.timedelta(0))
        first[0].run("finding-next")
        first[0].run("accept")
        assert first[0].desk.tally()[0] == 1
        QTimer.singleShot(0, first[0], lambda: first[0].run("backups"))
        return True

    def restored() -> bool:
        return window() is not first[0] and window().desk.tally()[0] == 0

    trouble = in_turn(accept_and_ask, press_restore, restored)
    assert lifetime.run(()) == 0
    assert trouble == []
    assert list((places.library / "replaced").iterdir())


def test_a_damaged_library_is_restored_before_the_window_opens(lifetime: Lifetime, places: Places) -> None:
    trouble = in_turn(lambda: window().desk.tally()[1] > 0)
    assert lifetime.run(()) == 0
    assert trouble == []
    assert backups(places.library)
    (places.library / "library.db").write_bytes(b"no library at all" * 500)

    trouble = in_turn(press_restore, lambda: window().desk.tally()[1] > 0)
    assert lifetime.run(()) == 0
    assert trouble == []


def test_a_library_that_cannot_be_opened_and_is_not_restored_ends_the_run(
    lifetime: Lifetime, places: Places
) -> None:
    places.library.mkdir(parents=True, exist_ok=True)
    (places.library / "library.db").write_bytes(b"no library at all" * 500)

    def cancel() -> bool:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, BackupsDialog):
            dialog.reject()
        return isinstance(dialog, BackupsDialog)

    trouble = in_turn(cancel, leave=False)
    assert lifetime.run(()) == 1
    assert trouble == []


def test_the_library_is_searched_by_keys_and_a_hit_gone_to(reader: Reader, qtbot: QtBot) -> None:
    reader.press("g", "/")
    reader.type("护林员")
    panel = reader.window.actions_.search_panel
    assert panel is not None
    qtbot.waitUntil(lambda: len(panel.hits.rows()) == 2, timeout=3000)
    reader.press("Enter")
    spot = reader.desk.current
    assert spot is not None
    assert spot.span.of(reader.desk.sides[spot.side].article.text) == "护林员"
    assert reader.focus() is reader.pane(spot.side).view
    reader.press("a")
    reader.type("生态角色")
    reader.press("Ctrl+Enter")
    bodies = [note.body for side in Side for note in reader.desk.sides[side].annotations]
    assert bodies == ["生态角色"]
