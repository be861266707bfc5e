"""A page to an article: its title, its body, its furniture and its metadata put in their places."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.loading import chrome, documents, furniture, joining, kinds, titles
from briefing.loading.block import Block, Ledger, Page, TableCell
from briefing.loading.canonical import warn
from briefing.loading.metadata import Known, known
from briefing.model.article import Article, Cell, Furniture, Notice, Paragraph, ParagraphKind, Table
from briefing.model.span import Span


@dataclass(frozen=True, slots=True)
class Body:
    """The article's text with what lies in it."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    furniture: tuple[Furniture, ...]


def assembled(source: str, page: Page) -> Article:
    """The article that a page holds."""
    blocks, particulars = documents.read(page.blocks)
    blocks = kinds.told(furniture.told_apart(joining.rejoined(blocks)))
    facts = (*page.facts, *particulars)
    marked = page.media_type == "text/html" or page.whole
    if page.whole:
        blocks = _without_chrome(page, blocks, titles.settled(facts, blocks, marked=marked)[0])
    title, blocks = titles.settled(facts, blocks, marked=marked)
    about = known(facts, blocks, title)
    body = _laid_out(title, blocks)
    return _article(f"{source}#{page.part}" if page.part else source, page, about, body)


def _without_chrome(page: Page, blocks: Sequence[Block], title: str) -> tuple[Block, ...]:
    found = chrome.told_apart(blocks, title)
    if chrome.is_doubtful(found):
        return chrome.with_opinion(found, chrome.second_opinion(page.markup))
    return found


def _article(source: str, page: Page, about: Known, body: Body) -> Article:
    return Article(
        source=source,
        text=body.text,
        paragraphs=body.paragraphs,
        title=about.title,
        date=dt.date.fromisoformat(about.date) if about.date else None,
        publisher=about.publisher,
        author=about.author,
        url=about.url,
        document_number=about.document_number,
        language=about.language,
        tables=body.tables,
        furniture=body.furniture,
        found=about.found,
        notices=(*page.notices, *about.notices, *_warned(body.text)),
        media_type=page.media_type,
        charset=page.charset,
    )


def _warned(text: str) -> tuple[Notice, ...]:
    ledger = Ledger()
    warn(text, ledger)
    return tuple(ledger.notices)


def _laid_out(title: str, blocks: Sequence[Block]) -> Body:
    """The title and the body's paragraphs a line each, and where everything stands."""
    lines: list[str] = []
    paragraphs: list[Paragraph] = []
    put_aside: list[Furniture] = []
    cells: defaultdict[int, list[Cell]] = defaultdict(list)
    offset = 0
    heading = [Block(title, ParagraphKind.TITLE)] if title else []
    for block in (*heading, *blocks):
        if block.rule:
            put_aside.append(Furniture(block.text, len(paragraphs), block.rule))
            continue
        span = Span(offset, offset + len(block.text))
        paragraphs.append(Paragraph(span, block.kind, block.level))
        if block.cells:
            cells[block.table].extend(_placed(block.cells, offset))
        lines.append(block.text)
        offset = span.end + 1
    tables = tuple(Table(tuple(row)) for row in cells.values())
    return Body("\n".join(lines), tuple(paragraphs), tables, tuple(put_aside))


def _placed(cells: Iterable[TableCell], offset: int) -> Iterable[Cell]:
    for cell in cells:
        span = Span(offset, offset + len(cell.text))
        yield Cell(span, cell.row, cell.column, cell.head, cell.rows, cell.columns)
        offset = span.end + 1
