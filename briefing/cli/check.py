"""The `check` command: every number of a memo held against its sources."""

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
from briefing.errors import UnreadableFileError, UsageError
from briefing.model.article import Article
from briefing.model.findings import Findings
from briefing.work.worker import DEADLINE

if TYPE_CHECKING:
    from briefing.memo.checking import Checked

WORD = (".docx", ".docm", ".dotx")
JSON_LINES, TABLE = "jsonl", "table"
_FINE = ("confirmed", "rounded")
_LONGEST = 36
_COLUMNS = ("line", "verdict", "indicator", "memo", "source")


def declare(parser: Parser) -> None:
    """Add the command's operands and options."""
    file = parser.says("file")
    parser.operand("memo", type=Path, metavar=parser.says("check-memo-name"), help=parser.says("check-memo"))
    parser.operand("files", nargs="+", type=Path, metavar=file, help=parser.says("check-files"))
    parser.option("--format", choices=(JSON_LINES, TABLE), default=TABLE, help=parser.says("check-format"))
    parser.option("--all", action="store_true", help=parser.says("check-all"))


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Print the verdict on every number; 1 where one of them is not as its source has it."""
    with TemporaryDirectory() as folder:
        batch = Batch(read_source, Pace(None, DEADLINE), console, Progress(console, console.output))
        named = sources(options.files, Path(folder))
        read = [pair for articles in batch.results(named) for pair in articles]
    if not read:
        raise UsageError("cli.check-nothing")
    checked = checked_against(options.memo, read)
    shown = checked if options.all else [one for one in checked if one.verdict.value not in _FINE]
    write = _as_json if options.format == JSON_LINES else _as_table
    console.output.writelines(f"{line}\n" for line in write(shown, read, console))
    fine = sum(one.verdict.value in _FINE for one in checked)
    console.tell("check-told", count=len(checked), fine=fine, others=len(checked) - fine)
    return batch.conclusion() if fine == len(checked) else ExitCode.SOME_FAILED


def checked_against(memo: Path, read: Sequence[tuple[Article, Findings]]) -> "tuple[Checked, ...]":
    """The verdicts on a memo of any format that can be read."""
    from briefing.memo.checking import check, claims, grounds

    known = grounds(read)
    if memo.suffix.lower() not in WORD:
        return check(claims(_lines(memo)), known)
    from briefing.memo.returned import returned
    from briefing.memo.statements import statements
    from briefing.memo.tracing import traced

    standing, rest = traced(returned(memo.name, _bytes(memo)), known)
    others = check(claims(statements(rest)), known)
    return tuple(sorted((*standing, *others), key=lambda one: one.claim.line))


def _lines(memo: Path) -> Iterator[tuple[int, str, object]]:
    from briefing.loading import reader

    for article in reader.read(memo):
        for number, paragraph in enumerate(article.paragraphs, start=1):
            yield number, paragraph.span.of(article.text), None


def _bytes(memo: Path) -> bytes:
    try:
        return memo.read_bytes()
    except OSError as error:
        raise UnreadableFileError("cli.not-readable", name=memo, reason=error.strerror) from error


def _as_table(
    checked: "Sequence[Checked]", read: Sequence[tuple[Article, Findings]], console: Console
) -> Iterator[str]:
    rows = [tuple(console.sentence(f"check-column-{name}") for name in _COLUMNS)]
    for one in checked:
        ground = one.ground
        verdict = console.sentence(f"check-{one.verdict.value}")
        there = (
            f"{ground.printed}  {_named(read[ground.source - 1][0])} ¶{ground.paragraph}" if ground else ""
        )
        indicator = one.claim.figure.indicator
        rows.append(
            (f"¶{one.claim.line}", verdict, indicator.text if indicator else "", one.claim.printed, there)
        )
    yield from columns(rows) if checked else ()


def _as_json(
    checked: "Sequence[Checked]", read: Sequence[tuple[Article, Findings]], _console: Console
) -> Iterator[str]:
    for one in checked:
        ground = one.ground
        told: dict[str, object] = {
            "line": one.claim.line,
            "verdict": one.verdict.value,
            "printed": one.claim.printed,
            "source": None,
        }
        if ground is not None:
            told["source"] = {
                "file": read[ground.source - 1][0].source,
                "paragraph": ground.paragraph,
                "start": ground.figure.span.start,
                "end": ground.figure.span.end,
                "printed": ground.printed,
            }
        yield json.dumps(told, ensure_ascii=False)


def _named(article: Article) -> str:
    name = article.name
    return name if len(name) <= _LONGEST else name[:_LONGEST] + "…"
