"""Every number of a text held against what its sources say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum
from functools import cache

from briefing import resources
from briefing.compare.indicators import NOTHING, Indicator, indicator, likeness
from briefing.compare.periods import compatible
from briefing.compare.quantities import Match, compared, conversion
from briefing.extract.finder import find
from briefing.extract.passage import passage
from briefing.memo.printed import as_printed
from briefing.model.article import Article
from briefing.model.figure import Bound, Figure, FigureKind, Status
from briefing.model.findings import Findings

ROW = "\t"
SAID = "，"
ALIKE = 0.5
NEAR_DIGITS = 0.6
SURROUNDING = 30
_CLOSE_WORDS = 0.45
_SHARES = {FigureKind.PERCENT, FigureKind.RATIO}
_YUANS = ("HKD", "TWD", "MOP")
_HAN = re.compile(r"[\u3400-\u9fff]")
_NOT_YET = (Status.TARGET, Status.COMMITMENT, Status.ESTIMATE)


class Verdict(Enum):
    """How a number of a text stands to the sources; the best that some source allows."""

    CONFIRMED = "confirmed"
    ROUNDED = "rounded"
    QUALIFIER = "qualifier"
    STATUS = "status"
    CHANGED = "changed"
    NO_SOURCE = "no-source"


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that a text states: the line's number from 1, the words around it, the value as printed."""

    line: int
    figure: Figure
    printed: str
    context: str
    clause: str = ""
    group: object = None


@dataclass(frozen=True, slots=True)
class Ground:
    """A figure of a source: which source by its number from 1, which paragraph, and the value as printed."""

    source: int
    paragraph: int
    figure: Figure
    printed: str
    context: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim, the verdict on it, and the source's figure that it was held against."""

    claim: Claim
    verdict: Verdict
    ground: Ground | None = None


def claims(lines: Iterable[tuple[int, str, object]]) -> Iterator[Claim]:
    """Every figure of numbered lines; a `group` is a line that may state a value twice, as a table's row."""
    for number, text, group in lines:
        for part in [text] if group is None else _cells(text):
            for figure in find(passage(part, str(number))).figures:
                around = _around(part, figure) if group is None else text
                yield Claim(number, figure, as_printed(part, figure), around, _clause(part, figure), group)


def _cells(row: str) -> Iterator[str]:
    """Each cell of a row after the words of the first one, which say what it is about; English ones alone."""
    first, *cells = row.split(ROW)
    if not cells:
        yield row
    for cell in cells:
        yield f"{first}{SAID}{cell}" if _HAN.search(cell) else cell


def grounds(sources: Sequence[tuple[Article, Findings]]) -> tuple[Ground, ...]:
    """Every figure of the sources."""
    return tuple(
        Ground(
            number,
            article.paragraph_number(figure.span.start),
            figure,
            as_printed(article.text, figure),
            _around(article.text, figure),
        )
        for number, (article, findings) in enumerate(sources, start=1)
        for figure in findings.figures
    )


def check(stated: Iterable[Claim], known: Sequence[Ground]) -> tuple[Checked, ...]:
    """A verdict on each claim; of a value that one row states twice only the better one."""
    judged = [_judged(claim, known) for claim in stated]
    return tuple(one for one in judged if not _is_said_better(one, judged))


def _is_said_better(one: Checked, others: Sequence[Checked]) -> bool:
    if one.claim.group is None or one.verdict is Verdict.CONFIRMED:
        return False
    return any(
        other is not one
        and other.claim.group == one.claim.group
        and _rank(other.verdict) < _rank(one.verdict)
        and _match(other.claim.figure, one.claim.figure) is Match.SAME
        for other in others
    )


def claims_achievement(clause: str) -> bool:
    """Whether a clause says that something was reached; not by default, only in so many words."""
    reached, still_open = _wording()
    return reached.search(clause) is not None and still_open.search(clause) is None


@cache
def _wording() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = resources.table("memo", "achieved.toml")
    reached, still_open = ("|".join(data[name]) for name in ("achieved", "open"))
    return re.compile(reached, re.IGNORECASE), re.compile(still_open, re.IGNORECASE)


