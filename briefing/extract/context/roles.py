"""What a paragraph is in the order of its section: heading, item of a list, lead, line of a longer one."""

import re
from collections.abc import Sequence
from itertools import pairwise

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
_PART = re.compile(
    r"\s*(?:关于|關於)?(?:20\d\d年|[“「]十[一二三四五六]五[”」])[^，。；：！？:;!?\t、]{2,24}"
    r"(?:[事目]|任务|任務|安排|计划|計劃|规划|規劃|工作|要点|重点|重點|目标|目標"
    r"|清单|清單|措施|举措|舉措|回顾|回顧|情况|情況|建议|草案)\s*"
)
_TOPIC = re.compile(
    "(?:回顾|回顧|成就|成绩|成績|目标|目標|任务|任務|工作|规划|規劃|情况|情況|时期|時期|期间|期間|发展|發展|展望|安排)\\s*$"
)
_NUMBERED = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,2}是|——|—|－－|──)"
)
_ANEW = re.compile(
    r"\s*(?:各位|同志们|同志們|过去|過去|刚刚过去|这五年|這五年|[一五]年[来來]|今年|去年|明年|今后|今後|未来|未來|回顾|回顧|展望|做好"
    r"|20\d\d年|[“「]十[一二三四五六]五|此外|同时|同時|总的|肯定成绩|为此|为全面)"
)
_CLOSED = re.compile(r"[。！？；：.!?;:，,]\s*[”」』）)]*\s*$")
_SHORT = 45
_LONG = 150
_FRAGMENT = 40
_CAPTION = 60


def ranks(paragraphs: Sequence[Paragraph], text: str) -> list[int | None]:
    """How high each paragraph stands as a heading, 0 for the title of a part; None for the others."""
    lines = [paragraph.span.of(text) for paragraph in paragraphs]
    found = [heading_rank(paragraph, line) for paragraph, line in zip(paragraphs, lines, strict=True)]
    for at, (line, behind) in enumerate(pairwise(lines)):
        if found[at] is None and paragraphs[at].kind is ParagraphKind.BODY and _heads_part(line, behind):
            found[at] = 0
    return found


def _heads_part(text: str, behind: str) -> bool:
    """`2026年为民办实事项目` alone on its line, sentences below it: what is annexed to a report."""
    return bool(_PART.fullmatch(text)) and (len(behind) > _FRAGMENT or bool(_SECTION.match(behind)))


def names_section(text: str) -> bool:
    """Whether a heading is numbered or names what its section is about, no headline of news."""
    return (
        _SECTION.match(text) is not None or _PART.match(text) is not None or _TOPIC.search(text) is not None
    )


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


def numbers_part(text: str) -> bool:
    """Whether the line opens a numbered part of a section, which may go on over several paragraphs."""
    return _NUMBERED.match(text) is not None


def speaks_anew(text: str) -> bool:
    """Whether a paragraph turns from a numbered part to the whole again, or to another time."""
    return _ANEW.match(text) is not None or text.rstrip()[-1:] in ("：", ":")


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
