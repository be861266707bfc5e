"""What the words of an English measure count for each instrument."""

from briefing.model.measure import Instrument

SHARE = 0.4


class Tally:
    """What the words of one measure tell: the weightiest cue of an instrument, and a share of its others."""

    def __init__(self) -> None:
        self._most: dict[Instrument, tuple[float, str]] = {}
        self._all: dict[Instrument, float] = {}

    def add(self, instrument: Instrument, weight: float, cue: str) -> None:
        """Count a cue."""
        self._most[instrument] = max(self._most.get(instrument, (0.0, "")), (weight, cue))
        self._all[instrument] = self._all.get(instrument, 0.0) + weight

    def weight(self, instrument: Instrument) -> float:
        """How much all cues of an instrument count together."""
        most = self._most.get(instrument, (0.0, ""))[0]
        return most + SHARE * (self._all.get(instrument, 0.0) - most)

    def best(self) -> tuple[Instrument, str]:
        """The instrument that counts most and its cue."""
        if not self._most:
            return Instrument.OTHER, ""
        best = max(self._most, key=self.weight)
        return best, self._most[best][1]
