"""Items of enumerations: 一、 （一） 1. (1) ① at a paragraph's head; 一是 二是, first, second within it."""

import re

from briefing.model.article import Article, ParagraphKind
from briefing.model.span import Span

_NUMERAL = "[一二三四五六七八九十百零〇]+"
_HEADS = (
    re.compile(rf"第(?:{_NUMERAL}|\d+)[编篇]"),
    re.compile(rf"第(?:{_NUMERAL}|\d+)章|(?i:chapter|part)\s+(?:\d+|[IVXLC]+)\b"),
    re.compile(rf"第(?:{_NUMERAL}|\d+)节|(?i:section)\s+\d+\b"),
    re.compile(rf"第(?:{_NUMERAL}|\d+)条|(?i:article)\s+\d+\b"),
    re.compile(rf"{_NUMERAL}、"),
    re.compile(rf"[（(]{_NUMERAL}[)）]"),
    re.compile(r"\d{1,3}(?:[、．]|\.(?!\d))"),
    re.compile(r"[（(]\d{1,3}[)）]|\d{1,3}[)）]"),
    re.compile(r"[①-⑳❶-❿⑴-⒇]"),
    re.compile(r"[（(]?[a-zA-Z][)）.](?=\s)|[•·●▪◆■*—–-]\s+"),
)
_WITHIN = (
    re.compile(r"[一二三四五六七八九十]{1,2}(?:是|要)(?=[^否不])"),
    re.compile(r"首先|其次|再次|最后|此外"),
    re.compile(r"第[一二三四五六七八九十]{1,2}[，、,是]"),
    re.compile(rf"[（(]{_NUMERAL}[)）]"),
    re.compile(r"[（(]\d{1,3}[)）]"),
    re.compile(r"[①-⑳❶-❿⑴-⒇]"),
    re.compile(r"\b(?i:first|second|third|fourth|fifth|finally|lastly)(?:ly)?\b[,:]?"),
    re.compile(r"[（(](?:i{1,3}|iv|vi{0,3}|ix|x|[a-h])[)）]"),
)
_ENDS_BEFORE = " \u3000\t，；;,"


def item(article: Article, span: Span) -> Span | None:
    """The smallest item that holds all of `span`; None where the text there is no enumeration."""
    found = [piece for piece in (_within(article, span), _headed(article, span)) if piece is not None]
    return min((piece for piece in found if piece.holds(span)), key=len, default=None)


def items(article: Article, paragraph: Span) -> list[Span]:
    """The items that begin in a paragraph, in order: those inside it where there are any, else its own."""
    inside = _enumerated(article.text, paragraph)
    if inside:
        return inside
    number = article.paragraph_at(paragraph.start)
    level = _level(article, number) if article.paragraphs else None
    if level is None:
        return []
    end = article.paragraphs[_last_of(article, number, level)].span.end
    return [Span(paragraph.start, end)]


def _within(article: Article, span: Span) -> Span | None:
    """The item of an enumeration inside one paragraph; one marker alone makes none."""
    if not article.paragraphs:
        return None
    whole = article.paragraphs[article.paragraph_at(span.start)].span
    pieces = _enumerated(article.text, whole)
    return min((piece for piece in pieces if piece.holds(span)), key=len, default=None)


def _enumerated(text: str, whole: Span) -> list[Span]:
    return sorted(piece for family in _WITHIN for piece in _pieces(text, whole, family))


def _pieces(text: str, whole: Span, family: re.Pattern[str]) -> list[Span]:
    starts = [match.start() for match in family.finditer(text, whole.start, whole.end)]
    if len(starts) < len("ab"):
        return []
    ends = [*starts[1:], whole.end]
    return [_shortened(text, start, end) for start, end in zip(starts, ends, strict=True)]


def _shortened(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in _ENDS_BEFORE:
        end -= 1
    return Span(start, end)


def _headed(article: Article, span: Span) -> Span | None:
    """The item whose marker stands at a paragraph's head, with the paragraphs that belong to it."""
    number = article.paragraph_at(span.start)
    while number >= 0 and article.paragraphs:
        level = _level(article, number)
        if level is not None:
            end = _last_of(article, number, level)
            whole = Span(article.paragraphs[number].span.start, article.paragraphs[end].span.end)
            if whole.holds(span):
                return whole
        number -= 1
    return None


def _last_of(article: Article, number: int, level: int) -> int:
    last = number
    for following in range(number + 1, len(article.paragraphs)):
        next_level = _level(article, following)
        is_heading = article.paragraphs[following].kind in (ParagraphKind.HEADING, ParagraphKind.TITLE)
        if (next_level is not None and next_level <= level) or (is_heading and next_level is None):
            break
        last = following
    return last


def _level(article: Article, number: int) -> int | None:
    """The rank of the marker that a paragraph begins with."""
    head = article.paragraphs[number].span.of(article.text).lstrip(" \u3000\t")
    return next((rank for rank, marker in enumerate(_HEADS) if marker.match(head)), None)
