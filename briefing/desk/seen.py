"""Which paragraphs of an article the reader has had before their eyes, kept between sessions."""

import json
from itertools import groupby

from briefing.desk.opened import Opened
from briefing.model.annotation import ArticleId
from briefing.model.span import Span
from briefing.store.port import Store


class Seen:
    """Paragraph by paragraph; a new version of a text is unseen."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[tuple[ArticleId, str], set[int]] = {}
        self._left: dict[tuple[ArticleId, str], tuple[Span, ...]] = {}

    def note(self, one: Opened, shown: Span) -> bool:
        """Note that a part of a text was before the reader's eyes; whether any of it is new."""
        seen = self._of(one)
        paragraphs = one.article.paragraphs
        first, last = one.article.paragraph_at(shown.start), one.article.paragraph_at(shown.end)
        new = {n for n in range(first, min(last + 1, len(paragraphs))) if paragraphs[n].span.meets(shown)}
        if new <= seen:
            return False
        seen |= new
        self._left.pop((one.id, one.article.version), None)
        kept = {"version": one.article.version, "seen": sorted(seen)}
        self._store.remember(_key(one.id), json.dumps(kept))
        return True

    def unseen(self, one: Opened) -> tuple[Span, ...]:
        """What is left to read, neighbouring paragraphs in one piece."""
        key = (one.id, one.article.version)
        if key not in self._left:
            self._left[key] = self._pieces(one)
        return self._left[key]

    def _pieces(self, one: Opened) -> tuple[Span, ...]:
        seen, paragraphs = self._of(one), one.article.paragraphs
        parts = groupby(range(len(paragraphs)), key=lambda number: number in seen)
        left = [list(numbers) for known, numbers in parts if not known]
        return tuple(Span(paragraphs[row[0]].span.start, paragraphs[row[-1]].span.end) for row in left)

    def share(self, one: Opened) -> float:
        """How much of the text was seen, from 0 to 1."""
        left = sum(len(span) for span in self.unseen(one))
        return 1 - left / max(1, len(one.article.text))

    def _of(self, one: Opened) -> set[int]:
        key = (one.id, one.article.version)
        if key not in self._known:
            kept = json.loads(self._store.remembered(_key(one.id)) or "{}")
            same = kept.get("version") == one.article.version
            self._known[key] = set(kept["seen"]) if same else set()
        return self._known[key]


def _key(article: ArticleId) -> str:
    return f"seen {article}"
