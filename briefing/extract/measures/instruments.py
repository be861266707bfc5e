"""The instrument of a measure, by cue words in its action and object."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.model.measure import Instrument
from briefing.resources import table

_WORDS = re.compile(r"[A-Za-z&-]+")


@dataclass(frozen=True, slots=True)
class Instruments:
    """Cue words of all instruments: those that decide alone, and those that are weighed."""

    first: tuple[tuple[str, Instrument], ...]
    action: dict[str, Instrument]
    object: dict[str, Instrument]
    english: dict[str, Instrument]
    longest: int

    def of(self, action: str, rest: str) -> tuple[Instrument, str]:
        """The instrument of a measure whose verb and remaining text these are, and the cue that decided."""
        both = action + rest
        for cue, instrument in self.first:
            if cue in both:
                return instrument, cue
        best, decided, weight = Instrument.OTHER, "", 0.0
        for word, at in self._cues(rest):
            score = len(word) + 3.0 * (at + len(word)) / max(len(rest), 1)
            if score > weight:
                best, decided, weight = self.object[word], word, score
        by_action = self.action.get(action)
        if by_action and weight < 4.5:
            return by_action, action
        return best, decided

    def of_english(self, action: str, text: str) -> tuple[Instrument, str]:
        """The instrument of an English measure, and the cue that decided: the earliest after its verb counts most."""
        weights: dict[Instrument, float] = {}
        cues: dict[Instrument, str] = {}
        for number, word in enumerate(_WORDS.findall(text)):
            instrument = self.english.get(word.lower())
            if instrument is not None:
                weights[instrument] = weights.get(instrument, 0.0) + 1.0 / (1 + number / 20)
                cues.setdefault(instrument, word)
        if not weights:
            return Instrument.OTHER, ""
        best = max(weights, key=lambda each: weights[each])
        return best, cues[best]

    def _cues(self, text: str) -> list[tuple[str, int]]:
        found = []
        at = 0
        while at < len(text):
            for length in range(min(self.longest, len(text) - at), 1, -1):
                if text[at : at + length] in self.object:
                    found.append((text[at : at + length], at))
                    at += length - 1
                    break
            at += 1
        return found


@cache
def instruments() -> Instruments:
    """The cues as they stand in the resources."""
    lists: dict[str, dict[str, Any]] = table("vocabulary", "instruments.toml")
    by_object = {w: Instrument(name) for name, each in lists.items() for w in each["object"].split()}
    return Instruments(
        first=tuple((w, Instrument(name)) for name, each in lists.items() for w in each["first"].split()),
        action={w: Instrument(name) for name, each in lists.items() for w in each["action"].split()},
        object=by_object,
        english={
            w.lower(): Instrument(name) for name, each in lists.items() for w in each["english"].split()
        },
        longest=max(map(len, by_object)),
    )
