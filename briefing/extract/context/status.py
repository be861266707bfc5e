"""Whether a figure in Chinese text was reached, is expected, aimed at or promised."""

import datetime as dt
import re
from dataclasses import dataclass

from briefing.extract.context.moods import Mood
from briefing.extract.context.site import Site
from briefing.extract.context.statuswords import status_words
from briefing.extract.context.verdict import Standing, Verdict, standing
from briefing.extract.context.words import last_match
from briefing.model.figure import Bound, FigureKind, Period, Status
from briefing.model.span import Span

_MONEY = (FigureKind.MONEY, FigureKind.RATIO)
_EXPECTING = (Status.ESTIMATE, Status.TARGET)
_AMOUNTS = (FigureKind.MONEY, FigureKind.PERCENT)
_COMPARED = re.compile(r"(?:较|比|超|高于|低于|多于|少于)[^，。；]{0,8}$")
_ELIGIBLE = re.compile(
    r"[\s）)]*(?:（含|\(含)?[^，。；]{0,24}?的(?:[，,]|[^，。；的]{0,12}?(?:企业|单位|个人|人员|人才|团队|机构|家庭|居民|学生|老人"
    r"|长者|员工|职工|车辆|纳税人|申请人|产品|项目|人士|住户|市民|会员|企业家|业务|贷款|债务|主体|部分|店铺|商户|旅客"
    r"|物业|申请|个案|合作社|农户|店|工厂|平台|占比|比例))|[^，。；的]{0,16}?(?:项目|企业|单位)，(?:按|给予|予以|奖励|补)|，(?:按|给予|予以|奖励|补贴|补助|一次性|每)|的(?:免除?|可|给予|予以|按|不再|实行)"
)
_APPLYING = re.compile(
    "(?:申报|申请|参评|受助)(?:企业|单位|人(?!才)|者|主体|项目|机构)[^，。；]{0,10}[应须需]?"
)
_GRANTED = re.compile("[^，。；]{0,12}?(?:给予|予以)")
_DONE = re.compile("已(?!有)|了|曾|实际")
_CHANGED = re.compile(r"\s*(?:[较比](?![高大多快])|按年|同比|即|或(?!有|者)|相当于|[增升降跌]幅)")
_CHANGED_IN = re.compile("[、，](?:[较比]|按年|同比)")
_AGED = re.compile("(?:年龄|平均|预期寿命|寿命|年仅|现年|享年|满)(?:为|是|约|达到?|提高到|升至)?$")
_LEADING = 4
_NEAR = 6
_FULL = re.compile("(?:[满达]到?|超过|不少于|不低于|至少)$")
_OF_WHOM = re.compile("(?:以上)?的(?!目标|任务|要求|时间|纪录|历史)[^，。；]{2}")
_GIVEN = re.compile("给予|予以|奖励|补贴|补助|资助|支持|配套|可获|可申请|最[高多]")
_PLANNED = frozenset("在于将把通推建开兴投引设新")
_NAMED = frozenset("已共至的获下")
_TIERS = ("首", "首笔", "其后", "余下")
_MET = re.compile("(?<![将要需须])(?:完成|落实|承接|承担)[^，。；]{0,4}$")
_PART = re.compile(r"\s*(?:包括|其中|当中|涉及|折合|约合)")


