"""Judges an English number: whether it counts, what sort it is, and how sure that is."""

import re
from fractions import Fraction

from briefing.extract.figures.english_number_words import EnglishNumberWords
from briefing.extract.figures.english_units import Found
from briefing.extract.figures.lookup import Unit
from briefing.model.figure import Bound, FigureKind
from briefing.model.span import Span

_ENDED = re.compile(
    r"[.,;!?)”\"’]|:(?![0-9])|\s*$|\s+(?:in|of|and|or|to|as|by|at|from|for|on|is|are|was|were|than|points?)\b"
)
_LED = re.compile(
    r"\b(?:is|was|reached|at|to|of|totaled|totalled|totaling|equals|be|hit|by|are|were|reach|versus|vs"
    r"|against) $"
)
_OPENING = re.compile(r" (?:is|are|was|were)\b")
_PLAN = re.compile(r"[ -](?:plan|period|olds?|program|ago)s?\b")
_NUMBERS = re.compile(r"[-0-9,./\s]+")
_ONE = ("one ", "one-")
_TIMES = ("times", "folds")
_REPEATED = re.compile(
    r" (?:since|during|within|last|this|in (?:the|an?|one|(?:20|19)[0-9][0-9])"
    r"|over the|a (?:year|month|week|day)"
    r"|per (?:year|month|week|day)|each|every|before|already|so far)\b|[.,;]"
)
_MULTIPLIED = re.compile(
    r"\b(?:by|to|at|is|was|are|were|be|been|than|gr[eo]wn?|increas[a-z]+|r[io]sen?|rose|up|expand[a-z]*|multipl[a-z]+"
    r"|reach[a-z]*|climb[a-z]*|jump[a-z]*|factor|of|worth|equivalent)"
    r"(?: (?:about|nearly|over|more|than|almost|around|roughly|some|an?|at|least|up|to))* $"
)
_LINE = 60
_FEW = 10

Verdict = tuple[FigureKind, str | None, float]


class Judge:
    """Judges the numbers of one text; `text` is the original in lower case, `dollar` what `$` means."""

    def __init__(self, original: str, text: str, dollar: str, words: EnglishNumberWords) -> None:
        self._original = original
        self._text = text
        self._dollar = dollar
        self._words = words

    def verdict(self, found: Found, bound: Bound, paragraph: Span) -> Verdict | None:
        """Kind, unit and confidence of a number; None for what is no quantity."""
        if found.code is not None:
            return FigureKind.MONEY, (found.code or self._dollar) + found.per, 1.0
        if found.unit is not None and found.unit.kind is not None:
            return self._with_unit(found, found.unit, found.unit.kind, paragraph.start)
        if found.said.part:
            return (FigureKind.RATIO, ":", 0.8) if self._shares(found) else None
        if found.noun is not None:
            return self._counted(found, found.noun, paragraph.start)
        sure = self._standing_alone(found, bound, paragraph)
        return (FigureKind.COUNT, None, sure) if sure else None

    def _shares(self, found: Found) -> bool:
        """`a third of`, `two-thirds`; `a fourth force` only orders."""
        if self._words.period.before(self._text, found.start - 1, 0):
            return False  # `the first three quarters`
        article = self._text.startswith("a ", found.start) and found.said.value < Fraction(1, 2)
        return not article or _ENDED.match(self._text, found.stop) is not None

    def _with_unit(self, found: Found, unit: Unit, kind: FigureKind, start: int) -> Verdict | None:
        if kind is FigureKind.MONEY:
            return kind, (unit.name or self._dollar) + found.per, 1.0
        if kind is FigureKind.DURATION and not self._lasts(found, start):
            return None
        return kind, unit.name + found.per, 0.95

    def _lasts(self, found: Found, start: int) -> bool:
        """Whether it is a length of time: not `the past five years`, `Five-Year Plan`, `one day`."""
        text = self._text
        if self._words.period.before(text, found.start - 1, start) or _PLAN.match(text, found.stop):
            return False
        return not text.startswith(_ONE, found.start) or not text.startswith("day", found.start + 4)

    def _counted(self, found: Found, noun: Span, start: int) -> Verdict | None:
        """A count; a small one in words may only enumerate (`the two sides`, `Two Systems`)."""
        few = found.said.words and not found.said.scale
        if few and self._enumerates(found, noun, start):
            return None
        said = noun.of(self._original)
        if said in _TIMES and not self._repeats(found):
            return FigureKind.MULTIPLE, "x", 0.8
        return FigureKind.COUNT, said, 0.6 if few else 0.95

    def _repeats(self, found: Found) -> bool:
        """Whether something was done so many times: met four times since May; not four times the average."""
        whole = found.said.value == int(found.said.value)
        near = self._text[max(0, found.start - _LINE // 2) : found.start]
        return whole and _REPEATED.match(self._text, found.stop) is not None and not _MULTIPLIED.search(near)

    def _enumerates(self, found: Found, noun: Span, start: int) -> bool:
        quoted = self._text[found.start - 1 : found.start] in ("“", '"')
        named = self._original[noun.start].isupper() or quoted
        if found.said.value <= 1 or (named and found.said.value <= _FEW):
            return True
        return self._words.definite.before(self._text, found.start - 1, start) is not None

    def _standing_alone(self, found: Found, bound: Bound, paragraph: Span) -> float:
        """How sure it is that a number without unit or noun counts something; 0 for no."""
        text, said = self._text, found.said
        if said.scale or "," in text[said.start : said.end] or self._alone(found):
            return 0.6
        return 0.5 if self._scores(found, bound, paragraph) else 0.0

    def _alone(self, found: Found) -> bool:
        """Whether the whole text is numbers and nothing else."""
        text = self._text
        if len(text) > _LINE:
            return False
        alone = not text[: found.start].strip(" -+±") and not text[found.stop :].strip(" .")
        return alone or _NUMBERS.fullmatch(text) is not None

    def _scores(self, found: Found, bound: Bound, paragraph: Span) -> bool:
        """Whether a bare number ends its phrase and something leads up to it."""
        text = self._text
        opens = found.start == paragraph.start
        if (opens and text[found.stop : found.stop + 1] in (".", ")")) or _ENDED.match(
            text, found.stop
        ) is None:
            return False
        if found.said.words and found.said.value <= _FEW:
            return False
        if bound is not Bound.EQUAL or (opens and _OPENING.match(text, found.stop)):
            return True
        return _LED.search(text, max(paragraph.start, found.start - 12), found.start) is not None
