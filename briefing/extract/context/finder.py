"""Figures from quantities: each with its indicator, period, status, direction and basis."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from briefing.extract.context.change import Change, chinese_change
from briefing.extract.context.english import english_change, english_indicator
from briefing.extract.context.english_status import english_status
from briefing.extract.context.indicators import assigned, chinese_indicator
from briefing.extract.context.layout import Layout
from briefing.extract.context.mention import Mention, Reach
from briefing.extract.context.moods import Mood, moods
from briefing.extract.context.placing import english_base, period_at
from briefing.extract.context.site import Site, sites
from briefing.extract.context.status import chinese_status
from briefing.extract.context.timeline import Timeline, Times
from briefing.extract.context.verdict import Verdict
from briefing.extract.figures.core import Quantity, bare
from briefing.model.article import Article
from briefing.model.figure import Cue, Figure, Period, Status
from briefing.model.folding import simplified
from briefing.model.span import Phrase, Span


@dataclass(frozen=True, slots=True)
class _Said:
    """What was found for the quantity before, which lists and short clauses take over."""

    indicator: Span | None = None
    change: Change = Change()
    verdict: Verdict | None = None


def in_context(article: Article, quantities: Sequence[Quantity]) -> tuple[Figure, ...]:
    """The quantities of an article as figures with all that their context says, in order."""
    if not quantities:
        return ()
    timeline = Timeline(article)
    plain = simplified(article.text) if article.language != "en" else article.text
    around = moods(article, plain)
    found: list[Figure] = []
    said = _Said()
    for index, group in groupby(quantities, key=lambda q: article.paragraph_at(q.span.start)):
        span = article.paragraphs[index].span
        layout = Layout(plain, span.start, span.end)
        reader = _Reader(article, layout, timeline.of(index), around[index])
        for figure, said in reader.read(list(group), said):
            found.append(figure)
    return tuple(found)


class _Reader:
    """Reads the context of one paragraph's quantities in turn."""

    def __init__(self, article: Article, layout: Layout, times: Times, mood: Mood) -> None:
        self.article, self.layout, self.times, self.mood = article, layout, times, mood
        self.english = article.language == "en"

    def read(self, quantities: list[Quantity], said: _Said) -> Iterator[tuple[Figure, _Said]]:
        """Each quantity as a figure, with what the next one may take over."""
        around = sites(self.layout.text, self.layout, quantities, continued=self.times.continued)
        shares: dict[int, Span] = {}
        for place, site in enumerate(around):
            if not self.english:
                self._share(around, place, shares)
            figure, said = self._figure(site, said, shares.get(place))
            yield figure, said

    def _share(self, around: list[Site], place: int, shares: dict[int, Span]) -> None:
        count = 1
        while place + count < len(around) and around[place + count].listed:
            count += 1
        parts = assigned(around[place], count, self.times.mentions) if count > 1 else None
        for offset, part in enumerate(parts or ()):
            shares[place + offset] = part

    def _figure(self, site: Site, said: _Said, share: Span | None) -> tuple[Figure, _Said]:
        period = period_at(site, self.times, english=self.english)
        compared = self._compared(site) or (english_base(site, self.times) if self.english else None)
        earlier = said.change if site.previous is not None else Change()
        verdict_before = said.verdict if site.previous is not None and site.same_sentence else None
        if self.english:
            change = english_change(site, earlier, period, compared)
            indicator = english_indicator(site, said.indicator)
            verdict = english_status(site, period, self.mood, self.article.date, verdict_before)
        else:
            change = chinese_change(site, earlier, period, compared)
            indicator = share or chinese_indicator(site, said.indicator, self.times.mentions)
            verdict = chinese_status(site, period, self.mood, self.article.date, verdict_before)
        figure = self._complete(site, period, indicator, change, verdict)
        condition = self.english and verdict.status is Status.OTHER
        kept = said.indicator if condition else indicator or said.indicator
        return figure, _Said(kept, change, said.verdict if condition else verdict)

    def _compared(self, site: Site) -> Mention | None:
        for mention in reversed(self.times.mentions):
            near = site.start <= mention.span.start < site.end
            if mention.reach is Reach.COMPARED and near:
                return mention
        return None

    def _complete(
        self, site: Site, period: Period | None, indicator: Span | None, change: Change, verdict: Verdict
    ) -> Figure:
        text = self.article.text
        if verdict.status is Status.OTHER:
            period = None
        cues = [*site.quantity.cues]
        spans = [
            ("status", verdict.span),
            ("period", period.span if period else None),
            ("direction", change.turn),
            ("basis", change.against),
            ("indicator", indicator),
        ]
        cues += [Cue(role, span.of(text), span) for role, span in spans if span is not None and len(span)]
        return replace(
            bare(site.quantity),
            indicator=Phrase(indicator.of(text), indicator) if indicator else None,
            period=period,
            status=verdict.status,
            direction=change.direction,
            basis=change.basis,
            cues=tuple(cues),
            confidence=_confidence(site.quantity.confidence, indicator, verdict, period, site),
        )


def _confidence(
    base: float, indicator: Span | None, verdict: Verdict, period: Period | None, site: Site
) -> float:
    doubt = 1.0 if indicator else 0.7
    if verdict.span is None and verdict.status is not Status.ACTUAL:
        doubt *= 0.85
    if period is not None and period.span is not None:
        inherited = not site.layout.start <= period.span.start < site.layout.end
        doubt *= 0.9 if inherited else 1.0
    return round(base * doubt, 3)
