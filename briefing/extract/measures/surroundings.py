"""What the text around a measure is about: the instruments of the cue words near it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from briefing.extract.measures.instruments import Instruments
from briefing.model.measure import Instrument

Shares = Mapping[Instrument, float]
_REACH = 250
_ENOUGH = 8.0


class Surroundings:
    """The telling cue words of one text, by place."""

    def __init__(self, text: str, instruments: Instruments) -> None:
        self._found = list(instruments.told(text))
        self._places = [place for place, _, _ in self._found]

    def of(self, start: int, end: int) -> Shares:
        """How much of what is told near [start, end) is of each instrument; less where little is told."""
        weights: dict[Instrument, float] = {}
        for instrument, weight in self._near(start, end):
            weights[instrument] = weights.get(instrument, 0.0) + weight
        total = max(sum(weights.values()), _ENOUGH)
        return {instrument: weight / total for instrument, weight in weights.items()}

    def _near(self, start: int, end: int) -> Iterator[tuple[Instrument, float]]:
        first = bisect_left(self._places, start - _REACH)
        last = bisect_left(self._places, end + _REACH)
        for _, instrument, weight in self._found[first:last]:
            yield instrument, weight
