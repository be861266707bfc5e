"""The particulars that a public document carries above its text: labels and values in rows or lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from briefing.loading import people
from briefing.loading.block import Block, Fact
from briefing.loading.canonical import squeezed
from briefing.model.article import ParagraphKind

PARTICULARS = "particulars"
_HEAD = 40
_LABELLED = re.compile(r"([^:：\t]{2,12})[:：]\s*(.*)", re.DOTALL)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Row:
    """Labels and their values, as one row or line gives them."""

    pairs: tuple[tuple[str, str], ...]
    shown: str


def read(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Fact, ...]]:
    """The blocks, those with particulars put aside, and what these say, the most trusted first."""
    found: list[Block] = []
    facts: list[Fact] = []
    waiting = ""
    for at, block in enumerate(blocks):
        row = _row(block) if at < _HEAD and not block.rule else None
        if row is None and waiting and _may_be_value(block):
            row = Row(((waiting, block.text),), f"{waiting} {block.text}")
        waiting = _label_alone(row)
        if row is not None:
            facts.extend(_facts(row))
        found.append(block if row is None else replace(block, rule=PARTICULARS))
    if sum(block.rule == PARTICULARS for block in found) < _least(blocks):
        return tuple(blocks), ()
    order = list(_labels())
    return tuple(found), tuple(sorted(facts, key=lambda fact: order.index(fact.place.partition(".")[2])))


def _least(blocks: Sequence[Block]) -> int:
    """How many rows make particulars: one row of a table, three lines of plain text."""
    return 1 if any(_row(block) for block in blocks[:_HEAD] if block.cells) else 3


def _row(block: Block) -> Row | None:
    """The particulars of a block; None for any other."""
    if block.kind is ParagraphKind.TABLE_ROW:
        cells = [cell.text.strip() for cell in block.cells]
        if not cells or _label(cells[0]) not in _known():
            return None
        pairs = pairwise(cells)
        return Row(tuple((_label(a), b) for a, b in pairs if _label(a) in _known()), block.text)
    found = _LABELLED.fullmatch(block.text)
    if not found or len(block.text) > _LONGEST or _label(found[1]) not in _known():
        return None
    return Row(((_label(found[1]), found[2].strip()),), block.text)


def _label_alone(row: Row | None) -> str:
    """The label whose value is still to come."""
    if row is None or len(row.pairs) != 1 or row.pairs[0][1]:
        return ""
    return row.pairs[0][0] if row.pairs[0][0] in _labels() else ""


def _may_be_value(block: Block) -> bool:
    return not (block.rule or block.strong or block.centred or block.cells) and len(block.text) <= _LONGEST


def _facts(row: Row) -> list[Fact]:
    return [
        Fact(_labels()[label], value, f"particulars.{label}", row.shown.replace("\t", " "))
        for label, value in row.pairs
        if label in _labels() and value and _label(value) not in _known()
    ]


def _label(words: str) -> str:
    return squeezed(words).rstrip(":：")


def _labels() -> dict[str, str]:
    labels: dict[str, str] = people.tables()["labels"]
    return labels


@cache
def _known() -> frozenset[str]:
    return frozenset(people.tables()["documents"]["labels"])
