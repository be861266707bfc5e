"""What money in English text is for, where no noun stands right behind it: to mend bridges, for the pier."""

import re

from briefing.extract.context.english_noun_words import WORD, english_noun_words
from briefing.extract.context.english_nouns import noun_phrase
from briefing.extract.context.site import Site
from briefing.extract.english_words import BASE, english_words
from briefing.model.span import Span

_GIVEN = re.compile(
    r"(?:\s+(?:will|would|shall|is|are|was|were|has|have|had)(?: also| now)?(?: been| be)?(?: also| being)?"
    r" (?:allocated|directed|provided|made available|available|earmarked|set aside|used|spent|invested|given"
    r"|devoted|dedicated|awarded|paid|reserved|committed|go))?"
    r"(?: from (?:the )?[A-Z][\w ]+?(?= (?:to|for) ))?"
    r"(?: (?:in|for) (?:FY|fiscal year )?(?:19|20)\d\d| this year"
    r"| (?:over|during|within|across|in) (?:the )?(?:next |coming |following )?[\w-]+ (?:years|months))?"
)
_SCALED = "(?:(?:thousand|(?:m|b|tr)illion) )?"
_SO_MANY = (
    rf"(?:(?:more than |over |up to |about |nearly )?\d[\d,.]* (?!{_SCALED}"
    rf"(?:yuan|renminbi|dollars?|euros?|pounds?|cents?|per ?cent)\b){_SCALED})?"
)
_THROUGH = re.compile(rf"\s+(?:through|via|across|under|as part of)\s+(?:the\s+)?{_SO_MANY}")
_FOR = re.compile(
    r"\s+(?:for|towards?|on(?! average| top))\s+(?!(?:(?:FY|fiscal year )?(?:19|20)\d\d|example|instance)\b)"
    rf"{_SO_MANY}"
)
_INTO = re.compile(rf"\s+(?:to|into)\s+{_SO_MANY}")
LIGHT_OF = re.compile(
    r"\s*(?:the |a |an )?(?:[a-z]+ )?"
    r"(?:range|number|series|variety|delivery|provision|lot|host|cost|costs|purchase)s? of "
    rf"(?:the |a |an )?{_SO_MANY}"
)
_ON = re.compile(r"\s(?:for|to)\s")
_OF = frozenset(["of"])
_REACH = 160


def purpose(site: Site) -> Span | None:
    """What money is for, else whom or what it is paid to, else by which scheme it is paid."""
    text, begin = site.text, site.quantity.whole.end
    end = min(begin + _REACH, site.layout.sentence_end(begin))
    given = _GIVEN.match(text, begin, end)
    at = given.end() if given else begin
    if through := _THROUGH.match(text, at, end):
        return noun_phrase(text, through.end(), end, frozenset())
    if aimed := _FOR.match(text, at, end):
        return _aim(text, aimed.end(), end)
    into = _INTO.match(text, at, end)
    return _into(text, into.end(), end) if into else None


def _into(text: str, at: int, end: int) -> Span | None:
    """What stands behind `to`: the object of an infinitive, or a receiver and what it is paid for."""
    if (act := _act(text, at, end)) is not None:
        return _aim(text, act, end)
    receiver = noun_phrase(text, at, end, frozenset())
    return receiver and (_behind_receiver(text, receiver.end, end) or receiver)


def _behind_receiver(text: str, at: int, end: int) -> Span | None:
    """What stands behind who is paid, in the same clause: to the airport for repairs."""
    comma = text.find(",", at, end)
    end = comma if comma >= 0 else end
    for found in _ON.finditer(text, at, end):
        if found.group().strip() == "for":
            return _aim(text, found.end(), end)
        if (act := _act(text, found.end(), end)) is not None:
            return _aim(text, act, end)
    return None


def _aim(text: str, at: int, end: int) -> Span | None:
    """The noun phrase of an aim, behind a range or number of which it is."""
    light = LIGHT_OF.match(text, at, end)
    return noun_phrase(text, light.end() if light else at, end, _OF)


def _act(text: str, at: int, end: int) -> int | None:
    """Where the object of an infinitive begins: help create a plan; None if none stands there."""
    verbs, found = english_words(), None
    for word in WORD.finditer(text, at, end):
        low = word.group() if word.group().islower() or found is not None else word.group().lower()
        adverb = low.endswith("ly") or (low in ("and", "or") and found is not None)
        if not adverb and (
            not verbs.forms.get(low, ("", 0))[1] & BASE or low in english_noun_words().determiners
        ):
            break
        found = word.end()
    return found
