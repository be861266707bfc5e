"""What a figure measures and which way it changes, in English text."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.change import Change
from briefing.extract.context.mention import Mention
from briefing.extract.context.site import Site
from briefing.extract.context.words import vocabulary
from briefing.model.figure import Basis, Direction, FigureKind, Period
from briefing.model.span import Span

_WORD = re.compile(r"[A-Za-z][\w’'/-]*|\d[\d,.]*|[$%&]")
_ENDS = re.compile(r"[,;:.!?()\[\]–—“”\"]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 9
_MOST = 14
_JOINING = frozenset(["that", "which", "while", "when", "where", "as"])
_OPENED = re.compile(
    r"\s*(?:(?:a|per|each|every) (?:year|month|week|day|hour|quarter)s?|annually|monthly)?"
    r"\s*(?:(?:of|in|for|worth of)\s+)?(?:(?:the |total )?(?:amount|value|total|sum) of )?"
)
_TIMES = re.compile(
    r"(?:FY|fiscal|financial year|calendar|year|month|January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4])\b"
)
_ASIDE = re.compile(r"\b(?:under|during|since|amid|throughout|after|across|as of)\b")
_GIVEN = re.compile(
    r"\b(?:provid(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|set aside|earmark(?:ed)?|launch(?:ed)?|introduc(?:e|ed|ing)"
    r"|extend(?:ed)?|invest(?:ed)?|announc(?:e|ed)|spend|spent|pay|paid|get|gives?|given|cover(?:s|ed)?|brings?|brought"
    r"|includ(?:e|es|ing)|allocat(?:e|ed)|distribut(?:e|ed)|award(?:ed)?|totall?ing|expect|cost|benefit|enjoy|put"
    r"|posted|set|keep|kept|grant(?:ed)?|register(?:ed|ing)|achiev(?:e|ed)|enjoy(?:ed)?|record(?:ed)?|must|shall|should|issued?|approv(?:e|ed)|deliver(?:ed)?|secur(?:e|ed)|saw|seen|mak(?:e|es|ing)|have|has|had|will|would)\b"
)
_RATES = (FigureKind.PERCENT, FigureKind.POINT, FigureKind.MULTIPLE, FigureKind.RATIO)


@dataclass(frozen=True, slots=True)
class _Words:
    determiners: frozenset[str]
    stops: frozenset[str]
    predicates: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]


@cache
def _words() -> _Words:
    nouns, change = vocabulary("indicators")["english"], vocabulary("change")["english"]
    return _Words(
        frozenset(nouns["determiners"]),
        frozenset(nouns["stops"]),
        frozenset(nouns["predicates"]),
        frozenset(change["up"]),
        frozenset(change["down"]),
    )


def english_indicator(site: Site, earlier: Span | None) -> Span | None:
    """The span of what the figure measures; `earlier` is the indicator of the figure before."""
    quantity = site.quantity
    if quantity.noun is not None and quantity.kind is FigureKind.COUNT:
        return _trimmed(site.text, quantity.noun.start, quantity.noun.end)
    behind = _behind(site)
    if quantity.kind in _RATES:
        share = re.match(r"\s*of\b", site.behind)
        level = re.search(r"\b(?:to|at|reach(?:es|ed|ing)?|is|was|were|are)\W*(?:\w+ )?$", site.before)
        ahead = _ahead(site) if level else None
        if share and behind is not None:
            return ahead or behind
        joined = site.same_clause and re.search(r"\b(?:and|or|but|while)\s*$", site.before)
        ahead = None if joined else _ahead(site)
        return ahead or (earlier if site.same_sentence else None) or behind or earlier
    if behind is not None:
        return behind
    return _ahead(site) or (earlier if site.same_sentence else None)


def _behind(site: Site) -> Span | None:
    text, at = site.text, site.quantity.whole.end
    opened = _OPENED.match(text, at, site.end)
    begin = opened.end() if opened else at
    found = _phrase(text, begin, site.end)
    return None if found is not None and _TIMES.match(found_text(text, found)) else found


def found_text(text: str, span: Span) -> str:
    """The words at a span of a text."""
    return text[span.start : span.end]


def _phrase(text: str, begin: int, end: int) -> Span | None:
    """The noun phrase that begins at `begin`."""
    words, first, last, count = _words(), None, None, 0
    close = _ENDS.search(text, begin, end)
    for word in _WORD.finditer(text, begin, close.start() if close else end):
        lower = word.group().lower()
        if first is None and (lower in words.determiners or _YEAR.fullmatch(lower)):
            continue
        if lower in words.stops or lower[0].isdigit() or count >= _LONGEST:
            break
        first = word.start() if first is None else first
        last, count = word.end(), count + 1
    return Span(first, last) if first is not None and last is not None else None


def _ahead(site: Site) -> Span | None:
    """The subject before the predicate, or the object between a verb and `by`."""
    text, start, end = site.text, site.start, site.quantity.whole.start
    if site.clause.depth:
        outer = [c for c in site.layout.clauses if c.start < site.clause.start and c.end >= site.clause.end]
        if outer and not text[start:end].strip():
            start, end = outer[-1].start, site.clause.start - 1
    return _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The words of [start, end) without a predicate at the end and determiners at the front."""
    aside = _ASIDE.search(text, start + 1, end)
    words = _unpredicated(list(_WORD.finditer(text, start, aside.start() if aside else end)))
    if not words:
        return None
    said, cut = _words(), 0
    for place, word in enumerate(words):
        lower = word.group().lower()
        first = place == 0 and (lower in said.up or lower in said.down)
        if (first or lower in _JOINING or _YEAR.fullmatch(lower)) and place < len(words) - 1:
            cut = place + 1
    given = None
    for given in _GIVEN.finditer(text, words[0].start(), words[-1].end()):
        cut = max(cut, sum(word.start() < given.end() for word in words) % len(words))
    words = words[cut:]
    while words and words[0].group().lower() in said.determiners:
        words.pop(0)
    if not words or len(words) > _MOST:
        return None
    return Span(words[0].start(), words[-1].end())


