"""Sentences that a page broke over several paragraphs, put together again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.loading.block import Block
from briefing.loading.lines import are_wrapped, together, unwrapped, words_of
from briefing.model.article import ParagraphKind

_JOINABLE = frozenset((ParagraphKind.BODY, ParagraphKind.QUOTATION))
_LONGEST = 2000
_COMMA = re.compile(r"[，、]$")
_MARKER = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)、.．]|第[一二三四五六七八九十百\d]+[条章节]|[•●◎■◆▶·—-]"
)
_CONTINUES = re.compile(r"[，。、；！？）》」』]")
_ENGLISH_OPEN = re.compile(r"[a-z0-9][,\-]?$")
_ENGLISH_LEAST = 40
_NUMBER = re.compile(r"\d$")
_UNIT = re.compile(r"(?:[万亿千百][元家个人户亩吨美]?|元|%|％|个百分点|年|月|日|余|多)")
_ITEM_LABEL = re.compile(r"(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]).{1,60}：$")
_ITEM_END = re.compile(r"[；。]$|[。；][（(][^）)]*[）)]$")
_SHORT = 24
_ENDING = 80
_RUN = 6
_PUNCTUATED = re.compile(r"[。；：！？，,.;:!?）)]$")
_CHANGE = re.compile(r"同比|环比|比上|比去|较上|较去|較上|較去|增长|增長|下降|增幅|降幅|增速")
_DATE_END = re.compile(r"\d[年月日]$")


def rejoined(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, those that are one sentence made one."""
    found: list[Block] = []
    for block in _unwrapped(list(blocks)):
        if found and _goes_on(found[-1], block):
            found[-1] = _one(found[-1], block)
        else:
            found.append(block)
    return tuple(_lines_of_cards(found))


def _unwrapped(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, lines that a page broke at a width made paragraphs again."""
    start = 0
    for at, block in enumerate(blocks):
        goes_on = at + 1 < len(blocks) and block.broken and blocks[at + 1].kind is block.kind
        if goes_on and not block.rule and not blocks[at + 1].rule:
            continue
        run = blocks[start : at + 1]
        texts = [one.text for one in run]
        if run[0].kind in _JOINABLE and are_wrapped(texts):
            for text in unwrapped(texts, words_of("\n".join(texts))):
                yield replace(run[0], text=text, broken=False)
        else:
            yield from run
        start = at + 1


def _one(first: Block, second: Block) -> Block:
    return replace(
        first,
        text=together((first.text, second.text), frozenset()),
        links=first.links + second.links,
        address=first.address or second.address,
        strong=first.strong and second.strong,
        broken=second.broken,
    )


def _goes_on(first: Block, second: Block) -> bool:
    """Whether the second is the rest of a sentence that the first began."""
    if first.kind not in _JOINABLE or second.kind is not first.kind or first.rule or second.rule:
        return False
    if len(first.text) > _LONGEST or _MARKER.match(second.text):
        return False
    before, after = first.text[-_ENDING:], second.text[:_ENDING]
    return (
        bool(_COMMA.search(before) or _CONTINUES.match(after))
        or bool(_NUMBER.search(before) and _UNIT.match(after))
        or (len(first.text) > _ENGLISH_LEAST and bool(_ENGLISH_OPEN.search(before)) and after[0].islower())
        or bool(_ITEM_LABEL.fullmatch(first.text) and _ITEM_END.search(second.text[-_ENDING:]))
        or _bracket_open(before, after)
    )


def _bracket_open(before: str, after: str) -> bool:
    for opening, closing in ("（）", "《》"):
        if before.rfind(opening) > before.rfind(closing):
            shut, opened = after.find(closing), after.find(opening)
            return 0 <= shut < (opened if opened >= 0 else len(after)) and shut < _SHORT
    return False


def _lines_of_cards(blocks: Sequence[Block]) -> list[Block]:
    """The text of picture cards, set in short lines: a label and its number made one."""
    found: list[Block] = []
    inside = _in_runs(blocks)
    following = [*(block.text for block in blocks[1:]), ""][: len(blocks)]
    for block, in_run, then in zip(blocks, inside, following, strict=True):
        if found and in_run and _label_before(found[-1].text, block.text, then):
            found[-1] = _one(found[-1], block)
        else:
            found.append(block)
    return found


def _in_runs(blocks: Sequence[Block]) -> list[bool]:
    """Which blocks follow another in a long run of short lines without an end of sentence."""
    inside = [False] * len(blocks)
    start = 0
    for at in range(len(blocks) + 1):
        if at < len(blocks) and _is_card_line(blocks[at]):
            continue
        if at - start >= _RUN:
            inside[start + 1 : at] = [True] * (at - start - 1)
        start = at + 1
    return inside


def _is_card_line(block: Block) -> bool:
    plain = block.kind is ParagraphKind.BODY and not block.rule and not block.strong
    return plain and len(block.text) <= _SHORT and not _PUNCTUATED.search(block.text)


def _label_before(before: str, after: str, then: str) -> bool:
    """Whether a line only began what the next says: a date, or a label whose number has its change below."""
    has_number = any(map(str.isdigit, after))
    if _DATE_END.search(before):
        return not has_number
    labels = has_number and not any(map(str.isdigit, before)) and not _CHANGE.match(after)
    return labels and bool(_CHANGE.match(then))
