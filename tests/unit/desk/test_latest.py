"""Open articles whose files change while they are read."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.loading.reader import articles
from briefing.model.annotation import ArticleId
from briefing.model.comparison import Comparison
from briefing.model.findings import Findings
from briefing.model.span import Span
from briefing.store.port import Change, Subject
from briefing.store.sqlite import SqliteStore

TEXT = "示例公报\n第一段说，投入3亿元。\n第二段说，建成5个项目。\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = SqliteStore.open(tmp_path, lambda: dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
    made = Desk(store, lambda _: (), lambda _: Findings(), lambda *_: Comparison())
    for side, name in ((Side.LEFT, "a"), (Side.RIGHT, "b")):
        made.show(side, store.article(kept(made, name, TEXT.replace("示例", name))))
    yield made
    store.close()


def kept(desk: Desk, name: str, text: str) -> ArticleId:
    raw = text.encode()
    return desk.store.keep(articles(f"{name}.txt", f"{name}.txt", raw)[0], raw).id


def heard(desk: Desk, changed: ArticleId) -> tuple[Side, ...]:
    return desk.heard(Change("", frozenset({Subject.ARTICLE}), frozenset({changed})))


def test_a_new_version_is_shown_in_place_of_the_old_with_the_caret_at_its_words(desk: Desk) -> None:
    desk.activate(Side.RIGHT)
    desk.caret(Side.LEFT, Span(*[desk.sides[Side.LEFT].article.text.index("建成")] * 2))
    changed = kept(desk, "a", TEXT.replace("示例", "a").replace("投入3亿元", "市里共投入4亿元"))
    assert heard(desk, changed) == (Side.LEFT,)
    text = desk.sides[Side.LEFT].article.text
    assert "4亿元" in text
    assert desk.carets[Side.LEFT].start == text.index("建成")
    assert (desk.active, desk.current) == (Side.RIGHT, None)


def test_what_has_not_changed_or_does_not_lie_open_is_left_alone(desk: Desk) -> None:
    other = kept(desk, "c", "另一篇\n没有打开。\n")
    before = dict(desk.sides)
    assert heard(desk, other) == ()
    assert desk.sides == before
