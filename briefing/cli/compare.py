"""The `compare` command: two articles held against each other, or the figures of many in one ledger."""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from briefing.cli.batch import Batch, Pace
from briefing.cli.console import Console, ExitCode
from briefing.cli.files import sources
from briefing.cli.memo import read_source
from briefing.cli.parser import Parser
from briefing.cli.progress import Progress
from briefing.cli.table import columns
from briefing.cli.writing import put
from briefing.errors import UsageError
from briefing.model.article import Article
from briefing.model.findings import Findings
from briefing.work.worker import DEADLINE

if TYPE_CHECKING:
    from briefing.ooxml.spreadsheet import Cell, Sheet

JSON_LINES, TABLE, CSV, WORKBOOK = "jsonl", "table", "csv", "xlsx"
TWO = 2
_WIDEST = 44
Read = tuple[Article, Findings]


def declare(parser: Parser) -> None:
    """Add the command's operands and options."""
    file = parser.says("file")
    parser.operand("files", nargs="*", type=Path, metavar=file, help=parser.says("compare-files"))
    parser.option("--library", action="store_true", help=parser.says("compare-library"))
    forms = (JSON_LINES, TABLE, CSV, WORKBOOK)
    parser.option("--format", choices=forms, help=parser.says("compare-format"))
    parser.option("-o", "--output", type=Path, metavar=file, help=parser.says("compare-output"))


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Read every file and print what was compared; a file that can't be read is told and left out."""
    form = _form(options, console)
    read = list(_held(options, console)) if options.library else []
    with TemporaryDirectory() as folder:
        batch = Batch(read_source, Pace(None, DEADLINE), console, Progress(console, console.output))
        named = sources(options.files, Path(folder))
        read += [pair for articles in batch.results(named) for pair in articles]
    if len(read) < TWO:
        raise UsageError("cli.compare-too-few")
    put(options.output, console, _written(read, form, console))
    return batch.conclusion() if options.files else ExitCode.DONE


def _held(options: argparse.Namespace, console: Console) -> Iterator[Read]:
    """Every article of the library, with what it states as the analyst has it."""
    from briefing.cli.library import library
    from briefing.work.judged import judged

    with library(options, console) as store:
        progress = Progress(console, console.output)
        for done, (held, findings) in enumerate(judged(store), start=1):
            yield held.article, findings
            progress.show(done)
        progress.clear()


def _form(options: argparse.Namespace, console: Console) -> str:
    """The form asked for, else the one that the output's name tells, else one that suits the reader."""
    form: str | None = options.format
    if form is None and options.output is not None:
        ending = options.output.suffix.lower().lstrip(".")
        form = ending if ending in {JSON_LINES, CSV, WORKBOOK} else None
    if form is None:
        seen = options.output is None and console.output.isatty()
        form = TABLE if seen else JSON_LINES
    if form == WORKBOOK and options.output is None and console.output.isatty():
        raise UsageError("cli.compare-needs-output")
    return form


def _written(read: Sequence[Read], form: str, console: Console) -> bytes:
    """What was compared, in a form."""
    if form == JSON_LINES:
        lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in _records(read))
        return "".join(lines).encode("utf-8", "backslashreplace")
    from briefing.work.comparisons import as_csv, as_workbook

    sheets = _sheets(read, console)
    if form == CSV:
        return as_csv(sheets)
    if form == WORKBOOK:
        return as_workbook(sheets)
    return "".join(line + "\n" for sheet in sheets for line in _lines(sheet)).encode("utf-8", "replace")


def _records(read: Sequence[Read]) -> list[dict[str, object]]:
    from briefing.cli import comparedjson
    from briefing.compare.comparer import compare
    from briefing.compare.ledger import ledger

    if len(read) == TWO:
        return [comparedjson.comparison(read[0], read[1], compare(*read[0], *read[1]))]
    return comparedjson.ledger(read, ledger(read))


def _sheets(read: Sequence[Read], console: Console) -> "Sequence[Sheet]":
    from briefing.compare.comparer import compare
    from briefing.compare.ledger import ledger
    from briefing.work.comparisons import Tables

    tables = Tables(console.language)
    if len(read) == TWO:
        return tables.comparison(read[0][0], read[1][0], compare(*read[0], *read[1]))
    return [tables.ledger(read, ledger(read))]


def _lines(sheet: "Sheet") -> Iterator[str]:
    """A table for a terminal: its name, its heads, its rows, nothing wider than can be read."""
    rows = [[_short(cell) for cell in row] for row in (sheet.heads, *sheet.rows)]
    yield sheet.name
    yield from ("  " + line for line in columns(rows))


def _short(cell: "Cell") -> str:
    text = " ".join(str("" if cell is None else cell).split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
