"""Reads one clause of folded Chinese text."""

from typing import NamedTuple

from briefing.extract.measures.actors import Actors
from briefing.extract.measures.clause import Clause, Kind, Place, Subject
from briefing.extract.measures.lexicon import (
    ADVERB,
    BEFORE_VERB,
    COMMIT,
    DIRECT,
    DONE,
    ENCOURAGE,
    GIVE,
    LEAD,
    MODAL,
    NAME,
    NOUN,
    OPENER,
    SPEECH,
    STATE,
    VERB,
)
from briefing.extract.measures.patterns import (
    BOUNDS,
    PROHIBITED,
    STATED,
    LISTED,
    QUOTES,
    UPWARD,
    VAGUE,
    CHANGE,
    COMPARED,
    COPULA,
    FROM_TO,
    MARKER,
    NO_GIFT,
    QUOTED_SPEECH,
    TIME,
)
from briefing.extract.measures.vocabulary import Vocabulary

_SPLITS = "、的和与及或、·“‘《"
_SHORTEST = 2
_FEWEST_LISTED = 3
_CAUSES = ("推动", "促进", "使", "让", "确保", "推进", "带动")
_TREATS = (
    "给予",
    "予以",
    "实施",
    "实行",
    "进行",
    "开展",
    "提供",
    "采取",
    "加强",
    "加大",
    "作出",
    "做出",
    "落实",
    "建立",
)
_BODIES = ("各方", "方", "者", "主体", ")")
_TOPICS = ("方面", "而言", "来看", "来说", "来讲", "看")


class Head(NamedTuple):
    """The roles of the words before a verb, the verb's place if one is there, its roles, and where it looked."""

    bits: int
    verb: Place | None
    roles: int
    at: int


