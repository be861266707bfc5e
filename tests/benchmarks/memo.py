"""Times writing a memo against python-docx writing the same paragraphs and tables, in one run.

Run by hand: `python tests/benchmarks/memo.py`. Prints a table: ours, the peer, the ratio.
"""

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from docx import Document
from docx.document import Document as Docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from briefing import resources
from briefing.extract.finder import find
from briefing.loading.reader import read
from briefing.memo.compose import Compared, Head, compose
from briefing.memo.material import Material
from briefing.memo.profile import load
from briefing.memo.word import document
from briefing.messages import Language
from briefing.model.comparison import Comparison
from briefing.model.figure import Figure, FigureKind, Period, Status
from briefing.model.memo import Citation, FigureItem, Memo, Section, Source
from briefing.model.section import SectionKind
from briefing.model.span import Phrase, Span

ROUNDS = 7
ITEMS = 500
DAY = dt.date(2022, 4, 1)


def main() -> None:
    """Measure, and print the table."""
    sys.stdout.write(f"{'what':<44}{'ours':>10}{'python-docx':>14}{'ratio':>8}{'goal':>12}\n")
    found = [
        (article, find(article)) for path in sorted(resources.samples().iterdir()) for article in read(path)
    ]
    materials = [Material(article, findings) for article, findings in found]
    samples = compose(materials, [Compared(0, 1, _compared(found))], Head("要点", Language.CHINESE, DAY))
    for name, memo, goal in (("two samples", samples, 0.5), (f"{ITEMS} figures", many(ITEMS), 3.0)):
        profile = load("简报", memo.language)
        content = document(memo, profile)
        paragraphs, tables = parts(Document(BytesIO(content)))
        ours = timed(lambda memo=memo, profile=profile: document(memo, profile))  # type: ignore[misc]
        theirs = timed(lambda p=paragraphs, t=tables: by_python_docx(p, t))  # type: ignore[misc]
        row = f"{name} ({len(paragraphs)} paragraphs, {sum(map(len, tables))} rows)"
        sys.stdout.write(f"{row:<44}{ours:>9.3f}s{theirs:>13.3f}s{ours / theirs:>8.2f}{goal:>10.1f} s\n")


def _compared(found: list) -> Comparison:  # type: ignore[type-arg]
    from briefing.compare.comparer import compare

    return compare(*found[0], *found[1])


def many(count: int) -> Memo:
    """A memo of so many figures of one source."""
    items = tuple(
        FigureItem(
            str(number),
            Figure(
                Span(number, number + 3),
                f"{number}亿元",
                FigureKind.MONEY,
                Decimal(number) * 10**8,
                "CNY",
                indicator=Phrase(f"第{number}类投资"),
                period=Period("2021", "2021"),
                status=Status.ACTUAL,
            ),
            f"超{number}亿元",
            Citation(
                1, number // 5 + 1, f"第{number}类投资超{number}亿元，比上年增加。", Span(number, number + 3)
            ),
        )
        for number in range(1, count + 1)
    )
    return Memo(
        "要点", Language.CHINESE, (Section(SectionKind.FIGURES, items),), (Source(1, "报告", "甲报"),), DAY
    )


def parts(docx: Docx) -> tuple[list[str], list[list[list[str]]]]:
    """The paragraphs' and the tables' words."""
    paragraphs: list[str] = []
    tables: list[list[list[str]]] = []
    for part in docx.iter_inner_content():
        if isinstance(part, Paragraph):
            paragraphs.append(part.text)
        elif isinstance(part, Table):
            tables.append([[cell.text for cell in row.cells] for row in part.rows])
    return paragraphs, tables


def by_python_docx(paragraphs: list[str], tables: list[list[list[str]]]) -> None:
    """The same words by python-docx, cells taken row by row, which is its quick way."""
    docx = Document()
    for words in paragraphs:
        docx.add_paragraph(words)
    for rows in tables:
        table = docx.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    docx.save(BytesIO())


def timed(act: Callable[[], object]) -> float:
    """The middle time of several rounds, after one to warm up."""
    act()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
