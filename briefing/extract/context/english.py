"""What a figure measures in English text."""

import re

from briefing.extract.context.english_words import MOST, RATES, WORD, YEAR, english_words
from briefing.extract.context.site import Site
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_ENDS = re.compile(r"[,;:!?()\[\]–—“”\"]|(?<!\b[A-Z])\.")
_LONGEST = 9
_JOINING = frozenset(["that", "which", "while", "when", "where", "as"])
_GIVEN = re.compile(
    r"\s*(?:will|would|is|was|has|have|had)(?: been| be)? (?:also )?(?:being )?"
    r"(?:allocated|directed|provided|made available|available|earmarked|set aside|used|spent|invested|given"
    r"|devoted)(?: to| towards?| for| on| in)?\b"
    r"|\s*to (?:provide|support|fund|build|expand|improve|establish|strengthen)(?: for)?\b"
)
_COMPARED = re.compile(r"\s*(?:over|from|than|compared|versus|above|below)\b")
_OPENED = re.compile(
    r"\s*(?:(?:an?|per|each|every) (?:year|month|week|day|hour|quarter)s?|annually|monthly)?"
    r"\s*(?:(?:increase|rise|boost|cut|reduction) (?:in|to|of)\s+)?"
    r"(?:(?:of|in|for|worth of)\s+)?(?:(?:the |total )?(?:amount|value|total|sum) of )?"
)
_ASIDE = re.compile(
    r"\b(?:under|during|since|until|amid|throughout|after|across|as of"
    r"|(?:year|quarter|month)[- ]on[- ](?:year|quarter|month))\b"
)
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
_ASIDES = re.compile(
    r"\s*(?:for|with|in|including|excluding|measured|which|who|as|or|especially|particularly)\b"
)
_JOINED = re.compile(r"\b(?:and|or|but|while)\s*$")
_PREDICATE = re.compile(r"\b(?:will|has|have|had|is|are|was|were)\b")
_TIMES_OVER = ("doubl", "tripl", "quadrupl")
_THROUGH = frozenset(["to", "for", "of"])


def english_indicator(site: Site, earlier: Span | None) -> Span | None:
    """The span of what the figure measures; `earlier` is the indicator of the figure before."""
    quantity = site.quantity
    if quantity.noun is not None and quantity.kind is FigureKind.COUNT:
        return _trimmed(site.text, quantity.noun.start, quantity.noun.end)
    behind = _behind(site)
    if quantity.kind in RATES:
        return _of_rate(site, behind, earlier)
    if behind is not None:
        return behind
    return _ahead(site) or (earlier if site.same_sentence and not _is_paid_to(site) else None)


def _is_paid_to(site: Site) -> bool:
    """Whether money stands behind a count of those who may get it."""
    before = site.previous.quantity.kind if site.previous is not None else None
    return before is FigureKind.COUNT and site.quantity.kind is FigureKind.MONEY


def english_shared(run: list[Site]) -> Span | None:
    """`70, 80 and 90 percent of output`: what stands behind the last of the numbers."""
    if any(site.quantity.kind not in RATES for site in run) or not _SHARE.match(run[-1].behind):
        return None
    return _behind(run[-1])


def _topic(site: Site) -> Span | None:
    """`…inflation, or the rise of prices, of around 3 percent`: what the clause before speaks of."""
    if site.number == 0 or not _ALONE.fullmatch(site.all_before):
        return None
    number = site.number - 1
    while number > 0 and _ASIDES.match(site.text, site.layout.clauses[number].start):
        number -= 1
    before = site.layout.clauses[number]
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
    return None if found is not None and english_words().times.match(text, found.start, found.end) else found


def _phrase(text: str, begin: int, end: int, through: frozenset[str]) -> Span | None:
    """The noun phrase that begins at `begin` and goes on through some prepositions."""
    words, first, last, count = english_words(), None, None, 0
    joined = _joined_from(text, begin)
    end = max(end, joined)
    close = _ENDS.search(text, joined, end)
    for word in WORD.finditer(text, begin, close.start() if close else end):
        lower = word.group().lower()
        if first is None and (lower in words.determiners or YEAR.fullmatch(lower)):
            continue
        if (
            (lower in words.stops and lower not in through and word.start() >= joined)
            or lower[0].isdigit()
            or count >= _LONGEST
        ):
            break
        first = word.start() if first is None else first
        last, count = word.end(), count + 1
    if first is None or last is None or text[first:last].lower() in words.empty:
        return None
    return Span(first, last)


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
    found = _trimmed(text, start, end)
    if found is None and site.quantity.kind in RATES and (said := _PREDICATE.search(text, start, end)):
        return _trimmed(text, start, said.start())
    return found


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The words of [start, end) without a predicate at the end and determiners at the front."""
    aside = _ASIDE.search(text, start + 1, end)
    words = _unpredicated(list(WORD.finditer(text, start, aside.start() if aside else end)))
    if not words:
        return None
    said, cut = english_words(), 0
    turned = next((n for n, word in enumerate(words) if n and word.group().lower() in said.changed), None)
    words = words[:turned]
    object_of = _BY_SO_MUCH.search(text, start, end) is not None
    for place, word in enumerate(words):
        lower = word.group().lower()
        first = (place == 0 or object_of) and (lower in said.up or lower in said.down)
        if (first or lower in _JOINING or YEAR.fullmatch(lower)) and place < len(words) - 1:
            cut = place + 1
    for given in said.verbs.finditer(text, words[0].start(), words[-1].end()):
        cut = max(cut, sum(word.start() < given.end() for word in words))
    return _named(words[cut:])


def _named(words: list[re.Match[str]]) -> Span | None:
    """What is left to name something without the words that only turn to it."""
    said = english_words()
    turning = said.determiners | said.up | said.down | {"and", "or", "but"}
    while len(words) > 1 and words[0].group().lower() in turning:
        words.pop(0)
    if words and words[0].group().lower() in said.determiners:
        words.pop(0)
    if not words or len(words) > MOST or (len(words) == 1 and _PRONOUNS.fullmatch(words[0].group())):
        return None
    if all(word.group().lower() in said.empty for word in words):
        return None
    return Span(words[0].start(), words[-1].end())


def _unpredicated(words: list[re.Match[str]]) -> list[re.Match[str]]:
    predicates = english_words().predicates
    while words and (words[-1].group().lower() in predicates or YEAR.fullmatch(words[-1].group())):
        words.pop()
    return words
