"""Markup events to blocks: paragraphs in reading order, with what around them tells what they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefing.loading.block import Block
from briefing.loading.canonical import one_line
from briefing.loading.frames import BLOCKS, Frame, inside
from briefing.loading.tables import TableDraft

_DIGITS = 5


@dataclass(slots=True)
class Run:
    """The inline text collected since the last block ended."""

    pieces: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    length: int = 0
    links: int = 0
    strong: int = 0
    address: str = ""


class Outline:
    """Takes start tags, text and end tags in document order and gives the blocks."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._frames: list[tuple[str, Frame]] = [("", Frame())]
        self._run = Run()
        self._tables: list[TableDraft] = []
        self._numbers: list[int | None] = []
        self._table_count = 0
        self._marker = ""

    def blocks(self) -> tuple[Block, ...]:
        """Every block so far, open ones ended."""
        while len(self._frames) > 1:
            self.end(self._frames[-1][0])
        self._flush()
        return tuple(self._blocks)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if tag in BLOCKS:
            self._flush()
        frame = self._frames[-1][1]
        if not frame.skipped:
            self._opened(tag, attributes)
            frame = inside(frame, tag, attributes, self._depth())
        self._frames.append((tag, frame))

    def text(self, data: str) -> None:
        """Text, white space and all."""
        frame = self._frames[-1][1]
        if frame.skipped:
            return
        run = self._run
        if frame.hidden:
            run.hidden.append(data)
            return
        if frame.lines and "\n" in data:
            self._lines(data, frame)
            return
        run.pieces.append(data)
        length = len(data.strip())
        run.length += length
        if frame.address:
            run.links += length
            run.address = run.address or frame.address
        if frame.strong:
            run.strong += length

    def end(self, tag: str) -> None:
        """The innermost open element ends; `tag` is its name."""
        if tag in BLOCKS:
            self._flush()
        _, frame = self._frames.pop()
        if not frame.skipped:
            self._closed(tag)

    def _depth(self) -> int:
        return len(self._numbers)

    def _opened(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "br":
            self._flush(broken=True)
        elif tag in ("ol", "ul", "menu"):
            self._numbers.append(_number(attributes.get("start", ""), 1) if tag == "ol" else None)
        elif tag == "li":
            self._marker = self._next_marker(attributes)
        elif tag == "table":
            self._table_count += 1
            self._tables.append(TableDraft(self._table_count, outer=self._blocks))
            self._blocks = []
        elif self._tables and tag in ("tr", "td", "th"):
            self._blocks = self._tables[-1].opened(tag, attributes, self._blocks)

    def _closed(self, tag: str) -> None:
        if tag in ("ol", "ul", "menu") and self._numbers:
            self._numbers.pop()
        elif tag == "li":
            self._marker = ""
        elif tag == "table" and self._tables:
            draft = self._tables.pop()
            draft.outer.extend(draft.ended(self._blocks))
            self._blocks = draft.outer

    def _next_marker(self, attributes: Mapping[str, str]) -> str:
        if not self._numbers or self._numbers[-1] is None:
            return ""
        number = _number(attributes.get("value", ""), self._numbers[-1])
        self._numbers[-1] = number + 1
        return f"{number}. "

    def _lines(self, data: str, frame: Frame) -> None:
        first, *rest = data.split("\n")
        self._run.pieces.append(first)
        for line in rest:
            self._flush(broken=True)
            self._run.pieces.append(line)
            self._run.strong += len(line) if frame.strong else 0

    def _flush(self, *, broken: bool = False) -> None:
        run = self._run
        if not run.pieces and not run.hidden:
            return
        self._run = Run()
        frame = self._frames[-1][1]
        text = one_line("".join(run.pieces))
        if text:
            self._blocks.append(self._block(text, run, frame, broken=broken))
        elif broken and self._blocks and self._blocks[-1].broken:
            self._blocks[-1] = replace(self._blocks[-1], broken=False)
        hidden = one_line("".join(run.hidden))
        if hidden:
            self._blocks.append(Block(hidden, marks=frame.marks, rule="hidden-text"))

    def _block(self, text: str, run: Run, frame: Frame, *, broken: bool) -> Block:
        marker, self._marker = self._marker, ""
        return Block(
            marker + text,
            frame.kind,
            frame.level,
            marks=frame.marks,
            links=run.links,
            address=run.address,
            strong=run.strong >= run.length > 0,
            centred=frame.centred,
            broken=broken,
        )


def _number(words: str, otherwise: int) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) <= _DIGITS else otherwise
