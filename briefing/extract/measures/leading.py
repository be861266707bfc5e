"""Clauses with a verb that only say to whom, by whom or how the next one acts."""

from briefing.extract.measures.clause import Clause, Kind, Subject
from briefing.extract.measures.lexicon import COMMIT, DIRECT, ENCOURAGE, GIVE, MODAL, NOUN
from briefing.extract.measures.patterns import MONEY
from briefing.extract.measures.vocabulary import Vocabulary

_CHOSEN = ("重点", "试点", "示范", "首批")
_CALLS = ("组织", "会同", "联合", "协调", "动员")
_CALLED = ("部门", "单位", "人员", "力量", "专家", "队伍", "机构")


class Leading:
    """Tells in one text which clauses lead over to the next."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._persons, self._treating = words["beneficiaries"], words["treating"]
        self._set = words["set"]
        self._things = (*words["describable"], *self._set)

    def of(self, clause: Clause, following: Clause | None) -> Clause | None:
        """The clause as a lead of the next one, None where it acts itself."""
        if following is None or clause.verb is None or clause.subject is not Subject.UNSAID:
            return None
        if self._entitles(clause, following) or self._is_subject(clause, following):
            return clause._replace(kind=Kind.LEAD, subject=Subject.THING)
        if self._names_whom(clause, following) or self._calls(clause, following):
            return clause._replace(kind=Kind.LEAD)
        return None

    def _entitles(self, clause: Clause, following: Clause) -> bool:
        """Whether a clause only describes whom the next one gives money: 开通航线的企业，每条补贴30万元."""
        if clause.rule != "bare" or clause.bits & MODAL or clause.roles & (GIVE | ENCOURAGE):
            return False
        gives = following.kind is Kind.MORE or (following.rule == "bare" and following.roles & GIVE)
        if not gives or not self._describes(clause, self._persons):
            return False
        return MONEY.search(self._text, following.start, following.end) is not None

    def _is_subject(self, clause: Clause, following: Clause) -> bool:
        """Whether a clause only names what the next one orders or permits: 新建的住房，应独立成栋."""
        if clause.rule != "bare" or clause.bits & (COMMIT | DIRECT) or clause.roles & ENCOURAGE:
            return False
        if clause.roles & GIVE and not self._text.endswith(self._set, clause.start, clause.end):
            return False
        told = following.bits & (COMMIT | DIRECT) and following.subject is Subject.UNSAID
        if not told or following.kind not in (Kind.ACT, Kind.SOFT, Kind.LEAD):
            return False
        chosen = clause.roles & NOUN and self._text.startswith(_CHOSEN, clause.start)
        named = chosen and self._text.endswith(self._persons, clause.start, clause.end)
        return self._describes(clause, self._things) or bool(named)

    def _names_whom(self, clause: Clause, following: Clause) -> bool:
        """Whether a clause with 对 only names to whom the next one gives something."""
        if clause.rule != "led" or self._text[clause.start] != "对" or clause.verb is None:
            return False
        if clause.bits & MODAL or self._text.startswith(self._treating, clause.verb[0]):
            return False
        bare = following.rule == "bare" and following.subject is Subject.UNSAID
        return bare and following.kind is Kind.ACT and bool(following.roles & GIVE)

    def _calls(self, clause: Clause, following: Clause) -> bool:
        """Whether a clause only calls together who does what follows: 组织有关部门，对X实施审查."""
        if clause.verb is None or not self._text.startswith(_CALLS, clause.verb[0]):
            return False
        acts = following.kind is Kind.ACT and following.rule in ("led", "bare")
        return acts and self._text.endswith(_CALLED, clause.verb[1], clause.end)

    def _describes(self, clause: Clause, ends: tuple[str, ...]) -> bool:
        """Whether the clause is a noun of that kind with a description before it."""
        of = self._text.rfind("的", clause.start, clause.end)
        if of == clause.end - 1:
            return True
        return of > 0 and self._text.endswith(ends, of, clause.end)
