"""Numbers as both Chinese and English write them, in one form: amounts, shares, months."""

import re
from collections.abc import Iterator
from decimal import Decimal

_MAGNITUDES = {
    "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10, "千亿": 11,
    "万亿": 12, "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
}  # fmt: skip
_HAN = "零一二三四五六七八九"
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ),
        start=1,
    )
}  # fmt: skip
_DIGITS = re.compile(
    r"(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s?(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?!米|瓦|克)|百(?!分)|"
    r"hundred|thousand|million|billion|trillion)?\s?(%|个百分点|percentage points?|percent|per cent)?"
)
_HAN_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])月")
_LATIN_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b")
_SPELT = re.compile(
    r"(?:百分之)?[零一二两三四五六七八九十百千]{2,}|(?:百分之)[一二三四五六七八九十]|[二两三四五六七八九十](?=[个项大条次])"
)
_PLAN = re.compile(r"十([二三四五六七])五(?=[”\"规时期]|$)")
_LATIN_SPELT = re.compile(rf"\b({'|'.join(_WORDS)})\b")


def amounts(text: str) -> set[str]:
    """The numbers of a folded text: `#1000000` for a million, `%6.5` for a share, `@3` for March."""
    found = {f"@{month}" for month in _HAN_MONTH.findall(text)}
    found |= {f"@{_MONTHS.index(month) + 1}" for month in _LATIN_MONTH.findall(text)}
    found |= set(_written(text))
    found |= {f"#{10 + _HAN.index(digit)}" for digit in _PLAN.findall(text)}
    found |= {_spelt(number) for number in _SPELT.findall(_PLAN.sub("", text))}
    return found | {f"#{_WORDS[word]}" for word in _LATIN_SPELT.findall(text)}


def _written(text: str) -> Iterator[str]:
    for digits, magnitude, share in _DIGITS.findall(text):
        number = Decimal(digits.replace(",", "")).scaleb(_MAGNITUDES.get(magnitude, 0))
        plain = format(number.normalize(), "f")
        yield f"%{plain}" if share else f"#{plain}"


def _spelt(words: str) -> str:
    """A number in Chinese numerals below ten thousand."""
    share = words.startswith("百分之")
    total, digit = 0, 0
    for character in words.removeprefix("百分之").replace("两", "二"):
        if character in _PLACES:
            total += (digit or 1) * _PLACES[character]
            digit = 0
        else:
            digit = _HAN.index(character)
    return f"{'%' if share else '#'}{total + digit}"
