"""What so many are where the noun stands farther on: `5个国家级、12个省级园区`, `10家产值超亿元的企业`."""

import re

from briefing.extract.context.behind import phrase_behind
from briefing.extract.context.nounwords import noun_words
from briefing.extract.context.site import Site
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_LEVEL = re.compile(r"(?:以上)?[^，。；、\d]{0,6}(?:级|以上|亿元?)、\s*")
_OF_LEVEL = re.compile("[^，。；、的级]{1,5}级(?=[^，。；、]{2})")
_SIZED = re.compile(r"(?:以上)?[^，。；、的]{2,12}")
_FARTHEST = 6


def farther_on(around: list[Site], place: int) -> Span | None:
    """The noun that a count shares with the next ones, or that stands behind the size of each."""
    first = last = around[place]
    if first.quantity.kind is not FigureKind.COUNT:
        return None
    for at in range(place + 1, min(len(around), place + _FARTHEST)):
        following = around[at]
        counts = following.quantity.kind is FigureKind.COUNT
        if not (_goes_on(around[at - 1], last, following) if counts else _sizes(last, following)):
            break
        if counts:
            last = following
        elif following.text.startswith("的", following.quantity.whole.end):
            return phrase_behind(following)
    return None if last is first else _without_level(last)


def _without_level(site: Site) -> Span | None:
    behind = phrase_behind(site)
    level = _OF_LEVEL.match(site.text, behind.start, behind.end) if behind else None
    return Span(level.end(), behind.end) if behind and level else behind


def _sizes(site: Site, following: Site) -> bool:
    """`10家产值超亿元的企业`: whether the next number is how large each is."""
    end, start = site.quantity.whole.end, following.quantity.whole.start
    behind = phrase_behind(site) if _SIZED.fullmatch(site.text, end, start) else None
    name = site.text[behind.start : behind.end] if behind else ""
    return noun_words().is_measure(name) and not noun_words().is_entity(name)


def _goes_on(last: Site, site: Site, following: Site) -> bool:
    """Whether only a level, or a size, parts a count from the next one."""
    between = following.text[last.quantity.whole.end : following.quantity.whole.start]
    alike = following.quantity.unit == site.quantity.unit
    return alike and bool(_LEVEL.fullmatch(between) if last is site else between.strip() == "、")
