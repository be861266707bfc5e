"""Whether a clause with a verb acts, leads over to an act, or only tells a state."""

from briefing.extract.measures.clause import Clause, Kind, Subject
from briefing.extract.measures.grammar import SHORTEST, Grammar
from briefing.extract.measures.lexicon import ADVERB, ENCOURAGE, GIVE, LEAD, NOUN, STATE
from briefing.extract.measures.patterns import IS, NUMBERED, SPLITS

_BEFORE_OBJECT = "对在将把向"
_PERSISTS = "坚持"
_EMPTY = ("工作", "情况")


class Judge:
    """Judges clauses whose verb was found."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._words = grammar.words
        self._vague, self._causing = grammar.words["vague"], grammar.words["causing"]

    def act(self, text: str, clause: Clause) -> Clause:
        """The clause as an act, unless its object is missing or what follows makes it something else."""
        verb = clause.verb or (clause.start, clause.start)
        after, end = verb[1], clause.end
        if end - after < SHORTEST or text[after] == "的" or self._is_vague(text, after, end):
            return clause._replace(kind=Kind.STATE)
        if self.is_copula(text, after, end):
            return clause._replace(kind=Kind.STATE, rule="copula")
        if self._is_state(text, clause, after, end):
            return clause._replace(kind=Kind.STATE, subject=Subject.THING)
        return self._acting(text, clause, after)

    def _acting(self, text: str, clause: Clause, after: int) -> Clause:
        """A clause that is no state: an act, or one that leads over to it."""
        end = clause.end
        if text[end - 1] != "的" and self._grammar.ends_as_lead(text, after, end):
            return clause._replace(kind=Kind.LEAD)
        if clause.roles & LEAD or (clause.roles & (ENCOURAGE | GIVE) and text[after] in _BEFORE_OBJECT):
            return self._softly(text, clause, after)
        return clause._replace(kind=Kind.ACT)

    def is_copula(self, text: str, start: int, end: int) -> bool:
        """Whether the words say what something is, means or causes."""
        return bool(
            self._words.copula.search(text, start, end)
            or IS.search(text, start, end)
            or NUMBERED.search(text, start, end)
        )

    def _is_vague(self, text: str, start: int, end: int) -> bool:
        start += text[start] == "了"
        return text.startswith(self._vague, start, end) or text[start:end] in _EMPTY

    def _softly(self, text: str, clause: Clause, after: int) -> Clause:
        """A clause of focus or means: an act if another verb follows in it, else leading over to one."""
        head = self._grammar.inner(text, after + 1, clause.end)
        if text.startswith(_PERSISTS, clause.start):
            persisted = self._grammar.head(text, after, clause.end)
            head = head if persisted.roles & NOUN or persisted.verb is None else persisted
        if head.verb is None:
            return clause._replace(kind=Kind.SOFT)
        if clause.roles & (ENCOURAGE | GIVE):
            return clause._replace(kind=Kind.ACT)
        bits = clause.bits | head.bits
        return clause._replace(kind=Kind.ACT, verb=head.verb, roles=head.roles, bits=bits)

    def _is_state(self, text: str, clause: Clause, after: int, end: int) -> bool:
        """Whether the clause tells how something is or changed: 服务业增加值增长8%, 稳就业任务更加艰巨."""
        if clause.bits & ~ADVERB:
            return False
        if clause.rule == "bare" and not clause.bits and self._words.degree.search(text, after, end):
            return not text.startswith(self._causing, clause.verb[0] if clause.verb else after)
        if not clause.roles & NOUN:
            return False
        if not clause.bits and self._words.change.search(text, after, end):
            return True
        return self._has_state(text, after, end)

    def _has_state(self, text: str, at: int, end: int) -> bool:
        look = self._grammar.at
        while at < end:
            after, roles = look(text, at)
            if roles & STATE and text[at - 1] not in SPLITS and text.find("的", after, end) < 0:
                return True
            at = after if after > at else at + 1
        return False
