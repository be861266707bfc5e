"""Open articles follow the library to the versions that come into it."""

from collections.abc import Container

from briefing.desk.desk import Desk
from briefing.desk.opened import Spot
from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.model.span import Span


def follow_versions(desk: Desk, articles: Container[ArticleId]) -> tuple[str, ...]:
    """Show those of these articles that lie open as the library now has them; the titles of the changed.

    The caret stays at its paragraph where that is still there, and the reader on their side.
    """
    titles, active = [], desk.active
    for side, one in tuple(desk.sides.items()):
        if one.id not in articles:
            continue
        held = desk.store.article(one.id)
        if held.article.version != one.article.version:
            place = _same_place(one.article, desk.carets[side].start, held.article)
            desk.show(side, held)
            desk.go(Spot(side, Span(place, place)))
            desk.leave()
            titles.append(held.article.title or held.article.source)
    desk.activate(active)
    return tuple(titles)


def _same_place(before: Article, offset: int, now: Article) -> int:
    """Where the paragraph of an offset now begins; the offset itself where it is no more."""
    paragraph = next((one.span for one in before.paragraphs if one.span.end >= offset), Span(0, 0))
    at = now.text.find(paragraph.of(before.text)) if len(paragraph) else -1
    return at if at >= 0 else min(offset, len(now.text))
