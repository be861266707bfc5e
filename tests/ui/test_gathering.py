"""Source folders come into the library while the window is open, and again when they change."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.settings import Places
from briefing.store.sqlite import SqliteStore
from briefing.ui.gathering import Gathering

TEXT = "2021年，全市安排专项资金3.5亿元，新增就业岗位{n}个。"
PATIENCE = 30_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


@pytest.fixture
def places(tmp_path: Path) -> Places:
    found = Places.below(tmp_path / "data")
    SqliteStore.open(found.library, lambda: dt.datetime.now(dt.UTC)).close()
    return found


@pytest.fixture
def gathering(places: Places, folder: Path) -> Iterator[Gathering]:
    owner = QObject()
    found = Gathering(places, lambda: (folder,), owner)
    yield found
    found.stop()


def put(folder: Path, n: int) -> None:
    (folder / f"{n}.txt").write_text(f"题目{n}\n{TEXT.format(n=n)}\n", encoding="utf-8")


def titles(places: Places) -> list[str]:
    store = SqliteStore.open(places.library, lambda: dt.datetime.now(dt.UTC))
    found = [held.article.title for held in store.articles()]
    store.close()
    return found


def done(qtbot: QtBot, gathering: Gathering, begin: Callable[[], object]) -> None:
    with qtbot.waitSignal(gathering.gathered, timeout=PATIENCE):
        begin()


def test_files_that_are_there_come_in_and_new_ones_follow(
    qtbot: QtBot, gathering: Gathering, folder: Path, places: Places
) -> None:
    put(folder, 1)
    done(qtbot, gathering, gathering.start)
    done(qtbot, gathering, lambda: put(folder, 2))

    assert titles(places) == ["题目1", "题目2"]


def test_progress_is_told_file_by_file(qtbot: QtBot, gathering: Gathering, folder: Path) -> None:
    for n in range(3):
        put(folder, n)
    told: list[tuple[int, int]] = []
    gathering.progressed.connect(lambda now: told.append((now.done, now.total)))

    done(qtbot, gathering, gathering.start)

    assert told == [(1, 3), (2, 3), (3, 3)]


def test_work_that_is_stopped_is_over_at_once_and_can_begin_again(
    qtbot: QtBot, gathering: Gathering, folder: Path, places: Places
) -> None:
    put(folder, 1)
    gathering.start()

    with qtbot.waitSignal(gathering.idle, timeout=PATIENCE):
        gathering.stop()

    assert not gathering.busy
    done(qtbot, gathering, gathering.start)
    assert titles(places) == ["题目1"]


@pytest.mark.usefixtures("qtbot")
def test_nothing_is_done_without_folders(places: Places) -> None:
    owner = QObject()
    gathering = Gathering(places, tuple, owner)
    gathering.start()

    assert not gathering.busy
    gathering.stop()
