"""Judges a number in a Chinese paragraph: whether it counts, what sort it is, and how sure that is."""

import re
from dataclasses import dataclass

from briefing.extract.figures.bare import judged_bare
from briefing.extract.figures.hit import Hit
from briefing.extract.figures.joins import year_like
from briefing.extract.figures.rules import Rules
from briefing.extract.figures.verdict import Verdict
from briefing.extract.figures.vocabulary import Unit
from briefing.model.figure import FigureKind

_BLOCKING = frozenset("+×*_#№·@&＋")
_WORD = re.compile("[\u4e00-\u9fffA-Za-z0-9]")
_STARTING = frozenset("。；;：:！!？? \u3000\t\n，")
_RANKED = frozenset("位名")
_LATIN_PREFIX = re.compile(r"[A-Za-z][A-Za-z.]*[-–—_/]?$")
_BOUNDED = re.compile(
    "(?:超|过|破|近|达|逾|上|成|到|数|几|造|出|足)$|(?:以上|级|規模|规模|大关|企业|产业|集群)"
)
_PEOPLE = re.compile("[人民户戶生员員者众眾农農工童妇婦老幼辆輛用亩株次]")
_LASTING = re.compile("以|内|內|之|后|後|左右|期|[，。；、）)]|$")
_QUOTES = frozenset('“「『‘"《')
_HUNDRED = 100
_SMALL_NUMBER = 10
_YOUNG = 100


def judged(text: str, hit: Hit, start: int, end: int, rules: Rules) -> Verdict | None:
    """The verdict on a hit in text[start:end], None for what is no quantity."""
    before = text[hit.start - 1] if hit.start > start else ""
    if before == "第":
        return _rank(text, hit, start, rules)
    if before and (before in _BLOCKING or (before.isascii() and before.isalnum())):
        return _priced(text, hit, start, rules)
    if before and before.isascii() and _code(text, hit, start):
        return None
    if rules.words.refused.before(text, hit.start, start):
        return None
    if hit.unit is None:
        return _priced(text, hit, start, rules) or judged_bare(text, hit, (start, end), rules)
    return _with_unit(text, hit, start, rules)


def _code(text: str, hit: Hit, start: int) -> bool:
    """`HFC-134`, `PM2.5`, `No.3`: a Latin word runs up to the number."""
    before = text[hit.start - 1]
    if before not in "-–—_/.":
        return False
    return _LATIN_PREFIX.search(text[max(start, hit.start - 12) : hit.start]) is not None


def _rank(text: str, hit: Hit, start: int, rules: Rules) -> Verdict | None:
    """`居全国第三位`, `排名第一`: the number after 第 counts as a rank only in such company."""
    begin = hit.start - 1
    if hit.unit is not None and hit.unit.name in _RANKED:
        led = rules.rank.before(text, begin, start)
        after = text[hit.stop : hit.stop + 1]
        if led or (hit.value != 1 and not _WORD.match(after)):
            return Verdict(Unit(FigureKind.RANK, hit.unit.name), "rank", 0.9 if led else 0.6, begin)
        return None
    if text.startswith(rules.no_rank, hit.end) or not rules.rank.before(text, begin, start):
        return None
    return Verdict(Unit(FigureKind.RANK, ""), "rank", 0.8, begin)


def _priced(text: str, hit: Hit, start: int, rules: Rules) -> Verdict | None:
    """`US$5亿`, `人民币5亿`, `￥300`: the currency stands before the number."""
    at = hit.start - (text[hit.start - 1 : hit.start] == " ")
    found = rules.prefixes.before(text, at, start)
    if found is None:
        return None
    if hit.unit is not None and hit.unit.kind is not FigureKind.MONEY:
        return None
    code, begin = found
    symbol = not "\u4e00" <= text[begin] <= "\u9fff"
    money = Unit(FigureKind.MONEY, "" if code == "local" else code)
    if hit.unit is not None and hit.unit.name:
        money = hit.unit
    return Verdict(money, "currency-before", 0.95, begin if symbol else hit.start, code)


def _with_unit(text: str, hit: Hit, start: int, rules: Rules) -> Verdict | None:
    unit = hit.unit
    if unit is None:
        return None
    if unit.kind is FigureKind.MULTIPLE and text[hit.stop - 1] == "番":
        return _doubling(text, hit)
    if unit.kind is FigureKind.DURATION:
        return _duration(text, hit, start, rules)
    if hit.implied:
        return _implied(text, hit, unit, start, rules)
    if hit.han and hit.value == 1:
        return _one(text, hit, unit, start, rules)
    if unit.kind is FigureKind.COUNT and _guarded(text, hit):
        return None
    if hit.han and text[hit.start - 1 : hit.start] in _QUOTES and hit.start:
        return None
    if unit.name in ("点", "點") and hit.value is not None and hit.value <= 24 and not hit.share:  # noqa: PLR2004
        return None
    if unit.kind is FigureKind.PERCENT and _worn(text, hit):
        return None
    small = hit.han and hit.value is not None and hit.value <= _SMALL_NUMBER
    return Verdict(unit, hit.rule or _rule(hit), 0.6 if small and unit.kind is FigureKind.COUNT else 1.0)


