"""Markdown to blocks, by markdown-it's tokens; the HTML within is read as HTML."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.loading import html, limits
from briefing.loading.block import Block, Ledger, TableCell
from briefing.loading.canonical import one_line
from briefing.loading.kinds import is_phrase
from briefing.loading.outline import Outline
from briefing.model.article import ParagraphKind

if TYPE_CHECKING:
    from markdown_it.token import Token

_NESTED = re.compile(
    r"^[ >]{200,}|\[{200,}|(?:\*\w? ?){400,}|(?:!\[){200,}|\|{200,}|(?:\|\W?){2000,}", re.MULTILINE
)
_SHORTCODE = re.compile(r"^\{\{[<%].*[%>]\}\}$|^\{%.*%\}$")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def blocks(name: str, text: str, ledger: Ledger) -> tuple[Block, ...]:
    """The Markdown's blocks; text built to exhaust a parser is taken line by line, and that is noted."""
    limits.within(name, "text", len(text), limits.TEXT)
    if _NESTED.search(text):
        ledger.notice("markdown-as-lines")
        return tuple(Block(line) for line in map(one_line, text.split("\n")) if line)
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 50}).enable(["table", "strikethrough"])
    parser.disable("code")
    return tuple(Renderer(name, ledger).blocks(parser.parse(text)))


@dataclass(slots=True)
class Renderer:
    """Goes through the tokens once, keeping what holds around them."""

    name: str
    ledger: Ledger
    found: list[Block] = field(default_factory=list)
    kinds: list[tuple[ParagraphKind, int]] = field(default_factory=lambda: [(ParagraphKind.BODY, 0)])
    numbers: list[int | None] = field(default_factory=list)
    marker: str = ""
    promised: int = 0
    tables: int = 0
    row: int = 0
    cells: list[TableCell] | None = None

    def blocks(self, tokens: "Sequence[Token]") -> list[Block]:
        """The blocks of a parsed text."""
        for token in tokens:
            self._take(token)
        return self.found

    def _take(self, token: "Token") -> None:
        if token.type == "inline":
            self._inline(token)
        elif token.type == "html_block":
            self.found.extend(html.blocks(self.name, token.content, self.ledger))
        elif token.type in ("fence", "code_block"):
            lines = map(one_line, token.content.split("\n"))
            self.found.extend(Block(line, *self.kinds[-1], broken=True) for line in lines if line)
        elif token.nesting > 0:
            self._opened(token)
        elif token.nesting < 0:
            self._closed(token)

    def _opened(self, token: "Token") -> None:
        kind, level = self.kinds[-1]
        if token.type == "heading_open":
            kind, level = ParagraphKind.HEADING, int(token.tag[1])
        elif token.type == "blockquote_open":
            kind, level = ParagraphKind.QUOTATION, 0
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            start = int(token.attrGet("start") or 1) if token.type.startswith("ordered") else None
            self.numbers.append(start)
        elif token.type == "list_item_open":
            kind, level = ParagraphKind.LIST_ITEM, len(self.numbers)
            self._numbered()
        elif token.type == "table_open":
            self.tables, self.row = self.tables + 1, 0
        elif token.type == "tr_open":
            self.cells = []
        self.kinds.append((kind, level))

    def _closed(self, token: "Token") -> None:
        self.kinds.pop()
        if token.type in ("bullet_list_close", "ordered_list_close"):
            self.numbers.pop()
        elif token.type == "list_item_close":
            self.marker = ""
        elif token.type == "tr_close" and self.cells:
            text = "\t".join(cell.text for cell in self.cells)
            if text.strip():
                self.found.append(
                    Block(text, ParagraphKind.TABLE_ROW, cells=tuple(self.cells), table=self.tables)
                )
                self.row += 1
            self.cells = None

    def _numbered(self) -> None:
        number = self.numbers[-1]
        self.marker = "" if number is None else f"{number}. "
        if number is not None:
            self.numbers[-1] = number + 1

    def _inline(self, token: "Token") -> None:
        outline = Outline()
        for child in token.children or ():
            _inline(child, outline)
        inner = outline.blocks()
        if self.cells is not None:
            self._cell(" ".join(block.text for block in inner))
            return
        kind, level = self.kinds[-1]
        if kind is ParagraphKind.HEADING and not inner:
            self.promised = level
            return
        kind, level = self._as_promised(inner, kind, level)
        for block in inner:
            rule = "shortcode" if _SHORTCODE.match(block.text) else block.rule
            text = self.marker + self._undefined(block.text)
            self.found.append(replace(block, text=text, kind=kind, level=level, rule=rule))
            self.marker = ""

    def _undefined(self, text: str) -> str:
        """The text without the colon that only says that it belongs to the name before it."""
        return text.removeprefix(": ") if self.found and self.found[-1].strong else text

    def _as_promised(
        self, inner: Sequence[Block], kind: ParagraphKind, level: int
    ) -> tuple[ParagraphKind, int]:
        """A heading where the marks of one stood alone on the line before."""
        promised, self.promised = self.promised, 0
        fits = kind is ParagraphKind.BODY and len(inner) == 1 and is_phrase(inner[0].text)
        return (ParagraphKind.HEADING, promised) if promised and fits else (kind, level)

    def _cell(self, text: str) -> None:
        if self.cells is not None:
            cell = TableCell(text.replace("\t", " "), self.row, len(self.cells), head=self.row == 0)
            self.cells.append(cell)


def _without_marks(text: str) -> str:
    """The text without asterisks that were meant to set words in bold but stand too close to a space."""
    return _BOLD.sub("", text)


_BOLD = re.compile(r"(?<!\*)\*\*(?!\*)")
_ELEMENTS = {"strong": "strong", "em": "em", "s": "s"}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")


def _inline(token: "Token", outline: Outline) -> None:
    name, _, end = token.type.partition("_")
    if token.type in ("text", "code_inline"):
        outline.text(token.content if token.type == "code_inline" else _without_marks(token.content))
    elif token.type == "softbreak":
        outline.text("\n")
    elif token.type == "hardbreak" or (token.type == "html_inline" and _BREAK.fullmatch(token.content)):
        outline.start("br", {})
        outline.end("br")
    elif name == "link" and end:
        _link(token, outline)
    elif name in _ELEMENTS and end == "open":
        outline.start(name, {})
    elif name in _ELEMENTS and end == "close":
        outline.end(name)


def _link(token: "Token", outline: Outline) -> None:
    if token.nesting > 0:
        outline.start("a", {"href": str(token.attrGet("href") or "")})
    else:
        outline.end("a")
