"""English predicates whose subject is not who acts: what is decreed, who gets, who must, who may."""

from briefing.extract.measures.english_verbs import Verb, Verbs
from briefing.extract.measures.english_words import BASE, EnglishWords, Word
from briefing.model.measure import Strength

_LEVER_BEFORE = _WHO_BEFORE = 16
_OBJECT_AFTER = 8
_PENALTY_AFTER = 4
_MONEY = "$€£¥"
_MUST = frozenset({"must", "shall"})
_IS = frozenset({"is", "are"})
_HAVE = frozenset({"has", "have"})
_WAS = frozenset({"was", "were"})
_ADVERBS = frozenset({"now", "also", "each", "all", "both", "then", "still", "again", "already"})
_CAN = frozenset({"can", "may"})


class Things:
    """Recognises such predicates with one vocabulary."""

    def __init__(self, verbs: Verbs, words: EnglishWords) -> None:
        self._verbs = verbs
        self._words = words
        self.openers = _MUST | _CAN | _IS | _WAS
        for name in ("penalised", "will", "must", "to_be", "done"):
            self.openers |= words[name]

    def decreed(self, words: list[Word], at: int) -> Verb | None:
        """The verb of a change by decree, a benefit or a penalty: the tariff rate will increase."""
        if words[at].low in self._words["penalised"]:
            return self._penalised(words, at)
        following = self._after(words, at)
        if following >= len(words):
            return None
        base, low = words[following].low, words[at].low
        modal = low in self._words["will"] or low in _CAN
        if (modal and base in self._words["received"]) or (low in _IS and base in self._words["receiving"]):
            return self._received(words, following)
        changed = low in self._words["will"] and base in self._words["decreed"]
        before = {word.low for word in words[max(0, at - _LEVER_BEFORE) : at]}
        if not changed or not before & self._words["levers"]:
            return None
        return Verb(following, base, BASE, Strength.COMMIT, passive=True)

    def _after(self, words: list[Word], at: int) -> int:
        """The number of the word that follows an auxiliary and its adverbs: can now deduct."""
        at += 1
        while at < len(words) and words[at].low in _ADVERBS:
            at += 1
        return at

    def told(self, words: list[Word], at: int, passives: set[str]) -> Verb | None:
        """The verb of what is done to a thing, of a duty, or of a permission: projects must begin."""
        low, following = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
        duty = (
            low in _HAVE and self._after(words, at) < len(words) and words[self._after(words, at)].low == "to"
        )
        given = low in _HAVE and following == "been"
        known = following in self._words["told"] or low in passives or duty or given
        verb = self._verbs.at(words, at) if known else None
        if given and low not in passives and verb and verb.base not in self._words["bestowed"]:
            return None
        if verb is None:
            return self._changed_now(words, at) or self._permitted(words, at)
        obliged = any(word.low in self._words["obliged"] for word in words[at : verb.at])
        able = "able" in {word.low for word in words[at : verb.at]}
        if verb.passive or obliged:
            return verb
        if (low in _MUST or duty) and words[at - 1].low not in self._words["pronouns"]:
            return verb
        return verb if able and self._is_someone(words, at) else None

    def _permitted(self, words: list[Word], at: int) -> Verb | None:
        """What those whom a measure is for may do: firms can apply for loans."""
        following = self._after(words, at)
        if words[at].low not in _CAN or following >= len(words):
            return None
        if words[following].low == "be":
            punished = following + 1 < len(words) and words[following + 1].low in self._words["punished"]
            return (
                Verb(following + 1, words[following + 1].low, BASE, Strength.COMMIT, passive=True)
                if punished
                else None
            )
        if words[following].low not in self._words["claimed"] or not self._is_someone(words, at):
            return None
        return Verb(following, words[following].low, BASE, Strength.COMMIT, passive=True)

    def _changed_now(self, words: list[Word], at: int) -> Verb | None:
        """What is decreed in the present: the fare cap is extended."""
        if words[at].low not in _IS or at + 1 >= len(words):
            return None
        before = {word.low for word in words[max(0, at - _LEVER_BEFORE) : at]}
        if words[at + 1].low not in self._words["changed_now"] or not before & self._words["levers"]:
            return None
        return Verb(at + 1, words[at + 1].low, BASE, Strength.COMMIT, passive=True)

    def _is_someone(self, words: list[Word], at: int) -> bool:
        before = {word.low for word in words[max(0, at - _WHO_BEFORE) : at]}
        return bool(before & (self._words["beneficiaries"] | {"those", "anyone"}))

    def _penalised(self, words: list[Word], at: int) -> Verb | None:
        """What those who break a rule face."""
        after = {word.low for word in words[at + 1 : at + 1 + _PENALTY_AFTER]}
        if not after & self._words["penalties"]:
            return None
        return Verb(at, "face", BASE, Strength.COMMIT, passive=True)

    def _received(self, words: list[Word], at: int) -> Verb | None:
        """What someone will get, if it is money or a benefit."""
        after = words[at + 1 : at + 1 + _OBJECT_AFTER]
        given = any(word.raw[0] in _MONEY or word.low in self._words["levers"] for word in after)
        if not given or not self._is_someone(words, at):
            return None
        return Verb(at, "receive", BASE, Strength.COMMIT, passive=True)
