"""The one span model of what is marked in a text: findings and the analyst's own marks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from briefing.desk.anchoring import in_doubt
from briefing.desk.opened import Opened, Side, Spot, is_figure
from briefing.desk.review import Filter
from briefing.model.annotation import Annotation, AnnotationId, AnnotationKind, Decision
from briefing.model.findings import Finding
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
    """A marked passage: what stands there, how it was decided, whether there are words or links to it.

    `style` is the analyst's own, 0 for none.
    """

    span: Span
    kind: MarkKind
    spot: Spot
    decision: Decision | None = None
    noted: bool = False
    doubtful: bool = False
    style: int = 0
    linked: bool = False


@dataclass(frozen=True, slots=True)
class _Made:
    """Marks, what they were made of, and where that of each finding stands among them."""

    opened: Opened
    shown: Filter
    marks: tuple[Mark, ...]
    places: Mapping[str, int]

    def but_for_verdicts(self, opened: Opened, shown: Filter) -> bool:
        """Whether at most verdicts differ, and none of them hides or shows a mark."""
        hiding = shown.undecided_only or shown.decided_only
        one = self.opened
        same = one.findings is opened.findings and one.annotations is opened.annotations
        return same and one.links == opened.links and shown == self.shown and not hiding

    def decided(self, opened: Opened) -> "_Made":
        """The marks with the verdicts as they are now."""
        marks = list(self.marks)
        for key in {key for key, _ in self.opened.decided.items() ^ opened.decided.items()}:
            if key in self.places:
                place = self.places[key]
                marks[place] = replace(marks[place], decision=opened.decision(key))
        return replace(self, opened=opened, marks=tuple(marks))


class Marks:
    """The marks of one side; only what was decided or noted since is made anew."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._findings: Mapping[str, Finding] = {}
        self._plain: dict[str, Mark] = {}
        self._made: _Made | None = None
        self._owned: dict[AnnotationId, tuple[Annotation, bool, Mark | None]] = {}

    def of(self, opened: Opened, shown: Filter) -> tuple[Mark, ...]:
        """Every mark of an open article, by where it starts; at one place the longer first."""
        if self._made is None or not self._made.but_for_verdicts(opened, shown):
            marks = self._all(opened, shown)
            places = {mark.spot.finding: n for n, mark in enumerate(marks) if mark.spot.finding}
            self._made = _Made(opened, shown, marks, places)
        elif self._made.opened is not opened:
            self._made = self._made.decided(opened)
        return self._made.marks

    def _all(self, opened: Opened, shown: Filter) -> tuple[Mark, ...]:
        if opened.findings is not self._findings:
            self._findings = opened.findings
            self._plain = {key: self._mark(key, finding) for key, finding in opened.findings.items()}
        notes = {note.target.finding: note for note in reversed(opened.annotations) if note.target.finding}
        linked, everything = opened.linked(), shown.everything
        marks = [
            mark
            if key not in opened.decided and key not in notes
            else self._touched(opened, mark, notes.get(key), linked)
            for key, mark in self._plain.items()
            if everything or shown.lets_through(opened, key)
        ]
        own = [
            self._own(note, linked)
            for note in opened.annotations
            if opened.stands_alone(note) and shown.shows(note)
        ]
        return tuple(sorted([*marks, *(m for m in own if m)], key=lambda m: (m.span.start, -m.span.end)))

    def _mark(self, key: str, finding: Finding) -> Mark:
        kind = MarkKind.FIGURE if is_figure(finding) else MarkKind.MEASURE
        spot = Spot(self._side, finding.span, finding=key)
        return Mark(finding.span, kind, spot, doubtful=finding.confidence < DOUBTFUL)

    def _touched(
        self, opened: Opened, mark: Mark, note: Annotation | None, linked: frozenset[AnnotationId]
    ) -> Mark:
        decision = opened.decision(mark.spot.finding or "")
        if note is None:
            return replace(mark, decision=decision)
        marked = note.kind is AnnotationKind.HIGHLIGHT or note.style > 1
        return replace(
            mark,
            decision=decision,
            noted=note.kind is AnnotationKind.NOTE,
            style=note.style if marked else 0,
            linked=note.id in linked,
        )

    def _own(self, note: Annotation, linked: frozenset[AnnotationId]) -> Mark | None:
        """The mark of an annotation; the one made before where nothing of it changed."""
        known = self._owned.get(note.id)
        if known is not None and known[0] is note and known[1] is (note.id in linked):
            return known[2]
        made = self._own_mark(note, linked)
        self._owned[note.id] = (note, note.id in linked, made)
        return made

    def _own_mark(self, note: Annotation, linked: frozenset[AnnotationId]) -> Mark | None:
        if note.anchor.span is None:
            return None
        worded = note.kind is AnnotationKind.NOTE
        kind = MarkKind.NOTE if worded else MarkKind.HIGHLIGHT
        spot = Spot(self._side, note.anchor.span, annotation=note.id)
        return Mark(
            note.anchor.span,
            kind,
            spot,
            noted=worded,
            doubtful=in_doubt(note.anchor),
            style=note.style,
            linked=note.id in linked,
        )
