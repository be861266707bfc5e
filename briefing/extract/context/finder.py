"""Figures from quantities: each with its indicator, period, status, direction and basis."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.extract.context.before import parts_before, phrase_before
from briefing.extract.context.behind import phrase_behind
from briefing.extract.context.change import Change, chinese_change
from briefing.extract.context.counted import farther_on
from briefing.extract.context.indicators import chinese_indicator, measured_alike
from briefing.extract.context.layout import Layout
from briefing.extract.context.mention import Mention, Reach
from briefing.extract.context.moods import Mood, moods
from briefing.extract.context.nounwords import noun_words
from briefing.extract.context.placing import english_base, is_out_of, period_at
from briefing.extract.context.site import Site, sites
from briefing.extract.context.status import chinese_status
from briefing.extract.context.timeline import Timeline
from briefing.extract.context.times import Times
from briefing.extract.context.verdict import Standing, Verdict, standing
from briefing.extract.figures.core import Quantity
from briefing.model.article import Article
from briefing.model.figure import Cue, Direction, Figure, FigureKind, Period, Status
from briefing.model.folding import simplified
from briefing.model.span import Phrase, Span

if TYPE_CHECKING:
    from briefing.extract.context.cells import Cells

_ALREADY = re.compile(
    "已(?!有)|目前|截至|至今|如今|(?<![将到会拟可])累计(?=建成|完成|培育|发放|投入|引进|认定|供应|接待|服务|办理)"
)
_LABEL = re.compile(r"[^.:;\n]{8,160}:\s")
_SHARES = frozenset(["占比", "比重", "份额", "比例"])
_LONG_LIST = 12
_RISING = frozenset("+＋")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class _Said:
    """What was found for the quantity before, which lists and short clauses take over."""

    indicator: Span | None = None
    change: Change = field(default_factory=Change)
    verdict: Verdict | None = None
    main: Span | None = None


def in_context(
    article: Article, quantities: Sequence[Quantity], timeline: Timeline | None = None
) -> tuple[Figure, ...]:
    """The quantities of an article as figures with all that their context says, in order."""
    if not quantities:
        return ()
    timeline = timeline or Timeline(article)
    cells = _cells(article) if article.tables else None
    plain = simplified(article.text) if article.language == "zh-Hant" else article.text
    around = moods(article, plain)
    found: list[Figure] = []
    said = _Said()
    taken = quantities if cells is None else cells.with_units(quantities)
    for index, group in groupby(taken, key=lambda q: article.paragraph_at(q.span.start)):
        span = article.paragraphs[index].span
        layout = Layout(plain, span.start, span.end, spaced=article.language == "zh-Hant")
        reader = _Reader(article, layout, timeline.of(index), around[index], cells)
        figures, said = reader.read(list(group), said)
        found += figures
    return _as_in_body(article, _as_behind_label(article, found) if article.language == "en" else found)


def _as_in_body(article: Article, found: list[Figure]) -> tuple[Figure, ...]:
    """A title's numbers without a word that tells their status have that of the text's same numbers."""
    if not article.title or not article.paragraphs:
        return tuple(found)
    end = article.paragraphs[0].span.end
    body = {(f.kind, f.value, f.unit): f.status for f in reversed(found) if f.span.start >= end}

    def again(figure: Figure) -> Figure:
        told = any(cue.role == "status" for cue in figure.cues)
        if told or figure.value is None or figure.span.start >= end:
            return figure
        return replace(figure, status=body.get((figure.kind, figure.value, figure.unit), figure.status))

    return tuple(again(figure) for figure in found)


def _as_behind_label(article: Article, found: list[Figure]) -> list[Figure]:
    """English: a number in a paragraph's label has the status that the text behind the label tells of it."""
    done: list[Figure] = []
    for index, group in groupby(found, key=lambda f: article.paragraph_at(f.span.start)):
        figures, start = list(group), article.paragraphs[index].span.start
        label = _LABEL.match(article.text, start, article.paragraphs[index].span.end)
        stop = label.end() if label else start
        told = {(f.kind, f.value, f.unit): f.status for f in reversed(figures) if f.span.start >= stop}
        done += [
            replace(f, status=told.get((f.kind, f.value, f.unit), f.status)) if f.span.start < stop else f
            for f in figures
        ]
    return done


def _cells(article: Article) -> "Cells":
    from briefing.extract.context.cells import Cells

    return Cells(article)


