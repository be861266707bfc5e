"""Whether a number in English text says whom something is for, or is the most of a penalty."""

import re
from functools import cache

from briefing.extract.context.site import Site
from briefing.extract.context.words import vocabulary
from briefing.model.figure import Bound, FigureKind

_PENALTY = re.compile(r"\b(?:fine[sd]?|penalt(?:y|ies)|imprisonment|prison)\b[^,.;]{0,25}$")
_BEYOND = re.compile(r"(?:above|below|under|exceeding)\b")
_OF_WHAT = re.compile(r"\b(?:for|of|to|on|with) [\w’' -]{1,40}$")
_ROSE = re.compile(
    r"\b(?:r[ao]se|risen|rises?|rising|fell|fall(?:s|en)?|stood|stands?|is|was|climbed|grew|remain\w*|losses)\b"
)
_AGE = re.compile(r"\b(?:old|aged?)\b")
_BY_AGE = re.compile(
    r"\b(?:aged?|ages?|under|over|above|below|older than|younger than)\W*(?:of |between |from )?$"
)
_ACTS = re.compile(r"\b(?:will|shall|we|I)\b")
_SUCH_AS = re.compile(
    r"\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Aa]ny) (?:[\w’'-]+ ){0,4}"
    r"(?:family|household|couple|person|individual|worker|employee|employer|company|business|firm|homebuyer|buyer"
    r"|borrower|homeowner|taxpayer|parent|student|senior|farmer)\b"
    r"[^.;]{0,60} (?:with|earning|buying|owning|making|of)\b(?! the)[^.;]{0,50}$"
)
_THEN = re.compile(r"[^.;]{0,80}?\b(?:will|would|can|could|may|might|saves?|pays?|receives?|gets?)\b")
_SIZED = re.compile(
    r"\b(?:weigh(?:s|ing)?|(?:with|of|has|have|having|whose) (?:[\w’'-]+ ){0,4}?(?:weight|capacity|length"
    r"|height|size|area|diameter|power|displacement|width|depth|altitude|range)s?(?: is| are| of)?)"
    r"\W*(?:[a-z]+ ){0,3}$"
)
_COUNTED = (FigureKind.COUNT, FigureKind.DURATION, FigureKind.MONEY)
_BOUNDS = (Bound.BELOW, Bound.AT_MOST, Bound.AT_LEAST)
_SIZE_BOUNDS = (Bound.BELOW, Bound.AT_MOST, Bound.AT_LEAST, Bound.ABOVE)
_NEAR = 12


def _is_size(site: Site) -> bool:
    """Whether a number says how large a thing is that is meant: boats with a length of over 12 metres."""
    quantity = site.quantity
    sized = quantity.kind is FigureKind.PHYSICAL and quantity.bound in _SIZE_BOUNDS
    return sized and _SIZED.search(site.text[site.sentence : quantity.span.start]) is not None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = vocabulary("status-english")["words"]
    return re.compile(rf"\b{words['threshold']}", re.IGNORECASE), re.compile(words["condition"])


def is_limit(site: Site) -> bool:
    """Whether an amount is the most that a penalty can be, or parts what a rule is for."""
    quantity = site.quantity
    if quantity.bound is Bound.AT_MOST and _PENALTY.search(site.all_before):
        return True
    if quantity.kind is not FigureKind.MONEY or _ROSE.search(site.before[-_NEAR:]):
        return False
    beyond = _BEYOND.match(site.text, quantity.whole.start) is not None
    return beyond and _OF_WHAT.search(site.all_before) is not None


def is_condition(site: Site) -> bool:
    """Whether a number parts those whom something is for from others."""
    quantity, (threshold, condition) = site.quantity, _patterns()
    if quantity.kind not in _COUNTED:
        return _is_size(site)
    if _AGE.search(quantity.unit or "") and _BY_AGE.search(site.text, site.start, quantity.span.start):
        return True
    fits = quantity.bound in _BOUNDS or _AGE.search(quantity.unit or "") is not None
    if fits and quantity.kind is not FigureKind.MONEY and threshold.search(site.all_before):
        return True
    before = site.text[site.sentence : quantity.whole.start]
    if _THEN.match(site.text, quantity.whole.end) and _SUCH_AS.search(before) and not _ACTS.search(before):
        return True
    described = condition.search(before)
    return described is not None and _ACTS.search(described.group()) is None
