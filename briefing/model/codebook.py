"""The codebook: what each tag means, how it looks, and under which other it stands."""

from dataclasses import dataclass
from typing import NewType

CodeId = NewType("CodeId", str)
COLOURS = 9


@dataclass(frozen=True, slots=True)
class Code:
    """A tag of the codebook. `colour` is a style up to COLOURS, 0 for none; `uses` counts annotations."""

    id: CodeId
    name: str
    colour: int = 0
    description: str = ""
    parent: CodeId | None = None
    uses: int = 0


def in_order(codes: tuple[Code, ...]) -> tuple[tuple[int, Code], ...]:
    """Every code with its depth: each under its parent, siblings by name."""
    found: list[tuple[int, Code]] = []

    def add(parent: CodeId | None, depth: int) -> None:
        for code in sorted((c for c in codes if c.parent == parent), key=lambda c: c.name):
            found.append((depth, code))
            add(code.id, depth + 1)

    add(None, 0)
    return tuple(found)


def below(codes: tuple[Code, ...], top: CodeId) -> frozenset[CodeId]:
    """A code and everything that stands under it."""
    found = {top}
    while more := {code.id for code in codes if code.parent in found} - found:
        found |= more
    return frozenset(found)
