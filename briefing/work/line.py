"""Many jobs through several workers, their outcomes in the order of the jobs."""

from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing import connection
from typing import Generic

from briefing.work.events import Done, Failed, Function, Job, JobNumber, Outcome, Result
from briefing.work.serving import outcome
from briefing.work.worker import DEADLINE, Worker

AHEAD = 4


def in_order(
    function: Function[Job, Result], jobs: Iterable[Job], processes: int, deadline: float = DEADLINE
) -> Iterator[tuple[Job, Outcome[Result]]]:
    """Every job with its outcome, in the order of the jobs, done by so many processes.

    Jobs are taken as they are needed, and at most AHEAD outcomes a process are held.
    """
    workers: list[Worker[Job, Result]] = [Worker(function, deadline) for _ in range(processes)]
    try:
        yield from _Line(workers, iter(jobs))
    finally:
        for worker in workers:
            worker.close()


def here(function: Function[Job, Result], jobs: Iterable[Job]) -> Iterator[tuple[Job, Outcome[Result]]]:
    """The same for jobs that are not worth a process: done in this one, without a deadline."""
    for number, job in enumerate(jobs, start=1):
        yield job, outcome(function, JobNumber(number), job, _tell_nobody)


def _tell_nobody(done: int, total: int) -> None:
    """Take what a job tells of its progress."""


class _Line(Generic[Job, Result]):
    """Jobs on their way through workers; iterating gives them back in their order."""

    def __init__(self, workers: list[Worker[Job, Result]], jobs: Iterator[Job]) -> None:
        self._workers = workers
        self._jobs = jobs
        self._waiting: deque[tuple[Worker[Job, Result], JobNumber, Job]] = deque()
        self._outcomes: dict[tuple[Worker[Job, Result], JobNumber], Outcome[Result]] = {}

    def __iter__(self) -> Iterator[tuple[Job, Outcome[Result]]]:
        self._give_out()
        while self._waiting:
            worker, number, job = self._waiting[0]
            done = self._outcomes.pop((worker, number), None)
            if done is None:
                self._collect()
            else:
                self._waiting.popleft()
                yield job, done
            self._give_out()

    def _give_out(self) -> None:
        for worker in self._workers:
            if not worker.busy and len(self._waiting) < AHEAD * len(self._workers):
                for job in self._jobs:
                    self._waiting.append((worker, worker.submit(job), job))
                    break

    def _collect(self) -> None:
        at_work = [worker for worker in self._workers if worker.busy]
        due = [seconds for worker in at_work if (seconds := worker.remaining()) is not None]
        connection.wait([worker.channel for worker in at_work if worker.channel], min(due, default=None))
        for worker in at_work:
            for event in worker.events():
                if isinstance(event, Done | Failed):
                    self._outcomes[worker, event.job] = event
