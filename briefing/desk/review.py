"""The order in which findings are reviewed, and which of them a filter lets through."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from briefing.desk.opened import Opened, Side, Spot, is_figure
from briefing.model.annotation import Decision


class Kind(Enum):
    """What a walk from place to place stops at."""

    FINDING = "finding"
    FIGURE = "figure"
    MEASURE = "measure"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which findings are shown and walked: of which kind, and whether decided ones too."""

    figures: bool = True
    measures: bool = True
    undecided_only: bool = False

    def lets_through(self, opened: Opened, key: str) -> bool:
        """Whether the finding is shown."""
        wanted = self.figures if is_figure(opened.findings[key]) else self.measures
        return wanted and not (self.undecided_only and settled(opened.decision(key)))


def settled(decision: Decision | None) -> bool:
    """Whether a verdict is final: a snoozed finding comes up again."""
    return decision in (Decision.ACCEPTED, Decision.REJECTED)


def spots(side: Side, opened: Opened, shown: Filter) -> list[Spot]:
    """The findings that a filter lets through and the analyst's own annotations, in text order."""
    found = [
        Spot(side, finding.span, finding=key)
        for key, finding in opened.findings.items()
        if shown.lets_through(opened, key)
    ]
    own = [
        Spot(side, a.anchor.span, annotation=a.id)
        for a in opened.annotations
        if a.target.finding is None and a.anchor.span is not None
    ]
    return sorted([*found, *own], key=lambda s: (s.span.start, -s.span.end))


def sequence(sides: Mapping[Side, Opened], shown: Filter) -> list[Spot]:
    """Every spot in the order of review: all of the left text, then all of the right."""
    return [spot for side in Side if side in sides for spot in spots(side, sides[side], shown)]


def of_kind(places: Iterable[Spot], kind: Kind, sides: Mapping[Side, Opened]) -> list[Spot]:
    """The spots of one kind."""

    def matches(spot: Spot) -> bool:
        if spot.finding is None:
            return kind is Kind.NOTE
        if kind is Kind.NOTE:
            return sides[spot.side].note_on(spot.finding) is not None
        return kind is Kind.FINDING or is_figure(sides[spot.side].findings[spot.finding]) is (
            kind is Kind.FIGURE
        )

    return [spot for spot in places if matches(spot)]


def step(places: list[Spot], here: Spot, steps: int) -> Spot | None:
    """The spot `steps` on from here (negative: back), as far as there are any; None at the end.

    `here` need not be one of the places: a caret's position will do.
    """
    ranks = [_rank(spot) for spot in places]
    if here in places:
        at = places.index(here)
        to = max(0, min(at + steps, len(places) - 1))
        return places[to] if to != at else None
    at = bisect_left(ranks, _rank(here))
    to = at + steps - 1 if steps > 0 else at + steps
    to = max(0, min(to, len(places) - 1))
    stays = (steps > 0 and at == len(places)) or (steps < 0 and at == 0)
    return None if stays or not places else places[to]


def _rank(spot: Spot) -> tuple[int, int, int]:
    return list(Side).index(spot.side), spot.span.start, -spot.span.end


def undecided(places: list[Spot], decision: Callable[[Spot], Decision | None]) -> list[Spot]:
    """The findings among the spots that have no final verdict."""
    return [spot for spot in places if spot.finding is not None and not settled(decision(spot))]
