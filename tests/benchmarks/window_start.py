"""Times a whole start to the first painted articles, and weighs the process, against a bare window.

Run by hand: `python tests/benchmarks/window_start.py`. Every start is a process of its own; floor and
ours take turns, so that a busy machine slows both. Prints a table: ours, the floor, the ratio.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
SETTLED_MS = 1500

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTextBrowser

application = QApplication([])
window, texts = QMainWindow(), QSplitter()
for path in sys.argv[2:]:
    browser = QTextBrowser()
    browser.setPlainText(open(path, encoding="utf-8").read())
    texts.addWidget(browser)
window.setCentralWidget(texts)
window.resize(1440, 900)
views = [texts.widget(n).viewport() for n in range(texts.count())]
marked = lambda: True
"""

OURS = """
import sys, time
from pathlib import Path
from briefing.__main__ import collect_seldom
collect_seldom()
from briefing import app
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from briefing.settings import Places
from briefing.ui.dialogs import DesktopDialogs

application = QApplication([])
window = app.build(Places.below(Path(sys.argv[1])), DesktopDialogs())
window.resize(1440, 900)
panes = [pane.view for pane in window.parts.panes.values()]
views = [view.viewport() for view in panes]
marked = lambda: all(one.findings for one in window.desk.sides.values())
"""

WATCH = """
class Painted(QObject):
    seen = set()

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.seen.add(id(watched))
            if len(self.seen) == len(views) and marked():
                self.seen = set(range(99))
                QTimer.singleShot(0, tell)
        return False


def tell():
    print(time.monotonic(), flush=True)
    QTimer.singleShot(SETTLED, weigh)


def weigh():
    with open("/proc/self/smaps_rollup") as rolled:
        print(next(line.split()[1] for line in rolled if line.startswith("Pss:")), flush=True)
    window.close()
    application.quit()


painted = Painted()
for view in views:
    view.installEventFilter(painted)
window.show()
sys.exit(application.exec())
"""


def started(bytecode: str, script: str, *words: str) -> tuple[float, float]:
    """Milliseconds from the process's start to the painted articles, and its weight in MiB when settled.

    Python's compiled modules lie in the folder `bytecode`, as an installed program has them.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LANG": "zh_CN.UTF-8"}
    environment |= {"PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.monotonic()
    told = subprocess.run(  # noqa: S603 (our own scripts)
        [sys.executable, "-c", f"SETTLED = {SETTLED_MS}" + script + WATCH, *words],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout.split()
    return (float(told[0]) - began) * 1000, int(told[1]) / 1024


def main() -> None:
    """Print the table."""
    texts = [str(path) for path in sorted((ROOT / "articles").iterdir())]
    first, later, floor = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        bytecode = str(Path(folder) / "bytecode")
        for script, library in ((BARE, ""), (OURS, str(Path(folder) / "compiled"))):
            started(bytecode, script, library, *texts)
        for number in range(ROUNDS):
            library = str(Path(folder) / str(number))
            floor.append(started(bytecode, BARE, library, *texts))
            first.append(started(bytecode, OURS, library))
            later.append(started(bytecode, OURS, library))
    print(f"{'':44}{'ours':>9}{'floor':>9}{'ratio':>9}{'goal':>8}")
    bare = statistics.median(taken for taken, _ in floor)
    for name, rows, goal in (("first start", first, "1.8"), ("later starts", later, "1.4")):
        ours = statistics.median(taken for taken, _ in rows)
        print(f"{name + ' to both articles painted, ms':44}{ours:9.0f}{bare:9.0f}{ours / bare:9.2f}{goal:>8}")
    weight, bare_weight = (statistics.median(kept for _, kept in rows) for rows in (later, floor))
    kept = f"{weight:9.0f}{bare_weight:9.0f}{weight / bare_weight:9.2f}"
    print(f"{'memory, settled, MiB (Pss)':44}{kept}{'1.5':>8}")


if __name__ == "__main__":
    main()
