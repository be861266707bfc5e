"""The lines of a Word document that state figures of their own: rows whole, without the list of sources."""

from collections.abc import Iterator
from itertools import groupby

from briefing import messages
from briefing.memo.checking import ROW
from briefing.memo.marks import OWN
from briefing.memo.returned import Line, Returned
from briefing.messages import Language

_OWN = OWN.partition("{")[0]


def statements(document: Returned) -> Iterator[tuple[int, str, object]]:
    """Numbered lines to be checked, each row of a table as one."""
    numbered = list(enumerate(document.lines, start=1))
    for row, group in groupby(numbered, key=lambda one: one[1].row or -one[0]):
        lines = list(group)
        number, first = lines[0]
        if document.figures and _lists_sources(first):
            return
        text = ROW.join(line.text for _, line in lines if not (line.listing or _is_own(line)))
        if text.strip():
            yield number, text, row if row > 0 else None


def _is_own(line: Line) -> bool:
    return any(mark.name.startswith(_OWN) for mark in line.bookmarks)


def _lists_sources(line: Line) -> bool:
    titles = tuple(messages.sentence("memo.section_sources", language) for language in Language)
    return line.heading and line.text.endswith(titles)