def _unpredicated(words: list[re.Match[str]]) -> list[re.Match[str]]:
    predicates = _words().predicates
    while words and words[-1].group().lower() in predicates:
        words.pop()
    return words


def english_change(site: Site, earlier: Change, period: Period | None, compared: Mention | None) -> Change:
    """The change that an English clause states; `earlier` is that of the quantity before."""
    direction, turn = _direction(site)
    if direction is None and site.listed:
        direction, turn = earlier.direction, earlier.turn
    basis, against = _basis(site, period, compared, direction)
    return Change(direction, basis, turn, against)


def _direction(site: Site) -> tuple[Direction | None, Span | None]:
    said, quantity = _words(), site.quantity
    if quantity.kind is FigureKind.MULTIPLE:
        return Direction.UP, quantity.span
    if quantity.kind not in (FigureKind.PERCENT, FigureKind.POINT, FigureKind.RATIO):
        return None, None
    behind = re.compile(r"\s*(?:of )?(\w+)").match(site.text, quantity.whole.end, site.end)
    if behind and behind[1].lower() in said.up | said.down - {"more", "less", "fewer", "higher", "lower"}:
        rises = behind[1].lower() in said.up
        return (Direction.UP if rises else Direction.DOWN), Span(*behind.span(1))
    by = re.search(r"\bby\s*$", site.before)
    for word in reversed(list(_WORD.finditer(site.text, site.start, quantity.whole.start))[-14:]):
        lower = word.group().lower()
        near = quantity.whole.start - word.end() < 12
        if (by or near) and lower in said.up | said.down and lower not in ("more", "less", "fewer"):
            rises = lower in said.up
            return (Direction.UP if rises else Direction.DOWN), Span(*word.span())
    return None, None


def _basis(
    site: Site, period: Period | None, compared: Mention | None, direction: Direction | None
) -> tuple[Basis | None, Span | None]:
    clause = site.text[site.lead : site.clause.end].lower()
    if re.search(
        r"year[- ]on[- ]year|year[- ]over[- ]year|from a year (?:ago|earlier)|than (?:the )?(?:previous|last) year",
        clause,
    ):
        return Basis.YEAR_ON_YEAR, None
    if re.search(
        r"quarter[- ]on[- ]quarter|month[- ]on[- ]month|month[- ]over[- ]month|from the previous (?:month|quarter)",
        clause,
    ):
        return Basis.PERIOD_ON_PERIOD, None
    near = site.text[max(site.start, site.quantity.whole.start - 60) : site.quantity.whole.start].lower()
    after = site.behind[:40].lower()
    if re.search(r"average annual|annual average|annualized|an average of|on average", near) and direction:
        return Basis.AVERAGE, None
    if re.search(r"cumulative|accumulated", near):
        return Basis.CUMULATIVE, None
    if site.quantity.annual or re.search(
        r"^\W*(?:\w+ ){0,2}(?:per year|a year|annually|each year|every year|per annum)", after
    ):
        return Basis.ANNUAL, None
    if re.search(r"\b(?:annual|annually|each year|every year)\b", near):
        return Basis.ANNUAL, None
    if direction is not None and compared is not None and period is not None and compared.period is not None:
        now, then = period.end or period.start, compared.period.end
        if now and then and int(then[:4]) == int(now[:4]) - 1:
            return Basis.YEAR_ON_YEAR, compared.span
    return None, None
