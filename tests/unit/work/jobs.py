"""Jobs that behave well and badly; a worker process imports them by this name."""

import os
import time
from collections.abc import Callable

from briefing.errors import UnreadableFileError

Tell = Callable[[int, int], None]


def behave(job: str, tell: Tell) -> str:
    """What the job's words say: shout, count, hang, chatter, crash, refuse, err, print or hoard."""
    match job.partition(" "):
        case "shout", _, words:
            return words.upper()
        case "slowly", _, words:
            time.sleep(0.2)
            return words
        case "hang", _, _:
            time.sleep(600)
        case "count", _, number:
            for done in range(int(number)):
                tell(done, int(number))
        case behaviour, _, _:
            _misbehave(behaviour, tell)
    return job


def _misbehave(behaviour: str, tell: Tell) -> None:
    match behaviour:
        case "chatter":
            while True:
                tell(0, 0)
                time.sleep(0.01)
        case "crash":
            os._exit(9)
        case "refuse":
            raise UnreadableFileError("work.memory", name="x")
        case "print":
            os.write(1, b"noise\n")
        case "hoard":
            raise MemoryError
        case _:
            raise ValueError(behaviour)
