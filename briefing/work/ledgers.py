"""The work of listing the figures of a whole library, which a worker does while the window stays alive."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.compare.ledger import Standing, ledger
from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.model.figure import Figure
from briefing.model.findings import Findings
from briefing.store.port import Held
from briefing.work.events import Tell

_HEAD = 400


@dataclass(frozen=True, slots=True)
class Line:
    """A figure of the library in its group, which `spread` orders; `reason` tells a conversion."""

    article: ArticleId
    title: str
    source: str
    paragraph: int
    indicator: str
    figure: Figure
    standing: Standing
    place: str
    reason: str


def library_ledger(folder: Path, tell: Tell) -> tuple[Line, ...]:
    """The figures of every article of a library by indicator, those that stand apart first.

    They are as the analyst has them: taught, corrected, without those that were rejected.
    """
    from briefing.store.sqlite import SqliteStore
    from briefing.work.judged import judged
    from briefing.work.keeping import now

    store = SqliteStore.open(folder, now)
    try:
        total, read = len(store.listed()), []
        for done, one in enumerate(judged(store), start=1):
            read.append(one)
            tell(done, total)
    finally:
        store.close()
    return tuple(lines(read))


def lines(read: Sequence[tuple[Held, Findings]]) -> Iterator[Line]:
    """The ledger of articles with what is found in them, a line a figure."""
    articles = [(_head(held.article), findings) for held, findings in read]
    for group in ledger(articles):
        for entry in group.entries:
            held = read[entry.article][0]
            yield Line(
                held.id,
                held.article.name,
                held.article.source,
                held.article.paragraph_number(entry.figure.span.start),
                group.indicator,
                entry.figure,
                entry.standing,
                entry.place,
                entry.reason,
            )


def _head(article: Article) -> Article:
    """What the ledger needs of an article."""
    return Article(article.source, article.text[:_HEAD], (), title=article.title, date=article.date)
