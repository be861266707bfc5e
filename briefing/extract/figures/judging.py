"""Judges a number in a Chinese paragraph: whether it counts, what sort it is, and how sure that is."""

import re

from briefing.extract.figures.bare import judged_bare
from briefing.extract.figures.hit import Hit
from briefing.extract.figures.lengths import judged_length
from briefing.extract.figures.lone import judged_lone
from briefing.extract.figures.lookup import Unit
from briefing.extract.figures.rules import Rules
from briefing.extract.figures.verdict import Verdict, rule_of
from briefing.model.figure import FigureKind

_BLOCKING = frozenset("+×*_#№·@&＋")
_SIGNED = frozenset("+＋")
_CODED = frozenset("-–—_/.")
_WORD = re.compile("[\u4e00-\u9fffA-Za-z0-9]")
_LATIN_PREFIX = re.compile(r"[A-Za-z][A-Za-z.]*[-–—_/]?$")
_RANKED = frozenset("位名")
_QUOTES = frozenset('“「『‘"《')
_CLOSING = frozenset("”」』’")
_POINTS = frozenset("点點")
_NOT_TENTHS = {"成": tuple("不为為立功果本员員就效品交熟"), "折": tuple("不叠疊线線旧舊射合算扣")}
_OPENING = "\n。；元"
_STANDS = re.compile(
    "(?:[稳穩]居|位居|位列|名列|排名|排在|[跃躍]居|[跃躍]升至|居)[^，。；：、于於住民]{1,14}$"
)
_FAR_STANDING = 20
_HUNDRED = 100
_HOURS = 24
_FEW = 10


def judged(text: str, hit: Hit, start: int, end: int, rules: Rules) -> Verdict | None:
    """The verdict on a hit in text[start:end], None for what is no quantity."""
    before = text[hit.start - 1] if hit.start > start else ""
    if before == "第":
        return _rank(text, hit, start, rules)
    if before and _blocked(before, hit):
        return _priced(text, hit, start, rules)
    if before and (_code(text, hit, start) or _refused(text, hit, start, rules)):
        return None
    if hit.unit is None:
        return _priced(text, hit, start, rules) or judged_bare(text, hit, (start, end), rules)
    return _measured(text, hit, hit.unit, start, rules)


def _refused(text: str, hit: Hit, start: int, rules: Rules) -> bool:
    """Whether a word before it makes it no quantity; `每两年` is a length all the same."""
    lasts = hit.unit is not None and hit.unit.kind is FigureKind.DURATION and hit.value != 1
    each = text[hit.start - 1] == "每" and lasts
    return not each and rules.words.refused.before(text, hit.start, start) is not None


def _blocked(before: str, hit: Hit) -> bool:
    """Whether the number goes on from a letter or a sign: `G60`, `1+6`; not `LPR+50BP`, `同比+5%`."""
    if before in _SIGNED and hit.unit is not None and hit.unit.kind in (FigureKind.POINT, FigureKind.PERCENT):
        return False
    return before in _BLOCKING or (before.isascii() and before.isalnum())


def _code(text: str, hit: Hit, start: int) -> bool:
    """`HFC-134`, `PM2.5`, `No.3`: a Latin word runs up to the number."""
    if text[hit.start - 1] not in _CODED:
        return False
    return _LATIN_PREFIX.search(text[max(start, hit.start - 12) : hit.start]) is not None


def _rank(text: str, hit: Hit, start: int, rules: Rules) -> Verdict | None:
    """`居全国第三位`, `排名第一`: the number after 第 counts as a rank only in such company."""
    begin = hit.start - 1
    led = rules.rank.before(text, begin, start) is not None or _standing(text, start, begin)
    if hit.unit is not None and hit.unit.name in _RANKED:
        ends = hit.value != 1 and not _WORD.match(text, hit.stop)
        rank = Unit(FigureKind.RANK, hit.unit.name)
        return Verdict(rank, "rank", 0.9 if led else 0.6, begin) if led or ends else None
    if not led or text.startswith(rules.no_rank, hit.end):
        return None
    hit.stop = hit.end
    return Verdict(Unit(FigureKind.RANK, ""), "rank", 0.8, begin)


