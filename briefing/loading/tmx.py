"""Translation memories (TMX) to pages: a page a language, a paragraph a segment."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.loading.block import Block, Fact, Ledger, Page
from briefing.loading.canonical import canonical, one_line
from briefing.ooxml import package

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA = "application/x-tmx+xml"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_CODES = frozenset(("bpt", "ept", "it", "ph", "ut"))


def is_memory(text: str) -> bool:
    """Whether a text is a translation memory."""
    return "<tmx" in text[:2000]


def pages(name: str, text: str, charset: str) -> tuple[Page, ...]:
    """A page for each language, in the order in which they appear; UnreadableFileError for broken XML."""
    root = package.parsed(name, _undeclared(text).encode())
    ledger = Ledger()
    segments: dict[str, list[Block]] = {}
    for variant in root.iter("tuv"):
        words = variant.find("seg")
        language = variant.get(_LANGUAGE) or variant.get("lang") or ""
        said = "" if words is None else one_line(canonical("".join(_text(words)), ledger))
        if said:
            segments.setdefault(language, []).append(Block(said))
    return tuple(
        Page(
            tuple(blocks),
            (Fact("language", language, "tmx.lang", language),),
            tuple(ledger.notices),
            MEDIA,
            charset,
            part=language,
        )
        for language, blocks in segments.items()
    )


def _undeclared(text: str) -> str:
    """The text without its XML declaration, whose charset no longer holds."""
    head = text.lstrip()
    return head.partition("?>")[2] if head.startswith("<?xml") else head


def _text(element: "_Element") -> Iterator[str]:
    """The words of a segment, without the codes of the format that it was taken from."""
    yield element.text or ""
    for child in element:
        if child.tag not in _CODES and isinstance(child.tag, str):
            yield from _text(child)
        yield child.tail or ""
