"""What a figure measures in Chinese text: the noun phrase before the number or behind it."""

import re

from briefing.extract.context.before import phrase_before
from briefing.extract.context.behind import phrase_behind, said_of
from briefing.extract.context.conditions import is_issuer
from briefing.extract.context.lasting import done_within, served
from briefing.extract.context.nounwords import SHORTEST, noun_words
from briefing.extract.context.purposes import helped_purpose, paid_in, purpose, set_aside
from briefing.extract.context.site import Site
from briefing.extract.context.times import Times
from briefing.extract.context.topics import fund_of, is_empty, ranked, reached, shared, whole
from briefing.extract.context.words import last_match
from briefing.model.figure import Bound, FigureKind
from briefing.model.span import Span

_AFTER_KINDS = (
    FigureKind.COUNT,
    FigureKind.MONEY,
    FigureKind.PHYSICAL,
    FigureKind.DURATION,
    FigureKind.RATIO,
)
_RATES = (FigureKind.PERCENT, FigureKind.POINT, FigureKind.MONEY)
_PACES = frozenset(
    [
        "增速",
        "增幅",
        "加幅",
        "减幅",
        "调幅",
        "平均加幅",
        "平均减幅",
        "平均增幅",
        "平均升幅",
        "涨幅",
        "升幅",
        "降幅",
        "跌幅",
        "同比增速",
        "增长率",
        "增长速度",
    ]
)
_SIZES = ("小规模", "大规模")
_FUNDS = ("资金", "基金", "奖金", "贷款", "补贴", "经费", "债券", "消费券")
_RELIEVING = re.compile(
    "(?:加征|征收|开征|加收|补贴|宽减|宽免|资助|豁免|减免|退还|代缴)(?:了|约|近|最多|最高)?$"
)
_OF_NUMBER = ("", "人民币", "左右")
_JOINT = re.compile(r"[）)\]】]?\s?(?:、|，|,|以及|及|和|与|；)?\s?")
_BODIES = ("部门", "单位", "机构")
_UNITS = ("单位", "單位")
_RELIEVED = re.compile("(?:补贴|宽减|宽免|豁免|减免|退还|代缴)[^，。；\\d]{2,10}$")
_RELIEF_OF = re.compile("(?:宽减|宽免|豁免|减免|退还|代缴)[^，。；\\d]{0,8}(?:税|费|租(?!赁)|差饷)")
_PRICE = re.compile(
    r"(?P<what>费|票价?|租金|价格?|车资)(?:实行|实施|享受?|可享|给予|提供|均?有|获得?|打|的)*\s?$"
)
_TARIFF = re.compile("[^，。；\\d]{0,6}关税")
_FEES = re.compile("[^，。；\\d的]{0,10}(?:费|税|租金|差饷)")


def chinese_indicator(site: Site, earlier: Span | None, times: Times) -> Span | None:
    """The span of what the figure measures; `earlier` is the indicator of the figure before."""
    former = site.former
    then = former is not None or site.becomes or site.base
    behind = None if then else phrase_behind(site)
    if (
        named := (earlier if site.becomes else None)
        or _issuers(site)
        or done_within(site, times)
        or served(site)
        or said_of(site)
        or _reduced(site, times)
        or _aid(site)
        or _in_table(site)
        or helped_purpose(site)
        or _before_bracket(site, earlier, times)
    ):
        return named
    counted = behind is not None and not paid_in(site) and _counts(site, behind)
    bare = counted and behind is not None and site.text[behind.start : behind.end] in _UNITS
    ahead = None
    if bare or not counted:
        ahead = reached(site) or phrase_before(site, site.start, former or site.quantity.whole.start, times)
    if counted and (ahead is None or not _heads(site, ahead)):
        return behind
    rated = site.quantity.kind is FigureKind.PERCENT and site.same_sentence and _measured_before(site)
    owned = behind is not None and not rated and _is_owner(site, behind)
    if owned and not (site.listed if ahead is None else _heads(site, ahead)):
        return behind
    bare = ahead is not None and earlier is not None and _is_bare(site, ahead)
    if ahead is None or (bare and site.same_sentence):
        return shared(site, earlier, times, behind)
    return _paid_by(site, ahead) or _whose(site, ahead, earlier, times)


