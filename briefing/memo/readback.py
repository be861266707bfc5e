"""What somebody did to a memo that came back: figures changed, openly or not; comments and their places."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from briefing.memo.marks import VALUE
from briefing.memo.returned import Comment, Line, Marked, Returned, Traced
from briefing.model.span import Span

_PLACE = re.compile(r"\[(\d+)\](?:[^\d\n\[]{0,8}?(\d+))?")
_NUMBER = re.compile(r"(\d+)$")
_NEAR = 1  # LibreOffice moves a bookmark's end by a character now and then


Place = tuple[Line, Marked]


class Fate(Enum):
    """What became of a figure."""

    KEPT = "kept"
    TRACKED = "tracked"
    SILENT = "silent"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FigureBack:
    """A figure as it was exported and as it came back, with who changed it where that is known.

    `words` are those that were exported: the figure as printed, or its value in one form.
    """

    exported: Traced
    words: str
    returned: str
    fate: Fate
    author: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment, with what is known of its place: the figure, or the source's number and paragraph."""

    comment: Comment
    words: str
    figure: Traced | None = None
    source: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Everything that was done to a memo."""

    figures: tuple[FigureBack, ...]
    remarks: tuple[Remark, ...]

    @property
    def changed(self) -> tuple[FigureBack, ...]:
        """The figures that are not as they were exported."""
        return tuple(one for one in self.figures if one.fate is not Fate.KEPT)


def read_back(document: Returned) -> ReadBack:
    """The figures of a returned memo held against what was exported, and its comments by their places."""
    by_name = {mark.name: (line, mark) for line in document.lines for mark in line.bookmarks}
    figures = tuple(back for traced in document.figures for back in _figures(traced, by_name))
    return ReadBack(figures, tuple(_remarks(document)))


def span_of(traced: Traced) -> Span | None:
    """Where a figure stands in its source's text; None where the provenance doesn't say."""
    start, end = traced.known.get("start", ""), traced.known.get("end", "")
    if not (start.isdigit() and end.isdigit() and int(start) <= int(end)):
        return None
    return Span(int(start), int(end))


def source_of(traced: Traced, sources: Sequence[Mapping[str, str]]) -> Mapping[str, str] | None:
    """What the document knows of the source that a figure is from."""
    number = traced.known.get("source")
    return next((one for one in sources if one.get("number") == number), None)


def value_bookmark(traced: Traced) -> str:
    """The name of the bookmark that a figure's value stands in."""
    return VALUE.format(number=int(found[1])) if (found := _NUMBER.search(traced.bookmark)) else ""


def _figures(traced: Traced, by_name: Mapping[str, Place]) -> Iterator[FigureBack]:
    """What became of a figure as printed, and of its value beside it; of both gone only the one."""
    printed = _back(traced, traced.printed, by_name.get(traced.bookmark))
    yield printed
    if traced.shown and printed.fate is not Fate.REMOVED:
        yield _back(traced, traced.shown, by_name.get(value_bookmark(traced)))


def _back(traced: Traced, exported: str, place: Place | None) -> FigureBack:
    if place is None:
        return FigureBack(traced, exported, "", Fate.REMOVED)
    line, mark = place
    words = line.text[mark.start : mark.end]
    if words == exported or place_of(exported, place) is not None:
        return FigureBack(traced, exported, exported, Fate.KEPT)
    touching = [one for one in line.revisions if mark.start - _NEAR <= one.at <= mark.end + _NEAR]
    if touching:
        return FigureBack(traced, exported, words, Fate.TRACKED, touching[0].author)
    return FigureBack(traced, exported, words, Fate.SILENT if words.strip() else Fate.REMOVED)


def place_of(words: str, place: Place) -> Span | None:
    """Where words stand in their bookmark, or a character beside it; None where they do no more."""
    line, mark = place
    start = line.text.find(words, max(0, mark.start - _NEAR), mark.end + _NEAR)
    return None if start < 0 else Span(start, start + len(words))


def _remarks(document: Returned) -> Iterator[Remark]:
    traced = {figure.bookmark: figure for figure in document.figures}
    places = {mark.name: (line, mark) for line in document.lines for mark in line.comments}
    for comment in document.comments:
        line, mark = places.get(comment.replies_to or comment.id, (None, None))
        if line is None or mark is None:
            yield Remark(comment, "")
            continue
        figure = next(
            (traced[one.name] for one in line.bookmarks if one.name in traced and _overlap(one, mark)), None
        )
        place = _PLACE.search(line.text, mark.end) or _PLACE.search(line.text)
        source, paragraph = (int(place[1]), int(place[2] or 0)) if place else (None, None)
        yield Remark(comment, line.text[mark.start : mark.end], figure, source, paragraph)


def _overlap(one: Marked, other: Marked) -> bool:
    return one.start < max(other.end, other.start + 1) and other.start < max(one.end, one.start + 1)
