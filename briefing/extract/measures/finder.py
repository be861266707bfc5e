"""Finds the measures of an article."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.extract.context.timeline import Timeline
from briefing.extract.english_words import english_words
from briefing.extract.measures.chinese import chinese
from briefing.extract.measures.clause import Place
from briefing.extract.measures.english import english
from briefing.extract.measures.english_beneficiaries import Beneficiaries
from briefing.extract.measures.english_instruments import english_instruments
from briefing.extract.measures.english_slots import ShortNames
from briefing.extract.measures.english_slots import found as in_english
from briefing.extract.measures.found import Found
from briefing.extract.measures.times import period_of
from briefing.extract.measures.vocabulary import vocabulary
from briefing.model.article import Article
from briefing.model.figure import Cue, Figure
from briefing.model.measure import Instrument, Measure
from briefing.model.span import Phrase, Span
from briefing.resources import table


def find_measures(
    article: Article, figures: Sequence[Figure] = (), timeline: Timeline | None = None
) -> tuple[Measure, ...]:
    """The article's measures in reading order, each with the figures that stand in it."""
    timeline = timeline or Timeline(article)
    starts = [figure.span.start for figure in figures]
    measures = []
    for found in _found(article):
        first = bisect_left(starts, found.span.start)
        last = bisect_left(starts, found.span.end, first)
        within = tuple(f for f in figures[first:last] if f.span.end <= found.span.end) if last > first else ()
        measures.append(_measure(article, found, within, timeline))
    return tuple(measures)


def _found(article: Article) -> Iterator[Found]:
    if article.language.startswith("zh"):
        yield from chinese(article, vocabulary())
        return
    words = english_words()
    whose, names = Beneficiaries(article.text, words), ShortNames(article.text)
    last: Found | None = None
    for action in english(article, words):
        found = in_english(article.text, action, words, whose, names)
        if found.instrument is Instrument.OTHER and not found.cues[0][1]:
            found = found._replace(instrument=_topic(article, last, found))
        last = found
        yield found


def _topic(article: Article, last: Found | None, found: Found) -> Instrument:
    """The instrument of the measure before if it is near, else what the title tells."""
    near = last is not None and found.paragraph - last.paragraph <= 1
    if last is not None and near and last.instrument not in (Instrument.DOCUMENT, Instrument.FUND):
        return last.instrument
    return english_instruments().of_title(article.title or "")


def _measure(article: Article, found: Found, figures: tuple[Figure, ...], timeline: Timeline) -> Measure:
    text = article.text
    return Measure(
        span=found.span,
        text=found.span.of(text),
        instrument=found.instrument,
        strength=found.strength,
        actor=_phrase(text, found.actor),
        action=_phrase(text, found.action),
        object=_phrase(text, found.object),
        beneficiary=_phrase(text, found.beneficiary),
        condition=_phrase(text, found.condition),
        deadline=_phrase(text, found.deadline),
        document=_phrase(text, found.document),
        period=period_of(article, timeline.of(found.paragraph), found),
        figures=figures,
        rule=f"{found.rule} {_verb(text, found)}".strip(),
        confidence=_confidence(found, figures),
        cues=tuple(Cue(role, text[at[0] : at[1]], Span(*at)) for role, at in found.cues if at),
    )


def _verb(text: str, found: Found) -> str:
    """The verb, as a part of the rule's name: who wants a rule no more means it for this verb."""
    return text[found.action[0] : found.action[1]].lower() if found.action else ""


def _confidence(found: Found, figures: tuple[Figure, ...]) -> float:
    known = _confidences()
    more = known["more_sure"]
    sure = known["confidence"].get(found.rule, more["most"])
    sure += more["figure"] * bool(figures) + more["actor"] * bool(found.actor)
    return min(sure, more["most"])


@cache
def _confidences() -> dict[str, dict[str, float]]:
    return table("vocabulary", "measures.toml")


def _phrase(text: str, place: Place | None) -> Phrase | None:
    return Phrase(text[place[0] : place[1]], Span(*place)) if place else None
