"""A whole web page's article, told from what stands around it: above its title, below its last sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.loading.block import Block
from briefing.loading.canonical import squeezed
from briefing.loading.titles import comparable, may_be
from briefing.model.article import ParagraphKind

CHROME = "page-chrome"
_BY_MARKS = frozenset((CHROME, "navigation", "advertisement", "editor", "application-advertisement"))
_LINKED = 0.5
_PROSE = 40
_ENDED = re.compile(r"[。！？.!?][”’」』）)\"']*$")
_CLOSING = 4
_SIGNED = 60
_LIST = 3
_ABOVE = 0.3
_LOST = 0.5
_TOO_LITTLE = 200


def told_apart(blocks: Sequence[Block], title: str) -> tuple[Block, ...]:
    """The blocks, those above the title, below the text and in lists of links put aside."""
    first, last = _title_at(blocks, title), _last_prose(blocks)
    if last < 0:
        return tuple(blocks)
    last = _signature_end(blocks, last)
    listed = _listed(blocks)
    return tuple(
        replace(block, rule=CHROME) if not block.rule and (at < first or at > last or listed[at]) else block
        for at, block in enumerate(blocks)
    )


def is_doubtful(blocks: Sequence[Block]) -> bool:
    """Whether so little was kept, and so much like it put aside, that another reader should be asked."""
    kept = sum(len(block.text) for block in blocks if not block.rule)
    return kept < _TOO_LITTLE and any(block.rule in _BY_MARKS and _is_text(block) for block in blocks)


def with_opinion(blocks: Sequence[Block], opinion: str) -> tuple[Block, ...]:
    """The blocks, those taken back that another reader takes for the text where we kept little of it."""
    theirs = squeezed(opinion)
    kept = sum(len(squeezed(block.text)) for block in blocks if not block.rule)
    if kept > _LOST * len(theirs):
        return tuple(blocks)
    return tuple(
        replace(block, rule="")
        if block.rule in _BY_MARKS and _is_text(block) and squeezed(block.text) in theirs
        else block
        for block in blocks
    )


def second_opinion(markup: str) -> str:
    """What trafilatura takes for the page's text; "" where it finds none."""
    import trafilatura

    found = trafilatura.extract(markup, include_comments=False, include_tables=True, favor_recall=True)
    return found or ""


def _title_at(blocks: Sequence[Block], title: str) -> int:
    """Where the title stands, 0 where it is not shown."""
    wanted = comparable(title)
    if not wanted:
        return 0
    likely = (at for at, block in enumerate(blocks) if may_be(block.text, title))
    places = [at for at in likely if comparable(blocks[at].text) == wanted]
    headings = [at for at in places if blocks[at].kind is ParagraphKind.HEADING]
    at = (headings or places or [0])[0]
    return at if _text_in(blocks[:at]) <= _ABOVE * _text_in(blocks) else 0


def _text_in(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks if _is_prose(block))


def _is_prose(block: Block) -> bool:
    if block.rule or block.kind is ParagraphKind.TABLE_ROW:
        return not block.rule
    return _is_text(block)


def _is_text(block: Block) -> bool:
    return not _is_linked(block) and (len(block.text) >= _PROSE or bool(_ENDED.search(block.text)))


def _is_linked(block: Block) -> bool:
    return block.links > _LINKED * len(squeezed(block.text))


def _last_prose(blocks: Sequence[Block]) -> int:
    return max((at for at, block in enumerate(blocks) if _is_prose(block)), default=-1)


def _signature_end(blocks: Sequence[Block], last: int) -> int:
    """The end of the short lines that close a text: who signed it and when."""
    end = last
    for block in blocks[last + 1 : last + 1 + _CLOSING]:
        if block.rule or block.links or len(block.text) > _SIGNED:
            break
        end += 1
    return end


def _listed(blocks: Sequence[Block]) -> list[bool]:
    """Which blocks stand in a list of links to other pages."""
    inside = [False] * len(blocks)
    start = 0
    for at in range(len(blocks) + 1):
        if at < len(blocks) and not blocks[at].rule and _is_linked(blocks[at]):
            continue
        if at - start >= _LIST:
            inside[start:at] = [True] * (at - start)
        start = at + 1
    return inside
