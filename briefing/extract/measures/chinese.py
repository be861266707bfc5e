"""The measures of a Chinese article."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.extract.clauses import Sentence, sentences
from briefing.extract.clauses import clauses as within
from briefing.extract.measures.chain import Chain
from briefing.extract.measures.clause import Clause, Kind, Subject
from briefing.extract.measures.draft import Situation
from briefing.extract.measures.filling import Filling
from briefing.extract.measures.found import Found
from briefing.extract.measures.genre import (
    Genre,
    era_of,
    first_era,
    genre_of,
    is_particular,
    is_told,
    label_of,
    lists_measures,
    opens_numbered,
)
from briefing.extract.measures.lexicon import COMMIT, GIVE
from briefing.extract.measures.patterns import DIGIT
from briefing.extract.measures.persons import persons_of
from briefing.extract.measures.reader import Reader
from briefing.extract.measures.vocabulary import Vocabulary
from briefing.model.article import Article, ParagraphKind
from briefing.model.folding import folded
from briefing.model.span import Span

_INLINE_HEADING = re.compile(
    r"\s*(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d)"
    r"|第[一二三四五六七八九十]+[章节])[^,。;]{2,20}(?:,[^,。;]{2,20})?[。!]"
)
_ORDERING = re.compile(
    r"应当|(?<![对响反适供效相])应(?![急用对链答聘届运收变])|不得|必须|(?<!无)须|可以|严禁|禁止"
)
_QUOTES = (("“", "”"), ("「", "」"), ("‘", "’"), ("『", "』"))
_OPENINGS, _CLOSINGS = frozenset("“「‘『"), frozenset("”」’』")
_GLUED = "“《「(0123456789"
_HEADS, _MOST_HEADS = ("方面", "入手", "发力"), 6
_LONGEST = 600
_TRADITIONAL = "zh-Hant"
_INCLUDING, _SHORTEST_ITEM, _FEWEST_PARTS = "包括", 8, 3
_PACKAGES = ("措施", "建议", "安排", "方案", "政策", "新政", "招")


class _Read(NamedTuple):
    """A paragraph's sentences with their clauses as read."""

    number: int
    line: str
    heading: bool
    sentences: list[tuple[Span, list[Clause]]]


def chinese(article: Article, words: Vocabulary) -> Iterator[Found]:
    """The measures of an article in Chinese, in reading order."""
    plain = folded(article.text)
    read = _read(article, plain, Reader(words, persons_of(plain, words)))
    genre = genre_of(article, plain, _bareness(read))
    now = Situation(genre, first_era(genre, plain))
    if article.language == _TRADITIONAL:
        now.orders = COMMIT
    chain, filling = Chain(plain, words, now), Filling(plain, words)
    for paragraph in read:
        now.paragraph()
        _turn(now, genre, paragraph.line)
        if paragraph.heading:
            continue
        for sentence, clauses in paragraph.sentences:
            for draft in chain.sentence(clauses):
                yield filling.found(draft, now.genre, paragraph.number, sentence)


def _turn(now: Situation, genre: Genre, line: str) -> None:
    """Take over what a paragraph changes: a list of measures in news, telling in a list, a report's era."""
    if genre is Genre.NEWS:
        listed = Genre.BUDGET if now.orders == COMMIT else Genre.PAPER
        listing = lists_measures(line, listing=now.genre is listed, numbered=now.numbered)
        now.numbered = opens_numbered(line) or (listing and now.numbered)
        now.genre = listed if listing else genre
    elif genre is Genre.BUDGET:
        now.genre = Genre.NEWS if is_told(line) else genre
    elif genre is Genre.REPORT:
        now.era = era_of(line, now.era)


def _read(article: Article, plain: str, reader: Reader) -> list[_Read]:
    read, spaced = [], article.language == _TRADITIONAL
    for number, paragraph in enumerate(article.paragraphs):
        line = paragraph.span.of(plain)
        if paragraph.kind is ParagraphKind.TITLE or is_particular(line):
            continue
        parted = sentences(article.text, paragraph.span)
        if len(parted) > 1 and _heads(plain, parted[0].span):
            parted = parted[1:]
        begin = paragraph.span.start + label_of(line)
        told = _apart if spaced else _clauses
        found = [
            (s.span, list(told(plain, _joined(article.text, _behind(s, begin), spaced=spaced), reader)))
            for s in parted
        ]
        heading = paragraph.kind is ParagraphKind.HEADING and not _orders(line)
        read.append(_Read(number, line, heading, found))
    return read