def _worn(text: str, hit: Hit) -> bool:
    """`一成不变`, `三折叠`: 成 and 折 in other words."""
    last, after = text[hit.stop - 1], text[hit.stop : hit.stop + 1]
    if last == "成":
        return after in tuple("不为為立功果本员員就效品交熟")
    return last == "折" and (after in tuple("不叠疊线線旧舊射合算扣") or (hit.value or 0) > _HUNDRED)


def _rule(hit: Hit) -> str:
    return "chinese-number" if hit.han else "number-and-unit"


def _guarded(text: str, hit: Hit) -> bool:
    """`2.3本项目`: a section number that a noun follows."""
    opening = hit.start == 0 or text[hit.start - 1] in "\n。；元"
    return opening and "." in text[hit.start : hit.end] and not hit.share


def _doubling(text: str, hit: Hit) -> Verdict | None:
    if text[hit.start - 1 : hit.start] not in ("翻", "了") or hit.value is None or hit.value > _SMALL_NUMBER:
        return None
    begin = hit.start - 1 if text[hit.start - 1] == "翻" else hit.start
    return Verdict(Unit(FigureKind.MULTIPLE, "x"), "doubling", 0.95, begin, value=2 ** int(hit.value))


def _duration(text: str, hit: Hit, start: int, rules: Rules) -> Verdict | None:
    """A length of time, unless the words around make it a period or a part of a name."""
    unit = hit.unit
    head = text[max(start, hit.start - 4) : hit.start]
    if unit is None or head.endswith(rules.period) and not head.endswith(("将近", "接近")):
        return None
    if text.startswith(rules.period_after, hit.stop) or text.startswith(("多来", "多以来", "間"), hit.stop):
        return None
    if unit.name == "日" and not (text.startswith(rules.day_after, hit.stop) or head.endswith(rules.day)):
        return None
    if unit.name in ("年", "日", "天", "周") and text.startswith(("规划", "計劃", "计划", "行动"), hit.stop):
        return None
    if hit.han and hit.value == 1:
        return _one(text, hit, unit, start, rules)
    if hit.implied:
        return _implied(text, hit, unit, start, rules)
    if hit.han and unit.name == "年" and _lapse(text, hit, start):
        return None
    short = unit.name == "年" and hit.end - hit.start == 2 and text[hit.start] == "0"  # noqa: PLR2004
    return None if short else Verdict(unit, hit.rule or _rule(hit), 0.9)


def _lapse(text: str, hit: Hit, start: int) -> bool:
    """`五年累计使用外资`, `极不平凡的五年`: the years that the text speaks of, no length."""
    before = text[hit.start - 1] if hit.start > start else "。"
    if before in "的“「『个個":
        return True
    return before in _STARTING and _LASTING.match(text, hit.stop) is None


def _one(text: str, hit: Hit, unit: Unit, start: int, rules: Rules) -> Verdict | None:
    """`一年`, `一幅`: a number rather than an article only in some company."""
    head = text[max(start, hit.start - 3) : hit.start]
    if unit.kind is FigureKind.COUNT:
        return Verdict(unit, "one", 0.3)
    if unit.kind is FigureKind.DURATION:
        if head.endswith(rules.one) or text.startswith(rules.one_after, hit.stop):
            return None
    elif head.endswith(rules.each):
        return None
    return Verdict(unit, "one", 0.7)


def _implied(text: str, hit: Hit, unit: Unit, start: int, rules: Rules) -> Verdict | None:
    """`近万家`, `百万吨`, `万亿元`: a magnitude without a digit means one of it."""
    bound = rules.words.bounds.before(text, hit.start, start)
    vague = hit.mark is not None
    long = hit.end - hit.start > 1 and unit.kind in (FigureKind.MONEY, FigureKind.PHYSICAL)
    led = (
        text[hit.start - 1 : hit.start] in ("上", "过", "過")
        or rules.words.after.at(text, hit.stop) is not None
    )
    if text.startswith(("级", "級", "元级"), hit.stop) or unit.name == "级":
        return None
    if (bound and bound[0]) or vague or long or led:
        return Verdict(unit, "implied-one", 0.7)
    return None
