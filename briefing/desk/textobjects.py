"""Pieces of text that a reader selects whole: clause, quotation, sentence, paragraph; Chinese and English."""

import re
from collections.abc import Callable

from briefing.model.article import Article
from briefing.model.span import Span

Resize = Callable[[Article, Span], Span]

_CLAUSE = re.compile(r"[^，；：。！？、,;:!?\n]+|(?<=\d)[,.](?=\d)")
_SENTENCE = re.compile(r"(?:[^。！？!?.\n]|(?<=\d)\.(?=\d)|\.(?=\w))+[。！？!?.]*[”’」』）)]*")
_QUOTATION = re.compile(r"《[^》\n]*》|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』|\"[^\"\n]*\"")
_SPACE = " \u3000\t\u00a0"


def clause(article: Article, offset: int) -> Span:
    """The clause around an offset, without the mark that ends it."""
    return _around(_CLAUSE, article, Span(offset, offset)) or paragraph(article, offset)


def paragraph(article: Article, offset: int) -> Span:
    """The paragraph around an offset."""
    if not article.paragraphs:
        return Span(0, len(article.text))
    return article.paragraphs[article.paragraph_at(offset)].span


def grown(article: Article, span: Span) -> Span:
    """The smallest unit that holds more than `span`; `span` itself where it is already a paragraph."""
    larger = [unit for unit in _units(article, span) if len(unit) > len(span) and unit.holds(span)]
    return min(larger, key=len, default=span)


def shrunk(article: Article, span: Span) -> Span:
    """The largest unit at the beginning of `span` that holds less than it; empty after the clause."""
    inner = Span(span.start, span.start)
    smaller = [u for u in _units(article, inner) if len(u) < len(span) and span.holds(u)]
    return max(smaller, key=len, default=inner)


def _units(article: Article, span: Span) -> list[Span]:
    patterns = (_CLAUSE, _QUOTATION, _SENTENCE)
    found = [unit for pattern in patterns if (unit := _around(pattern, article, span))]
    return [*found, paragraph(article, span.start)]


def _around(pattern: re.Pattern[str], article: Article, span: Span) -> Span | None:
    """The match of a pattern in the paragraph that holds all of `span`, trimmed of white space."""
    whole = paragraph(article, span.start)
    for match in pattern.finditer(article.text, whole.start, whole.end):
        if match.start() <= span.start and span.end <= match.end():
            return _trimmed(article.text, match.start(), match.end())
    return None


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _SPACE:
        start += 1
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    return Span(start, end)
