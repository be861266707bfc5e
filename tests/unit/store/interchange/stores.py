"""Stores with anything in them, to be exchanged and compared."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import strategies as st

from briefing.model.annotation import AnnotationKind, ArticleId, Decision, LinkKind, target_of
from briefing.model.article import Article, Paragraph
from briefing.model.span import Span
from briefing.store.interchange.contents import Contents
from briefing.store.port import Store
from briefing.store.sqlite import SqliteStore
from tests.unit.store.samples import Clock, article

WORDS = st.text(st.sampled_from("政策12亿元，。 a\U0001f600\U00020000é\u200b<&\"'%"), min_size=1, max_size=30)
BODIES = st.text(st.sampled_from("批注#*\r\n\t \U0001f600=<&>]"), min_size=1, max_size=40)
NOWHERE = ArticleId("")
TAGS = st.lists(st.text(st.sampled_from("财税人才ab/"), min_size=1, max_size=5), max_size=3, unique=True)


@contextmanager
def store_in(folder: str | Path) -> Iterator[SqliteStore]:
    """A store in a folder, closed at the end."""
    store = SqliteStore.open(Path(folder), Clock(), author="分析员")
    try:
        yield store
    finally:
        store.close()


@contextmanager
def empty_store() -> Iterator[SqliteStore]:
    """A store with nothing in it."""
    with tempfile.TemporaryDirectory() as folder, store_in(folder) as store:
        yield store


def fill(store: Store, data: st.DataObject) -> None:
    """Put a few articles, notes, tags, links and verdicts into a store."""
    for number in range(data.draw(st.integers(1, 2))):
        paragraphs = data.draw(st.lists(WORDS, min_size=1, max_size=4))
        url = data.draw(st.sampled_from([None, f"https://example.org/{number}"]))
        held = store.keep(article(*paragraphs, source=f"{number}.txt", url=url), b"raw")
        made = []
        for _ in range(data.draw(st.integers(0, 3))):
            span = data.draw(spans(held.article.text))
            kind = data.draw(st.sampled_from(AnnotationKind))
            body = data.draw(BODIES) if kind is AnnotationKind.NOTE else ""
            finding = data.draw(st.sampled_from([None, "key"]))
            target = target_of(held.id, held.article, span, finding)
            made.append(store.annotate(target, kind, body, data.draw(st.integers(1, 9))))
            store.retag(made[-1], data.draw(TAGS))
        if len(made) > 1:
            store.link(
                made[0], made[1], data.draw(st.sampled_from(LinkKind)), data.draw(st.just("") | BODIES)
            )
        _codebook(store, data)
        store.decide(held.id, ["f1"], data.draw(st.sampled_from(Decision)))


def _codebook(store: Store, data: st.DataObject) -> None:
    codes = store.codes()
    for code, parent in zip(codes, (None, *(code.id for code in codes)), strict=False):
        colour, description = data.draw(st.integers(0, 9)), data.draw(st.just("") | WORDS)
        store.code_put(replace(code, colour=colour, description=description, parent=parent))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """A place of at least one character in a text."""
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, min(len(text), start + 12))))


def sense(contents: Contents) -> object:
    """What contents say, whatever ids the articles have in their store."""
    names = {
        entry.id: number
        for number, entry in enumerate(sorted(contents.entries, key=lambda e: e.article.text))
    }
    above = {code.id: code.name for code in contents.codes}
    return (
        sorted(entry.article.text for entry in contents.entries),
        sorted(
            (
                repr(
                    replace(a, target=replace(a.target, article=NOWHERE)),
                ),
                names[a.target.article],
            )
            for a in contents.annotations
        ),
        sorted(repr(link) for link in contents.links),
        sorted((c.name, c.colour, c.description, c.parent and above[c.parent]) for c in contents.codes),
        sorted((names[v.article], v.finding, v.decision.value) for v in contents.verdicts),
    )


def again(moved: Article, *lines: str) -> Article:
    """The article with lines put before its own."""
    text = "\n".join((*lines, moved.text))
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    spans_ = [Span(a, b - 1) for a, b in pairwise(starts)]
    return replace(moved, text=text, paragraphs=tuple(map(Paragraph, spans_)))
