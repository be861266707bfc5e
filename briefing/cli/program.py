"""What a command line means, and doing it."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from briefing import __version__
from briefing.cli import extract
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


COMMANDS: dict[str, Command] = {"extract": extract}
WINDOW = "open"


def understood(words: Sequence[str]) -> argparse.Namespace:
    """The words of a command line, as options; the language and the data folder are always among them.

    Words that name no command are files for the window. SystemExit after a help or a complaint.
    """
    before, rest = _global_options().parse_known_args(words)
    places = Places.standard(_folder(before.data_dir))
    settings = Settings(places.settings)
    language = spoken(before.language or settings.value(LANGUAGE))
    options = _parser(language).parse_args(_with_command(words, rest))
    options.language, options.data_dir = language, _folder(before.data_dir)
    options.places, options.settings = places, settings
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
    """How the user called the program: `briefing`, or `python3 main.py`."""
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


def _folder(named: str | None) -> Path | None:
    return Path(named).expanduser() if named else None


def _with_command(words: Sequence[str], rest: Sequence[str]) -> list[str]:
    """The words with the window's command before them, where they name none but files."""
    first = rest[0] if rest else ""
    is_word = first.isalpha() and not Path(first).exists()
    if first in COMMANDS or first == WINDOW or first.startswith("-") or (first and is_word):
        return list(words)
    return [WINDOW, *words]


def _parser(language: Language) -> Parser:
    program = program_name()
    parser = Parser(language, program, "about", prog=program)
    parser.choices.add_argument(
        "--version", action="version", version=f"briefing {__version__}", help=parser.says("version")
    )
    commands = parser.add_subparsers(
        title=parser.says("commands"),
        dest="command",
        metavar=parser.says("command"),
        required=True,
        parser_class=Parser,
    )
    for name in (WINDOW, *COMMANDS):
        command = commands.add_parser(
            name, help=parser.says(name), language=language, program=program, about=name
        )
        if name == WINDOW:
            command.operands.add_argument(
                "files", nargs="*", type=Path, metavar=parser.says("file"), help=parser.says("open-files")
            )
        else:
            COMMANDS[name].declare(command)
    return parser
