"""The folders that the library is gathered from, as the analyst chose them."""

import json
from collections.abc import Sequence
from pathlib import Path

from briefing.store.port import Store

_KEY = "sources"


class Sources:
    """The source folders of a library; their files are only ever read."""

    def __init__(self, store: Store, usual: Sequence[Path] = ()) -> None:
        self._store = store
        self._usual = tuple(usual)

    def folders(self) -> tuple[Path, ...]:
        """The folders, in the order in which they were added; the usual ones where none was ever chosen."""
        kept = self._store.remembered(_KEY)
        return self._usual if kept is None else tuple(map(Path, json.loads(kept)))

    def add(self, folder: Path) -> bool:
        """Gather from a folder too; False where it, or one that it lies in, is gathered from already."""
        folder = folder.absolute()
        there = self.folders()
        if any(folder.is_relative_to(one) for one in there):
            return False
        self._keep([*(one for one in there if not one.is_relative_to(folder)), folder])
        return True

    def remove(self, folder: Path) -> None:
        """Gather from a folder no more; its articles stay."""
        self._keep([one for one in self.folders() if one != folder])

    def _keep(self, folders: Sequence[Path]) -> None:
        self._store.remember(_KEY, json.dumps([str(folder) for folder in folders]))
