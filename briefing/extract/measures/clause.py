"""Reads one Chinese clause: does it act, lead over to an act, add to one, report speech, or state something."""

import re
from enum import Enum
from typing import NamedTuple

from briefing.extract.measures.lexicon import (
    BEFORE_VERB,
    COMMIT,
    DIRECT,
    GIVE,
    LEAD,
    NAME,
    NOUN,
    OPENER,
    SPEECH,
    VERB,
)
from briefing.extract.measures.vocabulary import Vocabulary


class Kind(Enum):
    """What a clause does for the measures of its sentence."""

    ACT = "act"
    LEAD = "lead"
    MORE = "more"
    AIM = "aim"
    SPEECH = "speech"
    STATE = "state"


class Subject(Enum):
    """Who or what a clause is about."""

    UNSAID = "unsaid"
    AUTHORITY = "authority"
    THING = "thing"


class Clause(NamedTuple):
    """A clause as read; `bits` are the roles of the words before its verb, `roles` those of the verb."""

    kind: Kind
    start: int
    end: int
    subject: Subject = Subject.UNSAID
    actor: tuple[int, int] | None = None
    bits: int = 0
    verb: tuple[int, int] | None = None
    roles: int = 0
    rule: str = ""


_MARKER = re.compile(
    r"(?:\([^)]{0,60}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)](?!\d)|[①-⑳●◎■□▪•·*—–-]|\s)+"
)
_TIME = re.compile(
    r"(?:(?:到|至|自|从|截至|力争到|力争|争取到|目标到|[\u4e00-\u9fff]{2,3}目标到)?(?:“[^”]{2,6}”(?:规划)?(?:时期|期间|末)?|(?:\d{4}|\d{2})[-至/]\d{2,4}年度?|\d{2,4}年度?(?:底|末|初)?|\d{1,2}月(?:份|底)?"
    r"|\d{1,2}日|今年|去年|明年|今天|昨天|今日|昨日|明天|近年来?|近日|日前|年底|年内|本月|上月|新的一年|未来[一二三四五两三几\d]+年|[一二三四五六]季度|上半年|下半年|全年|本年度|下年度|当天|同日)"
    r"(?:以来|期间|之前|前|底|末|起|内|上午|下午|晚)?)+[,\s]?"
)
_SPLITS = "、的和与及"
_RELATIVE = re.compile(r"的\w{1,8}$")
_COPULA = re.compile(
    r"(?<!或)(?<!只要)(?:就|也|都|正|既|不仅|才|不|便)?是(?!否|非|指)|意味着|标志着|有利于|有助于|[^,]{2}取得(?!联系)|等问题$"
)


