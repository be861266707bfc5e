"""Whether a clause with a verb acts, leads over to an act, or only tells a state."""

from briefing.extract.measures.clause import Clause, Kind, Subject
from briefing.extract.measures.grammar import SHORTEST, Grammar, Head
from briefing.extract.measures.lexicon import (
    ADVERB,
    COMMIT,
    DIRECT,
    DONE,
    ENCOURAGE,
    GIVE,
    LEAD,
    MODAL,
    NOUN,
    PUBLISH,
    SPEECH,
    STATE,
)
from briefing.extract.measures.patterns import (
    BIDS,
    CASES,
    CONCEDED,
    DENIED,
    DOUBTED,
    MAKES,
    NAMED_ONLY,
    SPLITS,
)

_BEFORE_OBJECT = "对在将把向针为由"
_MEANS, _WAYS = ("采取", "采用", "运用", "探索以", "利用"), ("方式", "形式", "模式")
_PROBLEMS, _FOR = ("问题", "难题", "潜力"), ("有利于", "有助于", "面临")
_PERSISTS, _BEING = "坚持", "作为"
_EMPTY = (
    "工作",
    "情况",
    "范围",
    "时间",
    "单位",
    "部门",
    "增长",
    "下降",
    "回升",
    "突破",
    "全市",
    "全省",
    "全国",
    "全县",
    "全区",
    "消息",
    "数据",
    "最新数据",
    "统计数据",
)


