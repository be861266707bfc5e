"""Judges Chinese numbers without a unit: elided 元, scores and counts, table cells, lines of numbers."""

import re

from briefing.extract.figures.dates import year_like
from briefing.extract.figures.hit import Hit
from briefing.extract.figures.lookup import Unit
from briefing.extract.figures.numerals import HAN_DIGITS, SCALES
from briefing.extract.figures.rules import Rules
from briefing.extract.figures.verdict import Verdict
from briefing.model.figure import FigureKind

_COUNT = Unit(FigureKind.COUNT, "")
_MONEY = Unit(FigureKind.MONEY, "")
_WORD = re.compile("[\u4e00-\u9fffA-Za-z0-9]")
_CHANGING = re.compile(
    "(?:提高|提升|上升|增加|增长|增至|升至|降至|下降|下滑|回落|回升|缩小|縮小|扩大|减少|上调|下调|涨至|跌至|至|到|以)"
)
_PEOPLE = re.compile(
    "人(?!才|工|民币|民幣|均)|民(?![营營生间間政办辦用])|用[户戶]|(?<!一)次|[户戶员員者众眾农農童妇婦老幼辆輛亩株]|[学學]生"
)
_HEADS = re.compile(
    "人次|人[数數口]|[户戶票][数數]|用[户戶]|粉[丝絲]|[网網]民|[观觀][众眾]|[游遊旅]客|客流|[学學会會][员員]"
    "|[数數产產销銷播]量|播放|点击|點擊|[阅閱][读讀]|下[载載]|[订訂][单單]"
)
_LAST_CLAUSE = re.compile("[^，。；！？\n\t]*$")
_LINE = re.compile(rf"[-－0-9０-９,，.．/／{HAN_DIGITS}{SCALES}点點\s]+")
_STARTING = frozenset("。；;：:！!？? \u3000\t\n，")
_MARKS = frozenset(".、．)）")
_CLAUSE_MARKS = frozenset("，,。；;！？ ")
_MINUS = "-－ +±"
_CELL_ENDS = ("\t", "\n", "", "（", "(")
_LONG = 3
_AHEAD, _NEAR = 10, 4
_LONGEST_LINE = 60
_HUNDRED_MILLION = 8


def judged_bare(text: str, hit: Hit, paragraph: tuple[int, int], rules: Rules) -> Verdict | None:
    """The verdict on a number without a unit: money where an amount is spoken of, else a count or a score."""
    start, end = paragraph
    cell = _cell(text, hit, start, end)
    if cell or _alone(text, hit):
        return Verdict(_COUNT, "cell" if cell else "number-alone", 0.6)
    led = rules.bare.before(text, hit.start - (text[hit.start - 1 : hit.start] == " "), start) is not None
    if (
        hit.noun
        and not _is_sum(text, hit, rules)
        and not (year_like(hit) or hit.han or "." in text[hit.start : hit.end])
    ):
        return Verdict(_COUNT, "bare-number", 0.6)
    large = hit.share >= _HUNDRED_MILLION and (led or _is_sum(text, hit, rules))
    if hit.share and (not hit.han or large):
        return Verdict(_elided(text, hit, start, rules), "elided-unit", 0.7)
    if hit.han:
        return Verdict(_COUNT, "bare-number", 0.4) if _clause(text, hit, start) else None
    return _plain(text, hit, start, led=led)


def _plain(text: str, hit: Hit, start: int, *, led: bool) -> Verdict | None:
    """Arabic digits alone: a thousands comma or a word of reaching before them makes them a quantity."""
    if _list_mark(text, hit, start):
        return None
    if "," in text[hit.start : hit.end]:
        return Verdict(_COUNT, "bare-number", 0.7)
    if not led or year_like(hit):
        return None
    if _WORD.match(text, hit.stop) and not (hit.value and hit.value % 1 and _CHANGING.match(text, hit.stop)):
        return None
    return Verdict(_COUNT, "bare-number", 0.5)


def _alone(text: str, hit: Hit) -> bool:
    """Whether the whole text is numbers and nothing else."""
    if len(text) > _LONGEST_LINE:
        return False
    if not text[: hit.start].strip(_MINUS) and not text[hit.stop :].strip(" ."):
        return True
    return _LINE.fullmatch(text) is not None and not text[hit.stop :].startswith((".", "．"))


def _cell(text: str, hit: Hit, start: int, end: int) -> bool:
    """Whether the number is all of a table cell but a row's first."""
    left, right = hit.start, hit.stop
    while left > start and text[left - 1] in _MINUS:
        left -= 1
    while right < end and text[right] == " ":
        right += 1
    return (
        left > start
        and text[left - 1] == "\t"
        and text[right : right + 1] in _CELL_ENDS
        and not year_like(hit)
    )


def _list_mark(text: str, hit: Hit, start: int) -> bool:
    """`1.`, `2、`, `(3)` at the start of a line or sentence."""
    opens = hit.start == start or text[hit.start - 1] in _STARTING or text[hit.start - 1] in "(（"
    return opens and text[hit.stop : hit.stop + 1] in _MARKS


def _clause(text: str, hit: Hit, start: int) -> bool:
    """Whether a numeral of some length in Chinese characters is all of a clause."""
    before = text[hit.start - 1] if hit.start > start else "，"
    after = text[hit.stop : hit.stop + 1] or "，"
    scaled = any(character in SCALES for character in text[hit.start : hit.end])
    return scaled and hit.end - hit.start >= _LONG and before in _CLAUSE_MARKS and after in _CLAUSE_MARKS


def _elided(text: str, hit: Hit, start: int, rules: Rules) -> Unit:
    """Money where an amount is spoken of, and hundreds of millions of what is nobody."""
    near = max(start, hit.start - 14)
    clause = _LAST_CLAUSE.search(text, near, hit.start)
    persons = _PEOPLE.search(text, hit.stop, hit.stop + 3)
    if rules.money.search(text, clause.start() if clause and persons else near, hit.start):
        return _MONEY
    if clause is not None and _HEADS.search(clause[0]):
        return _COUNT
    money = rules.money.search(text, hit.stop, hit.stop + _AHEAD)
    if _PEOPLE.search(text, hit.stop, min(hit.stop + 6, money.start() if money else hit.stop + 6)):
        return _COUNT
    return _MONEY if money or hit.share >= _HUNDRED_MILLION else _COUNT


def _is_sum(text: str, hit: Hit, rules: Rules) -> bool:
    """`600亿人才资金`: whether what stands right behind is money."""
    return hit.share > 0 and rules.money.search(text, hit.stop, hit.stop + _NEAR) is not None
