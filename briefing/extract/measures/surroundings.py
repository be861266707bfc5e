"""What the text around a measure is about: the instruments of the cue words near it."""

from collections import deque
from collections.abc import Mapping

from briefing.extract.measures.instruments import Instruments

Shares = Mapping[str, float]
_REACH = 250
_ENOUGH = 4


class Surroundings:
    """A window over one text that goes on from measure to measure and counts the deciding cue words in it."""

    def __init__(self, text: str, instruments: Instruments) -> None:
        self._text, self._instruments = text, instruments
        self._near: deque[tuple[int, str]] = deque()
        self._counts: dict[str, int] = {}
        self._first = self._last = 0

    def of(self, start: int, end: int) -> Shares:
        """How much of what is told near [start, end) is of each instrument; less where little is told."""
        self._move(max(0, start - _REACH), min(len(self._text), end + _REACH))
        total = max(sum(self._counts.values()), _ENOUGH)
        return {instrument: count / total for instrument, count in self._counts.items() if count}

    def _move(self, first: int, last: int) -> None:
        """Move the window to [first, last); one that goes back begins anew."""
        if first < self._first:
            self._near.clear()
            self._counts.clear()
            self._last = first
        begin, self._first = max(first, self._last), first
        for at, instrument in self._instruments.told(self._text, begin, last):
            self._near.append((at, instrument))
            self._counts[instrument] = self._counts.get(instrument, 0) + 1
        self._last = max(last, begin)
        while self._near and self._near[0][0] < first:
            _, instrument = self._near.popleft()
            self._counts[instrument] -= 1