class _Reader:
    """Reads the context of one paragraph's quantities in turn."""

    def __init__(
        self, article: Article, layout: Layout, times: Times, mood: Mood, cells: "Cells | None"
    ) -> None:
        self.article, self.layout, self.times, self.mood = article, layout, times, mood
        self.cells = cells

    def read(self, quantities: list[Quantity], said: _Said) -> tuple[list[Figure], _Said]:
        """Each quantity as a figure, and what the next paragraph may take over."""
        around = sites(self.layout, quantities, continued=self.times.continued)
        shares: dict[int, Span] = {}
        done: list[Figure] = []
        outer, looked = said, 0
        for place, site in enumerate(around):
            if place not in shares and place >= looked:
                looked = self._share(around, place, shares, done)
            figure, said = self._figure(site, outer if _leaves_aside(site, said) else said, shares.get(place))
            outer = outer if site.clause.depth else said
            done.append(figure)
        return done, said

    def _share(self, around: list[Site], place: int, shares: dict[int, Span], done: list[Figure]) -> int:
        """Give the numbers of a list one indicator each; up to which number that was tried."""
        count = 1
        kind = around[place].quantity.kind
        while place + count < len(around) and around[place + count].listed:
            if around[place + count].quantity.kind is not kind:
                break
            count += 1
        tried = place + count if count > _LONG_LIST else place
        if count == 1:
            behind = None if is_english(around[place]) else farther_on(around, place)
            shares.update({place: behind} if behind is not None else {})
            return place
        if is_english(around[place]):
            from briefing.extract.context.english import english_shared

            whole = english_shared(around[place : place + count])
            shares.update(dict.fromkeys(range(place, place + count), whole) if whole else {})
            return tried
        counted = _counted(around[place : place + count])
        parts = counted or parts_before(around[place], count, self.times)
        earlier = done[-1].indicator.span if done and done[-1].indicator else None
        parts = measured_alike(around[place], parts, earlier) or parts
        parts = parts or _repeated(around, place, count, done)
        for offset, part in enumerate(parts or ()):
            shares[place + offset] = part
        return tried

    def _figure(self, site: Site, said: _Said, share: Span | None) -> tuple[Figure, _Said]:
        english = is_english(site)
        period = self._present(site, period_at(site, self.times, english=english))
        compared = self._compared(site) or (english_base(site, self.times) if english else None)
        earlier = said.change if site.previous is not None else Change()
        said_before = said.verdict if site.previous is not None else None
        if english:
            from briefing.extract.context.english import english_indicator
            from briefing.extract.context.english_carried import holds_ahead
            from briefing.extract.context.english_change import english_change
            from briefing.extract.context.english_status import english_status

            change = english_change(site, earlier, period, compared)
            indicator = share or english_indicator(site, said.indicator)
            verdict = english_status(site, period, self.mood, self.article.date, said_before)
            ahead = verdict.status not in (Status.ACTUAL, Status.OTHER)
            over = standing(period, self.article.date) is Standing.PAST and verdict.status is Status.TARGET
            held = period and not over and holds_ahead(site.text, period, site.sentence, self.article.date)
            period = period if held or not ahead else None
        else:
            change = chinese_change(site, earlier, period, compared)
            indicator = share or chinese_indicator(site, _of_main(site, said), self.times)
            verdict = chinese_status(site, period, self.mood, self.article.date, said_before)
        place = self.cells.place(site.quantity) if self.cells else None
        if self.cells is not None and place is not None:
            indicator = self.cells.indicator(place) or indicator
            period = self.cells.period(place) or period
            change = self.cells.change(place, site.quantity)
        figure = self._complete(site, period, indicator, change, verdict)
        if english and verdict.status is Status.OTHER:
            return figure, _behind_condition(site, said, change)
        kept = indicator or said.indicator
        main = said.main if kept is None or _is_share(site, kept) else kept
        return figure, _Said(kept, change, verdict, main)

    def _present(self, site: Site, period: Period | None) -> Period | None:
        """The period, unless it lies ahead by an earlier sentence and this one tells what is done already."""
        if period is None or period.span is None or period.span.end > site.sentence:
            return period
        ahead = standing(period, self.article.date) is Standing.FUTURE
        done = is_out_of(site) or _ALREADY.search(site.text, site.sentence, site.quantity.span.start)
        return None if ahead and done else period

    def _compared(self, site: Site) -> Mention | None:
        near = self.times.between(site.start, site.end)
        base = site.previous if site.same_sentence else None
        if not near and base is not None and base.base:
            near = self.times.between(base.start, base.quantity.whole.start)
        end = site.quantity.whole.end
        nexts = (m for m in reversed(near) if m.reach is Reach.COMPARED)
        last = site.end == site.stop
        return next((m for m in nexts if last or "、" not in site.text[end : m.span.start]), None)

    def _complete(
        self, site: Site, period: Period | None, indicator: Span | None, change: Change, verdict: Verdict
    ) -> Figure:
        text, quantity = self.article.text, site.quantity
        change = change if quantity.sign is None else _by_sign(change, text, quantity.sign)
        period = None if verdict.status is Status.OTHER else period
        cues = list(quantity.cues)
        for role, span in (
            ("status", verdict.span),
            ("period", period.span if period else None),
            ("direction", change.turn),
            ("basis", change.against),
            ("indicator", indicator),
        ):
            if span is not None and span.start < span.end:
                cues.append(Cue(role, text[span.start : span.end], span))
        return Figure(
            span=quantity.span,
            text=quantity.text,
            kind=quantity.kind,
            value=quantity.value,
            unit=quantity.unit,
            low=quantity.low,
            high=quantity.high,
            bound=quantity.bound,
            indicator=Phrase(text[indicator.start : indicator.end], indicator) if indicator else None,
            period=period,
            status=verdict.status,
            direction=change.direction,
            basis=change.basis,
            rule=quantity.rule,
            cues=tuple(cues),
            confidence=_confidence(quantity.confidence, indicator, verdict, period, site),
        )


