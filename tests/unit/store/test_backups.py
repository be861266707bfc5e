"""Backups: when they are made, which are kept, and how one is restored."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from briefing.errors import StoreError
from briefing.model.annotation import AnnotationKind
from briefing.store import restore as restoring
from briefing.store.backup import Backup, Preview, backups, preview, wanted
from briefing.store.health import check_file
from briefing.store.restore import FILE, finish, restore
from briefing.store.sqlite import SqliteStore
from tests.unit.store.samples import Clock, article, target

NOON = dt.datetime(2026, 3, 2, 12, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def store(folder: Path) -> Iterator[SqliteStore]:
    store = SqliteStore.open(folder, Clock())
    yield store
    store.close()


def note(store: SqliteStore, body: str = "") -> None:
    held = store.keep(article(), b"")
    store.annotate(target(held, "12.5亿元"), AnnotationKind.NOTE, body)


def taken(store: SqliteStore, now: dt.datetime = NOON) -> Backup:
    backup = store.back_up(now)
    assert backup is not None
    return backup


def bodies(folder: Path) -> list[str]:
    store = SqliteStore.open(folder, Clock())
    found = [a.body for held in store.articles() for a in store.annotations(held.id)]
    store.close()
    return found


def test_a_backup_is_whole_and_says_what_it_holds(store: SqliteStore) -> None:
    note(store, "一")
    backup = taken(store)
    assert check_file(backup.path).sound
    assert preview(backup.path) == Preview(1, 1, 1, preview(backup.path).latest)
    assert preview(backup.path).latest is not None
    assert store.backups() == (backup,)


def test_a_backup_is_made_only_after_a_change_and_not_too_often(store: SqliteStore) -> None:
    note(store)
    taken(store)
    assert store.back_up(NOON + 5 * HOUR) is None
    note(store)
    assert store.back_up(NOON + HOUR) is None
    taken(store, NOON + 5 * HOUR)
    store.undo()
    taken(store, NOON + 10 * HOUR)
    assert len(store.backups()) == 3


def test_backups_grow_sparse_with_age() -> None:
    moments = [NOON - HOUR * 6 * number for number in range(4 * 400)]
    kept = wanted(moments, NOON)
    today_and_yesterday = {m for m in moments if m.date() >= NOON.date() - DAY}
    assert today_and_yesterday <= kept
    days = {m.date() for m in kept}
    assert {NOON.date() - DAY * number for number in range(12)} <= days
    assert len(kept) <= len(today_and_yesterday) + 12 + 10 + 9
    assert NOON - min(kept) > DAY * 200
    assert wanted(kept, NOON) == kept


def test_old_backups_go_only_after_a_new_one_is_good(store: SqliteStore) -> None:
    for number in range(40):
        note(store, str(number))
        taken(store, NOON + DAY * number)
    assert len(store.backups()) < 30
    assert store.backups()[0].taken == NOON + DAY * 39


def test_a_damaged_library_makes_no_backup_and_keeps_those_it_has(folder: Path, store: SqliteStore) -> None:
    note(store, "好")
    good = taken(store)
    note(store)
    raw = apsw.Connection(str(folder / FILE))
    raw.execute("UPDATE annotation SET body = 'x'")
    raw.close()
    with pytest.raises(StoreError, match=r"store\.damaged"):
        store.back_up(NOON + DAY)
    assert store.backups() == (good,)


def test_restoring_brings_the_backup_back_and_keeps_what_was_there(folder: Path, store: SqliteStore) -> None:
    note(store, "旧")
    backup = taken(store)
    note(store, "新")
    store.close()
    aside = restore(folder, backup.path, NOON)
    assert bodies(folder) == ["旧"]
    assert preview(aside / FILE).annotations == 2
    opened = SqliteStore.open(folder, Clock())
    assert "store.edits_missing" not in opened.warnings()
    opened.close()


def test_a_lost_library_is_restored(folder: Path, store: SqliteStore) -> None:
    note(store, "旧")
    backup = taken(store)
    store.close()
    (folder / FILE).unlink()
    restore(folder, backup.path, NOON)
    assert bodies(folder) == ["旧"]


def test_a_damaged_backup_is_not_restored(folder: Path, store: SqliteStore) -> None:
    note(store, "好")
    backup = taken(store)
    backup.path.write_bytes(backup.path.read_bytes()[:8192])
    store.close()
    with pytest.raises(StoreError, match=r"store\.damaged"):
        restore(folder, backup.path, NOON)
    assert bodies(folder) == ["好"]


@pytest.mark.parametrize("done", ["marked", "log removed", "copy in place"])
def test_a_restore_cut_short_is_ended_at_the_next_start(
    folder: Path, store: SqliteStore, monkeypatch: pytest.MonkeyPatch, done: str
) -> None:
    note(store, "旧")
    backup = taken(store)
    note(store, "新")
    monkeypatch.setattr(restoring, "finish", lambda _: None)
    restore(folder, backup.path, NOON)
    store.close()
    if done == "log removed":
        (folder / f"{FILE}-wal").unlink(missing_ok=True)
    if done == "copy in place":
        finish(folder)
        (folder / "library.restore").touch()
    assert bodies(folder) == ["旧"]
    assert not (folder / "library.restore").exists()


def test_a_restore_cut_short_before_its_mark_is_forgotten(folder: Path, store: SqliteStore) -> None:
    note(store, "新")
    store.close()
    (folder / "library.restoring").write_bytes(b"half a copy")
    assert bodies(folder) == ["新"]
    assert not (folder / "library.restoring").exists()


def test_other_files_among_the_backups_are_let_be(folder: Path, store: SqliteStore) -> None:
    note(store)
    taken(store)
    (folder / "backups" / "library-mine.db").write_text("x")
    assert len(backups(folder)) == 1
