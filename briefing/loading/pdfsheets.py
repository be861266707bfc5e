"""What stands on the sheets of a PDF, line by line; runs in the process that reads PDFs."""

import contextlib
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from typing import Any

from briefing.loading.canonical import WIDE
from briefing.loading.pdflayout import Line, Sheet

_SHEETS = 3_000
_TEXT = 20_000_000
_INVISIBLE = 3
_EM = 0.6
_COLUMN = 1.6
_WIDE_EDGE = re.compile(rf"[{WIDE}] | [{WIDE}]")
_HYPHENS = ("\ufffe", "\x02")


def sheets_of(data: bytes) -> list[Sheet] | str:
    """Every sheet with its lines, or the name of what is wrong: `password`, `damaged`, `no-pages`."""
    pypdfium2, raw = _pdfium(), _pdfium("raw")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        return "password" if locked else "damaged"
    found: list[Sheet] = []
    size = 0
    for number in range(min(len(document), _SHEETS)):
        with contextlib.suppress(pypdfium2.PdfiumError):
            found.append(_sheet(document, number))
            size += sum(len(line.text) for line in found[-1].lines)
        if size > _TEXT:
            break
    return found or "no-pages"


def _pdfium(part: str = "") -> Any:
    return import_module(f"pypdfium2.{part}" if part else "pypdfium2")


def _sheet(document: Any, number: int) -> Sheet:
    page = document[number]
    try:
        width, height = page.get_size()
        text = page.get_textpage()
        lines = tuple(_lines(text))
        text.close()
        return Sheet(width, height, lines, hides=_hides(page))
    finally:
        page.close()


def _lines(page: Any) -> Iterator[Line]:
    text = page.get_text_range()
    for mark in _HYPHENS:
        text = text.replace(mark, "\n")
    at = 0
    for piece in text.split("\n"):
        broken = at + len(piece) < len(text) and not piece.endswith("\r")
        words = piece.rstrip()
        if words.strip():
            first = at + len(words) - len(words.lstrip())
            line = _line(page, words.strip(), first, at + len(words) - 1)
            yield replace(line, text=f"{line.text}\u00ad") if broken else line
        at += len(piece) + 1


def _line(page: Any, words: str, first: int, last: int) -> Line:
    raw = _pdfium("raw")
    begin, end = (max(0, raw.FPDFText_GetCharIndexFromTextIndex(page, at)) for at in (first, last))
    left, bottom, right, top = page.get_charbox(begin, loose=True)
    if end > begin:
        right = page.get_charbox(end, loose=True)[2]
    size = raw.FPDFText_GetFontSize(page, begin)
    size = size if size > 1 else top - bottom
    return Line(_spaced(page, words, begin, size), left, max(left, right), bottom, top, size)


def _spaced(page: Any, words: str, begin: int, size: float) -> str:
    """The words, spaces that only stand for gaps told apart: none between Han and others, tabs of columns."""
    return "".join(
        _gap(page, words, at, begin, size) if character == " " else character
        for at, character in enumerate(words)
    )


def _gap(page: Any, words: str, at: int, begin: int, size: float) -> str:
    if _pdfium("raw").FPDFText_IsGenerated(page, begin + at) != 1:
        return " "
    wide = page.get_charbox(begin + at + 1)[0] - page.get_charbox(begin + at - 1)[2]
    if wide > _COLUMN * size:
        return "\t"
    return "" if wide < _EM * size and _WIDE_EDGE.search(words[at - 1 : at + 2]) else " "


def _hides(page: Any) -> bool:
    """Whether the sheet has text that is not drawn."""
    raw = _pdfium("raw")
    objects = page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,), max_depth=2)
    return any(raw.FPDFTextObj_GetTextRenderMode(one.raw) == _INVISIBLE for one in objects)
