"""The `import` command: articles, annotations, codebooks and whole libraries into the library."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing import resources
from briefing.cli.batch import Batch, Pace
from briefing.cli.console import Console, ExitCode
from briefing.cli.files import Source, sources
from briefing.cli.library import library, now
from briefing.cli.parser import Parser, positive
from briefing.cli.progress import Progress
from briefing.desk.sources import Sources
from briefing.errors import BriefingError
from briefing.model.article import Article
from briefing.store.interchange import jsonld
from briefing.store.interchange import library as whole
from briefing.store.interchange.taking import Taken, take_in, take_in_codes
from briefing.store.sqlite import SqliteStore
from briefing.work.events import Tell
from briefing.work.worker import DEADLINE

EXCHANGED = (".jsonld", ".qdpx", ".qdc")
Read = tuple[tuple[Article, ...], bytes]


def declare(parser: Parser) -> None:
    """Add the command's operands and options."""
    parser.operand(
        "files", nargs="+", type=Path, metavar=parser.says("file"), help=parser.says("import-files")
    )
    parser.option("--watch", action="store_true", help=parser.says("import-watch"))
    parser.option("--replace", action="store_true", help=parser.says("import-replace"))
    parser.option("--processes", type=positive, metavar="N", help=parser.says("processes"))
    parser.option(
        "--deadline", type=positive, default=int(DEADLINE), metavar="S", help=parser.says("deadline")
    )


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Take every file in; one that can't be is told, and the rest goes on."""
    packed = [file for file in options.files if whole.is_packed(file)]
    for file in packed[:1]:
        aside = whole.unpack(file, options.places, now(), replace=options.replace)
        console.tell("import-library", path=options.places.library)
        if aside is not None:
            console.tell("import-aside", path=aside)
    others = [file for file in options.files if file not in packed]
    return _take(options, console, others) if others else ExitCode.DONE


def _take(options: argparse.Namespace, console: Console, files: list[Path]) -> ExitCode:
    exchanged = [file for file in files if file.suffix.lower() in EXCHANGED]
    failed = 0
    with library(options, console) as store:
        for file in exchanged:
            failed += not _exchanged(store, file, console)
        conclusion = ExitCode.DONE
        articles = [file for file in files if file not in exchanged]
        if options.watch:
            _watch(store, [file for file in articles if file.is_dir()], console)
        if articles:
            conclusion = _articles(options, console, store, articles)
    return ExitCode.SOME_FAILED if failed else conclusion


def _watch(store: SqliteStore, folders: list[Path], console: Console) -> None:
    """Have the window gather from these folders from now on."""
    chosen = Sources(store, [resources.samples()])
    for folder in folders:
        if chosen.add(folder):
            console.tell("import-watched", path=folder)


def _articles(
    options: argparse.Namespace, console: Console, store: SqliteStore, files: list[Path]
) -> ExitCode:
    batch = Batch(
        read_whole, Pace(options.processes, options.deadline), console, Progress(console, console.output)
    )
    kept = 0
    with TemporaryDirectory() as folder:
        for articles, raw in batch.results(sources(files, Path(folder))):
            for article in articles:
                store.keep(article, raw)
                kept += 1
    if kept:
        console.tell("import-articles", count=kept)
    return batch.conclusion()


def read_whole(source: Source, tell: Tell) -> Read:
    """A file's articles, and its bytes."""
    from briefing.loading import reader

    del tell
    articles = reader.read(source.file)
    return articles, source.file.read_bytes()


def _exchanged(store: SqliteStore, file: Path, console: Console) -> bool:
    try:
        told = _tell_codes if file.suffix.lower() == ".qdc" else _tell_annotations
        told(store, file, console)
    except (BriefingError, OSError) as error:
        known = error if isinstance(error, BriefingError) else _unreadable(file, error)
        console.blame(file, known)
        return False
    return True


def _tell_codes(store: SqliteStore, file: Path, console: Console) -> None:
    from briefing.store.interchange import qdacodes  # lxml

    console.tell("import-codes", count=take_in_codes(store, qdacodes.read(file.read_bytes())))


def _tell_annotations(store: SqliteStore, file: Path, console: Console) -> None:
    if file.suffix.lower() == ".qdpx":
        from briefing.store.interchange import qdpxreading  # lxml

        contents = qdpxreading.read(file.read_bytes())
    else:
        contents = jsonld.read(file.read_text(encoding="utf-8-sig", errors="replace"))
    taken: Taken = take_in(store, contents)
    console.tell(
        "import-annotations",
        articles=taken.articles,
        annotations=taken.annotations,
        known=taken.known,
        beside=taken.beside,
        links=taken.links,
    )


def _unreadable(file: Path, error: OSError) -> BriefingError:
    return BriefingError("cli.not-readable", name=file, reason=error.strerror)
