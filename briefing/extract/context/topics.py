"""What earlier clauses name where a number's own clause names nothing, or a mere sum or size."""

import re
from collections.abc import Iterator

from briefing.extract.context.before import phrase_before
from briefing.extract.context.behind import closed, phrase_behind
from briefing.extract.context.layout import Clause
from briefing.extract.context.nounwords import SHORTEST, noun_words
from briefing.extract.context.purposes import purpose
from briefing.extract.context.site import Site
from briefing.extract.context.times import Times
from briefing.extract.context.words import last_match
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_SIZES = frozenset(["总规模", "规模", "资金规模", "资金总规模", "基金规模"])
_INVOLVES = re.compile(
    r"^(?:[^，。；]{0,4}?(?:涉及|涉资|涉款|耗资|需资|总值|总开支|总费用)"
    r"(?:约|逾|超过|近|共|合共|为|是|达|每年|全年)*)\s*$"
)
_SUM = re.compile(
    r"^\s?[^，。；]{0,4}?(?:涉及|涉)的?(?P<what>(?:总|额外)?(?:金额|款项|总额|开支|资金|财政承担|承担额|费用|拨款))"
    r"(?:约|逾|超过|近|共|合共|为|是|达)*\s*$"
)
_THAT_IS = re.compile(r"\s?(?:即|也就是|亦即)(?:是|约|为)*\s?")
_REACHED = re.compile("(?P<what>惠及|受惠|受益)(?:约|近|超过|超|逾|达|了|全国|全省|全市|全港)*\\s?$")
_RANKED_BY = re.compile(
    r"(?P<order>[^，。；：]{2,24}?)(?:(?:排名|排在|居|位列|位居)?[前后末][一二两三四五六七八九十\d]{1,3}[名位]?(?:的|地区|省份|城市|项目)*"
    r"|(?:排名|排行|排序|名次)[^，。；：]{0,6})[:：]|(?:从|以|就|按)(?P<view>[^，。；：]{2,18}?)(?:来看|看|而言|来说|论)[，,]"
)
_OBJECT = 8
_AIM = re.compile(
    r"\s*(?:为了?(?=配合|支持|鼓励|应对|推动|促进|加强|满足|确保|解决|落实|进一步|保障|改善|减轻|协助|方便)|随着|因应|鉴于|由于|有见及此)"
)
_PAYING = re.compile(
    "(?P<what>拨款|注资|资助|补贴|投资|投入|斥资|增资|捐款|捐资)(?:约|逾|超过|近|共|合共)*\\s?$"
)
_CLAUSES = 6
_SAYING = re.compile(
    "(?:表示|指出|称|说|强调|介绍|透露|提到|提及|补充|认为|解释|回应|重申|坦言|直言|披露|获悉|[^所]指)[：:]?$"
)


def _aid_named(site: Site) -> Span | None:
    """`可发放吸纳就业补贴，每人不超过1500元`: the aid that a clause before ends with."""
    if site.quantity.kind is not FigureKind.MONEY:
        return None
    begin = site.sentence
    if site.previous is not None:
        begin = max(begin, site.previous.quantity.whole.end)
    named = last_match(noun_words().aid_named, site.text, begin, site.start)
    return Span(*named.span("what")) if named else None


def shared(site: Site, earlier: Span | None, times: Times, behind: Span | None) -> Span | None:
    """What a number measures whose own words name nothing, `earlier` being what the one before measures."""
    told = _sum(site) or _apposed(site, times) or _aid_named(site) or _programme(site, times)
    if told is None and site.quantity.kind is FigureKind.PERCENT:
        told = ranked(site, times, listed=True)
    if told is not None:
        return told
    if site.same_sentence and earlier is not None:
        return _act(site) or _headed(site) or _set_before(site, times) or earlier
    if behind is not None:
        return behind
    topic = _topic(site, times) or _announced(site, times) or purpose(site)
    carried = earlier if _continues(site) else None
    return topic or carried or _paying(site)


def is_empty(site: Site, ahead: Span) -> bool:
    """Whether a mere sum or number stands there, of what was named before."""
    alone = not site.text[site.start : ahead.start].strip(" 、，")
    rate = site.previous is not None and site.previous.quantity.kind is FigureKind.PERCENT
    return alone and not rate and site.text[ahead.start : ahead.end] in noun_words().sums


def whole(site: Site, earlier: Span | None, times: Times) -> Span | None:
    """`推出纾困措施，总值约240亿元`: whose sum or number a mere 总值 is."""
    if (programme := _programme(site, times)) is not None:
        return programme
    return (_ending(site, times) or earlier) if site.same_sentence else _topic(site, times)


def _ending(site: Site, times: Times) -> Span | None:
    """`300家企业获得融资，总额达80亿元`: the sum of money that the clause before ends with."""
    before, clause = site.previous, next(_before(site), None)
    if clause is None or before is None or site.quantity.kind is not FigureKind.MONEY:
        return None
    named = phrase_before(site, max(clause.start, before.quantity.whole.end), clause.end, times)
    return named if named and noun_words().is_measure(site.text[named.start : named.end]) else None


