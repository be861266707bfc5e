"""Sums in two units: `3元5角`, `五块六`, `九角九分`, `三米九`, `10小时30分`."""

import re
from collections.abc import Sequence
from decimal import Decimal

from briefing.extract.figures.hit import Hit
from briefing.extract.figures.lookup import Unit
from briefing.model.figure import FigureKind

_MINUTES = Unit(FigureKind.DURATION, "分")
_HOURS = frozenset({"小时", "小時", "分钟"})
_ONE = "[0-9零一二两兩三四五六七八九壹贰貳叁肆伍陆陸柒捌玖]"
_SMALL = re.compile(
    rf"[零又]?(?:({_ONE})[角毛](?:({_ONE})(?:分(?![点點之钟鐘])|(?=\W|$)))?|({_ONE})分(?![点點之钟鐘]))"
)
_CHANGE = re.compile(rf"(?:({_ONE})|零({_ONE}))(?![0-9零一二两三四五六七八九十百千万亿.元块])")
_CENTS = re.compile(rf"({_ONE})(?:分(?![钟鐘之点點])|(?=[，。；、）)\s]|$))")
_ENDING = re.compile(f"({_ONE})(?=[，。；、）)\\s]|$)")
_VALUE = {
    character: value
    for value, characters in enumerate(
        ("零", "一壹", "二两兩贰貳", "三叁", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for character in characters + str(value)
}


def with_small(text: str, found: Sequence[Hit]) -> list[Hit]:
    """The hits with what stands behind in a smaller unit added to them."""
    hits: list[Hit] = []
    for hit in found:
        if hits and hit.start < hits[-1].stop:
            continue
        if hits and hit.start == hits[-1].stop and _clock(hits[-1], hit):
            hit.unit = _MINUTES
        if hit.unit is not None and (hit.unit.kind is FigureKind.MONEY or hit.unit.name == "米"):
            _add_small(text, hit)
        elif hit.unit is not None and text[hit.stop - 1] == "成":
            _add_hundredth(text, hit)
        hits.append(hit)
    return hits


def _clock(left: Hit, right: Hit) -> bool:
    """`10小时30分`: minutes, no marks."""
    if left.unit is None or right.unit is None:
        return False
    return left.unit.name in _HOURS and right.unit.name == "分"


def _add_small(text: str, hit: Hit) -> None:
    """Add what stands in smaller money behind: `3元5角`, `三块八`, `九角九分`; and `三米九`."""
    last = text[hit.stop - 1]
    match = None
    if last in "元块塊圆圓":
        match = _SMALL.match(text, hit.stop)
    if match is None and last in "块塊米":
        match = _CHANGE.match(text, hit.stop) if hit.han else None
    if match is None and last in "块塊" and not hit.han:
        match = _ENDING.match(text, hit.stop)
    if last in "角毛":
        match = _CENTS.match(text, hit.stop)
    if match is None or not isinstance(hit.value, Decimal):
        return
    hit.value += _small(last, match.groups())
    hit.stop = match.end()


def _add_hundredth(text: str, hit: Hit) -> None:
    """`2成5`: twenty-five in a hundred."""
    match = _ENDING.match(text, hit.stop)
    if match is not None and isinstance(hit.value, Decimal):
        hit.value += _VALUE[match[1]]
        hit.stop = match.end()


def _small(last: str, said: Sequence[str | None]) -> Decimal:
    """The smaller money as a part of the unit: tenths, then hundredths."""
    if last in "角毛":
        said = (None, said[0])
    tenth, *rest = said
    cents = next((digit for digit in rest if digit), None)
    return Decimal(_VALUE[tenth or "0"]).scaleb(-1) + Decimal(_VALUE[cents or "0"]).scaleb(-2)
