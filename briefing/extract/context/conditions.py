"""Figures in Chinese text that say what must hold: whom aid is for, what a rule threatens, what is normal."""

import re

from briefing.extract.context.case import Case
from briefing.extract.context.site import Site
from briefing.extract.context.statuswords import status_words
from briefing.model.figure import Bound, FigureKind, Status

_ELIGIBLE = re.compile(
    r"[\s）)]*(?:（含|\(含)?[^，。；]{0,24}?的(?:[，,]|[^，。；的]{0,12}?(?:企业|单位|个人|人员|人才|团队|机构|家庭|居民|学生|老人"
    r"|长者|员工|职工|车辆|纳税人|申请人|产品|项目|人士|住户|市民|会员|企业家|业务|贷款|债务|主体|部分|店铺|商户|旅客"
    r"|物业|申请|个案|合作社|农户|店|工厂|平台|占比|比例|城市|地区|县|省份))|[^，。；的]{0,16}?(?:项目|企业|单位)，(?:按|给予|予以|奖励|补)|，(?:按|给予|予以|奖励|补贴|补助|一次性|每)|的(?:免除?|可|给予|予以|按|不再|实行)"
)
_APPLYING = re.compile(
    "(?:申报|申请|参评|受助)(?:企业|单位|人(?!才)|者|主体|项目|机构)[^，。；]{0,10}[应须需]?"
)
_GRANTED = re.compile("[^，。；]{0,12}?(?:给予|予以)")
_AGED = re.compile("(?:年龄|平均|预期寿命|寿命|年仅|现年|享年|满)(?:为|是|约|达到?|提高到|升至)?$")
_FOR = ("对", "凡", "在对", "对于", "首次", "新")
_WHO = re.compile("[^，。；]{0,24}的[，,]")
_INSURED = re.compile(
    "(?:参保|参加[^，。；]{0,6}保险|离校|毕业|签订|入职|落户|服务期限一般为|工作|居住|缴费|缴纳|从业|任职|经营|注册|成立|就业)(?:累计|连续|满|超过|时间)*$"
)
_ISSUING = re.compile("(?:发布|出台|推出|提出|推行|印发|制定|明确|部署|公布|包括|涵盖|共)[^，。；]{0,8}$")
_MOST_ITEMS = 300
_ITEMS = frozenset(["条", "條", "项", "項"])
_TO_COME = re.compile("将|拟|计划")
_DOING = re.compile("将|完成|落实|开展|拟")
_FAR_BEHIND = 160
_FULL = re.compile("(?:[满达]到?|超过|不少于|不低于|至少)$")
_OF_WHOM = re.compile("(?:以上)?的(?!目标|任务|要求|时间|纪录|历史)[^，。；]{2}")
_GIVEN = re.compile("给予|予以|奖励|补贴|补助|资助|支持|配套|可获|可申请|最[高多]")
_BARRED = re.compile("(?:年|个月|月|日|天)?[内后]?[^，。；]{0,2}(?:不可|不得|不准|不能|禁止)")
_GROUP = re.compile("(?:或?以上|及以上)?的?(?:[^，。；]{0,2}(?:申请者|申请人|住户|家庭|家团))")
_FEW = 10
_LIMITING = re.compile("(?:原则上|一般|不得)[^，。；]{0,24}$")
_AIMING = re.compile("确保|力争|目标|实现|达到|努力|年底|\\d年")
_OF_SIZE = re.compile("的[^，。；]{2}")
_SIZED = re.compile("(?:单户|单个|单笔|单项|每户)[^，。；]{0,10}$")
_BODY_UNITS = ("部门", "部委", "单位", "机构", "省", "地区", "国家")
_BODIES = re.compile("|".join(_BODY_UNITS))
_TIERS = ("首", "首笔", "其后", "余下")


def conditional(case: Case) -> bool:
    """Whether the figure says what must hold: a supposition, a rule, a condition, a list's length, a norm."""
    return any(
        of(case)
        for of in (
            _is_content,
            _is_eligibility,
            _is_served,
            _is_reaching,
            _is_penalty,
            _is_tier,
            _is_norm,
            _is_barred,
            _is_group,
        )
    )


def _is_eligibility(case: Case) -> bool:
    """`营业额2000万元以下的企业，给予…`, `65岁以上`: who or what it is for."""
    site = case.site
    if site.former is not None:
        return False
    if site.quantity.unit in ("岁", "歲", "周岁") and not site.becomes:
        return _AGED.search(site.before) is None
    if not case.future and _SIZED.search(site.before) and _OF_SIZE.match(site.text, site.quantity.whole.end):
        return True
    aided = status_words().aid.search(site.text, case.start, site.stop + 40) is not None
    if case.future or (case.mood.section is Status.TARGET and not aided) or _is_ceiling(site):
        return False
    flat = site.quantity.bound in (Bound.EQUAL, Bound.ABOUT)
    addressed = (
        not flat
        or site.all_before.lstrip().startswith(_FOR)
        or _WHO.match(site.text, site.quantity.whole.end)
    )
    return (addressed and _is_rewarded(case)) or (not flat and _is_applied_for(case, aided=aided))


def _is_applied_for(case: Case, *, aided: bool) -> bool:
    site = case.site
    end, sized = site.quantity.whole.end, site.quantity.whole.end > site.quantity.span.end
    if sized and _GRANTED.match(site.text, end, site.stop):
        return True
    helped = case.mood.regulation or case.mood.measures or aided
    applied = _APPLYING.search(site.text, case.start, case.at)
    return applied is not None or bool(helped and _ELIGIBLE.match(site.text, end, site.stop + 4))