def fund_of(site: Site, ahead: Span, times: Times) -> Span:
    """`将组建发展基金，总规模超过20亿元`: a mere size is that of the fund the clause before names."""
    if site.text[ahead.start : ahead.end] not in _SIZES:
        return ahead
    topic = _topic(site, times)
    return topic if topic is not None and site.text[topic.start : topic.end].endswith("基金") else ahead


def ranked(site: Site, times: Times, *, listed: bool = False) -> Span | None:
    """`投资增速前三名：甲市增长9%，…`, `从投资来看，甲市增长9%`: what a list of places is ranked by."""
    found = last_match(_RANKED_BY, site.text, site.sentence, site.lead)
    if found is None or (listed and not found["order"]):
        return None
    start, end = found.span("order" if found["order"] else "view")
    return phrase_before(site, start, end, times)


def _sum(site: Site) -> Span | None:
    """`涉及金额约40亿元`: the sum itself, where the clause has no other subject."""
    told = _SUM.search(site.all_before) if site.quantity.kind is FigureKind.MONEY else None
    return Span(site.lead + told.start("what"), site.lead + told.end("what")) if told else None


def _headed(site: Site) -> Span | None:
    """`单笔500万元以上的贷款收费，不高于0.3%`: what the clause before is about, its number aside."""
    before = site.previous
    if before is None or before.number + 1 != site.number or not before.behind.startswith("的"):
        return None
    named = phrase_behind(before)
    name = site.text[named.start : named.end] if named else ""
    return named if named and named.end == before.clause.end and not noun_words().is_entity(name) else None


def _paying(site: Site) -> Span | None:
    """`政府会额外拨款5亿元`: the paying itself, where nothing is named."""
    paying = _PAYING.search(site.before) if site.quantity.kind is FigureKind.MONEY else None
    return Span(site.start + paying.start("what"), site.start + paying.end("what")) if paying else None


def _set_before(site: Site, times: Times) -> Span | None:
    """`并将补贴上限，由300元提高至400元`: what the clause before names whose value changes."""
    clause, before = next(_before(site), None), site.previous
    if (
        site.former != site.lead
        or clause is None
        or before is None
        or clause.start < before.quantity.whole.end
    ):
        return None
    return phrase_before(site, clause.start, clause.end, times)


def _apposed(site: Site, times: Times) -> Span | None:
    """`参考入息上限，即5万元`: what the clause before ends with."""
    if _THAT_IS.fullmatch(site.before) is None or site.number == 0:
        return None
    before = site.layout.clauses[site.number - 1]
    return phrase_before(site, before.start, before.end, times) if before.end <= site.start else None


def reached(site: Site) -> Span | None:
    """`措施可惠及80万人`: what is said of so many persons who are not named."""
    persons = site.quantity.unit in ("人", "人次", "户", "戶")
    told = _REACHED.search(site.before) if persons else None
    return Span(site.start + told.start("what"), site.start + told.end("what")) if told else None


def _programme(site: Site, times: Times) -> Span | None:
    """`优化见习计划，涉及每年2000万元`: the measure that a clause before names, whose cost is told."""
    if site.quantity.kind is not FigureKind.MONEY or _INVOLVES.search(site.all_before) is None:
        return None
    for clause in _before(site):
        named = last_match(noun_words().programmes, site.text, clause.start, clause.end)
        if named is not None and SHORTEST <= clause.end - named.end() <= _OBJECT:
            return Span(named.start(), clause.end)
        if named is not None:
            return phrase_before(site, clause.start, named.end(), times)
    return None


def _act(site: Site) -> Span | None:
    """`净利润3亿元；交付5万辆`: what was done with so many."""
    kinds = (FigureKind.COUNT, FigureKind.PHYSICAL)
    if site.previous is None or site.quantity.kind not in kinds:
        return None
    act = noun_words().acts.search(site.before)
    return Span(site.start + act.start("what"), site.start + act.end("what")) if act else None


def _continues(site: Site) -> bool:
    if site.previous is None:
        return site.continued
    return site.previous.clause.sentence + 1 >= site.clause.sentence


def _announced(site: Site, times: Times) -> Span | None:
    """A number alone, as titles have it: what the next clause speaks of."""
    number = site.number + 1
    if site.clause.depth or not site.alone or number >= len(site.layout.clauses):
        return None
    clause = site.layout.clauses[number]
    return _subject(site, clause.start, clause.end, times)


def _subject(site: Site, start: int, end: int, times: Times) -> Span | None:
    for mention in times.between(start, start + 3):
        start = max(start, mention.span.end)
    stop = closed(site.text, start, end)
    return phrase_before(site, start, stop, times) if stop - start >= SHORTEST else None


def _topic(site: Site, times: Times) -> Span | None:
    """The subject of an earlier clause of the sentence, where the clause itself names none."""
    for clause in _before(site):
        if _SAYING.search(site.text, clause.start, clause.end) or _AIM.match(site.text, clause.start):
            continue
        found = phrase_before(site, clause.start, clause.end, times)
        if found is not None:
            return found
    return None


def _before(site: Site) -> Iterator[Clause]:
    """The clauses of the sentence before this one, the nearest first, without those in brackets."""
    for number in range(site.number - 1, max(-1, site.number - _CLAUSES), -1):
        clause = site.layout.clauses[number]
        if clause.depth > site.clause.depth:
            continue
        if clause.sentence != site.clause.sentence or clause.depth != site.clause.depth:
            return
        yield clause
