"""A Chinese sentence and the English sentences that translate it: which clauses answer which."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from briefing.compare.alignment import Match
from briefing.compare.passages import sentences
from briefing.model.span import Span

_CLAUSE = re.compile(r"[^，；：。！？,;:!?]*(?:[，；：。！？;!?]+[”’」』）)\"]*|,(?!\d)|:|$)")
_PART = re.compile(r"[^;]+;?")
_COST, _LENGTH, _SPREAD = 0.4, 0.7, 0.35
_MOST_CLAUSES, _MOST_PARTS = 40, 10

Traits = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Tongue:
    """A text of one language and how the traits of a piece of it are found."""

    text: str
    traits: Traits
    is_chinese: bool

    def pieces(self, span: Span) -> list[Span]:
        """A stretch in the smallest pieces that are translated as one: clauses, English sentences."""
        if not self.is_chinese:
            return [
                Span(whole.start + part.start(), whole.start + part.end())
                for whole in sentences(self.text, span, latin=True)
                for part in _PART.finditer(whole.of(self.text))
            ]
        return [
            Span(*match.span())
            for match in _CLAUSE.finditer(self.text, span.start, span.end)
            if match.group()
        ]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece with its traits' weight."""

    span: Span
    traits: frozenset[str]


class Refining:
    """Divides matches into smaller ones where their pieces answer each other in order."""

    def __init__(self, left: Tongue, right: Tongue, weight: Mapping[str, float], ratio: float) -> None:
        self._left, self._right, self._weight, self._ratio = left, right, weight, ratio

    def refined(self, match: Match) -> list[Match]:
        """The match in the smaller ones that it is made of; itself where it can't be divided well."""
        ours, theirs = self._pieces(self._left, match.left), self._pieces(self._right, match.right)
        fewer, more = sorted((len(ours), len(theirs)))
        if fewer < 2 or fewer > _MOST_PARTS or more > _MOST_CLAUSES:  # noqa: PLR2004 one can't be divided
            return [match]
        groups = self._division(ours, theirs)
        if len(groups) < 2:  # noqa: PLR2004
            return [match]
        return [self._match(ours[a:b], theirs[c:d], match.confidence) for a, b, c, d in groups]

    def _pieces(self, tongue: Tongue, span: Span) -> list[Piece]:
        return [Piece(piece, tongue.traits(piece.of(tongue.text))) for piece in tongue.pieces(span)]

    def _division(self, ours: Sequence[Piece], theirs: Sequence[Piece]) -> list[tuple[int, int, int, int]]:
        """The best division into groups, one piece of a side against one or more of the other."""
        best: dict[tuple[int, int], tuple[float, tuple[int, int] | None]] = {(0, 0): (0.0, None)}
        for i in range(1, len(ours) + 1):
            for j in range(1, len(theirs) + 1):
                choices = [
                    (best[a, c][0] + self._fit(ours[a:i], theirs[c:j]), (a, c))
                    for a, c in [*((a, j - 1) for a in range(i)), *((i - 1, c) for c in range(j - 1))]
                    if (a, c) in best
                ]
                if choices:
                    best[i, j] = max(choices)
        groups = []
        at = (len(ours), len(theirs))
        while at != (0, 0):
            before = best[at][1]
            if before is None:
                return []
            groups.append((before[0], at[0], before[1], at[1]))
            at = before
        return groups[::-1]

    def _fit(self, ours: Sequence[Piece], theirs: Sequence[Piece]) -> float:
        long = (ours[-1].span.end - ours[0].span.start) * self._ratio
        other = theirs[-1].span.end - theirs[0].span.start
        apart = (long - other) / (long + other) / _SPREAD
        return self._likeness(ours, theirs) + _LENGTH * (1 / (1 + apart * apart) - 0.5) - _COST

    def _likeness(self, ours: Sequence[Piece], theirs: Sequence[Piece]) -> float:
        left, right = _union(ours), _union(theirs)
        heavy = self._total(left) * self._total(right)
        return self._total(left & right) / sqrt(heavy) if heavy else 0.0

    def _total(self, traits: frozenset[str]) -> float:
        return sum(self._weight.get(trait, 0.0) for trait in traits)

    def _match(self, ours: Sequence[Piece], theirs: Sequence[Piece], confidence: float) -> Match:
        shared = sorted(_union(ours) & _union(theirs), key=lambda t: (-self._weight.get(t, 0.0), t))
        return Match(
            _trimmed(self._left.text, ours), _trimmed(self._right.text, theirs), confidence, tuple(shared)
        )


def _union(pieces: Sequence[Piece]) -> frozenset[str]:
    return frozenset().union(*(piece.traits for piece in pieces))


def _trimmed(text: str, pieces: Sequence[Piece]) -> Span:
    start, end = pieces[0].span.start, pieces[-1].span.end
    written = text[start:end]
    return Span(start + len(written) - len(written.lstrip()), end - len(written) + len(written.rstrip()))
