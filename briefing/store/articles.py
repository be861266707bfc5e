"""The part of the store that keeps articles: which one a file holds, its versions and their bytes."""

import datetime as dt
import hashlib
import zlib
from collections.abc import Mapping

from briefing import __version__
from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.store.articlecode import decoded, encoded
from briefing.store.part import Part, plain
from briefing.store.port import Held, Listed
from briefing.store.sums import Value
from briefing.store.tables import ARTICLE, RAW, VERSION, Row

_LATEST = "FROM article JOIN version ON version.article = article.id AND version.version = article.version"


class Articles(Part):
    """Articles and their versions, which are never taken out again."""

    def keep(self, article: Article, raw: bytes) -> Held:
        """The stored article of this one's identity (URL, else text, else source)."""
        with self._db.writing():
            known = self._known(article)
            identity = ArticleId(self._db.new_id() if known is None else str(known["id"]))
            row = {
                "id": identity,
                "url": None if article.url is None else plain(article.url),
                "source": _address(article.source),
                "title": plain(article.title),
                "publisher": _said(article.publisher),
                "author": _said(article.author),
                "date": None if article.date is None else article.date.isoformat(),
                "number": _said(article.document_number),
                "version": article.version,
                "gone": 0,
                "added": self._db.now() if known is None else known["added"],
            }
            if row != known:
                self._db.keep(ARTICLE, row)
            self._keep_version(identity, article, raw)
            if known is not None and known["version"] != article.version:
                self._text_changed(identity, article)
        return Held(identity, article)

    def keep_version(self, article: ArticleId, version: Article, raw: bytes) -> None:
        """Keep an older version of an article beside its latest; KeyError where there is no such article."""
        with self._db.writing():
            if self._db.row(ARTICLE, article) is None:
                raise KeyError(article)
            self._keep_version(article, version, raw)

    def _text_changed(self, identity: ArticleId, article: Article) -> None:
        """Called within the transaction in which an article gets another text."""
        raise NotImplementedError

    def article(self, article: ArticleId) -> Held:
        """One article in its latest version; KeyError where there is none."""
        row = self._db.row(ARTICLE, article)
        if row is None:
            raise KeyError(article)
        return Held(article, self.article_version(article, str(row["version"])), gone=bool(row["gone"]))

    def articles(self) -> tuple[Held, ...]:
        """Every article, by title."""
        found = self._db.rows(f"SELECT id, gone, document {_LATEST} ORDER BY title, id")
        return tuple(
            Held(ArticleId(str(identity)), decoded(bytes(document)), gone=bool(gone))  # type: ignore[arg-type]
            for identity, gone, document in found
        )

    def listed(self) -> tuple[Listed, ...]:
        """Every article without its text, by title."""
        return tuple(_listed(row) for row in self._db.found(ARTICLE, "ORDER BY title, id"))

    def article_version(self, article: ArticleId, version: str) -> Article:
        """An article as it was in a version; KeyError where it was never kept."""
        return decoded(_blob(self._version(article, version), "document"))

    def raw(self, article: ArticleId, version: str) -> bytes:
        """The file's bytes that a version was read from; KeyError where it was never kept."""
        row = self._db.row(RAW, self._version(article, version)["raw"])
        if row is None:
            raise KeyError(version)
        return zlib.decompress(_blob(row, "data"))

    def versions(self) -> Mapping[ArticleId, str]:
        """The latest version of every article."""
        found = self._db.rows("SELECT id, version FROM article")
        return {ArticleId(str(identity)): str(version) for identity, version in found}

    def mark_gone(self, article: ArticleId, *, gone: bool) -> None:
        """Note whether the article's file is still there; not a step of undo."""
        with self._db.writing():
            row = self._db.row(ARTICLE, article)
            if row is None:
                raise KeyError(article)
            self._db.keep(ARTICLE, {**row, "gone": int(gone)})

    def _version(self, article: ArticleId, version: str) -> Row:
        row = self._db.row(VERSION, article, version)
        if row is None:
            raise KeyError(version)
        return row

    def _known(self, article: Article) -> Row | None:
        """The row of the article that this is a version of: of its URL, else its text, else its source.

        The text goes before the source, so that parts of a file that change places keep their notes.
        """
        source = _address(article.source)
        searches = (
            ("url = ?", article.url and plain(article.url)),
            ("id IN (SELECT article FROM version WHERE version = ?)", article.text and article.version),
            ("source = ?", source),
        )
        for condition, value in searches:
            order = f"WHERE {condition} ORDER BY source = ? DESC, id"
            for row in self._db.found(ARTICLE, order, value, source) if value else []:
                if article.url is None or row["url"] in (None, plain(article.url)):
                    return row
        return None

    def _keep_version(self, identity: ArticleId, article: Article, raw: bytes) -> None:
        document, digest = encoded(article), hashlib.sha256(raw).hexdigest()
        row = self._db.row(VERSION, identity, article.version)
        if row is not None and (row["document"], row["raw"]) == (document, digest):
            return
        if not self._db.rows("SELECT 1 FROM raw WHERE digest = ?", digest):
            self._db.keep(RAW, {"digest": digest, "data": zlib.compress(raw)})
        number = self._db.rows("SELECT count(*) + 1 FROM version WHERE article = ?", identity)[0][0]
        fresh = {"number": number, "kept": self._db.now()} if row is None else row
        keys = {"article": identity, "version": article.version}
        latest: Row = {"loader": __version__, "raw": digest, "document": document}
        self._db.keep(VERSION, {**fresh, **keys, **latest})


def _listed(row: Row) -> Listed:
    date = row["date"]
    return Listed(
        id=ArticleId(str(row["id"])),
        source=str(row["source"]),
        title=str(row["title"]),
        publisher=_text(row["publisher"]),
        author=_text(row["author"]),
        date=None if date is None else dt.date.fromisoformat(str(date)),
        document_number=_text(row["number"]),
        url=_text(row["url"]),
        version=str(row["version"]),
        gone=bool(row["gone"]),
    )


def _text(value: Value) -> str | None:
    return None if value is None else str(value)


def _said(words: str | None) -> str | None:
    return None if words is None else plain(words)


def _address(source: str) -> str:
    """A source as the store looks it up: file names may hold bytes that are no UTF-8."""
    return source.encode("utf-8", "backslashreplace").decode()


def _blob(row: Row, column: str) -> bytes:
    value = row[column]
    if not isinstance(value, bytes):
        raise TypeError(column)
    return value
