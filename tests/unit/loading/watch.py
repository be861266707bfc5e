"""Watches what a reader does to the machine: connections, processes, files opened elsewhere."""

import contextlib
import os
import socket
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefing import resources

_PROCESSES = (
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.spawn",
    "os.posix_spawn",
)
_CONNECTIONS = (
    "socket.connect",
    "socket.sendto",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.gethostbyname",
)
_OWN = (
    sys.prefix,
    sys.base_prefix,
    sysconfig.get_paths()["stdlib"],
    str(Path(resources.__file__).parent),
    str(resources.resource()),
    os.devnull,
)
_watches: "list[Watch]" = []


@dataclass(slots=True)
class Watch:
    """What happened while it was on."""

    file: Path
    deeds: list[str] = field(default_factory=list)

    def note(self, event: str, arguments: tuple[object, ...]) -> None:
        """Note what should not happen."""
        if event in _CONNECTIONS or event in _PROCESSES:
            self.deeds.append(event)
        elif event == "open" and isinstance(arguments[0], str) and not self._is_ours(arguments[0]):
            self.deeds.append(f"open {arguments[0]}")

    def _is_ours(self, path: str) -> bool:
        return path.startswith(_OWN) or Path(path) == self.file


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    for watch in _watches:
        watch.note(event, arguments)


sys.addaudithook(_hook)


@contextlib.contextmanager
def watching(file: Path) -> Iterator[Watch]:
    """A watch that is on within."""
    watch = Watch(file)
    _watches.append(watch)
    try:
        yield watch
    finally:
        _watches.remove(watch)


class Listener:
    """A server that nobody should connect to."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.setblocking(False)
        self.port: int = self._socket.getsockname()[1]

    def callers(self) -> int:
        """How many have connected."""
        count = 0
        with contextlib.suppress(BlockingIOError):
            while True:
                self._socket.accept()[0].close()
                count += 1
        return count

    def close(self) -> None:
        """Listen no more."""
        self._socket.close()
