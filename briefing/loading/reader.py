"""A file of any format to its articles: recognised by its content, guarded, read and put together."""

from pathlib import Path

from briefing.loading import frontmatter, html, limits, plain, post
from briefing.loading.assembly import assembled
from briefing.loading.block import Ledger, Page
from briefing.loading.canonical import canonical, warn
from briefing.loading.decoding import decode
from briefing.model.article import Article


def read(path: Path) -> tuple[Article, ...]:
    """The articles of a file, in its order; UnreadableFileError where there is none to be had."""
    return tuple(assembled(str(path), page) for page in pages(path.name, _bytes(path)))


def pages(name: str, data: bytes) -> tuple[Page, ...]:
    """The pages of a file's bytes."""
    ledger = Ledger()
    decoded = decode(data, ledger)
    text = canonical(decoded.text, ledger)
    warn(text, ledger)
    below, is_post = frontmatter.split(text, ledger)
    if is_post:
        blocks, media = post.blocks(name, below, ledger), "text/markdown"
    elif html.is_markup(text):
        blocks, media = html.blocks(name, text, ledger), "text/html"
    elif Path(name).suffix.lower() in (".md", ".markdown"):
        blocks, media = post.blocks(name, text, ledger), "text/markdown"
    else:
        blocks, media = plain.blocks(name, text), "text/plain"
    return (Page(blocks, tuple(ledger.facts), tuple(ledger.notices), media, decoded.charset),)


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise limits.refuse(path.name, "no-file" if not path.exists() else "not-a-file")
        limits.within(path.name, "file", path.stat().st_size, limits.FILE)
        return path.read_bytes()
    except OSError as error:
        raise limits.refuse(path.name, "unreadable", reason=error.strerror or str(error)) from error
