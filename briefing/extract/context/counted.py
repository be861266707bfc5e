"""What so many are where the noun stands farther on: `5个国家级、12个省级园区`, `10家产值超亿元的企业`."""

import re

from briefing.extract.context.behind import closed, phrase_behind
from briefing.extract.context.nounwords import noun_words
from briefing.extract.context.site import Site
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_LEVEL = re.compile(r"(?:以上)?[^，。；、\d]{0,6}(?:级|以上|亿元?)、\s*")
_OF_LEVEL = re.compile("[^，。；、的级]{1,5}级(?=[^，。；、]{2})")
_SIZED = re.compile(r"(?:以上)?[^，。；、的]{2,12}")
_FARTHEST = 6
_PAIRS = ((FigureKind.MONEY, FigureKind.DURATION), (FigureKind.DURATION, FigureKind.PERCENT))
_COMING = re.compile(
    "(?:分别)?(?:来自|分布在|分布于|覆盖|横跨|跨越|遍布|代表)[^，。；、\\d]{0,6}?(?:约|近|超过|超|逾)?\\s?"
)
_OWNED = re.compile("[^，。；、的\\d]{1,14}的(?=[^，。；、]{2})")


def farther_on(around: list[Site], place: int) -> Span | None:
    """The noun that a count shares with the next ones, or that stands behind the size of each."""
    first = last = around[place]
    if first.quantity.kind is not FigureKind.COUNT:
        return _adjoining(around, place)
    if (coming := _coming(around, place)) is not None:
        return coming
    for at in range(place + 1, min(len(around), place + _FARTHEST)):
        following = around[at]
        counts = following.quantity.kind is FigureKind.COUNT
        if not (_goes_on(around[at - 1], last, following) if counts else _sizes(last, following)):
            break
        if counts:
            last = following
        elif _is_attribute(following):
            return phrase_behind(following)
    return None if last is first else _without_level(last)


def _adjoining(around: list[Site], place: int) -> Span | None:
    """`100亿元7天期逆回购`, `减免4个月75%的水费`: what stands behind a second number that follows at once."""
    if place + 1 >= len(around):
        return None
    site, following = around[place], around[place + 1]
    kinds = (site.quantity.kind, following.quantity.kind)
    between = site.text[site.quantity.whole.end : following.quantity.whole.start].strip()
    return phrase_behind(following) if kinds in _PAIRS and between in ("", "的", "每月", "每年") else None


def _coming(around: list[Site], place: int) -> Span | None:
    """`300名来自50个国家的专家`: the noun behind where so many come from."""
    if place + 1 >= len(around):
        return None
    text, end, source = around[place].text, around[place].quantity.whole.end, around[place + 1].quantity.whole
    owner = _OWNED.match(text, source.end, around[place].stop)
    if owner is None or _COMING.fullmatch(text, end, source.start) is None:
        return None
    return Span(owner.end(), closed(text, owner.end(), around[place].stop))


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


def _is_attribute(site: Site) -> bool:
    """`投资超亿元的项目`, `投资亿元以上重大项目`: whether a size says which ones are counted."""
    bounded = site.text.endswith("以上", site.quantity.span.end, site.quantity.whole.end)
    return site.behind.startswith("的") or (bounded and phrase_behind(site) is not None)


def _goes_on(last: Site, site: Site, following: Site) -> bool:
    """Whether only a level, or a size, parts a count from the next one."""
    between = following.text[last.quantity.whole.end : following.quantity.whole.start]
    alike = following.quantity.unit == site.quantity.unit
    return alike and bool(_LEVEL.fullmatch(between) if last is site else between.strip() == "、")
