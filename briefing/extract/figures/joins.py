"""Numbers that belong together: ranges, ratios, fractions, lists with a shared unit."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from briefing.extract.figures.dates import gap_between, mark_dates
from briefing.extract.figures.hit import Hit
from briefing.extract.figures.lookup import Unit
from briefing.extract.figures.numerals import read, times
from briefing.extract.figures.small import with_small
from briefing.model.figure import FigureKind, Number

_RANGE = frozenset("至到-—–~～－−") | {"——", "──", "--", "—－"}
_INCLUDED = re.compile("^[（(]不?含(?:本数|本數)?[）)]")
_STEPS = re.compile(
    "(?:[上下]调|[上下]調|上涨|上漲|上升|下跌|下降|回落|增加|减少|減少|提高|降低|[涨漲跌升降增减減])了?$"
)
_JUMP = 5
_LIST = frozenset("、和及与與或") | {"以及", "或者", "、以及", "、和", "和近", "和约", "、约", "、近"}
_COLON = frozenset(":：∶")
_AGAINST = frozenset("比对對")
# From one change in points to the next: 高0.7个、低2.8个百分点.
_TURNED = re.compile("[、和及]?(?:上升|下降|提高|降低|[高低升降快慢])")
_RATIO_WORDS = re.compile("比例|配套|配对|配對|配比|比率|师生比|之比|的比|地")
_CLAUSE = re.compile("[，。；！？,;!?\\s]")
_COUNT = Unit(FigureKind.COUNT, "")
_RATIO = Unit(FigureKind.RATIO, ":")
_FROM = frozenset("从從由自")
_NO_RANGE = frozenset(["", "、", "第", "\n", "。"])
_ARTICLES = frozenset("条條章节節款项項")
_SPANNED = re.compile("之间|之間|不等|区间|區間|的")
_HOURS = 24
_PIECES = ("个", "個")
_MOST_PARTS = 12


def joined(text: str, found: Sequence[Hit]) -> list[Hit]:
    """The hits with those that belong together made one, and traps marked as such."""
    hits = with_small(text, found)
    mark_dates(text, hits)
    return _lists(text, _pairs(text, hits))


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
    gap = _INCLUDED.sub("", gap_between(text, left, right))
    if gap in _RANGE:
        return _range(text, left, right, gap)
    if gap in _COLON or gap in _AGAINST:
        return _ratio(text, left, right, gap)
    if gap in ("/", "／"):
        return _fraction(text, left, right)
    return gap == "、" and _neighbours(text, left, right) and _range(text, left, right, gap)


def _neighbours(text: str, left: Hit, right: Hit) -> bool:
    """`三、四千元`, `一、两个月`: two digits side by side, parted by a comma, name a range."""
    if left.unit is not None or left.value is None or right.unit is None or left.end - left.start > 1:
        return False
    said = read(text[left.start] + text[right.start])
    before = text[left.start - 1 : left.start]
    return said is not None and said.low is not None and before not in _NO_RANGE


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
    """The lower end, with the magnitude of the upper one where it has none (`3至5亿`, `3至5成`)."""
    if left.value is None or right.value is None:
        raise ValueError("a span has no single value")
    if left.unit is not None:
        return left.value
    low = _in_unit(left.value, right)
    scaled = times(low, right.share) if right.share and not left.share else low
    return scaled if scaled < right.value else low


def _in_unit(value: Number, other: Hit) -> Number:
    """A bare number in the unit of another: of `成` ten per cent each."""
    return times(value, other.unit.power) if other.unit is not None and other.unit.power else value


def _change(text: str, left: Hit, right: Hit, gap: str) -> bool:
    """`从13%到9%`, `涨3美元至85美元` are changes of two figures, `从3%到5%不等` a range."""
    if gap not in ("至", "到") or _SPANNED.match(text, right.stop):
        return False
    if left.start > 0 and text[left.start - 1] in _FROM:
        return True
    far = left.value is not None and right.value is not None and right.value >= _JUMP * left.value
    return far and _STEPS.search(text, max(0, left.start - 4), left.start) is not None


def _ratio(text: str, left: Hit, right: Hit, gap: str) -> bool:
    if left.rule == "ratio":
        left.trap = right.trap = "parts"  # `6:36:57` has no single value
    if left.unit or left.trap or right.trap or not left.value or not right.value:
        return False
    if _unsaid(left, right, gap) and not _RATIO_WORDS.search(_around(text, left, right)):
        left.trap = right.trap = "time-of-day"
        return False
    if right.unit is not None and right.unit.kind is not FigureKind.MULTIPLE:
        right.stop = right.end
    left.value = Fraction(left.value) / Fraction(right.value)
    left.unit, left.end, left.stop, left.rule = _RATIO, right.end, right.end, "ratio"
    return True


def _unsaid(left: Hit, right: Hit, gap: str) -> bool:
    """Whether it takes more words to tell a ratio from a time of day or a match."""
    if gap in _AGAINST:
        return True
    return gap != "∶" and right.end - right.start == len("00") and (left.value or 0) <= _HOURS


def _around(text: str, left: Hit, right: Hit) -> str:
    """The words of the clause next to the pair."""
    before = _CLAUSE.split(text[max(0, left.start - 8) : left.start])[-1]
    return before + "…" + _CLAUSE.split(text[right.end : right.end + 8])[0]


def _fraction(text: str, left: Hit, right: Hit) -> bool:
    if left.unit or left.trap or right.trap or left.value is None or right.value is None:
        return False
    alone = right.end - left.start == len(text)
    small = left.value < right.value <= _MOST_PARTS and not left.value % 1 and not right.value % 1
    if right.share and right.unit is None and not left.share:
        left.stop, left.unit, left.rule = right.end, _COUNT, "rate"  # `15.1/10万`
        return True
    if not (left.value > 0 and right.value > 0 and (small or alone)):
        return False
    left.value = Fraction(left.value) / Fraction(right.value)
    left.unit, left.end, left.stop, left.rule = _RATIO, right.end, right.end, "fraction"
    return True


def _lists(text: str, hits: list[Hit]) -> list[Hit]:
    """`增长5、8和12%`: a bare number takes the unit and magnitude of the one that follows it in the list."""
    for left, right in zip(reversed(hits[:-1]), reversed(hits[1:]), strict=True):
        bare = left.unit is None or _is_piece(text, left, right)
        if bare and not left.trap and _listed(text, left, right):
            _take_over(left, right)
    _mark_orders(text, hits)
    for left, right in pairwise(hits):
        if left.rule == "parts-of-hundred" and right.unit is None and gap_between(text, left, right) in _LIST:
            right.unit, right.rule = left.unit, left.rule
    return hits


def _is_piece(text: str, left: Hit, right: Hit) -> bool:
    """`12.7个、12个百分点`: whether the first has only the beginning of the unit of the second."""
    units = left.unit is not None and left.unit.name in _PIECES and right.unit is not None
    long = right.unit is not None and right.unit.kind in (FigureKind.POINT, FigureKind.DURATION)
    return units and long and text[right.end : right.end + 1] in _PIECES


def _listed(text: str, left: Hit, right: Hit) -> bool:
    """Whether two numbers stand in one list: `5、8和12%`, `1.2/1.5/1.8元`."""
    gap = gap_between(text, left, right)
    if gap == "/":
        return any(hit.value is not None and hit.value % 1 for hit in (left, right))
    points = right.unit is not None and right.unit.kind is FigureKind.POINT
    return gap in _LIST or (points and _is_piece(text, left, right) and bool(_TURNED.fullmatch(gap)))


def _mark_orders(text: str, hits: Sequence[Hit]) -> None:
    """`第1、2、3条`, `第27条及34条`: what 第 orders goes on over the list."""
    for left, right in pairwise(hits):
        ordered = left.trap == "order" or text[left.start - 1 : left.start] == "第"
        article = left.unit is not None and left.unit == right.unit and left.unit.name in _ARTICLES
        if ordered and (article or left.rule == "shared-unit") and gap_between(text, left, right) in _LIST:
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
    if left.value is not None:
        left.value = _in_unit(left.value, right)
    left.unit, left.per, left.rule = right.unit, right.per, "shared-unit"
