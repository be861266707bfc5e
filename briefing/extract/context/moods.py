"""What titles, headings and leads of lists say of the numbers under them: aims, results, measures."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.roles import chains, is_item, ranks
from briefing.extract.context.words import vocabulary
from briefing.model.article import Article, ParagraphKind
from briefing.model.figure import Status

_LEAD = 60


@dataclass(frozen=True, slots=True)
class Mood:
    """The status that numbers have where their own sentence says none."""

    section: Status | None = None
    regulation: bool = False
    measures: bool = False


@cache
def _patterns() -> tuple[tuple[Status, re.Pattern[str]], ...]:
    words = vocabulary("status")["sections"]
    order = (
        (Status.ESTIMATE, words["estimate"]),
        (Status.ACTUAL, words["actual"]),
        (Status.COMMITMENT, words["commitment"]),
        (Status.TARGET, words["target"]),
    )
    return tuple((status, re.compile(pattern)) for status, pattern in order)


def moods(article: Article, plain: str) -> list[Mood]:
    """The mood of each paragraph; `plain` is the article's text in simplified characters."""
    title = plain[: article.paragraphs[0].span.end] if article.paragraphs else ""
    regulation = bool(
        re.compile(f"(?:{vocabulary('status')['sections']['regulation']})(?:（[^（）]*）)?$").search(title)
    )
    measures = re.search(vocabulary("status")["sections"]["measures"], title) is not None
    sections: list[tuple[int, Status | None]] = []
    found: list[Mood] = []
    lead: Status | None = None
    led = chained = False
    caption = ""
    for paragraph, rank in zip(article.paragraphs, ranks(article.paragraphs, plain), strict=True):
        text = paragraph.span.of(plain)
        item = rank is None and (is_item(paragraph, text) or chained)
        if rank is not None:
            while sections and sections[-1][0] >= rank:
                sections.pop()
            own = _said(text) or (sections[-1][1] if sections else None)
            sections.append((rank, own))
            led = chained = False
        elif not item and text.rstrip()[-1:] in "：:" and paragraph.kind is ParagraphKind.BODY:
            lead, led = _said(text[-_LEAD:]) or _promised(text), True
        chained = rank is None and chains(text, chained=chained and item, lead=not item)
        section = lead if item and led and lead else sections[-1][1] if sections else None
        if paragraph.kind is not ParagraphKind.TABLE_ROW:
            caption = text
        elif section is None and _of_plan(caption):
            section = Status.COMMITMENT
        found.append(Mood(section, regulation, measures))
    return found


def _promised(text: str) -> Status | None:
    """What an English lead says of the items under it: `The Act will:`."""
    return Status.COMMITMENT if _english("lead").search(text) else None


def _of_plan(caption: str) -> bool:
    """Whether an English line before a table names money that is planned: `The Roads Package`."""
    return _english("tables").search(caption) is not None


@cache
def _english(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("status-english")["words"][name])


def _said(text: str) -> Status | None:
    for status, pattern in _patterns():
        if pattern.search(text):
            return None if status is Status.TARGET and _no_aim().search(text) else status
    return None


@cache
def _no_aim() -> re.Pattern[str]:
    """`打击军事目标`, `圆满完成飞行任务`: headings of what was done to targets and tasks."""
    return re.compile(vocabulary("status")["sections"]["no_aim"])
