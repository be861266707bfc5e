"""The program's start: a command goes to the command line, anything else to the window.

Qt is imported for the window only, and argparse only where there are words to understand.
"""

import gc
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from briefing.messages import Language
from briefing.settings import spoken

_WITH_DISPLAY = ("", "xcb", "wayland")
_VALUES = 10_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the words of its command line; what the shell is told."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    words = sys.argv[1:] if argv is None else list(argv)
    return _understood(words) if words else _window((), None, None)


def _understood(words: Sequence[str]) -> int:
    from briefing.cli import program

    try:
        options = program.understood(words)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    if options.command == program.WINDOW:
        return _window(options.files, options.data_dir, options.language)
    return program.run(options)


def _window(files: Sequence[Path], data_dir: Path | None, language: Language | None) -> int:
    if not _has_display():
        return _refused("no-display", language or spoken())
    collect_seldom()
    try:
        from briefing.app import run
    except ImportError as error:
        if not str(error).startswith("lib"):
            raise
        return _refused("no-window-library", language or spoken(), reason=str(error).partition(":")[0])
    return run(files, data_dir, language)


def collect_seldom() -> None:
    """Have values looked through for garbage seldom: what a window holds lives as long as it."""
    gc.set_threshold(_VALUES)


def _has_display() -> bool:
    """Whether Qt will find a screen; elsewhere than on X11 and Wayland there always is one."""
    if sys.platform in ("win32", "darwin"):
        return True
    platform = re.split("[-:;]", os.environ.get("QT_QPA_PLATFORM", ""))[0]
    return platform not in _WITH_DISPLAY or _x11_answers() or _wayland_answers()


def _x11_answers() -> bool:
    host, colon, number = os.environ.get("DISPLAY", "").rpartition(":")
    if not colon or host not in ("", "unix"):
        return bool(colon)
    place = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 - where X11 has it
    return _answers(place) or _answers("\0" + place)


def _wayland_answers() -> bool:
    named = os.environ.get("WAYLAND_DISPLAY")
    return bool(named) and _answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", ""), named or "")))


def _answers(place: str) -> bool:
    """Whether something listens at a local socket: a display may be named and long gone."""
    import socket

    with socket.socket(socket.AF_UNIX) as asking:
        return asking.connect_ex(place) == 0


def _refused(code: str, language: Language, **arguments: object) -> int:
    from briefing.cli.console import Console, ExitCode
    from briefing.cli.program import program_name

    Console.standard(language).tell(code, program=program_name(), **arguments)
    return ExitCode.USAGE


if __name__ == "__main__":
    sys.exit(main())
