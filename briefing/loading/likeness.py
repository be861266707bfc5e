"""How alike two texts are, from small sketches of them: a reprint is known without reading both again."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar
from zlib import crc32

Key = TypeVar("Key", bound=Hashable)
Sketch = tuple[int, ...]

SAME = 0.55
_SIZE = 48
_PIECE = 9
_LEAST = 80
_MARKS = re.compile(r"[\W_]+")


def sketch(text: str) -> Sketch:
    """The smallest hashes of the text's pieces, marks aside; () for a text too short to tell."""
    bare = _MARKS.sub("", text)
    if len(bare) < _LEAST:
        return ()
    data = bare.encode("utf-32-le", "replace")
    width = 4 * _PIECE
    pieces = {crc32(data[at : at + width]) for at in range(0, len(data) - width + 1, 4)}
    return tuple(sorted(pieces)[:_SIZE])


def likeness(a: Sketch, b: Sketch) -> float:
    """The share of pieces that two texts have in common, as their sketches tell; 1 for the same text."""
    if not a or not b:
        return 0.0
    union = sorted({*a, *b})[:_SIZE]
    return len(set(union) & set(a) & set(b)) / len(union)


class Reprints(Generic[Key]):
    """Finds the texts that are like a given one among many, by the pieces that they share."""

    def __init__(self) -> None:
        self._sketches: dict[Key, Sketch] = {}
        self._holders: defaultdict[int, list[Key]] = defaultdict(list)

    def add(self, key: Key, drawn: Sketch) -> None:
        """Take a text in; one taken in before is not taken twice."""
        if key in self._sketches or not drawn:
            return
        self._sketches[key] = drawn
        for piece in drawn:
            self._holders[piece].append(key)

    def like(self, key: Key) -> Iterator[tuple[Key, float]]:
        """The others that are like a text, with how alike they are, the most alike first."""
        drawn = self._sketches.get(key, ())
        shared = Counter(holder for piece in drawn for holder in self._holders[piece] if holder != key)
        measured = [
            (other, likeness(drawn, self._sketches[other]))
            for other, count in shared.items()
            if count >= SAME * _SIZE / 2
        ]
        alike = [(other, share) for other, share in measured if share >= SAME]
        return iter(sorted(alike, key=lambda pair: -pair[1]))


def index(drawn: Iterable[tuple[Key, Sequence[int]]]) -> Reprints[Key]:
    """An index of texts by their sketches."""
    found: Reprints[Key] = Reprints()
    for key, one in drawn:
        found.add(key, tuple(one))
    return found
