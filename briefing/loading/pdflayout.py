"""Lines on sheets to paragraphs: what belongs together, what runs along every sheet, what is a heading."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.loading import lines as broken
from briefing.loading.block import Block, Ledger, TableCell
from briefing.loading.canonical import canonical, one_line
from briefing.model.article import ParagraphKind

_PAGE_NUMBER = re.compile(
    r"[-–—\s·]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，共of]+\s*\d{1,4}\s*页?)?[-–—\s·]*"
    r"|[Pp]age \d+( of \d+)?"
)
_DIGITS = re.compile(r"\d+")
_EDGE_LINES = 2
_REPEATED = 3
_LOOSE = 1.28
_LARGER = 1.15
_APART = 2.2
_MARGIN = 0.12
_SHORT = 24
_INDENT = 0.9
_ENOUGH = 8
_ITEM = re.compile(r"[（(]?(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[ivx]{1,4})[)）.．、]|[•●○◆▪■·–-]")
_HEADING = 60
_LEVELS = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text with its place on the sheet, in points from the lower left, and its type size."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's lines in the order in which they were set; `hides` where some are not drawn."""

    width: float
    height: float
    lines: tuple[Line, ...]
    hides: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """The usual type size, edges and distance of lines, to tell the unusual by."""

    size: float
    left: float
    right: float
    leading: float


def laid_out(sheets: Sequence[Sheet], ledger: Ledger) -> tuple[Block, ...]:
    """The paragraphs and rows of the sheets, running heads and page numbers marked."""
    if any(sheet.hides for sheet in sheets):
        ledger.notice("invisible-text")
    return tuple(block for block in _Layout(sheets, ledger).blocks() if block.text)


class _Layout:
    """Goes through the lines once, keeping those of the paragraph that is not yet at its end."""

    def __init__(self, sheets: Sequence[Sheet], ledger: Ledger) -> None:
        every = [line for sheet in sheets for line in sheet.lines]
        self._sheets = sheets
        self._ledger = ledger
        self._repeated = _repeated(sheets)
        self._words = broken.words_of("\n".join(line.text for line in every))
        self._sizes = _sizes(sheets)
        self._usual = _measure(every, self._sizes)
        self._kept: list[Line] = []
        self._tables = self._row = 0

    def blocks(self) -> Iterator[Block]:
        """Every block in reading order."""
        for sheet in self._sheets:
            measure = _measure(sheet.lines, self._sizes, self._usual)
            rows = _rows(sheet)
            for at, line in enumerate(sheet.lines):
                rule = _furniture(sheet, at, self._repeated)
                if rule:
                    yield Block(one_line(canonical(line.text, self._ledger)), rule=rule)
                elif at in rows:
                    yield from self._ended(measure)
                    yield self._as_row(line, begins=at - 1 not in rows)
                else:
                    if self._kept and _begins(line, self._kept[-1], measure):
                        yield from self._ended(measure)
                    self._kept.append(line)
        yield from self._ended(self._usual)

    def _ended(self, measure: Measure) -> Iterator[Block]:
        """The paragraph that was kept, if any."""
        kept, self._kept = self._kept, []
        if not kept:
            return
        text = one_line(canonical(broken.together((line.text for line in kept), self._words), self._ledger))
        centred = all(_is_centred(line, measure) for line in kept)
        larger = sorted((size for size in self._sizes if size > measure.size * _LARGER), reverse=True)
        if round(kept[0].size) in larger and len(text) <= 2 * _HEADING:
            level = min(_LEVELS, larger.index(round(kept[0].size)) + 1)
            yield Block(text, ParagraphKind.HEADING, level, centred=centred)
        else:
            yield Block(text, centred=centred)

    def _as_row(self, line: Line, *, begins: bool) -> Block:
        self._tables, self._row = (self._tables + 1, 0) if begins else (self._tables, self._row + 1)
        words = [one_line(canonical(cell, self._ledger)) for cell in line.text.split("\t")]
        cells = tuple(TableCell(word, self._row, column, head=begins) for column, word in enumerate(words))
        return Block("\t".join(words), ParagraphKind.TABLE_ROW, cells=cells, table=self._tables)