def _apart(plain: str, spans: Sequence[tuple[int, int]], reader: Reader) -> Iterator[Clause]:
    """The clauses of a sentence, those apart that list marks join, as Hong Kong's texts have them."""
    for each in _clauses(plain, spans, reader):
        yield from _parts(plain, each, reader)


def _parts(plain: str, clause: Clause, reader: Reader) -> list[Clause]:
    """The acts that a clause names as what a package of measures holds: 包括减免水费、发放津贴."""
    packed = plain.endswith(_PACKAGES, 0, max(0, clause.start - 1))
    if packed and plain.startswith(_INCLUDING, clause.start) and clause.end - clause.start > _SHORTEST_ITEM:
        item = reader.read(plain, clause.start + len(_INCLUDING), clause.end)
        parts = reader.parted(plain, item) if item.subject is Subject.UNSAID else []
        if len(parts) > 1:
            return [part._replace(bits=part.bits or COMMIT) for part in parts]
    parts = reader.parted(plain, clause)
    gives = all(part.roles & GIVE or DIGIT.search(plain, part.start, part.end) for part in parts[1:])
    return parts if gives or len(parts) >= _FEWEST_PARTS else [clause]


def _under_heads(plain: str, spans: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The clauses' places, those put together that list under which heads something is ordered.

    从完善A,健全B,推动C等方面 is one clause.
    """
    if not any(plain[start] == "从" for start, _ in spans):
        return spans
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(spans):
        start, end = spans[at]
        last = at
        if plain[start] == "从" and not plain.endswith(_HEADS, start, end):
            ends = (
                k
                for k in range(at + 1, min(at + _MOST_HEADS, len(spans)))
                if plain.endswith(_HEADS, *spans[k])
            )
            last = next(ends, at)
        found.append((start, spans[last][1]))
        at = last + 1
    return found


def _heads(plain: str, sentence: Span) -> bool:
    """Whether a numbered paragraph's first sentence is its heading, and orders nothing."""
    heading = _INLINE_HEADING.match(plain, sentence.start, sentence.end)
    return heading is not None and _ORDERING.search(plain, sentence.start, sentence.end) is None


def _orders(line: str) -> bool:
    """Whether a short paragraph says what someone must do, as no heading does: `(二)财政部门应落实政策。`."""
    return line.rstrip().endswith("。") and _ORDERING.search(line) is not None


def _behind(sentence: Sentence, begin: int) -> list[Span]:
    """The clauses of a sentence behind the label of its line."""
    return [clause for clause in sentence.clauses if clause.end > begin]


def _clauses(plain: str, spans: Sequence[tuple[int, int]], reader: Reader) -> Iterator[Clause]:
    for number, (start, end) in enumerate(spans := _under_heads(plain, spans), 1):
        if end - start > _LONGEST:
            yield Clause(Kind.STATE, start, end)
        elif said := reader.said(plain, start, end):
            yield said
            for each in within(plain, Span(said.end, end)):
                yield reader.read(plain, *_unquoted(plain, each.start, each.end))
        elif (number == len(spans) or plain[start] != "从") and (listed := reader.listed(plain, start, end)):
            yield from listed
        else:
            yield reader.read(plain, *_unquoted(plain, start, end))


def _unquoted(plain: str, start: int, end: int) -> tuple[int, int]:
    """The clause without a quotation mark at its beginning or end whose other one is elsewhere."""
    if plain[start] not in _OPENINGS and plain[end - 1] not in _CLOSINGS:
        return start, end
    first, last = start, end
    for opening, closing in _QUOTES:
        first += plain.startswith(opening, first, last) and plain.find(closing, first, last) < 0
        last -= plain.endswith(closing, first, last) and plain.find(opening, first, last) < 0
    while first < last and plain[first].isspace():
        first += 1
    while first < last and plain[last - 1].isspace():
        last -= 1
    return (first, last) if first < last else (start, end)


def _joined(text: str, clauses: Sequence[Span], *, spaced: bool) -> list[tuple[int, int]]:
    """The clauses' places, those put together that only a space before a quotation mark or number parts.

    Where a text is `spaced`, with spaces around links and names, no space parts clauses.
    """
    found: list[tuple[int, int]] = []
    for clause in clauses:
        start, end = clause.start, clause.end
        if found and (spaced or text[start] in _GLUED) and text[found[-1][1] : start] == " ":
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _bareness(read: Sequence[_Read]) -> float:
    """The share of sentences that begin with an action and no subject."""
    heads = [clauses[0] for paragraph in read for _, clauses in paragraph.sentences if clauses]
    bare = sum(c.kind in (Kind.ACT, Kind.SOFT) and c.subject is Subject.UNSAID for c in heads)
    return bare / max(len(heads), 1)
