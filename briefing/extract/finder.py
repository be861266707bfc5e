"""Finds what an article states: its figures, then the measures that they stand in."""

from briefing.model.article import Article
from briefing.model.findings import Findings


def find(article: Article) -> Findings:
    """The figures and measures of the article, each in reading order."""
    from briefing.extract.context.english_dates import dated
    from briefing.extract.context.finder import in_context
    from briefing.extract.context.timeline import Timeline
    from briefing.extract.figures.finder import quantities
    from briefing.extract.measures.finder import find_measures

    article = dated(article)
    timeline = Timeline(article)
    figures = in_context(article, quantities(article), timeline)
    return Findings(figures=figures, measures=find_measures(article, figures, timeline))
