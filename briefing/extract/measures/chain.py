"""Joins the clauses of a sentence to measures: leads before an act, additions after it, the subject throughout."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.extract.measures.clause import Clause, Kind, Place, Subject
from briefing.extract.measures.genre import Era, Genre
from briefing.extract.measures.lexicon import DIRECT, GIVE, MODAL, PUBLISH
from briefing.extract.measures.vocabulary import Vocabulary

_MOST_LEADS = 3


@dataclass(slots=True)
class Draft:
    """A measure in the making: its acting clause, where its text runs, and the modality it has or takes over."""

    act: Clause
    start: int
    end: int
    actor: Place | None
    bits: int
    era: Era
    leads: tuple[Clause, ...] = ()


@dataclass(slots=True)
class Chain:
    """Goes through an article's sentences and remembers who speaks and acts."""

    text: str
    genre: Genre
    words: Vocabulary
    era: Era = Era.NONE
    speaks: bool = True
    acted: bool = False
    _subject: Subject = Subject.UNSAID
    _bits: int = 0
    _open: bool = False
    _leads: list[Clause] = field(default_factory=list)
    _drafts: list[Draft] = field(default_factory=list)

    def paragraph(self) -> None:
        """Begin a paragraph: in news, who acted in the one before does not act on."""
        self.acted = False
        self.speaks = True

    def sentence(self, clauses: Sequence[Clause]) -> list[Draft]:
        """The measures that a sentence's clauses make."""
        self._subject, self._bits, self._open = Subject.UNSAID, 0, False
        self._leads, self._drafts = [], []
        for at, clause in enumerate(clauses):
            following = clauses[at + 1] if at + 1 < len(clauses) else None
            self._take(clause, following)
        return self._drafts

    def _take(self, clause: Clause, following: Clause | None) -> None:
        if clause.kind is Kind.SPEECH:
            self._speech(clause)
            return
        if clause.subject is not Subject.UNSAID:
            self._subject = clause.subject
        if self._open and self._drafts:
            self._drafts[-1].end = clause.end
            return
        if clause.kind is Kind.LEAD:
            self._lead(clause)
        elif clause.kind is Kind.SOFT and following is not None and following.kind in {Kind.ACT, Kind.SOFT}:
            self._bits = clause.bits & MODAL or self._bits
            self._lead(clause)
        elif clause.kind in {Kind.ACT, Kind.SOFT}:
            self._act(clause)
        elif clause.kind is Kind.MORE:
            self._more(clause)
        else:
            self._state(clause, following)

    def _speech(self, clause: Clause) -> None:
        self.speaks = clause.subject is Subject.AUTHORITY
        self._subject = Subject.UNSAID
        self._leads = []

    def _lead(self, clause: Clause) -> None:
        if clause.rule != "topic":
            self._leads.append(clause)

    def _more(self, clause: Clause) -> None:
        if self._drafts and not self._leads:
            self._drafts[-1].end = clause.end
            self._open = self.text.startswith(("例如", "包括"), clause.start)
        self._leads = []

    def _state(self, clause: Clause, following: Clause | None) -> None:
        granted = following is not None and following.kind is Kind.ACT and following.roles & GIVE
        if self.genre in {Genre.PAPER, Genre.BUDGET} and granted and clause.subject is Subject.THING and not clause.verb:
            self._leads.append(clause)
            return
        self._leads = []

    def _act(self, clause: Clause) -> None:
        leads, self._leads = self._leads, []
        actor = clause.actor or next((lead.actor for lead in leads if lead.actor), None)
        if not self._counts(clause, actor):
            return
        if self._belongs(clause, leads):
            self._drafts[-1].end = clause.end
            return
        own = clause.bits & MODAL
        self._bits = own or self._bits
        self.acted = self.acted or actor is not None
        kept = tuple(leads[-_MOST_LEADS:])
        start = kept[0].start if kept else clause.start
        self._drafts.append(Draft(clause, start, clause.end, actor, self._bits, self.era, kept))

    def _belongs(self, clause: Clause, leads: Sequence[Clause]) -> bool:
        """Whether the act only says what the one before it is for or made of."""
        if not self._drafts or leads or clause.bits & MODAL or clause.subject is not Subject.UNSAID:
            return False
        last = self._drafts[-1]
        if last.end + 1 < clause.start - 1:
            return False
        if last.actor and self.text[last.actor[1] - 1] == "》" and clause.roles & PUBLISH:
            return True
        return False

    def _counts(self, clause: Clause, actor: Place | None) -> bool:
        if clause.subject is Subject.AUTHORITY or actor:
            return True
        if self.genre is not Genre.NEWS:
            return self._counts_in_paper(clause)
        if clause.subject is Subject.THING:
            return self.speaks and clause.rule in {"begins", "granted"}
        if self._subject is Subject.THING:
            return False
        if self._subject is Subject.AUTHORITY:
            return True
        return self.speaks and (bool(clause.bits & DIRECT) or self.acted)

    def _counts_in_paper(self, clause: Clause) -> bool:
        if clause.subject is not Subject.THING:
            return True
        if self.genre is Genre.REPORT:
            return bool(clause.bits & DIRECT) or clause.rule == "begins"
        return True


