"""Our extraction beside JioNLP's and Recognizers-Text's, on the same articles in one run; run by hand.

    python -m tests.benchmarks.extraction_peers ../shared ENVIRONMENT

ENVIRONMENT is a folder for a virtual environment of the peers' own; it is made where it is missing.
"""

import json
import re
import subprocess
import sys
import time
import venv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from briefing.extract.context.finder import in_context
from briefing.extract.figures.finder import quantities
from briefing.loading.reader import read
from briefing.model.article import Article
from briefing.model.figure import written

RUNNER = Path(__file__).parent / "peer_runner.py"
PACKAGES = {"jionlp": ("jionlp",), "recognizers": ("recognizers-text-suite", "emoji<2", "setuptools")}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure of the key, at its place in an article."""

    article: int
    start: int
    end: int
    values: tuple[Fraction, ...]
    unit: str | None
    bound: str


@dataclass(frozen=True, slots=True)
class Got:
    """A figure that an extractor found."""

    article: int
    start: int
    end: int
    values: tuple[Fraction, ...]
    unit: str | None
    bound: str


@dataclass(slots=True)
class Score:
    """What one extractor got right, and how fast."""

    name: str
    speed: float
    found: list[Got] = field(default_factory=list)

    def right(self, wanted: list[Wanted]) -> tuple[int, int, int, int]:
        """Figures with the right value; value and unit; the bound, of those that have one; all three."""
        value = unit = bound = whole = 0
        for one in wanted:
            near = [
                g for g in self.found if g.article == one.article and g.start < one.end and one.start < g.end
            ]
            valued = [g for g in near if set(one.values) <= set(g.values)]
            united = [g for g in valued if g.unit == one.unit]
            value += bool(valued)
            unit += bool(united)
            bound += one.bound != "=" and any(g.bound == one.bound for g in valued)
            whole += any(g.bound == one.bound for g in united)
        return value, unit, bound, whole


def key(folder: Path, articles: list[Article]) -> Iterator[Wanted]:
    """The figures of the gold files, each found again in its article."""
    places = {Path(article.source.partition("#")[0]).name: at for at, article in enumerate(articles)}
    for file in sorted(folder.glob("*/*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        at = places.get(Path(gold["source"]).name)
        if at is not None:
            yield from _located(gold, at, articles[at].text)


def _located(gold: dict[str, Any], at: int, text: str) -> Iterator[Wanted]:
    kept = [place for place, character in enumerate(text) if not character.isspace()]
    squeezed = "".join(text[place] for place in kept)
    for figure in gold["figures"]:
        context, core = re.sub(r"\s", "", figure["context"]), re.sub(r"\s", "", figure["text"])
        found = squeezed.find(context)
        if found >= 0:
            start = found + context.find(core)
            numbers = tuple(
                Fraction(figure[k]) for k in ("value", "low", "high") if figure.get(k) is not None
            )
            end = kept[start + len(core) - 1] + 1
            yield Wanted(at, kept[start], end, numbers, figure["unit"], figure["bound"])


def ours(articles: list[Article]) -> Score:
    for article in articles:
        quantities(article)
    begun = time.process_time()
    found = [in_context(article, quantities(article)) for article in articles]
    score = Score("briefing", _size(articles) / (time.process_time() - begun))
    for at, figures in enumerate(found):
        for figure in figures:
            numbers = [n for n in (figure.value, figure.low, figure.high) if n is not None]
            values = tuple(Fraction(written(number)) for number in numbers)
            span = figure.span
            score.found.append(Got(at, span.start, span.end, values, figure.unit, figure.bound.value))
    return score


def theirs(name: str, python: Path, articles: list[Article]) -> Score:
    spans = [(at, paragraph.span) for at, article in enumerate(articles) for paragraph in article.paragraphs]
    texts = [span.of(articles[at].text) for at, span in spans]
    command = [str(python), str(RUNNER), name]
    done = subprocess.run(  # noqa: S603 -- the environment that was made for it
        command, input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    said = json.loads(done.stdout[done.stdout.index('{"seconds"') :])
    score = Score(name, _size(articles) / said["seconds"])
    for (at, span), found in zip(spans, said["found"], strict=True):
        for one in found:
            values = tuple(_numbers(one["values"]))
            place = (span.start + one["start"], span.start + one["end"])
            score.found.append(Got(at, *place, values, one["unit"], one["bound"]))
    return score


def _numbers(values: Iterable[str]) -> Iterator[Fraction]:
    for value in values:
        try:
            yield Fraction(value.replace(",", ""))
        except ValueError:
            continue


def _size(articles: list[Article]) -> int:
    return sum(len(article.text) for article in articles)


def environment(folder: Path, name: str) -> Path:
    """The Python of a peer's environment, which is made and filled where it is missing."""
    python = folder / name / "bin" / "python"
    if not python.exists():
        venv.create(folder / name, with_pip=True)
        command = [str(python), "-m", "pip", "install", "--quiet", *PACKAGES[name]]
        subprocess.run(command, check=True)  # noqa: S603 -- the packages named above
    return python


def main() -> None:
    shared, folder = Path(sys.argv[1]), Path(sys.argv[2])
    files = sorted([*shared.glob("corpus/seeds/*"), *shared.glob("corpus/dev/*")])
    known = {path.stem for path in shared.glob("gold/*/*.json")}
    articles = [
        article
        for file in files
        if file.name in known or file.stem in known
        for article in read(file)
        if article.language != "en"
    ]
    wanted = list(key(shared / "gold", articles))
    scores = [ours(articles), *(theirs(name, environment(folder, name), articles) for name in PACKAGES)]
    bounds = sum(one.bound != "=" for one in wanted)
    print(f"{len(articles)} articles, {_size(articles):,} characters")
    print(f"{len(wanted)} figures, {bounds} with a bound")
    print(f"{'':14}{'chars/s':>12}{'ratio':>8}{'value':>8}{'+ unit':>8}{'bound':>8}{'all three':>11}")
    for score in scores:
        value, unit, bound, whole = score.right(wanted)
        ratio = scores[0].speed / score.speed
        print(f"{score.name:14}{score.speed:12,.0f}{ratio:8.1f}{value:8}{unit:8}{bound:8}{whole:11}")


if __name__ == "__main__":
    main()