class Reader:
    """Reads clauses with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._at = vocabulary.lexicon.at

    def read(self, text: str, start: int, end: int) -> Clause:
        """What the clause [start, end) of a folded text does."""
        if marker := _MARKER.match(text, start, end):
            start = marker.end()
        begin = start
        if time := _TIME.match(text, start, end):
            start = time.end()
            if start >= end:
                return Clause(Kind.LEAD, begin, end, rule="time")
        if text.endswith(self._words.speech, start, end) and end - start < 40:
            return self._speech(text, begin, end)
        at, roles = self._at(text, start)
        while roles & OPENER and not roles & VERB:
            start = at
            if text[start : start + 1] in ", ":
                start += 1
            at, roles = self._at(text, start)
        if start >= end:
            return Clause(Kind.STATE, begin, end)
        return self._from(text, begin, start, end)

    def _from(self, text: str, begin: int, start: int, end: int) -> Clause:
        if text.startswith(self._words.more, start):
            return Clause(Kind.MORE, begin, end, rule="more")
        bits, verb, roles = self.head(text, start, end)
        if verb:
            return self._act(
                text, Clause(Kind.ACT, begin, end, Subject.UNSAID, None, bits, verb, roles, "bare")
            )
        at, roles = self._at(text, start)
        if roles & LEAD:
            return self._lead(text, Clause(Kind.LEAD, begin, end, bits=bits), at)
        return self._subject(text, begin, start, end)

    def head(self, text: str, start: int, end: int) -> tuple[int, tuple[int, int] | None, int]:
        """The roles of the words before the verb at `start`, the verb's place if one is there, its roles."""
        bits, last, last_roles = 0, None, 0
        at = start
        while at < end:
            after, roles = self._at(text, at)
            if not roles or after > end:
                break
            if not roles & BEFORE_VERB:
                if roles & VERB:
                    return bits, (at, after), roles
                break
            if roles & VERB:
                last, last_roles = (at, after), roles
            else:
                last = None
            bits |= roles & BEFORE_VERB
            at = after
            if text[at : at + 1] == "地" and text[at : at + 2] not in ("地方", "地区", "地下", "地质"):
                at += 1
        return bits, last, last_roles if last else 0

    def _act(self, text: str, clause: Clause) -> Clause:
        assert clause.verb is not None
        after, end = clause.verb[1], clause.end
        rest = end - after
        if rest < 2 or _COPULA.search(text, after, end):
            return clause._replace(kind=Kind.STATE)
        if clause.roles & NOUN and not clause.bits and self._ends_in_state(text, after, end):
            return clause._replace(kind=Kind.STATE)
        return clause

    def _ends_in_state(self, text: str, start: int, end: int) -> bool:
        """Whether the clause's last words tell how something changed by itself."""
        return bool(_CHANGE.search(text, start, end))

    def _lead(self, text: str, clause: Clause, after: int) -> Clause:
        word_at = clause.start
        if text.endswith(self._words.lead_ends, after, clause.end):
            return clause._replace(rule="lead")
        verb, bits, roles = self.inner(text, after, clause.end)
        if verb:
            return self._act(
                text,
                clause._replace(kind=Kind.ACT, verb=verb, bits=clause.bits | bits, roles=roles, rule="led"),
            )
        word = text[after - 1 : after]
        if word in "将把" and clause.end - after > 6:
            return clause._replace(kind=Kind.ACT, verb=(after - 1, after), rule="disposal")
        return clause._replace(rule="lead", start=word_at)

    def inner(self, text: str, start: int, end: int) -> tuple[tuple[int, int] | None, int, int]:
        """The first verb of action within [start, end) that begins a predicate, what stands before it, its roles."""
        at = start + 1
        while at < end - 2:
            after, roles = self._at(text, at)
            if not roles:
                at += 1
                continue
            if roles & BEFORE_VERB or roles & VERB:
                bits, verb, found = self.head(text, at, end)
                if (
                    verb
                    and text[at - 1] not in _SPLITS
                    and (bits or not found & NOUN)
                    and text[verb[1] : verb[1] + 1] not in "的、"
                ):
                    return verb, bits, found
            at = max(after, at + 1)
        return None, 0, 0

    def _subject(self, text: str, begin: int, start: int, end: int) -> Clause:
        actor_end = self.actor(text, start, end)
        if actor_end:
            clause = Clause(Kind.STATE, begin, end, Subject.AUTHORITY, (start, actor_end))
            return self._predicate(text, clause, actor_end)
        return self._thing(text, Clause(Kind.STATE, begin, end, Subject.THING), start)

    def _predicate(self, text: str, clause: Clause, start: int) -> Clause:
        if text[start : start + 1] == "(":
            start = text.find(")", start) + 1 or start
        if time := _TIME.match(text, start, clause.end):
            start = time.end()
        bits, verb, roles = self.head(text, start, clause.end)
        if verb:
            return self._act(
                text, clause._replace(kind=Kind.ACT, bits=bits, verb=verb, roles=roles, rule="actor")
            )
        verb, more, roles = self.inner(text, start, clause.end)
        if verb:
            return self._act(
                text, clause._replace(kind=Kind.ACT, bits=bits | more, verb=verb, roles=roles, rule="actor")
            )
        after, found = self._at(text, start)
        return clause._replace(kind=Kind.LEAD if found & LEAD else Kind.STATE)

    def actor(self, text: str, start: int, end: int) -> int:
        """Where the authority that begins at `start` ends, if a predicate follows it; else 0."""
        at = start
        limit = min(end, start + 36)
        named = False
        while at < limit:
            after, roles = self._at(text, at)
            if roles & NAME:
                at, named = after, True
                if self._follows(text, at, end):
                    return at
                continue
            if (
                at > start
                and roles
                and (
                    named
                    or text.endswith(self._words.ends, start, at)
                    or text.endswith(self._words.papers, start, at)
                    or text[at - 1] == "》"
                )
            ):
                if self._follows(text, at, end):
                    return at
            if text[at] in "，。;,":
                break
            named = False
            at += 1
        return 0

    def _follows(self, text: str, at: int, end: int) -> bool:
        if at >= end:
            return False
        if text[at] == "(" or _TIME.match(text, at, end):
            return True
        after, roles = self._at(text, at)
        if roles & (BEFORE_VERB | LEAD | SPEECH):
            return True
        return bool(roles & VERB and not roles & NOUN)

    def _thing(self, text: str, clause: Clause, start: int) -> Clause:
        if text.endswith(self._words.begin, start, clause.end):
            return clause._replace(kind=Kind.ACT, verb=(clause.end - 2, clause.end), bits=32, rule="begins")
        at = start + 2
        while at < clause.end - 1:
            after, roles = self._at(text, at)
            if roles & (COMMIT | DIRECT):
                bits, verb, found = self.head(text, at, clause.end)
                if not verb and bits:
                    verb, more, found = self.inner(text, after, clause.end)
                if verb:
                    rule = "granted" if found & GIVE else "subject"
                    return self._act(
                        text, clause._replace(kind=Kind.ACT, bits=bits, verb=verb, roles=found, rule=rule)
                    )
            at = max(after, at + 1)
        return clause

    def _speech(self, text: str, start: int, end: int) -> Clause:
        authority = self._is_authority(text, start, end)
        return Clause(Kind.SPEECH, start, end, Subject.AUTHORITY if authority else Subject.THING)

    def _is_authority(self, text: str, start: int, end: int) -> bool:
        said = text[start:end]
        if any(title in said for title in self._words.titles):
            return True
        return not self._words.others.search(said)


_CHANGE = re.compile(
    r"(?:增长|提升|下降|提高|改善|优化|完善|增强|扩大|健全|加强|凸显|显现|回升|回落|向好|巩固|上升|稳定|突破|形成|有力|有效|明显|显著|活跃|涌现|升级|集聚|成效|良好|旺盛|强劲|加快|领先|合理|充裕|平稳|有序|坚实|达到?|超过?|占)"
    r"[^\u4e00-\u9fff]*(?:亿|万)?(?:元|家|个|人|户)?$"
)
