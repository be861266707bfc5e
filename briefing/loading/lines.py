"""Lines that were broken at a width, put together to paragraphs again."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from briefing.loading.canonical import WIDE
from briefing.resources import table

ENDS = re.compile(r"[。！？；：.!?;:][”’」』）)\"']*$")
MARKER = re.compile(
    r"\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[a-zA-Z])[）)、]|\d{1,3}[.．](?!\d)|[•●○◎■◆▶►·▪-]\s|——"
    r"|第[一二三四五六七八九十百\d]{1,4}[条章节部])"
)
_HYPHEN = re.compile(r"([A-Za-z]+)[-\u00ad\u2010]$")
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_REST = re.compile(r"[a-z]+(?:-[a-z]+)*")
_WIDE = frozenset("WF")
_WIDE_EDGE = re.compile(rf"[{WIDE}].|.[{WIDE}]")


def width(line: str) -> int:
    """The columns that a line takes up where Han characters take two."""
    return (
        len(line)
        if line.isascii()
        else sum(2 if unicodedata.east_asian_width(c) in _WIDE else 1 for c in line)
    )


def words_of(text: str) -> frozenset[str]:
    """Every Latin word of a text, to tell a word's own hyphen from one that only broke it."""
    return frozenset(word.lower() for word in _WORD.findall(text))


def together(lines: Iterable[str], words: frozenset[str]) -> str:
    """The lines as one: a word that was broken whole again, Han without spaces, Latin with."""
    text = ""
    for line in lines:
        text = _with(text, line.strip(), words) if text else line.strip()
    return text


def _with(text: str, line: str, words: frozenset[str]) -> str:
    broken, rest = _HYPHEN.search(text), _REST.match(line)
    if not broken or not rest:
        return f"{text}{line}" if _WIDE_EDGE.fullmatch(text[-1] + line[0]) else f"{text} {line}"
    whole, hyphened = f"{broken[1]}{rest[0]}".lower(), f"{broken[1]}-{rest[0]}".lower()
    keeps = whole not in words and (hyphened in words or _is_compound(broken[1].lower(), rest[0]))
    return f"{text if keeps else text[: broken.end(1)]}{line}"


def _is_compound(first: str, second: str) -> bool:
    known = _compounds()
    return first in known["before"] or second in known["after"]


@cache
def _compounds() -> dict[str, list[str]]:
    return table("loading", "hyphens.toml")


def unwrapped(lines: Sequence[str], words: frozenset[str]) -> Iterator[str]:
    """Paragraphs of a text that has an empty line between them or an indent at their start."""
    full = _full_width(lines)
    kept: list[str] = []
    for line in [*lines, ""]:
        if kept and (not line.strip() or _begins(line, kept[-1], full)):
            yield together(kept, words)
            kept = []
        if line.strip():
            kept.append(line)


def are_wrapped(lines: Sequence[str]) -> bool:
    """Whether a text's lines were broken at a width, so that most end in the middle of a sentence."""
    inner = [one for one, after in pairwise(lines) if one.strip() and after.strip()]
    full = _full_width(lines)
    if len(inner) < _FEW or not _NARROWEST <= full <= _WIDEST:
        return False
    near = sum(width(line) >= _NEARLY * full for line in inner)
    ended = sum(bool(ENDS.search(line.rstrip())) for line in inner)
    return near >= _MOST * len(inner) and ended <= _SOME * len(inner)


_FEW = 3
_NARROWEST = 40
_WIDEST = 130
_NEARLY = 0.75
_MOST = 0.65
_SOME = 0.45
_TAIL = 0.95


def _full_width(lines: Sequence[str]) -> int:
    widths = sorted(width(line.rstrip()) for line in lines if line.strip())
    return widths[min(len(widths) - 1, int(_TAIL * len(widths)))] if widths else 0


def _begins(line: str, before: str, full: int) -> bool:
    """Whether a line begins a paragraph: indented, numbered, or after one that ended early."""
    indent = len(line) - len(line.lstrip())
    if indent > len(before) - len(before.lstrip()) or MARKER.match(line):
        return True
    return bool(ENDS.search(before.rstrip())) and width(before.rstrip()) < _NEARLY * full
