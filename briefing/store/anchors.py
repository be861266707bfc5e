"""The part of the store that knows where annotations stand in their article's latest version."""

from collections.abc import Sequence

from briefing.model.annotation import (
    Anchor,
    AnchorStatus,
    Annotation,
    AnnotationId,
    ArticleId,
    Target,
    target_of,
)
from briefing.model.article import Article
from briefing.model.span import Span
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

    def confirm(self, annotation: AnnotationId) -> None:
        """Say that an annotation stands rightly where the store proposes; ValueError for an orphan."""
        span = self.annotation(annotation).anchor.span
        if span is None:
            raise ValueError(annotation)
        with self._db.editing("confirm"):
            self._settle(annotation, span)

    def relocate(self, annotation: AnnotationId, span: Span) -> None:
        """Put an annotation to a place of its article's latest version; what the analyst saw first stays."""
        with self._db.editing("relocate"):
            self._settle(annotation, span)

    def annotation(self, annotation: AnnotationId) -> Annotation:
        """One annotation; KeyError where there is none."""
        raise NotImplementedError

    def _settle(self, annotation: AnnotationId, span: Span) -> None:
        target = self.annotation(annotation).target
        article = self.article(target.article).article
        if span.end > len(article.text):
            raise ValueError(span)
        same = span.of(article.text) == target.exact
        anchor = Anchor(span, AnchorStatus.SAME if same else AnchorStatus.MOVED)
        self._db.touch(target.article)
        self._db.put(ANCHOR, anchor_row(annotation, article.version, anchor, self._db.now()))

    def _anchor(self, rows: Sequence[Sequence[Value]], article: Article) -> None:
        from briefing.store.anchoring import anchored

        places = {AnnotationId(str(row[0])): self._last_settled(row) for row in rows}
        with self._db.writing():
            for version in sorted({target.version for target in places.values()}):
                made_on = {key: target for key, target in places.items() if target.version == version}
                identity = next(iter(made_on.values())).article
                old = self.article_version(identity, version).text
                anchors = anchored(old, article.text, tuple(made_on.values()))
                for annotation, anchor in zip(made_on, anchors, strict=True):
                    self._db.keep(ANCHOR, anchor_row(annotation, article.version, anchor))

    def _last_settled(self, row: Sequence[Value]) -> Target:
        """The target of a row, or of the place that the analyst last confirmed for it."""
        target = target_of_row(row[1:])
        condition = "WHERE annotation = ? AND confirmed IS NOT NULL ORDER BY confirmed DESC LIMIT 1"
        for anchor in self._db.found(ANCHOR, condition, row[0]):
            article = self.article_version(target.article, str(anchor["version"]))
            span = Span(int(str(anchor["start"])), int(str(anchor["stop"])))
            return target_of(target.article, article, span, target.finding)
        return target


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
