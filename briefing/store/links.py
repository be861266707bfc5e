"""The part of the store that keeps links between annotations."""

from briefing.model.annotation import AnnotationId, ArticleId, Link, LinkId, LinkKind
from briefing.store.part import Part, plain
from briefing.store.tables import LINK, Row


class Links(Part):
    """Typed links, readable from both ends."""

    def link(self, source: AnnotationId, target: AnnotationId, kind: LinkKind, body: str = "") -> LinkId:
        """A new link."""
        identity = LinkId(self._db.new_id())
        row: Row = {
            "id": identity,
            "kind": kind.value,
            "source": source,
            "target": target,
            "body": plain(body),
            "author": self._db.author,
            "created": self._db.now(),
            "deleted": None,
        }
        with self._db.editing("link"):
            self._touch_ends(source, target)
            self._db.add(LINK, row)
        return identity

    def unlink(self, link: LinkId) -> None:
        """Put a link into the bin."""
        with self._db.editing("unlink"):
            row = self._db.row(LINK, link)
            if row is None or row["deleted"] is not None:
                raise KeyError(link)
            self._touch_ends(str(row["source"]), str(row["target"]))
            self._db.put(LINK, {**row, "deleted": self._db.now()})

    def links(self, annotation: AnnotationId) -> tuple[Link, ...]:
        """The links from and to an annotation whose other end is not in the bin."""
        found = self._db.rows(
            "SELECT id, kind, source, target, body FROM link WHERE ? IN (source, target) AND deleted IS NULL "
            "AND NOT EXISTS (SELECT 1 FROM annotation WHERE id IN (source, target) AND deleted IS NOT NULL) "
            "ORDER BY created, id",
            annotation,
        )
        return tuple(
            Link(LinkId(str(i)), LinkKind(kind), AnnotationId(str(a)), AnnotationId(str(b)), str(body))
            for i, kind, a, b, body in found
        )

    def _touch_ends(self, *ends: str) -> None:
        for end in ends:
            found = self._db.rows("SELECT article FROM target WHERE annotation = ?", end)
            if not found:
                raise KeyError(end)
            self._db.touch(ArticleId(str(found[0][0])))
