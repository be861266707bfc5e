"""Instrument, beneficiary and other slots of an English measure."""

import re

from briefing.extract.measures.clause import Place
from briefing.extract.measures.english import Action
from briefing.extract.measures.english_instruments import EnglishInstruments, Said
from briefing.extract.measures.english_words import BASE, EnglishWords, Word, words_of
from briefing.extract.measures.found import Found
from briefing.model.span import Span

_TO = re.compile(
    r"(?i)\b(?P<verb>to|for|help|helping|enable|support|supporting|assist|provide|providing|with|giving|give|benefit"
    r"|protect|on|exempt|encourag(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?"
    r"|award(?:s|ed|ing)?|reimburs(?:e|es|ed|ing)|reward(?:s|ed|ing)?|invit(?:e|es|ed|ing)|reach|across)\s+(?P<who>[^.;:()]{3,160})"
)
_COUNT = re.compile(
    r"(?:(?:to|for|benefit)\s+)?"
    r"(?:(?:more than|up to|nearly|about|around|over|almost|roughly|at least|all|the|our|some)\s+)*"
    r"(?:\d[\d,.]*\s+(?:million\s+|billion\s+)?)?(?:of the\s+|of\s+)?"
)
_TAIL = re.compile(
    r"\s(?:will|shall|must|should|is|are|was|were|has|have"
    r"|through|with|by|to|in order|under|via|across|who|which|as|from|of|on|over|in|based|when|if|so|directly"
    r"|and (?:to|help|support))\s"
    r"|\s(?=[$€£¥]\d)|,\s(?!(?:[\w’'-]+\s){0,4}[\w’'-]+,|and |(?:[\w’'-]+\s){1,3}and )|\s–"
)
_THAT = re.compile(
    r"\s(?:that|who|wishing|seeking|hoping|willing|aged|located|hardest|left|affected|owned|facing|with)\b[^,.;]{0,80}"
)
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
_MADE_PUBLIC = frozenset({"publish", "issue", "release"})
_HELPS = frozenset({"help", "helping", "enable", "assist", "support", "encourage"})
_AUXILIARIES = re.compile(
    r"\s(?:will|shall|must|should|can|may|is|are|was|were|has|have|had|would)\b(?:\s(?:[a-z]+ly|be|been|being|also|now"
    r"|not|no longer|to|able|soon|only|further|continue|required|again|henceforth|already|still|both))*\s*$"
)
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)\s(?:[a-z]+ly\s|now\s|also\s|further\s)*$")
_FOR = " for "
_OF_THINGS = ("passive", "decreed")
_LONGEST_NAME = 24


def found(text: str, action: Action, words: EnglishWords, cues: EnglishInstruments) -> Found:
    """The measure of an action, with the slots that its clause fills."""
    whom = _beneficiary(text, action, words)
    instrument, cue = cues.of(_said(text, action, whom, words))
    at = text.find(cue, action.start, action.end) if cue else -1
    deadline, document = (p.search(text, action.start, action.end) for p in (_DEADLINE, _DOCUMENT))
    start = action.verb[1] + text[action.verb[1] : action.end].startswith(" ")
    return Found(
        span=Span(action.start, action.end),
        sentence=action.sentence,
        paragraph=action.paragraph,
        rule=action.rule,
        instrument=instrument,
        strength=action.strength,
        announced=action.base in _MADE_PUBLIC,
        actor=action.actor,
        action=action.verb,
        object=(start, action.end) if start < action.end else None,
        beneficiary=whom,
        deadline=deadline.span() if deadline else None,
        document=document.span() if document else None,
        cues=(("instrument", (at, at + len(cue)) if at >= 0 else None), ("strength", action.verb)),
    )


def _said(text: str, action: Action, whom: Place | None, words: EnglishWords) -> Said:
    """What tells the instrument: the object before or behind the verb, and what stands around it."""
    subject = text[action.begin : action.verb[0]]
    acted_on = action.rule in _OF_THINGS and action.base not in words["received"]
    acted_on = acted_on and (action.rule == "decreed" or _PASSIVE.search(subject) is not None)
    rest = text[action.verb[1] : action.end]
    return Said(
        verb=action.base if action.rule != "money" else "",
        subject=_AUXILIARIES.sub("", subject) if acted_on else "",
        rest=rest if action.rule != "money" else text[action.start : action.end],
        whom=text[whom[0] : whom[1]] if whom else "",
        around=(text[action.start : action.begin], action.sentence.of(text)),
    )


def _beneficiary(text: str, action: Action, words: EnglishWords) -> Place | None:
    if action.base in words["received"] or (action.rule in _OF_THINGS and action.base in words["claimed"]):
        return _someone(text, action.start, text.rfind(" ", action.start, action.verb[0] - 1), words)
    start = action.start if action.rule in _OF_THINGS else action.verb[0]
    while match := _TO.search(text, start, action.end):
        begin, end = match.span("who")
        if match.group("verb").lower() in _HELPS:
            end = _before_verb(text, begin, end, words)
        if place := _someone(text, begin, end, words):
            return place
        start = match.start() + 2
    return None


def _before_verb(text: str, start: int, end: int, words: EnglishWords) -> int:
    """Where who is helped ends: before what they are helped to do."""
    words_before: list[Word] = []
    for word in words_of(text, start, end):
        last = words_before[-1] if words_before else word
        if last is not word and words.forms.get(word.low, ("", 0))[1] == BASE:
            return last.end
        if (
            last.low in words["beneficiaries"]
            and last.low.endswith("s")
            and _goes_on(text, last, word, words)
        ):
            return last.end
        words_before.append(word)
    return end


def _goes_on(text: str, last: Word, word: Word, words: EnglishWords) -> bool:
    """Whether a word after those who are helped is what they do: help small businesses recover."""
    joined = text[last.end : word.start] != " " or word.low in {"and", "or"}
    return not joined and word.low not in words["beneficiaries"]


def _someone(text: str, start: int, end: int, words: EnglishWords) -> Place | None:
    """The phrase at `start` if its head is a person, firm, body or place, without the count before it."""
    if tail := _TAIL.search(text, start, end):
        end = tail.start()
    if count := _COUNT.match(text, start, end):
        start = count.end()
    start = max(start, text.rfind(_FOR, start, end) + len(_FOR))
    heads = re.findall(r"[\w’'-]+", _THAT.sub("", text[start:end]).lower())
    if not heads or heads[-1] not in words["beneficiaries"] or len(heads) > _LONGEST_NAME:
        return None
    acts = words.forms.get(heads[0], ("", 0))[1] & BASE and heads[0] not in words["beneficiaries"]
    return None if acts else (start, end)
