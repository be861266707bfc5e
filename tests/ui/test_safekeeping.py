"""The library is looked after while its window is open."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.errors import StoreError
from briefing.model.annotation import AnnotationKind
from briefing.settings import Places
from briefing.store.backup import backups
from briefing.store.sqlite import SqliteStore
from briefing.ui.safekeeping import Safekeeping
from briefing.work.keeping import Care, CareJob, care_for
from tests.unit.store.samples import article, target


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def store(folder: Path) -> Iterator[SqliteStore]:
    store = SqliteStore.open(folder, now)
    store.annotate(target(store.keep(article(), b""), "12.5亿元"), AnnotationKind.NOTE, "核对")
    yield store
    store.close()


@pytest.fixture
def keeping(store: SqliteStore, folder: Path) -> Iterator[Safekeeping]:
    owner = QObject()
    keeping = Safekeeping(store, Places.below(folder), now, owner)
    keeping.start()
    yield keeping
    keeping.stop()


def job(care: Care, folder: Path) -> CareJob:
    return CareJob(care, folder, folder / "cache" / "index.db")


def notes(folder: Path) -> list[str]:
    store = SqliteStore.open(folder, now)
    found = [note.body for held in store.articles() for note in store.annotations(held.id)]
    store.close()
    return found


def test_a_deleted_library_is_written_back_to_its_place(
    qtbot: QtBot, keeping: Safekeeping, folder: Path
) -> None:
    for path in folder.glob("library.db*"):
        path.unlink()
    with qtbot.waitSignal(keeping.lost, timeout=3000) as lost:
        pass
    assert lost.args == [folder / "library.db", True]
    assert notes(folder) == ["核对"]


def test_a_library_moved_away_is_written_back(
    qtbot: QtBot, keeping: Safekeeping, folder: Path, tmp_path: Path
) -> None:
    shutil.move(folder / "library.db", tmp_path / "elsewhere.db")
    with qtbot.waitSignal(keeping.lost, timeout=3000):
        pass
    assert notes(folder) == ["核对"]


def test_what_took_the_librarys_place_is_not_overwritten(
    qtbot: QtBot, keeping: Safekeeping, folder: Path
) -> None:
    (folder / "library.db").unlink()
    (folder / "library.db").write_bytes(b"something else")
    with qtbot.waitSignal(keeping.lost, timeout=3000) as lost:
        pass
    assert lost.args is not None
    path, at_home = lost.args
    assert not at_home
    assert path.parent == folder / "rescued"
    assert (folder / "library.db").read_bytes() == b"something else"


def test_what_another_process_writes_is_heard_of(qtbot: QtBot, keeping: Safekeeping, folder: Path) -> None:
    other = SqliteStore.open(folder, now)
    held = other.articles()[0]
    with qtbot.waitSignal(keeping.changed, timeout=3000) as changed:
        other.annotate(target(held, "300亿元"), AnnotationKind.NOTE, "另一人")
    other.close()
    assert changed.args is not None
    assert held.id in changed.args[0].articles


def test_a_backup_is_taken_at_the_end_where_there_is_none(keeping: Safekeeping, folder: Path) -> None:
    keeping.stop()
    assert len(backups(folder)) == 1


def test_a_sound_library_troubles_nobody(qtbot: QtBot, keeping: Safekeeping) -> None:
    said: list[object] = []
    keeping.damaged.connect(lambda: said.append("damaged"))
    keeping.troubled.connect(said.append)
    keeping.give(Care.CHECK)
    qtbot.waitUntil(lambda: not keeping.busy, timeout=15_000)
    assert said == []


@pytest.mark.usefixtures("store")
def test_care_tells_damage_and_takes_backups(folder: Path) -> None:
    assert care_for(job(Care.CHECK, folder), lambda *_: None)
    assert care_for(job(Care.BACK_UP, folder), lambda *_: None)
    assert not care_for(job(Care.BACK_UP, folder), lambda *_: None)


@pytest.mark.usefixtures("store")
def test_new_articles_are_indexed_once(folder: Path) -> None:
    assert care_for(job(Care.INDEX, folder), lambda *_: None)
    assert not care_for(job(Care.INDEX, folder), lambda *_: None)


def test_a_damaged_library_is_not_backed_up(store: SqliteStore, folder: Path) -> None:
    store.close()
    path = folder / "library.db"
    data = bytearray(path.read_bytes())
    data[data.index("核对".encode())] ^= 1
    path.write_bytes(data)
    assert not care_for(job(Care.CHECK, folder), lambda *_: None)
    with pytest.raises(StoreError):
        care_for(job(Care.BACK_UP, folder), lambda *_: None)
    assert backups(folder) == ()
