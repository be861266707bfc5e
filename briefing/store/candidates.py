"""Where in a new text a target may stand: its words elsewhere, what took its place, what resembles it."""

import re
from collections.abc import Iterator

from briefing.model.annotation import Target
from briefing.model.span import Span
from briefing.store.textmap import TextMap

_MOST_HITS = 64
_LEAST_LIKENESS = 60.0
_INSIDE_NUMBER = re.compile(r"[\d一二三四五六七八九十百千万亿零〇两.,．，%％‰]{2}")


def candidates(target: Target, text: str, mapped: TextMap) -> Iterator[Span]:
    """Every place worth a score; the same one may come more than once."""
    yield from _exact(target.exact, text)
    place = mapped.place(target.span)
    if place is not None:
        yield _whole_numbers(target, place, text)
    place = _alike(target, text)
    if place is not None:
        yield _whole_numbers(target, place, text)


def _exact(words: str, text: str) -> Iterator[Span]:
    found = text.find(words) if words else -1
    for _ in range(_MOST_HITS):
        if found < 0:
            return
        yield Span(found, found + len(words))
        found = text.find(words, found + 1)


def _alike(target: Target, text: str) -> Span | None:
    """The place that resembles the target with its surroundings most, mapped back to the words alone."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Indel

    whole = target.prefix + target.exact + target.suffix
    found = fuzz.partial_ratio_alignment(whole, text, score_cutoff=_LEAST_LIKENESS) if whole else None
    if found is None or len(whole) > len(text):
        return None
    window = text[found.dest_start : found.dest_end]
    inner = Span(len(target.prefix), len(target.prefix) + len(target.exact))
    start, end = inner.start, inner.end
    for part in Indel.opcodes(whole, window):
        equal, a, b, c, d = part.tag == "equal", part.src_start, part.src_end, part.dest_start, part.dest_end
        if a <= inner.start <= b:
            start = c + inner.start - a if equal else (c if inner.start == a else d)
        if a < inner.end <= b:
            end = c + inner.end - a if equal else d
    if start >= end:
        return None
    return Span(found.dest_start + start, found.dest_start + end)


def _whole_numbers(target: Target, span: Span, text: str) -> Span:
    """The span with both ends moved out of any number that the target did not cut either."""
    start, end = span.start, span.end
    if not _cut(target.prefix[-1:] + target.exact[:1]):
        while start > 0 and _cut(text[start - 1 : start + 1]):
            start -= 1
    if not _cut(target.exact[-1:] + target.suffix[:1]):
        while end < len(text) and _cut(text[end - 1 : end + 1]):
            end += 1
    return Span(start, end)


def _cut(pair: str) -> bool:
    return _INSIDE_NUMBER.fullmatch(pair) is not None
