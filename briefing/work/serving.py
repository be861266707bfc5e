"""The worker's side: take a job, do it, say what came of it, until the other side is gone."""

import contextlib
import logging
import os
import sys
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

from briefing.errors import BriefingError
from briefing.work.events import (
    Begun,
    Done,
    Failed,
    Function,
    Job,
    JobNumber,
    Outcome,
    Progressed,
    Result,
    Tell,
)

MEMORY = 4 << 30

_log = logging.getLogger("briefing.work")


def serve(function: Function[Any, Any], channel: Connection) -> None:
    """Do the jobs that come through the channel, one after another; None says that they can be sent."""
    _set_apart()
    with contextlib.suppress(EOFError, ConnectionError):
        channel.send(None)
        while True:
            number, job = channel.recv()
            channel.send(Begun(number))
            channel.send(outcome(function, number, job, partial(_tell, channel, number)))


def outcome(function: Function[Job, Result], number: JobNumber, job: Job, tell: Tell) -> Outcome[Result]:
    """What comes of a job: never an exception, whatever it does."""
    try:
        return Done(number, function(job, tell))
    except BriefingError as error:
        return Failed(number, error)
    except MemoryError:
        return Failed(number, BriefingError("work.memory"))
    except Exception as error:
        _log.exception("A job failed")
        return Failed(number, BriefingError("work.bug", kind=type(error).__name__, reason=str(error)))


def _tell(channel: Connection, number: JobNumber, done: int, total: int) -> None:
    channel.send(Progressed(number, done, total))


def _set_apart() -> None:
    """Keep the process off the program's output and the terminal's signals, and bound its memory."""
    with contextlib.suppress(OSError):
        os.dup2(2, 1)
    if sys.platform == "win32":
        return
    import resource

    os.setsid()
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
