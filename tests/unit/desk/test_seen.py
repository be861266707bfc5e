"""Which paragraphs the reader has had before their eyes."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.desk.opened import Opened, opened
from briefing.desk.seen import Seen
from briefing.model.article import Article, Paragraph
from briefing.model.findings import Findings
from briefing.model.span import Span
from briefing.store.sqlite import SqliteStore

TEXT = "一一一一\n二二二二\n三三三三\n四四四四"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    made = SqliteStore.open(tmp_path / "library", lambda: dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
    yield made
    made.close()


@pytest.fixture
def one(store: SqliteStore) -> Opened:
    paragraphs = tuple(Paragraph(Span(at, at + 4)) for at in range(0, 20, 5))
    return opened(store.keep(Article("a.txt", TEXT, paragraphs, title="甲"), b""), Findings())


def test_nothing_is_seen_at_first(store: SqliteStore, one: Opened) -> None:
    assert Seen(store).unseen(one) == (Span(0, 19),)
    assert Seen(store).share(one) == pytest.approx(0)


@pytest.mark.parametrize(
    ("shown", "left"),
    [
        (Span(0, 3), (Span(5, 19),)),
        (Span(5, 6), (Span(0, 4), Span(10, 19))),
        (Span(6, 12), (Span(0, 4), Span(15, 19))),
        (Span(0, 19), ()),
        (Span(4, 4), (Span(0, 19),)),
    ],
)
def test_a_paragraph_of_which_a_part_was_shown_is_seen(
    store: SqliteStore, one: Opened, shown: Span, left: tuple[Span, ...]
) -> None:
    seen = Seen(store)
    seen.note(one, shown)
    assert seen.unseen(one) == left


def test_only_what_is_new_is_told(store: SqliteStore, one: Opened) -> None:
    seen = Seen(store)
    assert seen.note(one, Span(0, 8)) is True
    assert seen.note(one, Span(1, 7)) is False
    assert seen.share(one) == pytest.approx(1 - 9 / 19)


def test_it_is_kept_between_sessions_and_forgotten_with_a_new_text(store: SqliteStore, one: Opened) -> None:
    Seen(store).note(one, Span(0, 8))
    assert Seen(store).unseen(one) == (Span(10, 19),)
    changed = replace(one.held.article, text=TEXT.replace("四", "肆"))
    other = replace(one, held=replace(one.held, article=changed))
    assert Seen(store).unseen(other) == (Span(0, 19),)
