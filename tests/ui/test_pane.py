"""A text pane: what stands above it, beside it and in it, and how it is set."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextBlockFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.desk.review import Filter
from briefing.model.article import Article, Paragraph
from briefing.model.span import Span
from briefing.ui.document import LONGEST_BLOCK, Setting, breaks
from briefing.ui.explained import explained
from briefing.ui.findingcard import Shown
from briefing.ui.hover import Hover
from briefing.ui.marks import MarkKind
from briefing.ui.pane import Pane
from briefing.ui.speech import Speech
from briefing.ui.theme import Theme, ThemeName, load_theme
from tests.ui import samples


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, speech: Speech, theme: Theme) -> Pane:
    pane = Pane(Side.LEFT, theme, speech)
    qtbot.addWidget(pane)
    pane.resize(600, 420)
    pane.show_article(desk.sides[Side.LEFT])
    pane.show_marks(desk.sides[Side.LEFT], Filter())
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_marks_stand_where_the_findings_are_whatever_the_size_of_the_text(pane: Pane, desk: Desk) -> None:
    for points in (9.0, 13.0, 26.0):
        pane.set_text(Setting(points=points))
        marks = pane.view.visible_marks()
        figures = [mark for mark in marks if mark.kind is MarkKind.FIGURE]
        assert [mark.span.of(desk.sides[Side.LEFT].article.text) for mark in figures][:1] == ["120亿元"]
        for mark in figures:
            (first, *_) = pane.view.places(mark.span)
            assert first.width() > points
            hit = pane.view.mark_at(first.center() - QPointF(0, pane.view.verticalScrollBar().value()))
            assert hit is not None
            assert hit.span == mark.span


def test_setting_the_text_another_way_keeps_caret_frame_and_place(pane: Pane, desk: Desk) -> None:
    spot = samples.spot(desk, Side.LEFT, "150亿元")
    pane.set_current(spot)
    pane.set_text(Setting(points=20.0))
    assert pane.view.current == spot.span
    assert pane.view.selection().start == spot.span.start


def test_paragraphs_are_indented_or_parted_as_the_user_likes(pane: Pane) -> None:
    def second(setting: Setting) -> QTextBlockFormat:
        pane.set_text(setting)
        return pane.view.document().findBlockByNumber(1).blockFormat()

    indented, spaced = second(Setting()), second(Setting(indented=False))
    assert indented.textIndent() > 20
    assert spaced.textIndent() == 0
    assert spaced.bottomMargin() > indented.bottomMargin()
    assert second(Setting(line_height=2.0)).lineHeight() == 200


def test_a_narrower_column_leaves_room_at_both_sides(pane: Pane) -> None:
    pane.set_text(Setting(points=10.0, column=20))
    narrow = pane.view.column().width()
    pane.set_text(Setting(points=10.0, column=30))
    assert narrow < pane.view.column().width() < pane.width()


def test_no_line_begins_with_closing_punctuation(pane: Pane) -> None:
    text = "甲市，推进改革。" * 60
    article = Article("a.txt", text, (Paragraph(Span(0, len(text))),), title="")
    for width in range(300, 420, 13):
        pane.resize(width, 400)
        pane.view.show_article(article, Setting().layout("zh"))
        layout = pane.view.document().firstBlock().layout()
        starts = [text[layout.lineAt(n).textStart()] for n in range(1, layout.lineCount())]
        assert starts
        assert not set(starts) & set("，。")


def test_long_paragraphs_are_parted_for_display_only() -> None:
    text = "推进改革开放。" * 2000
    article = Article("a.txt", text, (Paragraph(Span(0, len(text))),))
    places = breaks(article)
    edges = [0, *places, len(text)]
    assert all(b - a <= LONGEST_BLOCK for a, b in pairwise(edges))
    assert all(text[place - 1] == "。" for place in places)


def test_the_head_says_the_source_and_the_title_once_that_is_out_of_sight(pane: Pane) -> None:
    assert pane._title.words == "甲市日报 · 2025-01-09"
    pane.resize(300, 120)
    QTest.qWait(1)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert pane._title.words == samples.LEFT[0]
    assert pane._source.words == "甲市日报 · 2025-01-09"


def test_a_click_on_a_mark_goes_there_and_one_beside_it_does_not(
    qtbot: QtBot, pane: Pane, desk: Desk
) -> None:
    spot = samples.spot(desk, Side.LEFT, "120亿元")
    (place,) = pane.view.places(spot.span)
    with qtbot.waitSignal(pane.spot_chosen) as chosen:
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert chosen.args == [spot]
    with qtbot.assertNotEmitted(pane.spot_chosen):
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 300))


def test_the_ruler_is_a_scroll_bar(pane: Pane) -> None:
    pane.resize(300, 150)
    QTest.qWait(1)
    ruler, bar = pane.view.ruler, pane.view.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, ruler.height() - 2))
    assert bar.value() == bar.maximum()
    QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, 1))
    assert bar.value() == 0


def test_an_empty_side_says_what_to_do_and_why_a_file_was_not_read(pane: Pane, speech: Speech) -> None:
    pane.show_nothing()
    assert not pane.empty.isHidden()
    assert pane.view.isVisible()
    assert pane.empty.words.text() == speech.say("ui.empty_side")
    pane.show_trouble("a.pdf 没有打开")
    assert pane.empty.words.text() == "a.pdf 没有打开"


def test_each_kind_of_mark_leaves_another_print_without_colour(pane: Pane, desk: Desk) -> None:
    """The lines under a figure and under a measure differ in grey: one line against two."""
    figure = samples.spot(desk, Side.LEFT, "120亿元")
    measure = next(mark.spot for mark in pane.view.visible_marks() if mark.kind is MarkKind.MEASURE)
    for name in ThemeName:
        pane.set_theme(load_theme(name))
        pane.setStyleSheet(load_theme(name).sheet())
        image, origin = pane.grab().toImage(), pane.view.viewport().mapTo(pane, QPoint(0, 0))
        lines = []
        for spot in (figure, measure):
            (place, *_) = pane.view.places(spot.span)
            x, bottom = origin.x() + int(place.left() + 4), origin.y() + int(place.bottom())
            column = [image.pixelColor(x, y).lightness() for y in range(bottom + 1, bottom + 9)]
            ground = image.pixelColor(x, bottom + 12).lightness()
            dark = [abs(tone - ground) > 45 for tone in column]
            lines.append(sum(b and not a for a, b in zip([False, *dark], dark, strict=False)))
        assert lines == [1, 2], name


def test_the_card_comes_up_over_a_mark_and_goes_with_the_pointer(
    pane: Pane, desk: Desk, speech: Speech
) -> None:
    def explain(spot: object) -> Shown | None:
        finding = desk.finding(spot)  # type: ignore[arg-type]
        return Shown(explained(finding, speech)) if finding else None

    hover = Hover(pane, speech, explain)
    hover.watch(pane.view)
    spot = samples.spot(desk, Side.LEFT, "120亿元")
    (place,) = pane.view.places(spot.span)
    QTest.mouseMove(pane.view.viewport(), place.center().toPoint())
    hover._at = (pane.view, place.center())
    hover.show_here()
    assert hover.card.isVisible()
    assert "120亿元" in hover.card.accessibleName()
    assert pane.rect().contains(hover.card.geometry().topLeft())
    pane.view.verticalScrollBar().valueChanged.emit(1)
    assert not hover.card.isVisible()
    hover._at = (pane.view, QPointF(2, 380))
    hover.show_here()
    assert not hover.card.isVisible()
