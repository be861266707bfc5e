"""Every theme's colours hold the contrast that reading needs, computed as WCAG 2.2 has it."""

import pytest
from PySide6.QtGui import QColor

from briefing.model.annotation import Decision
from briefing.model.span import Span
from briefing.ui.marks import Mark, MarkKind
from briefing.ui.theme import Theme, ThemeName, load_theme

FILLS = ("page", "panel", "window", "selection", "figure_fill", "measure_fill", "note_fill", "link_fill")
LINES = ("figure_line", "measure_line", "note_line", "link_line", "current", "accent", "focus")


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: Theme, one: str, other: str) -> float:
    high, low = sorted((luminance(theme.colour(one)), luminance(theme.colour(other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=list(ThemeName), ids=lambda name: str(name.value))
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_white_on_black_is_twenty_one_to_one() -> None:
    assert (luminance(QColor("white")) + 0.05) / (luminance(QColor("black")) + 0.05) == pytest.approx(21)


@pytest.mark.parametrize("ground", FILLS)
def test_text_is_legible_on_every_ground(theme: Theme, ground: str) -> None:
    assert contrast(theme, "ink", ground) >= (7 if ground == "page" else 4.5)


@pytest.mark.parametrize("ground", ["page", "panel", "window"])
def test_quiet_text_is_legible_on_the_grounds_that_it_stands_on(theme: Theme, ground: str) -> None:
    assert contrast(theme, "soft", ground) >= 4.5


@pytest.mark.parametrize("line", LINES)
def test_lines_glyphs_and_focus_stand_out_from_page_and_panel(theme: Theme, line: str) -> None:
    assert contrast(theme, line, "page") >= 3
    assert contrast(theme, line, "panel") >= 3


@pytest.mark.parametrize("line", ["accepted", "rejected", "snoozed"])
def test_verdicts_stand_out(theme: Theme, line: str) -> None:
    assert contrast(theme, line, "page") >= 3


@pytest.mark.parametrize("kind", ["figure", "measure", "note", "link"])
def test_a_marks_line_stands_out_from_its_own_fill(theme: Theme, kind: str) -> None:
    assert contrast(theme, f"{kind}_line", f"{kind}_fill") >= 3


def test_what_is_written_on_the_accent_is_legible(theme: Theme) -> None:
    assert contrast(theme, "on_accent", "accent") >= 4.5


def test_high_contrast_text_is_higher_still() -> None:
    theme = load_theme(ThemeName.CONTRAST)
    assert all(contrast(theme, "ink", ground) >= 7 for ground in FILLS)
    assert all(contrast(theme, line, "page") >= 4.5 for line in LINES)


def test_every_name_in_the_sheet_is_a_colour(theme: Theme) -> None:
    assert "@" not in theme.sheet()


def test_kinds_differ_in_their_pattern_not_only_in_colour() -> None:
    from briefing.desk.opened import Side, Spot
    from briefing.ui.painter import _pattern

    def mark(kind: MarkKind, **more: object) -> Mark:
        return Mark(Span(0, 1), kind, Spot(Side.LEFT, Span(0, 1)), **more)  # type: ignore[arg-type]

    assert _pattern(mark(MarkKind.FIGURE)) != _pattern(mark(MarkKind.NOTE))
    assert _pattern(mark(MarkKind.FIGURE)) != _pattern(mark(MarkKind.FIGURE, doubtful=True))
    assert _pattern(mark(MarkKind.FIGURE)) != _pattern(mark(MarkKind.FIGURE, decision=Decision.REJECTED))


@pytest.mark.parametrize("style", range(1, 10))
def test_every_style_of_own_marks_is_legible_and_stands_out(theme: Theme, style: int) -> None:
    fill, line = luminance(theme.style_fill(style)), luminance(theme.style_colour(style))
    ink, page = luminance(theme.colour("ink")), luminance(theme.colour("page"))

    def ratio(one: float, other: float) -> float:
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)

    assert ratio(ink, fill) >= 4.5
    assert ratio(line, page) >= 3
    assert ratio(line, fill) >= 3


def test_no_two_styles_look_alike(theme: Theme) -> None:
    assert len({theme.style_colour(style).name() for style in range(1, 10)}) == 9
    assert len({theme.style_fill(style).name() for style in range(1, 10)}) == 9
