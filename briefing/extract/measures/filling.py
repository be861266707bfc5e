"""Fills the slots of a Chinese measure."""

from functools import partial

from briefing.extract.measures.beneficiaries import Beneficiaries
from briefing.extract.measures.clause import Place
from briefing.extract.measures.draft import Draft
from briefing.extract.measures.found import Found
from briefing.extract.measures.genre import Genre
from briefing.extract.measures.instruments import Cued, instruments
from briefing.extract.measures.lexicon import ADVERB, COMMIT, GIVE, MODAL, PUBLISH
from briefing.extract.measures.slots import condition_of, deadline_of, document_of, object_of
from briefing.extract.measures.strengths import strength_of
from briefing.extract.measures.surroundings import Surroundings
from briefing.extract.measures.vocabulary import Vocabulary
from briefing.model.measure import Strength
from briefing.model.span import Span

_FARTHEST = 12
_LOWER = ("城市", "地区", "各地", "市县", "区县", "县市", "乡镇", "街道", "省份", "县区", "省区")


class Filling:
    """Fills the slots of the measures of one text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text, self._words = text, words
        self._instruments = instruments()
        self._around = Surroundings(text, self._instruments)
        self._beneficiaries = Beneficiaries(words)
        self._made_public = words["made_public"]
        self._no_actors = words["no_actors"]
        self._everyone = frozenset(words["everyone"])
        self._last: Found | None = None

    def found(self, draft: Draft, genre: Genre, paragraph: int, sentence: Span) -> Found:
        """The measure of a draft."""
        text, act = self._text, draft.act
        whom, actor = self._beneficiaries.of(text, draft), draft.actor
        if whom and actor is None and self._may_act(draft, whom):
            whom, actor = None, whom
        rest = text[draft.verb[1] : act.end]
        if act.rule == "decreed":
            rest = text[act.start : act.end]
        if act.rule == "begins":
            rest = text[draft.start : draft.verb[0]]
        if act.rule == "passive" and act.actor:
            rest = text[draft.start : act.actor[0]].rstrip("将会拟应须可由")
        around = partial(self._around.of, draft.start, draft.end)
        strength = strength_of(text, draft, genre, self._words)
        if self._goes_on(draft):
            strength = Strength.ENCOURAGE
        instrument, cue = self._instruments.of(self._cued(draft, rest, whom), around)
        public = act.roles & PUBLISH or rest.startswith(self._made_public)
        self._last = Found(
            span=Span(draft.start, draft.end),
            sentence=sentence,
            paragraph=paragraph,
            rule=act.rule,
            instrument=instrument,
            strength=strength,
            announced=bool(public) and genre is not Genre.REPORT,
            actor=self._named(actor),
            action=draft.verb,
            object=object_of(text, draft),
            beneficiary=whom,
            condition=condition_of(text, draft),
            deadline=deadline_of(text, draft),
            document=document_of(text, draft),
            cues=(("instrument", self._place(cue, draft)), ("strength", self._said_how(draft))),
        )
        return self._last

    def _may_act(self, draft: Draft, whom: Place) -> bool:
        """Whether those who may do something are a lower authority: 其他城市可以利用闲置房屋."""
        if draft.act.roles & GIVE or not draft.act.bits & COMMIT:
            return False
        may = "可" in self._text[whom[1] : draft.verb[0]]
        return may and self._text.endswith(_LOWER, *whom)

    def _goes_on(self, draft: Draft) -> bool:
        """Whether a bare act follows at once what someone is encouraged to do, as a part of it."""
        last, act = self._last, draft.act
        if last is None or last.strength is not Strength.ENCOURAGE or last.beneficiary is None:
            return False
        next_to = draft.start - last.span.end == 1 and self._text[last.span.end] == ","
        told = (act.bits | draft.bits) & MODAL or act.bits & ADVERB
        return next_to and act.rule == "bare" and not told and not draft.actor

    def _said_how(self, draft: Draft) -> Place:
        """The words from the modal to the verb, or the verb alone: why the measure is so binding."""
        first, after = draft.verb
        if draft.act.bits & MODAL:
            for at in range(max(draft.act.start, first - _FARTHEST), first):
                if self._words.lexicon.at(self._text, at)[1] & MODAL:
                    return at, after
        return first, after

    def _cued(self, draft: Draft, rest: str, whom: Place | None) -> Cued:
        text = self._text
        benefits = text[whom[0] : whom[1]] if whom else ""
        action, whole = text[draft.verb[0] : draft.verb[1]], text[draft.start : draft.end]
        return Cued(action, draft.act.roles, rest, benefits, whole)

    def _named(self, actor: Place | None) -> Place | None:
        """The actor's place, unless it is a paper or everyone."""
        if actor is None or self._text[actor[1] - 1] in "》条" or self._text[actor[0]] == "《":
            return None
        if self._text.endswith(self._no_actors, *actor):
            return None
        return None if self._text[actor[0] : actor[1]] in self._everyone else actor

    def _place(self, cue: str, draft: Draft) -> Place | None:
        at = self._text.find(cue, draft.start, draft.end) if cue else -1
        return (at, at + len(cue)) if at >= 0 else None
