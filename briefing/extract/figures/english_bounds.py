"""English bounds: the words before and behind a number that say how the true quantity stands to it."""

import re

from briefing.extract.figures.english_number_words import EnglishNumberWords
from briefing.extract.figures.english_units import Found
from briefing.model.figure import Bound, Cue, FigureKind
from briefing.model.span import Span

_LASTING = re.compile(
    r"\b(?:for|after|with|of|is|was|at|than|lasted|taken|took|takes|take|enjoyed|has|have|had|spent|in) $"
)
_GOING = re.compile(
    r"\b(?:go(?:es|ing|ne)?|went|mov(?:e|es|ed|ing)|climb(?:s|ed)?|push(?:ed|es)?|ris(?:e|es|ing|en)|rose) $"
)
_CAPPED = re.compile(
    r"\b(?P<cap>caps?|capp(?:ed|ing)|ceilings?|limits?)\b(?:[^.;]|\.\d){0,40}?"
    r"\b(?:from|to|at)(?: a [a-z]+ of)? (?:[$€£¥]?[0-9][0-9.,]*(?: [a-z]+illion)?%? to )?$"
)
_STEPS, _NEAR = 3, 70
_FURTHER = re.compile(r"(?<=over|bove) (?:an? )?(?:[$€£¥]?\d|one |two |three |four |five |six |ten )")
_SPACES = " \u00a0"


class BoundReader:
    """Reads the bounds of one text; `text` is the original in lower case."""

    def __init__(self, original: str, text: str, words: EnglishNumberWords) -> None:
        self._original = original
        self._text = text
        self._words = words

    def bound(self, found: Found, floor: int) -> tuple[Bound, Span, tuple[Cue, ...]]:
        """The bound, the span of its words with the core, and the words; none begin before `floor`."""
        bound, begin, stop = Bound.EQUAL, found.start, found.stop
        cues = []
        ahead, behind = self._ahead(found, floor), self._behind(found)
        if ahead is not None:
            bound, begin = ahead[0], ahead[1].start
            cues.append(self._cue(ahead[1]))
        if behind is not None:
            bound, stop = behind[0], max(stop, behind[1].end)
            cues.append(self._cue(behind[1]))
        cap = _CAPPED.search(self._text, max(0, found.start - _NEAR), found.start)
        if bound is Bound.EQUAL and cap is not None:
            bound = Bound.AT_MOST
            cues.append(self._cue(Span(*cap.span("cap"))))
        return bound, Span(begin, stop), tuple(cues)

    def _cue(self, place: Span) -> Cue:
        return Cue("bound", place.of(self._original), place)

    def _ahead(self, found: Found, floor: int) -> tuple[Bound, Span] | None:
        text, at = self._text, found.start
        for _ in range(_STEPS):
            while at > floor and text[at - 1] in _SPACES:
                at -= 1
            hit = self._words.bounds.before(text, at, floor)
            if hit is not None:
                apart = self._during(found, hit[1], at) or self._goes(hit[1], at)
                return None if apart else (hit[0], Span(hit[1], at))
            filler = self._words.fillers.before(text, at, floor)
            if filler is None:
                return None
            at = filler[1]
        return None

    def _behind(self, found: Found) -> tuple[Bound, Span] | None:
        for end in (found.said.end, found.stop):
            at = end + (self._text[end : end + 1] == " ")
            hit = self._words.after.at(self._text, at)
            further = hit is not None and _FURTHER.match(self._text, hit[1]) is not None
            if hit and not further and not self._text.startswith("up to ", hit[1] - len("up")):
                return hit[0], Span(at, hit[1])
        return None

    def _goes(self, begin: int, end: int) -> bool:
        """Whether `up to` tells where something goes: the rate will go up to 6%."""
        return (
            self._text[begin:end] == "up to"
            and _GOING.search(self._text, max(0, begin - 12), begin) is not None
        )

    def _during(self, found: Found, begin: int, end: int) -> bool:
        """`over three years` tells when, `for over three years` how long."""
        if found.unit is None or found.unit.kind is not FigureKind.DURATION:
            return False
        if self._text[begin:end] != "over":
            return False
        return _LASTING.search(self._text, max(0, begin - 10), begin) is None
