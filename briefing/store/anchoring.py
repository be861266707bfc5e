"""Where targets stand in a later text of their article, and how sure that is.

After Hypothesis's anchoring, measured and changed: a candidate needs a least score and a context, look-alikes
are told apart or asked about, and a note never moves onto another number unasked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model.annotation import CONTEXT, Anchor, AnchorStatus, Target
from briefing.model.span import Span
from briefing.store.candidates import candidates
from briefing.store.textmap import TextMap

_QUOTE, _BEST_CONTEXT, _MEAN_CONTEXT, _POSITION = 0.45, 0.25, 0.28, 0.02
_LEAST_SCORE, _LEAST_CONTEXT = 0.55, 0.5
_LEAST_QUOTE, _SURE_CONTEXT = 0.6, 0.7
_AROUND, _MOSTLY = 12, 0.5
_TIE, _APART = 0.03, 2
_WIDE = {0x3000: " "} | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_DIGIT = r"[\d一二三四五六七八九十百千万萬亿億兆零〇两]"
_UNIT = (
    r"%|‰|个?百分点|[美港欧日]?[元圆]|倍|吨|公斤|公里|平方米|立方米|公顷|亩|千瓦时?|[户人家个项件次台辆]|[年月日]"
    r"|percent(?:age points?)?|per cent|trillion|billion|million|thousand"
)
_STATED = re.compile(rf"{_DIGIT}|(?<=\d)\.(?=\d)|{_UNIT}")
_GOES_ON = re.compile(rf"(?:{_DIGIT}|[.,](?=\d))*\s?(?:{_UNIT})?")
_ENDS_IN_NUMBER = re.compile(rf"{_DIGIT}\Z")


def anchored(old: str, new: str, targets: Sequence[Target]) -> tuple[Anchor, ...]:
    """An anchor in the text `new` for each target, all of which were made on the text `old`."""
    old, new = _folded(old), _folded(new)
    mapped: TextMap | None = None
    anchors = []
    for target in map(_folded_target, targets):
        anchor = _untouched(target, old, new)
        if anchor is None:
            mapped = mapped or TextMap(old, new)
            anchor = _best(target, new, mapped)
        anchors.append(anchor)
    return tuple(anchors)


def _untouched(target: Target, old: str, new: str) -> Anchor | None:
    """The anchor of words that stand once in both texts with both their contexts."""
    whole = target.prefix + target.exact + target.suffix
    found = new.find(whole)
    if found < 0 or not target.exact or new.find(whole, found + 1) >= 0 or old.count(whole) > 1:
        return None
    start = found + len(target.prefix)
    return Anchor(Span(start, start + len(target.exact)), AnchorStatus.SAME)


def _best(target: Target, text: str, mapped: TextMap) -> Anchor:
    places = {span for span in candidates(target, text, mapped) if not _another(span, target, text, mapped)}
    expected = mapped.place(target.span) or target.span
    scored = sorted(((*_score(target, span, text, expected), span) for span in places), reverse=True)
    if not scored:
        return Anchor(None, AnchorStatus.ORPHAN, 0.0)
    score, context, span = scored[0]
    if score < _LEAST_SCORE or context < _LEAST_CONTEXT:
        return Anchor(None, AnchorStatus.ORPHAN, score)
    if any(score - other < _TIE and _apart(span, place) for other, _, place in scored[1:]):
        return Anchor(span, AnchorStatus.UNCERTAIN, score)
    if _numbers(target.exact, target.suffix) != _numbers(span.of(text), text[span.end : span.end + CONTEXT]):
        return Anchor(span, AnchorStatus.CHANGED, score)
    stayed = span == mapped.place(target.span) and span.of(text) == target.exact
    return Anchor(span, AnchorStatus.SAME if stayed else AnchorStatus.MOVED, score)


def _another(span: Span, target: Target, text: str, mapped: TextMap) -> bool:
    """Whether a place was in the old text already, elsewhere than the target."""
    if span.of(text) != target.exact:
        return mapped.taken(span, target.span) > _MOSTLY
    around = Span(max(0, span.start - _AROUND), min(len(text), span.end + _AROUND))
    own = Span(max(0, target.span.start - _AROUND), target.span.end + _AROUND)
    return mapped.taken(around, own) == 1.0


def _score(target: Target, span: Span, text: str, expected: Span) -> tuple[float, float]:
    """The score of a place, and how well the better of its two contexts fits; each 0 to 1."""
    before = _likeness(target.prefix, text[max(0, span.start - CONTEXT) : span.start])
    after = _likeness(target.suffix, text[span.end : span.end + CONTEXT])
    best = max(before, after)
    near = 1 - min(1.0, abs(span.start - expected.start) / max(1, len(text)))
    quote = _likeness(target.exact, span.of(text))
    if quote < _LEAST_QUOTE and not (min(before, after) >= _SURE_CONTEXT and _renumbered(target, span, text)):
        return 0.0, 0.0
    mean = (before + after) / 2
    return _QUOTE * quote + _BEST_CONTEXT * best + _MEAN_CONTEXT * mean + _POSITION * near, best


def _renumbered(target: Target, span: Span, text: str) -> bool:
    """Whether a place says the same as the target but for its numbers."""
    said, says = _STATED.sub("", target.exact), _STATED.sub("", span.of(text))
    return _likeness(said, says) >= _LEAST_QUOTE


def _likeness(one: str, other: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) / 100 if one or other else 1.0


def _apart(one: Span, other: Span) -> bool:
    return abs(one.start - other.start) > _APART and abs(one.end - other.end) > _APART


def _numbers(words: str, after: str) -> list[str]:
    """The digits and units in some words; of a number that they end in, those after it too."""
    more = _GOES_ON.match(after) if _ENDS_IN_NUMBER.search(words) else None
    return _STATED.findall(words + (more.group() if more else ""))


def _folded(text: str) -> str:
    """The text with its full-width marks and digits made narrow, one for one."""
    return text.translate(_WIDE)


def _folded_target(target: Target) -> Target:
    exact, prefix, suffix = map(_folded, (target.exact, target.prefix, target.suffix))
    return replace(target, exact=exact, prefix=prefix, suffix=suffix)
