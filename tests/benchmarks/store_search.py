"""How long indexing and searching a library of generated articles takes; run by hand.

    python -m tests.benchmarks.store_search ../shared/corpus [articles]

Articles are put together from sentences of the corpus, so words are as frequent as in policy texts.
"""

# ruff: noqa: S311 -- the same articles are drawn every time
import datetime as dt
import random
import re
import statistics
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from briefing.model.annotation import AnnotationKind
from briefing.model.figure import Figure, FigureKind
from briefing.model.findings import Findings
from briefing.model.span import Span
from briefing.store.index import LibraryIndex
from briefing.store.port import Held
from briefing.store.search import Search
from briefing.store.sqlite import SqliteStore
from tests.benchmarks.store_anchoring import texts
from tests.unit.store.samples import article, target

QUERIES = (
    *("市", "税", "苏", "企业", "投资", "专项", "苏州市", "高质量发展", "专项资金", "数字化转型", "科技创新"),
    *("知识产权 保护", "GDP", "tariff", "企业 -旅游", "money>=1000亿", "投资 money>=100亿 date:2021..2022"),
    *("tag:重点", "核对", "date:2022-03", "source:样本 就业", "percent>=20% 增长"),
)


def generated(sentences: list[str], number: int, chance: random.Random) -> Held:
    paragraphs = [
        "".join(chance.sample(sentences, chance.randint(2, 5))) for _ in range(chance.randint(6, 14))
    ]
    made = article(*paragraphs, title=chance.choice(sentences)[:24], source=f"样本/{number}.txt")
    day = dt.date(2020, 1, 1) + dt.timedelta(days=chance.randrange(2000))
    return Held(None, replace(made, date=day))  # type: ignore[arg-type]


def findings(held: Held) -> Findings:
    """Figures by the roughest of rules: what they weigh in the index is what counts here."""
    found = []
    scales = {"万": 10**4, "亿": 10**8, "": 1}
    for match in re.finditer(r"(\d+(?:\.\d+)?)(万|亿|)(元|%)", held.article.text):
        kind = FigureKind.MONEY if match[3] == "元" else FigureKind.PERCENT
        value, unit = Decimal(match[1]) * scales[match[2]], "CNY" if match[3] == "元" else "%"
        found.append(Figure(Span(*match.span()), match.group(), kind, value, unit))
    return Findings(tuple(found))


def main() -> None:
    """Print what building takes, then the times of each query over several runs."""
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    chance = random.Random(9)
    sentences = [s for t in texts(Path(sys.argv[1])) for s in re.findall(r"[^。\n]{8,120}。", t)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        with closing(SqliteStore.open(path / "library", lambda: dt.datetime.now(dt.UTC))) as store:
            index = LibraryIndex.open(path / "index.db")
            build(store, index, [generated(sentences, n, chance) for n in range(most)], chance)
            print(f"index {(path / 'index.db').stat().st_size / 1e6:.0f} MB")
            ask(Search(index, store))
            index.close()


def build(store: SqliteStore, index: LibraryIndex, made: list[Held], chance: random.Random) -> None:
    characters, keeping, indexing = sum(len(held.article.text) for held in made), 0.0, 0.0
    for start in range(0, len(made), 200):
        began = time.perf_counter()
        with store.step("import"):
            kept = [
                store.keep(held.article, held.article.text.encode()) for held in made[start : start + 200]
            ]
            for held in chance.sample(kept, min(20, len(kept))):
                note = store.annotate(target(held, held.article.text[40:48]), AnnotationKind.NOTE, "核对来源")
                store.retag(note, ["重点"] if chance.random() < 0.3 else ["一般"])
        keeping += time.perf_counter() - began
        found = [findings(held) for held in kept]
        began = time.perf_counter()
        with index.batch():
            for held, figures in zip(kept, found, strict=True):
                index.put(held, figures)
        index.follow(store)
        indexing += time.perf_counter() - began
    print(f"{len(made)} articles, {characters / 1e6:.1f} M characters")
    print(f"kept {keeping:.1f} s, indexed {indexing:.1f} s")


def ask(search: Search) -> None:
    every = []
    for typed in QUERIES:
        times, results = [], search.results(typed)
        for _ in range(7):
            began = time.perf_counter()
            search.results(typed)
            times.append((time.perf_counter() - began) * 1000)
        every += times
        print(f"{typed:36} {statistics.median(times):7.1f} ms  {len(results.hits)} hits{' …' * results.more}")
    every.sort()
    print(f"p50 {statistics.median(every):.1f} ms, p95 {every[int(len(every) * 0.95)]:.1f} ms")


if __name__ == "__main__":
    main()
