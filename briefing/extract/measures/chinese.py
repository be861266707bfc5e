"""The measures of a Chinese article: clauses read in turn, leads and additions joined to what they belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefing.extract.clauses import Sentence, sentences
from briefing.extract.measures.clause import Clause, Kind, Reader, Subject
from briefing.extract.measures.genre import DEFAULT, Genre, genre_of
from briefing.extract.measures.instruments import instruments
from briefing.extract.measures.lexicon import COMMIT, DIRECT, DONE, ENCOURAGE, GIVE
from briefing.extract.measures.vocabulary import Vocabulary
from briefing.model.article import Article, ParagraphKind
from briefing.model.figure import Figure
from briefing.model.folding import folded
from briefing.model.measure import Measure, Strength
from briefing.model.span import Phrase, Span


@dataclass(slots=True)
class _Draft:
    start: int
    act: Clause
    end: int


def chinese(article: Article, figures: Sequence[Figure], vocabulary: Vocabulary) -> Iterator[Measure]:
    """The measures of an article in Chinese."""
    plain = folded(article.text)
    reader = Reader(vocabulary)
    parsed = []
    heads = acts = 0
    for paragraph in article.paragraphs:
        if paragraph.kind is ParagraphKind.TITLE:
            continue
        found = sentences(article.text, paragraph.span)
        read = [[reader.read(plain, c.start, c.end) for c in s.clauses] for s in found]
        for clauses in read:
            heads += 1
            acts += clauses[0].kind is Kind.ACT and clauses[0].subject is Subject.UNSAID
        parsed.append((paragraph, read))
    genre = genre_of(article, plain, acts / max(heads, 1))
    for paragraph, read in parsed:
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        chain = _Chain(plain, genre)
        for clauses in read:
            for draft in chain.drafts(clauses):
                yield _measure(article, plain, draft, chain, figures)


@dataclass(slots=True)
class _Chain:
    plain: str
    genre: Genre
    speaker: bool = True
    authority: bool = False
    drafts_: list[_Draft] = field(default_factory=list)
    bits: int = 0

    def drafts(self, clauses: Sequence[Clause]) -> list[_Draft]:
        self.drafts_ = []
        leads: list[Clause] = []
        subject = Subject.UNSAID
        self.bits = 0
        for clause in clauses:
            if clause.subject is not Subject.UNSAID and clause.kind is not Kind.SPEECH:
                subject = clause.subject
            if clause.kind is Kind.LEAD:
                leads.append(clause)
                continue
            if clause.kind is Kind.SPEECH:
                self.speaker = clause.subject is Subject.AUTHORITY
                subject = Subject.UNSAID
            if clause.kind is Kind.MORE and self.drafts_:
                self.drafts_[-1].end = clause.end
            if clause.kind is Kind.ACT and self._counts(clause, subject):
                start = leads[0].start if leads else clause.start
                self.drafts_.append(_Draft(start, clause, clause.end))
            leads = []
        return self.drafts_

    def _counts(self, clause: Clause, subject: Subject) -> bool:
        if clause.subject is Subject.AUTHORITY:
            self.authority = True
            return True
        if self.genre is not Genre.NEWS:
            return True
        if not self.speaker:
            return subject is Subject.AUTHORITY
        if clause.subject is Subject.THING:
            return clause.rule in ("begins", "granted")
        if subject is Subject.THING:
            return False
        if subject is Subject.AUTHORITY:
            return True
        return bool(clause.bits & DIRECT) or self.authority


def _measure(
    article: Article, plain: str, draft: _Draft, chain: _Chain, figures: Sequence[Figure]
) -> Measure:
    act = draft.act
    span = Span(draft.start, draft.end)
    verb = plain[act.verb[0] : act.verb[1]] if act.verb else ""
    instrument, cue = instruments().of(verb, plain[act.verb[1] if act.verb else draft.start : draft.end])
    return Measure(
        span=span,
        text=span.of(article.text),
        instrument=instrument,
        strength=_strength(plain, draft, chain),
        actor=_phrase(article.text, act.actor),
        action=_phrase(article.text, act.verb),
        rule=act.rule,
        figures=tuple(f for f in figures if span.holds(f.span)),
    )


def _strength(plain: str, draft: _Draft, chain: _Chain) -> Strength:
    act = draft.act
    assert act.verb
    if act.roles & ENCOURAGE:
        return Strength.ENCOURAGE
    bits = act.bits or chain.bits
    chain.bits = bits
    if plain[act.verb[1] : act.verb[1] + 1] == "了" or bits & DONE:
        return Strength.DONE
    if bits & COMMIT or act.roles & GIVE:
        return Strength.COMMIT
    if bits & DIRECT:
        return Strength.DIRECT
    return DEFAULT[chain.genre]


def _phrase(text: str, place: tuple[int, int] | None) -> Phrase | None:
    return Phrase(text[place[0] : place[1]], Span(*place)) if place else None
