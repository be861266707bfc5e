"""Places that the reader gave a letter: kept with the library, found again after the text changed."""

import json
from dataclasses import dataclass

from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.store.port import Store

_QUOTE = 24
_KEY = "mark."


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place with a letter: an offset, and the words from there on."""

    letter: str
    article: ArticleId
    offset: int
    words: str


class Bookmarks:
    """One place a letter, over the whole library."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, letter: str, identity: ArticleId, article: Article, offset: int) -> None:
        """Give a place a letter; the place that had it before has it no more."""
        words = article.text[offset : offset + _QUOTE]
        kept = {"article": identity, "offset": offset, "words": words}
        self._store.remember(_KEY + letter, json.dumps(kept, ensure_ascii=False))

    def at(self, letter: str) -> Bookmark | None:
        """The place that has a letter."""
        kept = self._store.remembered(_KEY + letter)
        if kept is None:
            return None
        said = json.loads(kept)
        return Bookmark(letter, ArticleId(said["article"]), int(said["offset"]), str(said["words"]))


def place(bookmark: Bookmark, article: Article) -> int:
    """Where a bookmark stands in the present text: the nearest place with its words, else its offset."""
    text, words = article.text, bookmark.words
    if not words or text.startswith(words, bookmark.offset):
        return min(bookmark.offset, len(text))
    after = text.find(words, bookmark.offset)
    before = text.rfind(words, 0, bookmark.offset + len(words))
    found = [offset for offset in (before, after) if offset >= 0]
    nearest = min(found, key=lambda offset: abs(offset - bookmark.offset), default=bookmark.offset)
    return min(nearest, len(text))
