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

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Za-z][\w’'/-]*|\d[\d,.]*(?:[-–/]\d+)*|&")
_ENDS = re.compile(r"[,;:!?()\[\]–—“”\"]|(?<!\b[A-Z])\.")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d{2,4})?")
_LONGEST = 9
_MOST = 14
_JOINING = frozenset(["that", "which", "while", "when", "where", "as"])
_GIVEN = re.compile(
    r"\s*(?:will|would|is|was|has|have|had)(?: been| be)? (?:also )?(?:being )?"
    r"(?:allocated|directed|provided|made available|available|earmarked|set aside|used|spent|invested|given"
    r"|devoted)(?: to| towards?| for| on| in)?\b"
)
_COMPARED = re.compile(r"\s*(?:over|from|than|compared|versus|above|below)\b")
_OPENED = re.compile(
    r"\s*(?:(?:a|per|each|every) (?:year|month|week|day|hour|quarter)s?|annually|monthly)?"
    r"\s*(?:(?:of|in|for|worth of)\s+)?(?:(?:the |total )?(?:amount|value|total|sum) of )?"
)
_ASIDE = re.compile(r"\b(?:under|during|since|amid|throughout|after|across|as of)\b")
_SHARE = re.compile(r"\s*of\b")
_LEVEL = re.compile(
    r"\b(?:to|at|account(?:s|ed)? for|represent(?:s|ed)?|ma[dk]es? up|reach(?:es|ed|ing)?|is|was|were|are)\W*"
    r"(?:(?:about|nearly|over|around|roughly|approximately|almost|just|only) )?$"
)
_STRETCH = re.compile(r"\s*(?:in a row|running|straight|ago|earlier|later|old|long|from now|in office)\b")
_PRONOUNS = re.compile(
    r"(?:it|they|we|he|she|this|that|there|you|i|who|which|while|and|or|but|as|when|where)(?:[’'](?:s|re|ve|d|ll))?",
    re.IGNORECASE,
)
_BY_SO_MUCH = re.compile(r"\bby(?: \w+){0,2} ?$")
_COORDINATED = re.compile(
    r"\s*(?:in )?(?:(?:new|additional|the|total|more) )*"
    r"(?:[a-z]+-[a-z]+, (?:[a-z-]+ )?"
    r"|(?!people|children|women|men\b|money|funding)[a-z-]+(?<!s) and [a-z-]+(?<!s) )(?P<noun>[a-z]+s)\b"
)
_ALONE = re.compile(
    r"\s*(?:(?:and|but) )?(?:(?:it|they|this)(?:[’'](?:s|re)| (?:is|are|was|were))? )?"
    r"(?:(?:up|down|grew|rose|fell|increased|decreased|declined|dropped|climbed|growing|rising|falling)"
    r"(?: by| from| to)?|of|at|to|by)(?: (?:about|around|nearly|over|some|roughly))?\s*"
)
_JOINED = re.compile(r"\b(?:and|or|but|while)\s*$")
_NEXT_WORD = re.compile(r"\s*(?:of )?(\w+)")
_BY = re.compile(r"\b(?:by|of|at)\s*$")
_LEVEL_AT = re.compile(
    r"\b(?:from|to)\W*(?:about|nearly|around|roughly|over|almost|(?:more|less) than)?\s*$", re.IGNORECASE
)
_STEP = re.compile(
    r"\b(?P<word>(?:increas|decreas)(?:e|es|ed|ing)|ris(?:e|es|ing)|rose|growth|gr[eo]ws?|reduc(?:ed|ing)|reduction|cuts?|drop(?:ped)?|declined?|f[ae]ll)"
    r" (?:of|by)\W*(?:(?:about|nearly|around|roughly|over|almost|more than|less than|approximately) )?$",
    re.IGNORECASE,
)
_MORE = frozenset(["more", "less", "fewer"])
_THAN = re.compile(
    r" than (?:in |for )?(?:(?:FY|fiscal year )?(?:19|20)\d\d|(?:the )?(?:last|previous) year|a year)"
)
_DEGREES = frozenset(["higher", "lower"])
_TIMES_OVER = ("doubl", "tripl", "quadrupl")
_THROUGH = frozenset(["to", "for", "of"])
_RATES = (FigureKind.PERCENT, FigureKind.POINT, FigureKind.MULTIPLE, FigureKind.RATIO)


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
    (Basis.CUMULATIVE, re.compile(r"cumulative|accumulated", re.IGNORECASE)),
    (Basis.ANNUAL, re.compile(r"\b(?:annual|annually|each year|every year)\b", re.IGNORECASE)),
)
_PER_YEAR = re.compile(
    r"\W*(?:\w+ ){0,2}(?:per year|a year(?! (?:ago|earlier|before))|annually|each year|every year|per annum)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Words:
    determiners: frozenset[str]
    stops: frozenset[str]
    predicates: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    changed: frozenset[str]
    verbs: re.Pattern[str]
    times: re.Pattern[str]


@cache
def _words() -> _Words:
    nouns, change = vocabulary("indicators")["english"], vocabulary("change")["english"]
    return _Words(
        frozenset(nouns["determiners"]),
        frozenset(nouns["stops"]),
        frozenset(nouns["predicates"]),
        frozenset(change["up"]),
        frozenset(change["down"]),
        frozenset(nouns["changed"]),
        re.compile(rf"\b(?:{nouns['verbs']})\b"),
        re.compile(rf"(?:{nouns['times']})\b"),
    )


def english_indicator(site: Site, earlier: Span | None) -> Span | None:
    """The span of what the figure measures; `earlier` is the indicator of the figure before."""
    quantity = site.quantity
    if quantity.noun is not None and quantity.kind is FigureKind.COUNT:
        return _trimmed(site.text, quantity.noun.start, quantity.noun.end)
    behind = _behind(site)
    if quantity.kind in _RATES:
        return _of_rate(site, behind, earlier)
    if behind is not None:
        return behind
    return _ahead(site) or (earlier if site.same_sentence else None)


def english_shared(run: list[Site]) -> Span | None:
    """`70, 80 and 90 percent of output`: what stands behind the last of the numbers."""
    if any(site.quantity.kind not in _RATES for site in run) or not _SHARE.match(run[-1].behind):
        return None
    return _behind(run[-1])


def _topic(site: Site) -> Span | None:
    """`…inflation, or the rise of prices, of around 3 percent`: what the clause before speaks of."""
    if site.number == 0 or not _ALONE.fullmatch(site.all_before):
        return None
    before = site.layout.clauses[site.number - 1]
    if site.previous is not None and site.previous.quantity.span.start >= before.start:
        return None
    same = before.sentence == site.clause.sentence and before.depth == site.clause.depth
    return _trimmed(site.text, before.start, before.end) if same else None


def _of_rate(site: Site, behind: Span | None, earlier: Span | None) -> Span | None:
    """What a percentage or multiple measures: the subject before it, or what `of` says behind it."""
    if behind is not None and _SHARE.match(site.behind):
        return (_ahead(site) if _LEVEL.search(site.before) else None) or behind
    joined = site.same_clause and _JOINED.search(site.before)
    ahead = None if joined else _ahead(site) or _topic(site)
    return ahead or (earlier if site.same_sentence else None) or behind or earlier


def _behind(site: Site) -> Span | None:
    text, at = site.text, site.quantity.whole.end
    if _STRETCH.match(text, at, site.end) or _COMPARED.match(text, at, site.end):
        return None
    opened = _OPENED.match(text, at, site.end)
    given = _GIVEN.match(text, at, site.end)
    begin = given.end() if given else opened.end() if opened else at
    verb = site.quantity.kind is FigureKind.MULTIPLE and site.quantity.text.lower().startswith(_TIMES_OVER)
    found = _phrase(text, begin, site.end, _THROUGH if verb else frozenset())
    return None if found is not None and _words().times.match(text, found.start, found.end) else found


def _phrase(text: str, begin: int, end: int, through: frozenset[str]) -> Span | None:
    """The noun phrase that begins at `begin` and goes on through some prepositions."""
    words, first, last, count = _words(), None, None, 0
    joined = _joined_from(text, begin)
    end = max(end, joined)
    close = _ENDS.search(text, joined, end)
    for word in _WORD.finditer(text, begin, close.start() if close else end):
        lower = word.group().lower()
        if first is None and (lower in words.determiners or _YEAR.fullmatch(lower)):
            continue
        if (
            (lower in words.stops and lower not in through and word.start() >= joined)
            or lower[0].isdigit()
            or count >= _LONGEST
        ):
            break
        first = word.start() if first is None else first
        last, count = word.end(), count + 1
    return Span(first, last) if first is not None and last is not None else None


def _joined_from(text: str, begin: int) -> int:
    """Where the noun ends that several words before it describe: `well-paid, steady jobs`."""
    found = _COORDINATED.match(text, begin)
    return found.end("noun") if found else begin


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
    turned = next((n for n, word in enumerate(words) if n and word.group().lower() in said.changed), None)
    words = words[:turned]
    object_of = _BY_SO_MUCH.search(text, start, end) is not None
    for place, word in enumerate(words):
        lower = word.group().lower()
        first = (place == 0 or object_of) and (lower in said.up or lower in said.down)
        if (first or lower in _JOINING or _YEAR.fullmatch(lower)) and place < len(words) - 1:
            cut = place + 1
    for given in said.verbs.finditer(text, words[0].start(), words[-1].end()):
        cut = max(cut, sum(word.start() < given.end() for word in words))
    words = words[cut:]
    turning = said.determiners | said.up | said.down | {"and", "or", "but"}
    while len(words) > 1 and words[0].group().lower() in turning:
        words.pop(0)
    if words and words[0].group().lower() in said.determiners:
        words.pop(0)
    if not words or len(words) > _MOST or (len(words) == 1 and _PRONOUNS.fullmatch(words[0].group())):
        return None
    return Span(words[0].start(), words[-1].end())


def _unpredicated(words: list[re.Match[str]]) -> list[re.Match[str]]:
    predicates = _words().predicates
    while words and (words[-1].group().lower() in predicates or _YEAR.fullmatch(words[-1].group())):
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
    if quantity.kind not in _RATES or _LEVEL_AT.search(site.before):
        return _step(site)
    behind = _NEXT_WORD.match(site.text, quantity.whole.end, site.end)
    if behind and behind[1].lower() in (said.up | said.down) - _MORE:
        than = _THAN.match(site.text, behind.end(), site.stop)
        if than or behind[1].lower() not in _DEGREES:
            return _turn(behind[1]), Span(*behind.span(1))
    by = _BY.search(site.before)
    for word in reversed(list(_WORD.finditer(site.text, site.start, quantity.whole.start))[-_MOST:]):
        near = quantity.whole.start - word.end() < _CLOSE
        if (by or near) and word.group().lower() in (said.up | said.down) - _MORE:
            return _turn(word.group()), Span(*word.span())
    return None, None


def _step(site: Site) -> tuple[Direction | None, Span | None]:
    """`an increase of 3 million`, `cut by 20 places`."""
    found = _STEP.search(site.before)
    if found is None:
        return None, None
    at = site.quantity.whole.start - len(site.before)
    return _turn(found["word"].lower()), Span(at + found.start("word"), at + found.end("word"))


def _turn(word: str) -> Direction:
    return Direction.UP if word.lower() in _words().up else Direction.DOWN


def _basis(
    site: Site, period: Period | None, compared: Mention | None, direction: Direction | None
) -> tuple[Basis | None, Span | None]:
    text, at = site.text, site.quantity.whole.start
    for basis, pattern in _CLAUSE_BASES:
        found = pattern.search(text, site.lead, site.stop)
        if found and direction is not None:
            return basis, Span(*found.span())
    for basis, pattern in _NEAR_BASES:
        joined = text.rfind(" and ", site.start, at)
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
