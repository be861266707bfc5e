"""Finds the measures of an article."""

from collections.abc import Sequence

from briefing.extract.measures.chinese import chinese
from briefing.extract.measures.vocabulary import vocabulary
from briefing.model.article import Article
from briefing.model.figure import Figure
from briefing.model.measure import Measure


def find_measures(article: Article, figures: Sequence[Figure] = ()) -> tuple[Measure, ...]:
    """The article's measures in reading order, each with the figures that stand in it."""
    if article.language.startswith("zh"):
        return tuple(chinese(article, figures, vocabulary()))
    return ()
