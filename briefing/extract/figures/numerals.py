"""Reads numerals exactly: Arabic, full-width, Chinese, financial and mixed ones (`2亿3000万`, `贰仟叁佰`)."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from briefing.model.figure import Bound, Number

_ONES = {
    character: value
    for value, characters in enumerate(
        ("零〇○", "一壹弌幺", "二两兩贰貳弍", "三叁參叄弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for character in characters
}
_SCALES = {
    character: power
    for characters, power in (("十拾", 1), ("百佰", 2), ("千仟", 3), ("万萬", 4), ("亿億", 8), ("兆", 12))
    for character in characters
}
_TWENTIES = {"廿": 20, "卅": 30, "卌": 40}
_VAGUE = {"几": Bound.ABOUT, "幾": Bound.ABOUT, "数": Bound.ABOUT, "數": Bound.ABOUT}
_MORE = {
    "多": Bound.ABOVE,
    "余": Bound.ABOVE,
    "餘": Bound.ABOVE,
    "来": Bound.ABOUT,
    "來": Bound.ABOUT,
}
HAN_DIGITS = "".join((*_ONES, *_TWENTIES))
SCALES = "".join(_SCALES)
VAGUE = "".join(_VAGUE)
MORE = "".join(_MORE)
MOST = 27
"""More significant digits than this are a code, not a quantity."""
_LONGEST = MOST + 8

_TO_ASCII = str.maketrans("０１２３４５６７８９．，点點", "0123456789.,..")
_PLAIN = re.compile(rf"([0-9,.]+)([{SCALES}]*)")
_PIECE = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|.")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """What a numeral says; a span of two neighbouring digits (`两三`) has `low` and `high` instead.

    `scale` is the power of ten of its last magnitude word, which a list may share; `mark` is the bound
    that a word inside makes (`多`, `几`).
    """

    value: Number | None
    low: Number | None = None
    high: Number | None = None
    scale: int = 0
    mark: Bound | None = None


def plain(text: str) -> tuple[Decimal, int] | None:
    """The value and the power of the magnitude words of a number in Arabic digits, None for any other."""
    match = _PLAIN.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    digits, scales = match.groups()
    value = _arabic(digits)
    if value is None or not scales:
        return None if value is None else (value, 0)
    power = _power(scales)
    return value.scaleb(power), power


def read(text: str) -> Numeral | None:
    """What the numeral says, or None where the characters don't make one."""
    if len(text) > _LONGEST:
        return None
    arabic = plain(text)
    if arabic is not None:
        return Numeral(arabic[0], scale=arabic[1])
    pieces = _PIECE.findall(_decimals(text.translate(_TO_ASCII)))
    pair = _pair(pieces)
    if pair is not None:
        return pair
    if len(pieces) > 1 and all(piece in _ONES for piece in pieces):
        return Numeral(Decimal("".join(str(_ONES[piece]) for piece in pieces)))
    return _summed(pieces)


def scale_of(text: str) -> int | None:
    """The power of ten that a magnitude word without any digit names (`百`, `千万`), else None."""
    if not text or any(character not in _SCALES for character in text):
        return None
    return sum(_SCALES[character] for character in text)


def times(number: Number, power: int) -> Number:
    """The number times ten to the `power`, exactly."""
    return number.scaleb(power) if isinstance(number, Decimal) else number * Fraction(10) ** power


@cache
def _power(scales: str) -> int:
    return sum(_SCALES[scale] for scale in scales)


def _arabic(text: str) -> Decimal | None:
    if "," in text:
        whole, _, rest = text.partition(".")
        if not _THOUSANDS.fullmatch(whole):
            return None
        text = whole.replace(",", "") + ("." + rest if rest else "")
    if len(text) > MOST or text[-1] == "." or text.count(".") > 1:
        return None
    if text[0] == "0" and text[1:2].isdecimal():
        return None  # `007`: a code
    return Decimal(text)


