"""The acts that a clause lists as what a paper orders."""

from briefing.extract.measures.clause import Clause, Kind
from briefing.extract.measures.grammar import SHORTEST, Grammar
from briefing.extract.measures.patterns import LISTED, SUMMED_UP

_FEWEST_LISTED = 3


class Listing:
    """Reads lists of acts with one grammar."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def acts(self, text: str, start: int, end: int) -> list[Clause]:
        """The acts that a clause lists as what a paper orders: 从完善A、健全B、推动C等三个方面; else none."""
        if text.count("、", start, end) < _FEWEST_LISTED - 1:
            return []
        found = None if SUMMED_UP.search(text, start, end) else LISTED.search(text, start, end)
        acts: list[Clause] = []
        at, last = found.span("list") if found else (end, end)
        while at < last:
            until = text.find("、", at, last)
            until = last if until < 0 else until
            head = self._grammar.head(text, at, until)
            if head.verb and until - head.verb[1] >= SHORTEST:
                act = Clause(Kind.ACT, at, until, bits=head.bits, verb=head.verb, roles=head.roles)
                acts.append(act._replace(rule="listed"))
            elif acts:
                acts[-1] = acts[-1]._replace(end=until)
            else:
                break
            at = until + 1
        return acts if len(acts) >= _FEWEST_LISTED else []
