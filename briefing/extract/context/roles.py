"""What a paragraph is in the order of its section: heading, item of a list, lead, line of a longer one."""

import re

from briefing.model.article import Paragraph, ParagraphKind

_SECTION = re.compile(
    r"\s*(?:(?P<first>[一二三四五六七八九十]{1,3}、)"
    r"|(?P<roman>[IVX]{1,4}\.\s|(?:Part|Chapter) [IVX\d]+\b)"
    r"|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节節])"
)
_ITEM = re.compile(
    r"\s*(?:——|—|－|─|[●■◆•·▪◎○▲★]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)"
    r"|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]、|[①-⑳])"
)
_CLOSED = re.compile(r"[。！？；：.!?;:，,]\s*[”」』）)]*\s*$")
_SHORT = 45
_LONG = 150
_FRAGMENT = 40
_CAPTION = 60


def heading_rank(paragraph: Paragraph, text: str) -> int | None:
    """How high a heading stands, 1 the highest; None for other paragraphs."""
    if paragraph.kind is ParagraphKind.HEADING:
        return max(1, paragraph.level)
    section = _SECTION.match(text)
    if section is None or len(text) > (_LONG if section["roman"] else _SHORT):
        return None
    if text.rstrip().endswith(("。", "；", "，")):
        return None
    return 1 if section["first"] or section["roman"] else 2


def is_item(paragraph: Paragraph, text: str) -> bool:
    """Whether the paragraph is marked as an item of a list."""
    return paragraph.kind is ParagraphKind.LIST_ITEM or bool(_ITEM.match(text))


def chains(text: str, *, chained: bool, lead: bool) -> bool:
    """Whether the next line belongs to a list that this one opens with a colon or goes on with."""
    last = text.rstrip()[-1:]
    if lead:
        return last in ("：", ":")
    return chained and last not in ("。", "！", "？", ".", "!", "?")


def opens_list(text: str) -> bool:
    """Whether a list may follow the paragraph."""
    return bool(text) and text.rstrip()[-1:] in "：:。！"


def is_fragment(paragraph: Paragraph, text: str) -> bool:
    """Whether it is a short line without an end, as the lines of a chart or a poster are."""
    short = paragraph.kind is ParagraphKind.BODY and len(text) <= _FRAGMENT
    return short and not _CLOSED.search(text)


def is_caption(paragraph: Paragraph, text: str) -> bool:
    """Whether the line may head the table behind it."""
    return paragraph.kind is ParagraphKind.CAPTION or (len(text) <= _CAPTION and not _CLOSED.search(text))