def _behind_condition(site: Site, said: _Said, change: Change) -> _Said:
    """What the number behind a condition takes over: what was said before it in the sentence."""
    kept = said.indicator if site.same_sentence else None
    return replace(said, indicator=kept, change=change)


def _by_sign(change: Change, text: str, sign: Span) -> Change:
    """`增速为-5.2%`, `同比+5%`: the sign before the number says which way it went."""
    rises = text[sign.start] in _RISING
    return replace(change, direction=Direction.UP if rises else Direction.DOWN, turn=sign)


def is_english(site: Site) -> bool:
    """Whether the clause is read as English: no Chinese character stands in it, nor around its bracket."""
    if _HAN.search(site.text, site.lead, site.stop) is not None:
        return False
    outer = site.layout.clause_at(site.clause.start - 1) if site.clause.depth else None
    return outer is None or _HAN.search(site.text, outer.start, outer.end) is None


def _is_share(site: Site, span: Span) -> bool:
    return site.text.startswith("占", span.start) or site.text[span.start : span.end] in _SHARES


def _of_main(site: Site, said: _Said) -> Span | None:
    """`增加值2亿元，占GDP的五成，增长3%`: what grows or is ranked behind a share is what has the share."""
    ranked = site.quantity.kind is FigureKind.RANK
    grows = site.quantity.kind is FigureKind.PERCENT and site.before.endswith(("增长", "增速", "增幅"))
    of_share = said.indicator is not None and _is_share(site, said.indicator)
    return said.main if of_share and said.main and (ranked or grows) else said.indicator


def _leaves_aside(site: Site, said: _Said) -> bool:
    """Whether the figure before stands in brackets with an indicator of its own."""
    before = site.previous
    if before is None or before.clause.depth <= site.clause.depth or said.indicator is None:
        return False
    return said.indicator.start >= before.clause.start


def _counted(run: list[Site]) -> list[Span] | None:
    """`给予100万元、50万元奖励`: what stands behind the last number is what all of them are."""
    kinds = (FigureKind.MONEY, FigureKind.COUNT, FigureKind.PHYSICAL)
    if any(site.quantity.kind not in kinds for site in run) or run[0].behind.strip("、和与及 "):
        return None
    behind = phrase_behind(run[-1])
    if (
        run[-1].behind.startswith("的")
        and behind
        and noun_words().is_entity(run[-1].text[behind.start : behind.end])
    ):
        return None
    return [behind] * len(run) if behind is not None else None


def _repeated(around: list[Site], place: int, count: int, done: list[Figure]) -> list[Span] | None:
    """`甲1亿元、乙2亿元，分别增长3%、4%`: the indicators of the numbers just before, in their order."""
    site = around[place]
    before = [figure.indicator.span for figure in done[place - count : place] if figure.indicator]
    spans = [span for span in before if span is not None]
    near = place >= count and around[place - count].clause.sentence == site.clause.sentence
    if not near or len(spans) != count or len(set(spans)) != count:
        return None
    bare_list = "分别" in site.before or site.becomes
    own = phrase_before(site, site.start, site.quantity.whole.start, Times(()))
    return spans if bare_list and own is None else None


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
