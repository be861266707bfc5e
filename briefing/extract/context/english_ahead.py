"""What the words before a number in English text say that it measures."""

import re

from briefing.extract.context.english_noun_words import RATES
from briefing.extract.context.english_nouns import noun_phrase, trimmed
from briefing.extract.context.site import Site
from briefing.extract.context.words import last_match
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_PREDICATE = re.compile(r"\b(?:will|has|have|had|is|are|was|were)\b")
_POSTED = re.compile(r"\b(?:posted|registered|recorded|saw|reported|achieved|showed) (?:an? )?\W*$")
_EARNED = re.compile(
    r"\b(?P<noun>earn(?:s|ing)?"
    r"|(?:(?!(?:with|of|for|have|has|an?|whose|to|the|from|on|in|and|or|by)\b)[a-z][a-z-]+ )?"
    r"(?:incomes?|turnover|salar(?:y|ies)|wages?|revenues?))"
    r"(?: of)?(?: (?:up to|less than|more than|between|below|above|under|over|at least|not exceeding"
    r"|exceeding|no more than))?\W*$",
    re.IGNORECASE,
)
_OBJECT_BY = re.compile(
    r"\b(?:reduc|cut|cutt|lower|increas|rais|boost|slash|trim|expand|shrink|improv|grow)(?:e|es|ed|ing|s)? "
    r"(?P<noun>(?!by\b)[^,;:]{3,70}?) by\W*"
    r"(?:(?:about|nearly|around|roughly|over|almost|up to|more than|at least|a further|another|between) )*$"
)
_WITH = re.compile(
    r"\b(?:top(?:s|ped|ping)? up|support(?:s|ed|ing)?|endow(?:s|ed|ing)?|supplement(?:s|ed|ing)?"
    r"|back(?:s|ed|ing)?|fund(?:s|ed|ing)?|inject(?:s|ed|ing)?|boost(?:s|ed|ing)?)"
    r" (?P<noun>(?:the |our |its |their )[^,;:]{2,60}?) (?:with|by)\W*"
    r"(?:(?:about|nearly|another|a further|an additional|up to|more than|over|at least) )*$"
)
_COSTS = re.compile(r"\b(?:will |would |has |have |had )?costs? (?:the )?[A-Z][\w ]{2,24}$")
_COSTING = re.compile(
    r" and (?:is (?:expected|estimated) to )?costs? "
    r"(?:(?:about|around|nearly|over|up to|an|another|additional|extra|estimated|close to|more than) )*$"
)
_CHANGE_OF = re.compile(
    r"\b(?:growth|drop|increase|decrease|rise|reduction|decline|cut|fall|improvement)s? of\W*"
    r"(?:(?:about|nearly|around|over|more than|at least|some|roughly) )*$"
)
_IN = re.compile(r"\s*in (?:both )?(?!(?:19|20)\d\d|the (?:first|second|past|last|next))")
_FROM_ALONE = re.compile(r"\s*(?:up |down )?from\W*(?:the )?(?:current|present|existing|previous)?\W*")
_CHANGES_IT = re.compile(
    r"\b(?:rais|increas|reduc|lower|cut|cutt|extend|enhanc|expand|doubl|tripl|lift|revis|adjust|shorten|lengthen"
    r"|rise|fall|grow)(?:e|es|ed|ing|s)? "
)
_AMOUNT_OF = re.compile(r"(?:the |an? )?(?:amount|number|level|quantum|value) of ")
_OF_ON = frozenset(["of", "on"])
_OF_PER = frozenset(["of", "per", "for"])
_COMPLEMENTS = frozenset(["of", "per", "for", "from", "in", "on", "to"])
_CHANGED_FROM = re.compile(
    r"(?:,? (?:will|would|has|have|had|is|are|was|were|can|should|must|shall))+"
    r"(?: also| now| then| be| been| further)*"
    r" (?:[a-z]+ed|fall|rise|drop|go|stay|remain|be kept|average|continue"
    r"|see (?:a|its|their|the) [a-z]+ (?:[a-z]+ed|drop|fall|rise|cut|increase)"
    r"|cut|set|available|increase|decrease|decline|grow|fallen|risen|grown)"
    r"(?: (?:further|up|down|back|at|for|by|to|from|the|current|present|existing|between|in|half|as|low|high"
    r"|less|more|than|about|over|nearly|just|almost|above|below|within|around|red line of"
    r"|an average of))*\W*$"
)
_TO_OR_BY = re.compile(r"\b(?:by|to|at|from)\W*(?:[a-z]+ ){0,2}$")
_TOLD_THAT = re.compile(
    r"\b(?:announc|confirm|ensur|say|said|propos|estimat|expect|project|forecast|agre|decid|find|show)"
    r"(?:e|es|ed|s|ing)? that "
)
_AGED = re.compile(r",? (?:who are |those )?(?:under |of )?(?:the )?age[ds]? ")
_DEGREE = re.compile(
    r"(?:\b(?:by|after|with|at|of) )?\b(?:an?|its|their|our|the) (?:[a-z]+ly )?"
    r"(?:robust|stellar|modest|respectable|strong|sharp|solid|healthy|severe|steep|mere|whopping|steady|slight"
    r"|significant|substantial|staggering|record|remarkable|impressive|historic|moderate|meagre|sizeable|hefty"
    r"|massive|huge|large|small|full|further|good|cool|decent|brisk|rapid|sluggish|weak|tepid) $",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\s*(?:on the other hand|on the one hand|however|in contrast|by contrast|in turn|for example"
    r"|for instance|meanwhile|in particular|too|therefore|as a result|in real terms|in nominal terms"
    r"|of course|in total|on average|in addition|in fact|overall|at the same time"
    r"|excluding [\w ]{3,40}|including [\w ]{3,40})\s*"
)
_GAVE = re.compile(
    r"\b(?:has|have|had)(?: [a-z]+)? (?:award|provid|allocat|invest|commit|announc|approv|pledg|deliver|grant"
    r"|secur|rais|mobili[sz]|releas|disburs|distribut|earmark|contribut|donat)ed\W*$"
)
_NEAR = 40
_DASHES = ("–", "—", "-", " ")
_DESCRIBED = re.compile(r"\b(?:that|which|who)\b")


def before_number(site: Site) -> Span | None:
    """What a few words right before the number name: cut costs by, earning up to, the plan will cost."""
    at, before = site.start, words_before(site)
    if earned := _EARNED.search(before):
        return Span(at + earned.start("noun"), at + earned.end("noun"))
    if cost := _COSTS.search(before):
        return trimmed(site.text, site.start, at + cost.start())
    if _COSTING.search(before) and (
        said := _PREDICATE.search(site.text, site.start, site.quantity.span.start)
    ):
        return trimmed(site.text, site.start, said.start())
    return _changed(site, before)


def _changed(site: Site, before: str) -> Span | None:
    """What a change by the number is one of: cut costs by 3%, a drop of 3% in costs, costs posted a rise."""
    if changed := _OBJECT_BY.search(before) or _WITH.search(before):
        at = site.start
        return noun_phrase(site.text, at + changed.start("noun"), at + changed.end("noun"), _COMPLEMENTS)
    if posted := _POSTED.search(site.before):
        start = site.quantity.whole.start - len(site.before) + posted.start()
        return trimmed(site.text, _apart(site, start), start)
    change = _CHANGE_OF.search(before)
    if change and site.quantity.kind in RATES and (into := _IN.match(site.text, site.quantity.whole.end)):
        return noun_phrase(site.text, into.end(), site.stop, _OF_PER)
    return None


def changed_before(site: Site) -> Span | None:
    """`raise the cap on loans, from $3 million`: what the clause before says to change."""
    if site.number == 0 or not _FROM_ALONE.fullmatch(site.all_before):
        return None
    clause = site.layout.clauses[site.number - 1]
    if clause.sentence != site.clause.sentence:
        return None
    change = last_match(_CHANGES_IT, site.text, clause.start, clause.end)
    if change is None:
        return None
    amount = _AMOUNT_OF.match(site.text, change.end(), clause.end)
    return noun_phrase(site.text, amount.end() if amount else change.end(), clause.end, _OF_ON)


def words_before(site: Site) -> str:
    """The words before the number, with those that bound it: a drop of around."""
    return site.text[site.start : site.quantity.span.start]


def ahead(site: Site) -> Span | None:
    """The subject before the predicate, or the object between a verb and `by`."""
    text, start = site.text, site.start
    end = _without_degree(text, start, site.quantity.whole.start)
    if site.same_clause and site.previous is not None and site.previous.quantity.unit == "years old":
        start, aged = site.lead, _AGED.search(text, site.lead, end)
        end = aged.start() if aged and site.quantity.unit != "years old" else end
        return trimmed(text, start, end)
    if site.clause.depth:
        outer = [c for c in site.layout.clauses if c.start < site.clause.start and c.end >= site.clause.end]
        if outer and not text[start:end].strip():
            start, end = outer[-1].start, site.clause.start - 1
    elif change := _CHANGED_FROM.search(text, start, end):
        if site.quantity.kind is FigureKind.MONEY and _GAVE.search(change.group()):
            return None
        return _subject(site, start, change) or _before_aside(site, start, end)
    found = trimmed(text, start, end)
    if found is None and site.quantity.kind in RATES and (said := _PREDICATE.search(text, start, end)):
        return trimmed(text, start, said.start())
    return found or _object_changed(site, start) or _before_aside(site, start, end)


def _without_degree(text: str, start: int, end: int) -> int:
    """Where the words end that stand before one that only tells the degree: by a robust, its stellar."""
    degree = _DEGREE.search(text, max(start, end - _NEAR), end)
    return degree.start() if degree else end


def _object_changed(site: Site, start: int) -> Span | None:
    """What a verb of change has for its object, if much stands between: raise what one may claim to."""
    change = last_match(_CHANGES_IT, site.text, start, site.quantity.whole.start)
    if change is None or not _TO_OR_BY.search(site.before):
        return None
    amount = _AMOUNT_OF.match(site.text, change.end())
    return noun_phrase(site.text, amount.end() if amount else change.end(), site.quantity.whole.start, _OF_ON)


def changing(site: Site) -> Span | None:
    """What goes by or to a value: the grant will increase by $5 a week with more for children."""
    known = _TO_OR_BY.search(site.before) and not site.clause.depth
    change = _CHANGED_FROM.search(site.text, site.start, site.quantity.whole.start) if known else None
    return _subject(site, site.start, change) if change else None


def _before_aside(site: Site, start: int, end: int) -> Span | None:
    """`The grants – old and new – will cost $3 million`: the subject before an aside between dashes."""
    number, clauses = site.number - 1, site.layout.clauses
    if number > 0 and _ASIDE.fullmatch(text := site.text, clauses[number].start, clauses[number].end):
        before = clauses[number - 1]
        said = _PREDICATE.match(text[start:end].lstrip()) and before.sentence == site.clause.sentence
        return trimmed(text, before.start, before.end) if said else None
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
