"""Offsets in an article's text (code points) to positions in a Qt document (UTF-16 units), and back."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

_WIDE = re.compile("[\U00010000-\U0010ffff]")  # two UTF-16 units


class Positions:
    """The map for one text, shown with extra line ends before the code points `breaks` (sorted)."""

    def __init__(self, text: str, breaks: Sequence[int] = ()) -> None:
        self._length = len(text)
        self._wide = [found.start() for found in _WIDE.finditer(text)] if not text.isascii() else []
        self._breaks = list(breaks)

    def position(self, offset: int) -> int:
        """The Qt position of a code point offset; right after a line end that was put before it."""
        offset = max(0, min(offset, self._length))
        return offset + bisect_left(self._wide, offset) + bisect_right(self._breaks, offset)

    def end_position(self, offset: int) -> int:
        """The Qt position of the end of a span: before a line end that was put there."""
        offset = max(0, min(offset, self._length))
        return offset + bisect_left(self._wide, offset) + bisect_left(self._breaks, offset)

    def offset(self, position: int) -> int:
        """The code point offset at a Qt position; inside a pair of UTF-16 units, that of the pair."""
        low, high = 0, self._length
        while low < high:
            middle = (low + high + 1) // 2
            if self.end_position(middle) <= position:
                low = middle
            else:
                high = middle - 1
        return low
