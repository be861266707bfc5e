"""The analyst's source folders are remembered by the library."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.__main__ import main
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


def test_the_command_line_adds_a_folder_to_gather_from(
    tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["briefing"])
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "a.txt").write_text("题目\n全年安排资金3.5亿元。\n", encoding="utf-8")

    assert main(["import", "--watch", str(folder)]) == 0

    store = SqliteStore.open(data_folder, lambda: dt.datetime.now(dt.UTC))
    assert folder in Sources(store).folders()
    assert [held.article.title for held in store.articles()] == ["题目"]
    store.close()