def _rows(sheet: Sheet) -> frozenset[int]:
    """Which lines are rows of a table: set in columns, and so are their neighbours."""
    columns = [0 if _is_item(line) else line.text.count("\t") for line in sheet.lines]
    pairs = (
        {at, at + 1}
        for at, (one, after) in enumerate(pairwise(columns))
        if one and after and abs(one - after) <= 1
    )
    return frozenset(at for pair in pairs for at in pair)


def _is_item(line: Line) -> bool:
    """Whether a gap only parts a number from the item that it counts."""
    return line.text.count("\t") == 1 and bool(_ITEM.fullmatch(line.text.split("\t")[0]))


def _begins(line: Line, before: Line, measure: Measure) -> bool:
    """Whether a line begins a paragraph after another."""
    distance = before.bottom - line.bottom
    if abs(line.size - before.size) > 1 or distance > _LOOSE * max(measure.leading, 1.2 * line.size):
        return True
    if _is_centred(line, measure) or _is_centred(before, measure):
        return _is_centred(line, measure) != _is_centred(before, measure)
    ended = bool(broken.ENDS.search(before.text))
    short = before.right < measure.right - 2 * before.size
    if line.left > measure.left + _INDENT * line.size:
        return ended or short or line.left > before.left + _INDENT * line.size / 2
    if broken.MARKER.match(line.text):
        return short
    return short and (ended or (distance >= 0 and len(before.text) < _SHORT))


def _is_centred(line: Line, measure: Measure) -> bool:
    left, right = line.left - measure.left, measure.right - line.right
    return left > 2 * line.size and right > 2 * line.size and abs(left - right) < 2 * line.size


def _sizes(sheets: Sequence[Sheet]) -> Counter[int]:
    """How many characters are set in which size."""
    found: Counter[int] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            found[round(line.size)] += len(line.text)
    return found


def _measure(lines: Sequence[Line], sizes: Counter[int], otherwise: Measure | None = None) -> Measure:
    """The measure of these lines; the other one where they are too few to tell."""
    size = sizes.most_common(1)[0][0] if sizes else 10
    usual = [line for line in lines if round(line.size) == size] or list(lines)
    if otherwise is not None and len(usual) < _ENOUGH:
        return otherwise
    if not usual:
        return Measure(size, 0, 0, 1.5 * size)
    steps = [a.bottom - b.bottom for a, b in pairwise(usual) if 0 < a.bottom - b.bottom < 4 * size]
    return Measure(
        size,
        min(line.left for line in usual),
        max(line.right for line in usual),
        sorted(steps)[len(steps) // 4] if steps else 1.5 * size,
    )


def _repeated(sheets: Sequence[Sheet]) -> frozenset[str]:
    """Lines that stand, but for their numbers, at the edge of many sheets."""
    counted: Counter[str] = Counter()
    for sheet in sheets:
        counted.update({_without_digits(sheet.lines[at]) for at in _edges(sheet) if _stands_apart(sheet, at)})
    least = max(_REPEATED, len(sheets) // 3)
    return frozenset(text for text, count in counted.items() if count >= least)


def _edges(sheet: Sheet) -> Iterator[int]:
    order = sorted(range(len(sheet.lines)), key=lambda at: -sheet.lines[at].top)
    yield from {*order[:_EDGE_LINES], *order[-_EDGE_LINES:]}


def _furniture(sheet: Sheet, at: int, repeated: frozenset[str]) -> str:
    if at not in set(_edges(sheet)):
        return ""
    line = sheet.lines[at]
    if _PAGE_NUMBER.fullmatch(line.text) and not _MARGIN < line.bottom / sheet.height < 1 - _MARGIN:
        return "page-number"
    repeats = _without_digits(line) in repeated and _stands_apart(sheet, at)
    return "running-head" if repeats else ""


def _stands_apart(sheet: Sheet, at: int) -> bool:
    """Whether a line has more room to the text than lines of the text have."""
    line = sheet.lines[at]
    if _MARGIN < line.bottom / sheet.height < 1 - _MARGIN:
        return False
    others = [one for one in sheet.lines if abs(one.bottom - line.bottom) > one.size / 2]
    return min((abs(one.bottom - line.bottom) for one in others), default=sheet.height) > _APART * line.size


def _without_digits(line: Line) -> str:
    return _DIGITS.sub("0", line.text)
