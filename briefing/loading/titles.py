"""An article's title: what is said to be it, else what stands where a title stands."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from briefing.loading import kinds
from briefing.loading.block import Block, Fact
from briefing.loading.canonical import one_line
from briefing.model.article import ParagraphKind

_LONG = 120
_NEAR = 12
_LINES = 5
_NAME = 8
_SET_WIDE = 20
_STOPS = frozenset("。！？.!?")
_MARKS = re.compile(r"[\s\W_]+")
_SENTENCE = re.compile(r"[。；;，,：:！!？?]$|。.")
_SITE = re.compile(r"\s*[-_|–—·丨｜]+\s*")
REPEATED = "title-repeated"


def settled(facts: Sequence[Fact], blocks: Sequence[Block], *, marked: bool) -> tuple[str, tuple[Block, ...]]:
    """The title and the blocks: those that only repeat it put aside, the one that it was taken from gone.

    Where a format marks its titles up (`marked`), a first line that is not marked is none.
    """
    said = next((one_line(fact.value) for fact in facts if fact.field == "title"), "")
    if said:
        return said, _once(said, blocks)
    shown = _shown(facts, blocks, marked=marked)
    found = _once(shown, blocks)
    return shown, tuple(
        block for block, before in zip(found, blocks, strict=True) if block.rule == before.rule
    )


def _shown(facts: Sequence[Fact], blocks: Sequence[Block], *, marked: bool) -> str:
    """The title that the page shows: its first heading, else what its head calls it, else its first line."""
    body = [block for block in blocks if not block.rule and block.kind is not ParagraphKind.CAPTION][:_NEAR]
    heading = next((block for block in body if block.kind is ParagraphKind.HEADING), None)
    if heading is not None and heading.level == 1 and not kinds.is_numbered(heading.text):
        return heading.text
    page = next((one_line(fact.value) for fact in facts if fact.field == "page-title"), "")
    found = (_without_site(page, body) if page else "") or _set_apart(body)
    return found or ("" if marked else _first_line(body))


def _without_site(page: str, body: Sequence[Block]) -> str:
    """A page's name without that of its site; none where the page shows it nowhere."""
    shown = {comparable(block.text) for block in body}
    ends = [*(found.start() for found in _SITE.finditer(page)), len(page)]
    heads = [page[:end] for end in reversed(ends)]
    named = next((head for head in heads if comparable(head) in shown), "")
    return named or (heads[-1] if len(heads[-1]) > _NAME else "")


def _set_apart(body: Sequence[Block]) -> str:
    """The lines at the top that are set in bold and centred, as one."""
    lines: list[str] = []
    for block in body:
        if block.cells or not (block.strong and block.centred) or len(lines) == _LINES:
            break
        lines.append(block.text)
    return one_line("\n".join(lines))


def _first_line(body: Sequence[Block]) -> str:
    first = body[0] if body else None
    if first is None or len(first.text) > _LONG or _SENTENCE.search(first.text):
        return ""
    return "" if first.kind in (ParagraphKind.TABLE_ROW, ParagraphKind.LIST_ITEM) else first.text


def _once(title: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, the first that only repeat the title, in one line or several, put aside."""
    wanted = comparable(title)
    body = [at for at, block in enumerate(blocks) if not block.rule][:_NEAR]
    bare = [comparable(blocks[at].text) if may_be(blocks[at].text, title) else "" for at in body]
    for first in range(len(body)):
        for last in range(first + 1, min(first + _LINES, len(body)) + 1):
            if wanted and all(bare[first:last]) and "".join(bare[first:last]) == wanted:
                places = frozenset(body[first:last])
                return tuple(
                    replace(block, rule=REPEATED) if at in places else block
                    for at, block in enumerate(blocks)
                )
    return tuple(blocks)


def may_be(text: str, title: str) -> bool:
    """Whether a text may be a title, or a part of it, set otherwise: not a sentence of its own."""
    return len(text) <= 2 * len(title) + _SET_WIDE and (text[-1:] not in _STOPS or title[-1:] in _STOPS)


def comparable(text: str) -> str:
    """A title without white space and marks, which sites set differently."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()
