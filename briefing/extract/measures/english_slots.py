"""Instrument, beneficiary and other slots of an English measure."""

import re

from briefing.extract.english_words import EnglishWords, short_names, words_of
from briefing.extract.measures.clause import Place
from briefing.extract.measures.english import Action
from briefing.extract.measures.english_beneficiaries import AUXILIARIES, Beneficiaries
from briefing.extract.measures.english_instruments import Said, english_instruments
from briefing.extract.measures.found import Found
from briefing.model.measure import Strength
from briefing.model.span import Span

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DEADLINE = re.compile(
    r"\b(?:by|before|until|till|no later than)\s+"
    r"(?:the\s+(?:end|first|second|third|fourth|middle)[\w\s]{0,24}\d{4}"
    rf"|(?:\d{{1,2}}\s+)?(?:{_MONTHS})[\s\d,]*|(?:FY)?\d{{4}}|next year)"
)
_DOCUMENT = re.compile(
    r"\b(?:[A-Z][\w’'-]+\s(?:(?:of|and|for|the|to|on)\s){0,3}){1,6}"
    r"(?:Act|Law|Bill|Order|Plan|Strategy|Regulation|Agreement|Budget\s\d{4})\b"
)
_IN_BRACKETS = re.compile(r" \([A-Z][A-Z&]{1,7}\)(?= [A-Za-z])")
_MADE_PUBLIC = frozenset({"publish", "issue", "release", "sign"})
_TOLD = frozenset({"announce", "unveil", "confirm"})
_URGED = frozenset({"encourage", "urge"})
_CALLS_ON = re.compile(r" (?:up)?on\b")
_SUPPORTED = re.compile(r"given (?:[a-z]+ )?(?:support|encouragement)\b")
_WILL = re.compile(r"\bwill\b")
_NEAR, _TELLING = 5, 320
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)\s(?:[a-z]+ly\s|now\s|also\s|further\s)*$")
_OF_THINGS = ("passive", "decreed")


class ShortNames:
    """The short names that a text explains, for whoever wants to know what they stand for."""

    def __init__(self, text: str) -> None:
        self._names = short_names(text)
        known = "|".join(map(re.escape, self._names))
        self._known = re.compile(rf"\b(?:{known})\b") if known else None

    def written_out(self, text: str) -> str:
        """A text with the names themselves."""
        if self._known is None:
            return text
        return self._known.sub(lambda short: self._names[short[0]], _IN_BRACKETS.sub("", text))


def found(text: str, action: Action, words: EnglishWords, whose: Beneficiaries, names: ShortNames) -> Found:
    """The measure of an action, with the slots that its clause fills."""
    whom = whose.of(action)
    said = _said(text, action, whom, words)
    said = said._replace(subject=names.written_out(said.subject), rest=names.written_out(said.rest))
    instrument, cue = english_instruments().of(said)
    at = text.find(cue, action.start, action.end) if cue else -1
    deadline, document = (p.search(text, action.start, action.end) for p in (_DEADLINE, _DOCUMENT))
    start = action.verb[1] + text[action.verb[1] : action.end].startswith(" ")
    return Found(
        span=Span(action.start, action.end),
        sentence=action.sentence,
        paragraph=action.paragraph,
        rule=action.rule,
        instrument=instrument,
        strength=_strength(text, action, words),
        announced=action.strength is Strength.DONE and _is_public(text, action),
        actor=action.actor,
        action=action.verb,
        object=(start, action.end) if start < action.end else None,
        beneficiary=whom,
        deadline=deadline.span() if deadline else None,
        document=document.span() if document else None,
        told=action.base in _TOLD and not _is_public(text, action),
        cues=(("instrument", (at, at + len(cue)) if at >= 0 else None), ("strength", action.verb)),
    )


def _is_public(text: str, action: Action) -> bool:
    """Whether something comes out by the act itself: a report is issued, the launch of a site announced."""
    launched = action.base in _TOLD and text.startswith(" the launch of ", action.verb[1])
    return action.base in _MADE_PUBLIC or launched


def _strength(text: str, action: Action, words: EnglishWords) -> Strength:
    """How binding a measure is: what is announced is to come unless it is over, what is called for a wish."""
    if action.base == "call" and _CALLS_ON.match(text, action.verb[1]):
        return Strength.ENCOURAGE
    if action.rule == "passive" and (action.base in _URGED or _SUPPORTED.match(text, action.verb[0])):
        return Strength.ENCOURAGE
    if action.base not in _TOLD or action.strength is not Strength.DONE:
        return action.strength
    said = words_of(text, action.verb[1], action.end)[:_NEAR]
    done = any(word.low in words["accomplished"] for word in said)
    done = done and not _WILL.search(text, action.verb[1], action.end)
    return Strength.DONE if done else Strength.COMMIT


def _said(text: str, action: Action, whom: Place | None, words: EnglishWords) -> Said:
    """What tells the instrument: the object before or behind the verb, and what stands around it."""
    subject = text[action.begin : action.verb[0]]
    acted_on = action.rule in _OF_THINGS and action.base not in words["received"]
    acted_on = acted_on and (action.rule == "decreed" or _PASSIVE.search(subject) is not None)
    acted_on = acted_on and (
        whom is None or whom[0] >= action.verb[0] or action.base not in words["favoured"]
    )
    rest = text[action.verb[1] : min(action.end, action.verb[1] + _TELLING)]
    return Said(
        verb=action.base if action.rule != "money" else "",
        subject=AUXILIARIES.sub("", subject) if acted_on else "",
        rest=rest if action.rule != "money" else text[action.start : action.end],
        whom=text[whom[0] : whom[1]] if whom else "",
        around=(text[action.start : action.begin], action.sentence.of(text)),
    )
