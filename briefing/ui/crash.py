"""What is left behind when the program fails: a local report, never sent anywhere."""

import datetime as dt
import faulthandler
import platform
import sys
import traceback
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_FAULTS = "faults.txt"
_MESSAGES = 100
_REPORTS = 20


class CrashReports:
    """Writes a report of every error that nobody caught, with Qt's last messages, into a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._messages: deque[str] = deque(maxlen=_MESSAGES)
        self._faults: IO[str] | None = None
        self._tell: Callable[[Path], None] = lambda _path: None

    def watch(self) -> Path | None:
        """Watch from now on; where the last run ended in a fault, the report of that."""
        self._folder.mkdir(parents=True, exist_ok=True)
        left = self._left_behind()
        self._faults = (self._folder / _FAULTS).open("w", encoding="utf-8")
        faulthandler.enable(self._faults)
        sys.excepthook = self.caught
        qInstallMessageHandler(self._hear)
        return left

    def when_written(self, tell: Callable[[Path], None]) -> None:
        """Have `tell` called with the path of every report."""
        self._tell = tell

    def close(self) -> None:
        """Stop watching: the program ends as it should."""
        qInstallMessageHandler(None)
        sys.excepthook = sys.__excepthook__
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            (self._folder / _FAULTS).unlink(missing_ok=True)

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report an error that nobody caught; the program goes on."""
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        lines = ["".join(traceback.format_exception(kind, error, trace)), *self._messages]
        self._tell(self._write("\n".join(lines)))

    def _left_behind(self) -> Path | None:
        """The report made of what a fault of the last run left, if it left any."""
        faults = self._folder / _FAULTS
        said = faults.read_text(encoding="utf-8", errors="replace") if faults.exists() else ""
        faults.unlink(missing_ok=True)
        return self._write(said) if said.strip() else None

    def _write(self, said: str) -> Path:
        now = dt.datetime.now(dt.UTC)
        path = self._folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
        machine = f"{platform.platform()}, Python {platform.python_version()}, Qt {qt_version}"
        path.write_text(f"{now.isoformat(timespec='seconds')}\n{machine}\n\n{said}\n", encoding="utf-8")
        for old in sorted(self._folder.glob("crash-*.txt"))[:-_REPORTS]:
            old.unlink()
        return path

    def _hear(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        self._messages.append(f"{kind.name}: {message}")
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            sys.stderr.write(f"{message}\n")
