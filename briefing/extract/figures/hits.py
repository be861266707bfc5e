"""Numbers in a Chinese paragraph with what stands right behind them, before they are joined or judged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from briefing.extract.figures.numerals import HAN_DIGITS, MORE, SCALES, VAGUE, Numeral, read, times
from briefing.extract.figures.vocabulary import Unit, Vocabulary
from briefing.model.figure import Bound, FigureKind, Number

_ARABIC = "0-9０-９"
_NUMBER = re.compile(
    rf"[{_ARABIC}{HAN_DIGITS}{SCALES}]"
    rf"(?:[{_ARABIC}{HAN_DIGITS}十拾佰仟万萬亿億]|百(?!分[之点點比])|千(?![瓦米克卡伏赫帕焦周乏升])"
    rf"|兆(?![瓦赫帕焦伏比字位])|[{VAGUE}](?=[{SCALES}])|(?<=十)[几幾]|[,.](?=[0-9])|[，．](?=[０-９])"
    rf"|[点點](?=[{HAN_DIGITS}])|[ \u00a0](?=[万萬亿億])|[{MORE}](?=[{SCALES}])"
    rf"|分之(?=[{_ARABIC}{HAN_DIGITS}百]))*"
)
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_PARTS = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01"), "萬": Decimal("0.01")}
_PERCENT = Unit(FigureKind.PERCENT, "%")
_FRACTION = Unit(FigureKind.RATIO, ":")
_FORMAL = frozenset("壹贰貳叁參叄肆伍陆陸柒捌玖弌弍弎弐幺")
_AGAINST = frozenset("对對")
_PIECES = frozenset("个個")
_INSIDE = frozenset("多来來")
_HALVED = (FigureKind.DURATION, FigureKind.MULTIPLE, FigureKind.PERCENT, FigureKind.MONEY)
_HALF_OF = frozenset("径徑导導数數年个個天决決壁岛島程")
_LEADING = frozenset("第至到比对對∶")
_JOINING = frozenset("至到-—–~～－、和及与與或以比对對：:∶")


@dataclass(slots=True)
class Hit:
    """A number with its unit: `end` is where the number ends, `stop` where the unit does.

    A hit with `trap` is no quantity; it stays among the others because a list or a range may lead up to
    it (`2021、2022年`). `share` is the magnitude that the numbers before it in a list may take over.
    """

    start: int
    end: int
    stop: int
    value: Number | None
    low: Number | None = None
    high: Number | None = None
    unit: Unit | None = None
    per: str = ""
    annual: bool = False
    mark: Bound | None = None
    share: int = 0
    han: bool = False
    implied: bool = False
    noun: bool = False
    trap: str = ""
    rule: str = ""
    group: int = 0


def hits(text: str, start: int, end: int, words: Vocabulary) -> Iterator[Hit]:
    """Every number in text[start:end], in order, traps included."""
    for match in _NUMBER.finditer(text, start, end):
        first = match.start()
        found = (
            _arabic(text, first, match.end(), words)
            if text[first] in _DIGITS
            else _chinese(text, first, match.end(), words)
        )
        if found is not None:
            yield found


def _arabic(text: str, start: int, end: int, words: Vocabulary) -> Hit:
    raw = text[start:end]
    numeral = _parted(raw) if "分之" in raw else read(raw.replace(" ", "").replace("\xa0", ""))
    if numeral is None:
        return Hit(start, end, end, None, trap="code")
    hit = _hit(start, end, numeral)
    if "分之" in raw:
        hit.unit = _FRACTION
        return hit
    _measure(text, hit, words)
    return hit


def _chinese(text: str, start: int, end: int, words: Vocabulary) -> Hit | None:
    raw = text[start:end]
    if "分之" in raw:
        return _part(text, start, end)
    if raw[0] in SCALES and start and text[start - 1] in VAGUE:
        start -= 1
        raw = text[start:end]
    unit = words.units.at(text, _past_more(text, end))
    if unit is None and not _joins(text, start, end):
        return None
    numeral = None if raw in _FORMAL and (unit is None or unit[0].kind is not FigureKind.MONEY) else read(raw)
    if numeral is None or words.idioms.at(text, start):
        return None
    hit = _hit(start, end, numeral)
    hit.han = True
    hit.implied = raw[0] in SCALES and raw[0] not in "十拾" and all(c in SCALES for c in raw)
    _measure(text, hit, words)
    if hit.unit is not None and not hit.trap and not _grown(hit):
        return None
    return hit


def _hit(start: int, end: int, numeral: Numeral) -> Hit:
    return Hit(
        start, end, end, numeral.value, numeral.low, numeral.high, mark=numeral.mark, share=numeral.scale
    )


def _grown(hit: Hit) -> bool:
    """Whether a numeral in Chinese characters is large enough for its unit."""
    least = hit.unit.han if hit.unit else 1
    value = hit.value if hit.value is not None else hit.low
    return least is not None and value is not None and value >= least


def _joins(text: str, start: int, end: int) -> bool:
    """Whether a bare numeral may be part of a rank, a list, a range or a ratio, or is all of its line."""
    if text[end : end + 1] in _JOINING or text[start - 1 : start] in _LEADING:
        return True
    return _alone(text, start, end)


def _alone(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("", "\n", "\t") and text[end : end + 1] in ("", "\n", "\t")


def _past_more(text: str, at: int) -> int:
    while text[at : at + 1] and text[at] in " \xa0多余餘来來几幾":
        at += 1
    return at


def _measure(text: str, hit: Hit, words: Vocabulary) -> None:
    """Read what stands right behind the number: 多 or 余, the unit, what it is reckoned per."""
    at = hit.end
    mark = None
    found = words.units.at(text, at)
    if found is None:
        after = text[at : at + 1]
        if after in (" ", "\xa0"):
            found = words.units.at(text, at + 1)
            after = text[at + 1 : at + 2] if found is None else ""
            at += 1
        if found is None and after and after in "多余餘来來几幾":
            at += 1 + (text[at + 1 : at + 2] == " ")
            found = words.units.at(text, at)
            mark = Bound.ABOUT if after in "来來几幾" else Bound.ABOVE
    if found is None:
        if text[hit.end : hit.end + 1].isascii() and text[hit.end : hit.end + 1].isalpha():
            hit.trap = "generation"
        return
    unit, stop = found
    if unit.kind is None and not unit.trap:
        hit.noun = not mark
        return
    hit.stop = stop
    hit.mark = hit.mark or mark
    unit = _with_more_inside(text, hit, unit, words)
    if unit.name in _AGAINST and _NUMBER.match(text, hit.stop):
        hit.stop = hit.end
        return
    if unit.kind is None:
        hit.trap = unit.trap
        hit.unit = unit
        return
    hit.unit = unit
    if unit.power:
        _scale(hit, unit.power)
    if unit.kind in _HALVED:
        _half_more(text, hit)
    _per(text, hit, words)


def _with_more_inside(text: str, hit: Hit, unit: Unit, words: Vocabulary) -> Unit:
    """`1个多月`, `3个多小时`: 多 stands inside the unit."""
    if unit.name not in _PIECES or text[hit.stop : hit.stop + 1] not in _INSIDE:
        return unit
    found = words.units.at(unit.name + text[hit.stop + 1 : hit.stop + 5], 0)
    if found is None or found[1] == 1:
        return unit
    hit.mark = Bound.ABOUT if text[hit.stop] in "来來" else Bound.ABOVE
    hit.stop += found[1]
    return found[0]


def _half_more(text: str, hit: Hit) -> None:
    """`两年半`, `三成半`, `一倍半`."""
    if (
        text[hit.stop : hit.stop + 1] != "半"
        or hit.value is None
        or text[hit.stop + 1 : hit.stop + 2] in _HALF_OF
    ):
        return
    half = Decimal("0.5").scaleb(hit.unit.power if hit.unit else 0)
    hit.value = hit.value + half if isinstance(hit.value, Decimal) else hit.value
    hit.stop += 1


def _scale(hit: Hit, power: int) -> None:
    hit.value = hit.value if hit.value is None else times(hit.value, power)
    hit.low = hit.low if hit.low is None else times(hit.low, power)
    hit.high = hit.high if hit.high is None else times(hit.high, power)


def _per(text: str, hit: Hit, words: Vocabulary) -> None:
    """`元/平方米`, `件/万人`, `元每吨`; `吨/年` only says that the figure holds for a year."""
    sign = text[hit.stop : hit.stop + 1]
    if not sign or sign not in "/／每":
        return
    at = hit.stop + 1
    if text.startswith("年", at):
        hit.annual = True
        return
    while text[at : at + 1] and text[at] in "万萬千百亿億0123456789":
        at += 1
    found = words.units.at(text, at)
    if found is None or found[0].kind is None or (sign == "每" and _plain_count(hit, found[0])):
        return
    hit.per = "/" + text[hit.stop + 1 : found[1]]
    hit.stop = found[1]


def _plain_count(hit: Hit, per: Unit) -> bool:
    physical = FigureKind.PHYSICAL
    return per.kind is not physical or (hit.unit is not None and hit.unit.kind is FigureKind.COUNT)


def _part(text: str, start: int, end: int) -> Hit | None:
    """`百分之三点五`, `千分之三`, `三分之二`."""
    raw = text[start:end]
    whole = raw.partition("分之")[0]
    numeral = _parted(raw)
    if numeral is None:
        return None
    hit = _hit(start, end, numeral)
    hit.han = True
    hit.unit = _PERCENT if whole in _PARTS else _FRACTION
    hit.share = 0
    hit.rule = "parts-of-hundred" if whole in _PARTS else "fraction"
    return hit


def _parted(raw: str) -> Numeral | None:
    whole, _, part = raw.partition("分之")
    upper, lower = read(part), read(whole)
    if upper is None or lower is None or "分之" in part:
        return None
    if whole in _PARTS:
        factor = _PARTS[whole]
        values = (upper.value, upper.low, upper.high)
        return Numeral(*(None if v is None else v * factor for v in values), mark=upper.mark)  # type: ignore[operator]
    if not lower.value or upper.value is None or upper.value > lower.value:
        return None
    return Numeral(Fraction(upper.value) / Fraction(lower.value))
