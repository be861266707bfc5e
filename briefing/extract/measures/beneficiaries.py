"""Whom a Chinese measure is for, as its clauses name them."""

import re

from briefing.extract.measures.clause import Place, Subject
from briefing.extract.measures.draft import Draft
from briefing.extract.measures.lexicon import BEFORE_VERB, ENCOURAGE, GIVE, LEAD, NAME, NOUN, VERB, by_last
from briefing.extract.measures.patterns import TIME, TIMES
from briefing.extract.measures.vocabulary import Vocabulary

_COUNT = re.compile(
    r"(?:约|近|超过?|不少于|最多|共)?\d[\d.,]*(?:多|余|几)?(?:万|亿)?(?:多|余)?(?:家|间|名|位|人|户|个|所)?(?:左右)?(?![\d年月日岁周条张项套座辆])"
)
_AFTER_LIST = re.compile(
    r"等(?P<who>\d[\d,]*(?:多|余)?(?:家|名|个|所|户)[\u4e00-\u9fff]{2,8}?(?:企业|公司|机构|单位|项目|学校|医院))"
)
_ACTS = re.compile(r"[^的]{2}(?:提供|享受|开展|给予|实施|从事)[^的]*$")
_BENEFITS = re.compile(r"\d[\d.,]*[万亿]?[余多]?[名间户家个位]?(?P<who>(?![万亿余多])[^,\d]{2,12}?)受[惠益]")
_COUNTED_LIST = re.compile(r"\d[万亿]?[余多]?[\u4e00-\u9fff]、")
_COMMUNITIES = re.compile(r"(?P<who>\d[\d.,]*[万余多]*个[村镇县])")
_TAKEN_IN = re.compile(
    r"将(?P<who>[^,\d]{2,30}?)(?:全部)?纳入[^,]*(?:保障|救助|补贴|资助|支持|保险|医保|低保|服务)"
)
_PAID_INTO = re.compile(
    r"向(?P<who>[^,;。请]{2,24}?)(?:额外|再|共|另|一次性|新)*(?:拨款|增拨|注资|拨出|批出|拨付)(?![的额])"
)
_TAKEN_FROM = re.compile(r"由|而|[^服]从(?!事|业)")
_NO_BEGINNING = frozenset("和及与或、,(由从「『《")
_QUALIFYING = ("经", "符合", "凡", "参加", "参与", "获", "持有", "具备", "满足")
_AT_WORK = ("在岗", "在校", "在职", "在读", "在园", "在册", "在港", "在粤", "在外")
_EXTENDED = re.compile(r"(?:扩展|扩大|延伸|推广|覆盖|放宽)(?:[至到]|范围至)(?P<who>[^,;由]{2,30})")
_BUILDS = ("建设", "建成", "打造", "创建", "新建", "改建", "兴建", "开工", "建造", "共建")
_PLACES, _TREATED = (
    ("园区", "城市", "社区", "村", "区域", "集群"),
    ("建设", "改造", "规划", "布局", "开发", "内"),
)
_UNITS = ("物业单位", "房屋单位", "个单位", "计量单位")
_AND = ("、", "和", "与", "及")
_PERSONAL = "对向为给"
_SOMEONE = frozenset("者员户商主民童妇")
_STOPS = ",;"
_SHORTEST = 2
_LONGEST = 80


