"""Taking the contents of an exchange file into a store: all of it as one step, or none of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from briefing.errors import ExchangeError
from briefing.model.annotation import AnchorStatus, Annotation, AnnotationId, ArticleId
from briefing.model.article import Article
from briefing.model.codebook import Code, below
from briefing.store.interchange.contents import Contents, Entry
from briefing.store.port import Store

_OURS = UUID("6b6f8a0e-2c5d-5b52-9d6a-0c1f4f5e7a11")
_SURE = (AnchorStatus.SAME, AnchorStatus.MOVED)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of an import: how many articles and annotations were new, known, or kept beside ours.

    `beside` counts those that the store had under the same id with other words: both are kept.
    """

    articles: int = 0
    annotations: int = 0
    known: int = 0
    beside: int = 0
    links: int = 0


def require_whole(contents: Contents) -> None:
    """ExchangeError where the contents contradict themselves: nothing of them may be taken in."""
    for name, ids in (
        ("article", [entry.id for entry in contents.entries]),
        ("annotation", [annotation.id for annotation in contents.annotations]),
        ("link", [link.id for link in contents.links]),
    ):
        twice = [identity for identity, count in Counter(ids).items() if count > 1]
        if twice:
            raise ExchangeError("exchange.twice", what=name, id=twice[0])
    known = {annotation.id for annotation in contents.annotations}
    for annotation in contents.annotations:
        _require_place(contents, annotation)
    for link in contents.links:
        if not {link.source, link.target} <= known:
            raise ExchangeError("exchange.loose-link", id=link.id)


def take_in(store: Store, contents: Contents) -> Taken:
    """Take the contents into a store, as one step of undo.

    Annotations keep their ids, dates and authors, so that taking the same file in again changes nothing.
    ExchangeError where the contents contradict themselves, StoreError where they can't be written.
    """
    require_whole(contents)
    before = set(store.versions())
    with store.step("import"):
        places = {entry.id: _kept(store, entry) for entry in contents.entries}
        outcome: Counter[str] = Counter()
        names = {}
        for annotation in contents.annotations:
            moved = replace(
                annotation, target=replace(annotation.target, article=places[annotation.target.article])
            )
            names[annotation.id], came = _adopted(store, moved)
            outcome[came] += 1
        links = sum(
            store.adopt_link(replace(link, source=names[link.source], target=names[link.target]))
            for link in contents.links
        )
        _decide(store, contents, places)
        take_in_codes(store, contents.codes)
    fresh = len(set(store.versions()) - before)
    return Taken(fresh, outcome["annotations"], outcome["known"], outcome["beside"], links)


def take_in_codes(store: Store, codes: tuple[Code, ...]) -> int:
    """Take a codebook in, as one step of undo; what ours leaves unsaid is filled. How many were new."""
    known = {code.name: code for code in store.codes()}
    with store.step("import"):
        ids = {code.id: store.code_add(code.name) for code in codes}
        present = {code.id: code for code in store.codes()}
        for code in codes:
            ours = present[ids[code.id]]
            filled = replace(
                ours,
                colour=ours.colour or code.colour,
                description=ours.description or code.description,
                parent=ours.parent or (ids.get(code.parent) if code.parent else None),
            )
            if filled != ours and filled.parent not in below(store.codes(), ours.id):
                store.code_put(filled)
    return sum(code.name not in known for code in codes)


def _require_place(contents: Contents, annotation: Annotation) -> None:
    target = annotation.target
    try:
        text = contents.entry(target.article).version(target.version).text
    except KeyError:
        raise ExchangeError("exchange.no-article", id=annotation.id) from None
    if target.span.end > len(text) or target.span.of(text) != target.exact:
        raise ExchangeError("exchange.wrong-place", id=annotation.id, words=target.exact[:40])


def _kept(store: Store, entry: Entry) -> ArticleId:
    """The store's article for an entry; one that it already has in this text stays as it is."""
    for identity, version in store.versions().items():
        if version == entry.article.version and _one_address(store.article(identity).article, entry.article):
            for older in entry.versions[:-1]:
                if not _has(store, identity, older.version):
                    store.keep_version(identity, older, older.text.encode("utf-8", "replace"))
            return identity
    identity = ArticleId("")
    for article in entry.versions:
        identity = store.keep(article, article.text.encode("utf-8", "replace")).id
    return identity


def _one_address(ours: Article, theirs: Article) -> bool:
    """Whether two articles of the same words may be one: a reprint at another address is not."""
    return ours.url == theirs.url or ours.url is None or theirs.url is None


def _has(store: Store, identity: ArticleId, version: str) -> bool:
    try:
        store.article_version(identity, version)
    except KeyError:
        return False
    return True


def _adopted(store: Store, annotation: Annotation) -> tuple[AnnotationId, str]:
    """The annotation's id in the store, and what came of it."""
    came = "annotations" if store.adopt(annotation) else "known"
    if came == "known" and not _same(store, annotation):
        beside = uuid5(_OURS, f"{annotation.id}\0{annotation.body}\0{annotation.style}\0{annotation.tags}")
        annotation = replace(annotation, id=AnnotationId(str(beside)))
        came = "beside" if store.adopt(annotation) else "known"
    if came != "known":
        _settle(store, annotation)
    return annotation.id, came


def _same(store: Store, annotation: Annotation) -> bool:
    """Whether the store has the annotation with these words; one in its bin counts as known."""
    try:
        ours = store.annotation(annotation.id)
    except KeyError:
        return True
    return (ours.body, ours.style, ours.tags) == (annotation.body, annotation.style, annotation.tags)


def _settle(store: Store, annotation: Annotation) -> None:
    """Have the annotation stand where the analyst who exported it had it stand."""
    wanted, found = annotation.anchor, store.annotation(annotation.id).anchor
    if wanted.span is None or wanted.status not in _SURE:
        return
    article = store.article(annotation.target.article).article
    if wanted.span.end > len(article.text) or (wanted.span, wanted.status) == (found.span, found.status):
        return
    if annotation.target.version != article.version:
        store.relocate(annotation.id, wanted.span)


def _decide(store: Store, contents: Contents, places: Mapping[ArticleId, ArticleId]) -> None:
    """The verdicts on findings that have none here yet."""
    for verdict in contents.verdicts:
        article = places[verdict.article]
        if verdict.finding not in store.decisions(article):
            store.decide(article, [verdict.finding], verdict.decision)
