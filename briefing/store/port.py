"""What the application asks of a store: SQLite on the desktop, later a team's server."""

import datetime as dt
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import Enum
from typing import NewType, Protocol

from briefing.model.annotation import AnnotationId, ArticleId
from briefing.model.article import Article, file_name
from briefing.store.annotationport import AnnotationStore

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

    `step` is the command's name, as undo shows it; `articles` are those it touched, `findings` (by key) and
    `annotations` what in them.
    """

    step: str
    subjects: frozenset[Subject]
    articles: frozenset[ArticleId]
    findings: tuple[tuple[ArticleId, str], ...] = field(default=(), compare=False)
    annotations: tuple[AnnotationId, ...] = field(default=(), compare=False)


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

    @property
    def name(self) -> str:
        """What readers know the article by: its title, without one its file's name."""
        return self.title or file_name(self.source)


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


class Store(AnnotationStore, Protocol):
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
        """How far the steps have come, and the annotations touched after `turn`, at ends of links too.

        None where it may be any of them.
        """

    # session
    def remember(self, key: str, value: str) -> None:
        """Keep a string under a key: places, panels, what is open; not a step of undo."""

    def remembered(self, key: str) -> str | None:
        """The string kept under a key."""
