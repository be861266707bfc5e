"""Joins the clauses of a sentence to measures: leads before an act, additions after it."""

from collections.abc import Sequence

from briefing.extract.measures.belonging import Belonging
from briefing.extract.measures.clause import Clause, Kind, Place, Subject
from briefing.extract.measures.completing import Completing
from briefing.extract.measures.counting import Counting, is_acted_on, names_a_topic
from briefing.extract.measures.draft import Draft, Situation
from briefing.extract.measures.genre import Genre
from briefing.extract.measures.leading import Leading
from briefing.extract.measures.lexicon import COMMIT, DIRECT, DONE, ENCOURAGE, GIVE, MODAL, PUBLISH
from briefing.extract.measures.patterns import (
    COUNTED_SPEECH,
    LISTED_NEXT,
    MONEY,
    NUMBERED_ORDER,
    SAID_IN_PAPER,
    SUMMED_UP,
    TARGET,
)
from briefing.extract.measures.vocabulary import Vocabulary

_ANNOUNCES = "宣布"
_MOST_LEADS = 3
_SERIES = 3
_LONGEST_SOFT = 60
_LONGEST_MARK = 3
_AND = ("以及", "及", "和", "或", "与")
_ESPECIALLY = ("特别是", "尤其是", "尤其", "特别")
_ISSUING = ("发布", "印发", "下发")
_PERSISTS = "坚持"
_STRIVES = ("力争", "争取")
_BARE = ("bare", "led", "disposal")
_IS = ("是", "也是", "既是", "就是", "正是", "不仅是", "事关", "关系到")


