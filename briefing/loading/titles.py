"""An article's title: what is said to be it, else what stands where a title stands."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.loading.block import Block, Fact
from briefing.loading.canonical import one_line, squeezed
from briefing.model.article import ParagraphKind

_LONG = 120
_NEAR = 12
_SENTENCE = re.compile(r"[。；;，,：:！!？?]$|。.")
_SITE = re.compile(r"\s*[-_|–—·丨｜]+\s*")
REPEATED = "title-repeated"


def settled(facts: Sequence[Fact], blocks: Sequence[Block]) -> tuple[str, tuple[Block, ...]]:
    """The title, and the blocks with those that only repeat it put aside."""
    said = next((one_line(fact.value) for fact in facts if fact.field == "title"), "")
    title = said or _shown(facts, blocks)
    return title, _once(title, blocks)


def _shown(facts: Sequence[Fact], blocks: Sequence[Block]) -> str:
    """The title that the page shows: its first heading, else what its head calls it, else its first line."""
    body = [block for block in blocks if not block.rule][:_NEAR]
    heading = next(
        (block for block in body if block.kind is ParagraphKind.HEADING and block.level == 1), None
    )
    page = next((one_line(fact.value) for fact in facts if fact.field == "page-title"), "")
    if heading is not None:
        return heading.text
    if page:
        return _without_site(page, body)
    return _first_line(body)


def _without_site(page: str, body: Sequence[Block]) -> str:
    """A page's name without that of its site, where the page shows it so."""
    shown = {squeezed(block.text) for block in body}
    parts = _SITE.split(page)
    for count in range(len(parts), 0, -1):
        head = page if count == len(parts) else _SITE.split(page, maxsplit=0)[0]
        if squeezed(head) in shown:
            return head
    return max(parts, key=len) if len(parts) > 1 else page


def _first_line(body: Sequence[Block]) -> str:
    first = body[0] if body else None
    if first is None or len(first.text) > _LONG or _SENTENCE.search(first.text):
        return ""
    if first.kind in (ParagraphKind.TABLE_ROW, ParagraphKind.LIST_ITEM):
        return ""
    return first.text


def _once(title: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, the first that only repeats the title put aside."""
    wanted, seen, found = squeezed(title), 0, []
    for block in blocks:
        if not block.rule and seen < _NEAR:
            seen += 1
            if wanted and squeezed(block.text) == wanted:
                block = replace(block, rule=REPEATED)
                wanted = ""
        found.append(block)
    return tuple(found)
