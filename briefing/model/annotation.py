"""What the analyst adds to articles: verdicts, notes, tags and links, and where they are anchored."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import NewType

from briefing.model.article import Article
from briefing.model.span import Span

ArticleId = NewType("ArticleId", str)
AnnotationId = NewType("AnnotationId", str)
LinkId = NewType("LinkId", str)
CONTEXT = 32


class AnnotationKind(Enum):
    """A mark with words to it, or without."""

    NOTE = "note"
    HIGHLIGHT = "highlight"


class Decision(Enum):
    """The analyst's verdict on a finding."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SNOOZED = "snoozed"


class AnchorStatus(Enum):
    """How sure it is that an annotation still stands where the analyst put it."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    UNCERTAIN = "uncertain"
    ORPHAN = "orphan"


class LinkKind(Enum):
    """How one annotated place stands to another."""

    REPEATS = "repeats"
    UPDATES = "updates"
    CONTRADICTS = "contradicts"
    IMPLEMENTS = "implements"
    EXPLAINS = "explains"
    TRANSLATES = "translates"


@dataclass(frozen=True, slots=True)
class Target:
    """What the analyst saw: never changed afterwards.

    `version` is the article text's hash; `prefix` and `suffix` are up to CONTEXT code points.
    `finding` is the key of the finding that was annotated, if one was.
    """

    article: ArticleId
    version: str
    span: Span
    exact: str
    prefix: str
    suffix: str
    paragraph: int
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a target stands in the article's present text; `span` is None for an orphan."""

    span: Span | None
    status: AnchorStatus
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note or highlight. `body` is Markdown; `draft` what was typed and not yet saved; times are UTC."""

    id: AnnotationId
    kind: AnnotationKind
    target: Target
    anchor: Anchor
    body: str = ""
    draft: str | None = None
    style: int = 1
    tags: tuple[str, ...] = ()
    author: str = ""
    created: dt.datetime | None = None
    updated: dt.datetime | None = None
    revision: int = 1


@dataclass(frozen=True, slots=True)
class Link:
    """A typed connection of two annotations, readable from both ends."""

    id: LinkId
    kind: LinkKind
    source: AnnotationId
    target: AnnotationId
    body: str = ""


def text_order(annotation: Annotation) -> tuple[bool, int, int, str]:
    """A key that sorts by where annotations stand, the longer first at one place; orphans last."""
    span = annotation.anchor.span
    return (True, 0, 0, annotation.id) if span is None else (False, span.start, -span.end, annotation.id)


def target_of(identity: ArticleId, article: Article, span: Span, finding: str | None = None) -> Target:
    """The target that records `span` of an article with its surroundings."""
    return Target(
        article=identity,
        version=article.version,
        span=span,
        exact=span.of(article.text),
        prefix=article.text[max(0, span.start - CONTEXT) : span.start],
        suffix=article.text[span.end : span.end + CONTEXT],
        paragraph=article.paragraph_at(span.start),
        finding=finding,
    )
