"""Reads one clause of folded Chinese text."""

from collections.abc import Sequence

from briefing.extract.measures.actors import Actors
from briefing.extract.measures.additions import Additions
from briefing.extract.measures.clause import Clause, Kind, Subject
from briefing.extract.measures.grammar import SHORTEST, Grammar, Head
from briefing.extract.measures.judging import Judge, is_conceded, is_doubted
from briefing.extract.measures.leads import WITHOUT_FAIL, Leads
from briefing.extract.measures.lexicon import (
    COMMIT,
    DIRECT,
    GIVE,
    LEAD,
    MODAL,
    NAME,
    NOUN,
    OPENER,
    PUBLISH,
    SPEECH,
    STATE,
    VERB,
)
from briefing.extract.measures.listing import Listing
from briefing.extract.measures.patterns import (
    BIDDEN,
    BY_WHOM,
    COMPARED,
    DISPOSED,
    DURING,
    FREED_LATER,
    LIMITED,
    MAKES,
    MARKER,
    MARKS,
    PASSED,
    TO_BEGIN,
)
from briefing.extract.measures.speeches import Speeches
from briefing.extract.measures.things import Things
from briefing.extract.measures.vocabulary import Vocabulary

_MOVING = ("促进", "推动", "带动", "助推")
_FREEING = ("激发", "释放")
_TO_COME = COMMIT | DIRECT
_JOINING = ("联合", "会同", "协同", "携手")
_ONCE = ("后", "之后", "满", "时")
_ABLE = "可能以在"
_AMONG = "其中"


