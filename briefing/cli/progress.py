"""How far a long run is, on a line of its own that the next one replaces."""

import time
from typing import TextIO

from briefing.cli.console import Console

_EVERY = 0.1
_CLEAR = "\r\x1b[K"


class Progress:
    """A line on the error output that says what is done; nothing where nobody sees it.

    It stays silent where the results go to the same terminal.
    """

    def __init__(self, console: Console, results: TextIO) -> None:
        self._console = console
        self._seen = console.errors.isatty() and not results.isatty()
        self._next = 0.0

    def show(self, done: int) -> None:
        """Say that so many files are done, if it is time to say something."""
        if self._seen and time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            self._write(_CLEAR + self._console.sentence("progress", done=done))

    def clear(self) -> None:
        """Leave the line to others."""
        if self._seen:
            self._write(_CLEAR)

    def _write(self, text: str) -> None:
        self._console.errors.write(text)
        self._console.errors.flush()
