"""The acts that a clause lists as what a paper orders."""

from briefing.extract.measures.clause import Clause, Kind
from briefing.extract.measures.grammar import SHORTEST, Grammar, Head
from briefing.extract.measures.lexicon import MODAL, NOUN, OPENER, VERB
from briefing.extract.measures.patterns import LISTED, SUMMED_UP

_FEWEST_LISTED = 3
_USING = ("协助", "帮助", "让", "使", "令", "以", "用")
_PAIRS = (("(", ")"), ("“", "”"), ("「", "」"), ("《", "》"), ("『", "』"))


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

    def side_by_side(self, text: str, act: Clause) -> list[Clause]:
        """The acts of a clause that joins them by list marks: 減免水費、提供補貼; else the one alone."""
        if act.kind is not Kind.ACT or act.verb is None or text.find("、", act.verb[1], act.end) < 0:
            return [act]
        if text.startswith(_USING, act.start):
            return [act]
        acts = [act]
        at = act.verb[1] + SHORTEST
        while (mark := text.find("、", at, act.end)) > 0:
            at = mark + 1
            if _nested(text, acts[-1].start, mark):
                continue
            head = self._part(text, at, act.end)
            if head is None or head.verb is None:
                continue
            said = text[acts[-1].start : mark].rstrip()
            acts[-1] = acts[-1]._replace(end=acts[-1].start + len(said))
            bits = head.bits or act.bits & MODAL
            part = act._replace(start=at, actor=None, bits=bits, verb=head.verb, roles=head.roles)
            acts.append(part._replace(rule="bare" if act.rule == "actor" else act.rule))
            at = head.verb[1] + SHORTEST
        return acts

    def _part(self, text: str, at: int, end: int) -> Head | None:
        """What an act that begins behind a list mark begins with; none where no verb and object do."""
        stop = text.find("、", at, end)
        stop = stop if stop > 0 else end
        after, roles = self._grammar.at(text, at)
        start = after if roles & OPENER and not roles & VERB else at
        head = self._grammar.head(text, start, stop)
        if head.verb is None or (head.roles & NOUN and not head.bits):
            return None
        return head if stop - head.verb[1] >= SHORTEST and text[head.verb[1]] not in "的者率额" else None


def _nested(text: str, start: int, mark: int) -> bool:
    """Whether the mark stands in brackets or quotation marks."""
    return any(text.count(o, start, mark) > text.count(c, start, mark) for o, c in _PAIRS)