def _standing(text: str, start: int, at: int) -> bool:
    """`稳居中部地区第1`, `位居各细分领域第一位`: a verb of standing earlier in the clause."""
    return _STANDS.search(text, max(start, at - _FAR_STANDING), at) is not None


def _priced(text: str, hit: Hit, start: int, rules: Rules) -> Verdict | None:
    """`US$5亿`, `人民币5亿`, `￥300`: the currency stands before the number."""
    at = hit.start - (text[hit.start - 1 : hit.start] == " ")
    found = rules.prefixes.before(text, at, start)
    if found is None or (hit.unit is not None and hit.unit.kind is not FigureKind.MONEY):
        return None
    code, begin = found
    symbol = not "\u4e00" <= text[begin] <= "\u9fff"
    named = hit.unit is not None and hit.unit.name
    money = hit.unit if named and hit.unit else Unit(FigureKind.MONEY, "" if code == "local" else code)
    return Verdict(money, "currency-before", 0.95, begin if symbol else hit.start, code)


def _measured(text: str, hit: Hit, unit: Unit, start: int, rules: Rules) -> Verdict | None:
    """The verdict on a number with a unit."""
    if unit.kind is FigureKind.DURATION:
        return judged_length(text, hit, unit, start, rules)
    if text[hit.stop - 1] == "番":
        return _doubling(text, hit)
    if hit.implied or (hit.han and hit.value == 1):
        return judged_lone(text, hit, unit, start, rules)
    if _no_quantity(text, hit, unit):
        return None
    rule = rule_of(hit)
    return Verdict(unit, rule, 0.6 if rule == "few" else 1.0)


def _no_quantity(text: str, hit: Hit, unit: Unit) -> bool:
    if unit.kind is FigureKind.PERCENT:
        return _worn(text, hit)
    if unit.kind is not FigureKind.COUNT:
        return False
    if unit.name in _POINTS:
        return not hit.share and hit.value is not None and hit.value <= _HOURS
    return _named(text, hit) or _section(text, hit)


def _worn(text: str, hit: Hit) -> bool:
    """`一成不变`, `三折叠`: 成 and 折 in other words."""
    others = _NOT_TENTHS.get(text[hit.stop - 1])
    if others is None:
        return False
    return text.startswith(others, hit.stop) or (hit.value is not None and hit.value > _HUNDRED)


def _named(text: str, hit: Hit) -> bool:
    """`“32条”`, `“五个中心”`, `两票制`, `前五位`: a number in a name or of places."""
    quoted = hit.start > 0 and text[hit.start - 1] in _QUOTES
    if quoted and text[hit.stop : hit.stop + 1] in _CLOSING:
        return True
    if hit.start > 0 and text[hit.start - 1] == "前" and hit.unit is not None and hit.unit.name in _RANKED:
        return True
    if not hit.han:
        return False
    return text.startswith("制", hit.stop) or quoted


def _section(text: str, hit: Hit) -> bool:
    """`2.3本项目`: the number of a section that a noun follows."""
    opening = hit.start == 0 or text[hit.start - 1] in _OPENING
    return opening and "." in text[hit.start : hit.end] and not hit.share


def _doubling(text: str, hit: Hit) -> Verdict | None:
    """`翻一番` is twice as much, `翻两番` four times; in `翻了一番` only `一番` is the core."""
    before = text[hit.start - 1 : hit.start]
    if before not in ("翻", "了") or hit.value is None or hit.value > _FEW:
        return None
    begin = hit.start - (before == "翻")
    return Verdict(Unit(FigureKind.MULTIPLE, "x"), "doubling", 0.95, begin, value=2 ** int(hit.value))
