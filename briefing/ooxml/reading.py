"""Word documents as their reader sees them: paragraphs, tables and notes, nothing followed or run."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.ooxml.labels import Labels
from briefing.ooxml.names import PACKAGE_RELATIONS, w
from briefing.ooxml.package import Package, refusal
from briefing.ooxml.stylesheet import StyleSheet
from briefing.ooxml.wordtext import Place, WordCell, WordParagraph, WordTable, WordText

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ALTERNATIVE, _CHOICE = f"{{{_MARKUP}}}AlternateContent", f"{{{_MARKUP}}}Choice"
_GONE = frozenset((w("del"), w("moveFrom"), w("instrText"), w("delText"), w("delInstrText")))
_CHARACTERS = {w("tab"): " ", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("ptab"): " "}
_USUAL_PLACE = "word/document.xml"
_SMALL_NOTES = re.compile(r"word/(?:footnotes|endnotes)\.xml")
_RUNNING = re.compile(r"word/(?:header|footer)\d*\.xml")


def read(package: Package) -> WordText:
    """The text of a Word document; UnreadableFileError where it holds none."""
    main = main_part(package)
    document = package.xml(main)
    body = None if document is None else document.find(w("body"))
    if body is None:
        raise refusal("not-word", package.name)
    walk = _Walk(StyleSheet.of(package.xml("word/styles.xml")), Labels.of(package.xml("word/numbering.xml")))
    parts = list(walk.parts(body))
    for name in package.names():
        place = (
            Place.NOTE
            if _SMALL_NOTES.fullmatch(name)
            else Place.RUNNING
            if _RUNNING.fullmatch(name)
            else None
        )
        root = package.xml(name) if place is not None else None
        if root is not None and place is not None:
            parts.extend(walk.apart(root, place))
    macros = any(name.endswith("vbaProject.bin") for name in package.names())
    return WordText(tuple(parts), tuple(walk.hidden), macros)


def main_part(package: Package) -> str:
    """The entry that holds the document; "" where the package is no Word file."""
    relations = package.xml("_rels/.rels") if "_rels/.rels" in package.names() else None
    for one in () if relations is None else relations.iter(f"{{{PACKAGE_RELATIONS}}}Relationship"):
        target = one.get("Target", "").lstrip("/")
        if one.get("Type", "").endswith("/officeDocument") and target in package.names():
            return target if target.startswith("word/") else ""
    return _USUAL_PLACE if _USUAL_PLACE in package.names() else ""


@dataclass(slots=True)
class _Run:
    """The text of a paragraph while it is gathered."""

    text: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    length: int = 0
    strong: int = 0
    boxes: "list[_Element]" = field(default_factory=list)


class _Walk:
    """Goes through the document once."""

    def __init__(self, styles: StyleSheet, labels: Labels) -> None:
        self._styles = styles
        self._labels = labels
        self._kept: list[str] = []
        self.hidden: list[str] = []

    def parts(self, parent: "_Element") -> Iterator[WordParagraph | WordTable]:
        """Paragraphs and tables below an element, those in wrappers and text boxes too."""
        for child in parent:
            if child.tag == w("p"):
                yield from self._paragraph(child)
            elif child.tag == w("tbl"):
                table = self._table(child)
                if table.rows:
                    yield table
            elif child.tag not in _GONE and isinstance(child.tag, str):
                yield from self.parts(_chosen(child))

    def apart(self, root: "_Element", place: Place) -> Iterator[WordParagraph]:
        """The paragraphs of notes, headers or footers."""
        for part in self.parts(root):
            for paragraph in part.paragraphs() if isinstance(part, WordTable) else (part,):
                yield WordParagraph(paragraph.lines, place=place)

    def _paragraph(self, paragraph: "_Element") -> Iterator[WordParagraph | WordTable]:
        settings = paragraph.find(w("pPr"))
        run = _Run()
        self._gather(paragraph, run)
        text = "".join([*self._kept, *run.text])
        if run.hidden:
            self.hidden.append("".join(run.hidden))
        if settings is not None and settings.find(f"{w('rPr')}/{w('del')}") is not None:
            self._kept = [text]
            return
        self._kept = []
        lines = tuple(line.strip() for line in text.split("\n") if line.strip())
        if lines:
            yield self._styled(lines, settings, run)
        for box in run.boxes:
            yield from self.parts(box)

    def _styled(self, lines: tuple[str, ...], settings: "_Element | None", run: _Run) -> WordParagraph:
        style = self._styles.paragraph(settings)
        number = style.numbering
        return WordParagraph(
            lines,
            label=self._labels.following(number.list, number.level) if number else "",
            heading=style.heading,
            item=number.level + 1 if number and not style.heading else 0,
            title=style.title,
            strong=style.strong or run.strong >= run.length > 0,
            centred=style.centred,
        )

    def _gather(self, parent: "_Element", run: _Run) -> None:
        for child in parent:
            if child.tag in _GONE or not isinstance(child.tag, str):
                continue
            if child.tag == w("r"):
                self._take(child, run)
            elif child.tag == w("txbxContent"):
                run.boxes.append(child)
            elif child.tag != w("pPr"):
                self._gather(_chosen(child), run)

    def _take(self, element: "_Element", run: _Run) -> None:
        settings = element.find(w("rPr"))
        hides = self._styles.hides(settings)
        strong = self._styles.is_strong(settings)
        for child in element:
            words = child.text or "" if child.tag == w("t") else _CHARACTERS.get(child.tag, "")
            if words:
                (run.hidden if hides else run.text).append(words)
                run.length += 0 if hides else len(words.strip())
                run.strong += len(words.strip()) if strong and not hides else 0
            elif child.tag not in (w("rPr"), w("t")):
                self._gather(_chosen(child), run)

    def _table(self, table: "_Element") -> WordTable:
        drafts = [list(_cells(row)) for row in table.iterchildren(w("tr")) if not _is_gone(row)]
        rows: list[tuple[WordCell, ...]] = []
        for number, draft in enumerate(drafts):
            cells = [
                WordCell(
                    tuple(self.parts(one.element)),
                    number,
                    one.column,
                    _reach(drafts, number, one.column),
                    one.columns,
                    one.head,
                )
                for one in draft
                if not one.continues
            ]
            if cells:
                rows.append(tuple(cells))
        return WordTable(tuple(rows))


@dataclass(frozen=True, slots=True)
class _CellDraft:
    element: "_Element"
    column: int
    columns: int
    continues: bool
    head: bool


def _cells(row: "_Element") -> Iterator[_CellDraft]:
    head = row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
    column = 0
    for cell in row.iter(w("tc")):
        if next(cell.iterancestors(w("tr")), None) is not row:
            continue
        span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        columns = _count(None if span is None else span.get(w("val")))
        continues = merge is not None and merge.get(w("val")) != "restart"
        yield _CellDraft(cell, column, columns, continues, head)
        column += columns


def _reach(drafts: Sequence[Sequence[_CellDraft]], number: int, column: int) -> int:
    """How many rows the cell in a column covers."""
    rows = 1
    for draft in drafts[number + 1 :]:
        if not any(one.column == column and one.continues for one in draft):
            break
        rows += 1
    return rows


def _count(words: str | None) -> int:
    return min(100, max(1, int(words))) if words and words.isascii() and words.isdigit() else 1


def _is_gone(row: "_Element") -> bool:
    return row.find(f"{w('trPr')}/{w('del')}") is not None


def _chosen(element: "_Element") -> "_Element":
    """Of content that is there twice, for new readers and for old ones, the first."""
    if element.tag == _ALTERNATIVE:
        choice = element.find(_CHOICE)
        return element if choice is None else choice
    return element
