"""Maps places of one text to another by what the two have in common: lines first, then characters."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.model.span import Span

_MOST_CELLS = 400_000_000  # bits of the matrix that a comparison of characters fills

_CHANCE = 4  # shorter pieces agree by chance


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the old text and the piece of the new that took its place; `equal` where they agree."""

    old: Span
    new: Span
    equal: bool


class TextMap:
    """Where the places of an old text lie in a new one, as far as the order of the text was kept."""

    def __init__(self, old: str, new: str) -> None:
        self._blocks = [block for block in _blocks(old, new) if len(block.old)]
        self._starts = [block.old.start for block in self._blocks]
        self._kept = _merged(block for block in self._blocks if block.equal)
        self._ends = [block.new.end for block in self._kept]

    def place(self, span: Span) -> Span | None:
        """The place of a span in the new text, widened over what replaced it; None where nothing did."""
        if not self._blocks or not len(span):
            return None
        first, last = self._block(span.start), self._block(span.end - 1)
        start = _shifted(first, span.start) if first.equal else first.new.start
        end = _shifted(last, span.end) if last.equal else last.new.end
        if not first.equal and span.start > first.old.start:
            start = min(first.new.start + span.start - first.old.start, first.new.end)
        if not last.equal and span.end < last.old.end:
            end = max(start, last.new.end - (last.old.end - span.end))
        return Span(start, end) if start < end else None

    def taken(self, span: Span, own: Span) -> float:
        """The share of a piece of the new text that stood in the old, elsewhere than in `own`."""
        index, elsewhere = bisect_right(self._ends, span.start), 0
        while index < len(self._kept) and self._kept[index].new.start < span.end:
            block = self._kept[index]
            start, end = max(span.start, block.new.start), min(span.end, block.new.end)
            origin = Span(start, end).moved(block.old.start - block.new.start)
            shared = max(0, min(origin.end, own.end) - max(origin.start, own.start))
            elsewhere += (end - start - shared) if len(block.new) >= _CHANCE else 0
            index += 1
        return elsewhere / max(1, len(span))

    def _block(self, offset: int) -> Block:
        return self._blocks[max(0, bisect_right(self._starts, offset) - 1)]


def _merged(blocks: Iterable[Block]) -> list[Block]:
    """Equal blocks, those that touch in both texts made one."""
    merged: list[Block] = []
    for block in blocks:
        if merged and (merged[-1].old.end, merged[-1].new.end) == (block.old.start, block.new.start):
            last = merged.pop()
            block = Block(  # noqa: PLW2901
                Span(last.old.start, block.old.end), Span(last.new.start, block.new.end), equal=True
            )
        merged.append(block)
    return merged


def _shifted(block: Block, offset: int) -> int:
    return offset + block.new.start - block.old.start


def _blocks(old: str, new: str) -> Iterator[Block]:
    """Equal and replaced blocks in order; what is replaced line by line is compared by characters."""
    lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = _offsets(lines[0]), _offsets(lines[1])
    for equal, (a, b), (c, d) in _operations(*lines):
        outer = Block(Span(starts[0][a], starts[0][b]), Span(starts[1][c], starts[1][d]), equal)
        cells = len(outer.old) * len(outer.new)
        if equal or not cells or cells > _MOST_CELLS:
            yield outer
            continue
        for same, (e, f), (g, h) in _operations(outer.old.of(old), outer.new.of(new)):
            yield Block(
                Span(e, f).moved(outer.old.start),
                Span(g, h).moved(outer.new.start),
                same,
            )


def _operations(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[bool, tuple[int, int], tuple[int, int]]]:
    from rapidfuzz.distance import LCSseq

    pending: tuple[int, int, int, int] | None = None
    for part in LCSseq.opcodes(old, new):
        a, b, c, d = part.src_start, part.src_end, part.dest_start, part.dest_end
        if part.tag == "equal":
            if pending is not None:
                yield False, pending[:2], pending[2:]
                pending = None
            yield True, (a, b), (c, d)
        else:
            pending = (a, b, c, d) if pending is None else (pending[0], b, pending[2], d)
    if pending is not None:
        yield False, pending[:2], pending[2:]


def _offsets(lines: Sequence[str]) -> list[int]:
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line))
    return offsets
