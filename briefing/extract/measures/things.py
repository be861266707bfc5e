"""Clauses whose subject is no authority: a thing that begins, or that a modal orders, permits or promises."""

from briefing.extract.measures.clause import Clause, Kind, Place, Subject
from briefing.extract.measures.grammar import SHORTEST, Grammar, Head
from briefing.extract.measures.judging import Judge
from briefing.extract.measures.lexicon import COMMIT, DIRECT, DONE, GIVE, LEAD, NOUN
from briefing.extract.measures.patterns import (
    BIDDEN,
    DIGIT_OR_MODAL,
    GIFT,
    GIVEN,
    GIVES,
    GRANTED_AT_END,
    LATER,
    MONEY_FIRST,
    PAID_FOR,
    PAID_FROM,
    SET_AT,
    SPLITS,
    TO_BEGIN,
)

_NAME_ENDS = frozenset("」”』》、的下内中")
_ONCE, _MARKS = "后时的", "标志着"
_SHORTEST_PERSON = 4
_SHORTEST_DEED = 4
_BIDDING = ("应当", "必须", "不得")
_COMPLYING = ("符合", "遵循", "遵守", "具备", "满足")


class Things:
    """Reads clauses about things."""

    def __init__(self, grammar: Grammar, judge: Judge) -> None:
        self._grammar, self._judge = grammar, judge
        self._begin, self._ordered = grammar.words["begin"], grammar.words["ordered"]
        self._prohibited = grammar.words["prohibited"]
        self._applying = grammar.words.applying
        self._applied = grammar.words["applied"]
        self._freed, self._persons = grammar.words["freed"], grammar.words["beneficiaries"]
        self._someone = (*self._persons, "的", "者")
        self._firm = grammar.words["firm"]
        self._shifting, self._decreed = grammar.words.shifting, grammar.words.decreed

    def read(self, text: str, clause: Clause, start: int) -> Clause:
        """The clause whose subject begins at `start`."""
        clause = clause._replace(subject=Subject.THING)
        end = clause.end
        if self._grammar.is_topic(text, start, end) and not BIDDEN.search(text, start, end):
            return clause._replace(kind=Kind.LEAD, subject=Subject.UNSAID, rule="topic")
        if text[end - 1] == "的" and end - start > _SHORTEST_PERSON:
            return clause._replace(kind=Kind.LEAD, rule="lead")
        if (begun := self._begins(text, clause, start)) is not None:
            return begun
        for at, after, roles in self._grammar.words_in(text, start, end - 1):
            if (
                roles & (COMMIT | DIRECT)
                and at > start
                and text[at - 1] not in SPLITS
                and text[after : after + 1] not in _NAME_ENDS
            ):
                found = self._behind_modal(text, clause, (start, at), after)
                if found is not None:
                    return found
        return self._hidden(text, clause, start)

    def _begins(self, text: str, clause: Clause, start: int) -> Clause | None:
        """The clause if its thing begins or becomes public, or will."""
        end = clause.end
        if to_begin := TO_BEGIN.search(text, start + 1, end):
            return clause._replace(
                kind=Kind.ACT, verb=to_begin.span(to_begin.lastgroup or "verb"), bits=COMMIT, rule="begins"
            )
        if not text.endswith(self._begin, start + 1, end) or text[end - 3] in SPLITS:
            return None
        if text.find(_MARKS, start, end) >= 0:
            return None
        roles = self._grammar.at(text, end - 2)[1]
        bits = COMMIT if LATER.search(text, start, end) else DONE
        return clause._replace(kind=Kind.ACT, verb=(end - 2, end), bits=bits, roles=roles, rule="begins")

    def decreed(self, text: str, clause: Clause) -> Clause:
        """A state as an act where what changes is set by an authority: 名额由8000张增至1.2万张."""
        if not self._shifting.search(text, clause.start, clause.end):
            return clause
        found = self._decreed.search(text, clause.start, clause.end)
        if found is None:
            return clause
        firm = text[found.end() - 1] in "到至" or text.startswith(self._firm, found.start("verb"))
        reaches = firm or DIGIT_OR_MODAL.search(text, clause.start, clause.end)
        if not reaches:
            return clause
        if text.startswith("了", found.end()):
            clause = clause._replace(bits=DONE)
        return clause._replace(kind=Kind.ACT, subject=Subject.THING, verb=found.span("verb"), rule="decreed")

    def _is_person(self, text: str, start: int, end: int) -> bool:
        return text.endswith(self._someone, start, end)

    def _behind_modal(self, text: str, clause: Clause, subject: Place, after: int) -> Clause | None:
        """The act or lead that a modal begins behind a subject, None where no predicate follows it."""
        head = self._grammar.head(text, subject[1], clause.end)
        if head.verb is None:
            inner = self._grammar.inner(text, self._grammar.past_word(text, after), clause.end)
            head = inner._replace(bits=head.bits | inner.bits)
        if head.verb is None and head.bits & (COMMIT | DIRECT):
            head = head._replace(verb=self._grammar.last_noun_verb(text, after, clause.end))
        bare = head.verb is None or head.verb[1] == clause.end
        if bare and text.startswith(self._prohibited, subject[1]):
            head = head._replace(verb=(subject[1], after))
        if head.verb and text.startswith("的", head.verb[1]):
            return None
        bits = head.bits
        ordered = bits & DIRECT and text.endswith(self._ordered, *subject)
        clause = clause._replace(bits=bits, actor=subject if ordered else None)
        said = self._judge.act(text, clause, head, self._rule(text, head, subject)) if head.verb else clause
        if said.kind is Kind.STATE and self._is_bidden(text, subject[1], after, clause.end):
            return clause._replace(
                kind=Kind.ACT, verb=(after, after + SHORTEST), bits=bits | DIRECT, rule="subject"
            )
        if head.verb:
            return said
        if bits & DIRECT and self._grammar.at(text, after)[1] & LEAD:
            return clause._replace(kind=Kind.LEAD, rule="lead")
        return None

    def _is_bidden(self, text: str, at: int, after: int, end: int) -> bool:
        """Whether a rule bids someone what no known verb says: 经营者应当明码标价, 名称应当符合规定."""
        complies = text.startswith(_COMPLYING, after)
        if not text.startswith(_BIDDING, at) or end - after < _SHORTEST_DEED:
            return False
        return complies or not self._grammar.at(text, after)[1] & (LEAD | NOUN)

    def _rule(self, text: str, head: Head, subject: Place) -> str:
        """Whether someone is given something, freed of it or allowed to, or only ordered."""
        free = text.startswith(self._freed, subject[1])
        allowed = text[subject[1]] == "可" and text.endswith(self._persons, *subject)
        return "granted" if head.roles & GIVE or free or allowed else "subject"

    def _gift(self, text: str, start: int, end: int) -> Place | None:
        """The verb by which a person at the clause's beginning is given so much, or the gift at its end."""
        if money := MONEY_FIRST.match(text, start, end):
            return money.span("verb")
        if granted := GRANTED_AT_END.search(text, start + 2, end):
            return granted.span("verb")
        if GIVEN.search(text, start, end):
            return end - 2, end
        if not GIVES.search(text, start, end):
            return None
        gift = GIFT.search(text, start + 2, end) or PAID_FOR.search(text, start + 2, end)
        return gift.span("verb") if gift and self._is_person(text, start, gift.start()) else None

    def _applies(self, text: str, clause: Clause, start: int) -> Clause:
        """A clause that applies a rule to its thing, or says out of which funds it is paid."""
        paid = PAID_FROM.search(text, start, clause.end)
        if paid is None:
            return clause._replace(rule="hidden")
        payer = paid.span("who") if paid.group("who") else None
        return clause._replace(kind=Kind.ACT, rule="decreed", actor=payer)

    def _hidden(self, text: str, clause: Clause, start: int) -> Clause:
        """A state that keeps its verb, for who knows that a rule is applied or a target set in it."""
        last = (clause.end - 2, clause.end)
        if text.endswith(self._applied, start, clause.end):
            return self._applies(text, clause._replace(verb=last), start)
        if gift := self._gift(text, start, clause.end):
            rule = "given" if gift == last else "granted"
            return clause._replace(kind=Kind.ACT, verb=gift, roles=GIVE, rule=rule)
        set_at = SET_AT.search(text, start, clause.end)
        copula = set_at is None and self._judge.is_copula(text, start, clause.end)
        if set_at or copula or not self._applying.search(text, start, clause.end):
            verb = set_at.span() if set_at else clause.verb
            return clause._replace(verb=verb, rule="copula" if copula else "hidden")
        head = self._grammar.inner(text, start + 1, clause.end)
        if head.verb and head.roles & (GIVE | NOUN) == GIVE and text[head.verb[0] - 1] in _ONCE:
            return self._judge.act(text, clause._replace(subject=Subject.UNSAID), head, "granted")
        return clause._replace(bits=head.bits, verb=head.verb, roles=head.roles, rule="hidden")
