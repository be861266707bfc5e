"""What a figure measures in English text."""

import re

from briefing.extract.context.english_ahead import (
    ahead,
    before_number,
    changed_before,
    changing,
    words_before,
)
from briefing.extract.context.english_counts import counted
from briefing.extract.context.english_noun_words import RATES, english_noun_words
from briefing.extract.context.english_nouns import noun_before, noun_phrase, trimmed
from briefing.extract.context.english_purposes import LIGHT_OF, purpose
from briefing.extract.context.english_same import is_former, is_of_the_same
from briefing.extract.context.site import Site
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_GIVEN = re.compile(
    r"\s*(?:will|would|is|was|has|have|had)(?: been| be)? (?:also )?(?:being )?"
    r"(?:allocated|directed|provided|made available|available|earmarked|set aside|used|spent|invested|given"
    r"|devoted)(?: to| towards?| for| on| in)?\b"
    r"|\s*to (?:provide|support|fund|build|expand|improve|establish|strengthen)(?: for)?\b"
)
_COMPARED = re.compile(r"\s*(?:over|from|than|compared|versus|above|below)\b")
_IN_NUMBER = re.compile(r"\s*in (?:number|total|all)\b")
_NUMBERING = re.compile(r"\s*(?:totall?ing|numbering|some|about|nearly|over)\s*")
_RELATIVE = re.compile(r"\s*(?:that|which|who|whom|where|when)\b")
_OPENED = re.compile(
    r"\s*(?:(?:an?|per|each|every) (?:year|month|week|day|hour|quarter)s?|annually|monthly)?"
    r"\s*(?:(?:real |annual |nominal |net |sharp |further |overall )?"
    r"(?:(?:increase|rise|boost|cut|reduction|hike) (?:in|to|of)"
    r"|(?:growth|decline|drop|fall|gain|surge|jump|dip|contraction|expansion|improvement|decrease) in)\s+)?"
    r"(?:(?:spent|used|invested|paid)\s+(?:on|for|in)\s+|(?:of|in|for|worth of|off)\s+)?"
    r"(?:(?:the |total )?(?:amount|value|total|sum) of )?"
)
_SHARE = re.compile(r"\s*of\b")
_LEVEL = re.compile(
    r"\b(?:to|at|account(?:s|ed)? for|represent(?:s|ed)?|ma[dk]es? up|reach(?:es|ed|ing)?|is|was|were|are|be)"
    r"\W*(?:(?:about|nearly|over|around|roughly|approximately|almost|just|only) )?$"
)
_STRETCH = re.compile(
    r"\s*(?:(?:an?|one) (?:year|month|week|day) )?"
    r"(?:in a row|running|straight|ago|earlier|later|old|long|from now|in office)\b"
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
_FOR_SO_LONG = re.compile(
    r"\b(?:for|within|over|to)\W*(?:up to|at least|about|nearly|the next|the past|another|a further)?\s*$"
)
_NAMED = re.compile(
    r"\b(?P<noun>(?!(?:is|are|was|were|be)\b)[A-Za-z][\w’'-]*) (?:of|worth|totall?ing|exceeding|reaching"
    r"|amounting to)\s+(?:(?:about|around|nearly|almost|over|up to|more than|at least|roughly|just|some"
    r"|approximately|as much as|between) )*$"
)
_SAVED = re.compile(
    r"\b(?P<verb>sav(?:e|es|ed|ing))\W*"
    r"(?:(?:up to|about|around|nearly|almost|over|more than|at least|roughly|an|a|average|of|approximately"
    r"|estimated|between|as much as|another|additional)\s)*$",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?<=\w) (?:for|in) (?:FY ?|fiscal year )?(?:19|20)\d\d(?:[-/]\d{2,4})?$")
_FOR_WHOM = re.compile(r"\s*(?:for|to)\b")
_IS_SET = re.compile(
    r"\b(?:be|is|are|was|were|been) (?:[a-z]+ )?(?:capped|set|limited|fixed|pegged|raised|increased"
    r"|reduced|lowered|cut|doubled|kept|maintained) (?:at|to)\W*(?:[a-z]+ )?$"
)
_RECEIVES = re.compile(
    r"\b(?:(?:will|would|has|have|is|are|shall)(?: also| each| now)? )?(?:receiv\w+|get|gets|getting|got)\b"
)
_LIKELY = re.compile(
    r"\s*(?:as|more|less) likely(?: to (?P<act>[^.;]{3,60}?)(?= than\b| as\b| between\b|[.;]))?"
)
_GIVES = re.compile(r"\b(?:provid|giv|get|offer|receiv|grant|pay|enjoy|claim)\w*\b(?:(?!\bof\b)[^,]){0,30}$")
_ATTRIBUTED = re.compile(r"\b(?:an?|this|another|new|the) $")
_CHANGES = frozenset(
    (
        *("growth", "increase", "decrease", "rise", "drop", "reduction", "decline", "cut", "fall", "gain"),
        *("surge", "jump", "dip", "contraction", "expansion"),
    )
)
_EMPTY = frozenset(
    (
        *("funding", "total", "sum", "amount", "increase", "allocation", "extra", "maximum", "minimum"),
        *("average", "cost", "approval", "release", "low", "high", "peak", "record"),
    )
)
_AGED = re.compile(
    r"\b(?P<noun>(?!those|anyone|is|are)[A-Za-z][\w’'-]*),? (?:(?:who|those|that) )?"
    r"(?:(?:is|are|were|must be|should be) )?(?:under |of )?(?:(?:the )?age[ds]?(?: of)? )?"
    r"(?:(?:at least|above|over|below|under|between|younger than|older than) )*$"
)
_OF_AGE = ("years old", "years of age")
_MEASURES = frozenset(("rate", "level", "cap", "limit", "ceiling", "quantum", "proportion", "share", "value"))
_CHANGE_IN = re.compile(
    r"\s*(?:real |annual |nominal |net |sharp |further |overall )?"
    r"(?:growth|increase|rise|cut|reduction|decline|drop|fall|gain|surge|jump|dip|contraction|expansion"
    r"|improvement|decrease) in\b"
)
_DEGREES = frozenset(
    (
        *(
            "real",
            "average",
            "annual",
            "steady",
            "strong",
            "slight",
            "further",
            "sharp",
            "rapid",
            "modest",
            "net",
        ),
        *("overall", "year-on-year", "nominal", "cumulative", "projected", "expected", "additional", "small"),
        *("large", "total"),
    )
)
_GROWTH = re.compile(r"\s(?:[a-z]+ )?(?P<word>growth|contraction|expansion)\b")
_ALSO = re.compile(r"\W*(?:and|or)?\W*(?:[a-z]+ )?")
_DETERMINED = re.compile(
    r" (?:the|its|our|their|his|her) (?!(?:rate|level|number|amount)s? (?:in|of|that|among|for|at|as)\b)"
)
_TIMES_OVER = ("doubl", "tripl", "quadrupl")
_THROUGH = frozenset(["to", "for", "of"])


def english_indicator(site: Site, earlier: Span | None) -> Span | None:
    """The span of what the figure measures; `earlier` is the indicator of the figure before."""
    quantity = site.quantity
    if quantity.noun is not None and quantity.kind is FigureKind.COUNT:
        return counted(site.text, quantity.noun)
    if earlier is not None and (is_of_the_same(site) or _shares_level(site)):
        return earlier
    changed_in = _behind(site) if quantity.kind in RATES and _CHANGE_IN.match(site.behind) else None
    return changed_in or before_number(site) or changed_before(site) or _around(site, earlier)


def _around(site: Site, earlier: Span | None) -> Span | None:
    """What stands behind the number or before it, by its kind."""
    behind, kind = _behind(site), site.quantity.kind
    if kind in RATES:
        return behind if behind and _is_verb(site) else _of_rate(site, behind, earlier)
    if kind is FigureKind.MONEY:
        return _of_money(site, behind, earlier)
    if kind is FigureKind.DURATION:
        return _of_length(site, behind, earlier)
    if kind is FigureKind.COUNT and (_IN_NUMBER.match(site.behind) or _NUMBERING.fullmatch(site.all_before)):
        return _before_comma(site)
    return behind or ahead(site) or (earlier if site.same_sentence else None)


def _of_length(site: Site, behind: Span | None, earlier: Span | None) -> Span | None:
    """What lasts so long or who is so old."""
    aged = site.quantity.unit in _OF_AGE
    so_long = _FOR_SO_LONG.search(site.before) and not site.behind.startswith(" of")
    if aged or so_long:
        return (_aged(site) if aged else None) or ahead(site) or earlier or behind
    return behind or ahead(site) or (earlier if site.same_sentence else None)


def _before_comma(site: Site) -> Span | None:
    """`The islands, 40 in number, …`: what the clause before an aside names."""
    clause = site.layout.clauses[site.number - 1] if site.number else None
    if clause is None or clause.sentence != site.clause.sentence:
        return None
    return trimmed(site.text, clause.start, clause.end)


def _aged(site: Site) -> Span | None:
    """Who is of that age: residents aged 65, workers who are below 30."""
    start = site.start if site.same_clause else site.sentence
    found = _AGED.search(site.text[start : site.quantity.span.start])
    return noun_before(site.text, start, start + found.end("noun")) if found else None


def _of_money(site: Site, behind: Span | None, earlier: Span | None) -> Span | None:
    """What money is: a noun before or behind it, else what it is for, who receives it or spends it."""
    if not site.behind.startswith((" in ", " of ")) and (subject := changing(site)):
        return subject
    named = _NAMED.search(words_before(site))
    dated = behind is None or not site.behind.startswith((" in ", " of "))
    if named and dated and _is_empty(named["noun"]) and (received := _RECEIVES.search(site.all_before)):
        return trimmed(site.text, site.lead, site.lead + received.start())
    if "/" in (site.quantity.unit or "") and site.behind.startswith(" of "):
        behind = None
    fixed = _FOR_WHOM.match(site.behind) is not None and _IS_SET.search(words_before(site)) is not None
    behind = None if fixed else behind
    told = behind is not None and not _FOR_WHOM.match(site.behind)
    if named and not told and (noun := _described(site, named)):
        return noun
    former = is_former(site) and site.behind.startswith(" to ")
    found = behind or (None if former or fixed else purpose(site)) or _saved(site) or ahead(site)
    return found or (earlier if site.same_sentence and not _is_paid_to(site) else None)


def _described(site: Site, named: re.Match[str]) -> Span | None:
    """The noun before `of` with what describes it, unless it says no more than that there is a number."""
    if _is_empty(named["noun"]):
        return None
    end = named.end("noun")
    if dated := _DATED.search(named.string, 0, end):
        end = dated.start()
    noun = noun_before(site.text, site.start, site.start + end)
    return None if site.text[noun.start : noun.end].lower() in _MEASURES else noun


def _is_more_than_change(noun: str) -> bool:
    """Whether a noun says what changes, not only that it does: productivity growth, not real growth."""
    *others, head = noun.lower().split()
    return head.removesuffix("s") not in _CHANGES or any(each not in _DEGREES for each in others)


def _saved(site: Site) -> Span | None:
    """`will save nearly $900`: the verb, where nothing says what money is saved on."""
    found = _SAVED.search(words_before(site))
    return Span(site.start + found.start("verb"), site.start + found.end("verb")) if found else None


def _is_empty(noun: str) -> bool:
    """Whether a noun before `of` says no more than that it is money."""
    return noun.lower() in _EMPTY


def _is_paid_to(site: Site) -> bool:
    """Whether money stands behind a count of those who may get it."""
    before = site.previous.quantity.kind if site.previous is not None else None
    return before is FigureKind.COUNT and site.quantity.kind is FigureKind.MONEY


def english_shared(run: list[Site]) -> Span | None:
    """`70, 80 and 90 percent of output`: what stands behind the last of the numbers."""
    rates = all(site.quantity.kind in RATES for site in run) and not _LEVEL.search(run[0].before)
    money = all(site.quantity.kind is FigureKind.MONEY for site in run)
    behind = run[-1].behind
    shared = (rates and _SHARE.match(behind)) or (money and behind.startswith((" of ", " in ")))
    return _behind(run[-1]) if shared else None


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
    return trimmed(site.text, before.start, before.end) if same else None


def _of_rate(site: Site, behind: Span | None, earlier: Span | None) -> Span | None:
    """What a percentage or multiple measures: the subject before it, or what `of` says behind it."""
    if likely := _LIKELY.match(site.text, site.quantity.whole.end):
        return Span(*likely.span("act")) if likely["act"] else earlier
    if behind is not None and site.text[behind.start : behind.end].lower() in _CHANGES:
        behind = None
    named = _NAMED.search(words_before(site))
    if named and (noun := _described(site, named)) and _is_more_than_change(site.text[noun.start : noun.end]):
        return noun
    if behind is not None and _SHARE.match(site.behind) and _LEVEL.search(site.before):
        return ahead(site) or behind
    shares = site.quantity.kind is FigureKind.RATIO and not site.behind.startswith(" of")
    given = shares or _GIVES.search(site.before) is not None or _ATTRIBUTED.search(site.before) is not None
    if behind is not None and (given or _SHARE.match(site.behind)):
        return behind
    joined = site.same_clause and _JOINED.search(site.before)
    before = None if joined else ahead(site) or _topic(site)
    return before or (earlier if site.same_sentence else None) or behind or _growth(site) or earlier


def _is_verb(site: Site) -> bool:
    """Whether a multiple is a verb with an object: triple the rate, tripling them, doubled its grant."""
    said = site.quantity.text.lower()
    if site.quantity.kind is not FigureKind.MULTIPLE or not said.startswith(_TIMES_OVER):
        return False
    return said.endswith("ing") or _DETERMINED.match(site.text, site.quantity.whole.end) is not None


def _shares_level(site: Site) -> bool:
    """`account for 5% and 8% of GDP`: whether a share stands beside one that says what has it."""
    before = site.previous
    if before is None or not site.same_clause or site.quantity.kind not in RATES:
        return False
    return _ALSO.fullmatch(site.before) is not None and _LEVEL.search(before.before) is not None


def _growth(site: Site) -> Span | None:
    """`a modest 3% growth in the first quarter`: the change alone, where nothing says of what it is one."""
    found = _GROWTH.match(site.text, site.quantity.whole.end, site.stop)
    return Span(*found.span("word")) if found else None


def _behind(site: Site) -> Span | None:
    text, at = site.text, site.quantity.whole.end
    if any(said.match(text, at, site.end) for said in (_STRETCH, _COMPARED, _RELATIVE)):
        return None
    opened = _OPENED.match(text, at, site.end)
    given = _GIVEN.match(text, at, site.end)
    begin = given.end() if given else opened.end() if opened else at
    verb = site.quantity.kind is FigureKind.MULTIPLE and site.quantity.text.lower().startswith(_TIMES_OVER)
    light = LIGHT_OF.match(text, begin, site.stop)
    if light:
        return noun_phrase(text, light.end(), site.stop, frozenset())
    found = noun_phrase(text, begin, site.end, _THROUGH if verb else frozenset())
    return (
        None
        if found is not None and english_noun_words().times.match(text, found.start, found.end)
        else found
    )
