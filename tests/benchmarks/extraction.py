"""How fast figures and measures are found, against a scan for digits; run by hand.

    python -m tests.benchmarks.extraction ../shared/corpus [characters]

Chinese and English articles of the folder are put together to texts of the length asked for.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing.extract.context.finder import in_context
from briefing.extract.figures.finder import quantities
from briefing.extract.finder import find
from briefing.loading.reader import read
from briefing.model.article import Article, Paragraph
from briefing.model.span import Span

ROUNDS = 5
LENGTH = 200_000


@dataclass(frozen=True, slots=True)
class Measured:
    """Characters a second of one piece of work."""

    name: str
    speed: float


def articles(folder: Path) -> list[Article]:
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".tsv"):
        found += [article for article in read(file) if article.text]
    return found


def joined(parts: list[Article], language: str, length: int) -> Article:
    """One article of about `length` characters, from the paragraphs of those in a language."""
    lines: list[str] = []
    while (size := sum(map(len, lines))) < length:
        for part in parts:
            if part.language.startswith(language):
                lines += part.text.split("\n")
        if sum(map(len, lines)) == size:
            raise SystemExit(f"no article in {language}")
    return _article(lines, length, language)


def _article(lines: list[str], length: int, language: str) -> Article:
    paragraphs, at = [], 0
    for line in lines:
        if at >= length:
            break
        paragraphs.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    return Article("joined", "\n".join(lines)[: at - 1], tuple(paragraphs), language=language)


def speed(article: Article, work: Callable[[], object]) -> float:
    """Characters a second of processor time, the best of several rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return len(article.text) / max(best, 1e-9)


def measured(article: Article) -> list[Measured]:
    digits = re.compile("[0-9]+")
    found = quantities(article)
    return [
        Measured("digits by re", speed(article, lambda: digits.findall(article.text))),
        Measured("quantities", speed(article, lambda: quantities(article))),
        Measured("their context", speed(article, lambda: in_context(article, found))),
        Measured("figures", speed(article, lambda: in_context(article, quantities(article)))),
        Measured("figures and measures", speed(article, lambda: find(article))),
    ]


def import_time() -> float:
    """Processor seconds that importing the extractor takes, beyond an empty interpreter."""
    empty = min(_run("pass") for _ in range(ROUNDS))
    return min(_run("import briefing.extract.finder") for _ in range(ROUNDS)) - empty


def _run(code: str) -> float:
    timed = f"import time\n{code}\nprint(time.process_time())"
    done = subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True, check=True)  # noqa: S603
    return float(done.stdout)


def main() -> None:
    folder = Path(sys.argv[1])
    length = int(sys.argv[2]) if len(sys.argv) > 2 else LENGTH
    parts = articles(folder)
    for language in ("zh", "en"):
        article = joined(parts, language, length)
        rows = measured(article)
        print(f"\n{language}: {len(article.text):,} characters, {len(quantities(article)):,} quantities")
        for row in rows:
            ratio = rows[0].speed / row.speed
            print(f"{row.name:24} {row.speed / 1e6:8.2f} M characters/s   1/{ratio:.1f} of the scan")
    print(f"\nimport of the extractor {import_time():.3f} s of processor time")


if __name__ == "__main__":
    main()
