"""What is done within so long, or when so long is over: `3年内推广到各校`, `最快4年后启用`."""

import re

from briefing.extract.context.nounwords import SHORTEST
from briefing.extract.context.site import Site
from briefing.extract.context.times import Times
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_WITHIN = re.compile(r"(?:之?[内后]|期间内?|时间内|期内)[，,]?\s?")
_LEAD = re.compile(
    r"[\s，、]*(?:会|将|并|最快|最迟|预计|预期|力争|计划|争取|有望|可|可望|在|于|约|大约|用|未来|今后|再)*\s?"
)
_ADVERBS = re.compile(
    "(?:更|只能|不可|不得|不准|不能|可以|可|将会|将|会|须|需|要|应|暂时|逐步|陆续|分批|全面|全部|再|才|已|先|把|就)*"
)
_END = re.compile(r"[，。；、：！？\d的了到至为从由在（(\s]|$")
_FARTHEST = 16
_SERVED = re.compile(
    r"(?P<what>(?:在[^，。；]{1,8}|[^，。；\d的在事]{0,3})工作|(?:在[^，。；]{1,8})?(?:服务|从业|任职|缴费|缴纳[^，。；]{1,6}|参保"
    "|参加[^，。；]{0,8}保险|经营|居住|离校|毕业|注册|成立|就业|居港|居留|入职|落户|服役|执业))(?:已|累计|连续|满|超过|达|届)*$"
)


def served(site: Site) -> Span | None:
    """`在乡镇工作5年以上的医生`: what someone does or did so long."""
    if site.quantity.kind is not FigureKind.DURATION or site.quantity.unit in ("岁", "歲"):
        return None
    does = _SERVED.search(site.before)
    return Span(site.start + does.start("what"), site.start + does.end("what")) if does else None


def done_within(site: Site, times: Times) -> Span | None:
    """What is done in the time, where nothing before the time says what lasts so long."""
    if site.quantity.kind is not FigureKind.DURATION or site.quantity.unit in ("岁", "歲"):
        return None
    start = site.start
    for mention in times.between(start, site.quantity.whole.start):
        start = min(max(start, mention.span.end), site.quantity.whole.start)
    within = _WITHIN.match(site.text, site.quantity.span.end, site.layout.end)
    if within is None or _LEAD.fullmatch(site.text, start, site.quantity.whole.start) is None:
        return None
    begun = _ADVERBS.match(site.text, within.end(), site.layout.end)
    begin = begun.end() if begun else within.end()
    end = _END.search(site.text, begin, min(site.layout.end, begin + _FARTHEST))
    stop = end.start() if end else begin
    return (
        Span(begin, stop) if stop - begin >= SHORTEST and not site.text[stop : stop + 1].isdigit() else None
    )
