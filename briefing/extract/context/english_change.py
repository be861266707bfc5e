"""Which way a figure in English text changes, and against what."""

import re

from briefing.extract.context.change import Change
from briefing.extract.context.english_noun_words import MOST, RATES, WORD, english_noun_words
from briefing.extract.context.english_same import adds_another
from briefing.extract.context.mention import Mention
from briefing.extract.context.site import Site
from briefing.model.figure import Basis, Direction, FigureKind, Period
from briefing.model.span import Span

_NEXT_WORD = re.compile(r"\s*(?:of (?!\w+ed\b))?(?:(?:real|annual|nominal|net|sharp|further|overall) )?(\w+)")
_ALSO_BY = re.compile(r"\W*and [\w ]{3,60} by\W*")
_BY = re.compile(r"\b(?:by|of|at)(?: an? [a-z-]+)?\s*$")
_LEVEL_AT = re.compile(
    r"\b(?:from|to)\W*(?:about|nearly|around|roughly|over|almost|(?:more|less) than)?\s*$", re.IGNORECASE
)
_SOME = (
    r"\W*(?:(?:about|nearly|around|roughly|over|almost|up to|more than|less than|approximately|at least"
    r"|between|another|an additional|a further|an average of) )*"
)
_STEP = re.compile(
    r"\b(?P<word>(?:increas|decreas)(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|growth|gr[eo]wn?|grows?|rais(?:e|es|ed|ing)"
    r"|reduc(?:ed|ing)|reduction|cuts?|lowered|drop(?:s|ped)?|declined?|f[ae]ll(?:s|en)?)"
    rf" (?:in (?:[\w’'-]+ ){{1,6}}of|of|by){_SOME}$",
    re.IGNORECASE,
)
_OBJECT_STEP = re.compile(
    r"\b(?P<word>increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?)"
    rf" (?:[\w’'()&/-]+ ){{1,8}}by{_SOME}$",
    re.IGNORECASE,
)
_STEP_BEHIND = re.compile(r"\s(?P<word>increase|rise|cut|reduction|fall) (?:in|to)\b")
_MOVED = re.compile(rf"\b(?:is|are|was|were) (?P<word>up|down)(?: by)?{_SOME}$")
_OTHERS = re.compile(
    r"\s*(?:as (?:likely|many|much|high|large|big|often|fast)|the|what|that (?:of|in)"
    r"|those (?:of|in)|[A-Z][\w-]*[’']s?\b"
    r"|(?:his|her|its|their|our) (?!\w+ing\b)"
    r"|(?:higher|larger|more|bigger|faster|greater) (?:[\w-]+ ){0,3}than|,? as )\b"
)
_VERB = re.compile(r"\b(?:to|will|would|could|can|may)(?: [a-z]+ly)? $")
_LESS = re.compile(
    r"\b(?P<word>eliminat(?:e|es|ed|ing)|cut(?:s|ting)?|slash(?:es|ed|ing)?|reduc(?:e|es|ed|ing)|lost"
    r"|los(?:e|es|ing)|shed(?:s|ding)?)"
    r"\W*(?:(?:about|nearly|around|roughly|over|almost|more than|approximately|up to|an estimated) )*$",
    re.IGNORECASE,
)
_REASONS = frozenset(["because", "whereas", "although", "despite"])
_MORE = frozenset(["more", "less", "fewer"])
_THAN = re.compile(
    r" than (?:in |for )?(?:(?:FY|fiscal year )?(?:19|20)\d\d"
    r"|(?:the |its |their |our )?(?:last|previous|prior)\b|a year|before\b"
    r"|(?:at )?(?:the )?(?:start|beginning|end|turn) of\b)"
)
_DEGREES = frozenset(["higher", "lower"])
_NEAR = 60
_CLOSE = 12
_CLAUSE_BASES = (
    (
        Basis.YEAR_ON_YEAR,
        re.compile(
            r"year[- ](?:on|over)[- ]year|from a year (?:ago|earlier)"
            r"|(?:over|from|than|compared (?:to|with)) (?:the )?"
            r"(?:last|previous|prior) year",
            re.IGNORECASE,
        ),
    ),
    (
        Basis.PERIOD_ON_PERIOD,
        re.compile(
            r"(?:quarter|month)[- ](?:on|over)[- ](?:quarter|month)|from the previous (?:month|quarter)",
            re.IGNORECASE,
        ),
    ),
)
_NEAR_BASES = (
    (
        Basis.AVERAGE,
        re.compile(r"average annual|annual average|annualized|an average of|on average", re.IGNORECASE),
    ),
    (Basis.CUMULATIVE, re.compile(r"cumulative|(?<!\bhas )(?<!have )accumulated", re.IGNORECASE)),
    (
        Basis.ANNUAL,
        re.compile(
            r"\b(?:annually|each year|every year|annual $"
            r"|annual(?! (?:values?|rateable)\b)(?= (?:[a-z]+ ){0,3}(?:of|at|to|worth)\W*(?:[a-z]+ ){0,3}$))",
            re.IGNORECASE,
        ),
    ),
)
_PER_YEAR = re.compile(
    r"\W*(?:(?:\w+ ){0,2}a year(?! (?:ago|earlier|before|later|after|from))"
    r"|(?:[\w’'-]+ ){0,6}(?:per year|annually|each year|every year|per annum|in a given year))",
    re.IGNORECASE,
)


