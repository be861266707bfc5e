"""What was compared as files that spreadsheets open."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.desk.opened import Opened, Side
from briefing.messages import Language
from briefing.model.comparison import Comparison

if TYPE_CHECKING:
    from briefing.ooxml.spreadsheet import Sheet
    from briefing.work.ledgers import Line

CSV = ".csv"


def save_comparison(
    path: Path, sides: Mapping[Side, Opened], comparison: Comparison, language: Language
) -> None:
    """Write the figures, measures and passages of both texts: of a CSV file's one table, the figures."""
    from briefing.work.comparisons import Tables

    left, right = (sides[side].article for side in Side)
    _save(path, Tables(language).comparison(left, right, comparison))


def save_library(path: Path, lines: "Sequence[Line]", language: Language) -> None:
    """Write the figures of the library, a row each."""
    from briefing.work.comparisons import Tables

    _save(path, [Tables(language).library(lines)])


def _save(path: Path, sheets: "Sequence[Sheet]") -> None:
    from briefing.memo.save import save
    from briefing.work.comparisons import as_csv, as_workbook

    save(path, as_csv(sheets) if path.suffix.lower() == CSV else as_workbook(sheets))