class Chain:
    """Goes through an article's sentences; `now` remembers who speaks and acts."""

    def __init__(self, text: str, words: Vocabulary, now: Situation) -> None:
        self.text, self.words, self.now = text, words, now
        self._counting, self._completing = Counting(text, words), Completing(text, words)
        self._belonging, self._leading = Belonging(text, words), Leading(text, words)
        self._leads: list[Clause] = []
        self._drafts: list[Draft] = []
        self._open = self._series = self._issued = False
        self._speaker: Clause | None = None

    def sentence(self, clauses: Sequence[Clause]) -> list[Draft]:
        """The measures that a sentence's clauses make."""
        self.now.sentence()
        self._leads, self._drafts, self._open, self._issued = [], [], False, False
        if self.now.counting and clauses and NUMBERED_ORDER.match(self.text, clauses[0].start):
            self.now.order()
        if clauses and self.words.formulas.search(self.text, clauses[0].start, clauses[-1].end):
            return []
        following = (*clauses[1:], None)
        self._series = self._goes_on(clauses)
        if self._series:
            self.now.order()
        for clause, after in zip(clauses, following, strict=False):
            self._take(clause, after)
            if self.text.startswith(";", clause.end):
                self.now.semicolon()
                self._leads, self._open = [], False
        self.now.told = self.now.told or (self.now.speaks and self._ordered())
        return self._drafts

    def _ordered(self) -> bool:
        """Whether the sentence's measures are orders."""
        if not self._drafts:
            return False
        demands = self.text.startswith(self.words["demanding"], self._drafts[-1].verb[0])
        return demands or bool(self.now.first_bits & DIRECT)

    def _goes_on(self, clauses: Sequence[Clause]) -> bool:
        """Whether a sentence of news that begins with a bare act goes on with an order or a paper."""
        now = self.now
        if now.genre is not Genre.NEWS or not (now.told or now.paper) or not now.speaks:
            return False
        said = [c for c in clauses if c.kind is not Kind.LEAD or c.subject is not Subject.UNSAID]
        if not said or said[0].kind not in (Kind.ACT, Kind.SOFT) or said[0].subject is not Subject.UNSAID:
            return False
        act, after = said[0], said[1:2]
        acts = sum(c.kind is Kind.ACT and c.subject is Subject.UNSAID for c in said)
        if after and after[0].subject is not Subject.UNSAID and acts < _SERIES:
            return False
        tells = self.text.endswith(self.words["speech"], act.start, act.end)
        bare = act.rule in _BARE and not self.text.startswith("在", act.start)
        return bare and not tells and not act.bits & (DONE | COMMIT)

    def _take(self, clause: Clause, following: Clause | None) -> None:
        if clause.kind is Kind.SPEECH:
            self._speech(clause)
            return
        aside = self.text.startswith(self.words["asides"], clause.start)
        aside = aside or (self._series and clause.subject is Subject.THING)
        if clause.subject is not Subject.UNSAID and not aside:
            self.now.subject = clause.subject
            self.now.copula = self.now.copula and clause.subject is Subject.THING
        told = clause.actor[1] if clause.actor else clause.start
        if TARGET.match(self.text, told, clause.end):
            self.now.target = True
        if self._open and self._drafts:
            self._drafts[-1].end = clause.end
        elif self._leads and self.text.startswith(_ESPECIALLY, clause.start):
            self._leads[-1] = self._leads[-1]._replace(end=clause.end)
        else:
            self._read(clause, following)

    def _read(self, clause: Clause, following: Clause | None) -> None:
        if clause.kind is Kind.LEAD and self._exemplifies(clause, following):
            self._drafts[-1].end = clause.end
        elif clause.kind is Kind.LEAD:
            if clause.subject is not Subject.THING:
                self.now.bits = clause.bits & MODAL or self.now.bits
            self._leads = [] if clause.rule == "topic" else [*self._leads, clause]
        elif clause.kind is Kind.SOFT and self._softens(clause, following):
            self._soft(clause)
        elif clause.kind is Kind.ACT or (clause.kind is Kind.SOFT and self._orders(clause, following)):
            self._act(clause, following)
        elif clause.kind is Kind.MORE:
            self._more(clause)
        else:
            self._state(clause, following)

    def _speech(self, clause: Clause) -> None:
        if not self.text.startswith(self.words["pronouns"], clause.start):
            self.now.speaks = clause.subject is Subject.AUTHORITY
        self.now.spoken = self.now.speaks
        self._speaker = clause if clause.actor else None
        self._tells_of_paper(clause.start, clause.end)
        if self.text.endswith(_ANNOUNCES, clause.start, clause.end):
            self.now.bits |= COMMIT
        counted = COUNTED_SPEECH.search(self.text, clause.start, clause.end) is not None
        ordering = self.text.endswith(self.words["ordering"], clause.start, clause.end)
        demands = self.text.endswith((*self.words["demanding"], "“"), clause.start, clause.end)
        self.now.subject = Subject.AUTHORITY if self.now.speaks and ordering else Subject.UNSAID
        says = ordering or self.text.startswith("关于", clause.start)
        said_in_paper = self.now.genre is Genre.NEWS and says and self.now.paper
        if self.now.speaks and (counted or demands or said_in_paper):
            self.now.counting = self.now.counting or counted
            self.now.order()
        self._leads = []

    def _tells_of_paper(self, start: int, end: int) -> None:
        """Remember that a paper speaks, or that it is someone's own opinion again."""
        self.now.paper = self.now.speaks and (
            self.now.paper or SAID_IN_PAPER.search(self.text, start, end) is not None
        )

    def _leads_over(self, following: Clause) -> bool:
        return following.kind in (Kind.ACT, Kind.SOFT) or (following.kind is Kind.LEAD and not self._leads)

    def _softens(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a focus or means leads over to the next clause, and is none in a row of principles."""
        leads_over = following is not None and self._leads_over(following)
        return leads_over and not self._in_a_row(clause, following)

    def _in_a_row(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a principle stands beside another: 坚持A,坚持B."""
        if not self._persists(clause):
            return False
        after = following is not None and self._persists(following)
        return after or (self._is_next(clause) and self._persists(self._drafts[-1].act))

    def _persists(self, clause: Clause) -> bool:
        return clause.verb is not None and self.text.startswith(_PERSISTS, clause.verb[0])

    def _orders(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a focus that leads over to nothing is an order of its own, not a principle."""
        if self._in_a_row(clause, following):
            return True
        return bool(clause.roles & (ENCOURAGE | GIVE) or (clause.bits | self.now.bits) & MODAL)

    def _soft(self, clause: Clause) -> None:
        self.now.bits = clause.bits & MODAL or self.now.bits
        self.now.once = COMMIT if clause.roles & GIVE else 0
        short = clause.end - clause.start <= _LONGEST_SOFT
        if clause.subject is not Subject.THING and (short or clause.actor):
            self._leads.append(clause)

    def _state(self, clause: Clause, following: Clause | None) -> None:
        if self._adds(clause, following):
            return
        if LISTED_NEXT.search(self.text, clause.start, clause.end):
            self.now.paper = True
        leads, self._leads = self._leads, []
        says = clause.rule == "copula" and not self._only_meets(clause)
        self.now.copula = self.now.copula or says
        if clause.subject is not Subject.THING:
            self.now.ordered(clause.bits & MODAL)
        if self._counting.applies(clause, self.now, first=not self._drafts):
            self._add(clause, clause.verb, leads)
        elif (
            self._counting.is_condition(clause, following, self.now)
            or self._counting.undergoes(clause, following, self.now)
            or self._counting.is_set(clause, following)
            or is_acted_on(clause, following, self.now)
        ):
            self._leads = [clause]

    def _adds(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a clause only adds to the lead or the measure before it."""
        if self._is_next(clause) and self._completing.completes(
            clause, following, self._drafts[-1], self.now
        ):
            self._drafts[-1].end = clause.end
        elif self._leads and self.text.startswith(_AND, clause.start) and clause.rule == "hidden":
            self._leads[-1] = self._leads[-1]._replace(end=clause.end)
        elif clause.rule == "purpose":
            self._purpose(clause)
        else:
            return False
        return True

    def _purpose(self, clause: Clause) -> None:
        """What money is for belongs to it; any other purpose is left out."""
        if self._is_next(clause) and not self._leads and self._belonging.spends(self._drafts[-1]):
            self._drafts[-1].end = clause.end

    def _only_names(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a bare act only names what the next clause orders or explains: 健全制度，是重要内容."""
        if clause.bits or clause.rule != "bare" or following is None:
            return False
        if self.text.startswith(self.words["prohibited"], following.start):
            return False
        return self.text.startswith(_IS, following.start) or names_a_topic(clause, following)

    def _only_meets(self, clause: Clause) -> bool:
        """Whether a clause says nothing of the ones after it: it opens a list, or holds a gathering."""
        if self.text.startswith(":", clause.end):
            return True
        return self.text.endswith(self.words["gatherings"], clause.start, clause.end)

    def _more(self, clause: Clause) -> None:
        """An addition: of its own where a person's or thing's lead stands before it, or money."""
        leads, self._leads = self._leads, []
        of_thing = bool(leads) and leads[-1].subject is Subject.THING
        if leads and self._completing.pays(clause):
            self._add(clause, clause.verb or (clause.start, clause.start + 1), leads)
        elif leads and clause.verb and not of_thing:
            self._leads = leads
            self._act(clause._replace(kind=Kind.ACT, rule="led"), None)
        elif of_thing or not self._drafts:
            if of_thing or self._completing.pays(clause):
                self._add(clause, clause.verb or (clause.start, clause.start + 1), leads)
        elif self.text.startswith(self.words["examples"], clause.start):
            self._such_as(clause)
        elif self._is_next(clause):
            self._drafts[-1].end = clause.end
        elif self._completing.is_ceiling(clause):
            self._add(clause, (clause.start, clause.start + 2), [])

    def _such_as(self, clause: Clause) -> None:
        """Examples belong to the measure before, with all that follows; one with money is its own."""
        if clause.end - clause.start <= len(self.words["examples"][0]):
            return
        if clause.verb and MONEY.search(self.text, clause.verb[1], clause.end):
            start = clause.start + len(self.words["examples"][0])
            self._add(clause._replace(start=start), clause.verb, [])
            return
        self._drafts[-1].end = clause.end
        self._open = True

    def _exemplifies(self, clause: Clause, following: Clause | None) -> bool:
        """Whether a lead only names examples of what the measure right before it gives."""
        at_once = self._is_next(clause) and not self._leads
        return at_once and self._completing.gives_examples(clause, following)

    def _is_next(self, clause: Clause) -> bool:
        """Whether nothing but a mark stands between the last measure and the clause."""
        return bool(self._drafts) and clause.start - self._drafts[-1].end <= _LONGEST_MARK

    def _demands(self, clause: Clause, verb: Place | None) -> bool:
        """Whether an act of news demands what comes next, or sums up a paper's measures that come next."""
        if self.now.genre is not Genre.NEWS or verb is None:
            return False
        if self.text.startswith(self.words["demanding"], verb[0]):
            return True
        return bool(clause.roles & PUBLISH) and SUMMED_UP.search(self.text, *verb[:1], clause.end) is not None

    def _issues(self, clause: Clause, verb: Place) -> bool:
        """Whether news says that an authority has issued a paper: what it orders may come next."""
        if self.now.genre is not Genre.NEWS or not self.text.endswith(_ISSUING, *verb):
            return False
        return SAID_IN_PAPER.search(self.text, verb[1], clause.end) is not None

    def _spoken_by(self, clause: Clause) -> list[Clause]:
        """The leads of an act, before them the authority that itself says what it will do or orders."""
        speaker, self._speaker = self._speaker, None
        if speaker is None or self._leads or self._drafts or clause.subject is not Subject.UNSAID:
            return self._leads
        between = self.text[speaker.end : clause.start]
        return [speaker] if len(between) <= 1 and between != "\n" else []

    def _act(self, clause: Clause, following: Clause | None) -> None:
        if leading := self._leading.of(clause, following):
            self._leads.append(leading)
            return
        disposes = following is not None and self._leads and self._leads[-1].rule == "disposal"
        if disposes and self.text.startswith(_AND, clause.start):
            self._leads[-1] = self._leads[-1]._replace(end=clause.end)
            return
        leads, self._leads = self._spoken_by(clause), []
        acting = clause if clause.actor else next((lead for lead in leads if lead.actor), clause)
        actor, first = acting.actor, not self._drafts
        entitled = clause.rule == "decreed" and self.now.speaks and bool(leads)
        of_thing = bool(leads) and leads[-1].subject is Subject.THING
        entitled = entitled or (of_thing and bool(clause.roles & GIVE or clause.bits & COMMIT))
        if self._in_a_row(clause, following) and self.now.spoken:
            self.now.order()
        if not entitled and not self._counting.counts(clause, acting, self.now, first=first):
            return
        if first and self._only_names(clause, following):
            return
        if (
            self._is_next(clause)
            and not leads
            and self._belonging.belongs(clause, self._drafts[-1], target=self.now.target)
        ):
            self._drafts[-1].end = clause.end
            return
        self._add(clause, clause.verb, leads, actor)

    def _add(
        self, clause: Clause, verb: Place | None, leads: Sequence[Clause], actor: Place | None = None
    ) -> None:
        now = self.now
        strives = self.text.startswith(_STRIVES, clause.start) and now.genre is Genre.REPORT
        now.ordered(0 if strives else clause.bits & MODAL)
        if self._issued and clause.rule in _BARE and not actor and not clause.roles & PUBLISH:
            now.ordered(now.orders)
        now.begun = now.begun or clause.rule == "begins"
        now.acted = now.acted or actor is not None
        if clause.roles & PUBLISH and SAID_IN_PAPER.search(self.text, clause.start, clause.end):
            now.paper = True
        if clause.rule == "begins" and self.text.find("》", clause.start, clause.end) > 0:
            now.paper = True
        kept = tuple(leads[-_MOST_LEADS:])
        start = kept[0].start if kept else clause.start
        verb = verb or (clause.start, clause.start)
        actor = actor if actor and actor[0] >= start else None
        bits, now.once = now.bits | now.once, 0
        self._drafts.append(Draft(clause, verb, start, clause.end, actor, bits, now.era, kept, now.target))
        self._issued = self._issued or self._issues(clause, verb)
        if self._demands(clause, verb):
            now.ordered(now.orders)
