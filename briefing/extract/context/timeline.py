"""Which period is in force at a place: carried from leads of clauses, paragraphs, lists and sections."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from briefing.extract.context.mention import Clock, Mention, Reach
from briefing.extract.context.periods import last_plan, mentions
from briefing.extract.context.roles import (
    chains,
    is_caption,
    is_fragment,
    is_item,
    names_section,
    numbers_part,
    opens_list,
    ranks,
    speaks_anew,
)
from briefing.extract.context.times import Times
from briefing.extract.context.words import either, vocabulary
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.figure import Period
from briefing.model.span import Span

_YEAR = re.compile(r"(?<![\d/-])(20\d\d)年(?![版代级級])")
_NEAR_START = 40
_FRONT = 6
_DAY = len("2025-11-06")
_SEVERAL, _FAR_UP = 2, 120
_FAR_BACK = 20_000
_SAYING = (Reach.PARAGRAPH, Reach.SENTENCE)


class _Line(NamedTuple):
    """A paragraph with its text and its part in the section: a heading's rank, or an item of a list."""

    paragraph: Paragraph
    text: str
    rank: int | None
    item: bool

    @property
    def apart(self) -> bool:
        """Titles and captions stand outside the sections."""
        kinds = (ParagraphKind.TITLE, ParagraphKind.CAPTION)
        return self.paragraph.kind in kinds and self.rank is None


@dataclass(frozen=True, slots=True)
class _Source:
    """The paragraph that a period is taken over from, and what of it: see `Timeline._taken`."""

    index: int
    heading: bool = False
    fragment: bool = False


@dataclass(slots=True)
class _Walk:
    """Where the next paragraph would take its period from, while going through them in order."""

    sections: list[tuple[int, int]] = field(default_factory=list)
    lead: _Source | None = None
    chained: bool = False
    listing: bool = False
    fragments: bool = False
    caption: int | None = None

    def line(self, paragraph: Paragraph, text: str, rank: int | None) -> _Line:
        """The part of the next paragraph."""
        item = rank is None and (is_item(paragraph, text) or (self.chained and self.lead is not None))
        return _Line(paragraph, text, rank, item)

    def source(self, index: int, line: _Line) -> _Source | None:
        """What a paragraph takes over; a heading closes those below its rank."""
        if line.apart:
            return None
        if line.rank is not None:
            while self.sections and self.sections[-1][0] >= line.rank:
                self.sections.pop()
        if line.paragraph.kind is ParagraphKind.TABLE_ROW and self.caption is not None:
            return _Source(self.caption)
        if self.lead is not None and (line.item or self._goes_on(line)):
            return self.lead
        if self.fragments and is_fragment(line.paragraph, line.text):
            return _Source(index - 1, fragment=True)
        return _Source(self.sections[-1][1], heading=True) if self.sections else None

    def remember(self, index: int, line: _Line) -> None:
        """Take up the paragraph for those after it."""
        if line.rank is not None:
            self.lead = _Source(index, heading=True)
            self.sections.append((line.rank, index))
        elif line.paragraph.kind is ParagraphKind.BODY and not line.item and self._opens(line):
            self.lead = _Source(index)
        self.listing = line.rank is None and (numbers_part(line.text) or self._goes_on(line))
        self.chained = chains(line.text, chained=self.chained and line.item, lead=not line.item)
        self.fragments = is_fragment(line.paragraph, line.text)
        if line.paragraph.kind is not ParagraphKind.TABLE_ROW:
            self.caption = index if is_caption(line.paragraph, line.text) else None

    def _opens(self, line: _Line) -> bool:
        return opens_list(line.text) and not self._goes_on(line)

    def _goes_on(self, line: _Line) -> bool:
        """Whether the paragraph belongs to the numbered part before it: `（一）扩大内需。` and so on."""
        body = line.rank is None and not line.item and line.paragraph.kind is ParagraphKind.BODY
        return body and self.listing and not speaks_anew(line.text)


