"""Which findings and notes are reviewed: what a filter lets through, by kind, text by text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from briefing.desk.opened import Opened, Side, Spot, is_figure
from briefing.model.annotation import Annotation, AnnotationId, Decision
from briefing.model.figure import Figure, Status
from briefing.model.findings import Finding
from briefing.model.span import Span


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


class Spots:
    """The spots of open articles; those of what did not change are made once."""

    def __init__(self) -> None:
        self._findings: dict[Side, tuple[Mapping[str, Finding], list[Spot]]] = {}
        self._own: dict[AnnotationId, tuple[Annotation, Spot]] = {}

    def sequence(self, sides: Mapping[Side, Opened], shown: Filter) -> list[Spot]:
        """Every spot in the order of review: all of the left text, then all of the right."""
        return [spot for side in Side if side in sides for spot in self.of(side, sides[side], shown)]

    def of(self, side: Side, opened: Opened, shown: Filter) -> list[Spot]:
        """The findings that a filter lets through and the analyst's own annotations, in text order."""
        found = self._of_findings(side, opened)
        if not shown.everything:
            found = [spot for spot in found if spot.finding and shown.lets_through(opened, spot.finding)]
        own = [
            self._of_annotation(side, note, note.anchor.span)
            for note in opened.annotations
            if note.anchor.span is not None and opened.stands_alone(note) and shown.shows(note)
        ]
        return sorted([*found, *own], key=lambda s: (s.span.start, -s.span.end))

    def _of_findings(self, side: Side, opened: Opened) -> list[Spot]:
        known = self._findings.get(side)
        if known is None or known[0] is not opened.findings:
            made = [Spot(side, one.span, finding=key) for key, one in opened.findings.items()]
            known = self._findings[side] = (opened.findings, made)
        return known[1]

    def _of_annotation(self, side: Side, note: Annotation, span: Span) -> Spot:
        known = self._own.get(note.id)
        if known is None or known[0] is not note or known[1].side is not side:
            known = self._own[note.id] = (note, Spot(side, span, annotation=note.id))
        return known[1]


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
