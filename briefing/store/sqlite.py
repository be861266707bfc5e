"""The store on the analyst's desktop: one SQLite file in the library folder."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Self

from briefing.store.annotations import Annotations
from briefing.store.connection import PATIENCE, connect
from briefing.store.database import Database
from briefing.store.drafts import Drafts
from briefing.store.links import Links
from briefing.store.memos import Memos
from briefing.store.migrations import migrate
from briefing.store.port import Standing
from briefing.store.steps import Steps
from briefing.store.verdicts import Verdicts

FILE = "library.db"


class SqliteStore(Annotations, Verdicts, Links, Memos, Drafts, Steps):
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

        StoreError: `store.foreign`, `store.damaged`, `store.cannot_open`, `store.busy`.
        """
        folder.mkdir(parents=True, exist_ok=True)
        connection, standing = connect(folder / FILE, patience)
        if standing is Standing.WRITABLE:
            migrate(connection, clock, before=lambda: None)
        return cls(Database(connection, standing, clock, author))

    @property
    def standing(self) -> Standing:
        """Whether it can be written; where not, every edit is refused with StoreError."""
        return self._db.standing

    def close(self) -> None:
        """Give the store's files back."""
        self._db.connection.close()
