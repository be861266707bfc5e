"""The full-text index of a library: derived from the store, in a file of its own, made anew when in doubt."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from briefing.errors import StoreError
from briefing.model.annotation import Annotation, ArticleId
from briefing.model.article import Article
from briefing.model.figure import Figure, Period
from briefing.model.findings import Findings
from briefing.store.failures import told
from briefing.store.folding import folded, tokenised
from briefing.store.periods import first_day, last_day
from briefing.store.port import Held, Store
from briefing.store.query import HitKind
from briefing.store.sums import Value

FORM = 2
_TABLES = """
CREATE TABLE doc (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, article TEXT NOT NULL, annotation TEXT, title TEXT NOT NULL,
    date TEXT, source TEXT NOT NULL, version TEXT NOT NULL
) STRICT;
CREATE INDEX doc_article ON doc (article, kind);
CREATE INDEX doc_date ON doc (date DESC, id);
CREATE TABLE doc_tag (doc INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (tag, doc)) STRICT, WITHOUT ROWID;
CREATE INDEX doc_tag_doc ON doc_tag (doc);
CREATE TABLE figure (
    doc INTEGER NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL, low REAL, high REAL,
    since TEXT, until TEXT, start INTEGER NOT NULL, stop INTEGER NOT NULL
) STRICT;
CREATE INDEX figure_doc ON figure (doc, kind, high, low);
CREATE TABLE measure (
    doc INTEGER NOT NULL, instrument TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL
) STRICT;
CREATE INDEX measure_instrument ON measure (instrument, doc);
CREATE INDEX measure_doc ON measure (doc);
CREATE VIRTUAL TABLE words USING fts5(
    title, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);
CREATE TABLE state (turn INTEGER NOT NULL) STRICT;
INSERT INTO state VALUES (0);
"""
_DROPS = (
    "DELETE FROM words WHERE rowid = ?",
    "DELETE FROM doc_tag WHERE doc = ?",
    "DELETE FROM figure WHERE doc = ?",
    "DELETE FROM measure WHERE doc = ?",
    "DELETE FROM doc WHERE id = ?",
)
_SETTINGS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA trusted_schema = OFF;"


class LibraryIndex:
    """What is searched: a document an article and one a note. Losing it loses nothing."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> "LibraryIndex":
        """The index at `path`; one that is damaged or of another form is made anew, empty."""
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return cls(_connected(path))
        except apsw.BusyError as error:
            raise StoreError("store.busy", table="") from error
        except apsw.Error:
            for part in ("", "-wal", "-shm"):
                path.with_name(path.name + part).unlink(missing_ok=True)
        with told():
            return cls(_connected(path))

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """What a query gives."""
        with told():
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """What is put or removed within is one transaction."""
        with told(), self._connection:
            yield

    def missing(self, store: Store) -> tuple[ArticleId, ...]:
        """The articles whose latest version is not in the index."""
        found = self.rows("SELECT article, version FROM doc WHERE kind = ?", HitKind.ARTICLE.value)
        known = {str(article): version for article, version in found}
        return tuple(
            article for article, version in store.versions().items() if known.get(article) != version
        )

    def put(self, held: Held, findings: Findings) -> None:
        """Index an article's latest version with what was found in it."""
        article = held.article
        with self.batch():
            self._drop(held.id, HitKind.ARTICLE)
            document = self._document(HitKind.ARTICLE, held.id, None, article)
            self._words(document, article.title, article.text)
            for figure in findings.figures:
                self._figure(document, figure)
            measures = [(document, m.instrument.value, m.span.start, m.span.end) for m in findings.measures]
            self._many("INSERT INTO measure VALUES (?, ?, ?, ?)", measures)

    def put_notes(self, held: Held, annotations: Iterable[Annotation]) -> None:
        """Index all of an article's annotations, in the place of those it had before."""
        with self.batch():
            self._drop(held.id, HitKind.NOTE)
            for note in annotations:
                document = self._document(HitKind.NOTE, held.id, note.id, held.article)
                self._words(document, "", "\n".join((note.body, *note.tags, note.target.exact)))
                tags = [(document, folded(tag)) for tag in note.tags]
                self._many("INSERT OR IGNORE INTO doc_tag VALUES (?, ?)", tags)

    def follow(self, store: Store) -> None:
        """Bring the notes up to date with every step since the last time."""
        ((turn,),) = self.rows("SELECT turn FROM state")
        now, articles = store.changes_since(int(str(turn)))
        if now == turn:
            return
        with self.batch():
            for article in articles:
                self.put_notes(store.article(article), store.annotations(article))
            self.rows("UPDATE state SET turn = ?", now)

    def _document(self, kind: HitKind, identity: ArticleId, annotation: str | None, article: Article) -> int:
        source = folded("\n".join((article.publisher or "", article.source, article.url or "")))
        date = None if article.date is None else article.date.isoformat()
        values = (kind.value, identity, annotation, article.name, date, source, article.version)
        sql = "INSERT INTO doc (kind, article, annotation, title, date, source, version)"
        self.rows(f"{sql} VALUES (?, ?, ?, ?, ?, ?, ?)", *map(_sound, values))
        return self._connection.last_insert_rowid()

    def _words(self, document: int, title: str, body: str) -> None:
        words = (_sound(tokenised(folded(title))), _sound(tokenised(folded(body))))
        self.rows("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", document, *words)

    def _figure(self, document: int, figure: Figure) -> None:
        low = figure.low if figure.value is None else figure.value
        high = figure.highest
        period = figure.period or Period(None, None)
        self.rows(
            "INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(document, figure.kind.value, folded(figure.unit or "")),
            *(None if low is None else float(low), None if high is None else float(high)),
            *(first_day(period.start or period.end), last_day(period.end or period.start)),
            *(figure.span.start, figure.span.end),
        )

    def _many(self, sql: str, values: Iterable[tuple[Value, ...]]) -> None:
        with told():
            self._connection.executemany(sql, values)

    def _drop(self, article: ArticleId, kind: HitKind) -> None:
        for (document,) in self.rows(
            "SELECT id FROM doc WHERE article = ? AND kind = ?", article, kind.value
        ):
            for statement in _DROPS:
                self.rows(statement, document)


def _connected(path: Path) -> apsw.Connection:
    connection = apsw.Connection(str(path))
    connection.set_busy_timeout(5000)
    try:
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: apsw.Connection) -> None:
    connection.execute(_SETTINGS)
    if not connection.execute("SELECT count(*) FROM sqlite_schema").get:
        with connection:
            connection.execute(_TABLES)
            connection.pragma("user_version", FORM)
    if connection.pragma("user_version") != FORM:
        raise apsw.SchemaChangeError("another form of the index")
    connection.execute("SELECT turn FROM state").fetchall()


def _sound(value: str | None) -> str | None:
    return None if value is None else value.encode("utf-8", "replace").decode()
