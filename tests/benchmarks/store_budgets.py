"""What saving, opening, reading and backing up cost beside bare SQLite in the same run; run by hand.

python -m tests.benchmarks.store_budgets [annotations]
"""

# ruff: noqa: S311 -- the same notes are drawn every time
import datetime as dt
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import apsw

from briefing.model.annotation import AnnotationKind, ArticleId, target_of
from briefing.model.span import Span
from briefing.store.backup import take
from briefing.store.restore import FILE
from briefing.store.schema import TABLES
from briefing.store.sqlite import SqliteStore
from briefing.store.sums import Value
from tests.unit.store.samples import article

SAVES = 2000
SETTINGS = (
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
    "PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
    "PRAGMA recursive_triggers = ON;"
)


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def timed(act: Callable[[], object]) -> float:
    """Milliseconds that one call takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def shown(what: str, ours: list[float], floor: list[float], goal: str) -> None:
    """A line: our median and 99th percentile, the floor's, the ratio of the medians, the goal."""
    median, bare = statistics.median(ours), statistics.median(floor)
    worst = sorted(ours)[int(len(ours) * 0.99)]
    ours_said, bare_said = f"{median:9.3f} ms (p99 {worst:8.3f})", f"bare {bare:9.3f} ms"
    print(f"{what:<40} {ours_said}   {bare_said}   {median / bare:5.2f}×   {goal}")


def saves(folder: Path) -> tuple[list[float], list[float]]:
    """Notes saved through the store and the rows that came of them written by bare SQLite, in turn."""
    with closing(SqliteStore.open(folder / "ours", now)) as store:
        held = store.keep(article(), b"raw")
        target = target_of(held.id, held.article, Span(3, 10))
        store.annotate(target, AnnotationKind.NOTE, "热身")
        bare = apsw.Connection(str(folder / "bare.db"))
        bare.execute(SETTINGS)
        bare.execute(TABLES)
        copy_articles(store, bare)
        ours, floor = [], []
        for number in range(SAVES):
            body = f"第{number}条：核对出处"
            ours.append(timed(partial(store.annotate, target, AnnotationKind.NOTE, body)))
            floor.append(timed(partial(write, bare, latest_rows(store))))
        bare.close()
    return ours, floor


def copy_articles(store: SqliteStore, bare: apsw.Connection) -> None:
    with bare:
        for row in store._db.connection.execute("SELECT * FROM article"):
            bare.execute(f"INSERT INTO article VALUES ({','.join('?' * len(row))})", row)  # noqa: S608


def latest_rows(store: SqliteStore) -> list[tuple[str, tuple[Value, ...]]]:
    """The rows that the last note added: the annotation, its target, the step."""
    found = []
    for name in ("annotation", "target", "step"):
        sql = f"SELECT * FROM {name} ORDER BY rowid DESC LIMIT 1"  # noqa: S608
        row = store._db.connection.execute(sql).fetchall()[0]
        found.append((f"INSERT INTO {name} VALUES ({','.join('?' * len(row))})", row))  # noqa: S608
    return found


def write(bare: apsw.Connection, rows: list[tuple[str, tuple[Value, ...]]]) -> None:
    bare.execute("BEGIN IMMEDIATE")
    for sql, row in rows:
        bare.execute(sql, row)
    bare.execute("COMMIT")


def filled(folder: Path, annotations: int) -> list[ArticleId]:
    """A library with so many annotations, ten an article, written as one step a hundred articles."""
    chance = random.Random(7)
    articles = []
    with closing(SqliteStore.open(folder, now)) as store:
        for number in range(annotations // 10):
            text = f"第{number}篇的内容，安排资金{number}亿元。"
            held = store.keep(article(text, source=f"{number}.txt"), b"raw")
            articles.append(held.id)
            with store.step("fill"):
                for _ in range(10):
                    start = chance.randrange(10)
                    target = target_of(held.id, held.article, Span(start, start + 5))
                    note = store.annotate(target, AnnotationKind.NOTE, "核对这一处的口径与出处")
                    if chance.random() < 0.1:
                        store.retag(note, ["重点"])
    return articles


def reads(folder: Path, articles: list[ArticleId]) -> None:
    chance = random.Random(3)
    opening = [timed(lambda: SqliteStore.open(folder, now).close()) for _ in range(20)]
    bare_opening = [timed(lambda: opened_bare(folder).close()) for _ in range(20)]
    shown("opening the library", opening, bare_opening, "")
    with closing(SqliteStore.open(folder, now)) as store, closing(opened_bare(folder)) as bare:
        ours, floor = [], []
        for identity in chance.sample(articles, 300):
            ours.append(timed(partial(store.annotations, identity)))
            floor.append(timed(partial(of_article, bare, identity)))
        shown("an article's annotations", ours, floor, "≤ 10 ms")
        listing = [timed(store.listed) for _ in range(5)]
        every = "SELECT * FROM article ORDER BY title"
        bare_listing = [timed(lambda: bare.execute(every).fetchall()) for _ in range(5)]
        shown(f"the list of all {len(articles)} articles", listing, bare_listing, "")


def opened_bare(folder: Path) -> apsw.Connection:
    bare = apsw.Connection(str(folder / FILE))
    bare.execute(SETTINGS)
    bare.execute("SELECT count(*) FROM meta").fetchall()
    return bare


def of_article(bare: apsw.Connection, identity: str) -> list[object]:
    joined = "SELECT * FROM target t JOIN annotation n ON n.id = t.annotation"
    return list(bare.execute(f"{joined} WHERE t.article = ? AND n.deleted IS NULL", (identity,)))


def back_ups(folder: Path) -> None:
    with closing(opened_bare(folder)) as bare:
        ours = [timed(lambda: take(bare, folder, now())) for _ in range(3)]
        floor = [timed(lambda: bare_backup(bare, folder / "copy.db")) for _ in range(3)]
    shown("a backup, verified row by row", ours, floor, "≤ 1 s")


def bare_backup(bare: apsw.Connection, path: Path) -> None:
    path.unlink(missing_ok=True)
    target = apsw.Connection(str(path))
    with target.backup("main", bare, "main") as copy:
        while not copy.done:
            copy.step(2000)
    target.close()


def main() -> None:
    """Print a table of ours, the floor, the ratio and the goal."""
    annotations = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    folder = Path(tempfile.mkdtemp())
    try:
        shown("a note saved", *saves(folder), "≤ 1.3×, p99 ≤ 20 ms")
        library = folder / "library"
        articles = filled(library, annotations)
        size = (library / FILE).stat().st_size >> 20
        print(f"library of {annotations} annotations in {len(articles)} articles: {size} MiB")
        reads(library, articles)
        back_ups(library)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
