"""Predicates of English sentences: modals and auxiliaries, then a verb of action in the form they want."""

from dataclasses import dataclass

from briefing.extract.measures.english_words import (
    BASE,
    GERUND,
    PARTICIPLE,
    PAST,
    THIRD,
    EnglishWords,
    Word,
)
from briefing.model.measure import Strength

_LEVER_BEFORE = 16
_OBJECT_BEFORE, _OBJECT_AFTER = 5, 8
_WILL, _MUST, _HAVE, _BE = 1, 2, 4, 8


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of action: the number of its word, its base and form, how binding it is, and whether passive."""

    at: int
    base: str
    tag: int
    strength: Strength
    passive: bool


class Verbs:
    """Recognises predicates with one vocabulary."""

    def __init__(self, words: EnglishWords) -> None:
        self._words = words
        kinds = ((_WILL, "will"), (_MUST, "must"), (_BE, "to_be"), (_HAVE, "done"))
        self._auxiliaries = {word: kind for kind, name in reversed(kinds) for word in words[name]}

    def at(
        self, words: list[Word], at: int, *, after_phrase: bool = False, proposed: bool = False
    ) -> Verb | None:
        """The predicate that begins with a word; after a phrase it needs an auxiliary or a past form.

        What is `proposed` would do what it is for.
        """
        first, said = at, 0
        while at < len(words):
            low = words[at].low
            kind = _WILL if proposed and low == "would" else self._auxiliaries.get(low, 0)
            if (not kind and low in self._words["could"]) or (low == "to" and at == first):
                return None
            if not kind and low not in self._words["link"] and not low.endswith("ly"):
                break
            said |= kind
            at += 1
        if at >= len(words):
            return None
        verb = self._verb(words, at, said)
        if verb is None or (after_phrase and not said and not verb.tag & PAST):
            return None
        return verb

    def decreed(self, words: list[Word], at: int) -> Verb | None:
        """The verb after a modal that tells of a change by decree: the tariff rate will increase."""
        if words[at].low not in self._words["will"] or at + 1 >= len(words):
            return None
        base = words[at + 1].low
        if base in self._words["received"]:
            return self._received(words, at)
        before = {word.low for word in words[max(0, at - _LEVER_BEFORE) : at]}
        if base not in self._words["decreed"] or not before & self._words["levers"]:
            return None
        return Verb(at + 1, base, BASE, Strength.COMMIT, passive=True)

    def _received(self, words: list[Word], at: int) -> Verb | None:
        """What someone will get, if it is money or a benefit."""
        before = {word.low for word in words[max(0, at - _LEVER_BEFORE) : at]}
        after = words[at + 2 : at + 2 + _OBJECT_AFTER]
        given = any(word.raw[0] == "$" or word.low in self._words["levers"] for word in after)
        if not given or not before & self._words["beneficiaries"]:
            return None
        return Verb(at + 1, words[at + 1].low, BASE, Strength.COMMIT, passive=True)

    def has_object(self, words: list[Word], at: int) -> bool:
        """Whether a word beside a light verb makes a measure of it: take action, make loans."""
        near = (*words[max(0, at - _OBJECT_BEFORE) : at], *words[at + 1 : at + 1 + _OBJECT_AFTER])
        return any(word.low in self._words["light_objects"] for word in near)

    def strength(self, base: str, otherwise: Strength) -> Strength:
        """How binding a further verb of the same subject is."""
        if base in self._words["promise"] and otherwise is Strength.DONE:
            return Strength.COMMIT
        return Strength.ENCOURAGE if base in self._words["encourage"] else otherwise

    def _verb(self, words: list[Word], at: int, said: int) -> Verb | None:
        base, tags = self._words.forms.get(words[at].low, ("", 0))
        passive = bool(said & _BE and tags & PARTICIPLE and not tags & GERUND)
        tags &= _wanted(said) | (PARTICIPLE if passive else 0)
        if not tags or (base in self._words["light"] and not self.has_object(words, at)):
            return None
        modal = Strength.COMMIT if said & _WILL else Strength.DIRECT if said & _MUST else Strength.DONE
        return Verb(at, base, tags, modal if passive else self.strength(base, modal), passive)


def _wanted(said: int) -> int:
    """The forms that a verb can have after these auxiliaries."""
    if said & _BE:
        return GERUND | PARTICIPLE
    if said & (_WILL | _MUST):
        return BASE
    return PARTICIPLE if said & _HAVE else PAST | THIRD | BASE
