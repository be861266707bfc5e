"""Notes after their article's text changed: asked about in the review, confirmed, put elsewhere."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.desk.desk import Desk
from briefing.desk.opened import Side, Spot
from briefing.model.annotation import AnchorStatus, AnnotationKind, target_of
from briefing.model.article import Article, Paragraph
from briefing.model.comparison import Comparison
from briefing.model.findings import Findings
from briefing.model.span import Span
from briefing.store.sqlite import SqliteStore

BEFORE = (
    "全市今年安排专项资金12.5亿元，支持中小企业数字化改造。",
    "到2027年，规模以上工业企业实现数字化转型全覆盖。",
    "对首次认定的示范工厂，给予最高200万元奖励。",
)
AFTER = (
    "前面加了一段说明。",
    "全市今年安排专项资金15.5亿元，支持中小企业数字化改造。",
    "到2027年，规模以上工业企业实现数字化转型全覆盖。",
)


def article(*lines: str) -> Article:
    paragraphs, at = [], 0
    for line in lines:
        paragraphs.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    return Article("a.txt", "\n".join(lines), tuple(paragraphs), title="资金")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An article that changed since three notes were made in it."""
    store = SqliteStore.open(tmp_path / "library", lambda: dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
    made = Desk(store, lambda _path: (), lambda _article: Findings(), lambda *_: Comparison())
    old = store.keep(article(*BEFORE), b"")
    for words in ("12.5亿元", "转型全覆盖", "最高200万元奖励"):
        at = old.article.text.index(words)
        target = target_of(old.id, old.article, Span(at, at + len(words)))
        store.annotate(target, AnnotationKind.NOTE, f"看{words}")
    made.show(Side.LEFT, store.keep(article(*AFTER), b""))
    yield made
    store.close()


def statuses(desk: Desk) -> dict[str, AnchorStatus]:
    return {note.body: note.anchor.status for note in desk.sides[Side.LEFT].annotations}


def test_each_note_is_found_again_or_in_doubt_or_lost(desk: Desk) -> None:
    assert statuses(desk)["看12.5亿元"] is AnchorStatus.CHANGED
    assert statuses(desk)["看最高200万元奖励"] is AnchorStatus.ORPHAN
    assert statuses(desk)["看转型全覆盖"] in (AnchorStatus.SAME, AnchorStatus.MOVED)


def test_the_review_stops_at_a_note_in_doubt_until_it_is_confirmed(desk: Desk) -> None:
    assert desk.next_undecided()
    assert desk.current is not None
    doubtful = desk.anchoring.doubt(desk.current)
    assert doubtful is not None
    assert doubtful.target.exact == "12.5亿元"
    desk.anchoring.confirm(doubtful.id)
    assert desk.anchoring.doubt(desk.current) is None
    desk.leave()
    assert not desk.next_undecided()
    desk.undo()
    desk.leave()
    assert desk.next_undecided()


def test_a_lost_note_is_listed_first_and_put_where_the_analyst_says(desk: Desk) -> None:
    lost, doubtful = desk.anchoring.astray(Side.LEFT)
    assert (lost.body, doubtful.body) == ("看最高200万元奖励", "看12.5亿元")
    at = desk.sides[Side.LEFT].article.text.index("说明")
    desk.anchoring.put(lost.id, Spot(Side.LEFT, Span(at, at + 2)))
    assert statuses(desk)[lost.body] is not AnchorStatus.ORPHAN
    assert [note.body for note in desk.anchoring.astray(Side.LEFT)] == [doubtful.body]
    desk.undo()
    assert statuses(desk)[lost.body] is AnchorStatus.ORPHAN