def _clause(text: str, figure: Figure) -> str:
    """The words from the sentence's beginning to the end of the clause that states a figure."""
    start = max(text.rfind(end, 0, figure.span.start) for end in "。；;！？\t\n") + 1
    ends = [at for end in "，。；;,！？\t\n" if (at := text.find(end, figure.span.end)) >= 0]
    return text[start : min(ends, default=len(text))]


def _judged(claim: Claim, known: Sequence[Ground]) -> Checked:
    same = [(ground, match) for ground in known if (match := _match(claim.figure, ground.figure))]
    best = Match.SAME if any(match is Match.SAME for _, match in same) else Match.ROUNDED
    agreeing = [(ground, match) for ground, match in same if match is best]
    if agreeing:
        nearest = max(_fit(claim, ground) for ground, _ in agreeing)
        close = [(g, m) for g, m in agreeing if _fit(claim, g) >= nearest - 0.15]
        return min((_agreement(claim, *one) for one in close), key=lambda checked: _rank(checked.verdict))
    changed = max(
        (ground for ground, _ in same if _is_changed(claim, ground)),
        key=lambda ground: _fit(claim, ground) + _digits_alike(claim.figure, ground.figure),
        default=None,
    )
    return Checked(claim, Verdict.CHANGED if changed else Verdict.NO_SOURCE, changed)


def _agreement(claim: Claim, ground: Ground, match: Match) -> Checked:
    ours, theirs = claim.figure, ground.figure
    verdict = Verdict.ROUNDED if match is Match.ROUNDED else Verdict.CONFIRMED
    if ours.bound is Bound.EQUAL and theirs.bound is not Bound.EQUAL:
        verdict = Verdict.QUALIFIER
    elif theirs.status in _NOT_YET and claims_achievement(claim.clause):
        verdict = Verdict.STATUS
    return Checked(claim, verdict, ground)


def _match(ours: Figure, theirs: Figure) -> Match | None:
    """How the amounts stand to each other; None where they measure different things."""
    if ours.kind is not theirs.kind and ours.text != theirs.text and {ours.kind, theirs.kind} != _SHARES:
        return None
    if ours.direction is None and theirs.direction is not None:  # said in the sentence, not in a table
        ours = replace(ours, direction=theirs.direction)
    if ours.unit == "CNY" and theirs.unit in _YUANS and "元" in ours.text:
        ours = replace(ours, unit=theirs.unit)  # 元 means what the source means by it
    by = conversion(ours, theirs)
    if by is None:
        return Match.SAME if ours.text == theirs.text else None
    return compared(ours, theirs, by) if by.exact else None


def _fit(claim: Claim, ground: Ground) -> float:
    """How likely both speak of the same: by what they measure, when, and the words around."""
    named = likeness(_indicator(claim.figure), _indicator(ground.figure))
    times = 0.2 if compatible(claim.figure.period, ground.figure.period) else -0.2
    return named + times + _alike(claim.context, ground.context)


def _is_changed(claim: Claim, ground: Ground) -> bool:
    """Whether a claim is a source's figure with another value: one indicator, or digits almost the same."""
    if not compatible(claim.figure.period, ground.figure.period):
        return False
    named = likeness(_indicator(claim.figure), _indicator(ground.figure))
    words = _alike(claim.context, ground.context)
    digits = _digits_alike(claim.figure, ground.figure)
    return (
        named >= 1
        or (named >= ALIKE and words >= _CLOSE_WORDS)
        or (digits >= NEAR_DIGITS and words >= _CLOSE_WORDS)
    )


def _indicator(figure: Figure) -> Indicator:
    return indicator(figure.indicator.text) if figure.indicator else NOTHING


def _digits_alike(ours: Figure, theirs: Figure) -> float:
    return SequenceMatcher(None, ours.text, theirs.text, autojunk=False).ratio()


def _alike(ours: str, theirs: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.partial_ratio(ours, theirs) / 100


def _around(text: str, figure: Figure) -> str:
    """The words around a figure, without it."""
    start = text.rfind("\n", 0, figure.span.start) + 1
    end = text.find("\n", figure.span.end)
    line_end = len(text) if end < 0 else end
    before = text[max(start, figure.span.start - SURROUNDING) : figure.span.start]
    return before + text[figure.span.end : min(line_end, figure.span.end + SURROUNDING // 2)]


def _rank(verdict: Verdict) -> int:
    return list(Verdict).index(verdict)
