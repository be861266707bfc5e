"""What an exchange file holds: articles with their versions, and what the analyst made of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.model.annotation import Annotation, ArticleId, Decision, Link
from briefing.model.article import Article
from briefing.model.codebook import Code
from briefing.store.port import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """An article: the versions that annotations were made on, oldest first, the present one last."""

    id: ArticleId
    versions: tuple[Article, ...]

    @property
    def article(self) -> Article:
        """The article as it is now."""
        return self.versions[-1]

    def version(self, version: str) -> Article:
        """The article as it was in a version; KeyError where the entry has no such version."""
        for article in self.versions:
            if article.version == version:
                return article
        raise KeyError(version)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The analyst's decision on a finding, by the finding's key."""

    article: ArticleId
    finding: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that is exchanged; annotations by article and place, codes by name."""

    entries: tuple[Entry, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    links: tuple[Link, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    codes: tuple[Code, ...] = ()

    def entry(self, article: ArticleId) -> Entry:
        """An article by its id; KeyError where there is none."""
        for entry in self.entries:
            if entry.id == article:
                return entry
        raise KeyError(article)


def gathered(store: Store, articles: Iterable[ArticleId] | None = None) -> Contents:
    """What a store holds about some articles, or about all; what lies in the bin is left there."""
    wanted = sorted(store.versions()) if articles is None else list(articles)
    annotations = tuple(annotation for article in wanted for annotation in store.annotations(article))
    links = {link.id: link for annotation in annotations for link in store.links(annotation.id)}
    known = {annotation.id for annotation in annotations}
    return Contents(
        entries=tuple(_entry(store, article, annotations) for article in wanted),
        annotations=annotations,
        links=tuple(link for link in links.values() if {link.source, link.target} <= known),
        verdicts=tuple(
            Verdict(article, finding, decision)
            for article in wanted
            for finding, decision in sorted(store.decisions(article).items())
        ),
        codes=codebook(store),
    )


def codebook(store: Store) -> tuple[Code, ...]:
    """Every code of a store, without counting who uses it."""
    return tuple(replace(code, uses=0) for code in store.codes())


def _entry(store: Store, identity: ArticleId, annotations: Iterable[Annotation]) -> Entry:
    present = store.article(identity).article
    seen = {a.target.version for a in annotations if a.target.article == identity} - {present.version}
    older = [store.article_version(identity, version) for version in sorted(seen)]
    return Entry(identity, (*older, present))
