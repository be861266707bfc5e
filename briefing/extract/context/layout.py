"""The clauses and sentences of a paragraph, found by the offset of what stands in them."""

import re
from bisect import bisect_right
from typing import NamedTuple

from briefing.extract.clauses import Rank, marks

_OPENING = frozenset("（([【")
_CLOSING = frozenset("）)]】")


class Clause(NamedTuple):
    """A clause between its marks; `depth` counts the brackets around it, `mark` is what stands before it."""

    start: int
    end: int
    depth: int
    sentence: int
    mark: str = ""


class Layout:
    """A paragraph's clauses in order, each with the number of its sentence.

    Where a text is `spaced`, with spaces around links and names, no space parts the clauses of prose.
    """

    def __init__(self, text: str, start: int, end: int, *, spaced: bool = False) -> None:
        self.text, self.start, self.end = text, start, end
        self._spaced = spaced and text.find("。", start, end) >= 0
        self.clauses: list[Clause] = []
        self.sentences: list[int] = [start]
        self._part()
        self._starts = [clause.start for clause in self.clauses]
        self._around = self._outer()
        self._firsts: dict[tuple[int, int], int] = {}

    def clause_at(self, offset: int) -> Clause:
        """The innermost clause that holds `offset`."""
        return self.clauses[self.index_at(offset)]

    def index_at(self, offset: int) -> int:
        """The place in `clauses` of the innermost clause that holds `offset`."""
        at = max(0, bisect_right(self._starts, offset) - 1)
        while self.clauses[at].end <= offset and self._around[at] >= 0:
            at = self._around[at]
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

    def first(self, pattern: re.Pattern[str], sentence: int) -> int:
        """Where the pattern first matches in a sentence, -1 if nowhere; remembered for its other figures."""
        key = (id(pattern), sentence)
        if key not in self._firsts:
            end = self.sentences[sentence + 1] if sentence + 1 < len(self.sentences) else self.end
            found = pattern.search(self.text, self.sentences[sentence], end)
            self._firsts[key] = found.start() if found else -1
        return self._firsts[key]

    def _part(self) -> None:
        text, sentences, found = self.text, self.sentences, self.clauses
        opened: list[tuple[int, str]] = []
        begin, before, sentence = self.start, "", 0
        for start, end, rank, depth in marks(text, self.start, self.end):
            mark = text[start]
            if mark == " " and self._spaced:
                continue
            if depth and mark in _OPENING and rank is Rank.COMMA:
                opened.append((begin, before))
                begin, before = end, mark
                continue
            found.append(Clause(begin, start, len(opened), sentence, before))
            if depth and opened and depth == len(opened) and mark in _CLOSING:
                begin, before = opened.pop()
                continue
            if rank is Rank.SENTENCE and not depth:
                sentences.append(end)
                sentence += 1
                opened.clear()
            begin, before = end, mark
        found.append(Clause(begin, self.end, len(opened), sentence, before))
        found += [Clause(at, self.end, 0, sentence, mark) for at, mark in opened]
        found.sort()

    def _outer(self) -> list[int]:
        """For each clause the place of the one that it stands in, -1 for those in none."""
        if not any(clause.depth for clause in self.clauses):
            return [-1] * len(self.clauses)
        around: list[int] = []
        opened: list[int] = []
        for place, clause in enumerate(self.clauses):
            while opened and self.clauses[opened[-1]].end <= clause.start:
                opened.pop()
            around.append(opened[-1] if opened else -1)
            opened.append(place)
        return around
