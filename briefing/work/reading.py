"""The work that the window and the command line give to workers: reading a file and finding what it says."""

from pathlib import Path

from briefing.model.article import Article
from briefing.model.findings import Findings
from briefing.work.events import Tell

Read = tuple[tuple[Article, Findings], ...]


def read_or_find(job: Path | Article, tell: Tell) -> Read:
    """The articles of a file, or an article that is read already, each with its findings."""
    if isinstance(job, Path):
        return read_and_find(job, tell)
    from briefing.extract import finder

    return ((job, finder.find(job)),)


def read_and_find(path: Path, tell: Tell) -> Read:
    """The articles of a file, each with its findings; UnreadableFileError where it can't be read."""
    from briefing.extract import finder
    from briefing.loading import reader

    articles = reader.read(path)
    found = []
    for done, article in enumerate(articles):
        tell(done, len(articles))
        found.append((article, finder.find(article)))
    return tuple(found)
