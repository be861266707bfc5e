"""Where a quantity stands: its clause, the words before and behind it, the quantity before it."""

import re
from typing import NamedTuple

from briefing.extract.context.layout import Clause, Layout
from briefing.extract.figures.core import Quantity
from briefing.model.figure import FigureKind

_FAR = 300
_GAP = 12
_LIST = re.compile(r"\s*(?:[、和与及或/]|以及|,?\s*and(?:\s+even)?|or|,)?\s*(?:约|近|超|超过|逾)?\s*")
_LABEL = re.compile(r"[：:]")
_FROM = re.compile(
    r"(?:从(?!事|业|严|来|而)|由(?!于|来)|自(?!然|动|主|由|身|愿|贸|治|营|驾))"
    r"[^，。；、\d]{0,18}(?:\d{4}年(?:度|末|底)?[^，。；、\d]{0,4})?\s?$"
)
_CHANGED = re.compile(
    r"的?(?:水平|标准)?[，,]?(?:今年|明年|现时|目前|其后|再|大|逐步|逐渐|进一步|相应)?(?:提[高升]|增[加长]?|减[少低]?|[上回]?升|[下]?降[低]?|[扩缩][大充展小短]?|放宽|[上下]?调[整高低升]?|延长|上涨|下跌|[涨跌]|恢复|压[缩减]|改|拓展|放缓|回落|变|跃升|发展|攀升|转变)"
    r"[^，。；、\d]{0,4}(?:到|至|为|成)|的?[^，。；、\d]{0,8}?(?:到|至|为|成)|、\d"
)
COMPARING = re.compile("[高低多]于|[高低多][出过]|(?<![同环可])比(?!重|例|率)|较(?!快|大|高|好)")
_THEN_CHANGED = re.compile(
    "(?:的水平)?[，,]?(?:大幅|显著|只|仅)?(?:大?增|大?减|上升|下降|上涨|下跌|升|跌|高|低|多|少)"
)
_CHANGED_BY = re.compile(
    "(?:[增减][产收发拨设建投支持排]?|升|降|涨|跌|[多少高低][收用发]?|增加|减少|增长|下降|上升|上涨|下跌|回落|扩大|缩[小短减]|提[高升]|降低|压[减缩])了?[约近超逾]?$"
)
_RATES = (FigureKind.PERCENT, FigureKind.POINT)
_TO = re.compile(
    r"(?:的水平|的标准)?[，,]?[^，。；、\d]{0,12}?(?:到|至|为|成)"
    r"(?:\d{4}年的?|[^，。；、\d]{1,8}的|今年|目前|现在|如今|当前)?(?:约|超|超过|近)?\s?"
)
_NEAR = 40


class Site(NamedTuple):
    """A quantity's surroundings in text with simplified characters; offsets are the article's.

    `start` is where the words before the quantity begin: the end of the quantity before it in the same
    clause, else the clause's start. `lead` begins with the clause, `sentence` with the sentence. `end` is
    where the words behind it end, `stop` the clause's end. Nothing lies farther off than some hundred
    characters. `before`, `all_before` and `behind` are the words from `start`, from `lead` and to `end`.
    `listed` tells that only a list mark parts it from the quantity before, `continued` that the paragraph
    is a line of a longer enumeration. `former` is where `从` begins before what something was, `becomes`
    tells of what it became: `从3%提高到5%`. `base` tells that the number is that of the time compared with:
    `较去年预算19亿元增加三成`.
    """

    text: str
    layout: Layout
    quantity: Quantity
    clause: Clause
    number: int
    start: int
    lead: int
    sentence: int
    end: int
    stop: int
    before: str
    all_before: str
    behind: str
    listed: bool
    same_clause: bool
    same_sentence: bool
    continued: bool
    former: int | None
    becomes: bool
    base: bool
    previous: "Site | None"

    def counts(self, units: tuple[str, ...]) -> str:
        """The unit out of these, in simplified characters, with which the quantity ends; else nothing."""
        span = self.quantity.span
        return next((unit for unit in units if self.text.endswith(unit, span.start, span.end)), "")

    @property
    def alone(self) -> bool:
        """Whether the clause is the number and nothing else, as titles have it."""
        return not self.all_before.strip() and not self.behind.strip(" 人民币")


def sites(layout: Layout, quantities: list[Quantity], *, continued: bool) -> list[Site]:
    """The surroundings of each quantity of a paragraph, in order."""
    found: list[Site] = []
    previous = None
    for place, quantity in enumerate(quantities):
        following = quantities[place + 1].whole.start if place + 1 < len(quantities) else layout.end
        previous = _site(layout, quantity, previous, following, continued=continued)
        found.append(previous)
    return found


def _site(
    layout: Layout, quantity: Quantity, previous: Site | None, following: int, *, continued: bool
) -> Site:
    text, begin, behind = layout.text, quantity.whole.start, quantity.whole.end
    number = layout.index_at(quantity.span.start)
    clause = layout.clauses[number]
    lead = max(_lead(layout, number, quantity), begin - _FAR)
    past = previous.quantity.whole.end if previous is not None else 0
    start = min(past, begin) if past > lead else lead
    stop = max(behind, min(clause.end, behind + _FAR))
    end = max(behind, min(stop, following))
    before = text[start:begin]
    former = _former(text, before, start, behind)
    joined = previous is not None and start > lead
    return Site(
        text=text,
        layout=layout,
        quantity=quantity,
        clause=clause,
        number=number,
        start=start,
        lead=lead,
        sentence=max(layout.sentences[clause.sentence], begin - _FAR),
        end=end,
        stop=stop,
        before=before,
        all_before=text[lead:begin],
        behind=text[behind:end],
        listed=previous is not None and 0 <= begin - past < _GAP and bool(_LIST.fullmatch(text, past, begin)),
        same_clause=joined,
        same_sentence=previous is not None and previous.clause.sentence == clause.sentence,
        continued=continued,
        former=former,
        becomes=previous is not None and previous.former is not None and _became(text, past, begin),
        base=_is_base(text, before, quantity),
        previous=previous,
    )


def _became(text: str, past: int, begin: int) -> bool:
    """Whether what stands between two numbers leads from what was to what it became."""
    return begin - past <= _NEAR and _TO.fullmatch(text, past, begin) is not None


def _is_base(text: str, before: str, quantity: Quantity) -> bool:
    if quantity.kind in _RATES or COMPARING.search(before) is None or _CHANGED_BY.search(before):
        return False
    return _THEN_CHANGED.match(text, quantity.whole.end) is not None


def _former(text: str, before: str, start: int, behind: int) -> int | None:
    """Where `从` begins, if the number is what something was before a change."""
    found = _FROM.search(before)
    if found is None or _CHANGED.match(text, behind) is None:
        return None
    return start + found.start()


def _lead(layout: Layout, number: int, quantity: Quantity) -> int:
    clause, begin = layout.clauses[number], quantity.whole.start
    if number > 0 and _LABEL.match(clause.mark) and not layout.text[clause.start : begin].strip():
        return min(layout.clauses[number - 1].start, begin)
    return min(clause.start, begin)
