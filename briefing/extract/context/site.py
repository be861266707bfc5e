"""Where a quantity stands: its clause, the words before and behind it, the quantity before it."""

import re
from dataclasses import dataclass

from briefing.extract.context.layout import Clause, Layout
from briefing.extract.figures.core import Quantity

_LIST = re.compile(r"\s*(?:[、和与及或/]|以及|,?\s*and|or|,)?\s*(?:约|近|超|超过|逾)?\s*")
_GAP = 8
_LABEL = re.compile(r"[：:]")


@dataclass(frozen=True, slots=True)
class Site:
    """A quantity's surroundings in text with simplified characters; offsets are the article's.

    `start` is where the words before the quantity begin: the end of the quantity before it in the same
    clause, else the clause's start. `lead` begins with the clause. `end` is where the words behind it end.
    `continued` tells that the paragraph is a line of a longer enumeration.
    """

    text: str
    layout: Layout
    quantity: Quantity
    clause: Clause
    number: int
    start: int
    lead: int
    end: int
    previous: "Site | None" = None
    continued: bool = False

    @property
    def before(self) -> str:
        """The words between the quantity before, or the clause's start, and this one."""
        return self.text[self.start : self.quantity.whole.start]

    @property
    def all_before(self) -> str:
        """The words of the clause before the quantity, other quantities included."""
        return self.text[self.lead : self.quantity.whole.start]

    @property
    def behind(self) -> str:
        """The words behind the quantity, to the next one or the clause's end."""
        return self.text[self.quantity.whole.end : self.end]

    @property
    def listed(self) -> bool:
        """Whether only a list mark parts it from the quantity before it in the clause."""
        if self.previous is None:
            return False
        gap = self.text[self.previous.quantity.whole.end : self.quantity.whole.start]
        return len(gap) < _GAP and _LIST.fullmatch(gap) is not None

    @property
    def same_clause(self) -> bool:
        """Whether the quantity before stands in the same clause."""
        return self.previous is not None and self.start > self.lead

    @property
    def same_sentence(self) -> bool:
        """Whether the quantity before stands in the same sentence."""
        return self.previous is not None and self.previous.clause.sentence == self.clause.sentence


def sites(text: str, layout: Layout, quantities: list[Quantity], *, continued: bool) -> list[Site]:
    """The surroundings of each quantity of a paragraph, in order."""
    found: list[Site] = []
    for place, quantity in enumerate(quantities):
        number = layout.index_at(quantity.span.start)
        clause = layout.clauses[number]
        lead = _lead(layout, number, quantity)
        previous = found[-1] if found else None
        start, end = lead, clause.end
        if previous is not None and previous.quantity.whole.end > lead:
            start = min(previous.quantity.whole.end, quantity.whole.start)
        if place + 1 < len(quantities):
            end = max(quantity.whole.end, min(end, quantities[place + 1].whole.start))
        found.append(Site(text, layout, quantity, clause, number, start, lead, end, previous, continued))
    return found


def _lead(layout: Layout, number: int, quantity: Quantity) -> int:
    clause = layout.clauses[number]
    labelled = number > 0 and bool(_LABEL.match(clause.mark))
    if labelled and not layout.text[clause.start : quantity.whole.start].strip():
        return min(layout.clauses[number - 1].start, quantity.whole.start)
    return min(clause.start, quantity.whole.start)
