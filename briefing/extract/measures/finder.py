"""Finds the measures of an article."""

from collections.abc import Sequence

from briefing.extract.measures.chinese import chinese
from briefing.extract.measures.english import english
from briefing.extract.measures.english_words import english_words
from briefing.extract.measures.instruments import instruments
from briefing.extract.measures.vocabulary import vocabulary
from briefing.model.article import Article
from briefing.model.figure import Figure
from briefing.model.measure import Instrument, Measure
from briefing.model.span import Phrase, Span


def find_measures(article: Article, figures: Sequence[Figure] = ()) -> tuple[Measure, ...]:
    """The article's measures in reading order, each with the figures that stand in it."""
    if article.language.startswith("zh"):
        return tuple(chinese(article, figures, vocabulary()))
    out = []
    for a in english(article, english_words()):
        span = Span(a.start, a.end)
        out.append(
            Measure(
                span=span,
                text=span.of(article.text),
                instrument=Instrument.OTHER,
                strength=a.strength,
                actor=Phrase(article.text[a.actor[0] : a.actor[1]], Span(*a.actor)) if a.actor else None,
                action=Phrase(article.text[a.verb[0] : a.verb[1]], Span(*a.verb)),
                rule=a.rule,
                figures=tuple(f for f in figures if span.holds(f.span)),
            )
        )
    return tuple(out)
