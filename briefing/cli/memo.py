"""The `memo` command: a Word memo of what files say."""

import argparse
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.cli.batch import Batch, Pace
from briefing.cli.console import Console, ExitCode
from briefing.cli.files import Source, sources
from briefing.cli.parser import Parser
from briefing.cli.progress import Progress
from briefing.errors import UsageError
from briefing.model.article import Article
from briefing.model.findings import Findings
from briefing.model.memo import Memo
from briefing.settings import MEMO_PROFILE
from briefing.work.events import Tell
from briefing.work.reading import read_and_find
from briefing.work.worker import DEADLINE

COMPARED = 3
Read = tuple[tuple[Article, Findings], ...]


def declare(parser: Parser) -> None:
    """Add the command's operands and options."""
    file = parser.says("file")
    parser.operand("files", nargs="+", type=Path, metavar=file, help=parser.says("memo-files"))
    parser.option("-o", "--output", type=Path, required=True, metavar=file, help=parser.says("memo-output"))
    parser.option("--profile", metavar=parser.says("name"), help=parser.says("memo-profile"))
    parser.option("--date", type=day, metavar=parser.says("date"), help=parser.says("memo-date"))
    parser.option("--title", metavar=parser.says("words"), help=parser.says("memo-title"))
    parser.option("--author", metavar=parser.says("words"), default="", help=parser.says("memo-author"))
    parser.option("--template", type=Path, metavar=file, help=parser.says("memo-template"))
    for name in ("review", "pdf", "contents", "footnotes"):
        parser.option(f"--{name}", action="store_true", help=parser.says(f"memo-{name}"))
    parser.option(
        "--field",
        action="append",
        type=field,
        default=[],
        metavar=parser.says("field"),
        help=parser.says("memo-field"),
    )


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Read every file, compose the memo, write it; a file that can't be read is told and left out."""
    from briefing.memo.delivery import Order, deliver, named_as_word
    from briefing.memo.fonts import installed, missing
    from briefing.memo.profile import load

    named_as_word(options.output)
    profile = options.profile or options.settings.value(MEMO_PROFILE)
    order = Order(
        options.output,
        profile,
        options.template,
        options.contents,
        options.footnotes,
        options.review,
        options.pdf,
    )
    with TemporaryDirectory() as folder:
        batch = Batch(read_source, Pace(None, DEADLINE), console, Progress(console, console.output))
        named = sources(options.files, Path(folder))
        read = [pair for articles in batch.results(named) for pair in articles]
    if not read:
        raise UsageError("cli.memo-nothing")
    deliver(composed(read, options), order)
    lacking = missing(load(profile, options.language), installed())
    if lacking:
        console.tell("memo-fonts", names=", ".join(lacking))
    return batch.conclusion()


def composed(read: Sequence[tuple[Article, Findings]], options: argparse.Namespace) -> Memo:
    """The memo of articles with their findings; the first few of them compared with each other."""
    from briefing.compare.comparer import compare
    from briefing.memo.assembly import latest, usual_title
    from briefing.memo.compose import Compared, Head, compose
    from briefing.memo.material import Material, source_of

    listed = [source_of(number, article) for number, (article, _) in enumerate(read, start=1)]
    pairs = combinations(range(min(len(read), COMPARED)), 2)
    compared = [Compared(one, other, compare(*read[one], *read[other])) for one, other in pairs]
    head = Head(
        options.title or usual_title(listed, options.language),
        options.language,
        options.date or latest(listed),
        options.author,
        tuple(options.field),
    )
    return compose([Material(article, found) for article, found in read], compared, head)


def day(text: str) -> dt.date:
    """A day as it is written in ISO 8601; ValueError for anything else."""
    return dt.date.fromisoformat(text)


def field(text: str) -> tuple[str, str]:
    """`name=words` as a pair; ValueError without a name."""
    name, sign, words = text.partition("=")
    if not sign or not name:
        raise ValueError(text)
    return name.strip(), words.strip()


def read_source(source: Source, tell: Tell) -> Read:
    """A file's articles with their findings, under the name that the source goes by."""
    read = read_and_find(source.file, tell)
    if not source.name:
        return read
    return tuple((replace(article, source=source.name), findings) for article, findings in read)
