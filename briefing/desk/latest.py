"""The newest texts in the place of those that lie open, the reader's place kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.desk.opened import Opened, Side
from briefing.model.annotation import ArticleId, target_of
from briefing.model.article import Article
from briefing.model.span import Span
from briefing.store.port import Held, Store

if TYPE_CHECKING:
    from collections.abc import MutableMapping

_WORDS = 24


class Latest:
    """Opens the newest text of each open article that has another one since."""

    def __init__(
        self,
        store: Store,
        read: Callable[[Held], Opened],
        sides: "Callable[[], MutableMapping[Side, Opened]]",
        carets: "Callable[[], MutableMapping[Side, Span]]",
    ) -> None:
        self._store = store
        self._read = read
        self._sides = sides
        self._carets = carets

    def take(self) -> tuple[Side, ...]:
        """Put the newest texts in the place of older ones; the sides where there was one."""
        renewed = []
        for side, one in tuple(self._sides().items()):
            held = self._newer(one)
            if held is not None:
                caret = self._carets()[side]
                self._sides()[side] = self._read(held)
                self._carets()[side] = place_in(held.id, one.article, held.article, caret)
                renewed.append(side)
        return tuple(renewed)

    def _newer(self, one: Opened) -> Held | None:
        try:
            held = self._store.article(one.id)
        except KeyError:
            return None
        return held if held.article.version != one.article.version else None


def place_in(identity: ArticleId, old: Article, new: Article, place: Span) -> Span:
    """Where a place of an article's earlier text is in its new one; near it, where its words are gone."""
    from briefing.store.anchoring import anchored  # only where a text changes while it is read

    words = Span(place.start, min(len(old.text), max(place.end, place.start + _WORDS)))
    (anchor,) = anchored(old.text, new.text, [target_of(identity, old, words)])
    start = min(place.start, len(new.text)) if anchor.span is None else anchor.span.start
    return Span(start, min(len(new.text), start + len(place)))
