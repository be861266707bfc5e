"""The clauses and sentences of a paragraph, found by the offset of what stands in them."""

from bisect import bisect_right
from typing import NamedTuple

from briefing.extract.clauses import Rank, breaks

_OPENING = frozenset("（([【")


class Clause(NamedTuple):
    """A clause between its marks; `depth` counts the brackets around it, `mark` is what stands before it."""

    start: int
    end: int
    depth: int
    sentence: int
    mark: str = ""


class Layout:
    """A paragraph's clauses in order, each with the number of its sentence."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.clauses: list[Clause] = []
        self.sentences: list[int] = [start]
        self._part()
        self._starts = [clause.start for clause in self.clauses]

    def clause_at(self, offset: int) -> Clause:
        """The innermost clause that holds `offset`."""
        return self.clauses[self.index_at(offset)]

    def index_at(self, offset: int) -> int:
        """The place in `clauses` of the innermost clause that holds `offset`."""
        at = max(0, bisect_right(self._starts, offset) - 1)
        while at > 0 and self.clauses[at].end <= offset and self.clauses[at].depth:
            at -= 1
        return at

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds `offset`."""
        return max(0, bisect_right(self.sentences, offset) - 1)

    def sentence_start(self, offset: int) -> int:
        """Where the sentence that holds `offset` begins."""
        return self.sentences[self.sentence_at(offset)]

    def sentence_end(self, offset: int) -> int:
        """Where the sentence that holds `offset` ends, its closing marks included."""
        number = self.sentence_at(offset) + 1
        return self.sentences[number] if number < len(self.sentences) else self.end

    def _part(self) -> None:
        text, open_clauses = self.text, [(self.start, "")]
        found: list[Clause] = []
        for mark in breaks(text, self.start, self.end):
            if text[mark.start] in _OPENING and mark.rank is Rank.COMMA:
                open_clauses.append((mark.end, text[mark.start]))
                continue
            begin, before = open_clauses.pop()
            depth = len(open_clauses)
            found.append(Clause(begin, mark.start, depth, len(self.sentences) - 1, before))
            if mark.depth > 0 and depth and mark.depth == depth and text[mark.start] in "）)]】":
                continue
            if mark.rank is Rank.SENTENCE and mark.depth == 0:
                self.sentences.append(mark.end)
                open_clauses = []
            open_clauses.append((mark.end, text[mark.start]))
        for begin, before in open_clauses:
            found.append(Clause(begin, self.end, 0, len(self.sentences) - 1, before))
        found.sort(key=lambda c: (c.start, c.depth))
        self.clauses = found
