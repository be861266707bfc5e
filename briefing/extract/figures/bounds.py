"""Bounds: the words before and behind a number that say how the true quantity stands to it."""

import re
from dataclasses import dataclass

from briefing.extract.figures.hit import Hit
from briefing.extract.figures.vocabulary import Vocabulary
from briefing.model.figure import Bound, Cue, FigureKind
from briefing.model.span import Span

_REACHED = {"上": Bound.AT_LEAST, "过": Bound.ABOVE, "過": Bound.ABOVE}
_PASSED = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.RATIO)
_ONCE = frozenset("笔筆次")
_STAYED = re.compile(
    "(?:居港|居住|居留|定居|入职|入職|任职|任教|从业|服务|服務|缴[费纳]|繳[費納]|參保|参保|持有|连续|連續|工作|受雇|受僱)[^，。；\\d]{0,6}$"
)
_UNTIL = re.compile("(?:至|直到|到)其?$")
_FILLERS = 5
_FAR = 28
_SIGNS = frozenset("最限封少低超顶頂高多大")
_AFTER_NOUN = re.compile("[\u4e00-\u9fff]{1,5}?(以上|以下|以内|以內|左右)(?=[，。；、,;）)\\s]|$)")
_GROUPED = re.compile("规模|規模|限额|限額|定额|[级級县縣省市年学學中本岁歲期]以[上下]$")
_FROM = frozenset("由从從自")
_ENDED = frozenset("，。、；：！？）)”,;") | {""}
_CLAUSE = re.compile("[，。；！？、：,;!?:\n\t]")
_MORE_NEXT = re.compile(r"[，。；、！？,;!?）)”\s的]|$")
_OTHER_UNIT = re.compile("[（(](?![含不及或])[\u4e00-\u9fff]{1,2}[）)](?=[以左])")
_INSIDE_NEXT = re.compile("[外部容需涵生循地陆陸蒙置在资資销銷河政存力]")


@dataclass(frozen=True, slots=True)
class Found:
    """A bound with the words that make it; `whole` spans them and the core.

    `far` tells that a ceiling or floor stands further ahead in the clause, `led` that words before the
    number make the bound.
    """

    bound: Bound
    whole: Span
    cues: tuple[Cue, ...] = ()
    far: bool = False
    led: bool = False


def bounded(text: str, floor: int, hit: Hit, words: Vocabulary) -> Found:
    """The bound of a hit; words before `floor` belong to something else."""
    ahead = _before(text, floor, hit, words)
    behind = _behind(text, hit, words)
    if ahead is None and behind is None and hit.mark is None:
        return Found(Bound.EQUAL, Span(hit.start, hit.stop))
    begin, cues, far = hit.start, [], False
    bound = None
    for side in (ahead, behind):
        if side is not None:
            bound = _stronger(bound, side[0])
            cues.append(Cue("bound", side[1].of(text), side[1]))
    if ahead is not None:
        begin, far = min(begin, ahead[1].start), ahead[2]
    if hit.mark is not None and bound in (None, Bound.ABOUT):
        bound = hit.mark if bound is None or hit.mark is Bound.ABOVE else bound
        cues.append(_inner(text, hit))
    end = behind[1].end if behind is not None else hit.stop
    led = ahead is not None
    return Found(
        bound or Bound.EQUAL, Span(begin if not far else hit.start, end), tuple(cues), far=far, led=led
    )


def _inner(text: str, hit: Hit) -> Cue:
    for at in range(hit.start, hit.stop):
        if text[at] in "多余餘来來几幾数數":
            return Cue("bound", text[at], Span(at, at + 1))
    return Cue("bound", text[hit.start : hit.stop], Span(hit.start, hit.stop))


def _stronger(first: Bound | None, second: Bound) -> Bound:
    """Of two bounds the one that says more: `约2000多`, `近1000家以上`."""
    return second if first is None or first is Bound.ABOUT else first


_Side = tuple[Bound, Span, bool]


def _before(text: str, floor: int, hit: Hit, words: Vocabulary) -> _Side | None:
    at = hit.start
    if hit.implied and at > floor and text[at - 1] in _REACHED:
        return _REACHED[text[at - 1]], Span(at - 1, at), False
    for _ in range(_FILLERS):
        while at > floor and text[at - 1] in ' \u3000\xa0“"':
            at -= 1
        found = words.bounds.before(text, at, floor)
        if found is not None:
            bound, start = found
            if bound is None or _refused(text, Span(start, at), hit, words):
                return None
            return bound, Span(start, at), False
        filler = words.fillers.before(text, at, floor)
        if filler is None or text.startswith(words.reach.step, filler[1], at):
            break
        at = filler[1]
    return _far(text, floor, hit, words)


