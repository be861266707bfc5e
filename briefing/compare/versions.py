"""An article against another version or a reprint of itself: every difference, to the character."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from briefing.compare.passages import Passage
from briefing.model.comparison import Edit
from briefing.model.span import Span

_SAME_SHARE = 0.5
_NUMBER = re.compile(r"[\d.,%‰]")
_NUMERAL = re.compile(r"[\d零一二三四五六七八九十百千万亿%‰]")
_CLOSE = 2
_MOST = 12_000
_SPACE = re.compile(r"\s+")


def edits(left: str, here: Sequence[Passage], right: str, there: Sequence[Passage]) -> tuple[Edit, ...]:
    """What differs between two folded texts, changed figures first; nothing where they are two articles."""
    ours, theirs = _sentences(left, here), _sentences(right, there)
    matcher = SequenceMatcher(None, [text for text, _ in ours], [text for text, _ in theirs], autojunk=False)
    blocks = matcher.get_opcodes()
    same = sum(len(ours[i][0]) for tag, i1, i2, _, _ in blocks if tag == "equal" for i in range(i1, i2))
    if same < _SAME_SHARE * min(_letters(ours), _letters(theirs)) or not same:
        return ()
    found = [
        edit
        for tag, i1, i2, j1, j2 in blocks
        if tag != "equal"
        for edit in _within(left, _reach(ours, i1, i2, len(left)), right, _reach(theirs, j1, j2, len(right)))
    ]
    return tuple(sorted(found, key=lambda edit: (not edit.changes_figure, edit.left, edit.right)))


def _sentences(text: str, passages: Sequence[Passage]) -> list[tuple[str, Span]]:
    """Each passage without white space, and where it stands."""
    return [(_SPACE.sub("", passage.span.of(text)), passage.span) for passage in passages]


def _letters(sentences: Sequence[tuple[str, Span]]) -> int:
    return sum(len(text) for text, _ in sentences)


def _reach(sentences: Sequence[tuple[str, Span]], start: int, end: int, length: int) -> Span:
    """Where some passages stand; for none of them the place where they would."""
    if start < end:
        return Span(sentences[start][1].start, sentences[end - 1][1].end)
    place = sentences[start][1].start if start < len(sentences) else length
    return Span(place, place)


def _within(left: str, here: Span, right: str, there: Span) -> Iterator[Edit]:
    """The differences between two stretches, each grown to whole numbers."""
    if not here or not there or max(len(here), len(there)) > _MOST:
        yield _edit(left, here, right, there)
        return
    for ours, theirs in _merged(_changes(left, here, right, there)):
        before, after = _growth(left, (ours, here), right, (theirs, there))
        grown = Span(ours.start - before, ours.end + after), Span(theirs.start - before, theirs.end + after)
        yield _edit(left, grown[0], right, grown[1])


def _changes(left: str, here: Span, right: str, there: Span) -> Iterator[tuple[Span, Span]]:
    for code in Indel.opcodes(here.of(left), there.of(right)):
        if code.tag != "equal":
            yield (
                Span(here.start + code.src_start, here.start + code.src_end),
                Span(there.start + code.dest_start, there.start + code.dest_end),
            )


def _merged(changes: Iterator[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """The changes, those joined that hardly anything parts."""
    merged: list[tuple[Span, Span]] = []
    for ours, theirs in changes:
        if merged and ours.start - merged[-1][0].end <= _CLOSE and theirs.start - merged[-1][1].end <= _CLOSE:
            before, before_there = merged.pop()
            merged.append((Span(before.start, ours.end), Span(before_there.start, theirs.end)))
        else:
            merged.append((ours, theirs))
    return merged


def _growth(left: str, ours: tuple[Span, Span], right: str, theirs: tuple[Span, Span]) -> tuple[int, int]:
    """How far a change that cuts a number reaches to both ends of it; each side: the change, the stretch."""
    (change, here), (change_there, there) = ours, theirs
    if not _NUMERAL.search(change.of(left) + change_there.of(right)):
        return 0, 0
    before = _run(left[here.start : change.start][::-1], right[there.start : change_there.start][::-1])
    return before, _run(left[change.end : here.end], right[change_there.end : there.end])


def _run(ours: str, theirs: str) -> int:
    """How far a number runs on, the same on both sides."""
    length = 0
    for one, other in zip(ours, theirs, strict=False):
        if one != other or not _NUMBER.match(one):
            break
        length += 1
    return length


def _edit(left: str, here: Span, right: str, there: Span) -> Edit:
    return Edit(here, there, _NUMERAL.search(here.of(left) + there.of(right)) is not None)
