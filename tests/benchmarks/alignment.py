"""How well passages are aligned: precision and recall over gold pairs, and over a report's two languages.

Run by hand: python tests/benchmarks/alignment.py CORPUS
"""

import sys
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from briefing.compare.comparer import compare
from briefing.loading.reader import read
from briefing.model.article import Article, Paragraph
from briefing.model.comparison import Pair
from briefing.model.findings import Findings
from briefing.model.span import Span

GOLD = Path(__file__).resolve().parents[1] / "examples" / "alignment"
NOTHING = Findings()


@dataclass(frozen=True)
class Score:
    """What was found, how much of it is right, and how much of the gold is among it."""

    found: int
    right: int
    gold: int
    reached: int

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 1.0
        recall = self.reached / self.gold if self.gold else 1.0
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        counts = f"{self.right}/{self.found} of {self.gold}"
        return f"precision {precision:.3f}  recall {recall:.3f}  F1 {both:.3f}  ({counts})"


def gold_score(gold: dict[str, object], corpus: Path, missed: Callable[[str], None]) -> Score:
    """How the comparison of two articles stands to the gold of their pairs."""
    left, right = (read(corpus / str(gold[side]))[0] for side in ("left", "right"))
    wanted = set(_places(gold["pairs"], left, right))
    optional = set(_places(gold["optional"], left, right))
    start, end = int(str(gold.get("start", 0))), int(str(gold.get("scope", len(left.text))))
    pairs = [pair for pair in compare(left, NOTHING, right, NOTHING).pairs if start <= pair.left.start < end]
    held = {pair: _held(pair, wanted) for pair in pairs}
    counted = [pair for pair in pairs if held[pair] or not _held(pair, optional)]
    for pair in counted:
        if not held[pair]:
            missed(f"  wrong: {pair.left.of(left.text)[:40]} | {pair.right.of(right.text)[:40]}")
    reached = {place for places in held.values() for place in places}
    for here, there in sorted(wanted - reached):
        missed(f"  missed: {left.text[here : here + 40]} | {right.text[there : there + 40]}")
    return Score(len(counted), sum(bool(held[pair]) for pair in counted), len(wanted), len(reached))


def _places(pairs: object, left: Article, right: Article) -> Iterator[tuple[int, int]]:
    """Where gold pairs stand; each is named by how its passages begin, or by what follows a line's start."""
    assert isinstance(pairs, list)
    for here, there in pairs:
        yield _place(left.text, here), _place(right.text, there)


def _place(text: str, opening: str) -> int:
    line = text.find("\n" + opening + "\n")
    place = line + 1 if line >= 0 and text.count(opening) > 1 else text.find(opening)
    assert place >= 0, opening
    return place


def _held(pair: Pair, places: set[tuple[int, int]]) -> list[tuple[int, int]]:
    return [
        (here, there)
        for here, there in places
        if pair.left.start <= here < pair.left.end and pair.right.start <= there < pair.right.end
    ]


def parallel_score(file: Path, *, shuffled: bool) -> tuple[Score, float]:
    """How many of a translation memory's units are found again, and in how many seconds."""
    left, right = read(file)
    units = [tuple(seg.text or "" for seg in unit.iter("seg")) for unit in etree.parse(file).iter("tu")]
    ours, theirs = _located(left, [unit[0] for unit in units]), _located(right, [unit[1] for unit in units])
    if shuffled:
        right, theirs = _shuffled(right, theirs)
    began = time.perf_counter()
    pairs = compare(left, NOTHING, right, NOTHING).pairs
    took = time.perf_counter() - began
    found = {
        (here, there)
        for pair in pairs
        for here in _touched(ours, pair.left)
        for there in _touched(theirs, pair.right)
    }
    right_ones = {(here, there) for here, there in found if here == there}
    return Score(len(found), len(right_ones), len(units), len(right_ones)), took


def _located(article: Article, pieces: Sequence[str]) -> list[Span]:
    """Where pieces stand in an article, in order, white space aside."""
    places = [place for place, character in enumerate(article.text) if not character.isspace()]
    bare = "".join(article.text[place] for place in places)
    spans, at = [], 0
    for piece in pieces:
        wanted = "".join(piece.split())
        at = bare.index(wanted, at)
        spans.append(Span(places[at], places[at + len(wanted) - 1] + 1))
        at += len(wanted)
    return spans


def _touched(units: Sequence[Span], span: Span) -> list[int]:
    return [
        number
        for number, unit in enumerate(units)
        if 2 * (min(unit.end, span.end) - max(unit.start, span.start)) > min(len(unit), len(span))
    ]


def _shuffled(article: Article, units: Sequence[Span]) -> tuple[Article, list[Span]]:
    """The article with its units in another order, a paragraph each."""
    order = sorted(range(len(units)), key=lambda number: (number * 7919) % len(units))
    text, spans = "", dict.fromkeys(order, Span(0, 0))
    for number in order:
        piece = units[number].of(article.text)
        spans[number] = Span(len(text), len(text) + len(piece))
        text += piece + "\n"
    paragraphs = tuple(Paragraph(spans[number]) for number in order)
    moved = Article(article.source, text, paragraphs, language=article.language)
    return moved, [spans[number] for number in range(len(units))]


def main() -> None:
    """Print a line for each gold file, and the report in two languages in order and shuffled."""
    corpus = Path(sys.argv[1])
    for file in sorted(GOLD.glob("*.toml")):
        remarks: list[str] = []
        score = gold_score(tomllib.loads(file.read_text(encoding="utf-8")), corpus, remarks.append)
        print(f"{file.stem:20}{score}", *remarks, sep="\n")
    for shuffled in (False, True):
        score, took = parallel_score(corpus / "dev" / "gwr-2018-parallel.tmx", shuffled=shuffled)
        print(f"{'two languages' + ' shuffled' * shuffled:20}{score}  {took:.2f} s")


if __name__ == "__main__":
    main()