class Reader:
    """Reads clauses with one vocabulary, and the persons of one article."""

    def __init__(self, words: Vocabulary, persons: Sequence[str] = ()) -> None:
        self._grammar = Grammar(words)
        self._at = words.lexicon.at
        self._judge = Judge(self._grammar)
        self._additions = Additions(self._grammar)
        self._leads = Leads(self._grammar, self._judge)
        self._things = Things(self._grammar, self._judge)
        self._actors = Actors(self._grammar, persons)
        self._speeches = Speeches(self._grammar, self._actors)
        listing = Listing(self._grammar)
        self.said, self.listed, self.parted = self._speeches.within, listing.acts, listing.side_by_side
        self._speech = words["speech"]
        self._aim, self._upward = words["aim"], words["upward"]
        self._weak_papers, self._papers = words["weak_papers"], (*words["papers"], "》")
        self._first_of_aim, self._first_of_background = words.firsts("aim"), words.firsts("background")
        self._describable = words["describable"]
        self._entitling = words["entitling"]
        self._praise = words["praise"]
        self._wishes, self._authorities = words["wishes"], words["names"]
        self._purpose, self._prohibited = words["purpose"], words["prohibited"]

    def read(self, text: str, start: int, end: int) -> Clause:
        """What the clause [start, end) of a folded text does."""
        if text[start] in MARKS and (marker := MARKER.match(text, start, end)):
            start = marker.end()
        if start >= end:
            return Clause(Kind.STATE, start, end)
        if speech := self._speeches.read(text, start, end):
            return speech
        begin, start = start, self._past_openers(text, start, end)
        after = self._grammar.past_time(text, start, end)
        if after == start and (during := DURING.match(text, start, end)):
            after = during.end()
        if after > start and (start := self._past_openers(text, after, end)) >= end:
            return Clause(Kind.LEAD, begin, end, rule="time")
        return self._after_time(text, Clause(Kind.STATE, begin, end), start)

    def _after_time(self, text: str, clause: Clause, start: int) -> Clause:
        """A clause from what follows its openers and time on."""
        end = clause.end
        if start >= end or COMPARED.match(text, start, end):
            return self._among(text, clause, start)
        if text.startswith(self._wishes, start) and self._is_wish(text, start):
            return clause._replace(subject=Subject.THING)
        if said := self._additions.read(text, clause, start):
            return said
        limited = LIMITED.search(text, start, end) is not None
        said = self._limit(clause) if limited else self._sure(text, clause, start)
        if said.rule == "subject" or (said.kind is Kind.STATE and said.rule != "copula"):
            return self._things.decreed(text, said)
        return said

    def _sure(self, text: str, clause: Clause, start: int) -> Clause:
        """The clause's predicate, unless it is conceded, asked or guessed."""
        if is_conceded(text, start, clause.end):
            return clause._replace(subject=Subject.THING)
        said = self._predicate(text, clause, start)
        doubted = said.kind is Kind.ACT and said.verb and is_doubted(text, start, said.verb[0])
        return clause._replace(subject=Subject.THING) if doubted else said

    def _among(self, text: str, clause: Clause, start: int) -> Clause:
        """A comparison or share; what one of several does, behind 其中, is his act."""
        after = start + len(_AMONG)
        if not text.startswith(_AMONG, start) or after >= clause.end:
            return clause
        part = self._predicate(text, clause, after)
        acts = part.subject is Subject.AUTHORITY or part.bits & (COMMIT | DIRECT)
        return part if part.kind is Kind.ACT and acts else clause

    def _limit(self, clause: Clause) -> Clause:
        """A clause that sets a limit in principle: 担保费率原则上不超过1%."""
        return clause._replace(subject=Subject.THING, bits=DIRECT, rule="state")

    def _is_wish(self, text: str, start: int) -> bool:
        """Whether an authority is wished something: 促请政府宽减差饷."""
        return any(
            text.startswith(self._authorities, start + len(wish))
            for wish in self._wishes
            if text.startswith(wish, start)
        )

    def _past_openers(self, text: str, start: int, end: int) -> int:
        after, roles = self._at(text, start)
        while roles & OPENER and not roles & VERB and after <= end:
            if self._grammar.past_time(text, start, end) > after:
                break
            start = after + (text[after : after + 1] in {",", " "})
            after, roles = self._at(text, start)
        return start

    def _predicate(self, text: str, clause: Clause, start: int) -> Clause:
        """A clause from its subject or predicate on."""
        if text[start] in self._first_of_background and self._grammar.is_background(text, start):
            return self._leads.read(text, clause, start, self._at(text, start)[0])
        head = self._grammar.head(text, start, clause.end)
        if head.verb:
            return self._verbal(text, clause, start, head)
        return self._otherwise(text, clause, start, head)

    def _otherwise(self, text: str, clause: Clause, start: int, head: Head) -> Clause:
        """A clause that begins with a state, a preposition or a subject."""
        after, roles = self._at(text, head.at)
        if roles & STATE and self._entitles(
            text, Head(head.bits, (head.at, after), roles, head.at), clause.end
        ):
            return clause._replace(kind=Kind.LEAD, subject=Subject.THING, rule="lead")
        if roles & STATE and not roles & VERB:
            rule = "copula" if text[head.at] == "是" else "state"
            return clause._replace(bits=head.bits, subject=Subject.THING, rule=rule)
        if roles & LEAD and not text.startswith(self._purpose, start):
            return self._led(text, clause._replace(bits=head.bits), head.at, after)
        return self._with_subject(text, clause, start, head)

    def _verbal(self, text: str, clause: Clause, start: int, head: Head) -> Clause:
        """A clause that begins with its verb, or with a noun that 将 puts before its verb."""
        if text[start] == "将" and head.roles & NOUN and self._at(text, start)[0] == start + 1:
            return self._leads.disposing(text, clause._replace(bits=head.bits), start + 1)
        if self._entitles(text, head, clause.end):
            return clause._replace(kind=Kind.LEAD, subject=Subject.THING, rule="lead")
        if not head.bits and FREED_LATER.search(text, start + SHORTEST, clause.end):
            return self._things.read(text, clause, start)
        if once := self._given_once(text, clause, head):
            return once
        rule = "aim" if self._is_aim(text, start, clause.end, head) else "bare"
        said = self._judge.act(text, clause, head, rule)
        bidden = said.kind is Kind.STATE and BIDDEN.search(text, start, clause.end)
        return self._things.read(text, clause, start) if bidden else said

    def _given_once(self, text: str, clause: Clause, head: Head) -> Clause | None:
        """The gift that waits for a clause's first verb: 投产后给予补助."""
        if head.verb is None or not text.startswith(_ONCE, head.verb[1], clause.end):
            return None
        given = self._grammar.inner(text, head.verb[1] + 1, clause.end)
        if given.verb is None or not given.roles & GIVE:
            return None
        return self._judge.act(text, clause, given, "granted")

    def _entitles(self, text: str, head: Head, end: int) -> bool:
        """Whether a bare clause only tells who is entitled to what follows: 租用厂房的企业."""
        if head.verb is None or head.bits or not text.startswith(self._entitling, head.verb[0]):
            return False
        if text[end - 1] == "的":
            return True
        of = text.rfind("的", head.verb[1], end)
        return of > 0 and text.endswith(self._describable, of, end)

    def _led(self, text: str, clause: Clause, start: int, after: int) -> Clause:
        """A clause that begins with a preposition at [start, after), or with 由 before who acts."""
        if text[start] == "由" and (actor := self._actors.end(text, after, clause.end)):
            return self._of_authority(text, clause, after, actor)
        if text[start] == "除" and (rest := text.find(WITHOUT_FAIL, after, clause.end)) > 0:
            return self._leads.without_fail(text, clause, rest)
        return self._leads.read(text, clause, start, after)

    def _with_subject(self, text: str, clause: Clause, start: int, head: Head) -> Clause:
        """A clause that begins neither with its verb nor with a preposition."""
        if text.startswith(self._purpose, start):
            return clause._replace(bits=head.bits)
        if head.bits & COMMIT and text[start] == "将" and self._at(text, start)[0] == start + 1:
            return self._leads.disposing(text, clause._replace(bits=head.bits), start + 1)
        if head.bits & MODAL:
            return self._ordered(text, clause, start, head)
        if not head.bits and (actor := self._actors.end(text, start, clause.end)):
            return self._of_authority(text, clause, start, actor)
        return self._by_authority(text, clause, start) or self._things.read(text, clause, start)

    def _by_authority(self, text: str, clause: Clause, start: int) -> Clause | None:
        """A thing that an authority will deal with: 详情将由该局公布."""
        by = BY_WHOM.search(text, start + SHORTEST, clause.end)
        actor = self._actors.end(text, by.end(), clause.end) if by else 0
        if by is None or not actor or text.find("的", actor, clause.end) >= 0:
            return None
        head = self._grammar.head(text, actor, clause.end)
        if head.verb is None:
            return None
        clause = clause._replace(kind=Kind.ACT, subject=Subject.AUTHORITY, actor=(by.end(), actor))
        return clause._replace(bits=COMMIT | head.bits, verb=head.verb, roles=head.roles, rule="passive")

    def _ordered(self, text: str, clause: Clause, start: int, head: Head) -> Clause:
        """A clause that begins with a modal, its verb further on, or unknown and forbidden."""
        inner = self._grammar.inner(text, head.at, clause.end)
        bits, verb = head.bits | inner.bits, inner.verb
        if verb is None and text.startswith(self._prohibited, start):
            verb = (start, head.at)
        if verb is None and (makes := MAKES.search(text, head.at, clause.end)):
            verb = (makes.start(), makes.start() + 1)
        if verb is None and (begins := TO_BEGIN.search(text, start, clause.end)):
            return clause._replace(
                kind=Kind.ACT,
                subject=Subject.THING,
                bits=bits,
                verb=begins.span(begins.lastgroup or "verb"),
                rule="begins",
            )
        if verb is None:
            return clause._replace(bits=bits)
        return self._judge.act(text, clause, Head(bits, verb, inner.roles, start), "bare")

    def _is_aim(self, text: str, start: int, end: int, head: Head) -> bool:
        first = text[start]
        if first in self._first_of_aim and text.startswith(self._aim, start):
            return True
        if head.verb and text.startswith(_FREEING, head.verb[0]):
            return True
        return text.startswith(_MOVING, start) and text.endswith(self._upward, start, end)

    def _of_authority(self, text: str, clause: Clause, start: int, after: int) -> Clause:
        clause = clause._replace(subject=Subject.AUTHORITY, actor=(start, after))
        at = after
        if text[at] == "(":
            at = text.find(")", at, clause.end) + 1 or at
        at = self._grammar.past_time(text, at, clause.end)
        head = self._grammar.head(text, at, clause.end)
        promised = self._promised(text, head, clause.end)
        head = head._replace(bits=head.bits | clause.bits)
        if head.verb is None and (later := self._grammar.past_time(text, head.at, clause.end)) > head.at:
            rest = self._grammar.head(text, later, clause.end)
            head = rest._replace(bits=rest.bits | head.bits)
        head = self._together(text, head, clause.end)
        if self._comes_out(text, head, (start, after), clause.end):
            return self._things.read(text, clause._replace(actor=None), start)
        if not head.roles & PUBLISH and text.endswith(self._weak_papers, start, after):
            clause = clause._replace(actor=None)
            return self._by_authority(text, clause, start) or self._things.read(text, clause, start)
        if head.verb:
            said = self._judge.act(text, clause, head, "actor")
        else:
            said = self._indirectly(text, clause._replace(bits=head.bits), head.at)
        return said if promised else said._replace(bits=said.bits & ~COMMIT)

    def _comes_out(self, text: str, head: Head, paper: tuple[int, int], end: int) -> bool:
        """Whether a clause says of a paper, but not within itself, that it comes out."""
        at_end = head.verb is not None and head.verb[1] == end
        return at_end and text[paper[0]] != "本" and text.endswith(self._papers, *paper)

    def _promised(self, text: str, head: Head, end: int) -> bool:
        """Whether no 将 before the verb only puts the object first: 将今年作为, 将改造列入."""
        begins = head.verb[0] if head.verb else head.at
        disposes = text[begins - 1] == "将"
        return not disposes or DISPOSED.search(text, head.at, end) is None

    def _together(self, text: str, head: Head, end: int) -> Head:
        """What several do together, where the verb only joins them: 联合财政厅下发通知."""
        if head.verb is None or not text.startswith(_JOINING, head.verb[0]):
            return head
        inner = self._grammar.inner(text, head.verb[1] + 1, end)
        return inner._replace(bits=head.bits | inner.bits) if inner.verb else head

    def _acts(self, text: str, at: int, end: int) -> bool:
        """Whether a modal's predicate is an act, its verb unknown: with an object, and not what can be."""
        return self._at(text, at)[0] == at and text[at - 1] not in _ABLE and end - at >= 2 * SHORTEST

    def _indirectly(self, text: str, clause: Clause, at: int) -> Clause:
        """An authority's clause in which a preposition, a modal or its speech stands before the verb."""
        if at >= clause.end:
            return clause._replace(kind=Kind.LEAD, rule="lead")
        after, roles = self._at(text, at)
        if PASSED.match(text, at, clause.end):
            return clause._replace(kind=Kind.ACT, verb=(at, after), rule="actor")
        if roles & SPEECH:
            said = self._predicate(text, clause._replace(subject=Subject.UNSAID, actor=None, bits=0), after)
            return said._replace(subject=Subject.AUTHORITY)
        if (roles & LEAD or clause.bits & MODAL) and (act := self._behind(text, clause, at)):
            return act
        return clause._replace(kind=Kind.LEAD if roles & LEAD else Kind.STATE, rule="lead")

    def _behind(self, text: str, clause: Clause, at: int) -> Clause | None:
        """The act behind a preposition or a modal at `at`; None where it has no verb."""
        after, roles = self._at(text, at)
        begin = after + 1 if roles & LEAD or after == at else after
        named, name = self._at(text, after)
        begin = named if name & NAME or (named > begin and not name & VERB) else begin
        head = self._grammar.after_object(text, at, begin, clause.end)
        if head.verb and text.endswith(self._speech, at, head.verb[0]):
            return clause._replace(actor=None, subject=Subject.UNSAID)
        if head.verb is None and clause.bits & COMMIT and roles & LEAD:
            last = self._grammar.last_verb(text, begin, clause.end)
            if last is not None:
                return clause._replace(kind=Kind.ACT, verb=last, rule="actor")
        if head.verb and text[at] == "为" and text.endswith(self._praise, head.verb[1], clause.end):
            return clause._replace(kind=Kind.STATE, rule="copula")
        head = head if head.verb else self._assumed(text, clause, head, at)
        return self._judge.act(text, clause, head, "actor") if head.verb else None

    def _assumed(self, text: str, clause: Clause, head: Head, at: int) -> Head:
        """The modal that forbids as the verb, or the unknown word behind one that promises or orders."""
        if text.endswith(self._prohibited, clause.start, at):
            head = head._replace(verb=(at - SHORTEST, at))
        if clause.bits & _TO_COME and self._acts(text, at, clause.end):
            head = head._replace(verb=(at, at + SHORTEST))
        return head