def _decimals(text: str) -> str:
    """The text with the Chinese digits after a point (`三点一四`) written in Arabic, those before it too."""
    head, point, tail = text.partition(".")
    if not point or not tail or (tail[0].isdecimal() and (not head or head[-1].isdecimal())):
        return text
    end = next((at for at, c in enumerate(tail) if c not in _ONES and not c.isdecimal()), len(tail))
    digits = "".join(str(_ONES.get(character, character)) for character in tail[:end])
    whole = read(head) if head else Numeral(Decimal(0))
    if whole is None or whole.value is None:
        return text
    return f"{whole.value:f}.{digits}{tail[end:]}"


def _pair(pieces: list[str]) -> Numeral | None:
    """`两三`, `三五百`, `七八十万`, `十七八`, `二三十`: two digits side by side that name a range."""
    at = next((i for i in range(len(pieces) - 1) if pieces[i] in _ONES and pieces[i + 1] in _ONES), None)
    if at is None or any(p in _ONES for p in (*pieces[at + 2 : at + 3], *pieces[max(0, at - 1) : at])):
        return None
    first, second = _ONES[pieces[at]], _ONES[pieces[at + 1]]
    if not 0 < first < second or (second - first != 1 and (first, second) != (3, 5)):
        return None
    before, after = pieces[:at], pieces[at + 2 :]
    if not after and before and before[-1] not in "十拾":
        return None
    low = _summed([*before, pieces[at], *after])
    high = _summed([*before, pieces[at + 1], *after])
    if low is None or high is None:
        return None
    return Numeral(None, low.value, high.value, low.scale, low.mark)


def _summed(pieces: list[str]) -> Numeral | None:
    sums = _Sum()
    for piece in pieces:
        if not sums.take(piece):
            return None
    return sums.numeral()


class _Sum:
    """Adds up a numeral from the left: each magnitude word takes what is smaller than itself with it."""

    def __init__(self) -> None:
        self._terms: list[Decimal] = []
        self._power = 0
        self._run = 0
        self._last = ""
        self._mark: Bound | None = None

    def take(self, piece: str) -> bool:
        if piece in _SCALES:
            self._multiply(_SCALES[piece])
            return True
        if piece in _VAGUE or piece in _MORE:
            return self._vague(piece)
        if piece in _ONES:
            return self._digit(Decimal(_ONES[piece]), "digit")
        if piece in _TWENTIES:
            return self._digit(Decimal(_TWENTIES[piece]), "tens")
        value = _arabic(piece) if piece[0].isdecimal() else None
        return value is not None and self._digit(value, "digit" if len(piece) == 1 else "number")

    def numeral(self) -> Numeral | None:
        if not self._terms:
            return None
        if self._last == "digit" and self._power > 1:
            self._terms[-1] = self._terms[-1].scaleb(self._power - 1)
        return Numeral(sum(self._terms, Decimal(0)), scale=self._run, mark=self._mark)

    def _multiply(self, power: int) -> None:
        limit = Decimal(1).scaleb(power)
        direct = self._last in ("digit", "number", "scale") and bool(self._terms)
        taken = [self._terms.pop()] if direct else []
        while self._terms and self._terms[-1] < limit:
            taken.append(self._terms.pop())
        self._terms.append((sum(taken, Decimal(0)) if taken else Decimal(1)).scaleb(power))
        self._run = power + (self._run if self._last == "scale" else 0)
        self._power, self._last = power, "scale"

    def _vague(self, piece: str) -> bool:
        if piece in _MORE and not self._terms:
            return False
        self._mark = self._mark or _VAGUE.get(piece) or _MORE[piece]
        self._last = "scale" if piece in _MORE else "vague"
        return True

    def _digit(self, value: Decimal, kind: str) -> bool:
        self._run = 0
        if self._last in ("digit", "number"):
            if kind != "digit" or self._last != "digit":
                return False
            self._terms[-1] = self._terms[-1] * 10 + value
            self._power = 0
            return True
        if not value and self._terms:
            self._power, self._last = 0, "zero"
            return True
        self._terms.append(value)
        self._last = kind
        self._power = self._power if kind == "digit" else 0
        return True
