"""One process that does one job at a time, watched from outside."""

import atexit
import contextlib
import os
import sys
import time
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Generic

from briefing.errors import BriefingError
from briefing.work.events import Begun, Done, Event, Failed, Function, Job, JobNumber, Result

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

DEADLINE = 60.0


class Worker(Generic[Job, Result]):
    """A process that does the jobs submitted to it in their order, each within `deadline` seconds.

    Nothing happens by itself: call `events` now and then (by a timer, or when `fileno` is readable)
    while `busy`. The process starts with the first job, and again after a job had to be ended.
    """

    def __init__(self, function: Function[Job, Result], deadline: float = DEADLINE) -> None:
        self._function = function
        self._deadline = deadline
        self._numbers = 0
        self._queue: deque[tuple[JobNumber, Job]] = deque()
        self._running: JobNumber | None = None
        self._held: tuple[JobNumber, Job] | None = None
        self._ready = False
        self._due: float | None = None
        self._process: SpawnProcess | None = None
        self._channel: Connection | None = None

    @property
    def busy(self) -> bool:
        """Whether a job is running or waiting."""
        return self._running is not None or bool(self._queue)

    @property
    def channel(self) -> "Connection | None":
        """What `multiprocessing.connection.wait` can wait for; None while no process runs."""
        return self._channel

    def fileno(self) -> int:
        """The descriptor that is readable when there are events; -1 while no process runs.

        It changes whenever the process is started again.
        """
        return self._channel.fileno() if self._channel else -1

    def remaining(self) -> float | None:
        """Seconds until the running job is overdue; None where none is running."""
        return None if self._due is None else max(0.0, self._due - time.monotonic())

    def start(self) -> "Connection":
        """The way to the process, started now if it wasn't, so that a first job needn't wait for it."""
        if self._channel is None:
            from multiprocessing import get_context  # processes are read of where one is wanted

            from briefing.work.serving import serve

            context = get_context("spawn")
            self._channel, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(self._function, theirs))
            self._process.start()
            theirs.close()
            atexit.register(self.close)
        return self._channel

    def submit(self, job: Job) -> JobNumber:
        """Take a job on; the number names it in events."""
        self._numbers += 1
        number = JobNumber(self._numbers)
        self._queue.append((number, job))
        self._next()
        return number

    def cancel(self, number: JobNumber) -> None:
        """Forget a job, ending the process if it is at it; no event tells of the job any more."""
        self._queue = deque(waiting for waiting in self._queue if waiting[0] != number)
        if self._running == number:
            self._end()
            self._next()

    def events(self, wait: float = 0.0) -> tuple[Event[Result], ...]:
        """What has happened since the last call, waiting up to `wait` seconds for the first of it."""
        remaining = self.remaining()
        patience = wait if remaining is None else min(wait, remaining)
        found: list[Event[Result]] = []
        if self._channel is not None and self._channel.poll(patience):
            found.extend(self._received(self._channel))
        if self._due is not None and time.monotonic() >= self._due:
            found.extend(self._lost("work.too-long", seconds=round(self._deadline)))
        return tuple(found)

    def close(self) -> None:
        """End the process and forget every job."""
        self._queue.clear()
        self._end()

    def _next(self) -> None:
        if self._queue and self._running is None:
            channel = self.start()
            self._held = self._queue.popleft()
            self._running = self._held[0]
            self._hand_over(channel)

    def _hand_over(self, channel: "Connection") -> None:
        """Send the job taken up; not before the process reads, for a long one would be waited for here."""
        if self._ready and self._held is not None:
            with contextlib.suppress(OSError):  # a process that has died says so when it is read from
                channel.send(self._held)
            self._held = None

    def _received(self, channel: "Connection") -> Iterator[Event[Result]]:
        try:
            while channel.poll():
                event: Event[Result] | None = channel.recv()
                if event is None:
                    self._ready = True
                    self._hand_over(channel)
                else:
                    self._note(event)
                    yield event
        except (EOFError, OSError):
            yield from self._lost("work.died")

    def _note(self, event: Event[Result]) -> None:
        if isinstance(event, Begun):
            self._due = time.monotonic() + self._deadline
        elif isinstance(event, Done | Failed):
            self._running = self._due = None
            self._next()

    def _lost(self, code: str, **arguments: object) -> Iterator[Failed]:
        number = self._running
        self._end()
        self._next()
        if number is not None:
            yield Failed(number, BriefingError(code, **arguments))

    def _end(self) -> None:
        process, channel = self._process, self._channel
        self._process = self._channel = self._running = self._held = self._due = None
        self._ready = False
        if process is not None and channel is not None:
            atexit.unregister(self.close)
            _kill(process)
            process.join()
            channel.close()


def _kill(process: "SpawnProcess") -> None:
    """End the process with everything that it started."""
    import signal

    if sys.platform != "win32" and process.pid is not None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
