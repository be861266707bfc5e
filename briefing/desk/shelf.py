"""The library as a pile to be reviewed: which article has findings that nobody has decided on."""

from collections.abc import Callable, Mapping

from briefing.desk.opened import Opened, Side, opened
from briefing.desk.review import settled
from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.model.findings import Findings
from briefing.store.port import Held, Store


class Shelf:
    """Walks the library's articles, by title, as far as there is something to decide."""

    def __init__(
        self,
        store: Store,
        find: Callable[[Article], Findings],
        sides: Callable[[], Mapping[Side, Opened]],
        active: Callable[[], Side],
    ) -> None:
        self._store = store
        self._find = find
        self._sides = sides
        self._active = active
        self._keys: dict[str, frozenset[str]] = {}

    def next(self, steps: int) -> Held | None:
        """The article so many on (negative: back) with undecided findings, round past the last; none open."""
        held, sides = self._store.listed(), self._sides()
        here = sides.get(self._active())
        at = next((number for number, one in enumerate(held) if here is not None and one.id == here.id), -1)
        row = [*held[at + 1 :], *held[: max(at, 0)]]
        if steps < 0:
            row.reverse()
        lying_open, left = {one.id for one in sides.values()}, abs(steps)
        for one in row:
            left -= one.id not in lying_open and self._undecided(one.id, one.version) > 0
            if left == 0:
                return self._store.article(one.id)
        return None

    def waiting(self, held: Held) -> int:
        """How many findings of an article are undecided."""
        return self._undecided(held.id, held.article.version)

    def _undecided(self, article: ArticleId, version: str) -> int:
        if version not in self._keys:
            held = self._store.article(article)
            self._keys[version] = frozenset(opened(held, self._find(held.article)).findings)
        decided = self._store.decisions(article)
        return sum(not settled(decided.get(key)) for key in self._keys[version])
