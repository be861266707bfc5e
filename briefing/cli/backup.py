"""The `backup` command: verified copies of the library; to take, list and restore them."""

import argparse
import datetime as dt
from pathlib import Path

from briefing import messages
from briefing.cli.console import Console, ExitCode
from briefing.cli.library import library, now
from briefing.cli.parser import Parser
from briefing.errors import StoreError, UsageError
from briefing.store.backup import Backup, backups, preview
from briefing.store.restore import restore

NEWEST = "newest"


def declare(parser: Parser) -> None:
    """Add the command's options."""
    parser.option("--list", action="store_true", help=parser.says("backup-list"))
    parser.option("--restore", metavar=parser.says("file"), help=parser.says("backup-restore"))


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Take a copy, list those that there are, or put one in the library's place."""
    if options.list:
        return _list(options.places.library, console)
    if options.restore:
        return _restore(options.places.library, options.restore, console)
    with library(options, console) as store:
        taken = store.back_up(now(), dt.timedelta(0))
    if taken is None:
        console.tell("backup-unchanged")
    else:
        console.tell("backup-taken", path=taken.path)
    return ExitCode.DONE


def _list(folder: Path, console: Console) -> ExitCode:
    for backup in backups(folder):
        console.output.write(_line(backup, console) + "\n")
    if not backups(folder):
        console.tell("backup-none")
    return ExitCode.DONE


def _line(backup: Backup, console: Console) -> str:
    taken = backup.taken.astimezone().isoformat(sep=" ", timespec="seconds")
    try:
        held = preview(backup.path)
    except StoreError as error:
        return f"{backup.path}  {taken}  {messages.told(error, console.language)}"
    said = console.sentence("backup-holds", articles=held.articles, annotations=held.annotations)
    return f"{backup.path}  {taken}  {said}"


def _restore(folder: Path, named: str, console: Console) -> ExitCode:
    """Put a backup in the library's place; what stood there is kept."""
    if named == NEWEST:
        found = backups(folder)
        if not found:
            raise UsageError("cli.backup-none")
        path = found[0].path
    else:
        path = Path(named)
        if not path.is_file():
            raise UsageError(
                "cli.not-readable", name=named, reason=messages.sentence("cli.no-files", console.language)
            )
    aside = restore(folder, path, now())
    console.tell("backup-restored", path=path, aside=aside)
    return ExitCode.DONE
