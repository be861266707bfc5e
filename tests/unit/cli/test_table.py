"""Findings in columns that stay in line under wide characters."""

import pytest

from briefing.cli.table import columns, width


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("abc", 3), ("苏州", 4), ("¶3", 2), ("１∶１", 5), ("é", 1), ("e\u0301", 1)]
)
def test_a_wide_character_takes_two_cells(text: str, cells: int) -> None:
    assert width(text) == cells


def test_cells_stand_under_each_other() -> None:
    rows = [("¶1", "超过 1000亿元", "专项资金"), ("¶12", "10634个", "项目")]

    assert list(columns(rows)) == ["¶1   超过 1000亿元  专项资金", "¶12  10634个        项目"]


def test_no_line_ends_in_blanks() -> None:
    assert list(columns([("a", ""), ("b", "c")])) == ["a", "b  c"]
