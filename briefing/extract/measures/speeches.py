"""Clauses that say who is speaking."""

from briefing.extract.measures.actors import Actors
from briefing.extract.measures.clause import Clause, Kind, Place, Subject
from briefing.extract.measures.grammar import SHORTEST, Grammar
from briefing.extract.measures.patterns import BIDDEN, COUNTED_SPEECH, ON_OCCASION, POINTS_OUT, SAYING, SAYS

_LONGEST_SPEECH, _LONGEST_SPEAKER = 60, 30
_LONGEST_COUNT = 16


class Speeches:
    """Reads who speaks, in a clause of its own or at the beginning of what is said."""

    def __init__(self, grammar: Grammar, actors: Actors) -> None:
        words = grammar.words
        self._grammar, self._actors = grammar, actors
        self._speech, self._listeners = words["speech"], words["listeners"]
        self._ordering = words["ordering"]
        self._sources, self._speech_nouns = words["sources"], words["speech_nouns"]
        self._titled = words.titled
        self._last_of_speech, self._papers = words.lasts("speech"), words["papers"]

    def read(self, text: str, start: int, end: int) -> Clause | None:
        """The clause, if it only says who is speaking."""
        if not self._is_speech(text, start, end) or BIDDEN.search(text, start, end):
            return None
        authority = self._actors.speaks(text, start, end)
        subject = Subject.AUTHORITY if authority else Subject.THING
        return Clause(Kind.SPEECH, start, end, subject, self._speaker(text, start, end))

    def within(self, text: str, start: int, end: int) -> Clause | None:
        """The beginning of a clause that only names who speaks, if what is said follows at once."""
        last = min(end, start + _LONGEST_SPEAKER)
        if not SAYING.search(text, start + 1, last):
            return None
        for found in SAYS.finditer(text, start + 1, last):
            after = found.end()
            if end - after >= 2 * SHORTEST and self._actors.is_speaker(text, start, found.start()):
                speaker = self._speaker(text, start, after)
                return Clause(Kind.SPEECH, start, after, Subject.AUTHORITY, speaker)
        return None

    def _speaker(self, text: str, start: int, end: int) -> Place | None:
        """The authority that itself speaks, no person for it and no paper."""
        after = self._actors.end(text, start, end)
        if not after or text.endswith(self._papers, start, after) or text.find("》", start, end) >= 0:
            return None
        if self._titled.search(text, start, after):
            return None
        says = SAYS.match(text, after, end) or text.endswith(self._ordering, after, end)
        return (start, after) if says else None

    def _is_speech(self, text: str, start: int, end: int) -> bool:
        if text[end - 1] in self._last_of_speech and text.endswith(self._speech, start, end):
            verb = self._grammar.head(text, start, end).verb
            if verb is None and text.endswith(self._speech_nouns, start, end):
                verb = self._grammar.inner(text, start + 1, end - SHORTEST).verb
            return verb is None or verb[1] == end or ON_OCCASION.search(text, start, end) is not None
        if self._is_source(text, start, end):
            return True
        if text[end - 1] == "指" and POINTS_OUT.search(text, max(start + 1, end - SHORTEST), end):
            return True
        if COUNTED_SPEECH.search(text, max(start, end - _LONGEST_COUNT), end):
            return True
        return end - start < _LONGEST_SPEECH and text.endswith(self._listeners, start, end)

    def _is_source(self, text: str, start: int, end: int) -> bool:
        """Whether a clause names a source without a speaker, or the paper that speaks: 关于加强监管的意见."""
        if text[start] == "据" and text.endswith(self._sources, start, end):
            return True
        return text.startswith("关于", start) and text.endswith(self._papers, start, end)
