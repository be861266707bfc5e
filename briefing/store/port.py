"""What the application asks of a store: SQLite on the desktop, later a team's server."""

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum
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
from briefing.model.article import Article
from briefing.model.codebook import Code, CodeId
from briefing.model.comparison import Pin, PinId, Ruling
from briefing.model.span import Span

RuleId = NewType("RuleId", str)
MemoId = NewType("MemoId", str)
FIRST_MEMO = MemoId("memo")


class Subject(Enum):
    """What kind of thing a change is about."""

    ANNOTATION = "annotation"
    VERDICT = "verdict"
    TAG = "tag"
    LINK = "link"
    PIN = "pin"
    MEMO = "memo"
    ARTICLE = "article"
    RULE = "rule"


class Standing(Enum):
    """What may be done to a store: everything, or reading only, and then why."""

    WRITABLE = "writable"
    NEWER = "newer"
    READ_ONLY = "read-only"


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit, an undo or a redo did: views refresh what they show of it.

    `step` is the command's name, as undo shows it; `articles` are those it touched.
    """

    step: str
    subjects: frozenset[Subject]
    articles: frozenset[ArticleId]


@dataclass(frozen=True, slots=True)
class Held:
    """An article as the store holds it: its id and its latest version."""

    id: ArticleId
    article: Article
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in a list: what is known about it, without its text."""

    id: ArticleId
    source: str
    title: str
    publisher: str | None
    author: str | None
    date: dt.date | None
    document_number: str | None
    url: str | None
    version: str
    gone: bool = False


@dataclass(frozen=True, slots=True)
class MemoEntry:
    """A thing that the analyst put into a memo, in the memo's order.

    `kind` is `figure`, `measure`, `annotation`, `passage` or `text`; `reference` the finding's key or
    annotation's id; `snapshot` a JSON object of what it said then: a memo never changes because an
    article did.
    """

    id: str
    section: str
    kind: str
    article: ArticleId | None
    reference: str
    snapshot: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class HeldMemo:
    """One of the library's memos; the title is empty while nobody gave it one."""

    id: MemoId
    title: str


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


class Store(Protocol):
    """Every edit is committed when its call returns; StoreError where it can't be.

    Edits made inside one `step` are one step of undo; an edit outside any is a step of its own name.
    """

    @property
    def standing(self) -> Standing:
        """Whether it can be written; where not, every edit is refused with StoreError."""

    def warnings(self) -> tuple[str, ...]:
        """Message codes of what the user should know about where the store lies and how it was found."""

    def present(self) -> bool:
        """Whether the store is still where it was opened; to be asked every two seconds."""

    def news(self) -> Change | None:
        """What others changed since the last look, None for nothing; to be asked every second or two."""

    def close(self) -> None:
        """Give the store's files back."""

    def step(self, name: str) -> AbstractContextManager[None]:
        """Edits within are one transaction and one undoable step, called `name`."""

    # articles
    def keep(self, article: Article, raw: bytes) -> Held:
        """The stored article of this one's identity (URL, else text, else source).

        A text that is new is a new version: notes are re-anchored to the new version.
        """

    def keep_version(self, article: ArticleId, version: Article, raw: bytes) -> None:
        """Keep an older version of an article beside its latest; KeyError where there is no such article."""

    def article(self, article: ArticleId) -> Held:
        """One article in its latest version; KeyError where there is none."""

    def articles(self) -> tuple[Held, ...]:
        """Every article, by title."""

    def listed(self) -> tuple[Listed, ...]:
        """Every article without its text, by title; quick in large libraries."""

    def article_version(self, article: ArticleId, version: str) -> Article:
        """An article as it was in a version (an Article's `version`); KeyError where it was never kept."""

    def raw(self, article: ArticleId, version: str) -> bytes:
        """The file's bytes that a version was read from; KeyError where it was never kept."""

    def versions(self) -> Mapping[ArticleId, str]:
        """The latest version of every article."""

    def mark_gone(self, article: ArticleId, *, gone: bool) -> None:
        """Note whether the article's file is still there; not a step of undo."""

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

    # memo
    def memos(self) -> tuple[HeldMemo, ...]:
        """The library's memos in the order they were made; FIRST_MEMO is always there unless deleted."""

    def memo_make(self, title: str) -> MemoId:
        """A new memo without entries."""

    def memo_name(self, memo: MemoId, title: str) -> None:
        """Give a memo another title."""

    def memo_delete(self, memo: MemoId) -> None:
        """Take a memo away with its entries, until that is undone."""

    def memo(self, memo: MemoId = FIRST_MEMO) -> tuple[MemoEntry, ...]:
        """A memo's entries, in order."""

    def memo_put(self, entry: MemoEntry, before: str | None = None, memo: MemoId = FIRST_MEMO) -> None:
        """Insert or replace an entry (by id) in a memo, before another or last."""

    def memo_remove(self, entry: str) -> None:
        """Take an entry out of the memo."""

    # undo
    def undo(self) -> Change | None:
        """Take the latest step back; None where there is none."""

    def redo(self) -> Change | None:
        """Do the latest step that was taken back again; None where there is none."""

    def steps(self) -> tuple[str | None, str | None]:
        """The names of the steps that undo and redo would take."""

    def changes_since(self, turn: int) -> tuple[int, frozenset[ArticleId]]:
        """How far the steps have come, and the articles of those made, undone or redone after `turn`."""

    def annotations_since(self, turn: int) -> tuple[int, frozenset[AnnotationId] | None]:
        """How far the steps have come, and the annotations touched after `turn`; None for any of them."""

    # session
    def remember(self, key: str, value: str) -> None:
        """Keep a string under a key: places, panels, what is open; not a step of undo."""

    def remembered(self, key: str) -> str | None:
        """The string kept under a key."""
