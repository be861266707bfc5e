"""Judges lengths of time in Chinese: apart from periods (`近五年`, `前7个月`), days of a month and names."""

import re

from briefing.extract.figures.hit import Hit
from briefing.extract.figures.lone import judged_lone
from briefing.extract.figures.lookup import Unit
from briefing.extract.figures.rules import Rules
from briefing.extract.figures.verdict import Verdict, rule_of

_ZEROS = frozenset("〇零")
_LASTING = re.compile("以|内|內|之|后|後|左右|期|[，。；、）)]|$")
_CIRCLE = re.compile("[^，。；、”\\s\\d]{0,8}圈")
_STARTING = frozenset("。；;：:！!？? \u3000\t\n，")
_OF = frozenset("的“「『个個")
_PLANS_OR_AGO = ("规划", "規劃", "计划", "計劃", "行动", "行動", "前")
_PLANNED = frozenset("年日天周")
_TURNS = ("前", "后", "後", "首")
_TERMS = re.compile(
    r"[，,]?(?:全(?![国國省市区區县縣州球社])|[免減减每按只\d]|(?:给|給)予|予以|[补補][贴貼助]|[奖獎]励)"
)
_NEARLY = ("将近", "將近", "接近", "提前", "目前", "当前", "當前", "此前")
_FROM, _THEN = frozenset("从從由自"), re.compile("(?:以上|左右)?[缩縮压壓降减減增提延变變]")
_MONTHS = ("年", "周", "週", "天", "月", "季度", "季", "年度", "学年", "學年", "学期", "學期")


def judged_length(text: str, hit: Hit, unit: Unit, start: int, rules: Rules) -> Verdict | None:
    """The verdict on a number with a unit of time."""
    head = text[max(start, hit.start - 4) : hit.start]
    if _period(text, hit, head, rules) or _NO_LENGTH.get(unit.name, _never)(text, hit, head, rules):
        return None
    if _CIRCLE.match(text, hit.stop) or (unit.name in _PLANNED and text.startswith(_PLANS_OR_AGO, hit.stop)):
        return None
    if hit.implied or (hit.han and hit.value == 1):
        return judged_lone(text, hit, unit, start, rules)
    if unit.name == "年" and (_lapse(text, hit, start) if hit.han else _short_year(text, hit)):
        return None
    return Verdict(unit, rule_of(hit), 0.9)


def _period(text: str, hit: Hit, head: str, rules: Rules) -> bool:
    """`过去五年`, `近三年来`, `前7个月`; `会前48小时` is no period."""
    if text.startswith(rules.period_after, hit.stop) or text.startswith(("多来", "多來", "多以"), hit.stop):
        return True
    if not head.endswith(rules.period) or head.endswith(_NEARLY):
        return False
    if head[:1] in _FROM and _THEN.match(text, hit.stop):
        return False
    if head.endswith(_TURNS) and _TERMS.match(text, hit.stop):
        return False
    return hit.unit is not None and hit.unit.name.endswith(_MONTHS)


def _day(text: str, hit: Hit, head: str, rules: Rules) -> bool:
    """Whether 日 is a day of the month: nothing around says that it is a length."""
    return not text.startswith(rules.day_after, hit.stop) and not head.endswith(rules.day)


def _season(text: str, hit: Hit, head: str, rules: Rules) -> bool:
    """`四季如春`: a season of the year; `四季差餉` are four quarters."""
    del head
    return hit.han and not (text.startswith(rules.season_after, hit.stop) or text[hit.stop :][:1].isdigit())


def _never(text: str, hit: Hit, head: str, rules: Rules) -> bool:
    del text, hit, head, rules
    return False


_NO_LENGTH = {"日": _day, "季": _season}


def _lapse(text: str, hit: Hit, start: int) -> bool:
    """`五年累计使用外资`, `极不平凡的五年`, `〇五年`: the years that the text speaks of, no length."""
    if text[hit.start] in _ZEROS:
        return True
    before = text[hit.start - 1] if hit.start > start else "。"
    return before in _OF or (before in _STARTING and _LASTING.match(text, hit.stop) is None)


def _short_year(text: str, hit: Hit) -> bool:
    """`05年`: a year in two digits."""
    return text[hit.start] == "0" and hit.end - hit.start == len("05")
