"""The `check-store` command: the library looked through for damage, row by row."""

import argparse

from briefing.cli.console import Console, ExitCode
from briefing.cli.parser import Parser
from briefing.store.backup import backups
from briefing.store.health import check_file
from briefing.store.restore import FILE


def declare(parser: Parser) -> None:
    """The command has no words of its own."""


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Say whether the library is sound, and name every damaged place; 1 where there is one."""
    path = options.places.library / FILE
    if not path.exists():
        console.tell("check-store-none", path=path)
        return ExitCode.SOME_FAILED
    health = check_file(path)
    for problem in health.problems:
        console.output.write(f"{problem.table}\t{problem.detail}\n")
    if health.sound:
        console.tell("check-store-sound", rows=health.rows)
        return ExitCode.DONE
    console.tell(
        "check-store-damaged", count=len(health.problems), backups=len(backups(options.places.library))
    )
    return ExitCode.SOME_FAILED
