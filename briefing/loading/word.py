"""Word documents to blocks."""

from collections.abc import Iterator, Sequence

from briefing.loading.block import Block, Ledger, Page, TableCell
from briefing.loading.canonical import canonical, one_line
from briefing.model.article import ParagraphKind
from briefing.ooxml import reading
from briefing.ooxml.package import Package
from briefing.ooxml.wordtext import Place, WordParagraph, WordTable

MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_RUNNING = "running-head"


def pages(package: Package) -> tuple[Page, ...]:
    """The one page that a Word document is."""
    ledger = Ledger()
    text = reading.read(package)
    if text.hidden:
        ledger.notice("hidden-text", count=len(text.hidden))
    if text.macros:
        ledger.notice("macros")
    hidden = [Block(words, rule="hidden-text") for words in map(one_line, text.hidden) if words]
    blocks = (*_blocks(text.parts, ledger), *hidden)
    _note_title(text.parts, ledger)
    return (Page(blocks, tuple(ledger.facts), tuple(ledger.notices), MEDIA, "utf-8"),)


def _note_title(parts: Sequence[WordParagraph | WordTable], ledger: Ledger) -> None:
    titles = (one_line("\n".join(one.lines)) for one in parts if isinstance(one, WordParagraph) and one.title)
    ledger.fact("title", next(titles, ""), "word.title")


def _blocks(parts: Sequence[WordParagraph | WordTable], ledger: Ledger) -> Iterator[Block]:
    tables = 0
    for part in parts:
        if isinstance(part, WordTable):
            tables += 1
            yield from _rows(part, tables, ledger)
        else:
            yield from _paragraph(part, ledger)


def _paragraph(part: WordParagraph, ledger: Ledger) -> Iterator[Block]:
    kind, level = _kind(part)
    label = f"{part.label} " if part.label[-1:].isascii() and part.label else part.label
    for line in part.lines:
        text = one_line(canonical(label + line, ledger))
        if text:
            rule = _RUNNING if part.place is Place.RUNNING else ""
            yield Block(text, kind, level, strong=part.strong, centred=part.centred, rule=rule)
        label = ""


def _kind(part: WordParagraph) -> tuple[ParagraphKind, int]:
    if part.place is Place.NOTE:
        return ParagraphKind.NOTE, 0
    if part.heading:
        return ParagraphKind.HEADING, part.heading
    if part.item:
        return ParagraphKind.LIST_ITEM, part.item
    return ParagraphKind.BODY, 0


def _rows(table: WordTable, number: int, ledger: Ledger) -> Iterator[Block]:
    for row in table.rows:
        cells = tuple(
            TableCell(
                _flat(cell.paragraphs, ledger), cell.row, cell.column, cell.head, cell.rows, cell.columns
            )
            for cell in row
        )
        text = "\t".join(cell.text for cell in cells)
        if text.strip():
            yield Block(text, ParagraphKind.TABLE_ROW, cells=cells, table=number)


def _flat(paragraphs: Sequence[WordParagraph], ledger: Ledger) -> str:
    lines = (part.label + line for part in paragraphs for line in part.lines)
    return one_line(canonical(" ".join(lines), ledger)).replace("\t", " ")