def _whose(site: Site, ahead: Span, earlier: Span | None, times: Times) -> Span:
    """The phrase, or where it is a mere size or a part of the whole, what was named before."""
    if is_empty(site, ahead):
        return whole(site, earlier, times) or ahead
    ahead = fund_of(site, _without_whom(site, ahead), times)
    owned = _is_entity(site, ahead)
    if owned and (named := ranked(site, times)) is not None:
        return named
    part = site.same_sentence or site.continued or "其中" in site.all_before
    part = part or site.text.startswith("其中", site.sentence)
    of_all = part and owned and earlier is not None and _heads(site, earlier)
    return _of_all(site, earlier) if of_all and earlier is not None else ahead


def _without_whom(site: Site, ahead: Span) -> Span:
    """`贷款额度个人最高30万元`: the measure without whom it is said of, told behind it."""
    words, name = noun_words(), site.text[ahead.start : ahead.end]
    if site.quantity.kind not in _RATES or words.is_measure(name) or not words.is_entity(name):
        return ahead
    cuts = range(len(name) - SHORTEST, 1, -1)
    cut = next((at for at in cuts if words.is_measure(name[:at]) and words.is_entity(name[at:])), len(name))
    cut = len(name) if name.endswith(_SIZES, 0, cut) else cut
    return Span(ahead.start, ahead.start + cut)


def _paid_by(site: Site, ahead: Span) -> Span | None:
    """`甲基金批出1亿元，资助…`: what the money is for, where who pays stands before it."""
    if not set_aside(site) or paid_in(site):
        return None
    payer = site.text[ahead.start : ahead.end]
    spent = payer.endswith("投入") and not noun_words().is_entity(payer[: -len("投入")])
    return None if spent else helped_purpose(site) or purpose(site)


def measured_alike(site: Site, parts: list[Span] | None, earlier: Span | None) -> list[Span] | None:
    """`甲省GDP达8万亿元，乙省、丙省分别达6万亿元、5万亿元`: places share the measure of the number before."""
    if parts is None or earlier is None or not site.same_sentence or not _heads(site, earlier):
        return None
    owners = all(noun_words().is_entity(site.text[part.start : part.end]) for part in parts)
    return [_of_all(site, earlier)] * len(parts) if owners else None


def _issuers(site: Site) -> Span | None:
    """`等17部门印发`: the bodies that are counted, where they are the unit too."""
    unit, end = site.counts(_BODIES), site.quantity.span.end
    return Span(end - len(unit), end) if unit and is_issuer(site) else None


def _aid(site: Site) -> Span | None:
    """The `奖励` or `补贴` right before an amount."""
    if site.quantity.kind is not FigureKind.MONEY:
        return None
    aid = noun_words().aid_before.search(site.text, site.start, site.quantity.span.start)
    return Span(*aid.span("what")) if aid else None


def _in_table(site: Site) -> Span | None:
    """`给予补贴：博士10万元，硕士5万元`: the aid whose sums a colon opens."""
    if site.quantity.kind is not FigureKind.MONEY:
        return None
    table = last_match(noun_words().aid_table, site.text, site.sentence, site.quantity.span.start)
    return Span(*table.span("what")) if table else None


