"""The `extract` command: the figures and measures of files, as JSON Lines or as a table."""

import argparse
import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from briefing.cli import reading
from briefing.cli.batch import Batch, Pace
from briefing.cli.console import Console, ExitCode
from briefing.cli.files import Source, passages, sources
from briefing.cli.parser import Parser, positive
from briefing.cli.progress import Progress
from briefing.cli.resume import already_in
from briefing.cli.table import table
from briefing.errors import UsageError
from briefing.messages import Language
from briefing.model.article import Article
from briefing.work.events import Tell
from briefing.work.worker import DEADLINE

JSON_LINES = "jsonl"
TABLE = "table"


def declare(parser: Parser) -> None:
    """Add the command's operands and options."""
    file = parser.says("file")
    parser.operand("files", nargs="+", type=Path, metavar=file, help=parser.says("extract-files"))
    parser.option("--format", choices=(JSON_LINES, TABLE), help=parser.says("extract-format"))
    parser.option("--about", action="store_true", help=parser.says("extract-about"))
    parser.option("--lines", action="store_true", help=parser.says("extract-lines"))
    parser.option("-o", "--output", type=Path, metavar=file, help=parser.says("extract-output"))
    parser.option("--resume", action="store_true", help=parser.says("extract-resume"))
    parser.option("--processes", type=positive, metavar="N", help=parser.says("processes"))
    parser.option(
        "--deadline", type=positive, default=int(DEADLINE), metavar="S", help=parser.says("deadline")
    )


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Print what every file holds; one that can't be read is told and the rest goes on."""
    form = _form(options, console)
    done = already_in(options.output) if options.resume else frozenset()
    with _results(options, console) as results, TemporaryDirectory() as folder:
        named = sources(options.files, Path(folder))
        if options.lines:
            shape = Shape(form, console.language)
            results.writelines(_passages(shape, (source.file for source in named)))
            return ExitCode.DONE
        pace = Pace(options.processes, options.deadline)
        job = partial(found_in, Shape(form, console.language, about=options.about))
        batch = Batch(job, pace, console, Progress(console, results))
        for text in batch.results(source for source in named if str(source.file) not in done):
            results.write(text)
            results.flush()
        return batch.conclusion()


@dataclass(frozen=True, slots=True)
class Shape:
    """How results are printed; `about` says also where the metadata stood and what was put aside."""

    form: str
    language: Language
    about: bool = False


def found_in(shape: Shape, source: Source, tell: Tell) -> str:
    """What a file's articles say, in the shape asked for."""
    from briefing.loading import reader

    articles = reader.read(source.file)
    if source.name:
        articles = tuple(replace(article, source=source.name) for article in articles)
    shown = []
    for done, article in enumerate(articles):
        tell(done, len(articles))
        shown.append(_shown(shape, article))
    return "".join(shown)


def _form(options: argparse.Namespace, console: Console) -> str:
    seen = options.output is None and console.output.isatty()
    form: str = options.format or (TABLE if seen else JSON_LINES)
    if options.resume and (options.output is None or options.lines or form != JSON_LINES):
        raise UsageError("cli.resume-needs-output")
    return form


@contextlib.contextmanager
def _results(options: argparse.Namespace, console: Console) -> Iterator[TextIO]:
    if options.output is None:
        yield console.output
        return
    try:
        file = options.output.open(
            "a" if options.resume else "w", encoding="utf-8", errors="backslashreplace"
        )
    except OSError as error:
        raise UsageError("cli.not-writable", name=options.output, reason=error.strerror) from error
    with file:
        yield file


def _passages(shape: Shape, files: Iterator[Path]) -> Iterator[str]:
    from briefing.extract.passage import passage

    for number, line in enumerate(passages(files), start=1):
        yield _shown(shape, passage(line, str(number)))


def _shown(shape: Shape, article: Article) -> str:
    from briefing.extract import finder, jsonl

    findings = finder.find(article)
    if shape.form == TABLE:
        about = reading.lines(article, shape.language) if shape.about else ""
        return table(article, findings, shape.language) + about + "\n"
    said = jsonl.as_json(article, findings)
    if shape.about:
        said |= reading.as_json(article, shape.language)
    return json.dumps(said, ensure_ascii=False) + "\n"
