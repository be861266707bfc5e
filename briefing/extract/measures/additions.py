"""Clauses that add an amount, a ceiling, a use or a reach to the measure before them."""

from briefing.extract.measures.clause import Clause, Kind
from briefing.extract.measures.grammar import Grammar, Head
from briefing.extract.measures.lexicon import GIVE, NAME
from briefing.extract.measures.patterns import DIGIT_OR_MODAL, FROM_TO, GIFT, REACHES

_SUCH_AS = "包括"
_YET = frozenset("但且而")
_FIRST_OF_REACH = frozenset("预估料相约合共将可会已有令让使超逾多全近为0123456789")
_FIRST_OF_CHANGE = frozenset("由有并处可单每首前后其第会将亦也则再")
_LIMIT_AT_END = ("为上限", "为限", "作上限", "封顶")


class Additions:
    """Recognises additions with the words of one grammar."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._more, self._first_of_more = grammar.words["more"], grammar.words.firsts("more")
        self._levels = grammar.words["levels"]

    def read(self, text: str, clause: Clause, start: int) -> Clause | None:
        """The clause, from `start` on, as an addition with its verb; None where it is none."""
        end = clause.end
        if not self._adds(text, start, end):
            return None
        head = self._grammar.head(text, start + len(_SUCH_AS) * text.startswith(_SUCH_AS, start), end)
        if head.verb is None:
            head = self._grammar.inner(text, start + 1, end)
        if head.verb is None and (gift := GIFT.search(text, start, end)):
            head = Head(head.bits, gift.span("verb"), GIVE, start)
        return clause._replace(kind=Kind.MORE, bits=head.bits, verb=head.verb, roles=head.roles, rule="more")

    def _adds(self, text: str, start: int, end: int) -> bool:
        """Whether the clause [start, end) only adds to the one before it."""
        start += text[start] in _YET
        first = text[start : start + 1]
        if first in self._first_of_more and text.startswith(self._more, start):
            named = self._grammar.at(text, start)[1] & NAME or text.startswith(self._levels, start)
            return not named and not self._acts_often(text, start, end)
        if first in _FIRST_OF_REACH and REACHES.match(text, start, end):
            return True
        if text.endswith(_LIMIT_AT_END, start, end) and self._is_limit(text, start, end):
            return True
        return first in _FIRST_OF_CHANGE and bool(FROM_TO.match(text, start, end))

    def _is_limit(self, text: str, start: int, end: int) -> bool:
        """Whether a clause sets nothing but a ceiling: 以每户1500元为上限."""
        if text[start] != "以" and not text[start].isdigit():
            return False
        return DIGIT_OR_MODAL.search(text, start, end) is not None

    def _acts_often(self, text: str, start: int, end: int) -> bool:
        """Whether a clause tells an act of every year or month, not an amount: 每月开展一次排查."""
        if text[start] != "每":
            return False
        if not DIGIT_OR_MODAL.search(text, start + 1, end):
            return True
        head = self._grammar.head(text, start, end)
        return head.verb is not None and not head.roles & GIVE
