"""The part of the store that takes steps back and does them again, also after a restart."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from briefing.model.annotation import ArticleId
from briefing.store.database import State, change_of
from briefing.store.part import Part
from briefing.store.port import Change
from briefing.store.tables import BY_NAME, STEP, Row

_LATEST = "WHERE state = ? ORDER BY seq DESC LIMIT 1"
_EARLIEST = "WHERE state = ? ORDER BY seq LIMIT 1"


class Steps(Part):
    """One line of steps for the whole library; what is done anew drops what was undone before it."""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Edits within are one transaction and one undoable step, called `name`."""
        with self._db.editing(name):
            yield

    def undo(self) -> Change | None:
        """Take the latest step back; None where there is none."""
        return self._replay(State.DONE, _LATEST, State.UNDONE)

    def redo(self) -> Change | None:
        """Do the latest step that was taken back again; None where there is none."""
        return self._replay(State.UNDONE, _EARLIEST, State.DONE)

    def steps(self) -> tuple[str | None, str | None]:
        """The names of the steps that undo and redo would take."""
        back, again = self._one(State.DONE, _LATEST), self._one(State.UNDONE, _EARLIEST)
        return _name(back), _name(again)

    def changes_since(self, turn: int) -> tuple[int, frozenset[ArticleId]]:
        """How far the steps have come, and the articles of those made, undone or redone after `turn`."""
        found = self._db.rows("SELECT articles FROM step WHERE turn > ?", turn)
        articles = {ArticleId(name) for (names,) in found for name in json.loads(str(names))}
        return self._db.latest_turn(), frozenset(articles)

    def _replay(self, state: str, which: str, becomes: str) -> Change | None:
        back = becomes == State.UNDONE
        with self._db.writing():
            row = self._one(state, which)
            if row is None:
                return None
            changes = json.loads(str(row["rows"]))
            for change in reversed(changes) if back else changes:
                self._db.replay(tuple(change), BY_NAME[change[0]], back=back)
            self._db.keep(STEP, {**row, "state": becomes, "turn": self._db.next_turn()})
        return change_of(row)

    def _one(self, state: str, which: str) -> Row | None:
        return next(iter(self._db.found(STEP, which, state)), None)


def _name(step: Row | None) -> str | None:
    return None if step is None else str(step["name"])
