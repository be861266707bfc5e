"""Which way a quantity changes, and what it is reckoned against."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.mention import Mention
from briefing.extract.context.site import COMPARING, Site
from briefing.extract.context.words import backwards, either, last_match, vocabulary
from briefing.model.figure import Basis, Direction, FigureKind, Period
from briefing.model.span import Span

_BEYOND = re.compile("(?:高于|低于|好于|快于|优于|慢于|高出|低出|多出|高过|低过|多过)[^，。]*$")
_SAME_TIME = re.compile("[于出过]同期[^，。\\d]{2,}$")
_RELIEF = re.compile("(?:宽免|宽减|豁免|减免)[^，。、；]{0,16}$")
_LEVEL = re.compile("[至到为成]")
_RATES = (FigureKind.PERCENT, FigureKind.POINT)
_BASES = {
    "yoy": Basis.YEAR_ON_YEAR,
    "qoq": Basis.PERIOD_ON_PERIOD,
    "average": Basis.AVERAGE,
    "cumulative": Basis.CUMULATIVE,
    "annual": Basis.ANNUAL,
}


@dataclass(frozen=True, slots=True)
class Change:
    """A direction and a basis, each with the place of the words that said so."""

    direction: Direction | None = None
    basis: Basis | None = None
    turn: Span | None = None
    against: Span | None = None


@dataclass(frozen=True, slots=True)
class _Patterns:
    verb: re.Pattern[str]
    compared: re.Pattern[str]
    rate: re.Pattern[str]
    behind: re.Pattern[str]
    transitive: re.Pattern[str]
    basis: re.Pattern[str]
    better: re.Pattern[str]
    rates_only: re.Pattern[str]
    average: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = vocabulary("change")["chinese"]
    basis = vocabulary("change")["basis"]
    up, down = backwards(words["up"]), backwards(words["down"])
    higher, lower = backwards(words["higher"]), backwards(words["lower"])
    fillers = backwards(words["fillers"])
    times = "去年|上年|上月|上季|同期|前一年|上一年|今年|\\d{4}年"
    return _Patterns(
        verb=re.compile(
            rf"\s?(?:{fillers})*\s?(?:(?P<up>{up})(?!新)|(?P<down>{down})|(?P<higher>{higher})|(?P<lower>{lower}))"
        ),
        compared=re.compile(
            rf"(?:(?P<higher>高于|好于|快于|多于|优于|超过)|(?P<lower>低于|少于|慢于))(?:{times})[^，。]{{0,6}}$"
        ),
        rate=re.compile(
            r"(?P<down>[降跌减]幅)?(?P<up>增长|增速|[增涨升加]幅|增长率)?(?:率|目标|预期|预测)*"
            r"(?:平均|均|都|超过|超|逾|近|上调|下调|放缓|回升|收窄|缩小|扩大|为|达到|达|在|保持|稳定|维持|介乎|介于|至|到|是|约|预计|了|将|由|从|分别)*\s?$"
        ),
        behind=re.compile(
            rf"(?:[（(][^）)]{{0,30}}[）)])?[^，。；、\d]{{0,12}}?(?:(?P<up>{either(words['nouns_up'])})|(?P<down>{either(words['nouns_down'])}))"
        ),
        transitive=re.compile(
            r"(?:(?P<up>增加(?!值|额)|上[调升]|调[高升]|增拨|新增加|增投(?!产|资|用)|净增(?!长)|扩大)|(?P<down>净减|下调|调[低减]|减少|降低|削减|缩减|宽减|减征|减(?=时间|材料|环节|成本|费用|负担)))"
            r"(?![^，。]*(?:至|到|达|为|成))[^，。、；]{1,24}$"
        ),
        basis=re.compile("|".join(f"(?P<{name}>{basis[name]})" for name in _BASES)),
        rates_only=re.compile(backwards(words["rates_only"])),
        better=re.compile(rf"(?:{backwards(words['better'])})"),
        average=re.compile(basis["average_growth"]),
    )


def chinese_change(site: Site, earlier: Change, period: Period | None, compared: Mention | None) -> Change:
    """The change that a Chinese clause states; `earlier` is that of the quantity before."""
    basis, against = _basis(site, period, compared)
    at = site.quantity.whole.start
    level = _LEVEL.search(site.text, at, site.quantity.span.start)
    direction, turn = (None, None) if level else _direction(site, basis, compared, at)
    if direction is None and at < site.quantity.span.start:
        direction, turn = _direction(site, basis, compared, site.quantity.span.start)
    shares = site.listed or (site.same_clause and _only_names(site.before))
    if direction is None and site.listed:
        direction, turn = earlier.direction, earlier.turn
    if basis is None and (shares or (site.becomes and earlier.basis is Basis.ANNUAL)):
        basis, against = earlier.basis, earlier.against
    return Change(direction, basis, turn, against)


def _only_names(between: str) -> bool:
    joined = re.search("[、和及与]", between)
    return joined is not None and not re.search("[增减升降涨跌达到为超突至改]|提高|降低", between)


def _basis(site: Site, period: Period | None, compared: Mention | None) -> tuple[Basis | None, Span | None]:
    found = _basis_said(site)
    if found is not None and found.lastgroup == "yoy" and site.base:
        return None, None
    lasts = site.quantity.kind is FigureKind.DURATION
    lasts = lasts or (
        site.quantity.kind is FigureKind.PERCENT and found is not None and "人均" in found.group()
    )
    if found is not None and found.lastgroup and not (lasts and found.lastgroup == "annual"):
        return _BASES[found.lastgroup], Span(*found.span())
    if site.quantity.annual:
        return Basis.ANNUAL, None
    if compared is not None and period is not None and _year_before(compared.period, period):
        return Basis.YEAR_ON_YEAR, compared.span
    average, at = _patterns().average.search(site.behind[:16]), site.quantity.whole.end
    return (Basis.AVERAGE, Span(at + average.start(), at + average.end())) if average else (None, None)


def _basis_said(site: Site) -> re.Match[str] | None:
    """The words for a basis before the number; what is compared with leaves them to the number behind it."""
    begin = site.lead if site.text.startswith("累", site.lead) else site.start
    found = last_match(_patterns().basis, site.text, begin, site.quantity.span.start)
    base = site.previous if site.same_sentence else None
    if found is None and base is not None and base.base:
        return last_match(_patterns().basis, site.text, base.start, base.quantity.whole.start)
    return found


def _year_before(base: Period | None, period: Period) -> bool:
    end, base_end = period.end or period.start, base.end if base else None
    if end is None or base_end is None or period.start is None or int(base_end[:4]) != int(end[:4]) - 1:
        return False
    return base_end[4:] in ("", end[4:]) and period.start[:4] == end[:4]


def _direction(
    site: Site, basis: Basis | None, compared: Mention | None, at: int
) -> tuple[Direction | None, Span | None]:
    before = site.text[max(site.start, at - 40) : at]
    patterns = _patterns()
    verb = patterns.verb.match(before[::-1])
    against_time = compared is not None or basis in (Basis.YEAR_ON_YEAR, Basis.PERIOD_ON_PERIOD)
    if _BEYOND.search(before) and (not against_time or _SAME_TIME.search(before)):
        return _rate_direction(site, before, at) if site.quantity.kind in _RATES else (None, None)
    if verb:
        place = Span(at - verb.end(), at - verb.start())
        if verb["up"] or verb["down"]:
            said = verb["up"] or verb["down"]
            if (
                _is_new(before, verb) or patterns.rates_only.fullmatch(said)
            ) and site.quantity.kind not in _RATES:
                return None, None
            return (Direction.UP if verb["up"] else Direction.DOWN), place
        if against_time:
            return (Direction.UP if verb["higher"] else Direction.DOWN), place
    return _other_direction(site, before, at)


def _is_new(before: str, verb: re.Match[str]) -> bool:
    return before[: len(before) - verb.end()].endswith("新")


def _other_direction(site: Site, before: str, at: int) -> tuple[Direction | None, Span | None]:
    patterns, kind = _patterns(), site.quantity.kind
    if kind is FigureKind.MULTIPLE and (
        site.quantity.text.startswith(("翻", "倍增")) or before.endswith(("翻", "翻了"))
    ):
        return Direction.UP, site.quantity.span
    for pattern in (patterns.compared, patterns.transitive):
        found = pattern.search(before)
        if found and site.former is None and kind is not FigureKind.DURATION and kind is not FigureKind.RANK:
            rises = found.groupdict().get("up") or found.groupdict().get("higher")
            first = at - len(before) + found.start()
            return (Direction.UP if rises else Direction.DOWN), Span(first, first + 2)
    if kind not in _RATES:
        return None, None
    eased = _eased(before, at)
    return (Direction.DOWN, eased) if eased else _rate_direction(site, before, at)


def _eased(before: str, at: int) -> Span | None:
    """Where a burden gets better or is taken off in part: `改善3%`, `宽免商户75%`."""
    if relief := _RELIEF.search(before):
        return Span(at - len(before) + relief.start(), at - len(before) + relief.start() + 2)
    better = _patterns().better.match(before[::-1])
    return Span(at - better.end(), at) if better else None


def _rate_direction(site: Site, before: str, at: int) -> tuple[Direction | None, Span | None]:
    rate = None if COMPARING.search(before) else _patterns().rate.search(before)
    if rate and (rate["up"] or rate["down"]):
        first = at - len(before) + rate.start()
        return (Direction.UP if rate["up"] else Direction.DOWN), Span(first, at)
    behind = _patterns().behind.match(site.behind)
    if behind and not re.search("占|佔|比重|率[为达]", before[-8:]):
        end = site.quantity.whole.end
        return (Direction.UP if behind["up"] else Direction.DOWN), Span(end, end + behind.end())
    return None, None