class Reader:
    """Reads clauses with one vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._at = words.lexicon.at
        self._actors = Actors(words)

    def read(self, text: str, start: int, end: int) -> Clause:
        """What the clause [start, end) of a folded text does."""
        if marker := MARKER.match(text, start, end):
            start = marker.end()
        if start >= end:
            return Clause(Kind.STATE, start, end)
        if self._is_speech(text, start, end):
            authority = self._actors.speaks(text, start, end)
            return Clause(Kind.SPEECH, start, end, Subject.AUTHORITY if authority else Subject.THING)
        begin, start = start, self._past_openers(text, start, end)
        if time := TIME.match(text, start, end):
            start = self._past_openers(text, time.end(), end)
            if start >= end:
                return Clause(Kind.LEAD, begin, end, rule="time")
        if start >= end or COMPARED.match(text, start, end):
            return Clause(Kind.STATE, begin, end)
        if self._is_more(text, start, end):
            bits, verb, roles = self._inner(text, start + 1, end)
            return Clause(Kind.MORE, begin, end, bits=bits, verb=verb, roles=roles, rule="more")
        return self._predicate(text, Clause(Kind.STATE, begin, end), start)

    def listed(self, text: str, start: int, end: int) -> list[Clause]:
        """The acts that a clause lists as what a paper orders: 从完善A、健全B、推动C等三个方面; none if it is no such list."""
        if text.count("、", start, end) < _FEWEST_LISTED - 1:
            return []
        found = LISTED.search(text, start, end)
        if found is None:
            return []
        acts: list[Clause] = []
        at, last = found.span("list")
        while at < last:
            until = text.find("、", at, last)
            until = last if until < 0 else until
            head = self.head(text, at, until)
            if head.verb and until - head.verb[1] >= _SHORTEST:
                acts.append(
                    Clause(
                        Kind.ACT, at, until, Subject.UNSAID, None, head.bits, head.verb, head.roles, "listed"
                    )
                )
            elif acts:
                acts[-1] = acts[-1]._replace(end=until)
            else:
                return []
            at = until + 1
        return acts if len(acts) >= _FEWEST_LISTED else []

    def head(self, text: str, start: int, end: int) -> Head:
        """What a predicate that begins at `start` begins with."""
        bits, earlier, at = 0, 0, start
        last: Place | None = None
        last_roles = 0
        while at < end:
            after, roles = self._at(text, at)
            if after > end or not roles & BEFORE_VERB:
                if roles & VERB and after <= end:
                    return Head(bits, (at, after), roles, at)
                break
            last, last_roles = ((at, after), roles) if roles & VERB else (None, 0)
            earlier = bits
            bits |= roles & BEFORE_VERB
            at = after
            if text.startswith("地", after) and not text.startswith(self._words.land, after):
                at += 1
        return Head(earlier if last else bits, last, last_roles, at)

    def _is_speech(self, text: str, start: int, end: int) -> bool:
        if text.endswith(self._words.speech, start, end):
            verb = self.head(text, start, end).verb
            return verb is None or verb[1] == end
        return bool(QUOTED_SPEECH.match(text, start, end))

    def _is_more(self, text: str, start: int, end: int) -> bool:
        if text.startswith(self._words.more, start):
            return not self._at(text, start)[1] & NAME
        return bool(FROM_TO.match(text, start, end))

    def _past_openers(self, text: str, start: int, end: int) -> int:
        after, roles = self._at(text, start)
        while roles & OPENER and not roles & VERB and after <= end:
            start = after + (text[after : after + 1] in {",", " "})
            after, roles = self._at(text, start)
        return start

    def _predicate(self, text: str, clause: Clause, start: int) -> Clause:
        after, _ = self._at(text, start)
        if text[start:after] in self._words.background:
            return self._leading(text, clause, start, after)
        head = self.head(text, start, clause.end)
        clause = clause._replace(bits=head.bits)
        if head.verb:
            rule = "aim" if self._is_aim(text, start, clause.end, head) else "bare"
            return self._acting(text, clause._replace(verb=head.verb, roles=head.roles, rule=rule))
        after, roles = self._at(text, head.at)
        if head.bits & COMMIT and text[start] == "将" and not roles:
            return self._disposing(text, clause, start + 1)
        if roles & STATE and not roles & VERB:
            return clause._replace(subject=Subject.THING, rule="copula" if text[head.at] == "是" else "state")
        if text.startswith(self._words.purpose, start):
            return clause
        if roles & LEAD:
            return self._leading(text, clause, head.at, after)
        if not head.bits and (found := self._actors.end(text, start, clause.end, self._goes_on)):
            return self._of_authority(text, clause._replace(bits=0), start, found)
        if head.bits & MODAL:
            bits, verb, roles = self._inner(text, head.at, clause.end)
            if verb is None and PROHIBITED.match(text, start, clause.end):
                verb = (start, head.at)
            if verb is None:
                return clause
            return self._acting(
                text, clause._replace(bits=clause.bits | bits, verb=verb, roles=roles, rule="bare")
            )
        return self._of_thing(text, clause, start)

    def _is_aim(self, text: str, start: int, end: int, head: Head) -> bool:
        assert head.verb is not None
        if text.startswith(self._words.aim, start) or text.startswith(("激发", "释放"), head.verb[0]):
            return True
        moves = text.startswith(("促进", "推动", "带动", "助推"), start)
        return moves and bool(UPWARD.search(text, start, end))

    def _acting(self, text: str, clause: Clause) -> Clause:
        """The clause as an act with its verb, unless its object is missing or what follows makes it a state."""
        assert clause.verb is not None
        after, end = clause.verb[1], clause.end
        if end - after < _SHORTEST or text[after] == "的":
            return clause._replace(kind=Kind.STATE)
        if COPULA.search(text, after, end):
            return clause._replace(kind=Kind.STATE, rule="copula")
        if (
            clause.rule == "bare"
            and not clause.bits
            and STATED.search(text, after, end)
            and not text.startswith(_CAUSES, clause.verb[0])
        ):
            return clause._replace(kind=Kind.STATE, subject=Subject.THING)
        if VAGUE.match(text, after, end):
            return clause._replace(kind=Kind.STATE)
        if clause.roles & NOUN and not clause.bits & ~ADVERB and self._is_state(text, clause, after, end):
            return clause._replace(kind=Kind.STATE, subject=Subject.THING)
        if self._ends_as_lead(text, after, end) and not text.endswith("的", after, end):
            return clause._replace(kind=Kind.LEAD)
        if clause.roles & LEAD or (clause.roles & (ENCOURAGE | GIVE) and text[after] in "对在将把向"):
            return self._softly(text, clause)
        return clause._replace(kind=Kind.ACT)

    def _softly(self, text: str, clause: Clause) -> Clause:
        assert clause.verb is not None
        bits, verb, roles = self._inner(text, clause.verb[1] + 1, clause.end)
        if verb and clause.roles & (ENCOURAGE | GIVE):
            return clause._replace(kind=Kind.ACT)
        if verb:
            return clause._replace(kind=Kind.ACT, verb=verb, roles=roles, bits=clause.bits | bits)
        return clause._replace(kind=Kind.SOFT)

    def _is_state(self, text: str, clause: Clause, start: int, end: int) -> bool:
        """Whether what follows a word that may be a noun tells how the thing is or changed."""
        if not clause.bits and CHANGE.search(text, start, end):
            return True
        at = start
        while at < end:
            after, roles = self._at(text, at)
            if roles & STATE and text[at - 1] not in _SPLITS and text.find("的", after, end) < 0:
                return True
            at = max(after, at + 1)
        return False

    def _inner(self, text: str, start: int, end: int) -> tuple[int, Place | None, int]:
        """The first predicate within [start, end): the roles before its verb, the verb, its roles."""
        at = start - (text[start - 1] in QUOTES)
        while at < end - 1:
            if closing := QUOTES.get(text[at]):
                at = max(text.find(closing, at, end), at) + 1
                continue
            after, roles = self._at(text, at)
            if roles & (BEFORE_VERB | VERB) and text[at - 1] not in _SPLITS:
                bits, verb, found, _ = self.head(text, at, end)
                sure = bits & ~DONE or not found & NOUN
                if verb and sure and text[verb[1] : verb[1] + 1] not in {"的", "、", "", ","}:
                    return bits, verb, found
            at = max(after, at + 1)
        return 0, None, 0

    def _leading(self, text: str, clause: Clause, start: int, after: int) -> Clause:
        end = clause.end
        if text[start] in "将把" and after - start == 1:
            return self._disposing(text, clause, after)
        if self._ends_as_lead(text, after, end):
            return self._lead(text, clause, start)
        if self._is_topic(text, start, end) and text[start] != "为":
            return self._lead(text, clause, start)
        if text[start] == "为" and (aim := self.head(text, after, end)).verb and not aim.roles & NOUN:
            return clause._replace(kind=Kind.LEAD, rule="topic")
        bits, verb, roles = self._after(text, start, after + 1, end)
        if verb is None and PROHIBITED.match(text, clause.start, end):
            verb = (start, after)
        if verb is None and clause.bits & MODAL and text[start] == "以" and "为" in text[after:end]:
            verb = (start, after)
        if verb is None:
            return self._lead(text, clause, start)
        if text[start] == "为" and NO_GIFT.search(text, verb[1], end):
            return clause
        return self._acting(
            text, clause._replace(verb=verb, bits=clause.bits | bits, roles=roles, rule="led")
        )

    def _after(self, text: str, start: int, at: int, end: int) -> tuple[int, Place | None, int]:
        """The first predicate after a preposition's object; after 对, none that only describes the object."""
        bits, verb, roles = self._inner(text, at, end)
        while (
            verb
            and text[start] == "对"
            and text.find("的", verb[1], end) > 0
            and not text.startswith(_TREATS, verb[0])
        ):
            bits, verb, roles = self._inner(text, verb[1], end)
        return bits, verb, roles

    def _ends_as_lead(self, text: str, start: int, end: int) -> bool:
        return text.endswith(self._words.lead_ends, start, end) and not text.endswith(BOUNDS, start, end)

    def _lead(self, text: str, clause: Clause, start: int) -> Clause:
        """The clause as a lead; one that ends with a place has it act in what follows."""
        rule = "topic" if self._is_topic(text, start, clause.end) else "lead"
        place = text.endswith(self._words.places, start, clause.end)
        subject = Subject.AUTHORITY if place else Subject.UNSAID
        return clause._replace(kind=Kind.LEAD, rule="topic" if place else rule, subject=subject)

    def _is_topic(self, text: str, start: int, end: int) -> bool:
        """Whether a lead names a topic or the background, and does not belong to the measure."""
        after, _ = self._at(text, start)
        return text[start:after] in self._words.background or text.endswith(_TOPICS, start, end)

    def _disposing(self, text: str, clause: Clause, after: int) -> Clause:
        if clause.end - after < 2 * _SHORTEST:
            return clause
        bits, verb, roles = self._inner(text, after + 1, clause.end)
        verb = verb or (after - 1, after)
        clause = clause._replace(bits=clause.bits & ~COMMIT)
        return clause._replace(
            kind=Kind.ACT, verb=verb, bits=clause.bits | bits, roles=roles, rule="disposal"
        )

    def _of_authority(self, text: str, clause: Clause, start: int, after: int) -> Clause:
        clause = clause._replace(subject=Subject.AUTHORITY, actor=(start, after))
        at = after
        if text[at] == "(":
            at = text.find(")", at, clause.end) + 1 or at
        if time := TIME.match(text, at, clause.end):
            at = time.end()
        head = self.head(text, at, clause.end)
        if head.verb:
            return self._acting(
                text, clause._replace(bits=head.bits, verb=head.verb, roles=head.roles, rule="actor")
            )
        return self._of_authority_indirectly(text, clause._replace(bits=head.bits), head.at)

    def _of_authority_indirectly(self, text: str, clause: Clause, at: int) -> Clause:
        """An authority's clause in which no verb follows at once: a preposition, a modal or its speech does."""
        after, roles = self._at(text, at)
        if roles & SPEECH:
            inner = self._predicate(text, clause._replace(subject=Subject.UNSAID, actor=None), after)
            return inner._replace(subject=Subject.AUTHORITY)
        if roles & LEAD or clause.bits & MODAL:
            more, verb, found = self._inner(text, after + 1, clause.end)
            if verb:
                bits = clause.bits | more
                return self._acting(text, clause._replace(bits=bits, verb=verb, roles=found, rule="actor"))
        return clause._replace(kind=Kind.LEAD if roles & LEAD else Kind.STATE, rule="lead")

    def _goes_on(self, text: str, at: int, end: int) -> bool:
        """Whether a predicate can begin at `at`, after its subject."""
        if at >= end:
            return False
        if text[at] == "(" or TIME.match(text, at, end):
            return True
        return self._begins_predicate(text, at)

    def _begins_predicate(self, text: str, at: int) -> bool:
        after, roles = self._at(text, at)
        if text[at] in "和与同及" and after - at == 1:
            return False
        return bool(roles & (BEFORE_VERB | LEAD | SPEECH) or (roles & VERB and not roles & NOUN))

    def _of_thing(self, text: str, clause: Clause, start: int) -> Clause:
        clause = clause._replace(subject=Subject.THING)
        end = clause.end
        if text.endswith(self._words.begin, start + 1, end) and text[end - 3] not in _SPLITS:
            _, roles = self._at(text, end - 2)
            return clause._replace(kind=Kind.ACT, verb=(end - 2, end), bits=DONE, roles=roles, rule="begins")
        at = start + 1
        while at < end - 1:
            after, roles = self._at(text, at)
            if roles & (COMMIT | DIRECT) and text[at - 1] not in _SPLITS:
                bits, verb, found, _ = self.head(text, at, end)
                if not verb:
                    more, verb, found = self._inner(text, after + 1, end)
                    bits |= more
                if verb is None and bits & DIRECT and self._at(text, at + after - at)[1] & LEAD:
                    return clause._replace(
                        kind=Kind.LEAD, bits=bits, rule="lead", actor=self._body(text, start, at, bits)
                    )
                if verb:
                    rule = "granted" if found & GIVE else "subject"
                    clause = clause._replace(actor=self._body(text, start, at, bits))
                    return self._acting(text, clause._replace(bits=bits, verb=verb, roles=found, rule=rule))
            at = max(after, at + 1)
        return self._hidden(text, clause, start)

    def _body(self, text: str, start: int, end: int, bits: int) -> Place | None:
        """Who is ordered to act, if the words before the modal name a body."""
        if bits & DIRECT and text.endswith(
            self._words.beneficiaries + self._words.ends + _BODIES, start, end
        ):
            return start, end
        return None

    def _hidden(self, text: str, clause: Clause, start: int) -> Clause:
        """A clause about a thing with a verb but no modal: a state that keeps its verb for who trusts it."""
        if COPULA.search(text, start, clause.end):
            return clause._replace(rule="copula")
        bits, verb, roles = self._inner(text, start + 1, clause.end)
        return clause._replace(bits=bits, verb=verb, roles=roles, rule="hidden")
