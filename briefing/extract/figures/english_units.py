"""What an English number measures: its currency, unit or noun, or what makes it part of a name."""

import re
from dataclasses import dataclass, replace

from briefing.extract.figures.english_number_words import EnglishNumberWords
from briefing.extract.figures.english_numerals import Said
from briefing.extract.figures.lookup import Unit
from briefing.extract.figures.numerals import times
from briefing.model.figure import FigureKind, Number
from briefing.model.span import Span

_PRICED = re.compile(r"[a-z$€£]{1,4} ?[0-9.,]+ $")
_WORD = re.compile(r"[a-z][a-z'’-]*")
_SPACES = (" ", "\u00a0")
_OF = re.compile(r" of (?:the |these |those |its |our |their |all (?:the )?|such )?")
_MORE_OF = re.compile(r" (?:more|additional|further|extra) ")
_MORE = re.compile(r"(?:more |fewer |less |other |additional |extra |further |new and )?")
_PER = re.compile(
    r"(?: ?/ ?| (?:per|an?|each|every) )"
    r"(year(?! (?:ago|later|earlier|before|after))|annum"
    r"|person|ton|tonne|metric ton|kilowatt-hour|kwh|square (?:meter|metre|foot)|head"
    r"|household|unit|mu|hectare|barrel|student|worker|employee|child|kilometers?|kilometre|liter|litre|gallon"
    r"|ounce|100,000|1,000)\b"
    r"|(?: ?/ ?| per )"
    r"(?P<each>(?!(?:calendar|months?|weeks?|days?|hours?|quarters?|nights?|fortnight|minute|second|cent|capita|se)\b)[a-z]{3,})\b"
    r"|/(?P<term>month|week|day|hour|quarter)\b"
)
_WHOLE = (FigureKind.PERCENT, FigureKind.DURATION, FigureKind.POINT)
_CLOCK = ("am", "pm", "a.m.", "p.m.", "o'clock", "bc", "ad")
_LETTERS = frozenset("mtlgc")
_LETTER_ENDS = re.compile(
    r"[.,;:)]|\s*$| (?:and|is|of|tall|long|wide|high|deep|by|to|above|below|in|[0-9]+)\b"
)
_CLOSE = frozenset({"in", "second", "minute", "foot", "real", "d", "mi"})
_AGED = re.compile(
    r"(?:\bage[ds]?|ages? of|age group(?: of)?)"
    r" (?:about |under |over |below |above |from |between |[0-9]+ (?:to|and|or) )?$"
)
_YEARS = Unit(FigureKind.DURATION, "years old")
_PLAIN_YEAR = re.compile(r"(?:1[6-9]|20|21)[0-9]{2}")
_DATED = re.compile(
    r"(?:\b(?:in|by|since|of|from|until|till|and|early|late|mid|to|than|year|through|before|after|for)|fy|-)"
    r" ?$"
)
_BESIDE = re.compile(r" (?P<noun>[a-z]{3,}s)\b")
_NOUN_WORDS, _JOINED_WORDS = 4, 3
_SHORTEST_PLURAL = 4


@dataclass(slots=True)
class Found:
    """A number with what it measures, before its bound is read and its neighbours share theirs.

    `code` is the currency before it, "" for the local one; `low` the lower end of a range.
    """

    said: Said
    start: int
    stop: int
    unit: Unit | None = None
    code: str | None = None
    per: str = ""
    noun: Span | None = None
    annual: bool = False
    trap: bool = False
    low: Number | None = None
    rule: str = ""

    def bare(self) -> bool:
        """Whether nothing says what the number measures."""
        return self.unit is None and self.noun is None and self.code is None


