"""Plots: what they are made of, how they are walked, and what goes to the clipboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.ui.plots import data
from briefing.ui.plots.data import Plot
from briefing.ui.plots.panel import PlotPanel
from briefing.ui.speech import Speech
from briefing.ui.theme import Theme
from tests.ui import samples


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, speech: Speech, theme: Theme) -> PlotPanel:
    panel = PlotPanel(desk, speech, theme)
    qtbot.addWidget(panel)
    panel.resize(700, 400)
    panel.show()
    panel.refresh()
    panel.focus_table()
    return panel


def test_figures_of_one_indicator_stand_together_by_year_whichever_text_has_them(desk: Desk) -> None:
    first, *_ = data.by_indicator(desk.sides, desk.comparing.result)
    assert (first.name, first.unit) == ("财政收入", "CNY")
    assert [(point.along, point.value, point.spot.side) for point in first.points] == [
        (2024, 12e9, Side.LEFT),
        (2024, 11.8e9, Side.RIGHT),
        (2026, 15e9, Side.LEFT),
    ]


def test_figures_that_were_paired_share_a_name_though_the_texts_name_them_otherwise(desk: Desk) -> None:
    named = {series.name: series for series in data.by_indicator(desk.sides, desk.comparing.result)}
    assert {point.spot.side for point in named["基金"].points} == {Side.LEFT, Side.RIGHT}
    assert "设立" not in named


def test_money_is_summed_by_instrument_and_a_figure_counts_once(desk: Desk) -> None:
    (bar,) = data.by_instrument(desk.sides)
    assert (bar.instrument.value, bar.unit, bar.side) == ("fund", "CNY", Side.LEFT)
    assert bar.amount == 30 * 10**8
    assert bar.spots == (samples.spot(desk, Side.LEFT, "30亿元"),)


def test_figures_along_the_text_stand_in_its_order(desk: Desk) -> None:
    left, right = data.along_text(desk.sides)
    assert [point.figure.text for point in left.points] == ["120亿元", "150亿元", "30亿元"]
    assert all(0 < point.along < 1 for point in (*left.points, *right.points))


def test_arrows_walk_from_point_to_point_and_enter_goes_to_the_text(qtbot: QtBot, panel: PlotPanel) -> None:
    canvas = panel.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    first = canvas.current
    assert first == canvas.spots()[0]
    assert "120亿元" in panel.said.words
    assert canvas.accessibleDescription() == panel.said.words
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.current == canvas.spots()[1]
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.current == first
    with qtbot.waitSignal(panel.chosen) as went:
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert went.args == [first]


def test_a_click_on_a_point_goes_to_the_text(qtbot: QtBot, panel: PlotPanel) -> None:
    hit = panel.canvas._hits[1]
    with qtbot.waitSignal(panel.chosen) as went:
        QTest.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=hit.box.center().toPoint())
    assert went.args == [hit.spot]


@pytest.mark.parametrize(
    ("plot", "head", "rows"),
    [
        (Plot.INDICATORS, "series\tside\twhen", 5),
        (Plot.TEXT, "series\tside\tshare", 5),
        (Plot.INSTRUMENTS, "instrument\tside\tamount\tunit", 1),
    ],
)
def test_a_plots_numbers_are_copied_for_a_spreadsheet(
    panel: PlotPanel, plot: Plot, head: str, rows: int
) -> None:
    panel.show_plot(plot)
    panel.copy_data()
    first, *rest = QGuiApplication.clipboard().text().splitlines()
    assert first.startswith(head)
    assert len(rest) == rows


def test_a_plot_is_copied_as_a_picture_with_something_on_it(panel: PlotPanel, theme: Theme) -> None:
    panel.copy_picture()
    image = QGuiApplication.clipboard().image()
    assert image.width() == panel.canvas.width() * 2
    page = theme.colour("page").rgb()
    across = [image.pixel(x, image.height() // 4) for x in range(0, image.width(), 3)]
    assert any(pixel != page for pixel in across)


def test_without_figures_the_canvas_says_so(panel: PlotPanel, desk: Desk) -> None:
    for side in Side:
        desk.close(side)
    panel.refresh()
    assert panel.canvas.spots() == []
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right)
    assert panel.canvas.current is None
