"""Plain text to blocks: a paragraph a line, or lines broken at a width joined again."""

from briefing.loading import limits, lines
from briefing.loading.block import Block, Ledger
from briefing.loading.canonical import one_line

_SAMPLE = 4000


def blocks(name: str, text: str, _ledger: Ledger) -> tuple[Block, ...]:
    """The text's paragraphs."""
    limits.within(name, "text", len(text), limits.TEXT)
    written = text.split("\n")
    if lines.are_wrapped(written[:_SAMPLE]):
        written = list(lines.unwrapped(written, lines.words_of(text)))
    return tuple(Block(line) for line in map(one_line, written) if line)
