"""Reads what stands right behind a Chinese number: 多 or 余, the unit, what it is reckoned per."""

import re
from decimal import Decimal

from briefing.extract.figures.hit import Hit
from briefing.extract.figures.lookup import Unit
from briefing.extract.figures.numerals import times
from briefing.extract.figures.vocabulary import Vocabulary
from briefing.model.figure import Bound, FigureKind

_SPACES = frozenset(" \u00a0")
_MORE = frozenset("多余餘来來几幾")
_ABOUT = frozenset("来來几幾")
_PIECES = frozenset("个個")
_INSIDE = frozenset("多来來半")
_HALF = "半"
_AGAINST = frozenset("对對")
_NUMERALS = frozenset("0123456789一二三四五六七八九十两兩")
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
_HALVED = (
    FigureKind.DURATION,
    FigureKind.MULTIPLE,
    FigureKind.PERCENT,
    FigureKind.MONEY,
    FigureKind.PHYSICAL,
)
_HALF_OF = frozenset("径徑导導数數年个個天决決壁岛島程")
_LUMPS = frozenset("块塊")
_SLABS = frozenset("展牌板屏田绿綠石金银銀铜銅奖獎电電草玻砖磚光太硬镜鏡木冰匾标標湿濕荒")
_SLAB_ENDS = frozenset("牌板屏砖磚碑匾")
_MORE_OF = re.compile("[多余餘](?![额額款粮糧地热熱温量种種样樣元个個])[一-鿿]{2}")
_CENT = Unit(FigureKind.MONEY, "", -2)
_LOCAL = Unit(FigureKind.MONEY, "")
_HUNDRED_MILLIONS = frozenset("亿億")
_HUNDRED_MILLION = 8
_TENTHS = 10
_SCALES = frozenset("万萬千百亿億0123456789")


def measure(text: str, hit: Hit, words: Vocabulary) -> None:
    """Give the hit the unit that stands behind it, or the trap."""
    _thousands(text, hit)
    found, mark = _behind(text, hit.end, words)
    if (found is None or found[0].kind is None) and hit.share and _MORE_OF.match(text, hit.end):
        hit.stop, hit.mark = hit.end + 1, Bound.ABOVE
        return
    if found is None:
        after = text[hit.end : hit.end + 1]
        if after.isascii() and after.isalpha():
            hit.trap = "generation"
        return
    unit, stop = _piece(text, hit, found)
    if unit.name in _PIECES and text[stop : stop + 1] in _HUNDRED_MILLIONS and stop < len(text):
        _scale(hit, _HUNDRED_MILLION)  # `16.8个亿`
        hit.share = _HUNDRED_MILLION
        found, mark = _behind(text, stop + 1, words)
        money = found is not None and found[0].kind is FigureKind.MONEY
        unit, stop = found if found is not None and money else (_LOCAL, stop + 1)
    if unit.kind is None and not unit.trap:
        hit.noun = mark is None
        return
    hit.stop = stop
    hit.mark = hit.mark or mark
    unit = _with_more_inside(text, hit, unit, words)
    if unit.name in _AGAINST and text[hit.stop : hit.stop + 1] in _NUMERALS and hit.stop < len(text):
        hit.stop = hit.end
        return
    hit.unit = unit
    if unit.kind is None:
        hit.trap = unit.trap
    else:
        _finish(text, hit, unit, words)


def _piece(text: str, hit: Hit, found: tuple[Unit, int]) -> tuple[Unit, int]:
    """`30个点位`, `100块展板`: so many pieces, where the words could be points or money."""
    unit, stop = found
    if unit.kind is FigureKind.POINT and text[stop - 2] in _PIECES and text.startswith("位", stop):
        return Unit(FigureKind.COUNT, text[stop - 2]), stop - 1
    if unit.kind is FigureKind.MONEY and text[stop - 1] in _LUMPS:
        slabs = text[stop : stop + 1] in _SLABS or text[max(0, hit.start - 1) : hit.start] in _SLAB_ENDS
        return (Unit(FigureKind.COUNT, text[stop - 1]), stop) if slabs else found
    return found


