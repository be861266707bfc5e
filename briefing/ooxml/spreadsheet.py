"""Tables for spreadsheets: as a workbook or as CSV, with nothing in a cell that a spreadsheet would run."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | Decimal | None

_RUNS = "=+-@\t\r＝＋－＠"
_NUMBER = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?%?")
_NO_NAME = re.compile(r"[\[\]:*?/\\]")
_NAME = 31
_MOST = 32_767
_WIDEST = 60
_SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - the same table gives the same bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named table: its heads, then its rows."""

    name: str
    heads: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def guarded(text: str) -> str:
    """The text as a spreadsheet shows it and never runs it: an apostrophe before what begins a formula.

    The characters are those of OWASP's page on CSV injection, and their full-width forms.
    """
    return f"'{text}" if text[:1] and text[0] in _RUNS and not _NUMBER.fullmatch(text) else text


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A table as RFC 4180 has it, with a mark at its front by which spreadsheets know UTF-8."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    for row in (heads, *rows):
        writer.writerow(
            [guarded(cell) if isinstance(cell, str) else "" if cell is None else cell for cell in row]
        )
    return "\ufeff" + written.getvalue()


def workbook(*sheets: Sheet) -> bytes:
    """The sheets as an Excel workbook; the same sheets give the same bytes."""
    from xlsxwriter import Workbook

    written = io.BytesIO()
    book = Workbook(written, _SETTINGS)
    book.set_properties({"created": _MADE})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for sheet in sheets:
        page = book.add_worksheet(_NO_NAME.sub(" ", sheet.name)[:_NAME])
        page.write_row(0, 0, sheet.heads, head)
        page.freeze_panes(1, 0)
        widest = [_width(name) for name in sheet.heads]
        for number, row in enumerate(sheet.rows, start=1):
            for column, cell in enumerate(row):
                _write(page, number, column, cell, body)
                widest[column] = max(widest[column], _width(cell))
        for column, width in enumerate(widest):
            page.set_column(column, column, min(width + 2, _WIDEST))
    book.close()
    return written.getvalue()


def _write(page: "Worksheet", row: int, column: int, cell: Cell, form: "Format") -> None:
    if cell is None or cell == "":
        page.write_blank(row, column, None, form)
    elif isinstance(cell, str):
        page.write_string(row, column, _allowed(cell)[:_MOST], form)
    else:
        page.write_number(row, column, float(cell), form)


def _allowed(text: str) -> str:
    """The text with what XML 1.0 can't hold replaced."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)


def _width(cell: Cell) -> int:
    lines = str("" if cell is None else cell).split("\n")
    return max(sum(1 + (character > "\u2e7f") for character in line[:_WIDEST]) for line in lines)
