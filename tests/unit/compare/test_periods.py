"""Whether two figures may hold for one time."""

import pytest

from briefing.compare.periods import compatible, may_be_one, same, told
from briefing.model.figure import Period

P = Period


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (P("2021", "2021"), P("2021", "2021"), True),
        (P("2021", "2021"), P("2022", "2022"), False),
        (P("2021", "2025"), P("2026", "2030"), False),
        (P(None, "2025"), P("2025", "2025"), True),
        (P("2021", "2021"), P("2021-H1", "2021-H1"), False),
        (P("2022-01-05", "2022-01-05"), P("2022-01", "2022-01"), True),
        (P("2022-01-05", "2022-01-05"), P("2022-02", "2022-02"), False),
        (P("2018", "2025"), P("2021", "2025"), False),
        (None, P("2021", "2021"), True),
        (None, None, True),
    ],
)
def test_periods_that_may_be_one(left: Period | None, right: Period | None, *, expected: bool) -> None:
    assert compatible(left, right) is expected
    assert compatible(right, left) is expected


def test_only_stated_periods_are_the_same() -> None:
    assert same(P("2021", "2021"), P("2021", "2021"))
    assert not same(None, P("2021", "2021"))
    assert not same(None, None)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ((None, 2018), (P("2021", "2021"), 2022), False),
        ((None, 2022), (P("2021", "2021"), 2022), True),
        ((None, 2018), (None, 2022), False),
        ((None, 2018), (None, 2019), True),
        ((None, None), (P("2021", "2021"), 2022), True),
    ],
)
def test_an_unsaid_period_is_about_the_year_of_writing(
    left: tuple[Period | None, int | None], right: tuple[Period | None, int | None], *, expected: bool
) -> None:
    assert may_be_one(left, right) is expected


@pytest.mark.parametrize(
    ("period", "written"),
    [(None, ""), (P("2021", "2021"), "2021"), (P("2021", "2025"), "2021/2025"), (P(None, "2025"), "../2025")],
)
def test_periods_are_written_as_iso_dates(period: Period | None, written: str) -> None:
    assert told(period) == written
