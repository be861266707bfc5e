"""The part of the store that knows what annotations once were: the bin, and a note's history."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.annotation import Anchor, AnchorStatus, Annotation, AnnotationId, AnnotationKind
from briefing.store.annotationport import Binned, Revision
from briefing.store.annotationrows import SELECT, annotation_of, target_of_row
from briefing.store.annotations import Annotations
from briefing.store.database import State
from briefing.store.tables import ANNOTATION, STEP, TARGET, Row


@dataclass(slots=True)
class _Lost:
    """An annotation that a step made which was taken back, and which no redo brings back any more."""

    at: str
    annotation: Row | None = None
    target: Row | None = None


class Past(Annotations):
    """Nothing is ever deleted: what lies in the bin comes back, and every wording is still there."""

    def bin(self) -> tuple[Binned, ...]:
        """What was deleted, or taken back before something else was done; the latest first."""
        rows = self._db.rows(f"{SELECT} WHERE n.deleted IS NOT NULL")
        deleted = ANNOTATION.columns.index("deleted")
        found = [Binned(annotation_of(row), _moment(row[deleted])) for row in rows]
        found += [Binned(_as_it_was(lost), _moment(lost.at)) for lost in self._lost().values()]
        return tuple(sorted(found, key=lambda one: (one.at, one.annotation.id), reverse=True))

    def restore(self, annotation: AnnotationId) -> None:
        """Take an annotation out of the bin; KeyError where it does not lie there."""
        row = self._db.row(ANNOTATION, annotation)
        if row is None:
            self._bring_back(self._lost()[annotation])
            return
        if row["deleted"] is None:
            raise KeyError(annotation)
        article = self._db.rows("SELECT article FROM target WHERE annotation = ?", annotation)[0][0]
        with self._db.editing("restore"):
            self._db.touch(str(article))
            self._db.put(ANNOTATION, {**row, "deleted": None, "updated": self._db.now()})

    def history(self, annotation: AnnotationId) -> tuple[Revision, ...]:
        """Every state that an annotation was brought to, the latest first; what redo would do aside."""
        steps = self._db.found(
            STEP, "WHERE state != ? AND rows LIKE ? ORDER BY seq DESC", State.UNDONE, f'%"{annotation}"%'
        )
        return tuple(
            _revision(step, after)
            for step in steps
            for name, _, after in reversed(json.loads(str(step["rows"])))
            if name == ANNOTATION.name and after is not None and after["id"] == annotation
        )

    def _lost(self) -> dict[str, _Lost]:
        """Annotations with words whose making was taken back for good."""
        found: dict[str, _Lost] = {}
        for at, name, after in self._dropped():
            key = str(after["id"] if name == ANNOTATION.name else after["annotation"])
            lost = found.setdefault(key, _Lost(at))
            if name == ANNOTATION.name and lost.annotation is None:
                lost.annotation = after
            elif name == TARGET.name:
                lost.target = after
        return {
            key: lost
            for key, lost in found.items()
            if lost.target is not None
            and lost.annotation is not None
            and lost.annotation["body"]
            and self._db.row(ANNOTATION, key) is None
        }

    def _dropped(self) -> Iterator[tuple[str, str, Row]]:
        """The rows of annotations and targets that dropped steps wrote, the latest first."""
        for step in self._db.found(STEP, "WHERE state = ? ORDER BY seq DESC", State.DROPPED):
            for name, _, after in reversed(json.loads(str(step["rows"]))):
                if name in (ANNOTATION.name, TARGET.name) and after is not None:
                    yield str(step["at"]), name, after

    def _bring_back(self, lost: _Lost) -> None:
        if lost.annotation is None or lost.target is None:
            raise KeyError
        with self._db.editing("restore"):
            self._db.touch(str(lost.target["article"]))
            self._db.add(ANNOTATION, {**lost.annotation, "deleted": None, "updated": self._db.now()})
            self._db.add(TARGET, lost.target)


def _as_it_was(lost: _Lost) -> Annotation:
    """The annotation that dropped rows stand for."""
    if lost.annotation is None or lost.target is None:
        raise KeyError
    row, target = lost.annotation, target_of_row([lost.target[name] for name in TARGET.columns[1:]])
    return Annotation(
        id=AnnotationId(str(row["id"])),
        kind=AnnotationKind(row["kind"]),
        target=target,
        anchor=Anchor(target.span, AnchorStatus.SAME),
        body=str(row["body"]),
        style=int(str(row["style"])),
        author=str(row["author"]),
        created=_moment(row["created"]),
        updated=_moment(row["updated"]),
        revision=int(str(row["revision"])),
    )


def _revision(step: Row, after: Row) -> Revision:
    return Revision(
        at=_moment(step["at"]),
        step=str(step["name"]),
        author=str(step["author"]),
        body=str(after["body"]),
        style=int(str(after["style"])),
        deleted=after["deleted"] is not None,
    )


def _moment(value: object) -> dt.datetime:
    return dt.datetime.fromisoformat(str(value))
