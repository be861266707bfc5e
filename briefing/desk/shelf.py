"""The library as a pile to be reviewed: which article has findings that nobody has decided on."""

from collections.abc import Callable, Mapping

from briefing.desk.found import Found
from briefing.desk.opened import Opened, Side, opened
from briefing.desk.review import settled
from briefing.model.annotation import ArticleId
from briefing.model.teaching import Teaching
from briefing.store.port import Held, Store

FEW = 40


class Shelf:
    """Walks the library's articles, by title, as far as there is something to decide.

    At most FEW articles that were not looked into before are looked into at a time: nobody is to wait.
    """

    def __init__(
        self,
        store: Store,
        found: Found,
        sides: Callable[[], Mapping[Side, Opened]],
        active: Callable[[], Side],
    ) -> None:
        self._store = store
        self._found = found
        self._sides = sides
        self._active = active
        self._keys: dict[str, frozenset[str]] = {}
        self._taught: tuple[Teaching, ...] = ()

    def next(self, steps: int) -> Held | None:
        """The article so many on (negative: back) with undecided findings, round past the last; none open."""
        self._forget_if_taught()
        sides, left, new = self._sides(), abs(steps), 0
        lying_open = {one.id for one in sides.values()}
        for identity in self._row(sides.get(self._active()), backwards=steps < 0):
            new += identity not in self._keys
            if new > FEW:
                return None
            left -= identity not in lying_open and self.waiting(identity) > 0
            if left == 0:
                return self._store.article(identity)
        return None

    def waiting(self, identity: ArticleId) -> int:
        """How many findings of an article are undecided."""
        if identity not in self._keys:
            held = self._store.article(identity)
            findings = opened(held, self._found.taught(held.article)).findings
            self._keys[identity] = frozenset(findings)
        decided = self._store.decisions(identity)
        return sum(not settled(decided.get(key)) for key in self._keys[identity])

    def _row(self, here: Opened | None, *, backwards: bool) -> list[ArticleId]:
        """The library from the article here on, round to it again."""
        names = [listed.id for listed in self._store.listed()]
        at = names.index(here.id) if here is not None and here.id in names else -1
        row = [*names[at + 1 :], *names[: max(at, 0)]]
        return row[::-1] if backwards else row

    def _forget_if_taught(self) -> None:
        taught = self._found.lessons()
        if taught != self._taught:
            self._keys, self._taught = {}, taught
