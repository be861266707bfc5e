"""Which findings and notes are reviewed: what a filter lets through, by kind, text by text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from briefing.desk.opened import Opened, Side, Spot, is_figure
from briefing.model.annotation import Annotation, Decision
from briefing.model.figure import Figure, Status
from briefing.model.findings import Finding


class Kind(Enum):
    """What a walk from place to place stops at."""

    FINDING = "finding"
    FIGURE = "figure"
    MEASURE = "measure"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which findings are shown and walked: of which kind and standing, decided or not, with which tag.

    `statuses` are those of figures; none named means any. A tag lets through what is noted with it.
    """

    figures: bool = True
    measures: bool = True
    undecided_only: bool = False
    decided_only: bool = False
    statuses: frozenset[Status] = frozenset()
    tag: str = ""

    @property
    def everything(self) -> bool:
        """Whether nothing is held back."""
        narrowed = self.undecided_only or self.decided_only or self.statuses or self.tag
        return self.figures and self.measures and not narrowed

    def lets_through(self, opened: Opened, key: str) -> bool:
        """Whether the finding is shown."""
        done = settled(opened.decision(key))
        if (done and self.undecided_only) or (not done and self.decided_only):
            return False
        note = opened.note_on(key) if self.tag else None
        return self._wants(opened.findings[key]) and (not self.tag or self.shows(note))

    def shows(self, note: Annotation | None) -> bool:
        """Whether an annotation is shown."""
        return not self.tag or (note is not None and self.tag in note.tags)

    def _wants(self, finding: Finding) -> bool:
        if not isinstance(finding, Figure):
            return self.measures
        return self.figures and (not self.statuses or finding.status in self.statuses)


def settled(decision: Decision | None) -> bool:
    """Whether a verdict is final: a snoozed finding comes up again."""
    return decision in (Decision.ACCEPTED, Decision.REJECTED)


def spots(side: Side, opened: Opened, shown: Filter) -> list[Spot]:
    """The findings that a filter lets through and the analyst's own annotations, in text order."""
    everything = shown.everything
    found = [
        Spot(side, finding.span, finding=key)
        for key, finding in opened.findings.items()
        if everything or shown.lets_through(opened, key)
    ]
    own = [
        Spot(side, a.anchor.span, annotation=a.id)
        for a in opened.annotations
        if opened.stands_alone(a) and a.anchor.span is not None and shown.shows(a)
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
