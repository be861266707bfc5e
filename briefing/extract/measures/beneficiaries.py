"""Whom a Chinese measure is for, as its clauses name them."""

import re
from functools import cache

from briefing.extract.measures.chain import Draft
from briefing.extract.measures.clause import Place, Subject
from briefing.extract.measures.lexicon import ENCOURAGE
from briefing.extract.measures.vocabulary import Vocabulary, vocabulary

_GIVES = (
    "给予|予以|发放|派发|提供|实施|实行|注资|额外注资|拨付|免征|免收|减免|减征|减收|奖励|补贴|补助|资助|奖补|开放|倾斜|征收|按|最高|每|每月|开展|进行|创造|解决"
    r"|减负|办理|办|配备|增设|设立|搭建|打造|购买|支付|增加|扩大|收取|减|免|,|$"
)
_TO = re.compile(
    rf"[对向为给](?P<who>[^,;。]{{2,48}}?)(?=进一步|直接|额外|每月|优先|定期|免费|一次性|全面|(?:{_GIVES}))"
)
_GIVEN = re.compile(
    r"(?:给予|赋予|授予|奖励|补贴|资助|豁免|惠及|服务|救助|帮扶|扶持|支援|慰问|帮助|协助|便利|让|使|保障)(?:更多|约|近|超过|最多)?(?P<who>[^,;。\d]{2,40}?)(?=最高|不超过|每|一次性|\d|更多|一定|相应|适当|可|无须|免费|须|的|在|,|;|$|税|财政|开展|办)"
)
_COUNT = re.compile(
    r"^(?:约|近|超过?|不少于|最多|共)?\d[\d.,]*(?:多|余|几)?(?:万|亿)?(?:多|余)?(?:家|间|名|位|人|户|个|所)?"
)
_MOVES = frozenset(
    "推动 促进 引导 培育 壮大 强化 发挥 增强 招引 豁免 提高 增加 恢复 解决 带动 激励 做大 做强 扶持 引领 新增 建设 恢复 充分发挥 保护 保障 改善 培育认定 关爱 服务".split()
)
_PERMITS = frozenset("允许 准许 准予 支持 许可".split())
_PERSONAL = ("对", "向", "为", "给")
_NO_NAME = ("在", "“", "以", "把", "将")
_JOINS = ("、", "和", "及", "与", "等", "的", "内", "中", "下")
_AFTER_LIST = re.compile(
    r"等(?P<who>\d[\d,]*(?:多|余)?(?:家|名|个|所|户)[\u4e00-\u9fff]{2,8}?(?:企业|公司|机构|单位|项目|学校|医院))"
)
_ACTS = re.compile(r"[^的]{2}(?:提供|享受|开展|给予|实施|从事)[^的]*$")
_SHORTEST = 2


class Beneficiaries:
    """Reads beneficiaries with one list of ends."""

    def __init__(self, words: Vocabulary) -> None:
        self._ends = words["beneficiaries"]
        self._known = frozenset(words["beneficiaries"])
        self._longest = max(map(len, self._ends))

    def of(self, text: str, draft: Draft) -> Place | None:
        """The place of the words for whom the measure is, None where it names none."""
        act = draft.act
        assert act.verb is not None
        verb = text[act.verb[0] : act.verb[1]]
        if act.roles & ENCOURAGE or verb in _PERMITS:
            return self._leading(text, act.verb[1], act.end) or self._before(text, draft)
        for pattern in (_TO, _GIVEN):
            for match in pattern.finditer(text, draft.start, draft.end):
                if place := self._body(text, *match.span("who")):
                    return place
        if place := self._before(text, draft):
            return place
        return self._leading(text, act.verb[1], act.end) if verb in _MOVES else None

    def _before(self, text: str, draft: Draft) -> Place | None:
        """Someone with whom the clause, or a lead that names a person, begins."""
        for lead in draft.leads:
            if lead.subject is Subject.THING:
                return self._leading(text, lead.start, lead.end)
            if text.startswith(_PERSONAL, lead.start) and (
                place := self._leading(text, lead.start + 1, lead.end)
            ):
                return place
        act = draft.act
        if act.subject is Subject.THING and draft.actor is None and act.verb and act.rule != "begins":
            return self._leading(text, act.start, act.verb[0])
        return None

    def _body(self, text: str, start: int, end: int) -> Place | None:
        """The words in [start, end) if they name someone, or else the name with which they begin."""
        if match := _COUNT.match(text[start:end]):
            start += match.end()
        if end - start < _SHORTEST:
            return None
        if text.endswith(self._ends, start, end) and not _ACTS.search(text, start, end):
            return start, end
        place = self._leading(text, start, end)
        return place if place and "的" not in text[place[1] : end] else None

    def _leading(self, text: str, start: int, end: int) -> Place | None:
        """The name of someone with which the words in [start, end) begin."""
        if match := _COUNT.match(text[start:end]):
            start += match.end()
        if counted := _AFTER_LIST.search(text, start, end):
            return counted.span("who")
        if text.startswith(("一批", "更多"), start):
            start += 2
        if text.startswith(_NO_NAME, start):
            return None
        at, limit = start + 1, min(end, start + 48)
        best: Place | None = None
        while at < limit:
            at += 1
            if text[at - 1] in ",;":
                break
            if text.endswith(self._ends, start, at):
                best = (start, at)
                if not text.startswith(_JOINS, at) and not self._grows(text, at, end):
                    break
        return (
            best
            if best and "在" not in text[best[0] : best[1]].partition("的")[0][1:]
            else self._relative(text, best)
        )

    def _relative(self, text: str, place: Place | None) -> Place | None:
        return place if place and "的" in text[place[0] : place[1]] else None

    def _grows(self, text: str, at: int, end: int) -> bool:
        """Whether a longer name of someone goes on at once: 人才 before 团队."""
        return any(text[at:k] in self._known for k in range(at + 1, min(at + self._longest, end) + 1))


@cache
def beneficiaries() -> Beneficiaries:
    """The reader of beneficiaries with the vocabulary of the resources."""
    return Beneficiaries(vocabulary())
