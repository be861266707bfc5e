"""One job for each of many files: in this process where they are few, in several where they are many."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Generic

from briefing.cli.console import Console, ExitCode
from briefing.cli.files import Source
from briefing.cli.progress import Progress
from briefing.work.events import Done, Outcome, Result, Tell
from briefing.work.line import here, in_order

FEW = 8
SMALL = 200_000


@dataclass(frozen=True, slots=True)
class Pace:
    """How many processes work (None: one a core, none for a few small files), how long each file may take."""

    processes: int | None
    deadline: float


class Batch(Generic[Result]):
    """The results of a job on many files, in order; what failed is told and passed over."""

    def __init__(
        self, job: Callable[[Source, Tell], Result], pace: Pace, console: Console, progress: Progress
    ) -> None:
        self._job = job
        self._pace = pace
        self._console = console
        self._progress = progress
        self._done = self._failed = 0

    def results(self, sources: Iterable[Source]) -> Iterator[Result]:
        """What came of every file that could be dealt with."""
        for source, outcome in self._outcomes(iter(sources)):
            self._progress.clear()
            if isinstance(outcome, Done):
                self._done += 1
                yield outcome.value
            else:
                self._failed += 1
                self._console.blame(source.name or source.file, outcome.error)
            self._progress.show(self._done + self._failed)
        self._progress.clear()

    def conclusion(self) -> ExitCode:
        """How it went; said, where some of many failed."""
        if not self._failed + self._done:
            self._console.tell("no-files")
        if not self._failed:
            return ExitCode.DONE
        if self._failed + self._done > 1:
            self._console.tell("some-failed", failed=self._failed, done=self._done)
        return ExitCode.SOME_FAILED

    def _outcomes(self, sources: Iterator[Source]) -> Iterator[tuple[Source, Outcome[Result]]]:
        first = list(islice(sources, FEW + 1))
        if self._pace.processes is None and len(first) <= FEW and sum(map(_size, first)) <= SMALL:
            return here(self._job, first)
        processes = self._pace.processes or os.cpu_count() or 1
        return in_order(self._job, chain(first, sources), processes, self._pace.deadline)


def _size(source: Source) -> int:
    try:
        return source.file.stat().st_size
    except OSError:
        return 0
