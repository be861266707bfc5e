"""Measures are found as the tables of examples have them: all of them, and nothing else.

In a table `#` heads a group of sentences that stand alone; `@` heads an article with its title, whose lines
stand together, those with a dash as items of a list. Below a line stand its measures (text, instrument,
strength, actor, beneficiary), or a dash where it has none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from briefing.extract.measures.finder import find_measures
from briefing.extract.passage import passage
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.measure import Measure
from briefing.model.span import Phrase, Span

EXAMPLES = Path(__file__).parents[3] / "examples"
TABLES = tuple(EXAMPLES / name for name in ("measures.txt", "measures-en.txt", "measures-zh.txt"))


@dataclass
class Block:
    """Lines that are read as one article, and the measures of each."""

    title: str = ""
    lines: list[str] = field(default_factory=list)
    measures: list[list[str]] = field(default_factory=list)


def blocks() -> Iterator[Block]:
    for table in TABLES:
        yield from blocks_of(table.read_text(encoding="utf-8"))


def blocks_of(table: str) -> Iterator[Block]:
    block, alone = Block(), True
    for line in table.splitlines():
        if line.startswith(("# ", "@ ")):
            if block.lines:
                yield block
            block, alone = Block(line[2:] if line[0] == "@" else ""), line[0] == "#"
        elif line.startswith("    "):
            block.measures[-1].append(line.strip())
        else:
            if alone and block.lines:
                yield block
                block = Block()
            block.lines.append(line)
            block.measures.append([])
    yield block


def article(block: Block) -> Article:
    plain = [line.removeprefix("- ") for line in block.lines]
    text = "\n".join([block.title, *plain] if block.title else plain)
    kinds = [ParagraphKind.LIST_ITEM if line[:2] == "- " else ParagraphKind.BODY for line in block.lines]
    paragraphs, at = [], 0
    for words, kind in zip(text.split("\n"), [ParagraphKind.TITLE] * bool(block.title) + kinds, strict=True):
        paragraphs.append(Paragraph(Span(at, at + len(words)), kind))
        at += len(words) + 1
    return replace(passage(text, "1"), paragraphs=tuple(paragraphs), title=block.title)


def shown(measure: Measure) -> str:
    def words(phrase: Phrase | None) -> str:
        return phrase.text if phrase else "-"

    kinds = (measure.instrument.value, measure.strength.value)
    return " | ".join([measure.text, *kinds, words(measure.actor), words(measure.beneficiary)])


@pytest.mark.parametrize("block", list(blocks()), ids=lambda block: block.title or block.lines[0])
def test_lines_have_these_measures(block: Block) -> None:
    whole = article(block)
    found = find_measures(whole)
    for number, (line, expected) in enumerate(zip(block.lines, block.measures, strict=True)):
        span = whole.paragraphs[number + bool(block.title)].span
        said = [shown(measure) for measure in found if span.holds(measure.span)]
        assert said == [measure for measure in expected if measure != "-"], line
