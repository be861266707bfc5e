"""Widths of columns: their shares of the whole, but room for the longest word in each."""

import re
from collections.abc import Iterable, Sequence

from briefing.memo.rows import Cells, Column
from briefing.memo.titles import width_of

_WIDE = 1.2  # letters that are wider than usual, the gaps between Chinese and numbers
_MARGINS = 240
_MOST = 0.3


def widths(columns: Sequence[Column], rows: Sequence[Cells], whole: int, letter: int) -> tuple[int, ...]:
    """The columns' widths in twips, `whole` in all; `letter` is how wide a Chinese character is."""
    total = sum(column.share for column in columns)
    shares = [whole * column.share / total for column in columns]
    needs = [_need(column, [row[column.name] for row in rows], letter) for column in columns]
    least = [min(need, _MOST * whole) for need in needs]
    lacking = sum(max(0.0, need - share) for need, share in zip(least, shares, strict=True))
    spare = sum(max(0.0, share - need) for need, share in zip(least, shares, strict=True))
    moved = min(lacking, spare)
    fitted = [
        share + moved * ((need - share) / lacking if need > share else (need - share) / (spare or 1.0))
        for need, share in zip(least, shares, strict=True)
    ]
    rounded = [round(width) for width in fitted[:-1]]
    return (*rounded, whole - sum(rounded))


def _need(column: Column, cells: Iterable[str], letter: int) -> float:
    """How wide a column must be that no word of it is broken."""
    parts = (word for cell in cells for word in re.findall(column.whole, cell))
    return max((width_of(word) for word in parts), default=0.0) * _WIDE * letter + _MARGINS
