"""Times the window against Qt's bare widgets, in one run: a hop to the next finding, a decision, a repaint.

Run by hand: `python tests/benchmarks/window.py`. Prints a table: ours, the floor, the ratio.
"""

import datetime as dt
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser

from briefing.commands.table import all_commands, usual_keymap
from briefing.desk.desk import Desk
from briefing.desk.librarysearch import LibrarySearch
from briefing.desk.opened import Side
from briefing.desk.sources import Sources
from briefing.messages import Language
from briefing.model.article import Article, Paragraph
from briefing.model.comparison import Comparison
from briefing.model.figure import Figure, FigureKind
from briefing.model.findings import Findings
from briefing.model.span import Span
from briefing.settings import Settings
from briefing.store.sqlite import SqliteStore
from briefing.ui.dialogs import DesktopDialogs
from briefing.ui.speech import Speech
from briefing.ui.window import DeskWindow
from briefing.ui.wiring import LibraryAccess, Wiring

CHARACTERS, MARKS, ROUNDS = 100_000, 2_000, 60
SENTENCE = "全市完成项目{number}个，比上年增加不少，各区县都在推进相关工作，"


def article() -> Article:
    """A text of about CHARACTERS with a figure in every sentence."""
    size = CHARACTERS // MARKS
    sentences = [SENTENCE.format(number=1000 + n).ljust(size, "文") for n in range(MARKS)]
    lines = ["".join(sentences[n : n + 10]) for n in range(0, MARKS, 10)]
    paragraphs, at = [], 0
    for line in lines:
        paragraphs.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    return Article("generated.txt", "\n".join(lines), tuple(paragraphs), title="generated")


def findings(text: Article) -> Findings:
    """The figures of the generated text, by where they were put."""
    found, at = [], 0
    for number in range(1000, 1000 + MARKS):
        core = f"{number}个"
        at = text.text.index(core, at)
        found.append(Figure(Span(at, at + len(core)), core, FigureKind.COUNT, Decimal(number), "个"))
    return Findings(tuple(found))


def timed(act: Callable[[], None], application: QApplication) -> list[float]:
    """Milliseconds from each act to its repaint."""
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        act()
        application.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def bare(text: Article) -> QTextBrowser:
    """Qt's own browser with the same words."""
    browser = QTextBrowser()
    browser.setPlainText(text.text)
    browser.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    browser.resize(520, 800)
    browser.show()
    browser.setFocus()
    return browser


def ours(text: Article, folder: Path) -> DeskWindow:
    """The whole window with the words on both sides."""
    store = SqliteStore.open(folder / "library", lambda: dt.datetime.now(dt.UTC))
    desk = Desk(store, lambda _path: (text,), findings, lambda *_: Comparison())
    search = LibrarySearch(folder / "index", store, findings)
    library = LibraryAccess(folder, folder / "gathered", search, Sources(store, []), lambda _backup: None)
    wiring = Wiring(
        desk,
        all_commands(),
        usual_keymap(),
        Speech(Language.ENGLISH),
        Settings(folder / "settings.toml"),
        DesktopDialogs(),
        library,
    )
    window = DeskWindow(wiring)
    held = store.keep(text, b"")
    desk.found.learn(text.version, findings(text))
    for side in Side:
        desk.show(side, held)
    window.show()
    return window


def scrolled(view: QTextBrowser, application: QApplication) -> list[float]:
    """Milliseconds from each scroll by a few lines to its repaint."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    return timed(lambda: bar.setValue(bar.value() + 60), application)


def main() -> None:
    """Print the table."""
    application = QApplication([])
    text = article()
    browser = bare(text)
    QTest.qWait(200)
    rows = {"bare QTextBrowser: Down": timed(lambda: QTest.keyClick(browser, Qt.Key.Key_Down), application)}
    rows["bare QTextBrowser: scroll"] = scrolled(browser, application)
    with tempfile.TemporaryDirectory() as folder:
        window = ours(text, Path(folder))
        QTest.qWait(400)
        view = window.parts.panes[Side.LEFT].view
        view.setFocus()
        rows["hop to the next finding: J"] = timed(lambda: QTest.keyClicks(view, "J"), application)
        rows["accept, go on: y"] = timed(lambda: QTest.keyClick(view, Qt.Key.Key_Y), application)
        view.verticalScrollBar().setValue(0)
        rows["scroll by three lines"] = scrolled(view, application)
        rows["page: Space"] = timed(lambda: QTest.keyClick(view, Qt.Key.Key_Space), application)
        window.close()
    floor = statistics.median(next(iter(rows.values())))
    print(f"{CHARACTERS} characters, {MARKS} marks a side, {ROUNDS} rounds; milliseconds")
    print(f"{'':30}{'median':>9}{'p95':>9}{'ratio':>9}")
    for name, taken in rows.items():
        p95 = sorted(taken)[int(len(taken) * 0.95) - 1]
        median = statistics.median(taken)
        print(f"{name:30}{median:9.2f}{p95:9.2f}{median / floor:9.2f}")


if __name__ == "__main__":
    main()
