"""The store on the analyst's desktop: one SQLite file in the library folder."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Self

from briefing.errors import StoreError
from briefing.store.backup import backups, take
from briefing.store.connection import PATIENCE, connect, holds_tables, require_shape
from briefing.store.database import Database
from briefing.store.drafts import Drafts
from briefing.store.links import Links
from briefing.store.memos import Memos
from briefing.store.migrations import migrate
from briefing.store.past import Past
from briefing.store.pins import Pins
from briefing.store.places import refuse_network, warnings
from briefing.store.port import Standing
from briefing.store.restore import FILE, finish
from briefing.store.safety import Safety
from briefing.store.steps import Steps
from briefing.store.teachings import Teachings
from briefing.store.verdicts import Verdicts


class SqliteStore(Past, Verdicts, Teachings, Links, Pins, Memos, Drafts, Steps, Safety):
    """The Store port on a file; every edit is on the disk when its call returns."""

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Callable[[], dt.datetime],
        author: str = "",
        patience: float = PATIENCE,
    ) -> Self:
        """The library in `folder`, made where there is none; `patience` in seconds for other writers.

        StoreError: `store.missing` where the library is gone but backups of it are there, `store.foreign`,
        `store.damaged`, `store.cannot_open`, `store.busy`, `store.network_drive`.
        """
        refuse_network(folder)
        _make(folder)
        connection, standing = connect(folder / FILE, patience)
        try:
            if holds_tables(connection):
                require_shape(connection)
            if standing is Standing.WRITABLE:
                migrate(connection, clock, before=lambda: take(connection, folder, clock()))
            store = cls(Database(connection, standing, clock, author))
            store._secure(folder, warnings(folder))
        except BaseException:
            connection.close()
            raise
        return store

    @property
    def standing(self) -> Standing:
        """Whether it can be written; where not, every edit is refused with StoreError."""
        return self._db.standing

    def close(self) -> None:
        """Give the store's files back."""
        self._witness.close()
        self._db.connection.close()


def _make(folder: Path) -> None:
    """A folder in which a library can be opened; a new library is not made where one was lost."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        finish(folder)
        path = folder / FILE
        empty = not path.exists() or path.stat().st_size == 0
    except OSError as error:
        raise StoreError("store.cannot_open", path=str(folder), table="") from error
    if empty and backups(folder):
        raise StoreError("store.missing", path=str(path), table="")
