"""What money that is set aside, paid in or handed out is for: `预留60亿元，发展海滨长廊`."""

import re

from briefing.extract.context.behind import closed
from briefing.extract.context.nounwords import SHORTEST
from briefing.extract.context.site import Site
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_SET_ASIDE = re.compile(
    "(?:预留|拨款|拨出|批出|拨付|下拨|增拨|投放|动用|注资|斥资|出资|投入|安排|耗资|花费|筹集)"
    "(?:约|逾|超过|近|共|合共|总共|额外|至少|不少于|最多)*\\s*$"
)
_ACTS = (
    "购置|购买|采购|发展|增建|扩建|兴建|建设|建造|翻新|修缮|创造|成立|设立|建立|改善|优化|提升|推行|推动|推广|推进|开展|实施|落实|"
    "提供|安排|举办|举行|开办|试行|进行|添置|更换|改造|发放|派发|培育|培养"
)
_MORE = f"(?:(?:或|及|和|与|、|并)(?:{_ACTS}))?"
_COUNTED = r"(?:约|逾|超过|共|最少|至少|额外)?(?:\d[\d.,]*[千百万亿]*[个间条座名幅所家项套辆台张]?)?\s?"
_PAYS_FOR = re.compile(
    r"[，,]?\s?(?:作为|(?:供[^，。；]{1,8}?|以|用于|用以|用来|在[^，。；]{2,14}?)?"
    rf"(?:{_ACTS}|支援|资助|支持){_MORE}){_COUNTED}"
)
_HELPS = re.compile(
    r"(?:在[^，。；]{1,14})?[，,]?\s?"
    rf"(?:资助|支援|支持|协助|供|让|为)[^，。；]{{2,24}}?(?:{_ACTS}){_MORE}(?:了)?{_COUNTED}(?=[^，。；的]{{2}})"
)
_PAID_IN = re.compile(
    "向[^，。；\\d]{2,24}?(?:额外|再|追加|增加)?(?:注资|增资|拨款|增拨|注入)(?:约|逾|超过|近|共|合共)*\\s*$"
)
_ASKED_OF = re.compile("申请|申領|争取")
_NEAR = 24


def set_aside(site: Site) -> bool:
    """Whether money is set aside, so that what stands before it is who pays."""
    return site.quantity.kind is FigureKind.MONEY and _SET_ASIDE.search(site.all_before[-_NEAR:]) is not None


def paid_in(site: Site) -> bool:
    """`向发展基金注资20亿元`: whether the words before an amount name who or what gets it."""
    if site.quantity.kind is not FigureKind.MONEY:
        return False
    found = _PAID_IN.search(site.all_before[-2 * _NEAR :])
    return found is not None and _ASKED_OF.search(found.group()) is None


def helped_purpose(site: Site) -> Span | None:
    """`预留5亿元资助学校为学生提供午餐`: what others are given money to do."""
    return _act(site, _HELPS) if set_aside(site) and not paid_in(site) else None


def purpose(site: Site) -> Span | None:
    """`预留60亿元，发展海滨长廊`: what money that is set aside will pay for."""
    return _act(site, _PAYS_FOR) if set_aside(site) else None


def _act(site: Site, pattern: re.Pattern[str]) -> Span | None:
    act = pattern.match(site.text, site.quantity.whole.end, site.layout.end)
    if act is None:
        return None
    stop = closed(site.text, act.end(), min(site.layout.end, act.end() + _NEAR))
    return Span(act.end(), stop) if stop - act.end() >= SHORTEST else None
