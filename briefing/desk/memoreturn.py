"""A memo that came back: what was changed in it, and its comments as notes on the passages they are about."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.memo.readback import ReadBack, Remark, read_back, source_of, span_of
from briefing.memo.returned import Returned, Traced, returned
from briefing.model.annotation import AnnotationKind, ArticleId, Target, target_of
from briefing.model.article import Article
from briefing.model.span import Span
from briefing.store.port import Store

SIGNED = "{body}（{author}）"


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from a returned memo: what was read, how many notes were made, how many had no place.

    `outdated` are the sources that have a newer version than it was made from: titles by number.
    """

    read: ReadBack
    made: int
    placeless: int
    outdated: Mapping[str, str] = field(default_factory=dict)

    def is_outdated(self, traced: Traced) -> bool:
        """Whether the source of a figure has a newer version than the one that is quoted."""
        return traced.known.get("source", "") in self.outdated


def take_back(name: str, data: bytes, store: Store) -> Taken:
    """Read a returned memo and put its comments down as notes, as one step; none is put down twice."""
    document = returned(name, data)
    read = read_back(document)
    made = placeless = 0
    with store.step("memo-return"):
        for remark in read.remarks:
            target = _target(remark, document, store)
            if target is None:
                placeless += 1
            elif not _is_there(remark, target, store):
                store.annotate(target, AnnotationKind.NOTE, _body(remark))
                made += 1
    return Taken(read, made, placeless, _outdated(document, store))


def _outdated(document: Returned, store: Store) -> dict[str, str]:
    versions = store.versions()
    return {
        known.get("number", ""): known.get("title", "")
        for known in document.sources
        if (now := versions.get(ArticleId(known.get("article", "")))) and now != known.get("version")
    }


def _body(remark: Remark) -> str:
    comment = remark.comment
    return SIGNED.format(body=comment.body, author=comment.author) if comment.author else comment.body


def _is_there(remark: Remark, target: Target, store: Store) -> bool:
    """Whether the note stands there already: taken back before, or the very one that was exported."""
    words = (remark.comment.body, _body(remark))
    return any(one.body in words for one in store.annotations(target.article))


def _target(remark: Remark, document: Returned, store: Store) -> Target | None:
    known, span = _place(remark, document)
    if known is None:
        return None
    article = _article(known, store)
    if article is None:
        return None
    identity = ArticleId(known["article"])
    if span is None and remark.paragraph is not None:
        span = _paragraph(article, remark.paragraph - article.first_number)
    if span is None or span.end > len(article.text):
        return None
    return target_of(identity, article, span, _finding(remark))


def _paragraph(article: Article, index: int) -> Span | None:
    return article.paragraphs[index].span if 0 <= index < len(article.paragraphs) else None


def _place(remark: Remark, document: Returned) -> tuple[Mapping[str, str] | None, Span | None]:
    if remark.figure is not None:
        return source_of(remark.figure, document.sources), span_of(remark.figure)
    number = str(remark.source)
    return next((one for one in document.sources if one.get("number") == number), None), None


def _article(known: Mapping[str, str], store: Store) -> Article | None:
    try:
        return store.article_version(ArticleId(known["article"]), known.get("version", ""))
    except KeyError:
        return None


def _finding(remark: Remark) -> str | None:
    """The finding's key without the number or side that a memo puts before it."""
    key = remark.figure.known.get("key", "") if remark.figure is not None else ""
    bare = key.rpartition("-")[2]
    return bare or None
