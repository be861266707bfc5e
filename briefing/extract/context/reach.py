"""How far a time reaches from where it stands: lead, part of a clause, comparison, name or announcement."""

import re
from functools import cache

from briefing.extract.context.chinese_periods import Read
from briefing.extract.context.mention import Reach
from briefing.extract.context.words import either, vocabulary

_BREAKS = "，。；！？：,;!?:\n\t、—"
_HARD_BREAKS = "，。；！？：,;!?:\n\t"
_LOOK_BACK = 40
_LEAD_WORDS = 6
_ENGLISH_LEAD = 48
_OPENING, _CLOSING = "（(【[", "）)】]"


def chinese_reach(text: str, start: int, end: int, read: Read) -> Reach:
    """The reach of a Chinese expression within the text from `start` to `end`."""
    lead = _clause_before(text, start, read.start, _HARD_BREAKS)
    behind = text[read.end : min(end, read.end + 60)]
    if _is_edition(text, start, read, lead, behind):
        return Reach.NONE
    if _is_compared(text, read.start, lead, behind) or behind.startswith("同期"):
        return Reach.COMPARED
    if _in_brackets(text, start, read.start):
        return Reach.LOCAL
    if read.rule not in {"until", "since"} and _names()[1].match(behind):
        return Reach.NONE
    if _beside_number().match(behind):
        return Reach.LOCAL
    if _is_dated(read) and _announces().search(_before_figures(behind)):
        return Reach.NONE
    if read.rule == "ahead":
        return Reach.PARAGRAPH if behind[:1] in _HARD_BREAKS else Reach.SENTENCE
    if _has_day(read) or (_from_to(read, text) and read.start > start + _LEAD_WORDS):
        return Reach.SENTENCE
    if read.rule == "plan" and text[read.end - 1] in '五”"」』' and behind[:1] not in _HARD_BREAKS:
        return Reach.SENTENCE
    if len(lead) <= _LEAD_WORDS or behind[:1] in _HARD_BREAKS:
        return Reach.PARAGRAPH
    return Reach.SENTENCE


def english_reach(text: str, start: int, end: int, read: Read) -> Reach:
    """The reach of an English expression within the text from `start` to `end`."""
    if read.rule == "compared":
        return Reach.COMPARED
    if _in_brackets(text, start, read.start):
        return Reach.LOCAL
    behind = text[read.end : min(end, read.end + 90)]
    if _is_dated(read) and _has_day(read) and _announces().search(_before_figures(behind)):
        return Reach.NONE
    sentence = max(text.rfind(mark, start, read.start) for mark in (". ", "! ", "? ", "; ")) + 2
    lead = read.start - max(start, sentence)
    return Reach.PARAGRAPH if lead <= _ENGLISH_LEAD and not _has_day(read) else Reach.SENTENCE


def leads(text: str, start: int, at: int) -> bool:
    """Whether few words stand before a place in its clause: `近五年来`, `供暖季以来`."""
    return len(_clause_before(text, start, at, _HARD_BREAKS)) <= _LEAD_WORDS


def is_compared(text: str, start: int, at: int) -> bool:
    """Whether what stands at a place is only compared with."""
    lead = _clause_before(text, start, at, _HARD_BREAKS)
    return _is_compared(text, at, lead, text[at : at + 30])


def _clause_before(text: str, start: int, at: int, marks: str) -> str:
    piece = text[max(start, at - _LOOK_BACK) : at]
    return piece[max(piece.rfind(mark) for mark in marks) + 1 :].strip()


def _is_compared(text: str, at: int, lead: str, behind: str) -> bool:
    found = _comparison().match(lead[::-1][:12])
    if found is None:
        return False
    word = found["word"][::-1]
    if word in "与與同跟和":
        return bool(_alike().search(re.split("[，。；,;]", behind, maxsplit=1)[0]))
    return True


@cache
def _comparison() -> re.Pattern[str]:
    words = vocabulary("periods")["comparison"]
    not_before = "|".join(re.escape(w[::-1][1:]) for w in words["not_before"])
    either_back = either(w[::-1] for w in words["before"])
    return re.compile(rf"[^，。；,;：、]{{0,7}}?(?P<word>{either_back})(?!{not_before})(?<!重)(?<!例)(?<!率)")


@cache
def _alike() -> re.Pattern[str]:
    return re.compile(either(vocabulary("periods")["comparison"]["alike"]))


def _is_edition(text: str, start: int, read: Read, lead: str, behind: str) -> bool:
    names = _names()
    plain = text[read.end - 1 : read.end] in "年度"
    if (plain and names[0].match(behind)) or names[2].search(lead) or names[3].match(behind):
        return True
    window = text[max(start, read.start - 60) : read.start]
    return window.rfind("《") > window.rfind("》")


@cache
def _names() -> tuple[re.Pattern[str], ...]:
    words = vocabulary("periods")["names"]
    documents = either(words["documents"])
    return (
        re.compile(either(words["after"])),
        re.compile(rf"[^，。；：、,;的]{{0,12}}?(?:{documents}|{words['budgets']})"),
        re.compile(rf"(?:{either(words['before'])})[^，]*$"),
        re.compile(rf"[^，。；：、,;]{{0,3}}(?:{either(words['never'])})"),
    )


def _in_brackets(text: str, start: int, at: int) -> bool:
    window = text[max(start, at - 60) : at]
    opened = max(window.rfind(c) for c in _OPENING)
    return opened > max(window.rfind(c) for c in _CLOSING)


@cache
def _beside_number() -> re.Pattern[str]:
    return re.compile(
        r"(?:度|年)?的\s?(?:约|約|近|超过|超過|超|不足|不到|逾|突破)?[\d一二三四五六七八九十两兩百千]+(?!\w*[项項个個家条條])"
    )


def _from_to(read: Read, text: str) -> bool:
    """`2020年到2025年` in mid-paragraph compares its two ends; what follows is not of that time."""
    years = read.first is not None and read.last is not None and read.first.year != read.last.year
    return years and read.rule == "moment" and bool(re.search("年[到至]", text[read.start : read.end]))


def _has_day(read: Read) -> bool:
    return any(m is not None and m.day is not None for m in (read.first, read.last))


def _is_dated(read: Read) -> bool:
    if read.rule in {"until", "since"}:
        return False
    return any(m is not None and m.month is not None for m in (read.first, read.last))


def _before_figures(behind: str) -> str:
    return re.split(r"[\d.]+\s?(?:%|％|[万萬亿億千]|个百|percent|million|billion)", behind, maxsplit=1)[0]


@cache
def _announces() -> re.Pattern[str]:
    words = vocabulary("periods")["announcing"]
    return re.compile(f"{either(words['verbs'])}|(?i:{'|'.join(words['english'])})")