def english_change(site: Site, earlier: Change, period: Period | None, compared: Mention | None) -> Change:
    """The change that an English clause states; `earlier` is that of the quantity before."""
    direction, turn = _direction(site)
    elliptic = site.same_clause and (_ALSO_BY.fullmatch(site.before) is not None or adds_another(site))
    if direction is None and (site.listed or elliptic):
        direction, turn = earlier.direction, earlier.turn
    basis, against = _basis(site, period, compared, direction)
    return Change(direction, basis, turn, against)


def _direction(site: Site) -> tuple[Direction | None, Span | None]:
    quantity = site.quantity
    if quantity.text.lower().startswith("halv"):
        return Direction.DOWN, quantity.span
    if quantity.kind is FigureKind.MULTIPLE:
        verb = quantity.text.lower().endswith(("ed", "ing")) or _VERB.search(site.before) is not None
        compares = not verb and _OTHERS.match(site.text, quantity.whole.end) is not None
        return (None, None) if compares else (Direction.UP, quantity.span)
    if quantity.kind not in RATES or _LEVEL_AT.search(site.before):
        return _step(site)
    return _behind(site) or _before(site)


def _behind(site: Site) -> tuple[Direction, Span] | None:
    """The change that a word behind a rate tells: 3% more than last year."""
    said = english_noun_words()
    behind = _NEXT_WORD.match(site.text, site.quantity.whole.end, site.end)
    if behind is None or behind[1].lower() not in said.up | said.down:
        return None
    than = _THAN.match(site.text, behind.end(), site.stop) or behind[1].lower() not in _DEGREES | _MORE
    return (_turn(behind[1]), Span(*behind.span(1))) if than else None


def _before(site: Site) -> tuple[Direction | None, Span | None]:
    """The change that a word near before a rate tells, or anywhere before `by`."""
    said, at = english_noun_words(), site.quantity.whole.start
    by = _BY.search(site.before)
    turning = (said.up | said.down) - _MORE - (frozenset() if by else _DEGREES)
    for word in reversed(list(WORD.finditer(site.text, site.start, at))[-MOST:]):
        if word.group().lower() in _REASONS:
            break
        if (by or at - word.end() < _CLOSE) and word.group().lower() in turning:
            return _turn(word.group()), Span(*word.span())
    return None, None


def _step(site: Site) -> tuple[Direction | None, Span | None]:
    """`an increase of 3 million`, `cut by 20 places`."""
    found = _STEP.search(site.before) or _MOVED.search(site.before) or _OBJECT_STEP.search(site.before)
    if found is None and (less := _LESS.search(site.before)) and not _is_money_lost(site, less["word"]):
        at = site.quantity.whole.start - len(site.before)
        return Direction.DOWN, Span(at + less.start("word"), at + less.end("word"))
    if found is None:
        behind = _STEP_BEHIND.match(site.text, site.quantity.whole.end, site.stop)
        return (_turn(behind["word"]), Span(*behind.span("word"))) if behind else (None, None)
    at = site.quantity.whole.start - len(site.before)
    return _turn(found["word"].lower()), Span(at + found.start("word"), at + found.end("word"))


def _is_money_lost(site: Site, word: str) -> bool:
    """Whether money was lost, which is no change of an amount."""
    return site.quantity.kind is FigureKind.MONEY and word.lower().startswith("lo")


def _turn(word: str) -> Direction:
    return Direction.UP if word.lower() in english_noun_words().up else Direction.DOWN


def _basis(
    site: Site, period: Period | None, compared: Mention | None, direction: Direction | None
) -> tuple[Basis | None, Span | None]:
    text, at = site.text, site.quantity.whole.start
    for basis, pattern in _CLAUSE_BASES if direction is not None else ():
        found = pattern.search(text, site.lead, site.stop)
        if found:
            return basis, Span(*found.span())
    joined = text.rfind(" and ", site.start, at)
    for basis, pattern in _NEAR_BASES:
        found = pattern.search(text, max(site.start, at - _NEAR, joined), at)
        if found and (basis is not Basis.AVERAGE or direction is not None):
            return basis, Span(*found.span())
    per_year = _PER_YEAR.match(text, site.quantity.whole.end, site.end)
    if site.quantity.annual or per_year:
        return Basis.ANNUAL, Span(*per_year.span()) if per_year else None
    if direction is not None and compared is not None and _is_year_before(compared.period, period):
        return Basis.YEAR_ON_YEAR, compared.span
    return None, None


def _is_year_before(base: Period | None, period: Period | None) -> bool:
    now = (period.end or period.start) if period else None
    then = base.end if base else None
    return bool(now and then) and int(str(then)[:4]) == int(str(now)[:4]) - 1