def _before_bracket(site: Site, earlier: Span | None, times: Times) -> Span | None:
    """`土地出让收益（10%以上）`: what stands before a bracket that has the number alone."""
    if not site.clause.depth or site.all_before.strip() or site.behind.strip(" 以上下左右"):
        return None
    opened = site.clause.start - 1
    around, before = site.layout.clause_at(opened), site.previous
    if before is not None and site.text[before.quantity.whole.end : opened].strip() in _OF_NUMBER:
        return earlier
    start = around.start
    if before is not None and before.clause.depth == site.clause.depth and before.clause.start >= start:
        joint = _JOINT.match(site.text, before.clause.end, opened)
        start = joint.end() if joint else before.clause.end
    return phrase_before(site, start, opened, times) if opened - start >= SHORTEST else None


def _counts(site: Site, behind: Span) -> bool:
    """Whether the number counts what stands behind it: `20条举措`, `15%的税`."""
    if site.quantity.kind is FigureKind.DURATION and site.behind[:1] == "的" and _measured_before(site):
        return False
    if site.quantity.kind in _AFTER_KINDS:
        return not _is_owner(site, behind)
    if site.quantity.kind is FigureKind.PERCENT and (_is_relief(site) or _TARIFF.match(site.behind)):
        return True
    return site.behind[:1] == "的" and not _measured_before(site) and not _is_owner(site, behind)


def _is_relief(site: Site) -> bool:
    """`宽减七成半水费`, `百分百宽减薪俸税`: so much of what stands behind is given back or not taken."""
    behind = noun_words().relief.match(site.behind) or _RELIEF_OF.match(site.behind)
    before = _RELIEVING.search(site.before) or (_RELIEVED.search(site.before) and _FEES.match(site.behind))
    return bool(behind or before)


def _reduced(site: Site, times: Times) -> Span | None:
    """`提供车费八折优惠`: the price that so much is taken off."""
    if site.quantity.kind is not FigureKind.PERCENT or not site.behind.startswith(("优惠", "折扣")):
        return None
    price = _PRICE.search(site.before)
    return phrase_before(site, site.start, site.start + price.end("what"), times) if price else None


def _heads(site: Site, span: Span) -> bool:
    return bool(noun_words().is_measure(site.text[span.start : span.end]))


def _is_owner(site: Site, behind: Span | None) -> bool:
    """`突破5万亿元的城市`: what stands behind has the quantity, it is not what is measured."""
    if behind is None or site.quantity.kind is FigureKind.COUNT:
        return False
    text = site.text[behind.start : behind.end]
    linked = site.text[site.quantity.whole.end : behind.start].strip()[-1:] == "的"
    sized = site.quantity.whole.end > site.quantity.span.end and site.quantity.kind is FigureKind.MONEY
    money = site.quantity.kind is FigureKind.MONEY and text.endswith(_FUNDS)
    if ((linked and not money) or (sized and not _heads(site, behind))) and site.quantity.bound in (
        Bound.AT_LEAST,
        Bound.AT_MOST,
        Bound.ABOVE,
    ):
        return True
    return linked and bool(noun_words().is_entity(text)) and not _heads(site, behind)


def _measured_before(site: Site) -> bool:
    return bool(re.search(r"(?:占|佔|为|达|满|执行|增长|下降|至|到|高|低)\s?$", site.before))


def _is_entity(site: Site, span: Span) -> bool:
    text = site.text[span.start : span.end]
    rate = site.quantity.kind in (FigureKind.PERCENT, FigureKind.POINT, FigureKind.MONEY)
    return rate and bool(noun_words().is_entity(text)) and not noun_words().is_measure(text)


def _of_all(site: Site, measured: Span) -> Span:
    """The measure without whom it was said of: `企业增加值` is `增加值` for others."""
    owner = noun_words().owner(site.text[measured.start : measured.end])
    return Span(measured.start + owner, measured.end)


def _is_bare(site: Site, ahead: Span) -> bool:
    """A mere pace, or a size behind a list mark: `转移支付增加1.5万亿元、规模近9.8万亿元`."""
    name = site.text[ahead.start : ahead.end]
    return name in _PACES or (name == "规模" and site.text[ahead.start - 1 : ahead.start] == "、")
