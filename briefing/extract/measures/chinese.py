"""The measures of a Chinese article."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.extract.clauses import sentences
from briefing.extract.measures.beneficiaries import beneficiaries
from briefing.extract.measures.chain import Chain, Draft
from briefing.extract.measures.clause import Clause, Kind, Place, Subject
from briefing.extract.measures.found import Found
from briefing.extract.measures.genre import Era, Genre, era_of, genre_of, lists_measures
from briefing.extract.measures.instruments import Cued, instruments
from briefing.extract.measures.lexicon import PUBLISH
from briefing.extract.measures.reader import Reader
from briefing.extract.measures.slots import condition_of, deadline_of, document_of, object_of
from briefing.extract.measures.strengths import strength_of
from briefing.extract.measures.vocabulary import Vocabulary
from briefing.model.article import Article, ParagraphKind
from briefing.model.folding import folded
from briefing.model.span import Span


_INLINE_HEADING = re.compile(
    r"\s*(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d)|第[一二三四五六七八九十]+[章节])[^,。;]{2,20}(?:,[^,。;]{2,20})?[。!]"
)


class _Read(NamedTuple):
    """A paragraph's sentences with their clauses as read."""

    number: int
    line: Span
    heading: bool
    sentences: list[tuple[Span, list[Clause]]]


def chinese(article: Article, words: Vocabulary) -> Iterator[Found]:
    """The measures of an article in Chinese, in reading order."""
    plain = folded(article.text)
    read = _read(article, plain, Reader(words))
    genre = genre_of(article, plain, _bareness(read))
    chain = Chain(plain, genre, words, Era.PAST if genre is Genre.REPORT else Era.NONE)
    listing = False
    for paragraph in read:
        chain.paragraph()
        line = paragraph.line.of(plain)
        if genre is Genre.NEWS:
            listing = lists_measures(line, listing)
            chain.genre = Genre.BUDGET if listing else genre
        if genre is Genre.REPORT:
            chain.era = era_of(line, chain.era)
        if paragraph.heading:
            continue
        for span, clauses in paragraph.sentences:
            for draft in chain.sentence(clauses):
                yield _found(plain, draft, chain, paragraph.number, span)


def _read(article: Article, plain: str, reader: Reader) -> list[_Read]:
    read = []
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind is ParagraphKind.TITLE:
            continue
        parted = sentences(article.text, paragraph.span)
        if len(parted) > 1 and _INLINE_HEADING.match(plain, parted[0].span.start, parted[0].span.end):
            parted = parted[1:]
        found = [(s.span, list(_clauses(article.text, plain, s.clauses, reader))) for s in parted]
        read.append(_Read(index, paragraph.span, paragraph.kind is ParagraphKind.HEADING, found))
    return read


def _clauses(text: str, plain: str, spans: Sequence[Span], reader: Reader) -> Iterator[Clause]:
    for span in _joined(text, spans):
        if listed := reader.listed(plain, span.start, span.end):
            yield from listed
        else:
            yield reader.read(plain, span.start, span.end)


def _joined(text: str, clauses: Sequence[Span]) -> list[Span]:
    """The clauses, those put together that only a space before a quotation mark parts."""
    found: list[Span] = []
    for clause in clauses:
        if found and text[found[-1].end : clause.start] == " " and text[clause.start] in "“《「(0123456789":
            found[-1] = Span(found[-1].start, clause.end)
        else:
            found.append(clause)
    return found


def _bareness(read: Sequence[_Read]) -> float:
    """The share of sentences that begin with an action and no subject."""
    heads = [clauses[0] for paragraph in read for _, clauses in paragraph.sentences]
    bare = sum(c.kind in (Kind.ACT, Kind.SOFT) and c.subject is Subject.UNSAID for c in heads)
    return bare / max(len(heads), 1)


def _found(plain: str, draft: Draft, chain: Chain, paragraph: int, sentence: Span) -> Found:
    act = draft.act
    assert act.verb is not None
    whom = beneficiaries().of(plain, draft)
    benefits = plain[whom[0] : whom[1]] if whom else ""
    verb, rest = plain[act.verb[0] : act.verb[1]], plain[act.verb[1] : act.end]
    if act.rule == "begins":
        rest = plain[draft.start : act.verb[0]]
    cued = Cued(verb, act.roles, rest, benefits, plain[draft.start : draft.end])
    instrument, cue = instruments().of(cued)
    strength = strength_of(plain, draft, chain.genre, chain.words)
    return Found(
        span=Span(draft.start, draft.end),
        sentence=sentence,
        paragraph=paragraph,
        rule=act.rule,
        instrument=instrument,
        strength=strength,
        announced=chain.genre is not Genre.REPORT
        and (bool(act.roles & PUBLISH) or rest.startswith(_MADE_PUBLIC)),
        actor=_named(plain, draft.actor),
        action=act.verb,
        object=object_of(plain, draft),
        beneficiary=whom,
        condition=condition_of(plain, draft),
        deadline=deadline_of(plain, draft),
        document=document_of(plain, draft),
        cues=(("instrument", _place(plain, cue, draft)), ("strength", act.verb)),
    )


def _named(plain: str, actor: Place | None) -> Place | None:
    """The actor's place, unless it is a paper or everyone."""
    if actor is None or plain[actor[1] - 1] == "》" or plain[actor[0]] == "《":
        return None
    return None if plain[actor[0] : actor[1]] in _EVERYONE else actor


def _place(plain: str, cue: str, draft: Draft) -> Place | None:
    at = plain.find(cue, draft.start, draft.end) if cue else -1
    return (at, at + len(cue)) if at >= 0 else None


_MADE_PUBLIC = ("公示", "公告", "公布")
_EVERYONE = frozenset("全国 全省 全市 全区 全县 全州".split())
