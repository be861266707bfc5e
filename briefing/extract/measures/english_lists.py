"""Lists of acts in an English sentence: actions such as mending roads, building ports and training crews."""

import re
from itertools import pairwise

from briefing.extract.english_words import GERUND, EnglishWords
from briefing.extract.measures.clause import Place
from briefing.model.measure import Strength
from briefing.model.span import Span

_OPENED = re.compile(r",?\s(?P<by>including|such as|by)(?::|\s+to)?\s+(?=[a-z]+ing\s)")
_ITEM = re.compile(r"[,;]\s+(?P<last>and\s+)?(?=[a-z]+ing\s)")
_GERUND = re.compile(r"[a-z]+ing\b")
_OVER = re.compile(r"\b(?:has|have|had|was|were|took|taken)\b")
_AHEAD = re.compile(r"\b(?:will|would|shall|announc|propos|plan)")
_FEWEST = 3


class Lists:
    """Finds such lists in one text."""

    def __init__(self, text: str, words: EnglishWords) -> None:
        self._text = text
        self._words = words

    def of(self, span: Span) -> tuple[Place, ...]:
        """The places of the acts of the first list of at least three, the word that opens it before them."""
        if self._text.count("ing ", span.start, span.end) < _FEWEST:
            return ()
        opened = _OPENED.search(self._text, span.start, span.end)
        if opened is None or not self._acts(opened.end()):
            return ()
        items, closed = [opened.end()], False
        for found in _ITEM.finditer(self._text, opened.end(), span.end):
            if self._acts(found.end()) and not closed:
                items.append(found.end())
                closed = found["last"] is not None
        if len(items) < _FEWEST or not closed:
            return ()
        starts = [*items, span.end]
        acts = [(start, self._text.rfind(",", start, stop)) for start, stop in pairwise(starts)]
        return ((opened.start(), opened.start("by")), *acts[:-1], (items[-1], span.end))

    def base(self, start: int) -> tuple[str, Place]:
        """The verb with which an act begins, and its place."""
        found = _GERUND.match(self._text, start)
        word = found.group() if found else ""
        return self._words.forms.get(word, (word, 0))[0], (start, start + len(word))

    def strength(self, span: Span, opened: Place) -> Strength:
        """How binding the acts of a list are, by what stands before it in its sentence."""
        if _AHEAD.search(self._text, span.start, opened[0]):
            return Strength.COMMIT
        over = self._text.startswith("by ", opened[1]) or _OVER.search(self._text, span.start, opened[0])
        return Strength.DONE if over else Strength.COMMIT

    def _acts(self, start: int) -> bool:
        found = _GERUND.match(self._text, start)
        if found is None:
            return False
        tags = self._words.forms.get(found.group(), ("", 0))[1]
        return bool(tags & GERUND) and found.group() not in self._words["gerund_nouns"] - {"building"}
