"""The noun phrase behind a number: what it counts, is paid for or lasts."""

from briefing.extract.context.nounwords import QUOTES, SHORTEST, noun_words
from briefing.extract.context.site import Site
from briefing.model.span import Span

_WIDE = 3
_PLACES = frozenset("区县市省国镇村人户港")


def phrase_behind(site: Site) -> Span | None:
    """The noun phrase that stands behind the number."""
    begin, end, text = site.quantity.whole.end, site.end, site.text
    if site.quantity.whole.end - site.quantity.span.end > _WIDE:
        begin = site.quantity.span.end
    opening = noun_words().opening.match(text, begin, end)
    begin = opening.end() if opening else begin
    if begin < end and text[begin] in QUOTES:
        closing = text.find(QUOTES[text[begin]], begin, end)
        if closing > begin + 1:
            return _named(text, begin, closing, end)
    aid = noun_words().aid.match(text, begin, end)
    if aid:
        return Span(*aid.span("what"))
    fate = noun_words().fates.match(text, begin, end) if site.quantity.text.endswith("人") else None
    if fate:
        return Span(*fate.span())
    stop = closed(text, begin, end)
    while stop > begin and text[stop - 1] in " ”」』》’的“「":
        stop -= 1
    while stop > begin and text[stop - 1] in "和与及或":
        stop -= 1
    if "的" in text[max(begin, stop - 2) : stop]:
        stop = text.rfind("的", begin, stop)
    phrase = text[begin:stop]
    if phrase in _PLACES:
        return Span(begin, stop)
    if len(phrase) < SHORTEST or noun_words().empty.match(phrase):
        return None
    owner = phrase.rfind("的", 0, -2)
    if owner >= SHORTEST and noun_words().heads.search(phrase[:owner]):
        return Span(begin, begin + owner)
    return Span(begin + owner + 1, stop)


def _named(text: str, begin: int, closing: int, end: int) -> Span:
    """A name in quotation marks, and what goes on behind it."""
    stop = closed(text, closing + 1, end)
    if stop - closing - 1 < SHORTEST or text[closing + 1] == "的":
        return Span(begin + 1, closing)
    return Span(begin, stop)


def closed(text: str, begin: int, end: int) -> int:
    """Where the noun phrase from `begin` ends: at a mark, a verb or a preposition."""
    patterns = noun_words()
    wholes = [m.span() for m in patterns.wholes.finditer(text, begin, min(end, begin + 40))]
    for closer in patterns.closers.finditer(text, begin, end):
        inside = any(a <= closer.start() < b and closer.end() <= b for a, b in wholes)
        if not inside:
            return closer.start()
    return end
