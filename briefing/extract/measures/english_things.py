"""English predicates whose subject is not who acts: what is done to a thing, who must, who may."""

from briefing.extract.english_words import BASE, EnglishWords, Word
from briefing.extract.measures.english_decrees import Decrees
from briefing.extract.measures.english_verbs import Verb, Verbs
from briefing.model.measure import Strength

_MUST = frozenset({"must", "shall"})
_HAVE = frozenset({"has", "have"})
_WAS = frozenset({"was", "were"})
_OURS = frozenset({"our", "economy", "society", "nation"})
_AIM, _NEAR_DUTY, _NEAR_AGENT = 20, 6, 8
_CAN = frozenset({"can", "may"})


class Things:
    """Recognises such predicates with one vocabulary."""

    def __init__(self, verbs: Verbs, words: EnglishWords) -> None:
        self._verbs = verbs
        self._words = words
        self._decrees = Decrees(words)
        self.openers = self._decrees.openers | _MUST | _CAN | _WAS
        for name in ("must", "to_be", "done"):
            self.openers |= words[name]

    def at(self, words: list[Word], at: int, passives: set[str]) -> Verb | None:
        """The verb of what is done to a thing, of a duty, or of a permission: projects must begin."""
        if words[at].low == "received":
            return self._decrees.got(words, at) if passives & _WAS else None
        verb = self._said(words, at, passives)
        return verb or self._decrees.now(words, at) or self._permitted(words, at)

    def decreed(self, words: list[Word], at: int) -> Verb | None:
        """The verb of a change by decree, a benefit or a penalty: the tariff rate will increase."""
        return self._decrees.at(words, at)

    def _said(self, words: list[Word], at: int, passives: set[str]) -> Verb | None:
        """A predicate in the passive, of a duty or of an ability."""
        low, following = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
        behind = self._decrees.after(words, at)
        duty = low in _HAVE and behind < len(words) and words[behind].low == "to"
        given = low in _HAVE and following == "been"
        enacted = low in _WAS and behind < len(words) and words[behind].low in self._words["enacted"]
        enacted = enacted and all(word.low != "by" for word in words[behind + 1 : behind + _NEAR_AGENT])
        known = following in self._words["told"] or low in passives or duty or given or enacted
        verb = self._verbs.at(words, at) if known else None
        if verb is None or (given and low not in passives and verb.base not in self._words["bestowed"]):
            return None
        return verb if self._binds(words, at, verb, duty=duty) else None

    def _binds(self, words: list[Word], at: int, verb: Verb, *, duty: bool) -> bool:
        """Whether a predicate says what is done, must be done, or what someone will be able to do."""
        between = {word.low for word in words[at : verb.at]}
        if verb.passive or between & self._words["obliged"]:
            return True
        if (words[at].low in _MUST or duty) and words[at - 1].low not in self._words["pronouns"]:
            return not _OURS & {word.low for word in words[max(0, at - _NEAR_DUTY) : at]}
        return "able" in between and self._decrees.is_someone(words, at)

    def _permitted(self, words: list[Word], at: int) -> Verb | None:
        """What those whom a measure is for may do: firms can apply for loans."""
        following = self._decrees.after(words, at)
        aim = any(word.low == "so" for word in words[max(0, at - _AIM) : at])
        if words[at].low not in _CAN or following >= len(words) or aim:
            return None
        if words[following].low == "be":
            following += 1
            known = following < len(words) and words[following].low in self._words["punished"]
        else:
            known = words[following].low in self._words["claimed"] and self._decrees.is_someone(words, at)
        return Verb(following, words[following].low, BASE, Strength.COMMIT, passive=True) if known else None
