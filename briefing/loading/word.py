"""Word documents to blocks."""

from collections.abc import Iterator, Sequence
from itertools import count

from briefing.loading.block import Block, Ledger, Page
from briefing.loading.canonical import canonical, one_line
from briefing.loading.tables import CellDraft, TableDraft
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
    blocks = (*_blocks(text.parts, count(1), ledger), *hidden)
    _note_title(text.parts, ledger)
    return (Page(blocks, tuple(ledger.facts), tuple(ledger.notices), MEDIA, "utf-8"),)


def _note_title(parts: Sequence[WordParagraph | WordTable], ledger: Ledger) -> None:
    paragraphs = (
        one for part in parts for one in (part.paragraphs() if isinstance(part, WordTable) else (part,))
    )
    titles = (one_line("\n".join(one.lines)) for one in paragraphs if one.title)
    ledger.fact("title", next(titles, ""), "word.title")


def _blocks(
    parts: Sequence[WordParagraph | WordTable], numbers: Iterator[int], ledger: Ledger
) -> Iterator[Block]:
    for part in parts:
        if isinstance(part, WordTable):
            yield from _table(part, numbers, ledger)
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


def _table(table: WordTable, numbers: Iterator[int], ledger: Ledger) -> list[Block]:
    """The table's rows; what stands in its cells where it only lays out."""
    rows: list[list[CellDraft]] = []
    for row in table.rows:
        rows.extend([] for _ in range(row[0].row + 1 - len(rows)))
        rows[-1] = [
            CellDraft(cell.head, cell.rows, cell.columns, list(_blocks(cell.parts, numbers, ledger)))
            for cell in row
        ]
    return TableDraft(next(numbers), outer=[], rows=rows, begun=True).ended([])
