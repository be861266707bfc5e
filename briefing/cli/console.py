"""Where the command line speaks: results to the output, sentences to the errors, in the user's language."""

import os
import sys
from dataclasses import dataclass
from enum import IntEnum
from typing import TextIO

from briefing import messages
from briefing.errors import BriefingError
from briefing.messages import Language


class ExitCode(IntEnum):
    """What the caller's shell is told, as the help explains it."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    INTERRUPTED = 130
    OUTPUT_GONE = 141


@dataclass(frozen=True, slots=True)
class Console:
    """The two streams and the language."""

    language: Language
    output: TextIO
    errors: TextIO

    @classmethod
    def standard(cls, language: Language) -> "Console":
        """The program's own streams, in UTF-8 whatever the locale; a lone surrogate as its JSON escape."""
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
        return cls(language, sys.stdout, sys.stderr)

    def sentence(self, code: str, **arguments: object) -> str:
        """A sentence of the command line's own topic."""
        return messages.sentence(f"cli.{code}", self.language, arguments)

    def tell(self, code: str, **arguments: object) -> None:
        """Say a sentence of the command line's own to the user."""
        self.say(self.sentence(code, **arguments))

    def say(self, words: str) -> None:
        """Say something to the user."""
        self.errors.write(words.strip("\n") + "\n")
        self.errors.flush()

    def blame(self, name: object, error: BriefingError) -> None:
        """Say what is wrong with a file."""
        self.tell("file-failed", name=name, reason=messages.told(error, self.language))

    def abandon_output(self) -> None:
        """Let nothing more be written to an output whose reader has gone, not even at the exit."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), self.output.fileno())
