"""The part of the store that keeps annotations: notes and highlights where the analyst put them."""

import datetime as dt
from collections.abc import Iterable

from briefing.model.annotation import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    ArticleId,
    Target,
    text_order,
)
from briefing.store.anchors import Anchors
from briefing.store.annotationrows import SELECT, annotation_of, target_row
from briefing.store.codes import Codes
from briefing.store.part import plain
from briefing.store.sums import Value
from briefing.store.tables import ANNOTATION, ANNOTATION_TAG, DRAFT, PLACE_DRAFT, TARGET


class Annotations(Anchors, Codes):
    """Annotations: every edit is a step; what is deleted lies in the bin."""

    def annotations(self, article: ArticleId) -> tuple[Annotation, ...]:
        """The article's annotations in text order, anchored in its latest version; orphans last."""
        self._anchor_missing(article)
        rows = self._db.rows(f"{SELECT} WHERE t.article = ? AND n.deleted IS NULL", article)
        found = [annotation_of(row) for row in rows]
        return tuple(sorted(found, key=text_order))

    def annotation(self, annotation: AnnotationId) -> Annotation:
        """One annotation; KeyError where there is none."""
        self._anchor_missing(self._article_of(annotation))
        return annotation_of(self._db.rows(f"{SELECT} WHERE n.id = ?", annotation)[0])

    def annotate(self, target: Target, kind: AnnotationKind, body: str = "", style: int = 1) -> AnnotationId:
        """A new annotation."""
        identity, now = AnnotationId(self._db.new_id()), self._db.now()
        row: dict[str, Value] = {"id": identity, "kind": kind.value, "body": plain(body), "style": style}
        row |= {"author": self._db.author, "created": now, "updated": now, "revision": 1, "deleted": None}
        with self._db.editing("annotate"):
            self._db.add(ANNOTATION, row)
            self._db.add(TARGET, {"annotation": identity} | target_row(target))
            self._db.touch(target.article)
            self._take_place_draft(target, identity, keep=not body)
        return identity

    def adopt(self, annotation: Annotation) -> bool:
        """Take in an annotation that was made elsewhere; False where the store has one of this id."""
        identity, now = annotation.id, self._db.now()
        if self._db.row(ANNOTATION, identity) is not None:
            return False
        row: dict[str, Value] = {
            "id": identity,
            "kind": annotation.kind.value,
            "body": plain(annotation.body),
        }
        row |= {"style": annotation.style, "author": plain(annotation.author), "deleted": None}
        row |= {"created": _moment(annotation.created, now), "updated": _moment(annotation.updated, now)}
        with self._db.editing("adopt"):
            self._db.add(ANNOTATION, row | {"revision": annotation.revision})
            self._db.add(TARGET, {"annotation": identity} | target_row(annotation.target))
            self._db.touch(annotation.target.article)
            self.retag(identity, annotation.tags)
        return True

    def write(self, annotation: AnnotationId, body: str) -> None:
        """Replace an annotation's body; its draft is gone with it. A highlight given words is a note."""
        kind = {"kind": AnnotationKind.NOTE.value} if body else {}
        with self._db.editing("write"):
            self._change(annotation, body=plain(body), **kind)
            self._db.forget(DRAFT, annotation)

    def restyle(self, annotation: AnnotationId, style: int) -> None:
        """Give an annotation another style, 1 to 9."""
        with self._db.editing("restyle"):
            self._change(annotation, style=style)

    def delete(self, annotation: AnnotationId) -> None:
        """Put an annotation into the bin."""
        with self._db.editing("delete"):
            self._change(annotation, deleted=self._db.now())

    def retag(self, annotation: AnnotationId, tags: Iterable[str]) -> None:
        """Replace an annotation's tags."""
        wanted = list(dict.fromkeys(name for tag in tags if (name := plain(tag).strip())))
        with self._db.editing("retag"):
            self._db.touch(self._article_of(annotation))
            identities = [self._tag(name) for name in wanted]
            present = self._db.rows("SELECT tag FROM annotation_tag WHERE annotation = ?", annotation)
            for (tag,) in present:
                if tag not in identities:
                    self._db.remove(ANNOTATION_TAG, annotation, tag)
            for place, tag in enumerate(identities):
                self._db.put(ANNOTATION_TAG, {"annotation": annotation, "tag": tag, "place": place})

    def tags(self) -> tuple[str, ...]:
        """Every tag in use, most used first."""
        rows = self._db.rows(
            "SELECT tag.name FROM tag JOIN annotation_tag ON tag.id = annotation_tag.tag "
            "JOIN annotation ON annotation.id = annotation_tag.annotation "
            "WHERE annotation.deleted IS NULL GROUP BY tag.id ORDER BY count(*) DESC, tag.name"
        )
        return tuple(str(name) for (name,) in rows)

    def _change(self, annotation: AnnotationId, **values: Value) -> None:
        article = self._article_of(annotation)
        row = self._db.row(ANNOTATION, annotation)
        if row is None or all(row[name] == value for name, value in values.items()):
            return
        self._db.touch(article)
        revision = int(str(row["revision"])) + 1
        self._db.put(ANNOTATION, {**row, **values, "updated": self._db.now(), "revision": revision})

    def _article_of(self, annotation: AnnotationId) -> ArticleId:
        rows = self._db.rows(
            "SELECT article FROM target JOIN annotation ON annotation.id = target.annotation "
            "WHERE annotation.id = ? AND annotation.deleted IS NULL",
            annotation,
        )
        if not rows:
            raise KeyError(annotation)
        return ArticleId(str(rows[0][0]))

    def _take_place_draft(self, target: Target, annotation: str, *, keep: bool) -> None:
        """What was being typed at a place goes on in its annotation, unless that has words already."""
        span = target.span
        key = (target.article, target.version, span.start, span.end, target.finding or "")
        row = self._db.row(PLACE_DRAFT, *key)
        if row is not None:
            self._db.forget(PLACE_DRAFT, *key)
            if keep:
                self._db.keep(DRAFT, {"annotation": annotation, "body": row["body"]})


def _moment(moment: dt.datetime | None, now: str) -> str:
    return now if moment is None else moment.astimezone(dt.UTC).isoformat(timespec="microseconds")
