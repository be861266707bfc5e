"""Posts: Markdown in which whole blocks of HTML stand, as Jekyll, Hexo and archives of news keep them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.loading import html, markdown
from briefing.loading.block import Block, Ledger
from briefing.loading.canonical import one_line

_NAMES = (
    "address|article|aside|blockquote|body|center|details|dir|div|dl|fieldset|figure|footer|form|h[1-6]|"
    "header|hr|html|iframe|main|nav|ol|p|pre|script|section|style|table|ul"
)
_OPENS = re.compile(
    rf" {{0,3}}<(?:!--|(?:{_NAMES})\b)",
    re.IGNORECASE,
)
_BALANCED = re.compile(
    rf"<!--.*?(?:-->|\Z)|<(/?)({_NAMES})\b[^>]*?(/?)>",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"\s*<\s*((?:https?:)?//[^\s<>]*)?\s*>\s*")
_LINK = re.compile(r"\[([^\[\]]*)\]\(\s*<?([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)>?\s*\)")
_BETWEEN = re.compile(r"[\s|｜·/、,，]*")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of lines of one kind."""

    text: str
    is_html: bool


def blocks(name: str, text: str, ledger: Ledger) -> tuple[Block, ...]:
    """The blocks of the text below the front matter."""
    pieces = tuple(_pieces(html.uncommented(text)))
    if not any(piece.is_html for piece in pieces):
        return markdown.blocks(name, text, ledger) if _needs_markdown(text) else tuple(_links(text))
    found: list[Block] = []
    for number, piece in enumerate(pieces):
        if piece.is_html:
            read = html.blocks(name, piece.text, ledger)
            tables = max((block.table for block in found), default=0)
            found.extend(replace(block, table=block.table and block.table + tables) for block in read)
        elif not _needs_markdown(piece.text):
            found.extend(_links(piece.text))
        else:
            found.extend(
                replace(block, table=block.table and block.table + 1000 * number)
                for block in markdown.blocks(name, piece.text, ledger)
            )
    return tuple(found)


def _pieces(text: str) -> Iterator[Piece]:
    lines: list[str] = []
    rows = text.split("\n")
    at = 0
    while at < len(rows):
        if not _OPENS.match(rows[at]) or (lines and lines[-1].strip() and not rows[at].startswith("<")):
            lines.append(rows[at])
            at += 1
            continue
        if "".join(lines).strip():
            yield Piece("\n".join(lines), is_html=False)
        lines = []
        end = _end(rows, at)
        yield Piece("\n".join(rows[at:end]), is_html=True)
        at = end
    if "".join(lines).strip():
        yield Piece("\n".join(lines), is_html=False)


def _end(rows: list[str], start: int) -> int:
    """The line after the HTML block that starts at `start`: where its tags are balanced."""
    depth, comment = 0, False
    for at in range(start, len(rows)):
        line = rows[at]
        if comment:
            comment = "-->" not in line
            continue
        for found in _BALANCED.finditer(line):
            if found[0].startswith("<!--"):
                comment = not found[0].endswith("-->")
            elif not found[3]:
                depth += -1 if found[1] else 1
        if depth <= 0 and not comment and not (at + 1 < len(rows) and _goes_on(rows[at + 1])):
            return at + 1
    return len(rows)


def _goes_on(line: str) -> bool:
    return bool(_OPENS.match(line))


def _needs_markdown(text: str) -> bool:
    """Whether the text is more than lines of links."""
    return any(line.strip() and not _is_links(line) for line in text.split("\n"))


def _is_links(line: str) -> bool:
    return bool(
        _ADDRESS.fullmatch(line)
        or _RULE.fullmatch(line)
        or (_LINK.search(line) and _BETWEEN.fullmatch(_LINK.sub("", line)))
    )


def _links(text: str) -> Iterator[Block]:
    for line in text.split("\n"):
        address, link = _ADDRESS.fullmatch(line), _LINK.search(line)
        if address and address[1]:
            yield Block(address[1], links=len(address[1]), address=address[1], rule="address-alone")
        elif link:
            shown = one_line(_LINK.sub(lambda found: found[1], line))
            yield Block(shown, links=len(shown), address=link[2])
