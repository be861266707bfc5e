"""The one span model of what is marked in a text: findings and the analyst's own marks."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from briefing.desk.opened import Opened, Side, Spot, is_figure
from briefing.desk.review import Filter, spots
from briefing.model.annotation import AnnotationKind, Decision
from briefing.model.span import Span

DOUBTFUL = 0.7


class MarkKind(Enum):
    """What a mark stands for; each has a fill, a line pattern and a glyph of its own."""

    MEASURE = "measure"
    FIGURE = "figure"
    NOTE = "note"
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked passage: what stands there, how it was decided, whether there are words to it."""

    span: Span
    kind: MarkKind
    spot: Spot
    decision: Decision | None = None
    noted: bool = False
    doubtful: bool = False


def marks_of(side: Side, opened: Opened, shown: Filter) -> tuple[Mark, ...]:
    """Every mark of an open article, by where it starts; at one place the longer first."""
    return tuple(_mark(opened, spot) for spot in spots(side, opened, shown))


def counts(marks: tuple[Mark, ...]) -> Mapping[MarkKind, int]:
    """How many marks there are of each kind."""
    return {kind: sum(mark.kind is kind for mark in marks) for kind in MarkKind}


def _mark(opened: Opened, spot: Spot) -> Mark:
    if spot.finding is None:
        note = opened.annotation(spot.annotation) if spot.annotation else None
        noted = note is not None and note.kind is AnnotationKind.NOTE
        return Mark(spot.span, MarkKind.NOTE if noted else MarkKind.HIGHLIGHT, spot, noted=noted)
    finding = opened.findings[spot.finding]
    return Mark(
        span=spot.span,
        kind=MarkKind.FIGURE if is_figure(finding) else MarkKind.MEASURE,
        spot=spot,
        decision=opened.decision(spot.finding),
        noted=opened.note_on(spot.finding) is not None,
        doubtful=finding.confidence < DOUBTFUL,
    )
