"""Which period is in force at a place: carried from leads of clauses, paragraphs, lists and sections."""

from dataclasses import dataclass, field

from briefing.extract.context.layout import Layout
from briefing.extract.context.mention import Clock, Mention, Reach
from briefing.extract.context.periods import mentions
from briefing.extract.context.roles import chains, heading_rank, is_fragment, is_item, opens_list
from briefing.extract.context.times import Times
from briefing.extract.context.words import vocabulary
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.figure import Period

_NEAR_START = 40


@dataclass(frozen=True, slots=True)
class _Line:
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


@dataclass(slots=True)
class _Walk:
    """What is known while going through the paragraphs in order.

    `sections` are the open headings, each with its rank and period; `lead` is the period that the items
    of a list take over; `fragment` that of the short lines before; `last` and `plan` were said last.
    """

    sections: list[tuple[int, Period | None]] = field(default_factory=list)
    lead: Period | None = None
    lead_open: bool = False
    chained: bool = False
    fragment: Period | None = None
    in_fragments: bool = False
    last: Period | None = None
    plan: Period | None = None

    def line(self, paragraph: Paragraph, text: str) -> _Line:
        """The part of the next paragraph."""
        rank = heading_rank(paragraph, text)
        item = rank is None and (is_item(paragraph, text) or (self.chained and self.lead_open))
        return _Line(paragraph, text, rank, item)

    def inherited(self, line: _Line) -> Period | None:
        """The period that a paragraph takes over; a heading closes those below its rank."""
        if line.apart:
            return None
        if line.rank is not None:
            while self.sections and self.sections[-1][0] >= line.rank:
                self.sections.pop()
        if line.item and self.lead_open:
            return self.lead
        if self.continues(line):
            return self.fragment
        return self.sections[-1][1] if self.sections else None

    def continues(self, line: _Line) -> bool:
        """Whether a short line goes on with the one before."""
        return self.in_fragments and is_fragment(line.paragraph, line.text)

    def remember(self, line: _Line, times: Times) -> None:
        """Take up what the paragraph said, for those after it."""
        said = [m for m in times.mentions if m.period and m.reach in (Reach.PARAGRAPH, Reach.SENTENCE)]
        for mention in said:
            if mention.rule == "plan":
                self.plan = mention.period
        closing = times.closing()
        if line.rank is not None:
            leads = [m.period for m in said if m.reach is Reach.PARAGRAPH]
            self.lead, self.lead_open = (leads[0] if leads else times.inherited), True
            self.sections.append((line.rank, self.lead))
        elif not line.item and line.paragraph.kind is ParagraphKind.BODY and opens_list(line.text):
            self.lead, self.lead_open = closing, True
        self.chained = chains(line.text, chained=self.chained and line.item, lead=not line.item)
        self.in_fragments = is_fragment(line.paragraph, line.text)
        self.last = said[-1].period if said else closing
        self.fragment = self.last if self.in_fragments else self.fragment


class Timeline:
    """The times of an article, paragraph by paragraph."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._times: list[Times] = []
        walk = _Walk()
        for paragraph in article.paragraphs:
            line = walk.line(paragraph, paragraph.span.of(article.text))
            times = self._read(line, walk)
            walk.remember(line, times)
            self._times.append(times)

    def of(self, index: int) -> Times:
        """The times of the paragraph with this index."""
        return self._times[index]

    def in_force(self, offset: int, layout: Layout | None = None) -> Period | None:
        """The period that is in force at an offset of the article's text."""
        if not self._times:
            return None
        index = self._article.paragraph_at(offset)
        span = self._article.paragraphs[index].span
        layout = layout or Layout(self._article.text, span.start, span.end)
        held = self._times[index].at(layout, offset)
        return held.period if isinstance(held, Mention) else held

    def _read(self, line: _Line, walk: _Walk) -> Times:
        inherited = walk.inherited(line)
        given = inherited or (walk.last if _anaphoric(line.text) else None)
        clock = Clock(self._article.date, given, walk.plan)
        found = mentions(self._article.text, line.paragraph.span, clock)
        return Times(found, inherited, walk.continues(line))


def _anaphoric(text: str) -> bool:
    """Whether the paragraph's beginning speaks of the same time as the one before."""
    words = vocabulary("periods")["same_periods"]["words"]
    return any(word in text[:_NEAR_START] for word in [*words, "同期"])
