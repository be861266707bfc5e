"""The numbers of a Chinese paragraph with what stands right behind them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from briefing.extract.figures.hit import Hit
from briefing.extract.figures.lookup import Unit
from briefing.extract.figures.measuring import measure
from briefing.extract.figures.numerals import HAN_DIGITS, MORE, SCALES, VAGUE, Numeral, plain, read, scale_of
from briefing.extract.figures.vocabulary import Vocabulary
from briefing.model.figure import FigureKind, Number

_ARABIC = "0-9０-９"
# The space of `2 700萬元` stands behind digits that follow a word, no label of a picture, a table or a date.
_LABELS = "图圖表第附注註章節节年月日号號组組卷题題页頁"
_COUNTED = "[万萬亿億元名人个個间間宗家多余餘米公平吨噸户戶套件亩畝台]"
_THREE = rf"[ \u00a0](?=[0-9]{{3}}(?:{_COUNTED}|[ \u00a0][0-9]{{3}}[元名人]))"
_GROUPS = [digits * "[0-9]" + groups * "[ \u00a0][0-9]{3}" for digits in (1, 2, 3) for groups in (0, 1)]
_WORDED = "|".join(f"(?<=[\u4e00-\u9fff]{group})(?<![{_LABELS}]{group})" for group in _GROUPS)
_NUMBER = re.compile(
    rf"[{_ARABIC}{HAN_DIGITS}{SCALES}]"
    rf"(?:[{_ARABIC}{HAN_DIGITS}十拾佰仟万萬亿億]|百(?!分[点點比位数數])|千(?![瓦米克卡伏赫帕焦周乏升])"
    rf"|兆(?![瓦赫帕焦伏比字位])|[{VAGUE}](?=[{SCALES}])|(?<=[十拾])[几幾]|[,.](?=[{_ARABIC}])|[，．](?=[０-９])"
    rf"|，(?=[0-9]{{3}}\.[0-9])|[点點](?=[{HAN_DIGITS}])|(?<=[零〇8])[点點](?=[0-9]+[倍%％亿億万萬元]|[0-9]+$)"
    r"|[ \u00a0](?=[万萬亿億])|[ \u00a0](?=000(?![0-9]))|[\u2009\u202f](?=[0-9]{3}(?![0-9]))"
    rf"|(?=[ \u00a0][0-9])(?:{_WORDED}){_THREE}|[{MORE}](?=[{SCALES}])"
    rf"|分之(?=[{_ARABIC}{HAN_DIGITS}百])|又(?=[{_ARABIC}{HAN_DIGITS}{SCALES}]{{1,9}}分之))*"
)
_SPACES = {ord(space): None for space in " \u00a0\u2009\u202f"}
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_PERCENT = Unit(FigureKind.PERCENT, "%")
_FRACTION = Unit(FigureKind.RATIO, ":")
_FORMAL = frozenset("壹贰貳叁參叄肆伍陆陸柒捌玖弌弍弎弐幺")
_LEADING = frozenset("第至到比对對∶")
_JOINING = frozenset("至到-—–~～－、和及与與或以比对對：:∶／")
_MORE_OR_SPACE = frozenset(" \xa0多余餘来來几幾")
_PARTED = (FigureKind.MONEY, FigureKind.PHYSICAL)
_FOLLOWING = frozenset("零一二三四五六七八九壹贰叁肆伍陆柒捌玖")
_CENTS = re.compile("[零一二三四五六七八九壹贰叁肆伍陆柒捌玖](?:分|[，。；、\\s]|$)")
_COIN = re.compile("[子，。；、至及到）)\\s]|$")
_OVERRUN = re.compile(rf"[0-9.,]+[{SCALES}]+[{HAN_DIGITS}]")
_NO_NUMBER = frozenset({"万", "萬", "万万", "萬萬"})
_CLAUSE_MARKS = frozenset("，,。；;！？、 ")
_LONG = 3
_EDGES = ("", "\n", "\t")


def hits(text: str, start: int, end: int, words: Vocabulary) -> Iterator[Hit]:
    """Every number in text[start:end], in order, traps included."""
    for match in _NUMBER.finditer(text, start, end):
        first, last = match.span()
        arabic = text[first] in _DIGITS
        found = _arabic(text, first, last, words) if arabic else _chinese(text, first, last, words)
        if found is not None:
            yield found


def _arabic(text: str, start: int, end: int, words: Vocabulary) -> Hit:
    raw = text[start:end]
    if raw[-1] in HAN_DIGITS and _OVERRUN.fullmatch(raw):
        raw, end = raw[:-1], end - 1  # `9万亿三个台阶` counts twice
    said = plain(raw)
    if said is not None:
        hit = Hit(start, end, end, said[0], share=said[1])
        measure(text, hit, words)
        return hit
    if "分之" in raw:
        return _part(raw, start, end) or Hit(start, end, end, None, trap="code")
    numeral = read(raw.translate(_SPACES))
    if numeral is None:
        return Hit(start, end, end, None, trap="code")
    hit = _hit(start, end, numeral)
    measure(text, hit, words)
    return hit


def _chinese(text: str, start: int, end: int, words: Vocabulary) -> Hit | None:
    raw = text[start:end]
    if "分之" in raw:
        return _part(raw, start, end)
    if raw[0] in SCALES and start and text[start - 1] in VAGUE:
        start -= 1
        raw = text[start:end]
    at = end
    while at < len(text) and text[at] in _MORE_OR_SPACE:
        at += 1
    if not words.units.may(text, at) and not _joins(text, start, end) and not _is_sum(raw):
        return None
    return _read(text, start, end, words)


def _read(text: str, start: int, end: int, words: Vocabulary) -> Hit | None:
    if _weighed(text, start, end):
        end -= 1
    raw = text[start:end]
    numeral = None if _named(text, start, end, words) else read(raw)
    if numeral is None:
        return None
    hit = _hit(start, end, numeral)
    hit.han = True
    hit.implied = raw[0] in SCALES and raw[0] not in "十拾" and all(c in SCALES for c in raw)
    measure(text, hit, words)
    return hit if _counts(text, hit) else None


def _named(text: str, start: int, end: int, words: Vocabulary) -> bool:
    """`三位一体`, `人大三次会议`, `陆家嘴`: the numeral begins an idiom or a name."""
    idiom = words.idioms.at(text, start)
    if (idiom is not None and idiom[1] > end) or words.sessions.at(text, end) is not None:
        return True
    if text[start:end] not in _FORMAL or _alone(text, start, end):
        return False
    unit = words.units.at(text, end)
    return unit is None or unit[0].kind is not FigureKind.MONEY


def _counts(text: str, hit: Hit) -> bool:
    """Whether a numeral in Chinese characters is large enough for its unit, or belongs to a neighbour."""
    if hit.unit is None:
        return _joins(text, hit.start, hit.end) or _is_sum(text[hit.start : hit.end])
    if hit.trap or _grown(hit) or _alone(text, hit.start, hit.stop):
        return True
    if hit.unit.power:
        coin = text[hit.stop - 1] == "毫" and _COIN.match(text, hit.stop)
        return bool(coin) or _CENTS.match(text, hit.stop) is not None
    return hit.unit.kind in _PARTED and text[hit.stop : hit.stop + 1] in _FOLLOWING


def _weighed(text: str, start: int, end: int) -> bool:
    """`二两` alone on its line: the 两 is a weight and no digit."""
    return (
        end - start > 1
        and text[end - 1] in "两兩"
        and text[end - 2] not in "百千万萬亿億零〇"
        and _alone(text, start, end)
    )


def _hit(start: int, end: int, numeral: Numeral) -> Hit:
    low, high = numeral.low, numeral.high
    return Hit(start, end, end, numeral.value, low, high, mark=numeral.mark, share=numeral.scale)


def _grown(hit: Hit) -> bool:
    """Whether a numeral in Chinese characters is large enough for its unit."""
    least = hit.unit.han if hit.unit else 1
    value = hit.value if hit.value is not None else hit.low
    return least is not None and value is not None and value >= least


def _is_sum(raw: str) -> bool:
    """`一億` (開支): hundreds of millions, which may be money without 元."""
    return len(raw) > 1 and raw[-1] in "亿億" and raw[0] not in SCALES


def _joins(text: str, start: int, end: int) -> bool:
    """Whether a bare numeral may be part of a rank, a list, a range or a ratio, or is all of its line."""
    after, before = text[end : end + 1], text[start - 1 : start] if start else ""
    if after in _JOINING or before in _LEADING:
        return True
    if (
        end - start >= _LONG
        and (after in _CLAUSE_MARKS or not after)
        and (before in _CLAUSE_MARKS or not before)
    ):
        return True
    return _alone(text, start, end) and text[start:end] not in _NO_NUMBER


def _alone(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is all of its line or cell but spaces."""
    while text[end : end + 1] == " ":
        end += 1
    return (text[start - 1] if start else "") in _EDGES and text[end : end + 1] in _EDGES


def _part(raw: str, start: int, end: int) -> Hit | None:
    """`百分之三点五`, `千分之三`, `三分之二`, `三又四分之一`."""
    whole, mixed, rest = raw.rpartition("又")
    lower, _, upper = rest.partition("分之")
    said, count = read(upper), read(lower)
    added = read(whole) if mixed else None
    if said is None or count is None or (mixed and (added is None or added.value is None)):
        return None
    hit = _hit(start, end, said)
    hit.han, hit.share = True, 0
    power = scale_of(lower)
    if power is not None and not mixed:
        hit.unit, hit.rule = _PERCENT, "parts-of-hundred"
        hit.value, hit.low, hit.high = (_parts(n, power) for n in (said.value, said.low, said.high))
        return hit
    if not count.value or said.value is None:
        return None
    hit.unit, hit.rule = _FRACTION, "fraction"
    hit.value = Fraction(said.value) / Fraction(count.value)
    if added is not None and added.value is not None:
        hit.value += Fraction(added.value)
    return hit


def _parts(number: Number | None, power: int) -> Number | None:
    """So many parts of ten to the `power`, as percent."""
    return number.scaleb(2 - power) if isinstance(number, Decimal) else number
