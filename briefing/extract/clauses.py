"""Sentences and clauses of Chinese and English, aware of quotations, brackets and decimals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from briefing.model.span import Span


class Rank(IntEnum):
    """How strongly a mark parts the words before it from those after it."""

    COMMA = 1
    COLON = 2
    SEMICOLON = 3
    SENTENCE = 4


class Break(NamedTuple):
    """A mark that parts clauses: its place, how strong it is and how many brackets it stands in."""

    start: int
    end: int
    rank: Rank
    depth: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, with its closing marks, and its clauses, without the marks between them."""

    span: Span
    clauses: tuple[Span, ...]


# All marks in one class at the head: a search then skips every other character at once.
_MARK = re.compile(
    r"[。！？!?….．；;，,：:—\s（(\[【《〈「『“）)\]】》〉」』”]"
    r"(?:(?<=[。！？!?…])[。！？!?…]*[”’」』）)\"]*"
    r"|(?<=[.．])[”’」』）)\"]*(?=\s|$)"
    r"|(?<=[；;，,：:])|(?<=—)—+|(?<=\s)[–—-]+\s|(?<=[\t\n\u3000])[\t\n\u3000]*"
    r"|(?<=[\u3400-\u9fff%％”」》）] )(?=[\u3400-\u9fff“「《])(?!左右|以上|以下|以内|以內|上下)"
    r"|(?<=[（(\[【《〈「『“）)\]】》〉」』”]))"
)
_OPENING = dict(zip("（([【《〈「『“", "）)]】》〉」』”", strict=True))
_WHOLE = frozenset("《〈")
_RANKS = {
    "，": Rank.COMMA,
    ",": Rank.COMMA,
    "：": Rank.COLON,
    ":": Rank.COLON,
    "；": Rank.SEMICOLON,
    ";": Rank.SEMICOLON,
    " ": Rank.COMMA,
    "—": Rank.COLON,
    "–": Rank.COLON,
    "-": Rank.COLON,
    "\u3000": Rank.SEMICOLON,
    "\t": Rank.SENTENCE,
    "\n": Rank.SENTENCE,
}
_PLAIN = {
    "。": Rank.SENTENCE,
    "！": Rank.SENTENCE,
    "？": Rank.SENTENCE,
    "；": Rank.SEMICOLON,
}
_SENTENCE_ENDS = frozenset("。！？!?…")
_QUOTES = frozenset("“「『")
_LONGEST_NAME = 40
_FULL_STOP = re.compile("[。！？!?]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Inc|Ltd|Co|Corp|vs|etc|Gov|Sen|Rep|Gen|Sec|Art|Fig|approx|cf|al|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Za-z](?:\.[A-Za-z])*)$"
)
_LOWER_NEXT = re.compile(r"\s+[a-z]")


def breaks(text: str, start: int, end: int) -> Iterator[Break]:
    """The marks between the clauses of [start, end), those in brackets with their depth."""
    return map(Break._make, marks(text, start, end))


def marks(text: str, start: int, end: int) -> Iterator[tuple[int, int, Rank, int]]:
    """The same as plain tuples, for whoever goes through whole texts."""
    closers: list[str] = []
    depth, until = 0, start
    for found in _MARK.finditer(text, start, end):
        at, stop = found.span()
        if at < until:
            continue
        mark = text[at:stop]
        if mark in _OPENING:
            closing = text.find(_OPENING[mark], at, end)
            if _is_name(text, at, closing):
                until = closing
            elif closing >= 0 and mark not in _QUOTES:
                closers.append(_OPENING[mark])
                depth += 1
                yield at, stop, Rank.COMMA, depth
        elif depth and mark == closers[-1]:
            yield at, stop, Rank.COMMA, depth
            closers.pop()
            depth -= 1
        else:
            rank = _PLAIN.get(mark) or _rank(text, at, stop, mark[0])
            if rank is not None:
                yield at, stop, rank, depth


def sentences(text: str, span: Span) -> tuple[Sentence, ...]:
    """The sentences of a paragraph or of any piece of text; no clause is parted within brackets."""
    found: list[Sentence] = []
    clauses: list[Span] = []
    begin = clause = span.start
    for start, end, rank, depth in marks(text, span.start, span.end):
        if depth:
            continue
        _add(clauses, text, clause, start)
        clause = end
        if rank is Rank.SENTENCE:
            _close(found, clauses, text, begin, end)
            begin, clauses = end, []
    _add(clauses, text, clause, span.end)
    _close(found, clauses, text, begin, span.end)
    return tuple(found)


def sentence_spans(text: str, span: Span) -> list[Span]:
    """The same sentences without their clauses, for whoever goes through whole texts."""
    found: list[Span] = []
    begin = span.start
    for start, end, rank, depth in marks(text, span.start, span.end):
        if rank is Rank.SENTENCE and not depth:
            if lead := text[begin:start].lstrip():
                found.append(Span(start - len(lead), end))
            begin = end
    if last := text[begin : span.end].lstrip():
        found.append(Span(span.end - len(last), span.end))
    return found


def clauses(text: str, span: Span) -> tuple[Span, ...]:
    """The clauses of a paragraph or of any piece of text, without the marks between them."""
    return tuple(clause for sentence in sentences(text, span) for clause in sentence.clauses)


def _rank(text: str, at: int, end: int, first: str) -> Rank | None:
    if first in ",:：，":
        return None if _between_digits(text, at) else _RANKS[first]
    if first in _SENTENCE_ENDS:
        return Rank.SENTENCE
    if first in ".．":
        ends = not _ABBREVIATION.search(text, max(0, at - 12), at) and not _LOWER_NEXT.match(text, end)
        return Rank.SENTENCE if ends else None
    if first.isspace() and len(text[at:end]) > 1:
        return Rank.COLON if text[at:end].strip() else Rank.SENTENCE
    return _RANKS.get(first)


def _between_digits(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _is_name(text: str, opening: int, closing: int) -> bool:
    mark = text[opening]
    if closing < 0 or (mark not in _WHOLE and mark not in _QUOTES):
        return False
    short = closing - opening <= _LONGEST_NAME
    return mark in _WHOLE or (short and _FULL_STOP.search(text, opening, closing) is None)


def _add(clauses: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        while text[end - 1].isspace():
            end -= 1
        clauses.append(Span(start, end))


def _close(found: list[Sentence], clauses: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    if clauses:
        found.append(Sentence(Span(start, end), tuple(clauses)))
