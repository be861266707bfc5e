"""Numbers that belong together: dates, ranges, ratios, fractions, sums of 元 and 角, lists with a shared unit."""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from briefing.extract.figures.hit import Hit
from briefing.extract.figures.numerals import times
from briefing.extract.figures.vocabulary import Unit
from briefing.model.figure import FigureKind, Number

_RANGE = frozenset("至到-—–~～－−") | {"——", "──", "--", "—－"}
_LIST = frozenset("、和及与與或") | {"以及", "或者", "、以及", "、和", "和近", "和约", "、约", "、近"}
_COLON = frozenset(":：∶")
_AGAINST = frozenset("比对對")
_RATIO_WORDS = re.compile("比例|配套|配对|配對|配比|比率|师生比|之比|的比|地")
_CLAUSE = re.compile("[，。；！？,;!?\\s]")
_MINUTES = Unit(FigureKind.DURATION, "分")
_RATIO = Unit(FigureKind.RATIO, ":")
_FROM = frozenset("从從由自")
_SPANNED = re.compile("之间|之間|不等|区间|區間|的")
_ONE = "[0-9零一二两兩三四五六七八九壹贰貳叁肆伍陆陸柒捌玖]"
_SMALL = re.compile(
    rf"[零又]?(?:({_ONE})[角毛](?:({_ONE})(?:分(?![点點之钟鐘])|(?=\W|$)))?|({_ONE})分(?![点點之钟鐘]))"
)
_CHANGE = re.compile(rf"(?:({_ONE})|零({_ONE}))(?![0-9零一二两三四五六七八九十百千万亿.元块])")
_CENTS = re.compile(rf"({_ONE})分?(?![0-9零一二两三四五六七八九十百千万亿.钟鐘])")
_VALUE = {
    character: value
    for value, characters in enumerate(
        ("零", "一壹", "二两兩贰貳", "三叁", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for character in characters + str(value)
}
_YEAR_UNITS = frozenset({"年", "年度"})
_TEN = 10
_FIRST_YEAR, _LAST_YEAR = 1800, 2200


def joined(text: str, found: Sequence[Hit]) -> list[Hit]:
    """The hits with those that belong together made one, and traps marked as such."""
    hits = _with_small_money(text, found)
    for hit in hits:
        _mark_year(hit)
    _mark_dates(text, hits)
    return _lists(text, _pairs(text, hits))


def _gap(text: str, left: Hit, right: Hit) -> str:
    return text[left.stop : right.start].strip() if right.start - left.stop < 5 else "\0"  # noqa: PLR2004


def year_like(hit: Hit) -> bool:
    """Whether the bare number could be a year."""
    value = hit.value
    return (
        not hit.share
        and hit.end - hit.start == 4  # noqa: PLR2004
        and value is not None
        and _FIRST_YEAR <= value < _LAST_YEAR
        and value % 1 == 0
    )


def _mark_year(hit: Hit) -> None:
    """`2021年` is a date; `12年` is a duration, and so is `2500多年`."""
    unit = hit.unit
    if unit is None or unit.name not in _YEAR_UNITS or hit.mark or hit.trap:
        return
    if year_like(hit) or (unit.name == "年度" and hit.low is None):
        hit.trap = "year"


def _mark_dates(text: str, hits: Sequence[Hit]) -> None:
    """`2022-01-05`, `2016/17年度`, `2021—2025年`, `2022年1月5日`: parts of a date are no quantities."""
    for left, right in zip(hits, hits[1:], strict=False):
        gap = _gap(text, left, right)
        if gap == "/" and _school_year(left, right):
            left.trap = right.trap = "date"
        dated = left.trap in ("year", "month", "date") or (left.unit is None and year_like(left))
        if dated and gap in ("-", "/", "—", "–", "~", "～", "至", ".", "") and _part_of_date(right, gap):
            right.trap = "date"
            left.trap = left.trap or "date"


def _school_year(left: Hit, right: Hit) -> bool:
    """`18/19年度`: two digits each, one year on."""
    if left.unit is not None or left.value is None or right.value is None or left.value < _TEN:
        return False
    return right.value - left.value == 1 and left.end - left.start == right.end - right.start == 2  # noqa: PLR2004


def _part_of_date(right: Hit, gap: str) -> bool:
    if right.unit is None:
        return gap in ("-", "/", ".") and right.value is not None and right.value < 100  # noqa: PLR2004
    return (
        right.trap in ("month", "day", "year", "date")
        or right.unit.name == "日"
        or (bool(gap) and right.unit.name in _YEAR_UNITS)
    )


def _with_small_money(text: str, found: Sequence[Hit]) -> list[Hit]:
    """`3元5角`, `五块六`: one sum of money."""
    hits: list[Hit] = []
    for hit in found:
        if hits and hit.start < hits[-1].stop:
            continue
        if hits and hit.start == hits[-1].stop and _clock(hits[-1], hit):
            hit.unit = _MINUTES
        if hit.unit is not None and (hit.unit.kind is FigureKind.MONEY or hit.unit.name == "米"):
            _add_small(text, hit)
        hits.append(hit)
    return hits


def _clock(left: Hit, right: Hit) -> bool:
    """`10小时30分`: minutes, no marks."""
    return (
        left.unit is not None
        and right.unit is not None
        and left.unit.name in ("小时", "小時", "分钟")
        and right.unit.name == "分"
    )


def _add_small(text: str, hit: Hit) -> None:
    """Add what stands in smaller money behind: `3元5角`, `三块八`, `九角九分`; and `三米九`."""
    last = text[hit.stop - 1]
    match = None
    if last in "元块塊圆圓":
        match = _SMALL.match(text, hit.stop)
    if match is None and last in "块塊米" and hit.han:
        match = _CHANGE.match(text, hit.stop)
    if last in "角毛":
        match = _CENTS.match(text, hit.stop)
    if match is None or not isinstance(hit.value, Decimal):
        return
    hit.value += _small(last, match.groups())
    hit.stop = match.end()


def _small(last: str, said: Sequence[str | None]) -> Decimal:
    """The smaller money as a part of the unit: tenths, then hundredths."""
    if last in "角毛":
        said = (None, said[0])
    tenth, *rest = said
    cents = next((digit for digit in rest if digit), None)
    return Decimal(_VALUE[tenth or "0"]).scaleb(-1) + Decimal(_VALUE[cents or "0"]).scaleb(-2)


def _pairs(text: str, hits: list[Hit]) -> list[Hit]:
    out: list[Hit] = []
    for hit in hits:
        left = out[-1] if out else None
        if left is not None and not _pair(text, left, hit):
            left = None
        if left is None:
            out.append(hit)
    return out


def _pair(text: str, left: Hit, right: Hit) -> bool:
    """Whether the two are one quantity; `left` then is it."""
    gap = _gap(text, left, right)
    if gap in _RANGE:
        return _range(text, left, right, gap)
    if gap in _COLON or gap in _AGAINST:
        return _ratio(text, left, right, gap)
    if gap in ("/", "／"):
        return _fraction(text, left, right)
    return False


def _range(text: str, left: Hit, right: Hit, gap: str) -> bool:
    if left.trap or right.trap:
        if not left.trap and left.unit is None:
            left.trap = right.trap
        elif not right.trap and right.unit is None:
            right.trap = left.trap
        return False
    if left.unit is not None and right.unit is None and left.rule == "parts-of-hundred":
        right.unit, right.rule = left.unit, left.rule
    if left.value is None or right.value is None or not _alike(left, right):
        return False
    low = _shared(left, right)
    if low >= right.value or (left.unit is not None and _change(text, left, right, gap)):
        return False
    left.low, left.high, left.value = low, right.value, None
    left.unit, left.per, left.annual = right.unit, right.per, right.annual
    left.mark = left.mark or right.mark
    left.end, left.stop, left.share = right.end, right.stop, right.share
    left.han = left.han and right.han
    left.rule = "range"
    return True


def _alike(left: Hit, right: Hit) -> bool:
    if left.unit is None:
        return right.unit is not None or bool(right.share)
    return right.unit is not None and (left.unit.kind, left.unit.name) == (right.unit.kind, right.unit.name)


def _shared(left: Hit, right: Hit) -> Number:
    """The lower end, with the magnitude of the upper one where it has none of its own (`3至5亿`)."""
    if left.value is None or right.value is None:
        raise ValueError("a span has no single value")
    if left.unit is None and not left.share and right.share and right.unit is not left.unit:
        scaled = times(left.value, right.share)
        if scaled < right.value:
            return scaled
    elif left.unit is None and not left.share and right.share:
        scaled = times(left.value, right.share)
        return scaled if scaled < right.value else left.value
    return left.value


def _change(text: str, left: Hit, right: Hit, gap: str) -> bool:
    """`从13%到9%` is a change between two figures, `从3%到5%不等` a range."""
    led = left.start > 0 and text[left.start - 1] in _FROM and gap in ("至", "到")
    return led and not _SPANNED.match(text, right.stop)


def _ratio(text: str, left: Hit, right: Hit, gap: str) -> bool:
    if left.unit or left.trap or right.trap or not left.value or not right.value:
        return False
    around = _CLAUSE.split(text[max(0, left.start - 8) : left.start])[-1]
    around += "…" + _CLAUSE.split(text[right.end : right.end + 8])[0]
    if gap in _AGAINST or (gap != "∶" and right.end - right.start == 2 and left.value <= 24):  # noqa: PLR2004
        if not _RATIO_WORDS.search(around):
            left.trap = right.trap = "time-of-day"
            return False
    if right.unit is not None and right.unit.kind is not FigureKind.MULTIPLE:
        right.stop = right.end
    left.value = Fraction(left.value) / Fraction(right.value)
    left.unit, left.end, left.stop, left.rule = _RATIO, right.end, right.end, "ratio"
    return True


def _fraction(text: str, left: Hit, right: Hit) -> bool:
    if left.unit or left.trap or right.trap or left.value is None or right.value is None:
        return False
    alone = right.end - left.start == len(text)
    small = left.value < right.value <= 12 and not left.value % 1 and not right.value % 1  # noqa: PLR2004
    if not (left.value > 0 and right.value > 0 and (small or alone)):
        return False
    left.value = Fraction(left.value) / Fraction(right.value)
    left.unit, left.end, left.stop, left.rule = _RATIO, right.end, right.end, "fraction"
    return True


def _lists(text: str, hits: list[Hit]) -> list[Hit]:
    """`增长5、8和12%`: a bare number takes the unit and magnitude of the one that follows it in the list."""
    for left, right in zip(reversed(hits[:-1]), reversed(hits[1:]), strict=True):
        if left.unit is None and not left.trap and _gap(text, left, right) in _LIST:
            _take_over(left, right)
    _mark_orders(text, hits)
    for left, right in zip(hits, hits[1:], strict=False):
        if left.rule == "parts-of-hundred" and right.unit is None and _gap(text, left, right) in _LIST:
            right.unit, right.rule = left.unit, left.rule
    return hits


def _mark_orders(text: str, hits: Sequence[Hit]) -> None:
    """`第1、2、3条`: what 第 orders goes on over the list."""
    for left, right in zip(hits, hits[1:], strict=False):
        ordered = left.trap == "order" or text[left.start - 1 : left.start] == "第"
        if ordered and left.rule == "shared-unit" and _gap(text, left, right) in _LIST:
            right.trap = "order"


def _take_over(left: Hit, right: Hit) -> None:
    if right.trap:
        left.trap = right.trap
        return
    if right.unit is None:
        return
    if left.value is not None and right.share and not left.share:
        other = right.value if right.value is not None else right.low
        if other is not None and left.value < other:
            left.value = times(left.value, right.share)
            left.share = right.share
    left.unit, left.per, left.rule = right.unit, right.per, "shared-unit"
