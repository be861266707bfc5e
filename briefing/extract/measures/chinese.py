"""The measures of a Chinese article."""

from collections.abc import Iterator, Sequence

from briefing.extract.clauses import sentences
from briefing.extract.measures.chain import Chain, Draft
from briefing.extract.measures.clause import Clause, Kind, Place, Subject
from briefing.extract.measures.genre import Era, Genre, era_of, genre_of
from briefing.extract.measures.instruments import instruments
from briefing.extract.measures.reader import Reader
from briefing.extract.measures.strengths import strength_of
from briefing.extract.measures.vocabulary import Vocabulary
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.figure import Figure
from briefing.model.folding import folded
from briefing.model.measure import Measure
from briefing.model.span import Phrase, Span

Read = list[tuple[Paragraph, list[list[Clause]]]]


def chinese(article: Article, figures: Sequence[Figure], words: Vocabulary) -> Iterator[Measure]:
    """The measures of an article in Chinese, in reading order."""
    plain = folded(article.text)
    read = _read(article, plain, Reader(words))
    genre = genre_of(article, plain, _bareness(read))
    chain = Chain(plain, genre, Era.PAST if genre is Genre.REPORT else Era.NONE)
    for paragraph, found in read:
        chain.paragraph()
        if genre is Genre.REPORT:
            chain.era = era_of(paragraph.span.of(plain), chain.era)
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        for clauses in found:
            for draft in chain.sentence(clauses):
                yield _measure(article, plain, draft, genre, figures)


def _read(article: Article, plain: str, reader: Reader) -> Read:
    read: Read = []
    for paragraph in article.paragraphs:
        if paragraph.kind is ParagraphKind.TITLE:
            continue
        read.append(
            (
                paragraph,
                [
                    [reader.read(plain, c.start, c.end) for c in _joined(article.text, s.clauses)]
                    for s in sentences(article.text, paragraph.span)
                ],
            )
        )
    return read


def _joined(text: str, clauses: Sequence[Span]) -> list[Span]:
    """The clauses, those put together that only a space before a quotation mark parts."""
    found: list[Span] = []
    for clause in clauses:
        if found and text[found[-1].end : clause.start] == " " and text[clause.start] in "“《「0123456789":
            found[-1] = Span(found[-1].start, clause.end)
        else:
            found.append(clause)
    return found


def _bareness(read: Read) -> float:
    heads = [clauses[0] for _, found in read for clauses in found]
    bare = sum(c.kind in {Kind.ACT, Kind.SOFT} and c.subject is Subject.UNSAID for c in heads)
    return bare / max(len(heads), 1)


def _measure(article: Article, plain: str, draft: Draft, genre: Genre, figures: Sequence[Figure]) -> Measure:
    act = draft.act
    assert act.verb is not None
    span = Span(draft.start, draft.end)
    instrument, _ = instruments().of(plain[act.verb[0] : act.verb[1]], plain[act.verb[1] : draft.end])
    strength, _ = strength_of(plain, draft, genre)
    return Measure(
        span=span,
        text=span.of(article.text),
        instrument=instrument,
        strength=strength,
        actor=_phrase(article.text, draft.actor),
        action=_phrase(article.text, act.verb),
        rule=act.rule,
        figures=tuple(f for f in figures if span.holds(f.span)),
    )


def _phrase(text: str, place: Place | None) -> Phrase | None:
    return Phrase(text[place[0] : place[1]], Span(*place)) if place else None
