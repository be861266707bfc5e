"""Plain text to blocks: a paragraph a line, or lines broken at a width joined again."""

from briefing.loading import limits
from briefing.loading.block import Block
from briefing.loading.canonical import one_line


def blocks(name: str, text: str) -> tuple[Block, ...]:
    """The text's paragraphs."""
    limits.within(name, "text", len(text), limits.TEXT)
    return tuple(Block(line) for line in map(one_line, text.split("\n")) if line)
