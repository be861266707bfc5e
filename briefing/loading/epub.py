"""Electronic books (EPUB) to one page: the chapters in the order of reading."""

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefing.loading import html, limits
from briefing.loading.block import Block, Ledger, Page
from briefing.loading.canonical import canonical, one_line
from briefing.loading.decoding import decode
from briefing.ooxml.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA = "application/epub+zip"
_CONTAINER = "META-INF/container.xml"
_ROOT = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FIELDS = {
    "title": "title",
    "creator": "author",
    "publisher": "publisher",
    "date": "date",
    "language": "language",
    "source": "url",
}
_PAGES = ("application/xhtml+xml", "text/html")


def pages(package: Package) -> tuple[Page, ...]:
    """The book as one page; UnreadableFileError where it has no chapters."""
    container = package.xml(_CONTAINER)
    path = "" if container is None else next((one.get("full-path", "") for one in container.iter(_ROOT)), "")
    book = package.xml(path) if path else None
    if book is None:
        raise limits.refuse(package.name, "no-page")
    ledger = Ledger()
    for name, field in _FIELDS.items():
        for element in book.iter(_DC + name):
            ledger.fact(field, one_line(element.text or ""), f"epub.{name}")
    blocks: list[Block] = []
    for chapter in _chapters(book, posixpath.dirname(path)):
        blocks.extend(_blocks(package, chapter, ledger, max((block.table for block in blocks), default=0)))
    return (Page(tuple(blocks), tuple(ledger.facts), tuple(ledger.notices), MEDIA, "utf-8"),)


def _chapters(book: "_Element", folder: str) -> Iterator[str]:
    """The entries that hold the chapters."""
    items = {
        item.get("id", ""): item
        for item in book.iter(f"{_OPF}item")
        if item.get("media-type") in _PAGES and "nav" not in item.get("properties", "").split()
    }
    for reference in book.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is not None:
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))


def _blocks(package: Package, chapter: str, ledger: Ledger, tables: int) -> Iterator[Block]:
    data = package.part(chapter)
    if data is None:
        ledger.notice("part-missing", part=chapter)
        return
    own = Ledger()
    markup = canonical(decode(data, own).text, own)
    for block in html.blocks(package.name, markup, own):
        yield replace(block, table=block.table and block.table + tables)
    ledger.notices.extend(notice for notice in own.notices if notice not in ledger.notices)
