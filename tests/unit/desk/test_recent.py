"""What was opened last comes first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.desk.recent import MOST, Recent
from briefing.model.annotation import ArticleId
from briefing.store.sqlite import SqliteStore
from tests.unit.store.samples import Clock, article


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore.open(tmp_path, Clock())
    for name in "甲乙丙":
        store.keep(article(f"{name}文。", title=name, source=f"{name}.txt"), b"")
    yield store
    store.close()


def titles(store: SqliteStore) -> str:
    return "".join(one.title for one in Recent(store).first(store.listed()))


def identity(store: SqliteStore, title: str) -> ArticleId:
    return next(one.id for one in store.listed() if one.title == title)


def test_without_any_the_order_is_the_librarys(store: SqliteStore) -> None:
    assert titles(store) == "".join(one.title for one in store.listed())


def test_the_latest_stands_first_and_each_once(store: SqliteStore) -> None:
    for title in "甲丙甲":
        Recent(store).note(identity(store, title))
    assert titles(store).startswith("甲丙")
    assert len(Recent(store).ids()) == 2


def test_only_so_many_are_remembered(store: SqliteStore) -> None:
    for number in range(MOST + 5):
        Recent(store).note(ArticleId(str(number)))
    assert len(Recent(store).ids()) == MOST
    assert Recent(store).ids()[0] == str(MOST + 4)
