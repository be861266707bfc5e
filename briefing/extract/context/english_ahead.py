"""What the words before a number in English text say that it measures."""

import re

from briefing.extract.context.english_nouns import noun_phrase, trimmed
from briefing.extract.context.english_words import RATES
from briefing.extract.context.site import Site
from briefing.extract.context.words import last_match
from briefing.model.span import Span

_PREDICATE = re.compile(r"\b(?:will|has|have|had|is|are|was|were)\b")
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
_POSTED = re.compile(r"\b(?:posted|registered|recorded|saw|reported|achieved|showed) (?:an? )?\W*$")
_POINTED = re.compile(
    r"\b(?:it|this|that|them)(?: up| further)? (?:by|to|from)\W*(?:about|over|nearly|another|a further)?\W*$"
)
_EARNED = re.compile(
    r"\b(?P<noun>earn(?:s|ing)?|(?:[a-z]+ )?(?:incomes?|turnover|salar(?:y|ies)|wages?|revenues?))"
    r"(?: of)?(?: (?:up to|less than|more than|between|below|above|under|over|at least|not exceeding"
    r"|exceeding|no more than))?\W*$",
    re.IGNORECASE,
)
_OBJECT_BY = re.compile(
    r"\b(?:reduc|cut|cutt|lower|increas|rais|boost|slash|trim|expand|shrink|improv|grow)(?:e|es|ed|ing|s)? "
    r"(?P<noun>(?!by\b)[^,;:]{3,70}?) by\W*"
    r"(?:(?:about|nearly|around|roughly|over|almost|up to|more than|at least|a further|another|between) )*$"
)
_COSTS = re.compile(r"\b(?:will |would |has |have |had )?costs? (?:the )?[A-Z][\w ]{2,24}$")
_CHANGE_OF = re.compile(
    r"\b(?:growth|drop|increase|decrease|rise|reduction|decline|cut|fall|improvement)s? of\W*"
    r"(?:(?:about|nearly|around|over|more than|at least|some|roughly) )*$"
)
_IN = re.compile(r"\s*in (?:both )?(?!(?:19|20)\d\d|the (?:first|second|past|last|next))")
_OF_PER = frozenset(["of", "per", "for"])
_COMPLEMENTS = frozenset(["of", "per", "for", "from", "in", "on", "to"])
_CHANGED_FROM = re.compile(
    r"(?:,? (?:will|would|has|have|had|is|are|was|were|can|should))+(?: also| now| then| be| been| further)*"
    r" (?:[a-z]+ed|fall|rise|drop|go"
    r"|see (?:a|its|their|the) [a-z]+ (?:[a-z]+ed|drop|fall|rise|cut|increase)"
    r"|cut|set|available|increase|decrease|decline|grow|fallen|risen|grown)"
    r"(?: (?:further|up|down|back|at|for|by|to|from|the|current|present|existing|between|in|half|as|low|high"
    r"|less|more|than|about|over|nearly|just|almost))*\W*$"
)
_TOLD_THAT = re.compile(
    r"\b(?:announc|confirm|ensur|say|said|propos|estimat|expect|project|forecast|agre|decid|find|show)"
    r"(?:e|es|ed|s|ing)? that "
)
_DASHES = ("–", "—", "-", " ")
_DESCRIBED = re.compile(r"\b(?:that|which|who)\b")


def is_of_the_same(site: Site) -> bool:
    """Whether the words before the number point to what the one before measures: bringing it to."""
    if site.same_sentence and _BRINGING.search(site.before):
        return True
    if site.previous is not None and site.same_clause and _TO.fullmatch(site.before):
        return _FROM.search(site.previous.before) is not None
    if site.same_sentence and (_AS_LOW.fullmatch(site.before) or _THEN_TO.fullmatch(site.before)):
        return True
    if site.same_sentence and site.previous is not None and is_compared_with(site):
        return site.previous.quantity.unit == site.quantity.unit
    return _POINTED.search(site.before) is not None


def before_number(site: Site) -> Span | None:
    """What a few words right before the number name: cut costs by, earning up to, the plan will cost."""
    at, before = site.start, words_before(site)
    if earned := _EARNED.search(before):
        return Span(at + earned.start("noun"), at + earned.end("noun"))
    if cost := _COSTS.search(before):
        return trimmed(site.text, site.start, at + cost.start())
    return _changed(site, before)


def _changed(site: Site, before: str) -> Span | None:
    """What a change by the number is one of: cut costs by 3%, a drop of 3% in costs, costs posted a rise."""
    if changed := _OBJECT_BY.search(before):
        at = site.start
        return noun_phrase(site.text, at + changed.start("noun"), at + changed.end("noun"), _COMPLEMENTS)
    if posted := _POSTED.search(site.before):
        start = site.quantity.whole.start - len(site.before) + posted.start()
        return trimmed(site.text, _apart(site, start), start)
    change = _CHANGE_OF.search(before)
    if change and site.quantity.kind in RATES and (into := _IN.match(site.text, site.quantity.whole.end)):
        return noun_phrase(site.text, into.end(), site.stop, _OF_PER)
    return None


def is_compared_with(site: Site) -> bool:
    """Whether the number is what another is compared with: instead of the current 5%."""
    return _AGAINST.search(site.before) is not None


def is_former(site: Site) -> bool:
    """Whether the number is what something was before a change."""
    return _FROM.search(site.before) is not None


def words_before(site: Site) -> str:
    """The words before the number, with those that bound it: a drop of around."""
    return site.text[site.start : site.quantity.span.start]


def ahead(site: Site) -> Span | None:
    """The subject before the predicate, or the object between a verb and `by`."""
    text, start, end = site.text, site.start, site.quantity.whole.start
    if site.clause.depth:
        outer = [c for c in site.layout.clauses if c.start < site.clause.start and c.end >= site.clause.end]
        if outer and not text[start:end].strip():
            start, end = outer[-1].start, site.clause.start - 1
    elif change := _CHANGED_FROM.search(text, start, end):
        return _subject(site, start, change)
    found = trimmed(text, start, end)
    if found is None and site.quantity.kind in RATES and (said := _PREDICATE.search(text, start, end)):
        return trimmed(text, start, said.start())
    return found or _before_aside(site, start, end)


def _before_aside(site: Site, start: int, end: int) -> Span | None:
    """`The grants – old and new – will cost $3 million`: the subject before an aside between dashes."""
    number, clauses = site.number - 1, site.layout.clauses
    if site.clause.mark not in _DASHES or not _PREDICATE.match(site.text[start:end].lstrip()):
        return None
    while number > 0 and clauses[number].mark not in _DASHES:
        number -= 1
    if number < 1 or clauses[number].sentence != site.clause.sentence:
        return None
    return trimmed(site.text, clauses[number - 1].start, clauses[number - 1].end)


def _subject(site: Site, start: int, change: re.Match[str]) -> Span | None:
    """What changes to a value or stands at it, where its verb is in the passive or has no object."""
    text = site.text
    told = last_match(_TOLD_THAT, text, start, change.start())
    start = told.end() if told else start
    described = _DESCRIBED.search(text, start, change.start())
    found = trimmed(text, start, described.start() if described else change.start())
    if found is not None or start != site.lead or text[start : change.start()].strip():
        return found
    comma = text.find(",", site.sentence, change.start())
    return trimmed(text, site.sentence, comma) if comma >= 0 else None


def _apart(site: Site, at: int) -> int:
    """Where the clause begins that goes on over brackets to a place in its sentence."""
    return max(
        site.sentence,
        site.text.rfind("; ", site.sentence, at) + 1,
        site.text.rfind(", ", site.sentence, at) + 1,
    )
