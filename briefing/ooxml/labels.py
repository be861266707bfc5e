"""The numbers that Word puts before the items of a list: part of the text to a reader, but not in it."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.ooxml.names import w

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = re.compile(r"%([1-9])")
_HAN = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_CHINESE = frozenset(
    f"{counting}{form}"
    for counting in ("chinese", "taiwanese", "japanese", "korean")
    for form in ("Counting", "CountingThousand", "DigitalTenThousand")
)
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = 26
_TEN = 10


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is numbered."""

    form: str
    pattern: str
    start: int


@dataclass(slots=True)
class Labels:
    """Every list's levels, and how far each has been counted."""

    lists: dict[str, dict[int, Level]]
    kinds: dict[str, str]
    counted: defaultdict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, root: "_Element | None") -> "Labels":
        """The lists of a document; none where it has no such part."""
        if root is None:
            return cls({}, {})
        lists = {one.get(w("abstractNumId"), ""): _levels(one) for one in root.iter(w("abstractNum"))}
        kinds = {}
        for number in root.iter(w("num")):
            kind = number.find(w("abstractNumId"))
            kinds[number.get(w("numId"), "")] = "" if kind is None else kind.get(w("val"), "")
        return cls(lists, kinds)

    def following(self, number: str, level: int) -> str:
        """The label of the next item of a list; "" for a bullet or an unknown list."""
        kind = self.kinds.get(number, "")
        levels = self.lists.get(kind, {})
        if level not in levels:
            return ""
        counted = self.counted[kind]
        counted[level] = counted.get(level, levels[level].start - 1) + 1
        for deeper in [one for one in counted if one > level]:
            del counted[deeper]
        if levels[level].form in ("bullet", "none"):
            return ""
        return _PLACE.sub(lambda place: self._shown(kind, int(place[1]) - 1), levels[level].pattern)

    def _shown(self, kind: str, level: int) -> str:
        form = self.lists[kind].get(level)
        if form is None:
            return ""
        return numeral(self.counted[kind].get(level, form.start), form.form)


def numeral(number: int, form: str) -> str:
    """A number from 1 in one of Word's forms."""
    if form in _CHINESE:
        return _han(number)
    if form == "chineseLegalSimplified":
        return _han(number).translate(str.maketrans(_HAN + "十", _FORMAL + "拾"))
    if form == "ideographTraditional":
        return _STEMS[(number - 1) % len(_STEMS)]
    if form == "ideographZodiac":
        return _BRANCHES[(number - 1) % len(_BRANCHES)]
    return _western(number, form)


def _western(number: int, form: str) -> str:
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1)
        return letter if form == "upperLetter" else letter.lower()
    if form in ("upperRoman", "lowerRoman"):
        return _roman(number) if form == "upperRoman" else _roman(number).lower()
    if form == "decimalEnclosedCircle" and 1 <= number <= 2 * _TEN:
        return chr(ord("①") + number - 1)
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _han(number: int) -> str:
    tens, ones = divmod(number, _TEN)
    if tens >= _TEN:
        return "".join(_HAN[int(digit)] for digit in str(number))
    head = "" if not tens else "十" if tens == 1 else f"{_HAN[tens]}十"
    return head + (_HAN[ones] if ones or not tens else "")


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        found += letters * count
    return found


def _levels(kind: "_Element") -> dict[int, Level]:
    found = {}
    for level in kind.iter(w("lvl")):
        place = level.get(w("ilvl"), "")
        if place.isdigit():
            start = _value(level, "start")
            first = int(start) if start.isdigit() else 1
            found[int(place)] = Level(_value(level, "numFmt") or "decimal", _value(level, "lvlText"), first)
    return found


def _value(element: "_Element", name: str) -> str:
    found = element.find(w(name))
    return "" if found is None else found.get(w("val"), "")