def _refused(text: str, place: Span, hit: Hit, words: Vocabulary) -> bool:
    """Whether the word says something else: a record, a thing done (`开过3次`), a step (`限额提高1倍`)."""
    word = place.of(text)
    if word in ("过", "過"):
        once = text[place.start - 1 : place.start] in _ONCE
        return once or hit.unit is None or hit.unit.kind not in _PASSED
    if word[-1] in "满滿" and word[0] in "满滿年":
        return not _is_least(text, place.start, hit)
    if word[-1] in "额額限" and text[place.end : hit.start].endswith(words.reach.step):
        return True
    return _record(text, place.start, place.end, words)


def _is_least(text: str, at: int, hit: Hit) -> bool:
    """`年满60岁`, `居港满7年`: at least so long, unless an anniversary or the day itself is told."""
    if (
        hit.unit is None
        or hit.unit.kind is not FigureKind.DURATION
        or _UNTIL.search(text[max(0, at - 4) : at])
    ):
        return False
    return hit.unit.name.endswith(("岁", "歲")) or _STAYED.search(text[max(0, at - 12) : at]) is not None


def _record(text: str, start: int, end: int, words: Vocabulary) -> bool:
    """`任内最高8.4%` tells a record, not a ceiling."""
    if not text.startswith("最", start) or text[start + 1 : end] not in ("高", "低", "大", "长", "多"):
        return False
    near = text[max(0, start - 6) : start]
    return any(word in near for word in words.reach.record)


def _far(text: str, floor: int, hit: Hit, words: Vocabulary) -> _Side | None:
    """A ceiling or floor named further ahead in the clause."""
    begin = max(floor, hit.start - _FAR)
    window = text[begin : hit.start]
    if _SIGNS.isdisjoint(window) or (hit.unit is not None and hit.unit.kind is FigureKind.POINT):
        return None
    start = _clause_start(window)
    best: tuple[int, int, Bound] | None = None
    for word, bound in words.reach.words:
        at = window.rfind(word, start)
        if at >= 0 and (best is None or at + len(word) > best[1]):
            best = (at, at + len(word), bound)
    if best is None or window.startswith(words.reach.not_after, best[1]):
        return None
    if _record(text, begin + best[0], begin + best[1], words) or window.endswith(words.reach.step):
        return None
    return best[2], Span(begin + best[0], begin + best[1]), True


def _clause_start(window: str) -> int:
    start = 0
    for match in _CLAUSE.finditer(window):
        if match[0] != "、" and window[match.end() : match.end() + 1] not in _FROM:
            start = match.end()
    return start


def _behind(text: str, hit: Hit, words: Vocabulary) -> _Side | None:
    at = hit.stop
    if text[at : at + 1] in _ENDED:
        return None
    if text[at] == " ":
        at += 1
    other = _OTHER_UNIT.match(text, at)
    at = other.end() if other else at
    found = words.after.at(text, at)
    if found is None:
        return _open_behind(text, at, hit, words) or _after_noun(text, hit)
    bound, end = found
    if text.startswith(("以下简称", "以下簡稱", "以下措施"), at):
        return None
    return bound, Span(at, end), False


def _open_behind(text: str, at: int, hit: Hit, words: Vocabulary) -> _Side | None:
    """`3年多`, `15日内`: one character, if no word begins with it."""
    found = words.open_after.at(text, at)
    if found is None:
        return None
    bound, end = found
    if bound is Bound.ABOVE:
        fits = _MORE_NEXT.match(text, end) is not None
    else:
        timed = hit.unit is not None and hit.unit.kind in (FigureKind.DURATION, FigureKind.PHYSICAL)
        fits = timed and _INSIDE_NEXT.match(text, end) is None
    return (bound, Span(at, end), False) if fits else None


def _after_noun(text: str, hit: Hit) -> _Side | None:
    """`3项专利以上`: the object stands between the number and its bound."""
    window = text[hit.stop : hit.stop + 8]
    if "以" not in window and "左右" not in window:
        return None
    match = _AFTER_NOUN.match(text, hit.stop)
    if match is None or _GROUPED.search(match[0]):
        return None
    bound = {"上": Bound.AT_LEAST, "下": Bound.AT_MOST, "右": Bound.ABOUT}.get(match[1][1], Bound.AT_MOST)
    return bound, Span(match.start(1), match.end(1)), False
