"""Numbers in an English paragraph: digits with magnitudes, numbers in words, fractions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from briefing.extract.figures.english_words import EnglishWords
from briefing.extract.figures.numerals import MOST, times
from briefing.model.figure import Number

_SPACE = "\u202f\u00a0\u2009"
_DIGITS = (
    rf"[0-9]{{1,3}}(?:[{_SPACE}][0-9]{{3}})+(?![0-9])|[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?|(?<![0-9])\.[0-9]+"
)
_INDIAN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}")
_TOKEN = re.compile(r"[0-9.][0-9.,\u202f\u00a0\u2009]*|[a-z]+")
_AND_HALF = re.compile(r"(?:,? and (?:a|one)[ -]|-and-a-)(half|quarter|third)\b")
_SLASH = re.compile(r"/([0-9]+)(?![0-9/,.])")
_DOZEN = 12
_HUNDRED = 2


@dataclass(slots=True)
class Said:
    """A number as it stands in the text; `scale` is the power of its magnitude word, `words` tells that
    it is written in words."""

    start: int
    end: int
    value: Number
    scale: int = 0
    words: bool = False
    part: bool = False


def numbers(text: str, start: int, end: int, words: EnglishWords) -> Iterator[Said]:
    """Every number in text[start:end], which is in lower case, in order."""
    pattern, tail = _patterns()
    at = start
    while match := pattern.search(text, at, end):
        said = _said(text, match, end, words, tail)
        if said is None:
            at = match.end()
            continue
        yield said
        at = max(said.end, match.end())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    from briefing.extract.figures.english_words import english_words

    words = english_words()
    small = "|".join(sorted(words.numbers, key=len, reverse=True))
    scales = "|".join(sorted((w for w in words.scales if len(w) > 1), key=len, reverse=True))
    parts = "|".join(sorted(words.parts, key=len, reverse=True))
    number = rf"(?:{small}|{scales}|dozens?)"
    joint = r"(?:\s?-\s?|\s+|(?<=hundred) and |(?<=housand) and |(?<=illion) and |(?<=illion), )"
    pattern = re.compile(
        rf"(?:{_DIGITS})(?:(?:\s|-)?(?:{scales}|dozens?)\b)*"
        rf"|\b(?:{small}|(?:a|half a) (?:{scales}|dozen))\b(?:{joint}{number}\b)*(?: point(?: (?:{small})\b)+(?: (?:{scales})\b)*)?"
        rf"|\b(?:a|one) (?=(?:{parts})\b)|\b(?:a )?half(?= an?\b)|(?<= )half(?= a (?:{scales}))"
    )
    return pattern, re.compile(rf"[ -]({parts})\b")


def _said(
    text: str, match: re.Match[str], end: int, words: EnglishWords, tail: re.Pattern[str]
) -> Said | None:
    raw = match[0]
    if raw.endswith(("a ", "one ")):
        part = tail.match(text, match.end() - 1, end)
        return _parts(match.start(), part, Decimal(1), words) if part else None
    value = _read(raw, words)
    if value is None:
        return None
    said = Said(match.start(), match.end(), value, _scale(raw, words), words=raw[0].isalpha())
    return _extended(text, said, end, words, tail)


def _extended(text: str, said: Said, end: int, words: EnglishWords, tail: re.Pattern[str]) -> Said:
    """With what follows the number: `two thirds`, `1/3`, `two and a half`, `10k`."""
    part = tail.match(text, said.end, end)
    if said.words and part and _ordinal_part(said, part, text):
        whole = _parts(said.start, part, said.value, words)
        return whole if whole is not None else said
    half = _AND_HALF.match(text, said.end, end)
    if half:
        said.value = Fraction(said.value) + Fraction(1, words.parts[half[1]]) * Fraction(10) ** said.scale
        said.value = _exact(said.value)
        said.end = half.end()
    slash = _SLASH.match(text, said.end, end)
    if slash and not said.words and not said.scale and 0 < said.value < int(slash[1]) <= 100:  # noqa: PLR2004
        return Said(said.start, slash.end(), Fraction(said.value) / int(slash[1]), part=True)
    return said


def _ordinal_part(said: Said, part: re.Match[str], text: str) -> bool:
    """`two thirds` is a fraction, `two quarters` of a year are not, nor is `one second`."""
    if said.value >= 20 or said.scale:  # noqa: PLR2004
        return False
    plural = part[1].endswith("s") and part[1] != "halves"
    return plural == (said.value != 1) or part[1] == "half"


def _parts(start: int, part: re.Match[str] | None, count: Number, words: EnglishWords) -> Said | None:
    if part is None:
        return None
    value = Fraction(count) / words.parts[part[1]]
    return Said(start, part.end(), value, words=True, part=True)


def _exact(value: Fraction) -> Number:
    """The value as a decimal where that is exact."""
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    return decimal if Fraction(decimal) == value else value


def _scale(raw: str, words: EnglishWords) -> int:
    tokens = _TOKEN.findall(raw)
    return sum(words.scales.get(token, 0) for token in tokens[1:] if token in words.scales) if tokens else 0


def _read(raw: str, words: EnglishWords) -> Number | None:
    """The value of digits and number words in a row, None where they make no number."""
    total, current, last = Decimal(0), None, 10**9
    half = raw.startswith(("half", "a half"))
    head, _, decimals = raw.partition(" point ")
    for token in _TOKEN.findall(head):
        if token in ("a", "and", "half", "an"):
            current = current if token != "a" else Decimal(1)
            continue
        if token.startswith("dozen"):
            current = (Decimal(1) if current is None else current) * _DOZEN
            continue
        scale = words.scales.get(token)
        if scale is not None:
            current = Decimal(1) if current is None else current
            if scale == _HUNDRED:
                current = current.scaleb(_HUNDRED)
            else:
                total, current = total + current.scaleb(scale), None
            last = 10**9
            continue
        number = _number(token, words)
        if number is None or (current is not None and not _follows(last, number)):
            return None
        current = number if current is None else current + number
        last = int(number)
    value = total + (current or Decimal(0))
    if decimals:
        return _with_decimals(value, decimals, words)
    return value * Decimal("0.5") if half else value


def _follows(last: int, number: Decimal) -> bool:
    """`twenty-one` and `hundred five` add up; `one two` is no number."""
    return last >= 10**9 or (last >= 20 and last % 10 == 0 and 0 < number < 10)  # noqa: PLR2004


def _number(token: str, words: EnglishWords) -> Decimal | None:
    if token[0].isalpha():
        value = words.numbers.get(token)
        return None if value is None else Decimal(value)
    plain = token.translate({ord(space): None for space in _SPACE})
    if "," in plain and not _INDIAN.fullmatch(plain.partition(".")[0]):
        return None
    plain = plain.replace(",", "")
    return Decimal(plain) if len(plain) <= MOST and plain.count(".") <= 1 and plain != "." else None


def _with_decimals(value: Decimal, decimals: str, words: EnglishWords) -> Number | None:
    tokens = decimals.split()
    digits = [words.numbers[token] for token in tokens if token in words.numbers]
    power = sum(words.scales[token] for token in tokens if token in words.scales)
    if any(digit >= 10 for digit in digits) and len(digits) > 1:  # noqa: PLR2004
        return None
    return times(value + Decimal("0." + "".join(map(str, digits))), power)
