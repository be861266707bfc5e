"""What the text around a measure is about: the instruments of the cue words near it."""

from collections import deque
from collections.abc import Mapping

from briefing.extract.measures.instruments import Instruments
from briefing.model.measure import Instrument

Shares = Mapping[Instrument, float]
_REACH = 250
_ENOUGH = 8.0
_ALL = tuple(Instrument)
_NUMBERS = {instrument.value: number for number, instrument in enumerate(_ALL)}


class Surroundings:
    """A window over one text that goes on from measure to measure and weighs the telling cue words in it."""

    def __init__(self, text: str, instruments: Instruments) -> None:
        self._text, self._instruments = text, instruments
        self._near: deque[tuple[int, int, float]] = deque()
        self._weights = [0.0] * len(_ALL)
        self._first = self._last = 0

    def of(self, start: int, end: int) -> Shares:
        """How much of what is told near [start, end) is of each instrument; less where little is told."""
        self._move(max(0, start - _REACH), min(len(self._text), end + _REACH))
        total = max(sum(self._weights), _ENOUGH)
        return {_ALL[number]: weight / total for number, weight in enumerate(self._weights) if weight}

    def _move(self, first: int, last: int) -> None:
        """Move the window to [first, last); one that goes back begins anew."""
        if first < self._first:
            self._near.clear()
            self._weights = [0.0] * len(_ALL)
            self._last = first
        begin, self._first = max(first, self._last), first
        for at, instrument, weight in self._instruments.told(self._text, begin, last):
            number = _NUMBERS[instrument.value]
            self._near.append((at, number, weight))
            self._weights[number] += weight
        self._last = max(last, begin)
        while self._near and self._near[0][0] < first:
            _, number, weight = self._near.popleft()
            self._weights[number] -= weight
