"""What an English count counts: its noun, with what stands beside it or is of it."""

import re

from briefing.extract.context.english_noun_words import WORD, english_noun_words
from briefing.extract.context.english_nouns import noun_phrase
from briefing.extract.english_words import THIRD, english_words
from briefing.model.span import Span

_AND_MORE = re.compile(r" and (?P<noun>[a-z]+(?<![suif])s)\b(?! (?:the|a|an|our|its|their|to|that)\b)")
_OF_THEM = re.compile(r" of (?P<noun>[a-z][a-z-]+)")
_OF_WHAT = 60
_DEALS = re.compile(
    r"(?<=deals|racts|ments|ships|pacts) with (?P<noun>[a-z][a-z-]+)(?: [a-z-]+){0,3}? [a-z]+s\b"
)


def counted(text: str, noun: Span) -> Span:
    """The noun that a count has, without determiners before it."""
    words = list(WORD.finditer(text, noun.start, noun.end))
    while len(words) > 1 and words[0].group().lower() in english_noun_words().determiners:
        words.pop(0)
    end = _counted_end(text, noun.end)
    return Span(words[0].start() if words else noun.start, end)


def _counted_end(text: str, end: int) -> int:
    """Where a counted noun ends with what is counted beside it or of it: miles of roads, bars and cafes."""
    more = _AND_MORE.match(text, end)
    if more and not english_words().forms.get(more["noun"], ("", 0))[1] & THIRD:
        return more.end()
    within = _OF_THEM.match(text, end)
    if within is None or within["noun"] in english_noun_words().stops | english_noun_words().determiners:
        deals = _DEALS.match(text, end)
        return deals.end() if deals else end
    whole = noun_phrase(text, within.start("noun"), within.start("noun") + _OF_WHAT, frozenset())
    return whole.end if whole else end
