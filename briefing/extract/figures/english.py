"""Quantities in English paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from briefing.extract.figures.core import Quantity
from briefing.extract.figures.english_numerals import Said, numbers
from briefing.extract.figures.english_words import EnglishWords
from briefing.extract.figures.numerals import times
from briefing.extract.figures.vocabulary import Unit
from briefing.model.figure import Bound, Cue, FigureKind, Number
from briefing.model.span import Span

LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
_RANGE = re.compile(r"\s?(?:-|–|—|~|to|through)\s?")
_FROM_TO = re.compile(
    r"(?: in [a-z]* ?[0-9]{4}| yuan| percent)? to (?:(?:nearly|over|about|around|more than|almost|some|roughly|approximately|under|just over|less than) )?(?=[$£€¥0-9a-z])"
)
_LIST = re.compile(r"(?:,? and(?: even)? |, (?:and |or )?(?:even )?| or |/|, respectively,? )")
_SPANNED = re.compile(
    r"(?:between|rang(?:e|es|ed|ing)(?: is)?(?: from)?|anywhere from|range is from|number is from)\s*$"
)
_FROM = re.compile(
    r"\bfrom (?:about |around |nearly |over |some |just |roughly |approximately |more than |an? )?$"
)
_WORD = re.compile(r"[a-z][a-z'’-]*")
_GAP = re.compile(r"[ \u00a0-]")
_OF = re.compile(r" of (?:the |these |those |its |our |their |all (?:the )?|such )?")
_PER = re.compile(
    r" ?(?:per|a|an|each|every|/) ?(year|annum|month|week|day|hour|capita|person|ton|tonne|metric ton|kilowatt-hour|square meter|square foot|head|household|unit|mu|hectare|barrel|student|worker|employee|child|100,000|10,000 people|kilometer|liter)s?\b"
)
_PLAIN_YEAR = re.compile(r"(?:1[6-9]|20|21)[0-9]{2}")
_STOP = re.compile(
    r"[.,;:!?)”\"’]|\s*$|\s+(?:in|of|and|or|to|as|by|at|from|for|on|is|are|was|were|than|points?)\b"
)
_NOUN_WORDS = 4


@dataclass(slots=True)
class _Found:
    """A number with its unit, before its bound is read and neighbours share theirs."""

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
    rule: str = "english-number"
    group: int = 0


class EnglishReader:
    """Reads the quantities of one article's English paragraphs; `dollar` is what its `$` means."""

    def __init__(self, text: str, dollar: str, words: EnglishWords) -> None:
        self._original = text
        self._text = text.translate(LOWER)
        self._dollar = dollar
        self._words = words

    def paragraph(self, start: int, end: int) -> list[Quantity]:
        """The quantities of text[start:end], in order."""
        found = [self._measured(said, start, end) for said in numbers(self._text, start, end, self._words)]
        found = self._joined(found)
        out: list[Quantity] = []
        floor = start
        for item in found:
            quantity = self._quantity(item, floor, start, end)
            floor = item.stop
            if quantity is not None:
                out.append(quantity)
                floor = max(floor, quantity.whole.end)
        return self._with_words(out, start, end)

    def _measured(self, said: Said, start: int, end: int) -> _Found:
        """The number with its currency before, or its unit or noun behind."""
        text, words = self._text, self._words
        found = _Found(said, said.start, said.end)
        at = said.start - (text[said.start - 1 : said.start] in (" ", "\u00a0"))
        before = words.prefixes.before(text, at, start)
        if before is not None and not said.words:
            found.code, found.start = before
            self._letter_scale(found, end)
        elif self._named(said, start):
            found.trap = True
            return found
        self._behind(found, end)
        return found

    def _letter_scale(self, found: _Found, end: int) -> None:
        """`$42.5K`, `$1.2bn`, `US$5m`."""
        said, text = found.said, self._text
        letter = text[said.end : said.end + 1]
        if said.scale or letter not in self._words.letters or text[said.end + 1 : said.end + 2].isalnum():
            return
        said.scale = self._words.scales[letter]
        said.value = times(said.value, said.scale)
        said.end = found.stop = said.end + 1

    def _named(self, said: Said, start: int) -> bool:
        """Whether the number belongs to a name, a date or a code."""
        text, before = self._text, self._text[said.start - 1 : said.start]
        if before and said.start > start:
            if before.isalnum() or before in "_#/@+":
                return True
            if before in "-–." and text[said.start - 2 : said.start - 1].isalpha() and not said.words:
                return True
        return (
            self._words.traps.before(text, said.start - (before == " "), start) is not None and not said.scale
        )

    def _behind(self, found: _Found, end: int) -> None:
        text, at = self._text, found.stop
        if (
            found.said.words is False
            and text[at : at + 1] in ("k", "m")
            and not found.said.scale
            and not text[at + 1 : at + 2].isalnum()
            and text[at] == "k"
        ):
            found.said.scale, found.said.value = 3, times(found.said.value, 3)
            found.said.end = found.stop = at = at + 1
        gap = 1 if _GAP.match(text, at) else 0
        hit = self._words.units.at(text, at + gap) or self._words.units.at(text, at)
        if hit is not None and hit[1] <= end and self._fits(hit[0], found, gap):
            unit, stop = hit
            if unit.kind is None:
                found.trap = gap == 0 or unit.name in ("am", "pm", "a.m.", "p.m.", "o'clock", "bc", "ad")
                return
            found.unit, found.stop = unit, stop
            found.said.value = times(found.said.value, unit.power) if unit.power else found.said.value
            self._per(found)
            return
        if found.code is None and not found.said.part:
            self._noun(found, end)

    def _fits(self, unit: Unit, found: _Found, gap: int) -> bool:
        """`in` and `second` are words first, `$5 m` no length."""
        if found.code is not None:
            return unit.kind is FigureKind.MONEY or unit.kind is None
        if unit.name in (
            "in",
            "second",
            "quarters",
            "minute",
            "foot",
            "cup",
            "degree",
            "g",
            "real",
            "d",
            "mi",
        ):
            return gap == 0 or unit.name == "degree" or self._text[found.stop : found.stop + 1] == "-"
        return True

    def _per(self, found: _Found) -> None:
        match = _PER.match(self._text, found.stop)
        if (
            match is None
            or found.unit is None
            or found.unit.kind in (FigureKind.PERCENT, FigureKind.DURATION)
        ):
            return
        if match[1] in ("year", "annum"):
            found.annual = True
        elif match[1] != "capita":
            found.per, found.stop = "/" + match[1], match.end()

    def _noun(self, found: _Found, end: int) -> None:
        """The noun phrase that the number counts: up to a plural, at most a few words on."""
        text = self._text
        hyphen = text[found.stop : found.stop + 1] == "-"
        of = _OF.match(text, found.stop)
        at = of.end() if of else found.stop + 1
        if hyphen or (not of and text[found.stop : found.stop + 1] not in (" ", "\u00a0")):
            return
        first = at
        for _ in range(_NOUN_WORDS):
            match = _WORD.match(text, at, end)
            if match is None or match[0] in self._words.never or match[0] in self._words.numbers:
                return
            if self._plural(match[0]):
                found.noun = Span(first, match.end())
                if of is None:
                    found.stop = match.end()
                return
            at = match.end() + 1
            if text[match.end() : at] not in (" ", "\u00a0"):
                return

    def _plural(self, word: str) -> bool:
        if word in self._words.plurals:
            return True
        return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))  # noqa: PLR2004

    def _joined(self, found: list[_Found]) -> list[_Found]:
        """Ranges made one, shared units handed on, years and dates marked."""
        for item in found:
            self._mark_year(item)
        out: list[_Found] = []
        for item in found:
            if not (out and self._range(out[-1], item)):
                out.append(item)
        for left, right in zip(reversed(out[:-1]), reversed(out[1:]), strict=True):
            self._share(left, right)
        return out

    def _mark_year(self, item: _Found) -> None:
        said = item.said
        raw = self._text[said.start : said.end]
        if item.code or item.unit or said.scale or not _PLAIN_YEAR.fullmatch(raw):
            return
        noun = self._original[item.noun.start : item.noun.end] if item.noun else ""
        before = self._text[max(0, said.start - 6) : said.start]
        dated = before.endswith(
            (" in ", " by ", "since ", " of ", " from ", "until ", " and ", "early ", "late ", "fy")
        )
        if not noun or dated or noun[0].isupper():
            item.trap = True

    def _range(self, left: _Found, right: _Found) -> bool:
        text = self._text
        gap = text[left.said.end : right.start]
        unit_between = left.stop > left.said.end
        if unit_between:
            gap = text[left.stop : right.start]
        spanned = _SPANNED.search(text, max(0, left.start - 28), left.start) is not None
        if not (_RANGE.fullmatch(gap) or (spanned and gap.strip() in ("and", "and about", "and around"))):
            return False
        if left.trap or right.trap:
            for item in (left, right):
                item.trap = item.trap or self._unnamed(item)
            return False
        if _FROM.search(text, max(0, left.start - 24), left.start) and not spanned and "to" in gap:
            return False
        return self._merge(left, right)

    def _unnamed(self, item: _Found) -> bool:
        """Whether nothing but a neighbour says what the number is."""
        return item.unit is None and item.noun is None and item.code is None and not item.said.scale

    def _merge(self, left: _Found, right: _Found) -> bool:
        if (left.unit or left.code or left.noun) and not self._same(left, right):
            return False
        low = left.said.value
        if not left.said.scale and right.said.scale and times(low, right.said.scale) < right.said.value:
            low = times(low, right.said.scale)
        if low >= right.said.value or (left.said.part and not right.said.part):
            return False
        left.low = low
        left.said.value, left.said.end, left.said.scale = right.said.value, right.said.end, right.said.scale
        left.unit, left.noun, left.per = right.unit, right.noun, right.per
        left.code = left.code if left.code is not None else right.code
        left.stop, left.annual, left.rule = right.stop, right.annual, "english-range"
        return True

    def _same(self, left: _Found, right: _Found) -> bool:
        if left.code is not None:
            return right.code in (None, left.code)
        if left.unit is not None:
            return right.unit is not None and right.unit.kind is left.unit.kind
        return (
            left.noun is not None
            and right.noun is not None
            and left.noun.of(self._text) == right.noun.of(self._text)
        )

    def _share(self, left: _Found, right: _Found) -> None:
        """A bare number takes the unit, noun and magnitude of the next: `70, 80, and even 90 percent`."""
        gap = self._text[left.stop : right.start]
        listed = _LIST.fullmatch(gap) is not None
        if left.trap or left.unit or left.noun or left.code or right.trap or left.said.part:
            return
        rising = (
            _FROM_TO.fullmatch(gap) is not None
            and self._text[max(0, left.start - 30) : left.start].rfind("from") >= 0
        )
        if not (listed or rising):
            return
        if right.unit is None and right.noun is None:
            return
        if (
            not left.said.scale
            and right.said.scale
            and left.said.value < right.said.value
            and not (listed and left.said.value >= 1000)
        ):  # noqa: PLR2004
            left.said.value = times(left.said.value, right.said.scale)
        left.unit, left.noun, left.rule = right.unit, right.noun, "shared-unit"

    def _quantity(self, item: _Found, floor: int, start: int, end: int) -> Quantity | None:
        if item.trap:
            return None
        judged = self._judged(item, floor, start, end)
        if judged is None:
            return None
        kind, unit, confidence = judged
        bound, whole, cues = self._bound(item, floor)
        span = Span(item.start, item.stop)
        ranged = item.low is not None
        return Quantity(
            span=span,
            whole=whole,
            text=span.of(self._original),
            kind=kind,
            value=None if ranged else item.said.value,
            unit=unit,
            low=item.low,
            high=item.said.value if ranged else None,
            bound=bound,
            noun=item.noun,
            annual=item.annual,
            rule=item.rule,
            cues=cues,
            confidence=confidence,
        )

    def _judged(
        self, item: _Found, floor: int, start: int, end: int
    ) -> tuple[FigureKind, str | None, float] | None:
        """What sort of quantity it is, or None where it is none."""
        if item.code is not None:
            return FigureKind.MONEY, (item.code or self._dollar) + item.per, 1.0
        if item.unit is not None and item.unit.kind is not None:
            return self._with_unit(item, item.unit.kind, start)
        if item.said.part:
            return FigureKind.RATIO, ":", 0.8
        if item.noun is not None:
            return self._counted(item, start)
        return self._bare(item, floor, start, end)

    def _with_unit(
        self, item: _Found, kind: FigureKind, start: int
    ) -> tuple[FigureKind, str | None, float] | None:
        name = item.unit.name if item.unit else ""
        if kind is FigureKind.DURATION and self._words.period.before(self._text, item.start - 1, start):
            return None
        if kind is FigureKind.DURATION and re.match(
            r"[ -](?:plan|period|olds?)\b", self._text[item.stop : item.stop + 8]
        ):
            return None
        if kind is FigureKind.MONEY:
            return kind, (name or self._dollar) + item.per, 1.0
        if item.said.words and item.said.value == 1 and kind is not FigureKind.PERCENT:
            if self._text[item.start : item.start + 3] == "one" and kind is FigureKind.DURATION:
                return None
        return kind, name + item.per, 0.95

    def _counted(self, item: _Found, start: int) -> tuple[FigureKind, str | None, float] | None:
        """A count; in words and with an article (`the two sides`) it only enumerates."""
        if item.said.words and not item.said.scale:
            if item.said.value <= 1 or self._words.definite.before(self._text, item.start - 1, start):
                return None
        noun = item.noun.of(self._original) if item.noun else None
        if noun in ("times", "folds"):
            return FigureKind.MULTIPLE, "x", 0.8
        return FigureKind.COUNT, noun, 0.6 if item.said.words and not item.said.scale else 0.95

    def _bare(
        self, item: _Found, floor: int, start: int, end: int
    ) -> tuple[FigureKind, str | None, float] | None:
        text, said = self._text, item.said
        alone = not text[start : item.start].strip() and not text[item.stop : end].strip()
        opening = item.start == start and text[item.stop : item.stop + 1] in ".)"
        if alone or (said.scale and not said.words) or "," in text[said.start : said.end]:
            return FigureKind.COUNT, None, 0.6
        if opening or (said.words and said.value <= 10 and not said.scale):  # noqa: PLR2004
            return None
        ended = _STOP.match(text, item.stop) is not None
        if ended and (self._bound(item, floor)[0] is not Bound.EQUAL or self._led(item)):
            return FigureKind.COUNT, None, 0.5
        return None

    def _led(self, item: _Found) -> bool:
        return (
            re.search(
                r"\b(?:is|was|reached|at|to|of|totaled|totalled|equals|be|hit|stood at|by|are|were) $",
                self._text[max(0, item.start - 12) : item.start],
            )
            is not None
        )

    def _bound(self, item: _Found, floor: int) -> tuple[Bound, Span, tuple[Cue, ...]]:
        text, words = self._text, self._words
        cues: list[Cue] = []
        bound, begin, stop = Bound.EQUAL, item.start, item.stop
        at = item.start
        for _ in range(3):
            while at > floor and text[at - 1] in " \u00a0":
                at -= 1
            hit = words.bounds.before(text, at, floor)
            if hit is not None:
                bound, begin = hit
                cues.append(Cue("bound", self._original[begin:at], Span(begin, at)))
                break
            filler = words.fillers.before(text, at, floor)
            if filler is None:
                break
            at = filler[1]
        for end in (item.said.end, item.stop):
            after = words.after.at(text, end + (text[end : end + 1] == " "))
            if after is not None:
                bound, stop = after[0], max(stop, after[1])
                cues.append(Cue("bound", self._original[end : after[1]].strip(), Span(end, after[1])))
                break
        return bound, Span(begin, stop), tuple(cues)

    def _with_words(self, found: Sequence[Quantity], start: int, end: int) -> list[Quantity]:
        """Quantities in a word of their own among the others: `doubled`, `half`."""
        whole = list(self._whole(start, end))
        if not whole:
            return list(found)
        found = [q for q in found if not any(w.span.holds(q.span) for w in whole)]
        whole = [q for q in whole if not any(q.span.meets(other.span) for other in found)]
        return sorted([*found, *whole], key=lambda q: q.span.start)

    def _whole(self, start: int, end: int) -> Iterator[Quantity]:
        for match in _whole_pattern(self._words).finditer(self._text, start, end):
            word = match[1] or match[0]
            if match[1] is None:
                yield self._factor(match)
                continue
            if not self._says(word, match, start):
                continue
            kind, value, unit = self._words.whole[word]
            number = Fraction(value) if "/" in value else Decimal(value)
            yield self._of_word(match.span(1), FigureKind(kind), number, unit)

    def _factor(self, match: re.Match[str]) -> Quantity:
        said = match[2]
        value = Decimal(self._words.numbers[said]) if said.isalpha() else Decimal(said)
        return self._of_word(match.span(), FigureKind.MULTIPLE, value, "x")

    def _of_word(self, place: tuple[int, int], kind: FigureKind, number: Number, unit: str) -> Quantity:
        item = _Found(Said(*place, number), *place)
        bound, whole, cues = self._bound(item, max(0, place[0] - 30))
        span = Span(*place)
        return Quantity(span, whole, span.of(self._original), kind, number, unit, bound=bound, rule="english-word",
                        cues=cues, confidence=0.85)  # fmt: skip

    def _says(self, word: str, match: re.Match[str], start: int) -> bool:
        text, words = self._text, self._words
        before, after = match.start(1) - 1, text[match.end(1) : match.end(1) + 1]
        if after == "-" or text[before : before + 1] == "-":
            return False
        if word == "half":
            follows = words.half_before.at(text, match.end(1) + 1) or after in ".,;)" or not after
            return bool(follows) and words.not_half.before(text, before, start) is None
        if word in ("double", "triple", "treble", "quadruple"):
            return match.start(1) == start or words.verb.before(text, before, start) is not None
        return True


def _whole_pattern(words: EnglishWords) -> re.Pattern[str]:
    alternatives = "|".join(sorted(words.whole, key=len, reverse=True))
    return re.compile(
        rf"\b({alternatives})\b|\bfactor of ([0-9.]+[0-9]|[0-9]|two|three|four|five|six|seven|eight|nine|ten)\b"
    )
