"""Searching everything that the library holds, over an index that follows it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model.article import Article
from briefing.model.findings import Findings
from briefing.store.port import Store

if TYPE_CHECKING:
    from briefing.store.index import LibraryIndex
    from briefing.store.search import Results

FEW = 4
INDEX = "index.db"


class LibrarySearch:
    """Answers what is typed. A few new articles are indexed on the way, many are left to the worker."""

    def __init__(self, place: Path, store: Store, extract: Callable[[Article], Findings]) -> None:
        self._place = place
        self._store = store
        self._extract = extract
        self._index: LibraryIndex | None = None

    def results(self, typed: str, limit: int) -> "Results":
        """The best hits for what was typed so far."""
        from briefing.store.search import Search  # read of where a search is first asked for

        index = self._opened()
        for article in index.missing(self._store)[:FEW]:
            held = self._store.article(article)
            index.put(held, self._extract(held.article))
        index.follow(self._store)
        return Search(index, self._store).results(typed, limit)

    def close(self) -> None:
        """Give the index back."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def _opened(self) -> "LibraryIndex":
        from briefing.store.index import LibraryIndex

        if self._index is None:
            self._index = LibraryIndex.open(self._place)
        return self._index
