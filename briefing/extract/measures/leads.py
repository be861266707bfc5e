"""Clauses that begin with a preposition: leads of means, condition and person, and acts behind them."""

import re

from briefing.extract.measures.clause import Clause, Kind, Subject
from briefing.extract.measures.grammar import SHORTEST, Grammar, Head
from briefing.extract.measures.judging import Judge
from briefing.extract.measures.lexicon import COMMIT, DIRECT, MODAL, NOUN, VERB

_INTO = re.compile(r"[为成到至入出化]")
_SO_THAT = ("为令", "为使", "为让")
_REASONS = re.compile("为由|而(?!且)")
WITHOUT_FAIL = "一律"


class Leads:
    """Reads clauses that begin with a preposition."""

    def __init__(self, grammar: Grammar, judge: Judge) -> None:
        self._grammar, self._judge = grammar, judge
        self._praise, self._places = grammar.words["praise"], grammar.words["places"]
        self._basis, self._based_on = grammar.words["basis"], grammar.words["based_on"]
        self._qualified, self._persons = grammar.words["qualified"], grammar.words["beneficiaries"]
        self._gifts = grammar.words["gifts"]
        self._relieving = grammar.words["relieving"]
        self._prohibited, self._describable = grammar.words["prohibited"], grammar.words["describable"]

    def read(self, text: str, clause: Clause, start: int, after: int) -> Clause:
        """The clause whose preposition stands at [start, after)."""
        if text[start] in "将把" and after - start == 1:
            return self.disposing(text, clause, after)
        purpose = text[start] == "以" and self._is_purpose(text, after, clause.end)
        purpose = purpose and not clause.bits & DIRECT
        forbidden = self._forbids_reason(text, clause, after)
        if purpose or (not forbidden and self._only_leads(text, start, after, clause.end)):
            return clause._replace(rule="purpose") if purpose else self._lead(text, clause, start)
        head = self._action(text, clause, start, after)
        if head.verb is None or self._only_describes(text, start, clause.end):
            return self._lead(text, clause, start)
        praises = text[start] == "为" and text.endswith(self._praise, head.verb[1], clause.end)
        if praises and not self._for_someone(text, after, clause.end):
            return clause
        return self._judge.act(text, clause, head, "led")

    def without_fail(self, text: str, clause: Clause, at: int) -> Clause:
        """A clause with an exception and what holds for all others: 除…外一律取消."""
        head = self._grammar.head(text, at + len(WITHOUT_FAIL), clause.end)
        verb = head.verb or (at, clause.end)
        return clause._replace(
            kind=Kind.ACT, verb=verb, bits=clause.bits | DIRECT, roles=head.roles, rule="led"
        )

    def disposing(self, text: str, clause: Clause, after: int) -> Clause:
        """A clause with 把 or 将 before its object: the verb behind it, or the preposition in its place."""
        if clause.end - after < 2 * SHORTEST or self._judge.is_copula(text, after, clause.end):
            return clause
        head = self._grammar.inner(text, after + 1, clause.end)
        last = self._grammar.last_verb(text, after + 1, clause.end)
        if last is not None:
            head = head._replace(verb=last)
        if head.verb is None and not _INTO.search(text, after, clause.end):
            return clause._replace(kind=Kind.LEAD, rule="disposal")
        verb, bits = head.verb or (after - 1, after), clause.bits & ~COMMIT | head.bits
        return clause._replace(kind=Kind.ACT, verb=verb, bits=bits, roles=head.roles, rule="disposal")

    def _is_aim(self, text: str, after: int, end: int) -> bool:
        """Whether 为 begins an aim, and names no one for whom something is done."""
        aim = self._grammar.head(text, after, end)
        return aim.verb is not None and not aim.roles & NOUN and not self._for_someone(text, after, end)

    def _is_purpose(self, text: str, after: int, end: int) -> bool:
        """Whether 以 begins a purpose: 以支持企业开拓市场; and no means or standard: 以改革为动力."""
        aim = self._grammar.head(text, after, end)
        if aim.verb is None or aim.roles & NOUN or "为" in text[after:end]:
            return False
        return self._grammar.has_object(text, aim.verb[1])

    def _for_someone(self, text: str, after: int, end: int) -> bool:
        """Whether 为 names someone for whom something is done, with a verb in his description."""
        for begin, _, roles in self._grammar.words_in(text, after + 1, end):
            if (
                roles & VERB
                and text.endswith(self._persons, after, begin)
                and text.startswith(self._gifts, begin)
            ):
                return True
        return False

    def _only_leads(self, text: str, start: int, after: int, end: int) -> bool:
        if text[start] == "应":
            return True
        if text[start] == "为":
            return text.startswith(_SO_THAT, start) or self._is_aim(text, after, end)
        if text.startswith(self._qualified, start) and text.endswith(self._persons, after, end):
            return True
        if text.startswith(self._basis, start) and text.endswith(self._based_on, after, end):
            return True
        return self._grammar.ends_as_lead(text, after, end) or self._grammar.is_topic(text, start, end)

    def _forbids_reason(self, text: str, clause: Clause, after: int) -> bool:
        """Whether a clause forbids what is done for a reason: 不得为求回报而偏离主业."""
        forbids = text.startswith(self._prohibited, clause.start)
        return forbids and _REASONS.search(text, after, clause.end) is not None

    def _action(self, text: str, clause: Clause, start: int, after: int) -> Head:
        if self._forbids_reason(text, clause, after):
            return Head(0, (start, after), 0, start)
        begin = self._grammar.past_word(text, after)
        head = self._grammar.after_object(text, start, begin, clause.end)
        if head.verb is None and (given := self._grammar.last_gift(text, after, clause.end)):
            return given
        if (
            head.verb is None
            and text[start] == "为"
            and text.endswith(self._relieving, after + 1, clause.end)
        ):
            return head._replace(verb=(start, after), roles=VERB)
        if head.verb is None and clause.bits & MODAL and text[start] in "为在对向":
            head = head._replace(verb=self._grammar.last_noun_verb(text, after, clause.end))
        if head.verb is None and clause.bits & MODAL:
            as_limit = text[start] == "以" and "为" in text[after : clause.end]
            if as_limit or text.startswith(self._prohibited, clause.start):
                return head._replace(verb=(start, after))
        return head

    def _only_describes(self, text: str, start: int, end: int) -> bool:
        """Whether 对 begins a person's or thing's name with a verb in it: 对新建的社区日间照料中心."""
        of = text.rfind("的", start, end)
        if text[start] != "对" or not 0 < of < end - SHORTEST:
            return False
        return text.endswith(self._describable, of, end) and not self._grammar.acts(text, of, end)

    def _names_someone(self, text: str, start: int, end: int) -> bool:
        """Whether 为 leads over to what is done for someone: 为公屋住户，代缴一个月租金."""
        at, after = start, self._grammar.at(text, start)[0]
        if text[after - 1] != "为" or text.startswith(_SO_THAT, at):
            return False
        described = text.find("的", after, end) > 0 or self._grammar.head(text, after, end).verb is None
        return described and text.endswith(self._persons, after, end)

    def _lead(self, text: str, clause: Clause, start: int) -> Clause:
        """The clause as a lead; one that ends with a place has it act in what follows."""
        if text.endswith(self._places, start, clause.end):
            return clause._replace(kind=Kind.LEAD, rule="topic", subject=Subject.AUTHORITY)
        topic = self._grammar.is_topic(text, start, clause.end) and not self._names_someone(
            text, start, clause.end
        )
        heads = text[start] == "从" and text.endswith("方面", start, clause.end)
        return clause._replace(kind=Kind.LEAD, rule="topic" if topic and not heads else "lead")
