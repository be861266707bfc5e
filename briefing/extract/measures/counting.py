"""Whether an act counts as a measure where it stands: by who is speaking, and in what kind of text."""

from briefing.extract.measures.clause import Clause, Kind, Subject
from briefing.extract.measures.draft import Situation
from briefing.extract.measures.genre import Genre
from briefing.extract.measures.lexicon import COMMIT, DIRECT, DONE, ENCOURAGE, GIVE, MODAL
from briefing.extract.measures.patterns import COUNT_AT_END, DIGIT, NUMBER_AT_END, OBLIGES, OPINES, SCHEME
from briefing.extract.measures.vocabulary import Vocabulary

_OF_THINGS = ("begins", "granted", "decreed")
_NAMING = ("hidden", "state", "lead")
_AT = ("为", "按")
_BARE = ("bare", "led")
_EVERYONE = 2
_GROWING = ("新增", "增加", "发展", "完成", "带动", "实施", "上市")
_WILL = ("将会", "会", "未来会", "将", "亦会", "亦将", "并会", "并将")
_PUSHING = ("推动", "推进")
_FARTHEST_ORDER = 8


class Counting:
    """Counts acts in one text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._resuming, self._reaching = words["resuming"], words["reaching"]
        self._spent = words["spent"]
        self._persons, self._levers = words["beneficiaries"], words["levers"]
        self._made = frozenset((*words["making"], *words["counted"])).difference(_GROWING)
        self._shifts, self._decided = words["shifts"], words["decided"]
        self._set = (*self._levers, *words["schemes"], *words["set"])
        self._applying, self._undergone = words["applying"], words["undergone"]

    def counts(self, clause: Clause, acting: Clause, now: Situation, *, first: bool) -> bool:
        """Whether an act is a measure; `acting` says who acts, `first` that none stands before it."""
        by_body = acting.actor and now.genre is not Genre.NEWS
        if acting.subject is Subject.AUTHORITY or clause.subject is Subject.AUTHORITY or by_body:
            told = bool(clause.bits & MODAL) or not self._is_everyones_result(clause, now)
            return told and not self._is_guessed(clause, now)
        if clause.rule == "listed":
            return True
        if self._is_remark(clause, now) or self._is_aim(clause, now, first=first):
            return False
        if now.genre is Genre.NEWS:
            return self._in_news(clause, now, first=first)
        return self._in_paper(clause, now)

    def applies(self, clause: Clause, now: Situation, *, first: bool) -> bool:
        """Whether a clause about a thing tells that a rule is applied to it, or a target with its action."""
        if clause.verb is None or clause.rule != "hidden":
            return False
        if now.genre is Genre.REPORT and self._is_counted(clause):
            return True
        if now.target and DIGIT.search(self._text, clause.start, clause.end):
            return True
        paper = now.genre in (Genre.PAPER, Genre.BUDGET)
        known = paper or (not first and not self._text.endswith(_AT, *clause.verb))
        return known and self._text.startswith(self._applying, clause.verb[0])

    def _is_counted(self, clause: Clause) -> bool:
        """Whether a report says how many of a thing were made or treated: 既有住宅加装电梯9500部."""
        at, after = clause.verb or (0, 0)
        if self._text.startswith("纳入", at):
            return True
        made = self._text[at:after] in self._made and self._text[after : after + 1] not in "的率值额量"
        return made and NUMBER_AT_END.search(self._text, after, clause.end) is not None

    def undergoes(self, clause: Clause, following: Clause | None, now: Situation) -> bool:
        """Whether a paper's next clause does something to the thing that this one only names."""
        if following is None or now.genre not in (Genre.PAPER, Genre.BUDGET) or clause.verb is not None:
            return False
        if clause.rule != "hidden" or following.subject is not Subject.UNSAID or following.verb is None:
            return False
        if following.kind is Kind.ACT and self._text.endswith(self._levers, clause.start, clause.end):
            return True
        return following.kind is Kind.ACT and self._text.startswith(self._undergone, following.start)

    def is_set(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a clause names what the next one changes or promises: 申请期限，将延长一个月."""
        if following is None or clause.subject is not Subject.THING or clause.rule not in _NAMING:
            return False
        if not self._text.endswith(self._set, clause.start, clause.end):
            return False
        if following.kind is Kind.MORE:
            return self._text.find("由", following.start, following.start + _FARTHEST_ORDER) >= 0
        if following.kind is not Kind.ACT or following.subject is not Subject.UNSAID:
            return False
        return bool(following.bits & COMMIT) or self._text.startswith(self._shifts, following.start)

    def is_condition(self, clause: Clause, following: Clause | None, now: Situation) -> bool:
        """Whether a clause says what someone has to do for the money that the next one gives."""
        if (
            following is None
            or now.genre is Genre.REPORT
            or clause.rule != "hidden"
            or clause.subject is not Subject.THING
        ):
            return False
        if DIGIT.search(self._text, clause.end - 1, clause.end):
            return False
        if following.kind in (Kind.LEAD, Kind.MORE) or following.rule == "decreed":
            whom = self._text.endswith(self._persons, clause.start, clause.end)
            told = self._text.rfind("的", clause.start, clause.end) > (clause.verb or (clause.start,))[0]
            return (whom and told) or (clause.verb is None and (whom or following.rule == "decreed"))
        gives = following.subject is Subject.UNSAID and following.roles & GIVE and following.kind is Kind.ACT
        return bool(gives) and DIGIT.search(self._text, following.start, following.end) is not None

    def _in_news(self, clause: Clause, now: Situation, *, first: bool) -> bool:
        if clause.subject is Subject.THING:
            told = clause.rule in _OF_THINGS or self._is_scheme(clause) or self._is_decided(clause)
            return now.speaks and told
        if now.target or now.subject is Subject.AUTHORITY:
            return True
        if now.subject is Subject.THING:
            return self._after_thing(clause, now, first=first)
        if now.spoken and (clause.roles & ENCOURAGE or self._has_done(clause) or clause.rule in _BARE):
            return True
        ordered = (clause.bits | now.bits) & (MODAL if now.spoken else DIRECT)
        counted = now.spoken or DIGIT.search(self._text, clause.start, clause.end)
        gives = clause.roles & GIVE and counted
        return now.speaks and (bool(ordered or gives) or now.acted)

    def _is_decided(self, clause: Clause) -> bool:
        """Whether what will be done to a thing is an authority's decision: 堂食时间将放宽至午夜."""
        if clause.rule != "subject" or clause.verb is None:
            return False
        if clause.bits & DIRECT:
            obliges = OBLIGES.search(self._text, clause.start, clause.verb[1])
            return obliges is not None and not OPINES.search(self._text, clause.start, clause.verb[0])
        if not clause.bits & COMMIT:
            return False
        return self._text.startswith(self._decided, clause.verb[0])

    def _after_thing(self, clause: Clause, now: Situation, *, first: bool) -> bool:
        """Whether an act without a subject counts in a sentence that told of a thing before."""
        if now.spoken and (self._promises(clause) or (clause.roles & ENCOURAGE and clause.rule == "bare")):
            return True
        resumes = now.begun or self._text.startswith(self._resuming, clause.start)
        pays = clause.roles & GIVE and DIGIT.search(self._text, clause.start, clause.end) is not None
        if not first and now.spoken and now.bits & (COMMIT | DIRECT):
            return bool(now.bits & DIRECT) or DIGIT.search(self._text, clause.start, clause.end) is not None
        counted = now.acted and clause.bits & DONE and DIGIT.search(self._text, clause.start, clause.end)
        return not first and (resumes or bool(pays) or bool(counted))

    def _promises(self, clause: Clause) -> bool:
        """Whether a clause without a subject begins with what will be: who speaks will do it."""
        return clause.rule in ("bare", "led") and self._text.startswith(_WILL, clause.start)

    def _has_done(self, clause: Clause) -> bool:
        """Whether who speaks tells what was done: 出台了四项政策."""
        return clause.verb is not None and self._text.startswith("了", clause.verb[1])

    def _is_scheme(self, clause: Clause) -> bool:
        """Whether a scheme will do something, and so its makers."""
        if clause.rule != "subject" or not clause.bits & COMMIT or clause.verb is None:
            return False
        return SCHEME.search(self._text, clause.start, clause.verb[0]) is not None

    def _in_paper(self, clause: Clause, now: Situation) -> bool:
        if clause.subject is not Subject.THING:
            return True
        if now.genre is Genre.REPORT:
            return bool(clause.bits & DIRECT) or clause.rule in ("begins", "decreed")
        return now.genre is not Genre.SPEECH or clause.rule in _OF_THINGS

    def _is_aim(self, clause: Clause, now: Situation, *, first: bool) -> bool:
        """Whether the clause only tells what comes of the one before it, or a result."""
        if clause.rule != "aim" or clause.bits & (COMMIT | DIRECT):
            return False
        if now.genre is Genre.REPORT and self._text.startswith(_PUSHING, clause.start):
            return False
        if now.genre is Genre.PAPER and COUNT_AT_END.search(self._text, clause.start, clause.end):
            return False
        verb = clause.verb[0] if clause.verb else clause.start
        return not first or self._text.startswith(self._reaching, verb)

    def _is_guessed(self, clause: Clause, now: Situation) -> bool:
        """Whether someone who speaks for no authority says in news what one will or should do."""
        to_come = clause.bits & (COMMIT | DIRECT) and not clause.roles & GIVE
        return now.genre is Genre.NEWS and not now.speaks and bool(to_come)

    def _is_everyones_result(self, clause: Clause, now: Situation) -> bool:
        """Whether the whole country or province is said to have reached a number: a result in news."""
        if now.genre is not Genre.NEWS or now.target or clause.actor is None:
            return False
        start, end = clause.actor
        everyone = self._text[start] == "全" and end - start == _EVERYONE
        paid = clause.roles & GIVE or (clause.verb and self._text.startswith(self._spent, clause.verb[0]))
        return everyone and not paid and bool(DIGIT.search(self._text, end, clause.end))

    def _is_remark(self, clause: Clause, now: Situation) -> bool:
        """Whether a clause goes on saying what something is, or outside of papers says what can be done."""
        if now.copula and not clause.bits & DIRECT:
            return not (now.spoken and self._promises(clause))
        if (
            now.genre in (Genre.PAPER, Genre.BUDGET)
            or clause.roles & GIVE
            or clause.verb is None
            or clause.rule in ("granted", "begins")
        ):
            return False
        return clause.bits & MODAL == COMMIT and "可" in self._text[clause.start : clause.verb[0]]


def names_a_topic(clause: Clause, following: Clause | None) -> bool:
    """Whether a bare clause at a sentence's beginning only names what the next one orders."""
    if clause.bits or clause.rule != "bare" or following is None or following.rule != "bare":
        return False
    if following.verb is None or following.verb[0] - following.start > _FARTHEST_ORDER:
        return False
    return following.kind in (Kind.ACT, Kind.SOFT) and bool(following.bits & DIRECT)


def is_acted_on(clause: Clause, following: Clause | None, now: Situation) -> bool:
    """Whether a clause without a predicate is the thing that the next clause acts on."""
    if following is None or now.genre not in (Genre.PAPER, Genre.BUDGET):
        return False
    if clause.subject is not Subject.THING:
        return False
    if following.kind is Kind.ACT and following.subject is Subject.UNSAID:
        return bool(following.roles & GIVE or following.bits & (COMMIT | DIRECT))
    return following.kind in (Kind.LEAD, Kind.MORE) and clause.verb is None
