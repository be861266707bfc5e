"""Which articles were opened last, so that they come first where one is chosen."""

import json
from collections.abc import Iterable
from typing import TypeVar

from briefing.model.annotation import ArticleId
from briefing.store.port import Held, Listed, Standing, Store

MOST = 40
_KEY = "recent"
Article = TypeVar("Article", Held, Listed)


class Recent:
    """The articles opened last, the latest first."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def ids(self) -> tuple[ArticleId, ...]:
        """Their ids; those of articles that are gone from the library may be among them."""
        kept = self._store.remembered(_KEY)
        return () if kept is None else tuple(ArticleId(name) for name in json.loads(kept))

    def note(self, article: ArticleId) -> None:
        """Note that an article was opened just now."""
        others = [one for one in self.ids() if one != article]
        if self._store.standing is Standing.WRITABLE:
            self._store.remember(_KEY, json.dumps([article, *others][:MOST]))

    def first(self, articles: Iterable[Article]) -> list[Article]:
        """The articles, those opened last before the others; the others as they were."""
        places = {article: place for place, article in enumerate(self.ids())}
        return sorted(articles, key=lambda one: places.get(one.id, MOST))
