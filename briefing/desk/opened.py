"""An article that lies open on one side, with its findings and what the analyst made of them."""

from bisect import insort
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from briefing.model.annotation import Annotation, AnnotationId, ArticleId, Decision, Link, text_order
from briefing.model.article import Article
from briefing.model.figure import Figure
from briefing.model.findings import Finding, Findings, keyed
from briefing.model.measure import Measure
from briefing.model.span import Span
from briefing.store.port import Held


class Side(Enum):
    """One of the two text panes."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The pane across."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to stop at: a finding (by its key) or an annotation of the analyst's own."""

    side: Side
    span: Span
    finding: str | None = None
    annotation: AnnotationId | None = None

    def __hash__(self) -> int:
        return hash((self.span.start, self.finding, self.annotation))  # thousands are kept in tables


@dataclass(frozen=True, slots=True)
class Opened:
    """An open article; `findings` by key in reading order, `uncorrected` what corrected ones had been."""

    held: Held
    findings: Mapping[str, Finding]
    annotations: tuple[Annotation, ...] = ()
    decided: Mapping[str, Decision] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    uncorrected: Mapping[str, Finding] = field(default_factory=dict)

    @property
    def id(self) -> ArticleId:
        """The article's identity in the store."""
        return self.held.id

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.held.article

    def as_found(self, finding: str | None) -> Finding | None:
        """What the program had found where the analyst corrected it; None where nothing was corrected."""
        return None if finding is None else self.uncorrected.get(finding)

    def decision(self, finding: str) -> Decision | None:
        """The verdict on a finding, None while there is none."""
        return self.decided.get(finding)

    @property
    def settled(self) -> int:
        """How many of the findings have a final verdict."""
        final = (Decision.ACCEPTED, Decision.REJECTED)
        return sum(key in self.findings for key, d in self.decided.items() if d in final)

    def all_findings(self) -> Findings:
        """The findings without their keys."""
        found = self.findings.values()
        figures = tuple(one for one in found if isinstance(one, Figure))
        return Findings(figures, tuple(one for one in found if isinstance(one, Measure)))

    def note_on(self, finding: str) -> Annotation | None:
        """The analyst's note on a finding."""
        return next((a for a in self.annotations if a.target.finding == finding), None)

    def annotation(self, annotation: AnnotationId) -> Annotation | None:
        """One of the article's annotations by its id."""
        return next((a for a in self.annotations if a.id == annotation), None)

    def spot_of(self, side: Side, annotation: Annotation) -> Spot | None:
        """Where an annotation stands on a side: at its finding where it has one, None for an orphan."""
        about = self.findings.get(annotation.target.finding or "")
        if about is not None:
            return Spot(side, about.span, finding=annotation.target.finding)
        span = annotation.anchor.span
        return None if span is None else Spot(side, span, annotation=annotation.id)

    def stands_alone(self, annotation: Annotation) -> bool:
        """Whether an annotation is about words of the text, not about a finding that is there."""
        return annotation.target.finding is None or annotation.target.finding not in self.findings

    def with_annotation(self, identity: AnnotationId, annotation: Annotation | None) -> "Opened":
        """The article with one of its annotations new, changed, or (None) gone."""
        rest = [one for one in self.annotations if one.id != identity]
        if annotation is not None:
            insort(rest, annotation, key=text_order)
        same = annotation == self.annotation(identity)
        return self if same else replace(self, annotations=tuple(rest))

    def linked(self) -> frozenset[AnnotationId]:
        """The annotations that a link leads from or to."""
        return frozenset(end for link in self.links for end in (link.source, link.target))

    def refreshed(
        self,
        annotations: tuple[Annotation, ...],
        decided: Mapping[str, Decision],
        links: tuple[Link, ...] = (),
    ) -> "Opened":
        """The article with what the store now holds about it; itself where that is the same."""
        if (annotations, decided, links) == (self.annotations, self.decided, self.links):
            return self
        return replace(self, annotations=annotations, decided=decided, links=links)


def opened(held: Held, findings: Findings) -> Opened:
    """An open article with its findings keyed, in reading order."""
    return Opened(held, dict(keyed(held.article.text, findings)))


def is_figure(finding: Finding) -> bool:
    """Whether a finding is a figure, not a measure."""
    return isinstance(finding, Figure)
