"""Predicates of English sentences: modals and auxiliaries, then a verb of action in the form they want."""

from dataclasses import dataclass

from briefing.extract.english_words import (
    BASE,
    GERUND,
    PARTICIPLE,
    PAST,
    THIRD,
    EnglishWords,
    Word,
)
from briefing.extract.measures.english_subjects import SPEAKERS
from briefing.model.measure import Strength

_OBJECT_BEFORE, _OBJECT_AFTER = 5, 8
_WILL, _MUST, _HAVE, _BE, _TO = 1, 2, 4, 8, 16
_NUMBER_AFTER = 4
_SHORTEST = 3
_PRAISED = 3
_MONEY = "$€£¥"
_WHEN = frozenset({"today", "now", "also", "therefore", "further"})
_STUDIES = frozenset({"study", "examine", "explore", "review", "decide", "investigate", "assess", "consider"})
_WORKING = frozenset({"work", "works", "working", "worked"})
_HAVING = frozenset({"has", "have", "had"})
_GRAMMAR = (
    "stops",
    "link",
    "determiners",
    "prepositions",
    "pronouns",
    "clauses",
    "auxiliaries",
    "could",
    "to_be",
)


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

    def __init__(self, words: EnglishWords, *, permits: bool = False) -> None:
        self._words = words
        kinds = ((_WILL, "will"), (_WILL, "intends"), (_MUST, "must"), (_BE, "to_be"), (_HAVE, "done"))
        self._auxiliaries = {word: kind for kind, name in reversed(kinds) for word in words[name]}
        if permits:
            self._auxiliaries["may"] = _WILL
        self._grammar = frozenset[str]().union(*(words[name] for name in _GRAMMAR))

    def at(
        self, words: list[Word], at: int, *, after_phrase: bool = False, proposed: bool = False
    ) -> Verb | None:
        """The predicate that begins with a word; after a phrase it needs an auxiliary or a past form.

        What is `proposed` would do what it is for.
        """
        first, said = at, 0
        while at < len(words):
            kind = self._kind(words, at, proposed=proposed)
            if (not kind and words[at].low in self._words["could"]) or (kind & _TO and at == first):
                return None
            if not self._is_passed(words, at, kind) or (said & _TO and words[at].low in _HAVING):
                break
            said |= kind
            at += 1
        if at >= len(words):
            return None
        verb = self._verb(words, at, said) or self._unlisted(words, at, said, first)
        if verb is None or (after_phrase and not said and not verb.tag & PAST):
            return None
        return verb

    def _kind(self, words: list[Word], at: int, *, proposed: bool) -> int:
        """What kind of auxiliary a word is, 0 if none."""
        low = words[at].low
        if low == "to":
            return _TO | (self._before_to(words[at - 1].low) if at else 0)
        after = at + 1 + (at + 1 < len(words) and words[at + 1].low in _WHEN)
        said = after < len(words) and words[after].low in self._words["announces"]
        if said and low in self._words["could"]:
            return _WILL
        return _WILL if proposed and low == "would" else self._auxiliaries.get(low, 0)

    def _is_passed(self, words: list[Word], at: int, kind: int) -> bool:
        """Whether a word stands before the verb: an auxiliary, an adverb, plans where `to` follows."""
        low = words[at].low
        if low in self._words["needs_to"] and not self._before_infinitive(words, at):
            return False
        if low in _WORKING and at + 1 < len(words) and words[at + 1].low in self._words.phrasal["work"]:
            return False
        if low == "no":
            return at + 1 < len(words) and words[at + 1].low == "longer"
        before = kind or low in self._words["link"] or low in self._words["obliged"]
        return bool(before) or (low.endswith("ly") and low not in self._words.forms)

    def _before_to(self, word: str) -> int:
        """What `to` makes of the word before it: they have to, are to, are required to."""
        if word in self._words["obliged"] or word in _HAVING:
            return _MUST
        return _WILL if word in self._words["to_be"] else 0

    def _before_infinitive(self, words: list[Word], at: int) -> bool:
        """Whether `to` follows: plans to build, not plans for."""
        return at + 1 < len(words) and words[at + 1].low == "to"

    def _unlisted(self, words: list[Word], at: int, said: int, first: int) -> Verb | None:
        """Any verb after a modal of an authority that does not tell of a state or of speaking."""
        low, raw = words[at].low, words[at].raw
        if not said & (_WILL | _MUST) or at + 1 >= len(words) or not raw.isalpha() or raw != low:
            return None
        if low in self._words.forms or len(low) < _SHORTEST or (low in self._grammar and low not in _HAVING):
            return None
        spoken = first > 0 and said & _MUST and words[first - 1].low in SPEAKERS
        bare = said & _HAVE and not said & _TO
        if spoken or bare or not self._is_aimed(words, at, first):
            return None
        strength = Strength.DIRECT if said & _MUST else Strength.COMMIT
        if said & _BE and not said & _TO:
            passive = low.endswith("ed") and low not in self._words["felt"]
            return Verb(at, low, PARTICIPLE, strength, passive=True) if passive else None
        return Verb(at, low, BASE, strength, passive=False)

    def _is_aimed(self, words: list[Word], at: int, first: int) -> bool:
        """Whether a verb acts, or tells of a state that is aimed at with a number: aim to have 80%."""
        if words[at].low not in self._words["states"]:
            return True
        following = words[at + 1 : at + 1 + _NUMBER_AFTER]
        aimed = any(word.low in self._words["intends"] for word in words[first:at])
        return aimed and any(word.raw[0].isdigit() for word in following)

    def has_object(self, words: list[Word], at: int) -> bool:
        """Whether a word beside a light verb makes a measure of it: take action, make loans."""
        near = (*words[max(0, at - _OBJECT_BEFORE) : at], *words[at + 1 : at + 1 + _OBJECT_AFTER])
        objects = self._words["light_objects"]
        return any(word.low in objects or word.raw[0] in _MONEY for word in near)

    def is_action(self, words: list[Word], at: int, base: str, *, modal: bool = False) -> bool:
        """Whether a verb acts with the words beside it: call on, make loans; not deliver results.

        After a `modal` a light verb acts with any object that makes no idiom of it.
        """
        following = words[at + 1].low if at + 1 < len(words) else ""
        if following in self._words.phrasal.get(base, ()):
            return True
        if following == "for" and base in ("support", "help"):
            return False
        if following in self._words["clauses"] and following != "as" and base not in _STUDIES:
            return False
        if base in self._words["light"] or base in self._words["praising"]:
            return self._is_more_than_talk(words, at, base, modal=modal)
        return base not in self._words.phrasal

    def _is_more_than_talk(self, words: list[Word], at: int, base: str, *, modal: bool) -> bool:
        """Whether a light verb has an object that acts, and no praise: not take the following steps."""
        near = {word.low for word in words[at + 1 : at + 1 + _PRAISED]}
        if base in self._words["praising"] and near & self._words["praised"]:
            return False
        if base not in self._words["light"]:
            return True
        pointed = words[at + 1 : at + 2] and words[at + 1].low == "these"
        if pointed or near & ({"following"} | self._words["idle"]):
            return False
        return modal or self.has_object(words, at)

    def strength(self, base: str, otherwise: Strength) -> Strength:
        """How binding a further verb of the same subject is."""
        if base in self._words["promise"] and otherwise is Strength.DONE:
            return Strength.COMMIT
        return Strength.ENCOURAGE if base in self._words["encourage"] else otherwise

    def _verb(self, words: list[Word], at: int, said: int) -> Verb | None:
        base, tags = self._words.forms.get(words[at].low, ("", 0))
        passive = bool(said & _BE and tags & PARTICIPLE and not tags & GERUND)
        tags &= _wanted(said) | (PARTICIPLE if passive else 0)
        loose = self._words["light"] | self._words["states"]
        modal = bool(said & (_WILL | _MUST | _TO))
        ordered = said & (_WILL | _MUST) and base in self._words.phrasal and base not in loose
        if not tags or not (ordered or self.is_action(words, at, base, modal=modal)):
            return None
        orders = not said and tags & THIRD and base in self._words["orders"]
        strength = Strength.COMMIT if said & _WILL else Strength.DONE
        strength = Strength.DIRECT if said & _MUST or orders else strength
        return Verb(at, base, tags, strength if passive else self.strength(base, strength), passive)


def _wanted(said: int) -> int:
    """The forms that a verb can have after these auxiliaries."""
    if said & _TO:
        return BASE
    if said & _BE:
        return GERUND | PARTICIPLE
    if said & (_WILL | _MUST) and not said & _HAVE:
        return BASE
    return PARTICIPLE if said & _HAVE else PAST | THIRD | BASE
