"""The part of the store that takes steps back and does them again, also after a restart."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from briefing.model.annotation import AnnotationId, ArticleId
from briefing.store.database import State, change_of
from briefing.store.part import Part
from briefing.store.port import Change
from briefing.store.sums import Value
from briefing.store.tables import BY_NAME, DRAFT, LINK, PLACE_DRAFT, STEP, TAG, TARGET, Row

_NAMED_IN = {
    "annotation": "id",
    "target": "annotation",
    "annotation_tag": "annotation",
    "anchor": "annotation",
}
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

    def annotations_since(self, turn: int) -> tuple[int, frozenset[AnnotationId] | None]:
        """How far the steps have come, and the annotations touched after `turn`, at ends of links too.

        None where it may be any of them.
        """
        touched: set[AnnotationId] = set()
        for (rows,) in self._db.rows("SELECT rows FROM step WHERE turn > ?", turn):
            for name, before, after in json.loads(str(rows)):
                column = _NAMED_IN.get(name)
                if name == TAG.name and before is not None:
                    return self._db.latest_turn(), None
                row = after or before
                if column is not None:
                    touched.add(AnnotationId(row[column]))
                elif name == LINK.name:
                    touched |= {AnnotationId(row["source"]), AnnotationId(row["target"])}
        return self._db.latest_turn(), frozenset(touched)

    def _replay(self, state: str, which: str, becomes: str) -> Change | None:
        back = becomes == State.UNDONE
        with self._db.writing():
            row = self._one(state, which)
            if row is None:
                return None
            changes = json.loads(str(row["rows"]))
            self._free_drafts(changes, back=back)
            for change in reversed(changes) if back else changes:
                self._db.replay(tuple(change), BY_NAME[change[0]], back=back)
            self._bind_drafts(changes, back=back)
            self._db.keep(STEP, {**row, "state": becomes, "turn": self._db.next_turn()})
        return change_of(row)

    def _free_drafts(self, changes: list[list[Any]], *, back: bool) -> None:
        """What is being typed in annotations that go stays as a draft of their places."""
        for annotation in _appearing(changes, back=not back):
            draft, target = self._db.row(DRAFT, annotation), self._db.row(TARGET, annotation)
            if draft is not None and target is not None:
                self._db.keep(PLACE_DRAFT, _place_draft(target) | {"body": draft["body"]})
                self._db.forget(DRAFT, annotation)

    def _bind_drafts(self, changes: list[list[Any]], *, back: bool) -> None:
        """What was being typed at places whose annotations come again goes on in those."""
        for annotation in _appearing(changes, back=back):
            target = self._db.row(TARGET, annotation)
            key = PLACE_DRAFT.keyed(_place_draft(target)) if target is not None else ()
            draft = self._db.row(PLACE_DRAFT, *key) if key else None
            if draft is not None:
                self._db.keep(DRAFT, {"annotation": annotation, "body": draft["body"]})
                self._db.forget(PLACE_DRAFT, *key)

    def _one(self, state: str, which: str) -> Row | None:
        return next(iter(self._db.found(STEP, which, state)), None)


def _name(step: Row | None) -> str | None:
    return None if step is None else str(step["name"])


def _appearing(changes: list[list[Any]], *, back: bool) -> list[str]:
    """The annotations that come to be when a step is done again, or taken back."""
    ends = (
        (after, before) if back else (before, after)
        for name, before, after in changes
        if name == "annotation"
    )
    return [str(then["id"]) for former, then in ends if former is None and then is not None]


def _place_draft(target: Row) -> dict[str, Value]:
    """The columns of a place's draft, as far as its target has them."""
    row = {name: value for name, value in target.items() if name != "annotation"}
    return row | {"finding": row["finding"] or ""}
