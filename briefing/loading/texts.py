"""Text files to pages: decoded once, told apart by what they are written in, read by its reader."""

from collections.abc import Callable

from briefing.loading import formats, frontmatter, html, limits, plain, post, rows, tmx, xml
from briefing.loading.block import Block, Ledger, Page
from briefing.loading.canonical import canonical
from briefing.loading.decoding import decode
from briefing.loading.formats import Form

_MEDIA = {
    Form.HTML: "text/html",
    Form.XML: "application/xml",
    Form.MARKDOWN: "text/markdown",
    Form.PLAIN: "text/plain",
}
_READERS: dict[Form, Callable[[str, str, Ledger], tuple[Block, ...]]] = {
    Form.HTML: html.blocks,
    Form.XML: xml.blocks,
    Form.MARKDOWN: post.blocks,
    Form.PLAIN: plain.blocks,
}


def pages(name: str, data: bytes, declared: str = "") -> tuple[Page, ...]:
    """The pages of a text file; UnreadableFileError for what is no text or built to do harm."""
    ledger = Ledger()
    decoded = decode(data, ledger, declared)
    limits.within(name, "text", len(decoded.text), limits.TEXT)
    text = canonical(decoded.text, ledger)
    if not text.strip("\ufeff \n\t"):
        raise limits.refuse(name, "empty")
    if limits.is_noise(text) or (formats.is_binary(name) and limits.has_noise(text)):
        raise limits.refuse(name, "no-text")
    form = formats.form(name, text)
    if form is Form.TMX:
        return tmx.pages(name, text, decoded.charset)
    if form is Form.TABLE:
        return rows.pages(name, text, decoded.charset)
    return (_page(name, text, form, decoded.charset, ledger),)


def _page(name: str, text: str, form: Form, charset: str, ledger: Ledger) -> Page:
    if form is Form.POST:
        text = frontmatter.split(text, ledger)
        form = Form.MARKDOWN
    blocks = _READERS[form](name, text, ledger)
    whole = form is Form.HTML and html.is_whole(text)
    facts, notices = tuple(ledger.facts), tuple(ledger.notices)
    return Page(blocks, facts, notices, _MEDIA[form], charset, whole=whole, markup=text if whole else "")