class Timeline:
    """The times of an article, paragraph by paragraph; each is read when it is first asked for."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._times: list[Times | None] = [None] * len(article.paragraphs)
        self._sources: list[_Source | None] = []
        self._titled = _past_year(article)
        walk = _Walk()
        heads = ranks(article.paragraphs, article.text)
        for index, paragraph in enumerate(article.paragraphs):
            line = walk.line(paragraph, paragraph.span.of(article.text), heads[index])
            self._sources.append(walk.source(index, line))
            walk.remember(index, line)

    def of(self, index: int) -> Times:
        """The times of the paragraph with this index."""
        times = self._times[index]
        if times is None:
            for before in self._unread_run(index):
                self._times[before] = self._read(before)
            times = self._times[index] = self._read(index)
        return times

    def _unread_run(self, index: int) -> range:
        """The short lines before this one that it goes on with and that were not read yet."""
        first = index
        while first > 0 and self._continues(first) and self._times[first - 1] is None:
            first -= 1
        return range(first, index)

    def _continues(self, index: int) -> bool:
        source = self._sources[index]
        return source is not None and source.fragment

    def _read(self, index: int) -> Times:
        span = self._article.paragraphs[index].span
        source = self._sources[index]
        inherited = self._taken(source, index) if source else None
        given = inherited or (self._last(index - 1) if index and self._speaks_on(span) else None)
        plan = self._plan_before(span.start) if self._names_plan(span) else None
        found = mentions(
            self._article.text, span, Clock(self._article.date, given, plan, self._titled if index else None)
        )
        return Times(found, inherited, self._continues(index))

    def _taken(self, source: _Source, index: int) -> Period | None:
        """What a heading leads with, what holds at the end of a list's lead, what a short line said last."""
        times = self.of(source.index)
        if source.heading:
            start = self._article.paragraphs[source.index].span.start
            sections = names_section(self._article.paragraphs[source.index].span.of(self._article.text))
            said = [
                m
                for m in times.mentions
                if _holds_below(m, sections=sections) and (not _is_aside(m) or _leads(m, start))
            ]
            if turned := self._turned(times.mentions, source.index, index):
                return turned
            said.sort(key=_is_aside)
            return said[0].period if said else times.inherited
        if source.fragment:
            return self._last(source.index)
        if self._looks_ahead(source.index, times):
            return times.inherited
        return self._announced(source.index, times) or times.closing()

    def _announced(self, index: int, times: Times) -> Period | None:
        """English: from when what the items of a list say will hold: From 1 July, we will reduce:."""
        text = self._article.paragraphs[index].span.of(self._article.text).rstrip()
        if self._article.language != "en" or not text.endswith(":") or not times.mentions:
            return None
        last = times.mentions[-1]
        begun = self._article.paragraphs[index].span.start + text.rfind(". ")
        return last.period if last.reach is Reach.SENTENCE and last.span.start > begun else None

    def _turned(self, said: tuple[Mention, ...], heading: int, index: int) -> Period | None:
        """The one of a heading's times that its section has come to: `“十四五”时期和2025年工作回顾`."""
        named = {(m.period.start, m.period.end) for m in said if m.period}
        if len(named) < _SEVERAL:
            return None
        for before in range(index - 1, max(heading, index - _FAR_UP), -1):
            for m in self.of(before).mentions:
                if m.period and _turns(m, m.period) and (m.period.start, m.period.end) in named:
                    return m.period
        return None

    def _looks_ahead(self, index: int, times: Times) -> bool:
        """Whether the time that a lead said last is none of its list: `…，到2035年基本实现现代化。`."""
        span = self._article.paragraphs[index].span
        text = span.of(self._article.text).rstrip()
        said = [mention for mention in times.mentions if mention.reach is Reach.PARAGRAPH]
        announced = text[-1:] in ("：", ":") and said and said[-1].span.start - span.start > text.rfind("。")
        if not said or announced:
            return False
        held, last = times.inherited, said[-1].period
        return held is not None and last is not None and _later(last, held)

    def _last(self, index: int) -> Period | None:
        """The period that a paragraph said last."""
        times = self.of(index)
        said = [m.period for m in times.mentions if m.period and m.reach in _SAYING]
        return said[-1] if said else times.closing()

    def _speaks_on(self, span: Span) -> bool:
        end = min(span.end, span.start + _NEAR_START)
        return _same_periods().search(self._article.text, span.start, end) is not None

    def _names_plan(self, span: Span) -> bool:
        return _plan_periods().search(self._article.text, span.start, span.end) is not None

    def _plan_before(self, offset: int) -> Period | None:
        """The five-year plan that the article named last."""
        return last_plan(self._article.text, max(0, offset - _FAR_BACK), offset)


def _leads(mention: Mention, start: int) -> bool:
    """`三、关于2026年工作`: a year near the front of a heading."""
    return mention.rule == "moment" and mention.reach in _SAYING and mention.span.start <= start + _FRONT


def _holds_below(mention: Mention, *, sections: bool) -> bool:
    """Whether a heading names a time for its section; a day, and a plan in a headline, say it of the news."""
    if mention.rule == "plan" and not sections:
        return False
    return mention.period is not None and len(mention.period.start or mention.period.end or "") != _DAY


def _is_aside(mention: Mention) -> bool:
    return mention.reach is not Reach.PARAGRAPH or mention.period is None


def _turns(mention: Mention, period: Period) -> bool:
    """Whether a section may go over to the time here: one that holds on, or a plan wherever it is named."""
    return mention.reach is Reach.PARAGRAPH or (mention.reach in _SAYING and period.start != period.end)


def _later(period: Period, held: Period) -> bool:
    """Whether a period is some day, one year behind the one held, or only says by when."""
    end, until = (period.end or "")[:4], (held.end or "")[:4]
    single = period.start == period.end and end > until
    if len(period.end or "") == _DAY:
        return True
    return bool(until) and (single or (period.start is None and end >= until))


@cache
def _same_periods() -> re.Pattern[str]:
    return re.compile(either([*vocabulary("periods")["same_periods"]["words"], "同期", "期内", "期內"]))


@cache
def _plan_periods() -> re.Pattern[str]:
    return re.compile(either(vocabulary("periods")["plan_periods"]["words"]))


def _past_year(article: Article) -> Period | None:
    """The one year before the article's own that its title names: a bulletin's or a report's year."""
    years = set(_YEAR.findall(article.title or ""))
    if article.date is None or len(years) != 1:
        return None
    year = years.pop()
    return Period(year, year) if int(year) == article.date.year - 1 else None
