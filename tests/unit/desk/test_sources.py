"""The analyst's source folders are remembered by the library."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.desk.sources import Sources
from briefing.store.sqlite import SqliteStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    found = SqliteStore.open(tmp_path / "library", lambda: dt.datetime.now(dt.UTC))
    yield found
    found.close()


def test_the_usual_folders_are_gathered_until_others_are_chosen(store: SqliteStore, tmp_path: Path) -> None:
    usual = tmp_path / "samples"
    sources = Sources(store, [usual])

    assert sources.folders() == (usual,)
    sources.add(tmp_path / "mine")
    assert Sources(store).folders() == (usual, tmp_path / "mine")


def test_a_folder_within_another_is_not_gathered_twice(store: SqliteStore, tmp_path: Path) -> None:
    sources = Sources(store)

    assert sources.add(tmp_path / "a" / "b")
    assert sources.add(tmp_path / "a")
    assert not sources.add(tmp_path / "a" / "c")
    assert sources.folders() == (tmp_path / "a",)


def test_a_folder_can_be_let_go(store: SqliteStore, tmp_path: Path) -> None:
    sources = Sources(store, [tmp_path])
    sources.remove(tmp_path)

    assert sources.folders() == ()
