"""A command line parser that speaks the user's language, over argparse."""

import argparse
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from briefing import messages
from briefing.cli.console import ExitCode
from briefing.messages import Language

_COMPLAINTS = (
    (re.compile(r"the following arguments are required: (?P<names>.+)"), "missing"),
    (re.compile(r"unrecognized arguments: (?P<names>.+)"), "unknown"),
    (re.compile(r"argument (?P<name>.+?): invalid choice: (?P<value>.+) \(choose from (?P<choices>.+)\)"),
     "not-a-choice"),
    (re.compile(r"argument (?P<name>.+?): invalid \S+ value: (?P<value>.+)"), "not-a-value"),
    (re.compile(r"argument (?P<name>.+?): expected (?:one|at least one) argument"), "no-value"),
)  # fmt: skip

_ABSENT = argparse.SUPPRESS


class Parser(argparse.ArgumentParser):
    """argparse's parser with its headings, its help and its complaints in one of our languages."""

    def __init__(self, language: Language, program: str, about: str, **settings: Any) -> None:
        self.language = language
        self.program = program
        self.is_command = about != "about"
        super().__init__(
            add_help=False,
            allow_abbrev=False,
            description=self.says(about).strip("\n"),
            epilog=self.says(f"{about}-examples", program=program).strip("\n"),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            **settings,
        )
        self._operands = self.add_argument_group(self.says("arguments"))
        self._options = self.add_argument_group(self.says("options"))
        self.actions: list[argparse.Action] = []
        self.option("-h", "--help", action="help", help=self.says("help"))
        self.option("--language", choices=("zh", "en"), default=_ABSENT, help=self.says("language"))
        self.option("--data-dir", metavar=self.says("folder"), default=_ABSENT, help=self.says("data-dir"))

    def operand(self, name: str, **settings: Any) -> None:
        """Declare words that stand without an option."""
        self.actions.append(self._operands.add_argument(name, **settings))

    def option(self, *names: str, **settings: Any) -> None:
        """Declare an option."""
        self.actions.append(self._options.add_argument(*names, **settings))

    def says(self, code: str, **arguments: object) -> str:
        """A sentence of the command line's catalogue."""
        return messages.sentence(f"cli.{code}", self.language, arguments)

    def format_usage(self) -> str:
        """The line that shows how the command is written."""
        return self._in_our_words(super().format_usage())

    def format_help(self) -> str:
        """The whole help."""
        return self._in_our_words(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the words of the command and leave."""
        self.exit(
            ExitCode.USAGE,
            self.says("wrong-usage", reason=self._complaint(message), program=self.prog).strip("\n") + "\n",
        )

    def refuse(self, words: Sequence[str]) -> NoReturn:
        """Say that some words of the command are not known and leave."""
        self.error(f"unrecognized arguments: {' '.join(words)}")

    def _in_our_words(self, text: str) -> str:
        return text.replace("usage: ", self.says("usage"), 1)

    def _complaint(self, message: str) -> str:
        for pattern, code in _COMPLAINTS:
            match = pattern.fullmatch(message)
            if match:
                return self.says(code, **match.groupdict())
        return message


def positive(text: str) -> int:
    """A number from 1 up; ValueError for anything else."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
