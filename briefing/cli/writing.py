"""Writing what a command made: to the standard output, or to a file that is there only when it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.cli.console import Console
from briefing.errors import UsageError


def put(output: Path | None, console: Console, data: bytes) -> None:
    """Write bytes where the user wants them; UsageError where that can't be."""
    if output is None:
        console.output.flush()
        stream = getattr(console.output, "buffer", None)
        if stream is None:
            console.output.write(data.decode("utf-8"))
        else:
            stream.write(data)
            stream.flush()
        return
    draft = output.with_name(f".{output.name}.partial")
    with writable(output):
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(output)


@contextmanager
def writable(output: Path) -> Iterator[None]:
    """Within, a file that can't be written is a UsageError that names it."""
    try:
        yield
    except OSError as error:
        raise UsageError("cli.not-writable", name=output, reason=error.strerror) from error
