"""Pieces of text that a reader selects whole: clause, quotation, sentence, item, paragraph."""

import re
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache

from briefing.model.article import Article
from briefing.model.span import Span

Resize = Callable[[Article, Span], Span]

_CLAUSE = r"(?:[^，；：。！？,;:!?\n]|(?<=\d)[,.:](?=\d))+"
_SENTENCE = r"(?:[^。！？!?.\n]|(?<=\d)\.(?=\d)|\.(?=\w))+[。！？!?.]*[”’」』）)]*"
_QUOTATION = r"《[^》\n]*》|“[^”\n]*”|‘[^’\n]*’|「[^」\n]*」|『[^』\n]*』|\"[^\"\n]*\""
_WORD = (
    r"(?:[¥$€£]\s?)?\d[\d,.]*(?:\s?(?:万亿|千亿|百亿|十亿|[十百千万亿])?[%％‰]|[十百千万亿]+[\u4e00-\u9fff]?|[\u4e00-\u9fff])?"
    r"|[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*"
    r"|[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
# Words that join or lead others: a run of Han characters is parted before and after them.
_JOINTS = (
    r"以及|或者|并且|而且|按照|根据|对于|关于|通过|为了"
    r"|[的了和与及或在对将为以由等并是于从向把被到给让使就也都其该各至]"
)
_SPACE = " \u3000\t\u00a0"


class Unit(Enum):
    """A piece of text by what holds it together."""

    CLAUSE = "clause"
    QUOTATION = "quotation"
    SENTENCE = "sentence"
    ITEM = "item"
    PARAGRAPH = "paragraph"


def around(article: Article, span: Span, unit: Unit) -> Span | None:
    """The piece of a kind that holds all of `span`; None where none does."""
    if unit is Unit.PARAGRAPH:
        whole = paragraph(article, span.start)
        return whole if whole.holds(span) else None
    if unit is Unit.ITEM:
        from briefing.desk.items import item

        return item(article, span)
    return _matched(_compiled(_PATTERNS[unit]), article, span)


def taken(article: Article, selected: Span, unit: Unit, times: int, *, backwards: bool = False) -> Span:
    """The piece that holds the selection; the one beside it where none does or it is selected already.

    A count takes so many. `backwards` takes those before, as where the caret stands at the beginning.
    """
    first = around(article, selected, unit)
    span = selected
    if first is not None and first != selected and (first.holds(selected) or not len(selected)):
        span, times = first, times - 1
    for _ in range(times):
        piece = _beside(article, span, unit, backwards=backwards)
        if piece is not None:
            span = Span(min(span.start, piece.start), max(span.end, piece.end))
    return span


def clause(article: Article, offset: int) -> Span:
    """The clause around an offset, without the mark that ends it."""
    return around(article, Span(offset, offset), Unit.CLAUSE) or paragraph(article, offset)


def paragraph(article: Article, offset: int) -> Span:
    """The paragraph around an offset."""
    if not article.paragraphs:
        return Span(0, len(article.text))
    return article.paragraphs[article.paragraph_at(offset)].span


def word(article: Article, offset: int) -> Span:
    """The word, number with its unit, or short run of Han characters at an offset; else one character."""
    whole = paragraph(article, offset)
    for match in _compiled(_WORD).finditer(article.text, whole.start, whole.end):
        if match.start() <= offset < match.end():
            return _phrase(article.text, Span(*match.span()), offset)
    return Span(offset, min(offset + 1, max(whole.end, offset)))


def clauses(article: Article, within: Span) -> tuple[Span, ...]:
    """The clauses that begin in a part of the text, each without white space around it."""
    return tuple(_pieces(article, within, Unit.CLAUSE))


def grown(article: Article, span: Span) -> Span:
    """The smallest piece that holds more than `span`; `span` itself where there is none."""
    larger = [unit for unit in _units(article, span) if len(unit) > len(span) and unit.holds(span)]
    return min(larger, key=len, default=span)


def shrunk(article: Article, span: Span) -> Span:
    """The largest piece at the beginning of `span` that holds less than it; empty after the clause."""
    inner = Span(span.start, span.start)
    smaller = [u for u in _units(article, inner) if len(u) < len(span) and span.holds(u)]
    return max(smaller, key=len, default=inner)


def _units(article: Article, span: Span) -> list[Span]:
    return [piece for unit in Unit if (piece := around(article, span, unit)) is not None]


def _beside(article: Article, span: Span, unit: Unit, *, backwards: bool) -> Span | None:
    """The nearest piece that reaches beyond the span on one side."""
    for part in _reading_on(article, span, backwards=backwards):
        found = [one for one in _pieces(article, part, unit) if not span.holds(one)]
        beyond = [one for one in found if (one.start < span.start if backwards else one.end > span.end)]
        if beyond:
            return beyond[-1] if backwards else beyond[0]
    return None


def _reading_on(article: Article, span: Span, *, backwards: bool) -> Iterator[Span]:
    """The paragraphs from the span on, or from it back."""
    if not article.paragraphs:
        yield Span(0, len(article.text))
    elif backwards:
        for number in range(article.paragraph_at(span.start), -1, -1):
            yield article.paragraphs[number].span
    else:
        for number in range(article.paragraph_at(span.end), len(article.paragraphs)):
            yield article.paragraphs[number].span


def _pieces(article: Article, part: Span, unit: Unit) -> list[Span]:
    """The pieces of a kind in a paragraph, in order."""
    if unit is Unit.PARAGRAPH:
        return [part]
    if unit is Unit.ITEM:
        from briefing.desk.items import items

        return items(article, part)
    matches = _compiled(_PATTERNS[unit]).finditer(article.text, *_ends(part))
    found = (_trimmed(article.text, *match.span()) for match in matches)
    return [piece for piece in found if len(piece)]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _phrase(text: str, run: Span, offset: int) -> Span:
    """The part of a run of Han characters between words that join others; any other run whole."""
    if text[run.start] < "\u3400":
        return run
    start = run.start
    for joint in _compiled(_JOINTS).finditer(text, run.start, run.end):
        if joint.start() <= offset < joint.end():
            return Span(*joint.span())
        if joint.start() > offset:
            return Span(start, joint.start())
        start = joint.end()
    return Span(start, run.end)


def _matched(pattern: re.Pattern[str], article: Article, span: Span) -> Span | None:
    """The match of a pattern in the paragraph that holds all of `span`, trimmed of white space."""
    whole = paragraph(article, span.start)
    for match in pattern.finditer(article.text, whole.start, whole.end):
        if match.start() <= span.start and span.end <= match.end():
            return _trimmed(article.text, *match.span())
    return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled where it is first used: a start needs none of them."""
    return re.compile(pattern)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _SPACE:
        start += 1
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    return Span(start, end)


_PATTERNS = {Unit.CLAUSE: _CLAUSE, Unit.SENTENCE: _SENTENCE, Unit.QUOTATION: _QUOTATION}
