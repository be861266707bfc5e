"""An article against another version or a reprint of itself: every difference, to the character."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from briefing.compare.passages import Passage
from briefing.model.comparison import Edit, Pair
from briefing.model.span import Span

_SAME_SHARE, _SURE = 0.5, 0.85
_NUMBER = re.compile(r"[\d.,%‰十百千万亿]")
_NUMERAL = re.compile(r"[\d零一二三四五六七八九十百千万亿%‰]")
_CLOSE = 2
_MOST = 12_000
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Version:
    """A folded text with its passages."""

    text: str
    passages: Sequence[Passage]


def edits(left: Version, right: Version, pairs: Sequence[Pair], *, one_text: bool) -> tuple[Edit, ...]:
    """What differs between two versions, changed figures first; nothing where they are two articles.

    They are versions where it is known, `one_text`, and where half of the sentences are the same.
    """
    ours = [_bare(left.text, passage.span) for passage in left.passages]
    theirs = [_bare(right.text, passage.span) for passage in right.passages]
    answered = _answers(left, right, pairs)
    tokens = [answered.get(passage.span, text) for passage, text in zip(right.passages, theirs, strict=True)]
    blocks = SequenceMatcher(None, ours, tokens, autojunk=False).get_opcodes()
    same = sum(
        len(ours[i1 + step])
        for tag, i1, i2, j1, _ in blocks
        if tag == "equal"
        for step in range(i2 - i1)
        if one_text or ours[i1 + step] == theirs[j1 + step]
    )
    in_order = same >= max(1, _SAME_SHARE * min(sum(map(len, ours)), sum(map(len, theirs))))
    if not in_order and not one_text:
        return ()
    if in_order:
        found = [edit for block in blocks for edit in _of_block(left, right, block)]
    else:
        found = list(_out_of_order(left, right, pairs))
    return tuple(sorted(found, key=lambda edit: (not edit.changes_figure, edit.left, edit.right)))


def _bare(text: str, span: Span) -> str:
    return _SPACE.sub("", span.of(text))


def _answers(left: Version, right: Version, pairs: Sequence[Pair]) -> dict[Span, str]:
    """For passages of the right what the passage of the left says that each surely answers."""
    known = {_bare(left.text, passage.span) for passage in left.passages}
    found = {}
    for pair in sorted(pairs, key=lambda pair: pair.confidence):
        if pair.confidence >= _SURE and _bare(right.text, pair.right) not in known:
            found[pair.right] = _bare(left.text, pair.left)
    return found


def _of_block(left: Version, right: Version, block: tuple[str, int, int, int, int]) -> Iterator[Edit]:
    """The edits of a block of passages: sentence by sentence where they answer each other."""
    tag, i1, i2, j1, j2 = block
    if tag != "equal":
        yield from _within(left.text, _reach(left, i1, i2), right.text, _reach(right, j1, j2))
        return
    for here, there in zip(left.passages[i1:i2], right.passages[j1:j2], strict=True):
        if _bare(left.text, here.span) != _bare(right.text, there.span):
            yield from _within(left.text, here.span, right.text, there.span)


def _out_of_order(left: Version, right: Version, pairs: Sequence[Pair]) -> Iterator[Edit]:
    """The edits of two versions whose parts stand in another order: sentence by sentence."""
    partners: dict[Span, Span] = {}
    for pair in sorted(pairs, key=lambda pair: pair.confidence):
        if pair.confidence >= _SURE:
            partners[pair.left] = pair.right
    for passage in left.passages:
        there = partners.get(passage.span)
        if there is None:
            yield _edit(left.text, passage.span, right.text, Span(0, 0))
        elif _bare(left.text, passage.span) != _bare(right.text, there):
            yield from _within(left.text, passage.span, right.text, there)
    answered = set(partners.values())
    for passage in right.passages:
        if passage.span not in answered:
            yield _edit(left.text, Span(0, 0), right.text, passage.span)


def _reach(version: Version, start: int, end: int) -> Span:
    """Where some passages stand; for none of them the place where they would."""
    passages = version.passages
    if start < end:
        return Span(passages[start].span.start, passages[end - 1].span.end)
    place = passages[start].span.start if start < len(passages) else len(version.text)
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