def _finish(text: str, hit: Hit, unit: Unit, words: Vocabulary) -> None:
    if unit.power and not (text[hit.stop - 1] == "折" and hit.value is not None and hit.value >= _TENTHS):
        _scale(hit, unit.power)
    if unit.kind in _HALVED:
        _half_more(text, hit, unit)
    _per(text, hit, words)


def _thousands(text: str, hit: Hit) -> None:
    """`15k`: a letter for a thousand."""
    letter = text[hit.end : hit.end + 1]
    if letter == "k" and not hit.share and not _word(text[hit.end + 1 : hit.end + 2]):
        hit.end += 1
        hit.stop = hit.end
        hit.share = 3
        _scale(hit, 3)


def _word(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _behind(text: str, at: int, words: Vocabulary) -> tuple[tuple[Unit, int] | None, Bound | None]:
    """The unit behind a number, past a space and past 多, 余 and the like, and the bound that these make."""
    found = words.units.at(text, at)
    if found is not None or at >= len(text):
        return found, None
    if text[at] in _SPACES:
        at += 1
        found = words.units.at(text, at)
    after = text[at : at + 1]
    if found is not None or not after or after not in _MORE:
        return found, None
    at += 1 + (text[at + 1 : at + 2] in _SPACES)
    return words.units.at(text, at), Bound.ABOUT if after in _ABOUT else Bound.ABOVE


def _with_more_inside(text: str, hit: Hit, unit: Unit, words: Vocabulary) -> Unit:
    """`1个多月`, `3个多小时`, `两个半小时`: 多 or 半 stands inside the unit."""
    if unit.name not in _PIECES or hit.stop >= len(text) or text[hit.stop] not in _INSIDE:
        return unit
    found = words.units.at(unit.name + text[hit.stop + 1 : hit.stop + 5], 0)
    if found is None or found[1] == 1:
        return unit
    if text[hit.stop] != _HALF:
        hit.mark = Bound.ABOUT if text[hit.stop] in _ABOUT else Bound.ABOVE
    elif isinstance(hit.value, Decimal):
        hit.value += Decimal("0.5")
    hit.stop += found[1]
    return found[0]


def _half_more(text: str, hit: Hit, unit: Unit) -> None:
    """`两年半`, `一倍半`, `三成五`."""
    after = text[hit.stop : hit.stop + 1]
    if not isinstance(hit.value, Decimal) or not after:
        return
    if after == "半" and text[hit.stop + 1 : hit.stop + 2] not in _HALF_OF:
        hit.value += Decimal("0.5").scaleb(unit.power)
        hit.stop += 1
    elif (
        text[hit.stop - 1] == "成" and after in _DIGITS and text[hit.stop + 1 : hit.stop + 2] not in _NUMERALS
    ):
        hit.value += _DIGITS[after]
        hit.stop += 1


def _scale(hit: Hit, power: int) -> None:
    hit.value = hit.value if hit.value is None else times(hit.value, power)
    hit.low = hit.low if hit.low is None else times(hit.low, power)
    hit.high = hit.high if hit.high is None else times(hit.high, power)


def _per(text: str, hit: Hit, words: Vocabulary) -> None:
    """`元/平方米`, `件/万人`, `元每吨`; `吨/年` only says that the figure holds for a year."""
    sign = text[hit.stop : hit.stop + 1]
    lasts = hit.unit is not None and hit.unit.kind is FigureKind.DURATION
    if not sign or sign not in "/／每" or (sign == "每" and lasts):
        return
    at = hit.stop + 1
    if text.startswith("年", at):
        hit.annual = True
        return
    while at < len(text) and text[at] in _SCALES:
        at += 1
    found = words.units.at(text, at)
    if found is None or found[0].kind is None:
        return
    if sign == "每" and (found[0].kind is not FigureKind.PHYSICAL or _counted(hit)):
        return
    hit.per = "/" + text[hit.stop + 1 : found[1]]
    hit.stop = found[1]
    if hit.unit is not None and hit.unit.name == "分":
        hit.unit = _CENT  # `5分/千瓦时`
        _scale(hit, _CENT.power)


def _counted(hit: Hit) -> bool:
    return hit.unit is not None and hit.unit.kind is FigureKind.COUNT
