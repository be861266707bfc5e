"""Findings after the analyst's teaching: some never, some always."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.article import Article
from briefing.model.correction import as_corrected, corrected
from briefing.model.figure import Cue, Figure, FigureKind
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Span
from briefing.model.teaching import Lesson, Sort, Teaching

TAUGHT = "taught"


def taught(article: Article, findings: Findings, teachings: Sequence[Teaching]) -> Findings:
    """The findings without those that are never to be found, and with those that always are.

    What is always found is so even where something else is never. A measure keeps only the figures that
    are still found.
    """
    if not teachings:
        return findings
    figures, measures = list(findings.figures), list(findings.measures)
    for teaching in sorted(teachings, key=lambda each: each.lesson is Lesson.ALWAYS):
        if teaching.sort is Sort.FIGURE:
            figures = _figures(article, figures, teaching)
        else:
            measures = _measures(article, measures, teaching)
    figures.sort(key=lambda f: f.span)
    measures.sort(key=lambda m: m.span)
    return Findings(tuple(figures), tuple(_with_figures(m, figures) for m in measures))


def _figures(article: Article, figures: list[Figure], teaching: Teaching) -> list[Figure]:
    if teaching.lesson is Lesson.NEVER_RULE:
        return [f for f in figures if f.rule != teaching.words]
    if teaching.lesson is Lesson.NEVER_PHRASE:
        return [f for f in figures if not _same(f.text, teaching.words)]
    return figures + [
        _figure(span, article, teaching) for span in _free(article, teaching.words, [f.span for f in figures])
    ]


def _measures(article: Article, measures: list[Measure], teaching: Teaching) -> list[Measure]:
    if teaching.lesson is Lesson.NEVER_RULE:
        return [m for m in measures if m.rule != teaching.words]
    if teaching.lesson is Lesson.NEVER_PHRASE:
        return [m for m in measures if not _holds(m.text, teaching.words)]
    return measures + [
        _measure(span, article, teaching)
        for span in _free(article, teaching.words, [m.span for m in measures])
    ]


def check(teaching: Teaching) -> None:
    """Nothing where a finding can have the slots that the lesson gives it; ValueError where it can't."""
    corrected(_bare(Span(0, len(teaching.words)), teaching.words, teaching.sort), dict(teaching.slots))


def _figure(span: Span, article: Article, teaching: Teaching) -> Figure:
    return as_corrected(_bare_figure(span, span.of(article.text)), dict(teaching.slots))


def _measure(span: Span, article: Article, teaching: Teaching) -> Measure:
    return as_corrected(_bare_measure(span, span.of(article.text)), dict(teaching.slots))


def _bare(span: Span, text: str, sort: Sort) -> Figure | Measure:
    return _bare_figure(span, text) if sort is Sort.FIGURE else _bare_measure(span, text)


def _bare_figure(span: Span, text: str) -> Figure:
    return Figure(span, text, FigureKind.COUNT, None, None, rule=TAUGHT, cues=(Cue(TAUGHT, text, span),))


def _bare_measure(span: Span, text: str) -> Measure:
    cues = (Cue(TAUGHT, text, span),)
    return Measure(span, text, Instrument.OTHER, Strength.DONE, rule=TAUGHT, cues=cues)


def _free(article: Article, words: str, taken: Sequence[Span]) -> Iterator[Span]:
    """The places of the words within one paragraph where nothing of the sort is found yet."""
    at = article.text.find(words)
    while at >= 0:
        span = Span(at, at + len(words))
        if "\n" not in words and not any(span.meets(other) for other in taken):
            yield span
        at = article.text.find(words, at + len(words))


def _with_figures(measure: Measure, figures: Sequence[Figure]) -> Measure:
    within = tuple(f for f in figures if measure.span.holds(f.span))
    return measure if within == measure.figures else replace(measure, figures=within)


def _same(text: str, words: str) -> bool:
    return "".join(text.split()) == "".join(words.split())


def _holds(text: str, words: str) -> bool:
    return "".join(words.split()) in "".join(text.split())
