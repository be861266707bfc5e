"""What the application asks of a store about annotations: notes, tags, verdicts, lessons and links."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NewType, Protocol

from briefing.model.annotation import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    ArticleId,
    Decision,
    Link,
    LinkId,
    LinkKind,
    Target,
)
from briefing.model.codebook import Code, CodeId
from briefing.model.comparison import Pin, PinId, Ruling
from briefing.model.span import Span

RuleId = NewType("RuleId", str)


@dataclass(frozen=True, slots=True)
class Revision:
    """What a step made of an annotation."""

    at: dt.datetime
    step: str
    author: str
    body: str
    style: int
    deleted: bool


@dataclass(frozen=True, slots=True)
class Binned:
    """An annotation in the bin, and since when."""

    annotation: Annotation
    at: dt.datetime


class AnnotationStore(Protocol):
    """Every edit is a step of undo and committed when its call returns; StoreError where it can't be."""

    # annotations
    def annotations(self, article: ArticleId) -> tuple[Annotation, ...]:
        """The article's annotations in text order, anchored in its latest version; orphans last."""

    def annotation(self, annotation: AnnotationId) -> Annotation:
        """One annotation; KeyError where there is none."""

    def annotate(self, target: Target, kind: AnnotationKind, body: str = "", style: int = 1) -> AnnotationId:
        """A new annotation."""

    def adopt(self, annotation: Annotation) -> bool:
        """Take in an annotation that was made elsewhere, with its id, dates, author and tags.

        False where the store has one of this id already, in the bin too; that stays as it is.
        """

    def write(self, annotation: AnnotationId, body: str) -> None:
        """Replace an annotation's body; its draft is gone with it. A highlight given words is a note."""

    def restyle(self, annotation: AnnotationId, style: int) -> None:
        """Give an annotation another style, 1 to 9."""

    def retag(self, annotation: AnnotationId, tags: Iterable[str]) -> None:
        """Replace an annotation's tags."""

    def delete(self, annotation: AnnotationId) -> None:
        """Put an annotation into the bin."""

    def draft(self, annotation: AnnotationId, text: str | None) -> None:
        """Keep what is being typed, or forget it; not a step of undo."""

    def draft_for(self, target: Target, text: str | None) -> None:
        """Keep what is being typed where no annotation is yet, or forget it; not a step of undo."""

    def drafts(self, article: ArticleId) -> tuple[tuple[Target, str], ...]:
        """What was typed in an article, for places without an annotation, and not yet saved."""

    def confirm(self, annotation: AnnotationId) -> None:
        """Say that an annotation stands rightly where the store proposes; ValueError for an orphan.

        Its anchor is no longer doubtful, and the next version is anchored from here.
        """

    def relocate(self, annotation: AnnotationId, span: Span) -> None:
        """Put an annotation to a place of its article's latest version; its target stays what it was."""

    def tags(self) -> tuple[str, ...]:
        """Every tag in use, most used first."""

    def bin(self) -> tuple[Binned, ...]:
        """What was deleted, or taken back before something else was done; the latest first."""

    def restore(self, annotation: AnnotationId) -> None:
        """Take an annotation out of the bin; KeyError where it does not lie there."""

    def history(self, annotation: AnnotationId) -> tuple[Revision, ...]:
        """Every state that an annotation was brought to, the latest first; what redo would do aside."""

    # codebook
    def codes(self) -> tuple[Code, ...]:
        """Every tag with its looks and meaning, by name; those that nothing uses too."""

    def code_add(self, name: str) -> CodeId:
        """A new code, or the one that has the name already."""

    def code_put(self, code: Code) -> None:
        """Change a code's name, colour, description or parent.

        StoreError `store.code_exists` where another has the name; ValueError for a parent below it.
        """

    def code_merge(self, code: CodeId, into: CodeId) -> None:
        """Give every annotation with a code another one in its place; the code is gone."""

    def code_remove(self, code: CodeId) -> None:
        """Take a code off every annotation and out of the codebook; what stood under it moves up."""

    # verdicts
    def decide(self, article: ArticleId, findings: Iterable[str], decision: Decision | None) -> None:
        """Set the verdict on findings, by key; None takes it back."""

    def decisions(self, article: ArticleId) -> Mapping[str, Decision]:
        """The verdicts on an article's findings, by key."""

    # corrected and taught
    def correct(self, article: ArticleId, finding: str, field: str, value: str | None) -> None:
        """Set what a slot of a finding rightly is; None takes the correction back."""

    def corrections(self, article: ArticleId) -> Mapping[str, Mapping[str, str]]:
        """The corrected slots of an article's findings: by key, then by slot."""

    def judgements(self) -> tuple[object, ...]:
        """What is the same as long as no finding is rejected, corrected or taught of, in any article."""

    def teach(self, rule: str) -> RuleId:
        """Keep a rule that the analyst taught; the same rule is kept once."""

    def unteach(self, rule: RuleId) -> None:
        """Forget a rule that was taught."""

    def taught(self) -> tuple[tuple[RuleId, str], ...]:
        """Every rule that was taught, in the order of teaching."""

    # links
    def link(self, source: AnnotationId, target: AnnotationId, kind: LinkKind, body: str = "") -> LinkId:
        """A new link."""

    def adopt_link(self, link: Link) -> bool:
        """Take in a link that was made elsewhere, with its id; False where the store has it already."""

    def unlink(self, link: LinkId) -> None:
        """Put a link into the bin."""

    def links(self, annotation: AnnotationId) -> tuple[Link, ...]:
        """The links from and to an annotation."""

    def links_in(self, article: ArticleId) -> tuple[Link, ...]:
        """The links that have an end in an article, in the order they were made."""

    def relink(self, link: LinkId, kind: LinkKind, body: str) -> None:
        """Give a link another kind, or other words; KeyError where it is not there."""

    # pins
    def pin(self, left: Target, right: Target, ruling: Ruling) -> PinId:
        """Join or part a passage of one article and one of another; the latest word on these two holds."""

    def unpin(self, pin: PinId) -> None:
        """Take back what was ruled on two passages; KeyError where nothing was."""

    def pins(self, left: ArticleId, right: ArticleId) -> tuple[Pin, ...]:
        """What was ruled on passages of two articles, where these stand in the latest texts.

        A pin whose words are gone from a text is kept, and not among them.
        """
