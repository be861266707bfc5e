"""The filter: chosen in a panel, told in the status bar, kept to by lists, marks and walks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.desk.review import Filter
from briefing.messages import Language
from briefing.model.annotation import Decision
from briefing.model.figure import Status
from briefing.ui.filterpanel import FilterPanel
from briefing.ui.speech import Speech
from briefing.ui.statusbar import StatusBar
from briefing.ui.views import filter_words
from tests.ui import samples

OTHERS = frozenset(Status) - {Status.ACTUAL}


@pytest.fixture
def panel(qtbot: QtBot, speech: Speech, desk: Desk) -> Iterator[FilterPanel]:
    root = QWidget()
    root.resize(800, 600)
    qtbot.addWidget(root)
    panel = FilterPanel(speech, root)
    panel.changed.connect(desk.choose)
    root.show()
    panel.ask(desk.filter, ("核对", "重要"))
    yield panel
    root.close()


def shown(desk: Desk) -> list[str]:
    texts = {side: one.article.text for side, one in desk.sides.items()}
    return [spot.span.of(texts[spot.side]) for spot in desk.shown() if spot.side is Side.LEFT]


def test_every_box_acts_at_once(panel: FilterPanel, desk: Desk) -> None:
    QTest.keyClick(panel.measures, Qt.Key.Key_Space)
    assert desk.filter == Filter(measures=False)
    assert shown(desk) == ["120亿元", "150亿元", "30亿元"]
    QTest.keyClick(panel.statuses[Status.ACTUAL], Qt.Key.Key_Space)
    assert desk.filter == Filter(measures=False, statuses=OTHERS)
    assert shown(desk) == ["150亿元", "30亿元"]
    QTest.keyClick(panel.statuses[Status.ACTUAL], Qt.Key.Key_Space)
    assert desk.filter == Filter(measures=False)


def test_decided_and_undecided_are_told_apart(panel: FilterPanel, desk: Desk) -> None:
    desk.decide([samples.spot(desk, Side.LEFT, "150亿元")], Decision.REJECTED, "reject")
    panel.verdicts["decided"].click()
    assert shown(desk) == ["150亿元"]
    panel.verdicts["undecided"].click()
    assert "150亿元" not in shown(desk)
    panel.verdicts["any"].click()
    assert desk.filter == Filter()


def test_a_tag_lets_through_what_is_noted_with_it(panel: FilterPanel, desk: Desk) -> None:
    spot = samples.spot(desk, Side.LEFT, "120亿元")
    desk.notes.save(spot, "核对口径")
    note = desk.notes.at(spot)
    assert note is not None
    desk.store.retag(note.id, ["核对"])
    desk.refresh()
    panel.tag.setCurrentIndex(1)
    panel.tag.activated.emit(1)
    assert desk.filter == Filter(tag="核对")
    assert shown(desk) == ["120亿元"]


def test_clearing_lets_everything_through_again(panel: FilterPanel, desk: Desk) -> None:
    panel.figures.click()
    panel.clear.click()
    assert desk.filter == Filter()
    assert panel.figures.isChecked()


def test_the_panel_opens_as_the_filter_is(panel: FilterPanel) -> None:
    panel.ask(Filter(figures=False, decided_only=True, tag="重要"), ("核对", "重要"))
    assert not panel.figures.isChecked()
    assert panel.verdicts["decided"].isChecked()
    assert panel.tag.currentData() == "重要"


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (Filter(), "全部"),
        (Filter(measures=False), "只看数字"),
        (Filter(figures=False), "只看措施"),
        (Filter(figures=False, measures=False), "只看批注"),
        (Filter(undecided_only=True), "只看未定"),
        (
            Filter(measures=False, statuses=frozenset({Status.TARGET}), decided_only=True, tag="a"),
            "只看数字 · 目标 · 只看已定 · #a",
        ),
    ],
)
def test_the_status_bar_says_what_is_let_through(chosen: Filter, said: str) -> None:
    assert filter_words(chosen, Speech(Language.CHINESE)) == said


def test_a_filter_in_force_shows_the_way_to_clear_it(qtbot: QtBot, speech: Speech) -> None:
    bar = StatusBar(speech)
    qtbot.addWidget(bar)
    bar.show()
    bar.show_filter("全部", all_shown=True)
    assert bar.clear.isHidden()
    bar.show_filter("只看数字", all_shown=False)
    assert not bar.clear.isHidden()
    with qtbot.waitSignal(bar.filter_cleared):
        bar.clear.click()
    with qtbot.waitSignal(bar.filter_wanted):
        bar.shown.click()


def test_work_in_the_background_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot, speech: Speech) -> None:
    bar = StatusBar(speech)
    qtbot.addWidget(bar)
    bar.show()
    assert bar.progress.isHidden()
    bar.show_work("正在读取", 3, 10)
    assert (bar.progress.value(), bar.progress.maximum()) == (3, 10)
    with qtbot.waitSignal(bar.stop_wanted):
        bar.stop.click()
    bar.show_work("")
    assert bar.progress.isHidden()
