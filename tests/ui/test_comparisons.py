"""Long articles compared in another process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.desk import comparing
from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.errors import BriefingError
from briefing.model.comparison import Comparison
from briefing.model.findings import Findings
from briefing.store.sqlite import SqliteStore
from briefing.ui.comparisons import Comparisons
from briefing.work.comparing import compare_sides
from briefing.work.worker import Worker
from tests.unit.store.samples import Clock, article

LEFT = ("观鸟栈道与科普馆同步建设，湿地公园三期工程开工。", "市图书馆今年延长夜间开放时间。")
RIGHT = ("湿地公园三期工程开工，科普馆和观鸟栈道一起建设。", "天气转凉，出门请添衣。")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(comparing, "LARGE", 10)

    def never(*_: object) -> Comparison:
        raise AssertionError("compared in the window's own process")

    store = SqliteStore.open(tmp_path / "library", Clock())
    made = Desk(store, lambda _: (), lambda _: Findings(), never)
    for side, lines in ((Side.LEFT, LEFT), (Side.RIGHT, RIGHT)):
        made.show(side, store.keep(article(*lines, title=side.value, source=f"{side.value}.txt"), b""))
    yield made
    store.close()


@pytest.fixture
def elsewhere(desk: Desk, qapp: QObject) -> Iterator[Comparisons]:
    made = Comparisons(desk, qapp)
    yield made
    made.stop()


def test_a_long_comparison_comes_when_it_is_made(desk: Desk, elsewhere: Comparisons, qtbot: QtBot) -> None:
    desk.compare()
    assert elsewhere.busy
    assert desk.comparing.result.pairs == ()
    qtbot.waitUntil(lambda: bool(desk.comparing.result.pairs), timeout=20_000)
    assert not elsewhere.busy


def test_a_comparison_of_articles_put_away_is_forgotten(
    desk: Desk, elsewhere: Comparisons, qtbot: QtBot
) -> None:
    desk.compare()
    desk.close(Side.RIGHT)
    qtbot.waitUntil(lambda: not elsewhere.busy, timeout=20_000)
    assert desk.comparing.result.pairs == ()


def test_stopping_ends_the_work_and_it_is_done_when_asked_for_again(
    desk: Desk, elsewhere: Comparisons, qtbot: QtBot
) -> None:
    desk.compare()
    assert elsewhere.stop()
    assert not elsewhere.busy
    assert not elsewhere.stop()
    desk.compare()
    qtbot.waitUntil(lambda: bool(desk.comparing.result.pairs), timeout=20_000)


def test_why_a_comparison_failed_is_told_and_it_is_tried_again(
    desk: Desk, elsewhere: Comparisons, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BriefingError] = []
    elsewhere.failed.connect(told.append)
    with monkeypatch.context() as hurried:
        hurried.setattr(elsewhere, "_worker", Worker(compare_sides, deadline=0.0))
        desk.compare()
        qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert (told[0].code, elsewhere.busy) == ("work.too-long", False)
    desk.compare()
    qtbot.waitUntil(lambda: bool(desk.comparing.result.pairs), timeout=20_000)
