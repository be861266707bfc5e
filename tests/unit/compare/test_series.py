"""Which figures are drawn as one series."""

from decimal import Decimal

import pytest

from briefing.compare.series import kind_of, moment, signed, undoubted
from briefing.model.figure import Basis, Direction, Figure, FigureKind, Period
from briefing.model.span import Phrase, Span

YEAR = Period("2021", "2021")


def figure(
    value: str = "8",
    period: Period | None = YEAR,
    direction: Direction | None = Direction.UP,
    *,
    basis: Basis | None = None,
    kind: FigureKind = FigureKind.PERCENT,
) -> Figure:
    return Figure(
        Span(0, 2),
        f"{value}%",
        kind,
        Decimal(value),
        "%",
        indicator=Phrase("工业增加值"),
        period=period,
        direction=direction,
        basis=basis,
    )


def together(one: Figure, other: Figure) -> bool:
    return kind_of(one, "工业增加值") == kind_of(other, "工业增加值")


@pytest.mark.parametrize(
    "other",
    [
        figure(period=Period("2022", "2022")),
        figure(period=Period(None, "2025")),
        figure("3", direction=Direction.DOWN),
    ],
    ids=["another year", "until a year", "a fall"],
)
def test_rises_and_falls_of_years_are_drawn_together(other: Figure) -> None:
    assert together(figure(), other)


@pytest.mark.parametrize(
    "other",
    [
        figure(direction=None),
        figure(period=Period("2022-01", "2022-01")),
        figure(period=Period("2021", "2025")),
        figure(basis=Basis.AVERAGE),
        figure(kind=FigureKind.COUNT),
    ],
    ids=["no change", "a month", "five years", "an average", "a count"],
)
def test_what_is_of_another_sort_or_length_is_drawn_apart(other: Figure) -> None:
    assert not together(figure(), other)


def test_the_same_months_of_two_years_are_drawn_together() -> None:
    one, other = (figure(period=Period(f"{year}-01", f"{year}-11")) for year in (2021, 2022))
    assert together(one, other)
    assert not together(one, figure(period=Period("2022-01", "2022-10")))


@pytest.mark.parametrize(
    ("period", "place"),
    [
        (Period("2021", "2025"), 2025),
        (Period("2022-Q3", None), 2022.5),
        (Period("2022-H2", "2022-H2"), 2022.5),
        (Period(None, "2030-07-01"), 2030.5),
        (Period("2022-01", "2022-01"), 2022),
        (Period(None, None), None),
        (Period("Q1", "Q1"), None),
        (None, None),
    ],
)
def test_a_period_stands_where_it_ends(period: Period | None, place: float | None) -> None:
    assert moment(period) == place


@pytest.mark.parametrize(
    ("drawn", "number"),
    [
        (figure("8"), 8),
        (figure("8", direction=Direction.DOWN), -8),
        (figure("8", direction=Direction.DOWN, kind=FigureKind.COUNT), 8),
    ],
    ids=["a rise", "a fall", "how many there are fewer"],
)
def test_a_fall_is_less_than_nothing(drawn: Figure, number: float) -> None:
    assert signed(drawn) == number


@pytest.mark.parametrize(
    ("numbers", "kept"),
    [
        ((11.6,), [11.6]),
        ((11.6, 17.6, 11.6, 8.7), [11.6]),
        ((8.7, 46.2, 42.2), []),
        ((8.7, 46.2, 8.7, 46.2), []),
    ],
)
def test_of_several_numbers_for_one_time_only_one_said_more_often_is_drawn(
    numbers: tuple[float, ...], kept: list[float]
) -> None:
    assert undoubted(numbers, lambda _: 2022, lambda number: number) == kept
