"""Looks for moments in which the window does not answer: the longest gap of a clock while each thing is done.

Run by hand: `python tests/benchmarks/window_stalls.py [FILE ...]`. Prints a table; the goal is 100 ms. The
samples are read, and a generated text of 100,000 characters with about two thousand figures.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing import app
from briefing.settings import Places
from briefing.ui.dialogs import DesktopDialogs
from briefing.ui.window import DeskWindow

GOAL_MS = 100
SETTLING_MS = 1500
SENTENCE = (
    "{who}新增投资{number}亿元，今年的势头比去年同期好，这与营商环境和产业基础有关，也与外部需求的恢复有关。"
)
WHO = ("全市", "市财政局", "高新区", "各区县", "重点企业")


class Gaps:
    """A clock that should tick every few milliseconds, and the longest that it did not."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.longest = 0.0
        self._clock = QTimer()
        self._clock.timeout.connect(self._tick)
        self._clock.start(2)

    def over(self, act: Callable[[], None], settling: int = SETTLING_MS) -> float:
        """The longest gap in milliseconds while something is done and for a while after."""
        QTest.qWait(200)
        self._last, self.longest = time.perf_counter(), 0.0
        act()
        QTest.qWait(settling)
        return self.longest * 1000

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def long_text() -> str:
    """A hundred thousand characters with a figure in every sentence."""
    lines, size, number = ["长文", ""], 0, 0
    while size < 100_000:
        line = ""
        for _ in range(5):
            number += 1
            line += SENTENCE.format(who=WHO[number % len(WHO)], number=number % 900 + 1)
        lines += [line, ""]
        size += len(line)
    return "\n".join(lines)


def waited(window: DeskWindow) -> None:
    """Wait until nothing goes on in the background."""
    for _ in range(600):
        if not window.actions_.files.busy:
            break
        QTest.qWait(100)


def main() -> None:
    """Print the table."""
    application = QApplication(sys.argv[:1])
    rows: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        window = app.build(Places.below(folder / "library"), DesktopDialogs())
        window.resize(1440, 900)
        window.show()
        QTest.qWait(2500)
        gaps = Gaps()
        rows["nothing"] = gaps.over(lambda: None)
        for command in ("finding-next", "accept", "table-ledger", "table-measures", "plots", "palette"):
            rows[command] = gaps.over(partial(window.run, command))
            window.parts.chooser.close_overlay()
        for path in map(Path, sys.argv[1:]):
            rows[f"open {path.name}"] = gaps.over(partial(window.open_files, [path]), 4000)
            waited(window)
        window.parts.drawer.close_drawer()
        long = folder / "long.txt"
        long.write_text(long_text(), encoding="utf-8")
        rows["open 100,000 characters"] = gaps.over(lambda: window.open_files([long]), 15_000)
        waited(window)
        QTest.qWait(2000)
        found = len(window.desk.sides[window.desk.active].findings)
        for command in ("finding-next", "accept", "zoom-in", "theme-next", "swap", "table-measures", "plots"):
            rows[f"{command}, long"] = gaps.over(partial(window.run, command))
        rows["search, long"] = gaps.over(lambda: window.desk.search("投资"))
        rows["resize, long"] = gaps.over(lambda: window.resize(1200, 800))
        window.close()
        window.desk.store.close()
    application.processEvents()
    print(f"{found} findings in the long text; longest gap in milliseconds, goal {GOAL_MS}")
    for name, taken in rows.items():
        print(f"{name:32}{taken:9.0f}{'' if taken <= GOAL_MS else '  too long'}")


if __name__ == "__main__":
    main()