class Measurer:
    """Reads what stands around the numbers of an English text; `text` is in lower case."""

    def __init__(self, original: str, text: str, words: EnglishNumberWords) -> None:
        self._original = original
        self._text = text
        self._words = words

    def found(self, said: Said, start: int, end: int) -> Found:
        """The number said in text[start:end] with its currency, unit or noun."""
        found = Found(said, said.start, said.end)
        at = said.start - (self._text[said.start - 1 : said.start] in _SPACES)
        before = self._words.prefixes.before(self._text, at, start)
        if before is not None and self._original.startswith("us ", before[1]):
            before = ("", before[1] + len("us "))
        if before is not None and not said.words and not self._after_number(before[1]):
            found.code, found.start = before
            self._letter(found, "kmbt")
        elif self._named(said, start):
            found.trap = True
            return found
        else:
            self._letter(found, "k")
        self._behind(found, end)
        if found.code is not None and found.unit is None:
            self._per(found)
        self._mark_year(found)
        if found.bare() and _AGED.search(self._text, max(start, found.start - 26), found.start):
            found.unit, found.trap = _YEARS, False
        return found

    def _after_number(self, at: int) -> bool:
        """Whether a currency's name belongs to the number before it (`3 CAD 3 cents`)."""
        if self._text[at - 1 : at] not in _SPACES or not self._text[at - 2 : at - 1].isdecimal():
            return False
        return _PRICED.search(self._text, max(0, at - 24), at) is None

    def _letter(self, found: Found, letters: str) -> None:
        """`$42.5K`, `$1.2bn`, `10k`: a letter for a magnitude."""
        said, text = found.said, self._text
        letter = text[said.end : said.end + 1]
        if letters != "k" and text.startswith("mm", said.end):
            letter = "mm"
        end = said.end + len(letter)
        if (
            not letter
            or letter[0] not in letters
            or said.scale
            or said.words
            or text[end : end + 1].isalnum()
        ):
            return
        said.scale = self._words.scales[letter]
        said.value = times(said.value, said.scale)
        said.end = found.stop = end

    def _named(self, said: Said, start: int) -> bool:
        """Whether the number belongs to a name, a date or a code."""
        text, before = self._text, self._text[said.start - 1 : said.start]
        if before and said.start > start:
            if before.isalnum() or before in "_#/@+^":
                return True
            if before in "-–." and text[said.start - 2 : said.start - 1].isalpha() and not said.words:
                return True
        at = said.start - (before in _SPACES)
        return not said.scale and not said.words and self._words.traps.before(text, at, start) is not None

    def _behind(self, found: Found, end: int) -> None:
        text, at = self._text, found.stop
        gap = int(text[at : at + 1] in (*_SPACES, "-"))
        hit = self._words.units.at(text, at + gap) or (self._words.units.at(text, at) if gap else None)
        if hit is None and found.code is None and (more := _MORE_OF.match(text, at)):
            gap = more.end() - at
            hit = self._words.units.at(text, more.end())
            hit = hit if hit and hit[0].kind is FigureKind.DURATION else None
        if hit is not None and hit[1] <= end and self._fits(hit[0], found, gap):
            self._take(found, *hit, gap)
        elif found.code is None and not found.said.part:
            self._noun(found, end)

    def _take(self, found: Found, unit: Unit, stop: int, gap: int) -> None:
        letter = self._original[found.stop + gap : found.stop + gap + 1]
        if (
            unit.kind is None
            or (unit.name == "g" and letter == "G")
            or (stop - found.stop == 1 and letter == "C")
        ):
            found.trap = gap == 0 or unit.name in _CLOCK
            return
        if unit.kind in (FigureKind.PHYSICAL, FigureKind.DURATION):
            unit = replace(unit, name=self._original[stop - len(unit.name) : stop])
        found.unit, found.stop = unit, stop
        if unit.power:
            found.said.value = times(found.said.value, unit.power)
        if unit.kind not in _WHOLE:
            self._per(found)

    def _fits(self, unit: Unit, found: Found, gap: int) -> bool:
        """`in` and `second` are other words as a rule; after `$5` only a currency is a unit."""
        if found.code is not None:
            return unit.kind is FigureKind.MONEY
        if unit.name in _LETTERS or (
            unit.power and self._text[found.stop + gap : found.stop + gap + 2].rstrip(".,;:) ") == "c"
        ):
            return _LETTER_ENDS.match(self._text, found.stop + gap + 1) is not None
        if self._text.startswith("x", found.stop + gap):
            after = self._text[found.stop + 1 : found.stop + 2]
            return gap == 0 and not found.said.words and not after.isalnum()
        return gap == 0 or unit.name not in _CLOSE or self._text[found.stop] == "-"

    def _per(self, found: Found) -> None:
        """`$9,500 per tonne`, `30 yuan per person`; per year only says that it holds for a year."""
        match = _PER.match(self._text, found.stop)
        if match is None:
            return
        if match[1] in ("year", "annum"):
            found.annual = True
        else:
            each = next(name for name in (1, "each", "term") if match[name])
            found.per, found.stop = "/" + self._original[slice(*match.span(each))], match.end()

    def _noun(self, found: Found, end: int) -> None:
        """The noun phrase that the number counts: up to a plural, at most a few words on."""
        text = self._text
        of = _OF.match(text, found.stop)
        if of is None and text[found.stop : found.stop + 1] not in _SPACES:
            return
        more = _MORE.match(text, of.end() if of else found.stop + 1)
        at = first = more.end() if more else found.stop + 1
        joined = 0
        for number in range(_NOUN_WORDS + _JOINED_WORDS):
            match = _WORD.match(text, at, end)
            if match is not None and match[0] == "and" and at > first and not joined:
                joined, at = _JOINED_WORDS, match.end() + 1
                continue
            if number >= _NOUN_WORDS + joined or match is None:
                return
            if match[0] in self._words.never or match[0] in self._words.numbers:
                return
            if self._plural(match[0]):
                beside = _BESIDE.match(text, match.end())
                stop = beside.end() if beside and self._plural(beside["noun"]) else match.end()
                found.noun = Span(first, stop)
                found.stop = found.stop if of else stop
                return
            at = match.end() + 1
            if text[match.end() : at] not in _SPACES:
                return

    def _plural(self, word: str) -> bool:
        if word in self._words.plurals:
            return True
        return (
            len(word) >= _SHORTEST_PLURAL
            and word.endswith("s")
            and not word.endswith(("ss", "us", "is", "'s", "’s"))
        )

    def _mark_year(self, found: Found) -> None:
        """`2021` alone, `in 2021 loans`, `4.0 technologies`: a year or a version."""
        said = found.said
        raw = self._text[said.start : said.end]
        if found.code is not None or found.unit is not None or said.scale or said.words:
            return
        if (raw.endswith(".0") and len(raw) < len(self._text)) or (
            _PLAIN_YEAR.fullmatch(raw)
            and (
                found.noun is None
                or _DATED.search(self._text, max(0, said.start - 8), said.start)
                or self._original[found.noun.start].isupper()
                or (int(raw) % 100 and 1950 <= int(raw) <= 2060)  # noqa: PLR2004
            )
        ):
            found.trap = True
