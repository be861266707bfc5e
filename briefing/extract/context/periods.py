"""Every period expression of a text, resolved with the article's date, and how far each one reaches."""

import re
from collections.abc import Callable
from functools import cache

from briefing.extract.context import chinese_periods
from briefing.extract.context.calendar import is_part
from briefing.extract.context.chinese_periods import resolved
from briefing.extract.context.mention import Clock, Mention, Reach
from briefing.extract.context.reach import chinese_reach, english_reach, is_compared, leads
from briefing.extract.context.reading import Read
from briefing.extract.context.words import vocabulary
from briefing.model.figure import Period
from briefing.model.span import Span

_LATIN = re.compile("[A-Za-z]{2}")
_STEP = 1000
_LONGEST_PLAN = 12
_CLAUSE_MARK = re.compile("[，；]")
_BETWEEN = re.compile(r"[^，。；\d增减減升降提改变變扩擴缩縮涨漲跌]{0,12}")
_IN_USE = re.compile(
    "[^，。；]{0,6}(?:投产|投產|投用|投运|投運|达产|達產|建成|竣工|通车|通車|启用|啟用)[后後]"
)
_Judge = Callable[[str, int, int, Read], Reach]
_SAYING = (Reach.PARAGRAPH, Reach.INNER, Reach.SENTENCE, Reach.LOCAL)


def mentions(text: str, span: Span, clock: Clock) -> tuple[Mention, ...]:
    """The period expressions of a paragraph or of any piece of text, in order."""
    start, end = span.start, span.end
    reader = _Reader(text, start, end, clock)
    if chinese_periods.hints().search(text, start, end):
        for rule, match in chinese_periods.readings(text, start, end):
            reader.take_chinese(rule, match)
    if _LATIN.search(text, start, end):
        from briefing.extract.context import english_periods

        if english_periods.hints().search(text, start, end):
            for rule, match in english_periods.readings(text, start, end):
                reader.take_english(rule, match)
    return tuple(sorted(reader.found, key=lambda m: m.span))


def last_plan(text: str, start: int, end: int) -> Period | None:
    """The five-year plan that [start, end) names last."""
    while end > start:
        begin = max(start, end - _STEP)
        for match in reversed(list(chinese_periods.plans(text, begin, end))):
            compared = match["tail"] == "末" or is_compared(text, begin, match.start())
            read = None if compared else chinese_periods.plan_at(text, match, end)
            if read is not None:
                return resolved(read, text)
        end = begin + _LONGEST_PLAN if begin > start else start
    return None


