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
    rf"(?<![针面])(?:对|向|为|面向|针对|给)(?P<who>[^,;。]{{2,48}}?)(?=进一步|直接|额外|每月|优先|定期|免费|一次性|全面|(?:{_GIVES}))"
)
_GIVEN = re.compile(
    r"(?:给予|赋予|授予|奖励|补贴|资助|豁免|惠及|服务|救助|帮扶|扶持|支援|慰问|帮助|协助|便利|让|使|保障)(?:更多|约|近|超过|最多)?(?P<who>[^,;。\d]{2,40}?)(?=最高|不超过|每|一次性|\d|更多|一定|相应|适当|可|无须|免费|须|的|在|,|;|$|税|财政|开展|办)"
)
_COUNT = re.compile(
    r"^(?:约|近|超过?|不少于|最多|共)?\d[\d.,]*(?:多|余|几)?(?:万|亿)?(?:多|余)?(?:家|间|名|位|人|户|个|所)?"
)
_AFTER = (
    "发展",
    "建设",
    "做大",
    "作用",
    "地位",
    "的",
    "在",
    "核心",
    "关键",
    "利益",
    "权益",
    "等",
    "改造",
    "整合",
    "优化",
    "升级",
    "制度",
    "自主",
    "率先",
    "全面",
    "经常性",
    "主体",
    "科技",
    "",
    ",",
    ";",
)
_MOVES = frozenset(
    "推动 促进 引导 培育 壮大 强化 发挥 增强 招引 豁免 提高 增加 恢复 解决 带动 激励 做大 做强 扶持 引领 加快 督促 要求 充分发挥 保护 保障 改善 培育认定 关爱 服务".split()
)
_QUALIFIED = re.compile(r"[\d,、的和及与]|为主|发展$")


class Beneficiaries:
    """Reads beneficiaries with one list of ends."""

    def __init__(self, words: Vocabulary) -> None:
        self._ends = words.beneficiaries

    def of(self, text: str, draft: Draft) -> Place | None:
        """The place of the words for whom the measure is, None where it names none."""
        act = draft.act
        assert act.verb is not None
        if act.roles & ENCOURAGE or text[act.verb[0] : act.verb[1]] in {
            "允许",
            "准许",
            "准予",
            "支持",
            "许可",
        }:
            return self._leading(text, act.verb[1], act.end)
        for pattern in (_TO, _GIVEN):
            for match in pattern.finditer(text, draft.start, draft.end):
                if place := self._body(text, *match.span("who")):
                    return place
        if act.subject is Subject.THING or draft.leads and draft.leads[0].subject is Subject.THING:
            first = draft.leads[0] if draft.leads else act
            return self._leading(
                text, first.start, min(first.end, act.verb[0]) if first is act else first.end
            )
        if text[act.verb[0] : act.verb[1]] in _MOVES:
            return self._leading(text, act.verb[1], act.end)
        return None

    def _body(self, text: str, start: int, end: int) -> Place | None:
        """The words in [start, end) if they end as the name of someone; a count before them left out."""
        if match := _COUNT.match(text[start:end]):
            start += match.end()
        if end - start < 2 or not text.endswith(self._ends, start, end):
            return None
        return start, end

    def _leading(self, text: str, start: int, end: int) -> Place | None:
        """The name of someone with which the words in [start, end) begin."""
        if match := _COUNT.match(text[start:end]):
            start += match.end()
        if text.startswith(("一批", "更多", "各类", "有条件的"), start) and text.startswith(
            ("一批", "更多"), start
        ):
            start += 2
        at = start + 1
        best: Place | None = None
        while at < min(end, start + 48):
            at += 1
            if text[at - 1] in ",;":
                break
            if text.endswith(self._ends, start, at):
                best = (start, at)
                if not text.startswith(("、", "和", "及", "与", "等", "的"), at) and not self._grows(
                    text, at, end
                ):
                    return best
        return best

    def _grows(self, text: str, at: int, end: int) -> bool:
        """Whether a longer name of someone goes on at once: 企业 before 家, 人才 before 团队."""
        return any(text.endswith(self._ends, at, k) for k in range(at + 1, min(at + 5, end) + 1))


@cache
def beneficiaries() -> Beneficiaries:
    """The reader of beneficiaries with the vocabulary of the resources."""
    return Beneficiaries(vocabulary())
