"""Clauses without an act of their own that complete the measure before them."""

from briefing.extract.measures.clause import Clause
from briefing.extract.measures.draft import Draft, Situation
from briefing.extract.measures.genre import Genre
from briefing.extract.measures.lexicon import COMMIT, GIVE
from briefing.extract.measures.patterns import CHANGES_TO, COUNT_AT_END, DIGIT, MONEY
from briefing.extract.measures.vocabulary import Vocabulary

_AND, _OR, _AMONG = "以及", "或", "其中"


class Completing:
    """Tells in one text which clauses complete the measure right before them."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._change = words.change
        self._ceiling, self._making = words["ceiling"], words["making"]

    def completes(self, clause: Clause, following: Clause | None, last: Draft, now: Situation) -> bool:
        """Whether a clause only goes on with what the last measure gives, makes or lists."""
        if CHANGES_TO.match(self._text, clause.start, clause.end):
            return True
        if self._lists(clause, following) or self._is_reckoned(clause, last):
            return True
        return self._counts_on(clause, last, now)

    def gives_examples(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a clause with 如 only names examples of what the measure gives: 如食肆、酒店等."""
        if not self._text.startswith("如", clause.start):
            return False
        last = following is None or self._text.startswith((";", "。"), clause.end)
        return last or self._text.endswith("等", clause.start, clause.end)

    def pays(self, clause: Clause) -> bool:
        """Whether an amount that stands alone is one that is given, or a ceiling in money."""
        gives = clause.roles & GIVE or self.is_ceiling(clause)
        return bool(gives) and MONEY.search(self._text, clause.start, clause.end) is not None

    def is_ceiling(self, clause: Clause) -> bool:
        """Whether a clause states the most that is given."""
        said = self._text[clause.start : clause.end]
        return any(word in said for word in self._ceiling) and bool(DIGIT.search(said))

    def _lists(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a clause without a predicate is the last or last but one of what an act lists."""
        if clause.rule != "hidden" or clause.verb is not None:
            return False
        if self._text.startswith(_OR, clause.start):
            return True
        last = clause if self._text.startswith(_AND, clause.start) else following
        return last is not None and last.rule == "hidden" and self._text.startswith(_AND, last.start)

    def _is_reckoned(self, clause: Clause, last: Draft) -> bool:
        """Whether a clause tells how what is taken or given is reckoned: 首500万元以15%计算."""
        if clause.rule != "hidden" or clause.verb is None or clause.verb[1] != clause.end:
            return False
        return last.act.rule != "hidden" and DIGIT.search(self._text, clause.start, clause.end) is not None

    def _counts_on(self, clause: Clause, last: Draft, now: Situation) -> bool:
        """Whether a clause goes on with how much a plan makes or gives: 建设园区3个,面积50亩以上."""
        planned = now.target or now.genre in (Genre.PAPER, Genre.BUDGET) or last.act.bits & COMMIT
        if not planned or not COUNT_AT_END.search(self._text, clause.start, clause.end):
            return False
        if not DIGIT.search(self._text, last.verb[1], last.end):
            return False
        if self._text.startswith(_AMONG, clause.start):
            return True
        made = self._text.startswith(self._making, last.verb[0])
        grows = self._change.search(self._text, clause.start, clause.end)
        return made and not grows and clause.rule == "hidden" and clause.verb is None
