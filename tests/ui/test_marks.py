"""Marks follow verdicts, styles, tags and links; what is patched is what would be made anew."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from briefing.desk.desk import Desk
from briefing.desk.opened import Side, Spot
from briefing.desk.review import Filter
from briefing.model.annotation import Decision, LinkKind
from briefing.model.span import Span
from briefing.ui.cardtexts import CardTexts
from briefing.ui.marks import Mark, MarkKind, Marks
from briefing.ui.painter import MarkPainter
from briefing.ui.speech import Speech
from briefing.ui.theme import ThemeName, load_theme
from tests.ui import samples

Act = Callable[[Desk], object]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = samples.desk(tmp_path)
    yield made
    made.store.close()


def _note(desk: Desk) -> None:
    desk.notes.save(samples.spot(desk, Side.LEFT, "120亿元"), "核对")


def _link(desk: Desk) -> None:
    desk.linking.begin(samples.spot(desk, Side.LEFT, "120亿元"))
    desk.linking.complete(samples.spot(desk, Side.RIGHT, "118亿元"), LinkKind.CONTRADICTS)


def _accept(desk: Desk, text: str = "120亿元") -> None:
    desk.decide([samples.spot(desk, Side.LEFT, text)], Decision.ACCEPTED, "accept")


ACTS: tuple[Act, ...] = (
    _accept,
    _note,
    lambda desk: desk.decide(desk.shown(), Decision.REJECTED, "reject"),
    _link,
    lambda desk: desk.marking.style(Spot(Side.LEFT, Span(0, 2)), 7),
    lambda desk: desk.undo(),
    lambda desk: _accept(desk, "150亿元"),
    lambda desk: desk.undo(),
    lambda desk: desk.redo(),
)


@pytest.mark.parametrize("shown", [Filter(), Filter(measures=False), Filter(undecided_only=True)])
def test_marks_that_are_kept_up_are_those_that_would_be_made_anew(desk: Desk, shown: Filter) -> None:
    kept = Marks(Side.LEFT)
    kept.of(desk.sides[Side.LEFT], shown)
    for act in ACTS:
        act(desk)
        opened = desk.sides[Side.LEFT]
        assert kept.of(opened, shown) == Marks(Side.LEFT).of(opened, shown)


def test_cards_that_are_kept_up_are_those_that_would_be_made_anew(desk: Desk) -> None:
    from briefing.messages import Language

    speech = Speech(Language.ENGLISH)
    kept = CardTexts(desk, speech)
    kept.all()
    for act in ACTS:
        act(desk)
        assert kept.all() == CardTexts(desk, speech).all()
    before = kept.all()
    _accept(desk, "30亿元")
    assert kept.all() is before


def mark(desk: Desk, text: str, side: Side = Side.LEFT) -> Mark:
    opened = desk.sides[side]
    marks = Marks(side).of(opened, Filter())
    return next(one for one in marks if one.span.of(opened.article.text) == text)


def test_a_mark_with_words_differs_from_one_without(desk: Desk) -> None:
    desk.marking.style(samples.spot(desk, Side.LEFT, "150亿元"), 1)
    _note(desk)
    assert mark(desk, "120亿元").noted
    assert not mark(desk, "150亿元").noted
    assert mark(desk, "150亿元").style == 1


def test_both_ends_of_a_link_show_it(desk: Desk) -> None:
    _link(desk)
    assert mark(desk, "120亿元").linked
    assert mark(desk, "118亿元", Side.RIGHT).linked
    assert not mark(desk, "150亿元").linked


def drawn(one: Mark) -> bytes:
    """A mark's picture in shades of grey."""
    picture = QImage(120, 40, QImage.Format.Format_ARGB32)
    picture.fill(0xFFFFFFFF)
    painter = MarkPainter(load_theme(ThemeName.LIGHT))
    rects = (QRectF(10, 10, 80, 16),)
    with QPainter(picture) as pen:
        painter.fill(pen, one, rects)
        painter.underline(pen, one, rects)
        painter.badge(pen, one, rects)
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())


def test_styles_links_and_notes_are_told_apart_in_grey() -> None:
    spot = Spot(Side.LEFT, Span(0, 4))
    looks = [
        *(Mark(spot.span, MarkKind.HIGHLIGHT, spot, style=style) for style in range(1, 10)),
        Mark(spot.span, MarkKind.HIGHLIGHT, spot, style=1, linked=True),
        Mark(spot.span, MarkKind.NOTE, spot, style=1, noted=True),
        Mark(spot.span, MarkKind.NOTE, spot, style=1, noted=True, linked=True),
    ]
    assert len({drawn(one) for one in looks}) == len(looks)
