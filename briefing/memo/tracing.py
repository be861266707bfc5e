"""The figures of a memo of ours that stand as they were exported, held against the places they are from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.memo.checking import Checked, Claim, Ground, Verdict
from briefing.memo.readback import place_of, span_of, value_bookmark
from briefing.memo.returned import Line, Returned
from briefing.model.span import Span


def traced(document: Returned, known: Sequence[Ground]) -> tuple[tuple[Checked, ...], Returned]:
    """The figures that stand as exported and as their sources have them, and the document without these.

    A figure's value in one form was made from the figure: it stands where the figure does.
    """
    by_place = {(ground.figure.span, ground.printed): ground for ground in known}
    marked = _Marked.of(document)
    checked: list[Checked] = []
    for figure in document.figures:
        printed = marked.place(figure.bookmark, figure.printed)
        if printed is None:
            continue
        marked.blank(marked.place(value_bookmark(figure), figure.shown))
        span = span_of(figure)
        ground = by_place.get((span, figure.printed)) if span is not None else None
        if ground is not None:
            marked.blank(printed)
            claim = Claim(marked.number(printed[0]), ground.figure, figure.printed, "")
            checked.append(Checked(claim, Verdict.CONFIRMED, ground))
    return tuple(checked), replace(document, lines=marked.rest())


@dataclass(frozen=True, slots=True)
class _Marked:
    """A document's lines, the places of its bookmarks, and what is taken out of them."""

    lines: Sequence[Line]
    places: dict[str, tuple[int, int]]
    first: dict[int, int]
    gone: defaultdict[int, list[Span]]

    @classmethod
    def of(cls, document: Returned) -> "_Marked":
        """A document with nothing taken out."""
        places = {
            mark.name: (at, number)
            for at, line in enumerate(document.lines)
            for number, mark in enumerate(line.bookmarks)
        }
        first: dict[int, int] = {}
        for number, line in enumerate(document.lines, start=1):
            if line.row is not None:
                first.setdefault(line.row, number)
        return cls(document.lines, places, first, defaultdict(list))

    def place(self, name: str, words: str) -> tuple[int, Span] | None:
        """The line, and where in it words stand in their bookmark; None where they do no more."""
        if not words or name not in self.places:
            return None
        at, number = self.places[name]
        span = place_of(words, (self.lines[at], self.lines[at].bookmarks[number]))
        return None if span is None else (at, span)

    def blank(self, place: tuple[int, Span] | None) -> None:
        """Take words out."""
        if place is not None:
            self.gone[place[0]].append(place[1])

    def number(self, at: int) -> int:
        """The number that a line is told by: in a table that of its row's first."""
        row = self.lines[at].row
        return at + 1 if row is None else self.first[row]

    def rest(self) -> tuple[Line, ...]:
        """The lines without what was taken out, every place in them as before."""
        return tuple(
            replace(line, text=_without(line.text, self.gone[at])) if at in self.gone else line
            for at, line in enumerate(self.lines)
        )


def _without(text: str, spans: Iterable[Span]) -> str:
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text
