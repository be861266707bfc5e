"""A command line parser that speaks the user's language, over argparse."""

import argparse
import re
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


class Parser(argparse.ArgumentParser):
    """argparse's parser with its headings, its help and its complaints in one of our languages."""

    def __init__(self, language: Language, program: str, about: str, **settings: Any) -> None:
        self.language = language
        self.program = program
        super().__init__(
            add_help=False,
            allow_abbrev=False,
            description=self.says(about).strip("\n"),
            epilog=self.says(f"{about}-examples", program=program).strip("\n"),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            **settings,
        )
        self.operands = self.add_argument_group(self.says("arguments"))
        self.choices = self.add_argument_group(self.says("options"))
        self.choices.add_argument("-h", "--help", action="help", help=self.says("help"))
        self.choices.add_argument(
            "--language", choices=("zh", "en"), default=argparse.SUPPRESS, help=self.says("language")
        )
        self.choices.add_argument(
            "--data-dir", metavar=self.says("folder"), default=argparse.SUPPRESS, help=self.says("data-dir")
        )

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
            self.says("wrong-usage", reason=self._complaint(message), program=self.program).strip("\n")
            + "\n",
        )

    def _in_our_words(self, text: str) -> str:
        return text.replace("usage: ", self.says("usage"), 1)

    def _complaint(self, message: str) -> str:
        for pattern, code in _COMPLAINTS:
            match = pattern.fullmatch(message)
            if match:
                return self.says(code, **match.groupdict())
        return message
