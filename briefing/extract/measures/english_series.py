"""Further actions of the same subject in an English sentence: cut taxes, raised pensions and is building."""

from dataclasses import replace

from briefing.extract.english_words import BASE, GERUND, PAST, EnglishWords, Word
from briefing.extract.measures.english_verbs import Verb, Verbs
from briefing.model.measure import Strength

_CONTENT = frozenset({("ensure", "that"), ("require", "that"), ("guarantee", "that"), ("report", "to")})
_THEM = frozenset({"it", "them", "him", "us"})
_JOINING = frozenset({"and", "but"})
_RESUMED = frozenset(
    {"may", "will", "is", "are", "am", "has", "have", "must", "should", "shall", "also", "be"}
)
_RELATIVE = frozenset({"that", "which", "who", "whose"})


class Series:
    """Finds such actions in one text."""

    def __init__(self, text: str, words: EnglishWords, verbs: Verbs, *, report: bool) -> None:
        self._text = text
        self._report = report
        self._words = words
        self._verbs = verbs

    def after(self, words: list[Word], at: int, verb: Verb) -> Verb | None:
        """Another action of the verb's subject: in the same form, or with an auxiliary of its own."""
        if self._is_parallel(words, at, verb):
            base, _ = self._words.forms[words[at].low]
            return replace(verb, at=at, base=base, strength=self._verbs.strength(base, verb.strength))
        if verb.tag & PAST and words[at - 1].low == "and" and (resumed := self._resumed(words, at, verb)):
            return resumed
        if words[at - 1].low == "instead" and words[at - 2].low == "and":
            return self._instead(words, at, verb)
        if words[at].low == "to":
            return self._infinitive(words, at, verb)
        return self._own(words, at, verb)

    def _infinitive(self, words: list[Word], at: int, verb: Verb) -> Verb | None:
        """An infinitive beside the verb's own: proposes to merge lists and to authorise logs."""
        if words[verb.at - 1].low != "to" or words[at - 1].low != "and" or at + 1 >= len(words):
            return None
        base, tags = self._words.forms.get(words[at + 1].low, ("", 0))
        return replace(verb, at=at + 1, base=base) if tags & BASE else None

    def _instead(self, words: list[Word], at: int, verb: Verb) -> Verb | None:
        """What is done in place of the act before: and instead send the money to families."""
        base, tags = self._words.forms.get(words[at].low, ("", 0))
        known = tags & (verb.tag | BASE) and not verb.passive and self._verbs.is_action(words, at, base)
        return replace(verb, at=at, base=base) if known else None

    def _own(self, words: list[Word], at: int, verb: Verb) -> Verb | None:
        """An action behind `and` with an auxiliary of its own."""
        low = words[at].low
        if words[at - 1].low not in _JOINING or (low not in _RESUMED and low not in self._words["intends"]):
            return None
        own = self._verbs.at(words, at)
        if own is None or own.passive:
            return None
        if low == "be":
            return replace(own, strength=verb.strength)
        parted = "," in self._text[words[at - 2].end : words[at - 1].start]
        return own if parted or not {word.low for word in words[verb.at : at]} & _RELATIVE else None

    def has_object(self, words: list[Word], verb: int, until: int) -> bool:
        """Whether an object stands between two verbs."""
        empty = self._words["prepositions"] | self._words["link"] | {"and", "or"}
        between = [word.low for word in words[verb + 1 : until]]
        return any(low not in empty and low not in self._words.forms for low in between)

    def _resumed(self, words: list[Word], at: int, verb: Verb) -> Verb | None:
        """An action in the past behind `and` whose verb stands behind adverbs or is not listed."""
        own = self._verbs.at(words, at)
        if own and (own.tag & PAST or words[at].low.endswith("ed")) and not own.passive:
            return own
        low, following = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
        said = low.endswith("ed") and following in self._words["determiners"] | {"no"}
        return replace(verb, at=at, base=low, tag=PAST) if said and low not in self._words["felt"] else None

    def _is_within(self, words: list[Word], verb: int, at: int) -> bool:
        """Whether a verb belongs to the infinitive before it: invest to repair roads and support ports.

        Reports string their acts so loosely that there it is one of its own.
        """
        pairs = zip(words[verb + 1 : at], words[verb + 2 : at], strict=False)
        inner = (self._words.forms.get(word.low, ("", 0))[1] for to, word in pairs if to.low == "to")
        return not self._report and any(tags & BASE for tags in inner)

    def _is_parallel(self, words: list[Word], at: int, verb: Verb) -> bool:
        """Whether a word begins another action: the same form, after a comma or `and`, with an object."""
        base, tags = self._words.forms.get(words[at].low, ("", 0))
        if not tags & verb.tag or verb.passive or words[at].low == "including" or at + 1 >= len(words):
            return False
        before, following = words[at - 1], words[at + 1]
        joined = before.low == "and" or "," in self._text[before.end : words[at].start]
        phrasal = following.low in self._words.phrasal.get(base, ())
        stops = (
            following.low in self._words["stops"] and not phrasal and (base, following.low) not in _CONTENT
        )
        apart = self._text[words[at].end : following.start].strip() or stops
        if tags == BASE and before.low == "and" and self._is_within(words, verb.at, at):
            return False
        modal = verb.strength in (Strength.COMMIT, Strength.DIRECT)
        if not joined or apart or not self._verbs.is_action(words, at, base, modal=modal):
            return False
        if tags & PAST or tags == BASE or phrasal or following.low in self._words["determiners"] | _THEM:
            return True
        return tags == GERUND and before.low == "and" and words[at].low not in self._words["gerund_nouns"]