@dataclass(frozen=True, slots=True)
class _Case:
    """One figure to be judged: its place, its period against the date, the mood of its section."""

    site: Site
    mood: Mood
    standing: Standing
    start: int

    @property
    def future(self) -> bool:
        """Whether the period lies ahead."""
        return self.standing is Standing.FUTURE

    @property
    def past(self) -> bool:
        """Whether the period is over."""
        return self.standing is Standing.PAST

    def find(self, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
        """The pattern's first match in [start, end), without a search where the sentence has none."""
        first = self.site.layout.first(pattern, self.site.clause.sentence)
        return None if first < 0 or first >= end else pattern.search(self.site.text, start, end)

    @property
    def lead(self) -> int:
        """Where the words begin that may tell of this quantity."""
        return self.site.start if self.site.becomes else self.site.lead

    @property
    def at(self) -> int:
        """Where the quantity begins, its bound words left before it."""
        return self.site.quantity.span.start


def chinese_status(
    site: Site, period: Period | None, mood: Mood, date: dt.date | None, said: Verdict | None
) -> Verdict:
    """The status of a figure in Chinese text; `said` is that of the figure before in its paragraph."""
    earlier = said if site.same_sentence else None
    held = said.status if said is not None and site.previous is not None else None
    case = _Case(site, mood, standing(period, date), site.sentence)
    return _conditional(case) or _taken_over(case, earlier) or _judged(case, held) or _usual(case, held)


def _conditional(case: _Case) -> Verdict | None:
    """A supposition, a rule, a condition of eligibility, the length of a list; what was before a change."""
    site, words = case.site, status_words()
    supposed = case.find(words.supposing, case.start, site.stop)
    ruled = words.rules.match(site.text, site.quantity.whole.end, site.stop)
    granted = ruled and words.aid.search(site.text, max(site.start, case.at - _NEAR), case.at)
    if supposed or (ruled and not granted):
        found = supposed or ruled
        return Verdict(Status.OTHER, Span(*found.span()) if found else None)
    if any(
        of(case) for of in (_is_content, _is_eligibility, _is_served, _is_reaching, _is_penalty, _is_tier)
    ):
        return Verdict(Status.OTHER)
    if site.former is not None:
        return _expected(case) or Verdict(Status.ACTUAL)
    return None


def _is_eligibility(case: _Case) -> bool:
    """`营业额2000万元以下的企业，给予…`, `65岁以上`: who or what it is for."""
    site, words = case.site, status_words()
    if site.former is not None:
        return False
    if site.quantity.unit in ("岁", "歲", "周岁") and not site.becomes:
        return _AGED.search(site.before) is None
    if case.future or case.mood.section is Status.TARGET:
        return False
    if site.quantity.bound in (Bound.EQUAL, Bound.ABOUT) or _is_ceiling(site):
        return False
    end, sized = site.quantity.whole.end, site.quantity.whole.end > site.quantity.span.end
    if sized and _GRANTED.match(site.text, end, site.stop):
        return True
    helped = (
        case.mood.regulation or case.mood.measures or words.aid.search(site.text, case.start, site.stop + 40)
    )
    applied = _APPLYING.search(site.text, case.start, case.at)
    return applied is not None or bool(helped and _ELIGIBLE.match(site.text, end, site.stop + 4))


def _is_ceiling(site: Site) -> bool:
    """`奖励最高1000万元`: the most that is given."""
    if site.quantity.bound is not Bound.AT_MOST:
        return False
    aid = _GIVEN.search(site.text, site.lead, site.quantity.span.start)
    return aid is not None or site.quantity.kind is FigureKind.RATIO


def _is_served(case: _Case) -> bool:
    """`工作满5年的人员`, `樓齡達40年的大廈`: how long someone has been something."""
    site = case.site
    lasted = site.quantity.kind is FigureKind.DURATION and _FULL.search(site.before)
    return bool(lasted and _OF_WHOM.match(site.behind))


def _is_reaching(case: _Case) -> bool:
    """`首次达到1亿元、5亿元的企业，分别给予…`: what one must reach to be given something."""
    site = case.site
    if status_words().aid.search(site.text, site.lead, case.at) and not site.all_before.startswith("对"):
        return False
    return status_words().reaching.match(site.text, site.quantity.whole.end) is not None


def _is_penalty(case: _Case) -> bool:
    """`违者最高罚款30万元及监禁一年`: what a rule threatens."""
    if case.past or case.site.quantity.kind not in (FigureKind.MONEY, FigureKind.DURATION):
        return False
    return case.find(status_words().penalties, case.start, case.at) is not None


def _is_tier(case: _Case) -> bool:
    """`首200万元利润`: the part of an amount that a rate is for."""
    return case.site.quantity.kind is FigureKind.MONEY and case.site.before.endswith(_TIERS)


def _is_content(case: _Case) -> bool:
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
    return bool(items and case.find(words.documents, case.start, case.at))


def _taken_over(case: _Case, earlier: Verdict | None) -> Verdict | None:
    site = case.site
    if earlier is None or site.becomes:
        return None
    lasting = earlier.status not in (Status.OTHER, Status.TARGET)
    if site.listed or (site.same_clause and lasting and not _own_cue(site)):
        return earlier
    aimed = earlier.status in (Status.TARGET, Status.ESTIMATE)
    changed = _CHANGED.match(site.all_before) or (site.same_clause and _CHANGED_IN.search(site.before))
    if aimed and site.same_sentence and changed:
        return earlier
    if _PART.match(site.all_before) or status_words().benefiting.search(site.text, site.lead, site.stop):
        return earlier
    return None


def _own_cue(site: Site) -> bool:
    words = status_words()
    cues = (words.estimate, words.near, words.target, words.target_near, words.promise, words.actual)
    return any(cue.search(site.text, site.start, site.quantity.span.start) for cue in cues)


def _judged(case: _Case, held: Status | None) -> Verdict | None:
    return _expected(case) or _measured(case) or _promised(case) or _aimed(case, held) or _reached(case)


def _expected(case: _Case) -> Verdict | None:
    """An estimate, said in the clause or earlier in the sentence."""
    words, site = status_words(), case.site
    near = case.find(words.near, site.lead, case.at)
    if near:
        return Verdict(Status.ESTIMATE, Span(*near.span()))
    if not 0 <= site.layout.first(words.estimate, site.clause.sentence) < case.at:
        return None
    for found in reversed(list(words.estimate.finditer(site.text, case.start, case.at))):
        between = site.text[found.end() : case.at]
        compared = _COMPARED.search(site.text, max(case.start, found.start() - 12), found.start())
        aimed = words.target.search(between[:6])
        reached = not case.future and _DONE.search(between)
        parted = "；" in between and found.start() - case.start > _LEADING
        if not (compared or aimed or reached or parted):
            return Verdict(Status.ESTIMATE, Span(*found.span()))
    return None


def _measured(case: _Case) -> Verdict | None:
    """A change against an earlier time has been measured."""
    found = case.find(status_words().measured, case.site.lead, case.at)
    if found is None or case.future or case.mood.section is Status.ESTIMATE:
        return None
    return Verdict(Status.ACTUAL, Span(*found.span()))


def _promised(case: _Case) -> Verdict | None:
    """Money or support that is promised."""
    site, kind = case.site, case.site.quantity.kind
    if kind in (FigureKind.COUNT, FigureKind.PHYSICAL, FigureKind.RANK):
        return _benefiting(site) if kind is FigureKind.COUNT else None
    words = status_words()
    cues = words.promise if kind in _MONEY else words.rate_promise
    promise = case.find(cues, site.lead, min(site.stop, site.quantity.whole.end + 20))
    promise = promise or _promised_before(case) or case.find(words.deciding, case.start, case.at)
    if promise is None:
        return None
    pledged = case.find(words.promised, case.start, case.at)
    spent = case.past and not pledged and not case.find(words.granting, site.lead, site.stop)
    done = case.find(words.actual, min(case.lead, promise.start()), case.at)
    if spent or (done and (not pledged or done.start() > promise.start())):
        return None
    return Verdict(Status.COMMITMENT, Span(*promise.span()))


def _promised_before(case: _Case) -> re.Match[str] | None:
    """The promise whose terms the clause states: `设立基金，总规模20亿元`, `给予奖补：本科6万元`."""
    words, site = status_words(), case.site
    table = case.find(words.table, case.start, case.at) if site.quantity.kind in _MONEY else None
    if table is not None or not words.terms.match(site.all_before.lstrip()):
        return table
    founding = last_match(words.founding, site.text, case.start, site.lead)
    return founding or last_match(words.promise, site.text, case.start, site.lead)


def _benefiting(site: Site) -> Verdict | None:
    """`200家企业将获资助`: the number of those who are to benefit."""
    words, end = status_words(), site.quantity.whole.end
    later = words.benefiting.search(site.text, end, end + 12)
    if words.benefiting.match(site.text, end) or (later and later.group() in ("拟获", "将获", "可获")):
        return Verdict(Status.COMMITMENT)
    return None


def _aimed(case: _Case, held: Status | None) -> Verdict | None:
    """A target: aimed at in so many words, or in a time to come."""
    words, site = status_words(), case.site
    found = case.find(words.target, case.start, case.at)
    if found is not None and _is_named(site, found):
        rest = words.target.finditer(site.text, found.end(), case.at)
        found = next((aim for aim in rest if not _is_named(site, aim)), found)
    found = found or words.aimed_at.match(site.text, site.quantity.whole.end, site.end)
    near = words.target_near.search(site.text, site.lead, case.at)
    if found is not None and not _is_named(site, found) and not case.past:
        return Verdict(Status.TARGET, Span(*found.span()))
    near = near or case.find(words.coming, case.start, case.at)
    if near is not None and not case.past:
        return Verdict(Status.TARGET, Span(*near.span()))
    if case.future and held is Status.ESTIMATE and case.site.quantity.kind in _AMOUNTS:
        return Verdict(Status.ESTIMATE)
    if case.future and case.mood.section not in (Status.ESTIMATE, Status.COMMITMENT):
        return Verdict(Status.TARGET, Span(*found.span()) if found else None)
    return None


def _is_named(site: Site, found: re.Match[str]) -> bool:
    """`规划` or `计划` as part of a name, or an aim that was met."""
    words = status_words()
    behind = site.text[found.end() : found.end() + 4]
    named = (
        found.group() in ("计划", "规划", "任务", "目标")
        and behind[:1] in "》”」书案的、，。完顺实总期和及外"
    )
    verb = found.group() in ("计划", "规划") and found.end() < site.lead and behind[:1] not in _PLANNED
    met = _MET.search(site.text, max(site.sentence, found.start() - _NEAR), found.start())
    name = words.named_plans.search(site.text, site.lead, found.start()) if found.group() == "计划" else None
    return named or verb or met is not None or (name is not None and behind[:1] in _NAMED) or "完成" in behind


def _reached(case: _Case) -> Verdict | None:
    found = None if case.future else case.find(status_words().actual, case.lead, case.at)
    return Verdict(Status.ACTUAL, Span(*found.span())) if found else None


def _usual(case: _Case, held: Status | None) -> Verdict:
    """What numbers of the section are, where nothing beside this one tells."""
    section = case.mood.section
    if held in _EXPECTING and case.standing is Standing.OPEN:
        return Verdict(held)
    measures = section in (Status.ESTIMATE, Status.COMMITMENT) or case.mood.measures
    if measures and not case.past:
        acts = status_words().acting.match(case.site.text[case.start : case.at])
        own = status_words().acting.match(case.site.all_before)
        if acts or own or case.site.becomes:
            return Verdict(Status.COMMITMENT)
    if section is not None and not case.past:
        return Verdict(section)
    if case.mood.regulation and not case.past and case.standing is not Standing.OPEN:
        return Verdict(Status.TARGET)
    return Verdict(Status.ACTUAL)