class _Reader:
    """Reads the expressions of one piece of text in turn; each may lean on those before it."""

    def __init__(self, text: str, start: int, end: int, clock: Clock) -> None:
        self.text, self.start, self.end, self.clock = text, start, end, clock
        self.found: list[Mention] = []
        self.until = start
        self.section = clock.given

    def take_chinese(self, rule: str, match: re.Match[str]) -> None:
        """Add what a Chinese expression says."""
        if match.start() < self.until:
            return
        if rule == "word":
            if not (match["alike"] and self._is_of_compared(match.start())):
                self._word(match)
            return
        if rule == "moment":
            if match["same"] and match.start() == self.until and self.found:
                return
            read = chinese_periods.moment_at(self.text, match, self.end, self.clock)
        elif rule == "plan":
            read = chinese_periods.plan_at(self.text, match, self.end)
        else:
            read = chinese_periods.ahead_at(match, self.clock)
        self._add(read, chinese_reach)

    def take_english(self, rule: str, match: re.Match[str]) -> None:
        """Add what an English expression says."""
        if any(m.span.start < match.end() and match.start() < m.span.end for m in self.found[-3:]):
            return
        if match.start() < self.until:
            return
        from briefing.extract.context import english_periods

        if rule == "moment":
            read = english_periods.moment_at(self.text, match, self.end, self.clock)
        else:
            read = english_periods.ahead_at(match, self.clock)
        self._add(read, english_reach)

    def _add(self, read: Read | None, reach_of: _Judge) -> None:
        if read is None:
            return
        period = self._spanning(read, self._from_then(read, resolved(read, self.text)))
        reach = self._bounded(read, period, reach_of(self.text, self.start, self.end, read))
        self.found.append(Mention(Span(read.start, read.end), period, reach, read.rule))
        self.until = read.end
        if period is not None and reach in _SAYING:
            plan = period if read.rule == "plan" else self.clock.plan
            self.clock = Clock(self.clock.date, period, plan)

    def _from_then(self, read: Read, period: Period | None) -> Period | None:
        """`明年建成投产后`: from then on."""
        if period is None or read.rule != "moment" or _IN_USE.match(self.text, read.end) is None:
            return period
        return Period(period.start, None, period.text, period.span)

    def _spanning(self, read: Read, period: Period | None) -> Period | None:
        """`由2019年计划试行至去年`: from the time before, where an act goes on until this one."""
        before = self.found[-1] if self.found else None
        if period is None or period.start is not None or before is None or before.period is None:
            return period
        opened = self.text[before.span.start : before.span.start + 1] in "由从從自"
        opened = opened or self.text[before.span.start - 1 : before.span.start] in ("由", "从", "從", "自")
        start, end = before.period.start, period.end
        if not opened or start is None or end is None or start[: len(end)] > end:
            return period
        if _BETWEEN.fullmatch(self.text, before.span.end, read.start) is None:
            return period
        return Period(start, end, period.text, period.span)

    def _bounded(self, read: Read, period: Period | None, reach: Reach) -> Reach:
        """A quarter named behind its year in one sentence ends with the sentence."""
        if reach is not Reach.PARAGRAPH or period is None:
            return reach
        lead = next((m for m in reversed(self.found) if m.reach is Reach.PARAGRAPH), None)
        held, begin = (lead.period, lead.span.end) if lead else (self.section, self.start)
        if held is None or not is_part(period, held):
            return reach
        sentence = max(self.text.rfind(mark, begin, read.start) for mark in ("。", ". ")) + 1
        if lead is None:
            led = _CLAUSE_MARK.search(self.text, sentence or begin, read.start)
            return Reach.INNER if led else reach
        parted = sentence > 0 and _parting().match(self.text, sentence, read.start) is None
        return reach if parted else Reach.INNER

    def _word(self, match: re.Match[str]) -> None:
        span, given = Span(*match.span()), None
        if match["alike"]:
            given = self.clock.given
        elif (match["now"] and self._is_dated(match.start())) or (
            match["undated"] and _one_year(self.text, match)
        ):
            return
        elif match["plan_period"]:
            given = self._finished_plan()
            if given is None:
                return
        reach = Reach.SENTENCE if match["now"] else Reach.PARAGRAPH
        if match["undated"] and not leads(self.text, self.start, match.start()):
            return
        if match["undated"] and self.text[match.end() : match.end() + 1].isdigit():
            reach = Reach.LOCAL
        if match["alike"] and is_compared(self.text, self.start, match.start()):
            reach = Reach.COMPARED
        self.found.append(Mention(span, given, reach, match.lastgroup or "word"))

    def _is_of_compared(self, at: int) -> bool:
        """`比2023年同期`: whether the time right before is compared with."""
        before = self.found[-1] if self.found else None
        return before is not None and before.reach is Reach.COMPARED and before.span.end == at

    def _is_dated(self, at: int) -> bool:
        """Whether the sentence says up to or since when it holds: `截至10月底，现有…`."""
        before = next((mention for mention in reversed(self.found) if mention.period), None)
        if before is None or before.rule not in ("until", "since") or before.period is None:
            return False
        if before.rule == "since" and self.text.endswith("截至", self.start, at):
            return False
        return self.text.find("。", before.span.end, at) < 0

    def _finished_plan(self) -> Period | None:
        """The plan last named, if its five years are over: only then `过去五年` are its years."""
        plan, date = self.clock.plan, self.clock.date
        if plan is None or date is None or plan.end is None or int(plan.end[:4]) > date.year:
            return None
        return plan


@cache
def _parting() -> re.Pattern[str]:
    return re.compile(vocabulary("periods")["topics"]["parts"])


def _one_year(text: str, match: re.Match[str]) -> bool:
    """`一年来` says no more than the section's year."""
    count = text[max(0, match.start() - 2) : match.start()]
    return match.group().startswith("年") and count[-1:] in ("一", "1") and count[:1] not in ("十", "1", "2")
