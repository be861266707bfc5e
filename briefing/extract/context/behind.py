"""The noun phrase behind a number: what it counts, is paid for or lasts."""

import re

from briefing.extract.context.nounwords import QUOTES, SHORTEST, noun_words
from briefing.extract.context.site import Site
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_WIDE = 3
_LONG = 40
_TAIL = re.compile(
    "(?:(?<![高初集其空])中|当中|之中|年产|日产|以|达到|达|为|共有|(?<![所拥国私公专没])有|共|约|超|分别|已|将)$"
)
_WORKS = re.compile(
    "(?:(?:建设|改造|升级|培育|打造|研发|推广|整治|治理|修复|搬迁|认定|创建|提升|更新|验收|审批|评审|筹建|新建|扩建|改建|维护|管理|运营|任务|工作|工程|着力点|出发点|重点|特点|目的|核心|内容)[和及与、]?)+"
)
_AGED = re.compile(r"\d{1,2}(?:至|到|-|—)?\d{0,2}周?岁(?:及?以[上下])?的?")
_REACHES = re.compile(
    "(?:均|全部|继续|持续)*(?:保持|正增长|负增长|由|达|超|突破|为|高于|低于|增|降|下降|上升|同比|实现|不足|逾|居)"
)
_SAID_OF = re.compile(
    "(?:都|均|已|则|就|当中|经|被)*(?:涉及|属于|属|为(?!主|止|限|例|期|准|目标|首|何)|是|来自|用(?:在|于|作)|投向|流向|呈现?|(?:被)?发现(?:患?有)?|确诊(?:患有)?|患有|分布在|投资于|源于|源自|与(?=[^，。；]{2,14}有关)|和(?=[^，。；]{2,14}有关))(?![了约近超\\d])"
)
_PART = re.compile(
    "(?:^|其中|当中|[有、，中])(?:约|近|超过|超|逾|另|另外|共|还有|仍有|只有|约有|分别有|的)*\\s?$"
)
_WITHIN = re.compile("（[^，。；（）\\d]{1,8}）(?=[^，。；、（）：的\\s\\d]{2})")
_PLACES = frozenset("区县市省国镇村户港")


def phrase_behind(site: Site) -> Span | None:
    """The noun phrase that stands behind the number."""
    return said_of(site) or _noun_behind(site)


def _noun_behind(site: Site) -> Span | None:
    text, end = site.text, site.end
    begin = _begin(site)
    aged = _AGED.match(text, begin, site.stop) if begin == end else None
    if aged is not None:
        begin, end = aged.end(), site.stop
    if begin < end and text[begin] in QUOTES:
        closing = text.find(QUOTES[text[begin]], begin, end)
        if closing > begin + 1:
            return _named(text, begin, closing, end)
    aid = noun_words().aid.match(text, begin, end)
    fate = noun_words().fates.match(text, begin, end) if site.quantity.text.endswith("人") else None
    if aid and aid.end() == end and text[end : end + 1].isdigit():
        return None
    percent = site.quantity.kind is FigureKind.PERCENT
    relief = noun_words().relief.match(text, site.quantity.whole.end, end) if percent else None
    if relief:
        return Span(*relief.span("what"))
    if aid or fate:
        return Span(*aid.span("what")) if aid else Span(begin, fate.end() if fate else begin)
    stop = _bare_end(text, begin, closed(text, begin, end))
    if site.quantity.kind is FigureKind.COUNT and _REACHES.match(text, stop):
        stop = begin + _owner(text[begin:stop])
    kinds = (FigureKind.MONEY, FigureKind.PHYSICAL)
    return _plain(text, begin, stop, first=site.quantity.kind in kinds or site.before.endswith("为期"))


