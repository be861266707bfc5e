"""The part of the store that knows what annotations once were: the bin, and a note's history."""

import datetime as dt
import json

from briefing.model.annotation import AnnotationId
from briefing.store.annotationrows import SELECT, annotation_of
from briefing.store.annotations import Annotations
from briefing.store.database import State
from briefing.store.port import Binned, Revision
from briefing.store.tables import ANNOTATION, STEP, Row


class Past(Annotations):
    """Nothing is ever deleted: what lies in the bin comes back, and every wording is still there."""

    def bin(self) -> tuple[Binned, ...]:
        """What lies in the bin, the latest first."""
        rows = self._db.rows(f"{SELECT} WHERE n.deleted IS NOT NULL ORDER BY n.deleted DESC, n.id")
        deleted = ANNOTATION.columns.index("deleted")
        return tuple(Binned(annotation_of(row), _moment(row[deleted])) for row in rows)

    def restore(self, annotation: AnnotationId) -> None:
        """Take an annotation out of the bin; KeyError where it does not lie there."""
        row = self._db.row(ANNOTATION, annotation)
        if row is None or row["deleted"] is None:
            raise KeyError(annotation)
        article = self._db.rows("SELECT article FROM target WHERE annotation = ?", annotation)[0][0]
        with self._db.editing("restore"):
            self._db.touch(str(article))
            self._db.put(ANNOTATION, {**row, "deleted": None, "updated": self._db.now()})

    def history(self, annotation: AnnotationId) -> tuple[Revision, ...]:
        """Every state that an annotation was brought to, the latest first; undone steps aside."""
        steps = self._db.found(
            STEP, "WHERE state = ? AND rows LIKE ? ORDER BY seq DESC", State.DONE, f'%"{annotation}"%'
        )
        return tuple(
            _revision(step, after)
            for step in steps
            for name, _, after in reversed(json.loads(str(step["rows"])))
            if name == ANNOTATION.name and after is not None and after["id"] == annotation
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
