"""The adapters that the contract runs on, and a store with an article in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.store.port import Held, Store
from briefing.store.sqlite import SqliteStore
from tests.unit.store.samples import Clock, article

Opener = Callable[[], Store]


def _sqlite(folder: Path, clock: Clock) -> Store:
    return SqliteStore.open(folder, clock)


ADAPTERS = {"sqlite": _sqlite}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=sorted(ADAPTERS))
def reopened(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Opener]:
    """Opens the same store anew at each call."""
    stores: list[Store] = []

    def opener() -> Store:
        stores.append(ADAPTERS[request.param](tmp_path / "library", clock))
        return stores[-1]

    yield opener
    for store in stores:
        store.close()


@pytest.fixture
def store(reopened: Opener) -> Store:
    return reopened()


@pytest.fixture
def held(store: Store) -> Held:
    return store.keep(article(), b"raw bytes")
