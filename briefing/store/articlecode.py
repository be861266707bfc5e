"""An Article as bytes and back, so that the store gives it without the file that it was read from."""

import datetime as dt
import json
import zlib
from collections.abc import Mapping
from typing import Any

from briefing.model.article import Article, Cell, Found, Furniture, Notice, Paragraph, ParagraphKind, Table
from briefing.model.span import Span

_PLAIN = (
    "source",
    "text",
    "title",
    "publisher",
    "author",
    "url",
    "document_number",
    "language",
    "media_type",
    "charset",
)
_KINDS = {kind.value: kind for kind in ParagraphKind}


def encoded(article: Article) -> bytes:
    """The article as compressed JSON; the same article gives the same bytes."""
    return zlib.compress(
        json.dumps(form_of(article), ensure_ascii=True, separators=(",", ":")).encode(), level=6
    )


def form_of(article: Article) -> dict[str, Any]:
    """The article as plain JSON values."""
    form: dict[str, Any] = {name: getattr(article, name) for name in _PLAIN}
    form["date"] = None if article.date is None else article.date.isoformat()
    form["paragraphs"] = [[p.span.start, p.span.end, p.kind.value, p.level] for p in article.paragraphs]
    form["tables"] = [[_cell(cell) for cell in table.cells] for table in article.tables]
    form["furniture"] = [[f.text, f.before, f.rule] for f in article.furniture]
    form["found"] = [[f.field, f.place, f.words] for f in article.found]
    form["notices"] = [[n.code, n.arguments] for n in article.notices]
    return form


def decoded(data: bytes) -> Article:
    """The article that `encoded` gave these bytes for; ValueError for other bytes."""
    try:
        return of_form(json.loads(zlib.decompress(data)))
    except zlib.error as error:
        raise ValueError("not an article") from error


def of_form(form: Mapping[str, Any]) -> Article:
    """The article that `form_of` gave these values for; KeyError, TypeError or ValueError for others."""
    return Article(
        **{name: form[name] for name in _PLAIN},
        date=None if form["date"] is None else dt.date.fromisoformat(form["date"]),
        paragraphs=tuple(
            Paragraph(Span(start, end), _KINDS[kind], level) for start, end, kind, level in form["paragraphs"]
        ),
        tables=tuple(Table(tuple(_decoded_cell(*cell) for cell in cells)) for cells in form["tables"]),
        furniture=tuple(Furniture(*piece) for piece in form["furniture"]),
        found=tuple(Found(*place) for place in form["found"]),
        notices=tuple(
            Notice(code, tuple((key, value) for key, value in arguments))
            for code, arguments in form["notices"]
        ),
    )


def _cell(cell: Cell) -> list[int | bool]:
    return [cell.span.start, cell.span.end, cell.row, cell.column, cell.head, cell.rows, cell.columns]


def _decoded_cell(start: int, end: int, *rest: Any) -> Cell:
    return Cell(Span(start, end), *rest)