class Beneficiaries:
    """Reads beneficiaries with one vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        self._known = frozenset(words["beneficiaries"])
        self._ends = by_last(self._known)
        self._longest = max(map(len, self._known))
        self._joins, self._no_name, self._some = words["joins"], words["no_name"], words["some"]
        self._permits, self._moves = frozenset(words["permitting"]), frozenset(words["moving"])
        self._qualified, self._shares = words["qualified"], words["shares"]
        self._moved, self._at = frozenset(words["moving_to_act"]), words.lexicon.at
        self._cares, self._entitling = words["cares"], words["entitling"]
        self._to, self._given = words.to_whom, words.given_whom

    def of(self, text: str, draft: Draft) -> Place | None:
        """The place of the words for whom the measure is, None where it names none."""
        verb = text[draft.verb[0] : draft.verb[1]]
        if "探索" in verb:
            return self._served(text, draft)
        if verb.endswith(_BUILDS):
            return self._given_to(text, draft)
        if draft.act.roles & ENCOURAGE or verb in self._permits:
            return self._encouraged(text, draft)
        found = self._given_to(text, draft) or self._cared_for(text, draft) or self._before(text, draft)
        if found is None and verb in self._moves:
            return self._leading(text, draft.verb[1], draft.act.end)
        return found or self._moved_to_act(text, draft)

    def _encouraged(self, text: str, draft: Draft) -> Place | None:
        """Who is served by those who are encouraged, else who is encouraged or permitted."""
        if served := self._served(text, draft):
            return served
        whom = self._leading(text, draft.verb[1], draft.act.end)
        return whom or self._places(text, draft.verb[1], draft.act.end) or self._before(text, draft)

    def _places(self, text: str, start: int, end: int) -> Place | None:
        """The places, or authorities by name, that act behind the verb: 支持海州、海门打造渔港."""
        at, last = start, 0
        while at < end:
            after, roles = self._at(text, at)
            if not roles & NAME:
                break
            last = after
            at = after + 1 if text.startswith(_AND, after) else end
        acts = last and self._at(text, last)[1] & (BEFORE_VERB | VERB | LEAD)
        return (start, last) if acts else None

    def _moved_to_act(self, text: str, draft: Draft) -> Place | None:
        """Who is moved to do something himself: 推进符合条件的机构实施持股."""
        if text[draft.verb[0] : draft.verb[1]] not in self._moved:
            return None
        place = self._leading(text, draft.verb[1], draft.act.end)
        acts = place is not None and self._at(text, place[1])[1] & VERB
        return place if acts else None

    def _served(self, text: str, draft: Draft) -> Place | None:
        """For whom those who are encouraged do something: 支持企业为职工提供培训."""
        for match in self._to.finditer(text, draft.verb[1], draft.act.end):
            if text[match.start()] == "为" and (place := self._body(text, *match.span("who"))):
                return place
        return None

    def _given_to(self, text: str, draft: Draft) -> Place | None:
        """Who stands between a preposition or a giving verb and what is given."""
        if paid := _PAID_INTO.search(text, draft.start, draft.end):
            return paid.span("who")
        for pattern in (_TAKEN_IN, self._to, self._given, _EXTENDED):
            for match in pattern.finditer(text, draft.start, draft.end):
                if place := self._body(text, *match.span("who")):
                    return place
                described = pattern is self._given and text.startswith("的", match.end("who"))
                if described and (place := self._leading(text, match.start("who"), draft.act.end)):
                    return place
        benefits = _BENEFITS.search(text, draft.start, draft.end)
        return benefits.span("who") if benefits else None

    def _entitled(self, text: str, start: int, end: int) -> Place | None:
        """Who is entitled by what the lead says: all of it, or who it begins with."""
        if text.startswith(self._entitling, start):
            return (start, end) if self._ends_here(text, start, end) else None
        place = self._leading(text, start, end)
        if place and place[1] < end and text.find("、", *place) > 0:
            return None
        return place

    def _cared_for(self, text: str, draft: Draft) -> Place | None:
        """Someone whose work, income or care is the object: 加强高校毕业生就业帮扶."""
        place = self._leading(text, draft.verb[1], draft.act.end)
        return place if place and text.startswith(self._cares, place[1]) else None

    def _before(self, text: str, draft: Draft) -> Place | None:
        """Someone with whom the clause, or a lead that names a person, begins."""
        for lead in draft.leads:
            qualifies = draft.act.roles & GIVE and text.startswith(_QUALIFYING, lead.start)
            if qualifies or lead.subject is Subject.THING:
                all_who = text.startswith("凡", lead.start)
                return self._entitled(text, lead.start + all_who, lead.end)
            if text[lead.start] in _PERSONAL and (place := self._leading(text, lead.start + 1, lead.end)):
                return place
        act = draft.act
        if text.startswith(self._qualified, draft.start):
            return self._leading(text, draft.start + text.startswith("凡", draft.start), draft.verb[0])
        if act.subject is Subject.THING and draft.actor is None and act.rule != "begins":
            time = TIME.match(text, act.start, draft.verb[0])
            begin = time.end() if time else act.start
            place = self._leading(text, begin + (text[begin] in "对向"), draft.verb[0])
            fund = place and act.rule == "decreed" and text.endswith("基金", *place)
            return None if fund else place
        return None

    def _body(self, text: str, start: int, end: int) -> Place | None:
        """The words in [start, end) if they name someone, or else the name with which they begin."""
        if match := _COUNT.match(text, start, end):
            start = match.end()
        if end - start < _SHORTEST:
            return None
        if _TAKEN_FROM.search(text, start, end):
            return None
        known = self._ends_here(text, start, end) or text[end - 1] in _SOMEONE
        if known and not _ACTS.search(text, start, end):
            return start, end
        place = self._leading(text, start, end)
        of = text.find("的", place[1], end) if place else -1
        if place and of == place[1] and text.startswith(self._shares, of + 1):
            return place
        return place if of < 0 else None

    def _leading(self, text: str, start: int, end: int) -> Place | None:
        """The name of someone with which the words in [start, end) begin."""
        if counted := _COMMUNITIES.match(text, start, end) or _AFTER_LIST.search(text, start, end):
            return counted.span("who")
        if match := _COUNT.match(text, start, end):
            start = match.end()
        if text[start : start + 1] in TIMES and (time := TIME.match(text, start, end)) and time.end() < end:
            start = time.end()
        second, roles = self._at(text, start)
        if roles & (VERB | NOUN) == VERB and second < end:
            start = second
        if text.startswith(self._some, start):
            start += _SHORTEST
        if self._begins_no_name(text, start):
            return None
        place = self._longest_name(text, start, min(end, start + _LONGEST))
        return place if place and self._is_name(text, place) else None

    def _begins_no_name(self, text: str, start: int) -> bool:
        if text.startswith(_AT_WORK, start):
            return False
        return text.startswith(self._no_name, start) or text[start : start + 1] in _NO_BEGINNING

    def _is_name(self, text: str, place: Place) -> bool:
        """Whether what was found is one name: not counted, not taken from, no half bracket."""
        if _COUNTED_LIST.search(text, *place) or _TAKEN_FROM.search(text, *place):
            return False
        if text.count("(", *place) != text.count(")", *place):
            return False
        of, described = text.find("的", *place), text.find("在", place[0] + 1, place[1])
        if text.endswith(_PLACES, *place) and text.startswith(_TREATED, place[1]):
            return False
        return not described >= 0 > of and not text.endswith(_UNITS, *place)

    def _longest_name(self, text: str, start: int, end: int) -> Place | None:
        best: Place | None = None
        known = self._ends
        for at in range(start + _SHORTEST, end + 1):
            last = text[at - 1]
            if last in _STOPS:
                break
            if last in known and text.endswith(known[last], start, at):
                best = (start, at)
                longer = at < end and self._ends_here(text, start, at + 1)
                if not longer and not text.startswith(self._joins, at) and not self._grows(text, at, end):
                    break
        return best

    def _ends_here(self, text: str, start: int, at: int) -> bool:
        return text.endswith(self._ends.get(text[at - 1], ()), start, at)

    def _grows(self, text: str, at: int, end: int) -> bool:
        """Whether a longer name of someone goes on at once: 人才 before 团队."""
        return any(text[at:k] in self._known for k in range(at + 1, min(at + self._longest, end) + 1))
