"""How far a time said in another sentence of English text reaches."""

import datetime as dt
import re

from briefing.extract.context.mention import Mention, Reach
from briefing.extract.context.times import Times
from briefing.model.figure import Period

_EFFECT = re.compile(
    r"\W{0,3}(?:This|These|It|They|The (?:change|increase|measure|scheme|reduction|new [a-z]+)s?)"
    r"(?: [a-z]+){0,3}? (?:will|shall|would) (?:also )?"
    r"(?:take effect|be effective|come into (?:force|effect)|apply|start|begin|be in place|kick in)\b"
)
_END = re.compile(r"[.!?]\s+(?=[A-Z(“])|\n")
_SAYING = (Reach.PARAGRAPH, Reach.INNER, Reach.SENTENCE, Reach.LOCAL)


def holds_ahead(text: str, period: Period, sentence: int, date: dt.date | None) -> bool:
    """Whether a time holds for what a sentence that begins at `sentence` says is to come.

    One that another sentence says does where it lies ahead itself, or heads a list or a section.
    """
    span = period.span
    if date is None or span is None or span.start >= sentence:
        return True
    if int((period.end or period.start or "0")[:4]) > date.year:
        return True
    line = text.find("\n", span.end)
    return 0 <= line <= sentence and _END.search(text, span.end, line) is None


def taking_effect(text: str, times: Times, end: int) -> Mention | None:
    """The time in the sentence behind `end`, if it says when what was said takes effect."""
    effect = _EFFECT.match(text, end)
    if effect is None:
        return None
    close = _END.search(text, effect.end())
    said = times.between(effect.start(), close.start() if close else len(text))
    return next((mention for mention in said if mention.reach in _SAYING and mention.period), None)
