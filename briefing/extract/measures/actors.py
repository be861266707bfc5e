"""Authorities at the beginning of a clause, and whether a speaker is one."""

from collections.abc import Callable

from briefing.extract.measures.lexicon import LEAD, MODAL, NAME
from briefing.extract.measures.vocabulary import Vocabulary

_LONGEST = 36
_MOST_BEFORE_NAME = 5
_STOPS = ",。;:"
_AND = "与同"


class Actors:
    """Recognises authorities by name and by the ends of their names."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._at = words.lexicon.at
        self._titles = words.titles
        self._ends = words.ends + words.papers + ("》",)

    def end(self, text: str, start: int, end: int, goes_on: Callable[[str, int, int], bool]) -> int:
        """Where the authority that begins at `start` ends, if a predicate follows it; else 0."""
        at, limit, named = start, min(end, start + _LONGEST), False
        while at < limit:
            after, roles = self._at(text, at)
            if roles & NAME and at - start <= _MOST_BEFORE_NAME:
                at, named = after, True
                if goes_on(text, at, end):
                    return at
                continue
            if at > start and (named or self._ends_here(text, start, at)) and goes_on(text, at, end):
                return at
            if text[at] in _STOPS or roles & MODAL or (roles & LEAD and text[at] not in _AND):
                break
            at, named = at + 1, False
        return 0

    def _ends_here(self, text: str, start: int, at: int) -> bool:
        if text.endswith(self._titles, start, at - 2) or text.endswith(self._titles, start, at - 3):
            return True
        return text.endswith(self._ends, start, at) and not text.endswith(self._words.not_ends, start, at)

    def speaks(self, text: str, start: int, end: int) -> bool:
        """Whether who speaks in a clause of speech speaks for an authority."""
        said = text[start:end]
        if any(title in said for title in self._words.titles):
            return True
        return not self._words.others.search(said)