def _is_rewarded(case: Case) -> bool:
    """`投资5000万元以上，按10%给予补助`: what one must have, said before what one is given."""
    site, words = case.site, status_words()
    given = words.aid.search(site.text, site.lead, case.at) or words.promise.search(
        site.text, site.lead, case.at
    )
    plain = not (case.mood.regulation or case.mood.measures)
    if given or plain or benefiting(site):
        return False
    end = min(site.layout.sentence_end(site.quantity.span.start), site.quantity.whole.end + _FAR_BEHIND)
    return words.rewarded.search(site.text, site.quantity.whole.end, end) is not None


def _is_ceiling(site: Site) -> bool:
    """`奖励最高1000万元`: the most that is given."""
    if site.quantity.bound is not Bound.AT_MOST:
        return False
    aid = _GIVEN.search(site.text, site.lead, site.quantity.span.start)
    return aid is not None or site.quantity.kind is FigureKind.RATIO


def _is_served(case: Case) -> bool:
    """`工作满5年的人员`, `樓齡達40年的大廈`: how long someone has been something."""
    site = case.site
    lasts = site.quantity.kind is FigureKind.DURATION
    if lasts and _INSURED.search(site.before) and site.quantity.bound is not Bound.EQUAL:
        return True
    lasted = lasts and _FULL.search(site.before)
    return bool(lasted and _OF_WHOM.match(site.behind))


def _is_reaching(case: Case) -> bool:
    """`首次达到1亿元、5亿元的企业，分别给予…`: what one must reach to be given something."""
    site = case.site
    if status_words().aid.search(site.text, site.lead, case.at) and not site.all_before.startswith("对"):
        return False
    return status_words().reaching.match(site.text, site.quantity.whole.end) is not None


def _is_penalty(case: Case) -> bool:
    """`违者最高罚款30万元及监禁一年`: what a rule threatens."""
    if case.past or case.site.quantity.kind not in (FigureKind.MONEY, FigureKind.DURATION):
        return False
    return case.find(status_words().penalties, case.start, case.at) is not None


def _is_norm(case: Case) -> bool:
    """`三分之二以上成员同意`, `原则上建筑面积不少于3000平方米`: a vote, or what something must be like."""
    site, words = case.site, status_words()
    if site.quantity.bound in (Bound.EQUAL, Bound.ABOUT) or site.quantity.kind is FigureKind.MONEY:
        return False
    parts = site.quantity.kind in (FigureKind.RATIO, FigureKind.PERCENT)
    if parts and words.voting.match(site.text, site.quantity.span.end, site.stop):
        return True
    if words.aid.search(site.text, site.lead, case.at):
        return False
    if site.quantity.kind is FigureKind.PERCENT:
        return case.mood.regulation and _is_limit(site)
    return words.norms.search(site.text, site.lead, case.at) is not None


def _is_limit(site: Site) -> bool:
    """`担保费率原则上不超过1%`: what a rule allows, unless it is to be brought about."""
    begin = site.layout.clauses[site.number - 1].start if site.number else site.lead
    aim = _AIMING.search(site.text, max(begin, site.sentence), site.quantity.span.start)
    return aim is None and _LIMITING.search(site.text, site.lead, site.quantity.span.start) is not None


def _is_barred(case: Case) -> bool:
    """`购入后5年内不得转让`: how long something is forbidden."""
    site = case.site
    lasts = site.quantity.kind is FigureKind.DURATION
    return lasts and _BARRED.match(site.text, site.quantity.span.end, site.stop) is not None


def _is_group(case: Case) -> bool:
    """`2人或以上的申请者`: the size of a household that a rule is for."""
    quantity = case.site.quantity
    few = quantity.unit == "人" and quantity.value is not None and quantity.value <= _FEW
    return few and _GROUP.match(case.site.text, quantity.span.end, case.site.stop) is not None


def _is_tier(case: Case) -> bool:
    """`首200万元利润`: the part of an amount that a rate is for."""
    return case.site.quantity.kind is FigureKind.MONEY and case.site.before.endswith(_TIERS)


def _is_content(case: Case) -> bool:
    """`《意见》推出20条举措`: how many items a document has."""
    words, site = status_words(), case.site
    if words.validity.search(site.all_before):
        return True
    if site.quantity.kind is not FigureKind.COUNT:
        return False
    items = words.items.match(site.text, site.quantity.whole.end, site.end)
    items = items or words.items_before.search(site.text, site.lead, case.at)
    if items is None and site.quantity.unit in ("条", "條"):
        items = words.contents.match(site.all_before)
    few = site.quantity.value is not None and site.quantity.value <= _MOST_ITEMS
    content = (
        few
        and site.quantity.unit in _ITEMS
        and words.content.match(site.text, site.quantity.whole.end, site.end)
    )
    issuing = _ISSUING.search(site.all_before)
    if content and (issuing or not _TO_COME.search(site.text, site.lead, case.at)):
        return True
    if items is None or _DOING.search(site.text, site.lead, case.at):
        return False
    return bool(issuing or not site.all_before.strip() or case.find(words.documents, case.start, case.at))


def is_issuer(site: Site) -> bool:
    """`会同17个部门印发`, `等17部门印发`: whether it is the number of those who issue something together."""
    counted = _BODIES.match(site.behind) or site.counts(_BODY_UNITS)
    return bool(counted) and status_words().issuers.search(site.before) is not None


def benefiting(site: Site) -> bool:
    """`200家企业将获资助`: whether it is the number of those who are to benefit."""
    words, end = status_words(), site.quantity.whole.end
    later = words.benefiting.search(site.text, end, end + 12)
    promised = later is not None and later.group() in ("拟获", "将获", "可获")
    return promised or words.benefiting.match(site.text, end) is not None
