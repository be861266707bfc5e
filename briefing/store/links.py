"""The part of the store that keeps links between annotations."""

from briefing.model.annotation import AnnotationId, ArticleId, Link, LinkId, LinkKind
from briefing.store.part import Part, plain
from briefing.store.tables import LINK, Row

# By the article's annotations, not by all links of the library.
_ENDING_IN = (
    "SELECT link.id FROM target CROSS JOIN link ON link.source = target.annotation WHERE article = ?1 "
    "UNION SELECT link.id FROM target CROSS JOIN link ON link.target = target.annotation WHERE article = ?1"
)


class Links(Part):
    """Typed links, readable from both ends."""

    def link(self, source: AnnotationId, target: AnnotationId, kind: LinkKind, body: str = "") -> LinkId:
        """A new link."""
        identity = LinkId(self._db.new_id())
        self._add(Link(identity, kind, source, target, body), "link")
        return identity

    def adopt_link(self, link: Link) -> bool:
        """Take in a link that was made elsewhere, with its id; False where the store has it already."""
        if self._db.row(LINK, link.id) is not None:
            return False
        self._add(link, "adopt")
        return True

    def unlink(self, link: LinkId) -> None:
        """Put a link into the bin."""
        with self._db.editing("unlink"):
            row = self._standing(link)
            self._touch_ends(str(row["source"]), str(row["target"]))
            self._db.put(LINK, {**row, "deleted": self._db.now()})

    def relink(self, link: LinkId, kind: LinkKind, body: str) -> None:
        """Give a link another kind, or other words; KeyError where it is not there."""
        with self._db.editing("relink"):
            row = self._standing(link)
            self._touch_ends(str(row["source"]), str(row["target"]))
            self._db.put(LINK, {**row, "kind": kind.value, "body": plain(body)})

    def links(self, annotation: AnnotationId) -> tuple[Link, ...]:
        """The links from and to an annotation whose other end is not in the bin."""
        return self._found("? IN (source, target)", annotation)

    def links_in(self, article: ArticleId) -> tuple[Link, ...]:
        """The links that have an end in an article, in the order they were made."""
        return self._found(f"id IN ({_ENDING_IN})", article)

    def _found(self, condition: str, value: str) -> tuple[Link, ...]:
        found = self._db.rows(
            f"SELECT id, kind, source, target, body FROM link WHERE {condition} AND deleted IS NULL "  # noqa: S608
            "AND NOT EXISTS (SELECT 1 FROM annotation WHERE id IN (source, target) AND deleted IS NOT NULL) "
            "ORDER BY created, id",
            value,
        )
        return tuple(
            Link(LinkId(str(i)), LinkKind(kind), AnnotationId(str(a)), AnnotationId(str(b)), str(body))
            for i, kind, a, b, body in found
        )

    def _add(self, link: Link, step: str) -> None:
        row: Row = {
            "id": link.id,
            "kind": link.kind.value,
            "source": link.source,
            "target": link.target,
            "body": plain(link.body),
            "author": self._db.author,
            "created": self._db.now(),
            "deleted": None,
        }
        with self._db.editing(step):
            self._touch_ends(link.source, link.target)
            self._db.add(LINK, row)

    def _standing(self, link: LinkId) -> Row:
        row = self._db.row(LINK, link)
        if row is None or row["deleted"] is not None:
            raise KeyError(link)
        return row

    def _touch_ends(self, *ends: str) -> None:
        for end in ends:
            found = self._db.rows("SELECT article FROM target WHERE annotation = ?", end)
            if not found:
                raise KeyError(end)
            self._db.touch(ArticleId(str(found[0][0])))
