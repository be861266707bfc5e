"""Which period is in force at a place: carried from leads of clauses, paragraphs, lists and sections."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from briefing.extract.context.layout import Layout
from briefing.extract.context.mention import Clock, Mention, Reach
from briefing.extract.context.periods import mentions
from briefing.extract.context.roles import chains, heading_rank, is_fragment, is_item, opens_list
from briefing.extract.context.words import vocabulary
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.figure import Period

_SAYING = (Reach.PARAGRAPH, Reach.SENTENCE, Reach.LOCAL)


@dataclass(frozen=True, slots=True)
class Times:
    """The times of one paragraph: its own mentions and what it takes over from its section.

    `continued` tells a short line that goes on with the short line before it.
    """

    mentions: tuple[Mention, ...]
    inherited: Period | None
    continued: bool = False

    def closing(self) -> Period | None:
        """The period in force where the paragraph ends."""
        for mention in reversed(self.mentions):
            if mention.reach is Reach.PARAGRAPH:
                return mention.period
        return self.inherited

    def at(self, layout: Layout, offset: int) -> Mention | Period | None:
        """The mention in force at `offset`, else the inherited period."""
        sentence = layout.sentence_start(offset)
        clause = layout.clause_at(offset)
        shift = _topic_shift(layout, sentence)
        held: Mention | None = None
        for mention in reversed(self._before(offset)):
            begin = mention.span.start
            if mention.reach in (Reach.NONE, Reach.COMPARED):
                continue
            if mention.reach is Reach.LOCAL:
                if _beside(layout, mention, offset):
                    return mention
                continue
            if begin >= clause.start:
                return mention
            if begin >= sentence:
                if mention.reach is Reach.PARAGRAPH:
                    return mention
                held = held or mention
                continue
            if held is not None:
                return held
            if mention.reach is Reach.PARAGRAPH and not (shift and begin > layout.start + 30):
                return mention
        return held if held is not None else self.inherited

    def _before(self, offset: int) -> tuple[Mention, ...]:
        starts = [m.span.start for m in self.mentions]
        return self.mentions[: bisect_left(starts, offset)]


def _beside(layout: Layout, mention: Mention, offset: int) -> bool:
    text = layout.text[mention.span.end : offset]
    if layout.clause_at(mention.span.start).depth:
        return layout.clause_at(offset).depth > 0 and not re.search("[）)]", text)
    return len(text) < 12 and not re.search(r"\d|[，。；、]", text)


def _topic_shift(layout: Layout, sentence: int) -> bool:
    pattern: str = vocabulary("periods")["topics"]["pattern"]
    return bool(re.compile(pattern).match(layout.text, sentence, layout.end))


@dataclass(slots=True)
class _Section:
    rank: int
    period: Period | None


@dataclass(slots=True)
class _Walk:
    """What is known while going through the paragraphs in order."""

    sections: list[_Section] = field(default_factory=list)
    lead: Period | None = None
    lead_open: bool = False
    last: Period | None = None
    plan: Period | None = None
    fragment: Period | None = None
    in_fragments: bool = False
    chained: bool = False


class Timeline:
    """The times of an article, paragraph by paragraph."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._times: list[Times] = []
        walk = _Walk()
        for paragraph in article.paragraphs:
            self._times.append(self._read(paragraph, walk))

    def of(self, index: int) -> Times:
        """The times of the paragraph with this index."""
        return self._times[index]

    def in_force(self, offset: int, layout: Layout | None = None) -> Period | None:
        """The period that is in force at an offset of the article's text."""
        index = self._article.paragraph_at(offset)
        if not self._times:
            return None
        span = self._article.paragraphs[index].span
        layout = layout or Layout(self._article.text, span.start, span.end)
        held = self._times[index].at(layout, offset)
        return held.period if isinstance(held, Mention) else held

    def _read(self, paragraph: Paragraph, walk: _Walk) -> Times:
        text = paragraph.span.of(self._article.text)
        rank = heading_rank(paragraph, text)
        item = rank is None and (is_item(paragraph, text) or (walk.chained and walk.lead_open))
        inherited = self._inherited(paragraph, text, walk, rank=rank, item=item)
        clock = Clock(self._article.date, inherited or (walk.last if _anaphoric(text) else None), walk.plan)
        continued = walk.in_fragments and is_fragment(paragraph, text)
        times = Times(mentions(self._article.text, paragraph.span, clock), inherited, continued)
        self._remember(text, times, walk, rank=rank, item=item, paragraph=paragraph)
        return times

    @staticmethod
    def _inherited(
        paragraph: Paragraph, text: str, walk: _Walk, *, rank: int | None, item: bool
    ) -> Period | None:
        if paragraph.kind in (ParagraphKind.TITLE, ParagraphKind.CAPTION) and rank is None:
            return None
        if rank is not None:
            while walk.sections and walk.sections[-1].rank >= rank:
                walk.sections.pop()
        if item and walk.lead_open:
            return walk.lead
        if walk.in_fragments and is_fragment(paragraph, text):
            return walk.fragment
        return walk.sections[-1].period if walk.sections else None

    @staticmethod
    def _remember(
        text: str, times: Times, walk: _Walk, *, rank: int | None, item: bool, paragraph: Paragraph
    ) -> None:
        said = [m for m in times.mentions if m.reach in (Reach.PARAGRAPH, Reach.SENTENCE) and m.period]
        for mention in said:
            if mention.rule == "plan":
                walk.plan = mention.period
        closing = times.closing()
        if rank is not None:
            leads = [m for m in said if m.reach is Reach.PARAGRAPH]
            own = leads[0].period if leads else times.inherited
            walk.sections.append(_Section(rank, own))
            walk.lead, walk.lead_open = own, True
        elif not item and paragraph.kind is ParagraphKind.BODY and opens_list(text):
            walk.lead, walk.lead_open = closing, True
        walk.chained = chains(text, chained=walk.chained and item, lead=not item)
        walk.in_fragments = is_fragment(paragraph, text)
        if walk.in_fragments:
            walk.fragment = said[-1].period if said else closing
        walk.last = said[-1].period if said else closing


def _anaphoric(text: str) -> bool:
    words = vocabulary("periods")["same_periods"]["words"]
    return any(word in text[:40] for word in words)
