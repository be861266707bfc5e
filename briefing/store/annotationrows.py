"""Rows of the annotation, target and anchor tables as the model's values, and back."""

import datetime as dt
from collections.abc import Sequence

from briefing.model.annotation import (
    Anchor,
    AnchorStatus,
    Annotation,
    AnnotationId,
    AnnotationKind,
    ArticleId,
    Target,
)
from briefing.model.span import Span
from briefing.store.sums import Value, checked
from briefing.store.tables import ANNOTATION, TARGET

_NOTE, _TARGET = len(ANNOTATION.columns) + 1, len(TARGET.columns) + 1
_KINDS = {kind.value: kind for kind in AnnotationKind}
_STATUSES = {status.value: status for status in AnchorStatus}

SELECT = " ".join(
    (
        "SELECT",
        ", ".join(f"n.{column}" for column in (*ANNOTATION.columns, "sum")) + ",",
        ", ".join(f"t.{column}" for column in (*TARGET.columns, "sum")) + ",",
        "r.version, a.start, a.stop, a.status, a.score, d.body,",
        "(SELECT group_concat(name, char(10)) FROM (SELECT tag.name FROM annotation_tag",
        "JOIN tag ON tag.id = annotation_tag.tag WHERE annotation_tag.annotation = n.id",
        "ORDER BY annotation_tag.place))",
        "FROM target t JOIN annotation n ON n.id = t.annotation",
        "JOIN article r ON r.id = t.article",
        "LEFT JOIN anchor a ON a.annotation = n.id AND a.version = r.version",
        "LEFT JOIN draft d ON d.annotation = n.id",
    )
)


def annotation_of(row: Sequence[Value]) -> Annotation:
    """The annotation that a row of SELECT stands for; StoreError `store.damaged` where a sum is wrong."""
    identity, kind, body, style, author, created, updated, revision, _ = checked("annotation", row[:_NOTE])
    target = target_of_row(checked("target", row[_NOTE : _NOTE + _TARGET])[1:])
    version, start, stop, status, score, draft, tags = row[_NOTE + _TARGET :]
    return Annotation(
        id=AnnotationId(str(identity)),
        kind=_KINDS[str(kind)],
        target=target,
        anchor=anchor_of(start, stop, status, score) or _unmoved(target, version),
        body=str(body),
        draft=None if draft is None else str(draft),
        style=_whole(style),
        tags=tuple(str(tags).split("\n")) if tags else (),
        author=str(author),
        created=dt.datetime.fromisoformat(str(created)),
        updated=dt.datetime.fromisoformat(str(updated)),
        revision=_whole(revision),
    )


def anchor_of(start: Value, stop: Value, status: Value, score: Value) -> Anchor | None:
    """The anchor of these columns; None where there is none, as in the version that was annotated."""
    if status is None:
        return None
    span = None if start is None else Span(_whole(start), _whole(stop))
    return Anchor(span, _STATUSES[str(status)], float(str(score)))


def _unmoved(target: Target, version: Value) -> Anchor:
    if target.version == version:
        return Anchor(target.span, AnchorStatus.SAME)
    return Anchor(None, AnchorStatus.ORPHAN, 0.0)


def target_of_row(row: Sequence[Value]) -> Target:
    """The target of a row's columns from `article` on."""
    article, version, start, stop, exact, prefix, suffix, paragraph, finding = row
    return Target(
        article=ArticleId(str(article)),
        version=str(version),
        span=Span(_whole(start), _whole(stop)),
        exact=str(exact),
        prefix=str(prefix),
        suffix=str(suffix),
        paragraph=_whole(paragraph),
        finding=None if finding is None else str(finding),
    )


def target_row(target: Target) -> dict[str, Value]:
    """A target's columns, without the annotation's id."""
    return {
        "article": target.article,
        "version": target.version,
        "start": target.span.start,
        "stop": target.span.end,
        "exact": target.exact,
        "prefix": target.prefix,
        "suffix": target.suffix,
        "paragraph": target.paragraph,
        "finding": target.finding,
    }


def _whole(value: Value) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value