class Judge:
    """Judges clauses whose verb was found."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._copula = grammar.words.copula
        self._solving = grammar.words.solving
        self._degree, self._change = grammar.words.degree, grammar.words.change
        self._whole = frozenset(grammar.words["whole_acts"])
        self._vague, self._causing = grammar.words["vague"], grammar.words["causing"]

    def act(self, text: str, clause: Clause, head: Head, rule: str) -> Clause:
        """The clause with its predicate: an act, unless what follows the verb makes it something else.

        The modality that the clause has already adds to the predicate's.
        """
        start, end = clause.start, clause.end
        verb = self._verb(text, head, start, end)
        bits, kind, subject = clause.bits | head.bits, Kind.ACT, clause.subject
        after, roles = verb[1], head.roles
        if self._needs_no_object(text, clause, Head(bits, verb, roles, start), rule):
            pass
        elif (
            end - after < SHORTEST
            or self._is_vague(text, after, end)
            or self._only_names(text, roles, after, end)
        ):
            kind = Kind.STATE
        elif self._tells_what_is(text, verb, end) or self._sets_number(text, roles, after, end):
            kind, rule = Kind.STATE, "copula"
        elif self._is_state(text, verb, (bits, roles, end), rule):
            kind, subject = Kind.STATE, Subject.THING
        elif text[end - 1] != "的" and self._grammar.ends_as_lead(text, after, end):
            kind = Kind.LEAD
        elif text.startswith(_MEANS, verb[0]) and text.endswith(_WAYS, after, end) and not bits & MODAL:
            kind = Kind.SOFT
        elif roles & LEAD or (roles & (ENCOURAGE | GIVE) and text[after] in _BEFORE_OBJECT):
            return self._softly(text, clause, Head(bits, verb, roles, start), rule)
        return Clause(kind, start, end, subject, clause.actor, bits, verb, roles, rule)

    def _needs_no_object(self, text: str, clause: Clause, head: Head, rule: str) -> bool:
        """Whether the verb at the clause's end says all: a gift, an order, an act of itself (政府將立法)."""
        begin, after = head.verb or (head.at, head.at)
        told = head.bits & (COMMIT | DIRECT | DONE) or clause.actor
        whole = told and text[begin:after] in self._whole
        alone = after == clause.end and ((rule == "led" and head.roles & GIVE) or whole)
        return bool(alone) or _is_bid(text, clause, (begin, after), head.bits)

    def _verb(self, text: str, head: Head, start: int, end: int) -> tuple[int, int]:
        """The verb's place; 作 where what is done stands at the clause's end: 作相应安排."""
        verb = head.verb or (start, start)
        makes = MAKES.search(text, start, end) if verb[1] == end else None
        return (makes.start(), makes.start() + 1) if makes else verb

    def _only_names(self, text: str, roles: int, after: int, end: int) -> bool:
        """Whether a paper only names so many of something (提出了三种角色), or cases are counted."""
        return CASES.match(text, after, end) is not None or bool(
            roles & PUBLISH and roles & SPEECH and NAMED_ONLY.match(text, after, end)
        )

    def is_copula(self, text: str, start: int, end: int) -> bool:
        """Whether the words say what something is, means or causes."""
        return self._copula.search(text, start, end) is not None

    def _tells_what_is(self, text: str, verb: tuple[int, int], end: int) -> bool:
        """Whether what follows the verb says what something is, means or causes, and solves no problem."""
        found = self._copula.search(text, verb[1], end)
        if found is None:
            return False
        if found.group() in _FOR and text.find("的", found.end(), end) > 0:
            return False
        problem = found.end() == end and text.endswith(_PROBLEMS, verb[1], end)
        return not (problem and self._solving.search(text, verb[0], end))

    def _is_vague(self, text: str, start: int, end: int) -> bool:
        start += text[start] == "了"
        if text[start] == "的" and not self._grammar.has_object(text, start):
            return True
        return text.startswith(self._vague, start, end) or text[start:end] in _EMPTY

    def _sets_number(self, text: str, roles: int, after: int, end: int) -> bool:
        """Whether a paper only states a number to reach: 明确到2025年规模达到3000亿元."""
        return bool(roles & PUBLISH and self._change.search(text, after, end))

    def _softly(self, text: str, clause: Clause, head: Head, rule: str) -> Clause:
        """A clause of focus or means: an act if another verb follows in it, else leading over to one."""
        after = head.verb[1] if head.verb else clause.start
        inner = self._grammar.inner(text, after + 1, clause.end)
        if head.verb and text.startswith(_PERSISTS, head.verb[0]):
            persisted = self._grammar.head(text, after, clause.end)
            inner = inner if persisted.roles & NOUN or persisted.verb is None else persisted
        clause = clause._replace(bits=head.bits, verb=head.verb, roles=head.roles, rule=rule)
        being = head.verb is not None and text.startswith(_BEING, head.verb[0])
        if inner.verb is None or being:
            disposed = being and rule == "actor" and text.rfind("将", clause.start, after) > 0
            return clause._replace(kind=Kind.ACT if disposed else Kind.SOFT)
        if head.roles & (ENCOURAGE | GIVE):
            return clause._replace(kind=Kind.ACT)
        return clause._replace(kind=Kind.ACT, verb=inner.verb, roles=inner.roles, bits=head.bits | inner.bits)

    def _is_state(self, text: str, verb: tuple[int, int], said: tuple[int, int, int], rule: str) -> bool:
        """Whether the clause tells how something is or changed: 服务业增加值增长8%, 稳就业任务更加艰巨."""
        bits, roles, end = said
        if bits & ~ADVERB:
            return False
        after = verb[1]
        if rule == "bare" and not bits and self._degree.search(text, after, end):
            return not text.startswith(self._causing, verb[0])
        if not roles & NOUN:
            return False
        if not bits and self._change.search(text, after, end):
            return True
        return self._has_state(text, after, end)

    def _has_state(self, text: str, at: int, end: int) -> bool:
        for begin, after, roles in self._grammar.words_in(text, at, end):
            if roles & STATE and text[begin - 1] not in SPLITS and text.find("的", after, end) < 0:
                return True
        return False


def _is_bid(text: str, clause: Clause, verb: tuple[int, int], bits: int) -> bool:
    """Whether a rule bids to do what needs no object: 应当立即上报."""
    alone = clause.end - verb[1] < SHORTEST <= verb[1] - verb[0]
    return bool(alone and bits & DIRECT and BIDS.search(text, clause.start, verb[0]))


def is_conceded(text: str, start: int, end: int) -> bool:
    """Whether the clause only concedes what it tells: 雖然政府已發放津貼."""
    return CONCEDED.match(text, start, end) is not None


def is_doubted(text: str, start: int, verb: int) -> bool:
    """Whether what stands before the verb asks, guesses or denies that it is done."""
    doubted = DOUBTED.search(text, start, verb + 1) or DENIED.match(text, start, verb)
    return doubted is not None
