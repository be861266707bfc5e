"""English predicates of what is decreed: rates that change, who gets what, money that goes somewhere."""

from briefing.extract.english_words import BASE, PAST, EnglishWords, Word
from briefing.extract.measures.english_verbs import Verb
from briefing.model.measure import Strength

_BEFORE = 16
_OBJECT_AFTER = 8
_NEAR = 4
_NEXT = 3
_ANYONE = frozenset({"those", "anyone"})
_MONEY = "$€£¥"
_POINTING = frozenset({"it", "this", "these", "they"})
_IS = frozenset({"is", "are"})
_AWAITED = (("look", "forward", "to"), ("expect", "to", "receive"), ("expect", "to", "get"))
_CAN = frozenset({"can", "may"})
_LASTING = frozenset({"extended", "frozen", "postponed", "deferred"})
_INCLUDES = frozenset({"includes", "include"})


class Decrees:
    """Recognises such predicates with one vocabulary."""

    def __init__(self, words: EnglishWords) -> None:
        self._words = words
        self.openers = (
            _CAN | _IS | _INCLUDES | {"received"} | words["moves"] | words["will"] | words["penalised"]
        )

    def at(self, words: list[Word], at: int) -> Verb | None:
        """The verb of a change by decree, a benefit or a penalty: the tariff rate will increase."""
        low, following = words[at].low, self.after(words, at)
        if low in self._words["penalised"]:
            return self._penalised(words, at)
        if low in _INCLUDES or following >= len(words):
            return self._includes(words, at) if low in _INCLUDES else None
        awaited = self._awaited(words, at, following) if low in _CAN else None
        return awaited or self._changed(words, at, following)

    def _changed(self, words: list[Word], at: int, following: int) -> Verb | None:
        """The verb of what someone gets, or of what will be done to a rate or a benefit."""
        low = words[at].low
        base, will = words[following].low, low in self._words["will"]
        gets = base in self._words["received"] if will or low in _CAN else base in self._words["receiving"]
        if gets or (will and base == "see"):
            return self._received(words, at, following)
        if will and base in self._words["handed"]:
            return self._handed(words, at, following)
        aims = base == "continue" and following + 1 < len(words) and words[following + 1].low == "to"
        decreed = will and base in self._words["decreed"] and not aims and self._has_lever(words, at)
        return self._verb(following, base) if decreed else None

    def _awaited(self, words: list[Word], at: int, following: int) -> Verb | None:
        """What those whom a measure is for can count on: families can look forward to $30 more."""
        said = tuple(word.low for word in words[following : following + _NEXT])
        counted = said in _AWAITED or (said[0] == "expect" and "to" not in said and "that" not in said)
        given = counted and self._is_given(words, following) and self.is_someone(words, at)
        return self._verb(following, "receive") if given else None

    def after(self, words: list[Word], at: int) -> int:
        """The number of the word that follows an auxiliary and its adverbs: can now deduct."""
        at += 1
        while at < len(words) and (words[at].low in self._words["adverbs"] or self._is_adverb(words[at].low)):
            at += 1
        return at

    def now(self, words: list[Word], at: int) -> Verb | None:
        """What is decreed in the present: the fare cap is extended, $5 million is allocated."""
        if words[at].low in self._words["moves"]:
            return self._moves(words, at)
        at += 1
        at += at < len(words) and words[at].low == "being"
        if words[at - 1].low not in _IS | {"being"} or at >= len(words):
            return None
        base = words[at].low
        lasts = base in _LASTING and any(word.raw[:2] == "20" for word in words[at + 1 : at + _OBJECT_AFTER])
        changed = base in self._words["changed_now"] and (
            self._has_lever(words, at) or self._has_money(words, at)
        )
        return self._verb(at, base) if lasts or changed else None

    def _moves(self, words: list[Word], at: int) -> Verb | None:
        """A rate or a benefit that a decree moves in the present: the allowance increases by $12."""
        following = words[at + 1 : at + 1 + _NEAR]
        counted = any(word.raw[0] in _MONEY or word.raw[0].isdigit() for word in following)
        moved = following and following[0].low in ("by", "to", "from") and counted
        before = {word.low for word in words[max(0, at - _BEFORE) : at]}
        known = moved and self._has_lever(words, at) and not before & self._words["outcomes"]
        return self._verb(at, "increase") if known else None

    def got(self, words: list[Word], at: int) -> Verb | None:
        """What someone has been given, in a report: farmers received subsidies."""
        given = self._is_given(words, at) and self.is_someone(words, at)
        return Verb(at, "receive", PAST, Strength.DONE, passive=True) if given else None

    def is_someone(self, words: list[Word], at: int) -> bool:
        """Whether those whom a measure is for stand in the subject before a word."""
        before = {word.low for word in words[max(0, at - _BEFORE) : at]}
        return not before.isdisjoint(self._words["beneficiaries"]) or not before.isdisjoint(_ANYONE)

    def _verb(self, at: int, base: str) -> Verb:
        return Verb(at, base, BASE, Strength.COMMIT, passive=True)

    def _is_adverb(self, low: str) -> bool:
        return low.endswith("ly") and low not in self._words.forms

    def _penalised(self, words: list[Word], at: int) -> Verb | None:
        """What those who break a rule face."""
        after = {word.low for word in words[at + 1 : at + 1 + _NEAR]}
        return self._verb(at, "face") if after & self._words["penalties"] else None

    def _received(self, words: list[Word], will: int, at: int) -> Verb | None:
        """What someone will get, or a scheme if it is money or a benefit."""
        given = self._sees(words, at) if words[at].low == "see" else self._is_given(words, at)
        someone = self.is_someone(words, will) or words[will - 1].low == "they"
        sure = words[will].low in self._words["will"] and (given or words[at].low == "receive")
        known = (given and someone) or (sure and (given or someone))
        return self._verb(at, "receive") if known else None

    def _sees(self, words: list[Word], at: int) -> bool:
        """Whether something of theirs is what someone will see cut or raised."""
        after = {word.low for word in words[at + 2 : at + 2 + _NEAR]}
        return bool(after & self._words["turned"])

    def _handed(self, words: list[Word], will: int, at: int) -> Verb | None:
        """What a scheme that was named before will hand out: it will provide 600 places, $5 will go to."""
        after = words[at + 1 : at + 1 + _NEAR]
        counted = any(word.raw[0] in _MONEY or word.raw[0].isdigit() for word in after)
        met = any(word.low in self._words["beneficiaries"] for word in after[:_NEXT])
        goes = words[at].low == "go"
        pointed = words[will - 1].low in _POINTING and not goes and (counted or met)
        known = pointed or (goes and self._has_money(words, will))
        return self._verb(at, words[at].low) if known else None

    def _includes(self, words: list[Word], at: int) -> Verb | None:
        """The money that an announcement or a funding is said to hold: this funding includes $5 million."""
        after, funds = words[at + 1 : at + 1 + _OBJECT_AFTER], self._words["funds"]
        before = {word.low for word in words[max(0, at - _NEXT) : at]}
        money = any(word.raw[0] in _MONEY or word.low in funds for word in after)
        return self._verb(at, "include") if money and before & funds else None

    def _is_given(self, words: list[Word], at: int) -> bool:
        """Whether money or a benefit stands behind a verb."""
        after = words[at + 1 : at + 1 + _OBJECT_AFTER]
        return any(word.raw[0] in _MONEY or word.low in self._words["levers"] for word in after)

    def _has_lever(self, words: list[Word], at: int) -> bool:
        return any(word.low in self._words["levers"] for word in words[max(0, at - _BEFORE) : at])

    def _has_money(self, words: list[Word], at: int) -> bool:
        return any(word.raw[0] in _MONEY for word in words[max(0, at - _BEFORE) : at])
