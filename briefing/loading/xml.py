"""XML that is no web page: the text of its elements, a paragraph each."""

from briefing.loading.block import Block, Ledger
from briefing.loading.canonical import one_line
from briefing.ooxml import package


def blocks(name: str, text: str, _ledger: Ledger) -> tuple[Block, ...]:
    """The text in reading order; UnreadableFileError where it is wrong or declares entities."""
    head = text.lstrip()
    root = package.parsed(name, (head.partition("?>")[2] if head.startswith("<?xml") else head).encode())
    lines = (one_line(line) for words in root.itertext() for line in str(words).split("\n"))
    return tuple(Block(line) for line in lines if line)
