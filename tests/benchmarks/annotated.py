"""Times keys to repaint in a text with thousands of the analyst's annotations, against a bare QTextBrowser.

Run by hand: `python tests/benchmarks/annotated.py [5000]`. Prints milliseconds by the clock and of the
processor, the median and the slowest but one in twenty, beside `Down` in Qt's own browser in the same run.
"""

import datetime as dt
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from briefing import app
from briefing.desk.opened import Side
from briefing.model.annotation import AnnotationKind, target_of
from briefing.model.article import Article, Paragraph
from briefing.model.span import Span
from briefing.settings import Places
from briefing.store.sqlite import SqliteStore
from briefing.ui.dialogs import DesktopDialogs

ROUNDS = 40
WORDS = "各区县都在推进相关工作，全市安排专项资金{number}万元，支持中小企业数字化改造。"
Act = Callable[[], object]
Taken = list[tuple[float, float]]


def article(sentences: int) -> Article:
    """A text with a figure in every sentence, five sentences a paragraph."""
    lines = [
        "".join(WORDS.format(number=1000 + n) for n in range(first, first + 5))
        for first in range(0, sentences, 5)
    ]
    paragraphs, at = [], 0
    for line in lines:
        paragraphs.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    return Article("generated.txt", "\n".join(lines), tuple(paragraphs), title="generated")


def fill(folder: Path, annotations: int) -> Article:
    """A library with one article that has so many annotations."""
    store = SqliteStore.open(Places.below(folder).library, lambda: dt.datetime.now(dt.UTC))
    text = article(annotations // 2)
    held = store.keep(text, b"")
    step = len(text.text) // annotations
    with store.step("fill"):
        for number in range(annotations):
            span = Span(number * step, number * step + min(6, step))
            kind = AnnotationKind.NOTE if number % 3 == 0 else AnnotationKind.HIGHLIGHT
            body = f"note {number}" if kind is AnnotationKind.NOTE else ""
            store.annotate(target_of(held.id, text, span), kind, body, style=1 + number % 9)
    store.close()
    return text


def timed(act: Act, application: QApplication) -> Taken:
    """Milliseconds from each act to its repaint, by the clock and of the processor."""
    taken = []
    for _ in range(ROUNDS):
        began, worked = time.perf_counter(), time.process_time()
        act()
        application.processEvents()
        taken.append(((time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000))
    return taken


def bare(text: Article) -> QTextBrowser:
    """Qt's own browser with the same words."""
    browser = QTextBrowser()
    browser.setPlainText(text.text)
    flags = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
    browser.setTextInteractionFlags(flags)
    browser.resize(520, 800)
    browser.show()
    browser.setFocus()
    return browser


def press(widget: QWidget, *keys: str) -> None:
    """Press characters."""
    for key in keys:
        QTest.keyClicks(widget, key)  # a bare Qt key would bring its lower-case text


def show_and_hide_hints(view: QWidget) -> None:
    """Label every clause, and take the labels away."""
    press(view, "f")
    QTest.keyClick(view, Qt.Key.Key_Escape)


def measure(annotations: int) -> dict[str, Taken]:
    """What each key takes."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        text = fill(Path(name), annotations)
        browser = bare(text)
        QTest.qWait(300)
        rows = {
            "bare QTextBrowser: Down": timed(lambda: QTest.keyClick(browser, Qt.Key.Key_Down), application)
        }
        browser.close()
        window = app.build(Places.below(Path(name)), DesktopDialogs())
        window.resize(1400, 900)
        window.show()
        while window.desk.tally()[1] == 0:  # the findings of a long text come from the worker
            QTest.qWait(200)
        QTest.qWait(500)
        view = window.parts.panes[Side.LEFT].view
        view.setFocus()
        rows["next finding: J"] = timed(lambda: press(view, "J"), application)
        rows["accept, go on: y"] = timed(lambda: press(view, "y"), application)
        rows["next note: ]n"] = timed(lambda: press(view, "]", "n"), application)
        rows["highlight a clause: jvh"] = timed(lambda: press(view, "j", "v", "h"), application)
        rows["undo: u"] = timed(lambda: press(view, "u"), application)
        rows["hints: f"] = timed(lambda: show_and_hide_hints(view), application)
        window.close()
        window.desk.store.close()
    return rows


def main() -> None:
    """Print the table."""
    annotations = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    rows = measure(annotations)
    print(f"{annotations} annotations in one article, {ROUNDS} rounds; milliseconds")
    print(f"{'':30}{'median':>9}{'p95':>9}{'processor':>11}{'p95':>9}")
    for name, taken in rows.items():
        columns = [sorted(column) for column in zip(*taken, strict=True)]
        figures = [(statistics.median(column), column[int(len(column) * 0.95) - 1]) for column in columns]
        (clock, slow), (worked, hard) = figures
        print(f"{name:30}{clock:9.2f}{slow:9.2f}{worked:11.2f}{hard:9.2f}")


if __name__ == "__main__":
    main()
