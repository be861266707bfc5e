"""Searches a library: ranked hits with the lines that they stand in, each place ready to be annotated."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.annotation import AnnotationId, ArticleId
from briefing.model.span import Span
from briefing.store.folding import folded
from briefing.store.index import LibraryIndex
from briefing.store.port import Store
from briefing.store.query import HitKind, Query, understood
from briefing.store.querysql import conditions, figure_condition, matching
from briefing.store.sums import Value

_LINES, _AROUND, _MOST_MATCHES = 3, 36, 200


@dataclass(frozen=True, slots=True)
class Line:
    """Words around a match: `span` in the article's text or the note's body, `matches` as well."""

    text: str
    span: Span
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article or note that a query fits; `matches` are all its places, `lines` the first few."""

    kind: HitKind
    article: ArticleId
    annotation: AnnotationId | None
    title: str
    date: str | None
    lines: tuple[Line, ...]
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """A page of hits, best first; `more` tells whether there are others."""

    query: Query
    hits: tuple[Hit, ...]
    more: bool


class Search:
    """Asks the index, then looks into the texts themselves."""

    def __init__(self, index: LibraryIndex, store: Store) -> None:
        self._index, self._store = index, store

    def results(self, typed: str, limit: int = 20, skip: int = 0) -> Results:
        """The hits for what was typed so far, `skip` of them left out."""
        query = understood(typed)
        if query.empty:
            return Results(query, (), more=False)
        hits: list[Hit] = []
        for row in self._candidates(query, typed):
            hit = self._hit(query, row)
            if hit is not None:
                hits.append(hit)
            if len(hits) > skip + limit:
                break
        return Results(query, tuple(hits[skip : skip + limit]), more=len(hits) > skip + limit)

    def _candidates(self, query: Query, typed: str) -> Iterator[tuple[Value, ...]]:
        words, (condition, values) = matching(query, typed), conditions(query)
        if query.phrases and not words:
            return
        columns = "SELECT doc.id, kind, article, annotation, doc.title, date"
        if words:
            sql = f"{columns} FROM words JOIN doc ON doc.id = words.rowid WHERE words MATCH ? AND {condition}"
            sql, values = f"{sql} ORDER BY bm25(words, 6.0, 1.0), date DESC", (words, *values)
        else:
            sql = f"{columns} FROM doc WHERE {condition} ORDER BY date DESC, doc.id"
        size, start = 60, 0
        while True:
            page = self._index.rows(f"{sql} LIMIT {size} OFFSET {start}", *values)
            yield from page
            if len(page) < size:
                return
            start, size = start + size, size * 4

    def _hit(self, query: Query, row: tuple[Value, ...]) -> Hit | None:
        """The hit for a document, None where a phrase only seemed to stand in it."""
        document, kind, article, annotation, title, date = row
        identity = ArticleId(str(article))
        note = None if annotation is None else AnnotationId(str(annotation))
        try:
            text = self._text(identity, note)
        except KeyError:
            return None  # the index is behind the store
        plain = folded(text)
        places = [list(_places(phrase, plain)) for phrase in query.phrases]
        if not all(places) and not (note is not None and self._said_beside(query, note)):
            return None
        found = sorted({*(span for spans in places for span in spans), *self._values(query, document)})
        lines = tuple(_lines(text, found))
        day = None if date is None else str(date)
        return Hit(HitKind(kind), identity, note, str(title), day, lines, tuple(found))

    def _text(self, article: ArticleId, note: AnnotationId | None) -> str:
        if note is None:
            return self._store.article(article).article.text
        return self._store.annotation(note).body

    def _said_beside(self, query: Query, note: AnnotationId) -> bool:
        """Whether a note's words, tags and the words it stands on hold every phrase together."""
        annotation = self._store.annotation(note)
        said = folded("\n".join((annotation.body, *annotation.tags, annotation.target.exact)))
        return all(any(_places(phrase, said)) for phrase in query.phrases)

    def _values(self, query: Query, document: Value) -> Iterator[Span]:
        """The places of figures and measures that were asked for."""
        for table, condition, values in _asked_values(query):
            sql = " ".join(("SELECT start, stop FROM", table, "WHERE doc = ? AND", condition, "LIMIT ?"))
            for start, stop in self._index.rows(sql, document, *values, _MOST_MATCHES):
                yield Span(int(str(start)), int(str(stop)))


def _asked_values(query: Query) -> Iterator[tuple[str, str, tuple[Value, ...]]]:
    """The tables to look for values in, with their conditions."""
    for amount in query.amounts or ((None,) if query.periods else ()):
        yield ("figure f", *figure_condition(amount, query.periods))
    for instrument in query.instruments:
        yield "measure", "instrument = ?", (instrument,)


def _places(phrase: str, text: str) -> Iterator[Span]:
    """Where a phrase stands in a folded text; the index alone would let it run across a mark."""
    start = text.find(phrase)
    for _ in range(_MOST_MATCHES):
        if start < 0:
            return
        yield Span(start, start + len(phrase))
        start = text.find(phrase, start + len(phrase))


def _lines(text: str, matches: list[Span]) -> Iterator[Line]:
    """The first few stretches of the text around matches, cut at line ends."""
    shown, end = 0, -1
    for match in matches:
        if shown == _LINES:
            return
        if match.start < end:
            continue
        start = max(text.rfind("\n", 0, match.start) + 1, match.start - _AROUND)
        stop = text.find("\n", match.end)
        end = min(len(text) if stop < 0 else stop, match.end + _AROUND)
        span = Span(start, max(end, match.end))
        inside = tuple(other for other in matches if span.holds(other))
        yield Line(span.of(text), span, inside)
        shown += 1