def said_of(site: Site) -> Span | None:
    """`其中30宗涉及食肆`, `当中六成用于教育`: what so many of a whole are."""
    kinds = (FigureKind.COUNT, FigureKind.PERCENT, FigureKind.PHYSICAL, FigureKind.RATIO)
    if site.quantity.kind not in kinds or _PART.search(site.before) is None:
        return None
    verb = _SAID_OF.match(site.text, site.quantity.whole.end, site.stop)
    if verb is None:
        return None
    stop = _bare_end(site.text, verb.end(), closed(site.text, verb.end(), site.stop))
    about = site.text.find("有关", verb.end(), stop)
    stop = about if about >= 0 else stop
    return Span(verb.end(), stop) if stop - verb.end() >= SHORTEST else None


def _owner(phrase: str) -> int:
    """How much of the phrase names who has so much of something: `8个县人均收入超过…`."""
    words = noun_words()
    single = phrase[:1] in _PLACES and words.is_measure(phrase[1:])
    cuts = (cut for cut in range(SHORTEST, len(phrase) - 1) if words.is_entity(phrase[:cut]))
    own = next((cut for cut in cuts if words.is_measure(phrase[cut:])), 1 if single else len(phrase))
    return own + (own < len(phrase) and phrase[own] in _PLACES)


def _begin(site: Site) -> int:
    """Where the words behind the number begin to name something."""
    wide = site.quantity.whole.end - site.quantity.span.end > _WIDE
    begin = site.quantity.span.end if wide else site.quantity.whole.end
    opening = noun_words().opening.match(site.text, begin, site.end)
    begin = opening.end() if opening else begin
    money = site.quantity.kind is FigureKind.MONEY
    purpose = noun_words().purposes.match(site.text, begin, site.end) if money else None
    return purpose.end() if purpose else begin


def _bare_end(text: str, begin: int, stop: int) -> int:
    """Where the phrase ends without quotation marks, 的 and connectives."""
    while stop > begin and text[stop - 1] in " ”」』》’的“「和与及或":
        stop -= 1
    tail = _TAIL.search(text, max(begin, stop - 4), stop)
    stop = tail.start() if tail and tail.start() > begin else stop
    dangling = text.rfind("的", max(begin, stop - 2), stop)
    return dangling if dangling >= 0 else stop


def _plain(text: str, begin: int, stop: int, *, first: bool) -> Span | None:
    """The phrase without its owner, or of `N元储备的基金` the first noun."""
    phrase = text[begin:stop]
    if len(phrase) < SHORTEST or noun_words().empty.match(phrase):
        return Span(begin, stop) if phrase in _PLACES else None
    owner = phrase.rfind("的", 0, -2)
    words, former = noun_words(), phrase[: max(0, owner)]
    if owner >= SHORTEST and _WORKS.fullmatch(phrase, owner + 1):
        return Span(begin, begin + owner)
    if owner >= SHORTEST and (first or words.is_measure(former) or words.is_entity(former)):
        return Span(begin, begin + owner)
    return Span(begin + owner + 1, stop)


def _named(text: str, begin: int, closing: int, end: int) -> Span:
    """A name in quotation marks, and what goes on behind it."""
    stop = closed(text, closing + 1, end)
    if stop - closing - 1 < SHORTEST or text[closing + 1] == "的":
        return Span(begin + 1, closing)
    return Span(begin, stop)


def closed(text: str, begin: int, end: int) -> int:
    """Where the noun phrase from `begin` ends: at a mark, a verb or a preposition, but not at a bracket."""
    stop = _closed(text, begin, end)
    within = _WITHIN.match(text, stop, end) if stop > begin else None
    return _closed(text, within.end(), end) if within else stop


def _closed(text: str, begin: int, end: int) -> int:
    words = noun_words()
    wholes: list[tuple[int, int]] | None = None
    for closer in words.closers.finditer(text, begin, end):
        if wholes is None:
            wholes = [m.span() for m in words.wholes.finditer(text, begin, min(end, begin + _LONG))]
        if not any(a <= closer.start() < b and closer.end() <= b for a, b in wholes):
            return closer.start()
    return end
