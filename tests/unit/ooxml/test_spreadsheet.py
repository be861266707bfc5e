"""Tables for spreadsheets hold what they were given, and run nothing."""

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from briefing.ooxml.spreadsheet import Cell, Sheet, csv_text, guarded, workbook

HEADS = ("指标", "数值")


def read_back(data: bytes) -> list[tuple[object, ...]]:
    book = load_workbook(io.BytesIO(data))
    assert book.active is not None
    return list(book.active.iter_rows(values_only=True))  # type: ignore[attr-defined, unused-ignore]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("\t=1", "'\t=1"),
        ("-3.2%", "-3.2%"),
        ("+5", "+5"),
        ("1000亿元", "1000亿元"),
        ("", ""),
    ],
)
def test_what_begins_a_formula_is_guarded_and_numbers_are_not(text: str, shown: str) -> None:
    assert guarded(text) == shown


def test_csv_reads_back_with_lines_and_commas_in_its_cells() -> None:
    text = csv_text(HEADS, [("a,b", 'c"d'), ("一\n二", None)])
    assert list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))) == [
        list(HEADS),
        ["a,b", 'c"d'],
        ["一\n二", ""],
    ]


def test_a_workbook_keeps_text_as_text_and_numbers_as_numbers() -> None:
    rows = read_back(workbook(Sheet("数据", HEADS, [("=1+1", Decimal("2.5")), ("http://a.example", None)])))
    assert rows == [HEADS, ("=1+1", 2.5), ("http://a.example", None)]


def test_the_same_sheets_give_the_same_bytes() -> None:
    sheet = Sheet("a/b:c", HEADS, [("x", 1)])
    assert workbook(sheet) == workbook(sheet)


@given(st.lists(st.tuples(st.text(max_size=40), st.integers(-(10**9), 10**9)), max_size=5))
def test_any_text_can_be_written(rows: list[tuple[Cell, Cell]]) -> None:
    assert len(read_back(workbook(Sheet("s", HEADS, rows)))) == len(rows) + 1
    csv_text(HEADS, rows).encode("utf-8", "surrogatepass")
