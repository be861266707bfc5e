"""The part of the store that knows where annotations stand in their article's latest version."""

from collections.abc import Sequence

from briefing.model.annotation import Anchor, AnnotationId, ArticleId
from briefing.model.article import Article
from briefing.store.annotationrows import target_of_row
from briefing.store.articles import Articles
from briefing.store.port import Standing
from briefing.store.sums import Value, checked
from briefing.store.tables import ANCHOR, TARGET, Row

_MISSING = " ".join(
    (
        "SELECT",
        ", ".join(f"t.{column}" for column in (*TARGET.columns, "sum")),
        "FROM target t JOIN article r ON r.id = t.article",
        "WHERE t.article = ? AND t.version != r.version AND NOT EXISTS",
        "(SELECT 1 FROM anchor a WHERE a.annotation = t.annotation AND a.version = r.version)",
    )
)


class Anchors(Articles):
    """Anchors: made when an article's text changes, and again wherever one is missing."""

    def _text_changed(self, identity: ArticleId, article: Article) -> None:
        self._anchor_missing(identity, article)

    def _anchor_missing(self, identity: ArticleId, article: Article | None = None) -> None:
        rows = [checked(TARGET.name, row) for row in self._db.rows(_MISSING, identity)]
        if rows and self._db.standing is Standing.WRITABLE:
            self._anchor(rows, article or self.article(identity).article)

    def _anchor(self, rows: Sequence[Sequence[Value]], article: Article) -> None:
        from briefing.store.anchoring import anchored

        targets = tuple(target_of_row(row[1:]) for row in rows)
        with self._db.writing():
            for row, anchor in zip(rows, anchored(targets, article.text), strict=True):
                self._db.keep(ANCHOR, anchor_row(AnnotationId(str(row[0])), article.version, anchor))


def anchor_row(annotation: AnnotationId, version: str, anchor: Anchor, confirmed: str | None = None) -> Row:
    """An anchor's row; `confirmed` is when the analyst confirmed it."""
    span = anchor.span
    return {
        "annotation": annotation,
        "version": version,
        "start": None if span is None else span.start,
        "stop": None if span is None else span.end,
        "status": anchor.status.value,
        "score": anchor.score,
        "confirmed": confirmed,
    }
