"""What a command line means, and doing it."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from briefing import __version__
from briefing.cli import (
    backup,
    check,
    checkstore,
    compare,
    completion,
    exporting,
    extract,
    importing,
    memo,
    searching,
)
from briefing.cli.console import Console, ExitCode
from briefing.cli.parser import Parser
from briefing.errors import BriefingError
from briefing.messages import Language
from briefing.settings import LANGUAGE, Places, Settings, spoken


class Command(Protocol):
    """A module that is one command."""

    def declare(self, parser: Parser) -> None:
        """Add the command's operands and options."""

    def run(self, options: argparse.Namespace, console: Console) -> ExitCode:
        """Do it; BriefingError where nothing could be done."""


WINDOW = "open"
COMMANDS: dict[str, Command] = {
    "extract": extract,
    "compare": compare,
    "memo": memo,
    "check": check,
    "search": searching,
    "import": importing,
    "export": exporting,
    "backup": backup,
    "check-store": checkstore,
    "completion": completion,
}


def understood(words: Sequence[str]) -> argparse.Namespace:
    """The words of a command line, as options; language, places and settings are always among them.

    Words that name no command are files for the window. SystemExit after a help or a complaint.
    """
    before, rest = _global_options().parse_known_args(words)
    data_dir = Path(before.data_dir).expanduser() if before.data_dir else None
    places = Places.standard(data_dir)
    settings = Settings(places.settings)
    language = spoken(before.language or settings.value(LANGUAGE))
    parsers = _parsers(language)
    options, others = parsers[""].parse_known_args(_with_command(words, rest))
    if others:
        parsers[options.command].refuse(others)
    known = {"language": language, "data_dir": data_dir, "places": places, "settings": settings}
    vars(options).update(known, parsers=parsers)
    return options


def run(options: argparse.Namespace) -> ExitCode:
    """Do what a command line asks for."""
    console = Console.standard(options.language)
    for problem in options.settings.problems:
        console.blame(options.places.settings, problem)
    try:
        return COMMANDS[options.command].run(options, console)
    except BriefingError as error:
        console.blame(options.command, error)
        return ExitCode.USAGE
    except BrokenPipeError:
        console.abandon_output()
        return ExitCode.OUTPUT_GONE
    except KeyboardInterrupt:
        console.tell("interrupted")
        return ExitCode.INTERRUPTED


def program_name() -> str:
    """How the user called the program: `briefing`, or `python main.py`."""
    called = Path(sys.argv[0]).name
    python = Path(sys.executable).name
    if called == "__main__.py":
        return f"{python} -m briefing"
    return f"{python} {called}" if called.endswith(".py") else called


def _global_options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--language", nargs="?")
    parser.add_argument("--data-dir", nargs="?")
    return parser


def _with_command(words: Sequence[str], rest: Sequence[str]) -> list[str]:
    """The words with the window's command before them, where they name none but files."""
    first = rest[0] if rest else ""
    is_word = first.replace("-", "").isalpha() and not Path(first).exists()
    if first in COMMANDS or first == WINDOW or first.startswith("-") or is_word:
        return list(words)
    return [WINDOW, *words]


def _parsers(language: Language) -> dict[str, Parser]:
    """The program's own parser, under no name, and every command's."""
    name = program_name()
    parser = Parser(language, name, "about", prog=name)
    version = f"briefing {__version__}"
    parser.option("--version", action="version", version=version, help=parser.says("version"))
    group = parser.add_subparsers(
        title=parser.says("commands"),
        dest="command",
        metavar=parser.says("command"),
        required=True,
        parser_class=Parser,
    )
    parsers = {"": parser}
    for command in (WINDOW, *COMMANDS):
        parsers[command] = group.add_parser(
            command, help=parser.says(command), language=language, program=name, about=command
        )
    file, files = parser.says("file"), parser.says("open-files")
    parsers[WINDOW].operand("files", nargs="*", type=Path, metavar=file, help=files)
    for command, module in COMMANDS.items():
        module.declare(parsers[command])
    return parsers
