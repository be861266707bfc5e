"""How wide the columns of tables are."""

import pytest

from briefing.memo.columns import widths
from briefing.memo.rows import PLACES, UNBROKEN, Column

COLUMNS = (Column("measure", 60), Column("period", 20, UNBROKEN), Column("actor", 20))
LETTER, WHOLE = 200, 9000


def row(measure: str = "", period: str = "", actor: str = "") -> dict[str, str]:
    return {"measure": measure, "period": period, "actor": actor}


@pytest.mark.parametrize(
    ("cells", "wider"),
    [
        (row("补助", "2021年第四季度末", "市"), "period"),
        (row("Grants", "2021", "the Administrations’ councils"), "actor"),
    ],
    ids=["a time in Chinese", "an English word"],
)
def test_a_column_is_as_wide_as_its_longest_word(cells: dict[str, str], wider: str) -> None:
    names = [column.name for column in COLUMNS]
    made = dict(zip(names, widths(COLUMNS, [cells], WHOLE, LETTER), strict=True))
    assert made[wider] > WHOLE * 20 / 100
    assert made["measure"] < WHOLE * 60 / 100
    assert sum(made.values()) == WHOLE


@pytest.mark.parametrize(
    "cells",
    [row("补助", "2021年", "市"), row("给予企业一次性补助", "", "市人力资源和社会保障局办公室")],
    ids=["short words", "Chinese that may break anywhere"],
)
def test_where_every_word_has_room_the_columns_keep_their_shares(cells: dict[str, str]) -> None:
    assert widths(COLUMNS, [cells], WHOLE, LETTER) == (5400, 1800, 1800)


def test_a_place_in_a_source_stays_on_one_line_and_several_part() -> None:
    columns = (Column("measure", 85), Column("source", 15, PLACES))
    one = {"measure": "补助", "source": "[1] para. 112"}
    measure, source = widths(columns, [one], WHOLE, LETTER)
    assert source > WHOLE * 15 / 100
    two = one | {"source": "[1] para. 112 [2] para. 7"}
    assert widths(columns, [two], WHOLE, LETTER) == (measure, source)


def test_no_word_however_long_takes_more_than_its_part() -> None:
    made = widths(COLUMNS, [row(*["w" * 400] * 3)], WHOLE, LETTER)
    assert sum(made) == WHOLE
    assert min(made) > WHOLE / 6


def test_a_table_without_rows_has_its_shares() -> None:
    assert widths(COLUMNS, [], WHOLE, LETTER) == (5400, 1800, 1800)
