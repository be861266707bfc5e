"""An article in passages: sentences, and the parts of long ones, as they are held against each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.article import Article, ParagraphKind
from briefing.model.span import Span

_LONG, _PART = 60, 14
_CLOSING = "\"'”’」』）)】》〉"
_HAN_END = re.compile(rf"[。！？!?…]+[{_CLOSING}]*")
_HAN_PART = re.compile(rf"[；;][{_CLOSING}]*")
_LATIN_END = re.compile(rf"(?<![ .][A-Za-z])(?<!\d)[.!?]+[{_CLOSING}]*(?=\s)|\d[.!?](?=\s+[A-Z“\"])")
_SHORTENED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|inc|co|ltd|corp|vs|jr|sr|fig|sec|art|gen|gov|sen|rep|approx|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[a-z]\.[a-z])\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or a part of one; `paragraph` and `sentence` count through the article."""

    span: Span
    paragraph: int
    sentence: int
    heading: bool = False


def passages(article: Article, *, whole: bool = False) -> tuple[Passage, ...]:
    """The article's passages in reading order, without the white space around them; whole: sentences only."""
    latin = article.language == "en"
    found: list[Passage] = []
    sentence = 0
    for number, paragraph in enumerate(article.paragraphs):
        heading = paragraph.kind in {ParagraphKind.TITLE, ParagraphKind.HEADING}
        for span in sentences(article.text, paragraph.span, latin=latin):
            for part in [span] if whole else _parts(article.text, span, latin=latin):
                found.append(Passage(part, number, sentence, heading))  # noqa: PERF401 the count goes along
            sentence += 1
    return tuple(found)


def sentences(text: str, within: Span, *, latin: bool) -> Iterator[Span]:
    """The sentences of a stretch of text."""
    start = within.start
    for end in _ends(text, within, latin=latin):
        yield from _trimmed(text, start, end)
        start = end
    yield from _trimmed(text, start, within.end)


def _ends(text: str, within: Span, *, latin: bool) -> Iterator[int]:
    pattern = _LATIN_END if latin else _HAN_END
    for match in pattern.finditer(text, within.start, within.end):
        if not latin or not _SHORTENED.search(text, max(within.start, match.start() - 6), match.end()):
            yield match.end()


def _parts(text: str, sentence: Span, *, latin: bool) -> Iterator[Span]:
    """A long sentence in the parts between its semicolons; short parts stay with their neighbours."""
    start = sentence.start
    if len(sentence) >= _LONG * (3 if latin else 1):
        for match in _HAN_PART.finditer(text, sentence.start, sentence.end):
            if min(match.end() - start, sentence.end - match.end()) >= _PART * (3 if latin else 1):
                yield from _trimmed(text, start, match.end())
                start = match.end()
    yield from _trimmed(text, start, sentence.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
