"""Tables of articles (CSV, TSV): an article a row where the columns say so, else one that is a table."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from briefing.loading import html, limits, plain
from briefing.loading.block import Block, Ledger, Page, TableCell
from briefing.loading.canonical import one_line
from briefing.model.article import ParagraphKind
from briefing.resources import table

MEDIA = "text/csv"
_SEPARATORS = ",\t;|"
_HEAD = 64 << 10
_LEAST = 2


def is_table(text: str) -> bool:
    """Whether a text is a table of articles: its first line names a column of text and another we know."""
    first = text[:_HEAD].lstrip("\n").split("\n", 1)[0]
    return any(
        "text" in (roles := _roles(first.split(mark))) and len(roles) >= _LEAST for mark in _SEPARATORS
    )


def pages(name: str, text: str, charset: str) -> tuple[Page, ...]:
    """A page a row, or one for the whole table; UnreadableFileError where it is too large."""
    limits.within(name, "text", len(text), limits.TEXT)
    rows = _rows(text)
    limits.within(name, "rows", len(rows), limits.ROWS)
    head = rows[0] if rows else []
    roles = _roles(head)
    if "text" not in roles:
        return (Page(tuple(_table(rows)), media_type=MEDIA, charset=charset),)
    found = [_page(name, row, roles, charset, str(number)) for number, row in enumerate(rows[1:], start=2)]
    kept = [page for page in found if page is not None]
    if len(kept) == 1:
        return (Page(kept[0].blocks, kept[0].facts, kept[0].notices, MEDIA, charset),)
    return tuple(kept)


def _rows(text: str) -> list[list[str]]:
    first = text.lstrip("\n").split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    before = csv.field_size_limit(limits.TEXT)
    try:
        return [
            row
            for row in csv.reader(io.StringIO(text.strip("\n"), newline=""), delimiter=separator)
            if any(row)
        ]
    except csv.Error:
        return [line.split(separator) for line in text.split("\n") if line.strip()]
    finally:
        csv.field_size_limit(before)


def _page(name: str, row: Sequence[str], roles: Mapping[str, int], charset: str, part: str) -> Page | None:
    values = {role: row[at].strip() for role, at in roles.items() if at < len(row)}
    text = values.pop("text", "")
    if not text:
        return None
    ledger = Ledger()
    for role, value in values.items():
        ledger.fact(role, one_line(value), f"column.{role}")
    blocks = html.blocks(name, text, ledger) if html.is_markup(text) else plain.blocks(name, text, ledger)
    return Page(blocks, tuple(ledger.facts), tuple(ledger.notices), MEDIA, charset, part)


def _roles(head: Sequence[str]) -> dict[str, int]:
    """Which column holds what."""
    names = [name.strip().strip('"').lower() for name in head]
    found = {
        role: next((names.index(one) for one in known if one in names), -1)
        for role, known in _columns().items()
    }
    return {role: at for role, at in found.items() if at >= 0}


def _table(rows: Sequence[Sequence[str]]) -> Iterator[Block]:
    for number, row in enumerate(rows):
        cells = tuple(
            TableCell(one_line(cell).replace("\t", " "), number, column, head=number == 0)
            for column, cell in enumerate(row)
        )
        text = "\t".join(cell.text for cell in cells)
        if text.strip():
            yield Block(text, ParagraphKind.TABLE_ROW, cells=cells, table=1)


@cache
def _columns() -> dict[str, list[str]]:
    columns: dict[str, list[str]] = table("loading", "columns.toml")["columns"]
    return columns
