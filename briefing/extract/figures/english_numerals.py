"""Numbers in an English paragraph: digits with magnitudes, numbers in words, fractions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from briefing.extract.figures.english_number_words import EnglishNumberWords
from briefing.extract.figures.numerals import MOST, times
from briefing.model.figure import Number

_SPACE = "\u202f\u00a0\u2009"
_GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
_DIGITS = (
    rf"[0-9]{{1,3}}(?:[{_SPACE} ][0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?|[0-9]*[{''.join(_GLYPHS)}]"
    r"|[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?|(?<![0-9])\.[0-9]+"
)
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}")
_TOKEN = re.compile(rf"[0-9.][0-9.,{_SPACE}]*(?: [0-9]{{3}}(?![0-9]))*|[a-z]+")
_SLASH = re.compile(r"/([0-9]+(?:\.[0-9]+)?)(?![0-9/,.])")
_MIXED = re.compile(r" {1,2}([0-9])/([0-9]+)(?![0-9/,.])")
_JOINT = (
    r"(?:\s?-\s?|\s+(?!and\b)|(?<=hundred)\s+and\s+|(?<=housand)\s+and\s+"
    r"|(?<=illion),?\s+and\s+(?!(?:one|a|two|three|four) (?:half|quarter|third|fifth|eighth|tenth))"
    r"|(?<=illion), )"
)
_DOZEN = 12
_HUNDRED = 2
_QUARTERS = (1, 3)
_ANY = 10**9


@dataclass(slots=True)
class Said:
    """A number as it stands in the text.

    `scale` is the power of ten of its magnitude word; `words` tells that it is written in words, `part`
    that it is a fraction.
    """

    start: int
    end: int
    value: Number
    scale: int = 0
    words: bool = False
    part: bool = False


class NumberReader:
    """Reads the numbers of texts in lower case."""

    def __init__(self, words: EnglishNumberWords) -> None:
        self._words = words
        small, scales = (
            _any(words.numbers),
            _any(word for word in words.scales if len(word) > 1 and word != "mm"),
        )
        parts = _any(words.parts)
        number = rf"(?:{small}|{scales}|dozens?)"
        self._number = re.compile(
            rf"(?:{_DIGITS})(?:(?:\s|-)?(?:{scales}|dozens?)\b)*"
            rf"|\b(?:{small}|a (?:{scales}|dozen)|hundred(?= (?:{scales})\b))\b(?:{_JOINT}{number}\b)*"
            rf"(?: point(?: (?:{small})\b)+(?: (?:{scales})\b)*)?"
            rf"|\b(?:a|one) (?=(?:{parts})\b)"
            rf"|\b(?:a )?half(?= an? (?:{scales}|hour|year|day|mile|month|dozen)\b| (?:{scales})\b)"
        )
        self._part = re.compile(rf"(?: - |[ -])({parts})\b")
        self._of_scale = re.compile(rf" (?:of (?:a |an )?|an? )?({scales}|dozen)\b")
        few = "a|one|two|three|four|five|six|seven|eight|nine"
        self._and_part = re.compile(rf"(?:,? and ({few})[ -]|-and-(a)-)({parts})\b")

    def numbers(self, text: str, start: int, end: int) -> Iterator[Said]:
        """Every number in text[start:end], in order."""
        at = start
        while match := self._number.search(text, at, end):
            said = self._said(text, match, end)
            if said is not None:
                yield said
            at = max(match.end(), said.end if said else 0)

    def _said(self, text: str, match: re.Match[str], end: int) -> Said | None:
        raw, start = match[0], match.start()
        if raw.endswith("half"):
            return self._scaled(text, Said(start, match.end(), Decimal("0.5"), words=True, part=True), end)
        if raw in ("a ", "one "):
            part = self._part.match(text, match.end() - 1, end)
            said = self._fraction(start, part, Decimal(1)) if part else None
            return self._scaled(text, said, end) if said else None
        value = self._read(raw)
        if value is None:
            return None
        said = Said(
            start, match.end(), value, self._scale(raw), words=raw[0].isalpha(), part=raw[-1] in _GLYPHS
        )
        return self._extended(text, said, end)

    def _extended(self, text: str, said: Said, end: int) -> Said:
        """With what follows the number: `two thirds`, `1/3`, `two and a half`, `10 1/2`."""
        part = self._part.match(text, said.end, end) if said.words else None
        if part and _divides(said, part[1]):
            return self._scaled(text, self._fraction(said.start, part, said.value), end)
        half = self._and_part.match(text, said.end, end)
        if half:
            count = self._words.numbers.get(half[1] or half[2], 1)
            share = Fraction(count, self._words.parts[half[3]]) * Fraction(10) ** said.scale
            said.value, said.end = _exact(Fraction(said.value) + share), half.end()
        if said.words or said.scale:
            return said
        mixed = _MIXED.match(text, said.end, end)
        if mixed and int(mixed[1]) < int(mixed[2]):
            said.value = _exact(Fraction(said.value) + Fraction(int(mixed[1]), int(mixed[2])))
            said.end = mixed.end()
        slash = _SLASH.match(text, said.end, end)
        if slash and 0 < said.value < Fraction(slash[1]) <= 100:  # noqa: PLR2004
            return Said(said.start, slash.end(), Fraction(said.value) / Fraction(slash[1]), part=True)
        return said

    def _fraction(self, start: int, part: re.Match[str], count: Number) -> Said:
        value = Fraction(count) / self._words.parts[part[1]]
        return Said(start, part.end(), value, words=True, part=True)

    def _scaled(self, text: str, said: Said, end: int) -> Said:
        """`two thirds of a million`, `half a million`, `a quarter million`: no fraction but a number."""
        match = self._of_scale.match(text, said.end, end)
        if match is None:
            follows = text[said.end : said.end + 3]
            if follows in (" an", " a "):
                said.part, said.end = False, said.end + len(follows.rstrip())
            return said
        power = self._words.scales.get(match[1], 0)
        factor = Fraction(10) ** power if power else Fraction(_DOZEN)
        return Said(said.start, match.end(), _exact(Fraction(said.value) * factor), power, words=True)

    def _scale(self, raw: str) -> int:
        return sum(self._words.scales.get(piece, 0) for piece in _TOKEN.findall(raw)[1:])

    def _read(self, raw: str) -> Number | None:
        """The value of digits and number words in a row, None where they make no number."""
        if raw[-1] in _GLYPHS:
            upper, lower = _GLYPHS[raw[-1]]
            return _exact(Fraction(int(raw[:-1] or 0)) + Fraction(upper, lower))
        head, _, decimals = raw.partition(" point ")
        total, current, last = Decimal(0), None, _ANY
        for piece in _TOKEN.findall(head):
            if piece == "and":
                continue
            scale = self._words.scales.get(piece)
            if scale is not None or piece.startswith("dozen"):
                total, current = _multiplied(total, current, scale)
                last = _ANY
                continue
            number = Decimal(1) if piece == "a" else self._one(piece)
            if number is None or (current is not None and not _follows(last, number)):
                return None
            current, last = number + (current or 0), int(number)
        value = total + (current or Decimal(0))
        return self._with_decimals(value, decimals) if decimals else value

    def _one(self, piece: str) -> Decimal | None:
        if piece[0].isalpha():
            value = self._words.numbers.get(piece)
            return None if value is None else Decimal(value)
        plain = piece.translate({ord(space): None for space in _SPACE + " "}).rstrip(".,")
        if "," in plain and not _GROUPED.fullmatch(plain.partition(".")[0]):
            return None
        plain = plain.replace(",", "")
        return Decimal(plain) if plain and len(plain) <= MOST and plain.count(".") <= 1 else None

    def _with_decimals(self, value: Decimal, said: str) -> Number | None:
        tokens = said.split()
        digits = [self._words.numbers[piece] for piece in tokens if piece in self._words.numbers]
        power = sum(self._words.scales.get(piece, 0) for piece in tokens)
        if len(digits) > 1 and max(digits) > 9:  # noqa: PLR2004
            return None
        return times(value + Decimal("0." + "".join(map(str, digits))), power)


def _any(words: dict[str, int] | Iterator[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _multiplied(total: Decimal, current: Decimal | None, scale: int | None) -> tuple[Decimal, Decimal | None]:
    """The sum and the number at hand after a magnitude word; a dozen has no power of ten."""
    current = Decimal(1) if current is None else current
    if scale is None:
        return total, current * _DOZEN
    if scale == _HUNDRED:
        return total, current.scaleb(scale)
    return total + current.scaleb(scale), None


def _follows(last: int, number: Decimal) -> bool:
    """`twenty-one` and `hundred five` add up; `one two` is no number."""
    return last == _ANY or (last >= 20 and last % 10 == 0 and 0 < number < 10)  # noqa: PLR2004


def _divides(said: Said, part: str) -> bool:
    """`two thirds` is a fraction; `two quarters` in the singular, `one seconds` are none."""
    if said.scale > _HUNDRED or ("quarter" in part and said.value not in _QUARTERS):
        return False
    return part.endswith(("s", "halves")) == (said.value != 1) or part == "half"


def _exact(value: Fraction) -> Number:
    """The value as a decimal where that is exact."""
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    return decimal if Fraction(decimal) == value else value
