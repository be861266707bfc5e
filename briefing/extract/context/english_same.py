"""Whether an English number goes on with what the number before it measures."""

import re

from briefing.extract.context.site import Site
from briefing.model.figure import FigureKind

_BRINGING = re.compile(
    r"\bbringing (?:it|its? [\w ]{2,30}|the [\w ]{2,30}|this|that|them|their [\w ]{2,30}) to\W*[\w ]*$"
)
_TO = re.compile(
    r"\s*(?:in (?:FY ?|fiscal year )?(?:19|20)\d\d(?:[-/]\d\d)?,? )?to\W*"
    r"(?:(?:about|over|nearly|almost|just|around|as (?:low|high|much) as|an? average [a-z]+(?: of)?"
    r"|a (?:further|sustained|record|new|total|low|high|peak)(?: of)?) ?)*"
)
_THEN_TO = re.compile(r"(?:[\w ]{0,20},)? ?(?:and |but )?then to\W*[a-z ]*")
_FROM = re.compile(
    r"\bfrom\W*(?:(?:about|over|nearly|almost|just|around|less than|more than"
    r"|(?:an? |the )?(?:low|high|current|average|peak|previous|present|record)(?: of)?) ?)*\W*$"
)
_AGAINST = re.compile(
    r"\b(?:(?:compared (?:to|with)|instead of|rather than|versus|as against|up from|down from)"
    r"(?: (?:the|our|its|their|an?))?(?: (?:current|previous|earlier|existing|original|initial|present))?"
    r"|than(?: (?:the|our|its|their|an?))? (?:current|previous|earlier|existing|original|initial|present))"
    r"(?: (?:cap|limit|rate|figure|level|amount)s?(?: of)?)?\W*$"
)
_AS_LOW = re.compile(r"\W*(?:and |or )?as (?:low|high|little|much|few|many) as\W*")
_POINTED = re.compile(
    r"\b(?:it|this|that|them)(?: up| further)? (?:by|to|from)\W*(?:about|over|nearly|another|a further)?\W*$"
)
_OR_OF_GDP = re.compile(r"\W*(?:or|equivalent to|equal to)\W*(?:[a-z]+ )*")
_OF_GDP = re.compile(
    r" of (?:the |our |its )?(?:GDP|GNP|GNI|gross (?:domestic|national)|national income)", re.IGNORECASE
)
_TOTALLING = re.compile(
    r"\W*(?:which )?(?:(?:together|collectively|altogether) )?"
    r"(?:totall?ing|totall?ed|worth|valued at|amounting to|costing)\W*[a-z ]*"
)
_AND_BY = re.compile(
    r"(?: (?:for|in|among|of) [\w’'/ -]{2,80})?,? (?:and|but) (?:an? (?:increase|rise|cut) )?"
    r"(?:by|to|at|from) (?:an? )?(?:(?:[a-z]+er|slightly|only) )*"
)
_THEN_CHANGED = re.compile(
    r"[\w ]{0,24},? ?\b(?:and|but|before|then)"
    r"(?: (?:has|have|had|is|are|was|were|will|would|then|since|also|now|later|further|gradually|expected"
    r"|projected|forecast|set|to|be))*"
    r" (?:fallen|risen|grown|fell|rose|grew|rise|fall|grow|climb|increase|decrease|decline|drop|ease|recover"
    r"|rising|falling|growing|(?:climb|increas|decreas|declin|dropp|eas|recover|rebound|contract|expand|slow"
    r"|narrow|widen|plung|plummet|surg|jump|reach)(?:ed|ing))"
    r"(?: (?:back|further|slightly|sharply|again|only))*(?: (?:to|by|at))?\W*(?:an? )?(?:[a-z]+ )?"
)
_EACH_ITS_OWN = re.compile(r"(?: for [\w’'/ -]{2,60})?\W*(?:and |or |to )?")
_FOR_ONE = re.compile(r" (?:each )?(?:for|if) (?:the |a |an |each |every |those |his |her |their )")
_MEANS = re.compile(
    r"\s*(?:This|That|It) (?:means|is|represents|amounts to)\b[^.;]{0,40}"
    r"\b(?:increase|rise|reduction|cut|decrease|drop) (?:from|of)\W*(?:about |over |nearly |more than )?$"
)
_IT_CHANGES = re.compile(
    r"\s*(?:It|This|They|These) (?:will|would|has|have|is|are|was|were)(?: [a-z]+){1,3} (?:by|to|at|from)\W*"
)
_MONEY = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.DURATION)


def is_of_the_same(site: Site) -> bool:
    """Whether the words before the number point to what the one before measures: bringing it to."""
    before, previous = site.before, site.previous
    if previous is None or not site.same_sentence:
        means = _MEANS.match(site.text, site.sentence, site.quantity.whole.start) is not None
        changes = _IT_CHANGES.fullmatch(site.text, site.sentence, site.quantity.whole.start) is not None
        return _POINTED.search(before) is not None or means or changes
    if site.same_clause and _TO.fullmatch(before):
        return _FROM.search(previous.before) is not None
    if is_compared_with(site):
        return previous.quantity.unit == site.quantity.unit
    pointed = any(p.search(before) for p in (_BRINGING, _POINTED))
    alone = any(p.fullmatch(before) for p in (_AS_LOW, _THEN_TO))
    return pointed or alone or _goes_on(site, previous)


def _goes_on(site: Site, previous: Site) -> bool:
    """Whether the number stands beside the one before: or 3% of GDP, and by 4% for others."""
    text, end = site.text, site.quantity.whole.end
    if previous.quantity.kind is FigureKind.MONEY and _OR_OF_GDP.fullmatch(site.before):
        return _OF_GDP.match(text, end) is not None
    if previous.quantity.kind is FigureKind.COUNT and _TOTALLING.fullmatch(site.all_before):
        return not site.behind.startswith((" in ", " of "))
    if previous.quantity.kind is not site.quantity.kind:
        return False
    if adds_another(site) or (site.same_clause and _THEN_CHANGED.fullmatch(site.before)):
        return True
    for_one = site.quantity.kind in _MONEY and _FOR_ONE.match(text, end) is not None
    return for_one and _EACH_ITS_OWN.fullmatch(site.before) is not None


def adds_another(site: Site) -> bool:
    """Whether the words before the number only add another of the same: and by 4% for cooks."""
    return site.same_clause and _AND_BY.fullmatch(site.before) is not None


def is_compared_with(site: Site) -> bool:
    """Whether the number is what another is compared with: instead of the current 5%."""
    return _AGAINST.search(site.before) is not None


def is_former(site: Site) -> bool:
    """Whether the number is what something was before a change."""
    return _FROM.search(site.before) is not None
