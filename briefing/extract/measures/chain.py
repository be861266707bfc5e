"""Joins the clauses of a sentence to measures: leads before an act, additions after it, the subject throughout."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.extract.measures.clause import Clause, Kind, Place, Subject
from briefing.extract.measures.genre import Era, Genre
from briefing.extract.measures.lexicon import COMMIT, DIRECT, GIVE, MODAL, PUBLISH
from briefing.extract.measures.patterns import DIGIT, MONEY, ONLY_MONEY, TARGET
from briefing.extract.measures.vocabulary import Vocabulary

_MOST_LEADS = 3
_LONGEST_SOFT = 32


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
    target: bool = False


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
    _first_bits: int = 0
    _open: bool = False
    _target: bool = False
    _copula: bool = False
    _begun: bool = False
    _once: int = 0
    _leads: list[Clause] = field(default_factory=list)
    _drafts: list[Draft] = field(default_factory=list)

    def paragraph(self) -> None:
        """Begin a paragraph: in news, who acted in the one before does not act on."""
        self.acted = False
        self.speaks = True

    def sentence(self, clauses: Sequence[Clause]) -> list[Draft]:
        """The measures that a sentence's clauses make."""
        self._subject, self._bits, self._first_bits = Subject.UNSAID, 0, 0
        self._open = self._target = self._copula = self._begun = False
        self._leads, self._drafts = [], []
        if clauses and self.words.formulas.search(self.text, clauses[0].start, clauses[-1].end):
            return []
        for at, clause in enumerate(clauses):
            self._take(clause, clauses[at + 1] if at + 1 < len(clauses) else None)
            if self.text.startswith(";", clause.end):
                self._bits, self._leads, self._open = self._first_bits, [], False
        return self._drafts

    def _take(self, clause: Clause, following: Clause | None) -> None:
        if clause.kind is Kind.SPEECH:
            self._speech(clause)
            return
        if clause.subject is not Subject.UNSAID:
            self._subject = clause.subject
        if TARGET.match(self.text, clause.start, clause.end):
            self._target = True
        if self._open and self._drafts:
            self._drafts[-1].end = clause.end
        elif clause.kind is Kind.LEAD:
            self._lead(clause)
        elif clause.kind is Kind.SOFT and following is not None and self._is_soft(following):
            self._soft(clause)
        elif clause.kind in (Kind.ACT, Kind.SOFT):
            self._act(clause, following)
        elif clause.kind is Kind.MORE:
            self._more(clause)
        else:
            self._state(clause, following)

    def _speech(self, clause: Clause) -> None:
        self.speaks = clause.subject is Subject.AUTHORITY
        orders = self.speaks and self.text.endswith(self.words["ordering"], clause.start, clause.end)
        self._subject = Subject.AUTHORITY if orders else Subject.UNSAID
        self._leads = []

    def _lead(self, clause: Clause) -> None:
        if clause.rule == "topic":
            self._leads = []
        else:
            self._leads.append(clause)

    def _is_soft(self, following: Clause) -> bool:
        return following.kind in (Kind.ACT, Kind.SOFT) or (following.kind is Kind.LEAD and not self._leads)

    def _soft(self, clause: Clause) -> None:
        self._bits = clause.bits & MODAL or self._bits
        self._once = COMMIT if clause.roles & GIVE else 0
        if clause.subject is not Subject.THING and (
            clause.end - clause.start <= _LONGEST_SOFT or clause.actor
        ):
            self._leads.append(clause)

    def _more(self, clause: Clause) -> None:
        text = self.text
        if self._leads and clause.verb and self._leads[-1].subject is not Subject.THING:
            self._act(clause._replace(kind=Kind.ACT, rule="led"), None)
            return
        leads, self._leads = self._leads, []
        if not self._drafts:
            if leads and leads[-1].subject is Subject.THING:
                verb = (clause.start, clause.start + 1)
                self._add(clause._replace(kind=Kind.ACT, verb=verb), leads, None)
        elif text.startswith(self.words["examples"], clause.start):
            self._such_as(clause)
        elif self._is_next(clause):
            self._drafts[-1].end = clause.end
        elif any(word in text[clause.start : clause.end] for word in self.words["ceiling"]) and DIGIT.search(
            text, clause.start, clause.end
        ):
            self._add(clause._replace(kind=Kind.ACT, verb=(clause.start, clause.start + 2)), [], None)

    def _such_as(self, clause: Clause) -> None:
        """Examples belong to the measure before them, with all that follows; one with money of its own is its own."""
        if clause.verb and MONEY.search(self.text, clause.verb[1], clause.end):
            start = clause.start + len(self.words["examples"][0])
            self._add(clause._replace(kind=Kind.ACT, start=start), [], None)
            return
        self._drafts[-1].end = clause.end
        self._open = True

    def _is_next(self, clause: Clause) -> bool:
        """Whether nothing but a mark stands between the last measure and the clause."""
        return bool(self._drafts) and clause.start - self._drafts[-1].end <= 3

    def _state(self, clause: Clause, following: Clause | None) -> None:
        leads, self._leads = self._leads, []
        if clause.rule == "copula":
            self._copula = True
        if clause.subject is not Subject.THING:
            self._bits = clause.bits & MODAL or self._bits
            self._first_bits = self._first_bits or self._bits
        if self._applies(clause):
            self._add(clause._replace(kind=Kind.ACT), leads, None)
        elif self._is_topic_of(clause, following):
            self._leads = [clause]

    def _applies(self, clause: Clause) -> bool:
        """Whether a clause about a thing states that a rule is applied to it, or a target with its action."""
        if clause.verb is None or clause.rule != "hidden":
            return False
        if self._target and DIGIT.search(self.text, clause.start, clause.end):
            return True
        known = self._drafts or self.genre in (Genre.PAPER, Genre.BUDGET)
        return bool(known) and self.text.startswith(self.words["applying"], clause.verb[0])

    def _is_topic_of(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a clause without a predicate is the thing that the next clause acts on."""
        if (
            following is None
            or self.genre not in (Genre.PAPER, Genre.BUDGET)
            or clause.subject is not Subject.THING
        ):
            return False
        if following.kind is Kind.ACT and following.subject is Subject.UNSAID:
            return bool(following.roles & GIVE or following.bits & (COMMIT | DIRECT))
        return following.kind in (Kind.LEAD, Kind.MORE) and clause.verb is None

    def _act(self, clause: Clause, following: Clause | None) -> None:
        leads, self._leads = self._leads, []
        actor = clause.actor or next((lead.actor for lead in leads if lead.actor), None)
        if not self._counts(clause, actor) or self._is_aim(clause) or self._is_topic(clause, following):
            return
        if self._belongs(clause, leads):
            self._drafts[-1].end = clause.end
            return
        self._add(clause, leads, actor)

    def _add(self, clause: Clause, leads: Sequence[Clause], actor: Place | None) -> None:
        self._bits = clause.bits & MODAL or self._bits
        self._first_bits = self._first_bits or self._bits
        self._begun = self._begun or clause.rule == "begins"
        self.acted = self.acted or actor is not None
        kept = tuple(leads[-_MOST_LEADS:])
        start = kept[0].start if kept else clause.start
        self._drafts.append(
            Draft(clause, start, clause.end, actor, self._bits | self._once, self.era, kept, self._target)
        )
        self._once = 0

    def _is_aim(self, clause: Clause) -> bool:
        if clause.rule != "aim" or clause.bits & (COMMIT | DIRECT):
            return False
        return bool(self._drafts) or self.text.startswith(self.words["reaching"], clause.start)

    def _is_topic(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a bare clause at a sentence's beginning only names what the next one orders."""
        if self._drafts or clause.bits or clause.rule != "bare" or following is None:
            return False
        return (
            following.kind in (Kind.ACT, Kind.SOFT)
            and bool(following.bits & DIRECT)
            and following.rule == "bare"
        )

    def _belongs(self, clause: Clause, leads: Sequence[Clause]) -> bool:
        """Whether the act only says what the one before it is for or made of."""
        if leads or clause.bits & MODAL or clause.subject is not Subject.UNSAID or not self._is_next(clause):
            return False
        last = self._drafts[-1]
        if last.actor and self.text[last.actor[1] - 1] in "》":
            return bool(clause.roles & PUBLISH)
        if last.act.verb and ONLY_MONEY.fullmatch(self.text, last.act.verb[1], last.end):
            return True
        if not self.text.startswith(self.words["spending"], clause.start):
            return False
        money = MONEY.search(self.text, last.act.verb[1] if last.act.verb else last.start, last.end)
        if money is None:
            return last.act.roles & PUBLISH > 0 and self.text.endswith(
                self.words["schemes"], last.start, last.end
            )
        gives = last.act.roles & (GIVE | PUBLISH) or self.text.startswith(
            self.words["paying"], last.act.verb[0] if last.act.verb else last.start
        )
        return money.group()[0].isdigit() or bool(gives)

    def _counts(self, clause: Clause, actor: Place | None) -> bool:
        if clause.subject is Subject.AUTHORITY or actor:
            return bool(clause.bits & MODAL) or not self._is_everyones_result(clause)
        if clause.rule == "listed":
            return True
        if self._copula and not clause.bits & DIRECT or self._only_may(clause):
            return False
        if self.genre is not Genre.NEWS:
            return self._counts_in_paper(clause)
        if clause.subject is Subject.THING:
            return self.speaks and clause.rule in {"begins", "granted"}
        if self._target:
            return True
        if self._subject is Subject.THING:
            return bool(self._drafts) and (
                self._begun or self.text.startswith(self.words["resuming"], clause.start)
            )
        if self._subject is Subject.AUTHORITY:
            return True
        return self.speaks and (bool((clause.bits | self._bits) & DIRECT) or self.acted)

    def _is_everyones_result(self, clause: Clause) -> bool:
        """Whether the whole country or province is said to have reached a number: a result in news."""
        if self.genre is not Genre.NEWS or self._target or clause.actor is None:
            return False
        everyone = self.text[clause.actor[0]] == "全" and clause.actor[1] - clause.actor[0] == 2
        return everyone and bool(DIGIT.search(self.text, clause.actor[1], clause.end))

    def _only_may(self, clause: Clause) -> bool:
        """Whether a clause outside of papers says what can be done, not what is."""
        if self.genre in (Genre.PAPER, Genre.BUDGET) or clause.roles & GIVE or clause.verb is None:
            return False
        return clause.bits & MODAL == COMMIT and "可" in self.text[clause.start : clause.verb[0]]

    def _counts_in_paper(self, clause: Clause) -> bool:
        if clause.subject is not Subject.THING:
            return True
        if self.genre is Genre.REPORT:
            return bool(clause.bits & DIRECT) or clause.rule == "begins"
        return self.genre is not Genre.SPEECH or clause.rule in {"begins", "granted"}
