"""Where an English sentence says that someone acts, or that a thing is acted on."""

from dataclasses import dataclass, replace

from briefing.extract.english_words import BASE, GERUND, THIRD, EnglishWords, Word
from briefing.extract.measures.clause import Place
from briefing.extract.measures.english_spans import Extents
from briefing.extract.measures.english_subjects import PRONOUNS, RULES, SPEAKERS, YEAR, Subjects
from briefing.extract.measures.english_things import Things
from briefing.extract.measures.english_verbs import Verb, Verbs
from briefing.model.measure import Strength

_MOST_BETWEEN = 8
_LONGEST_PERSON = 3
_LONGEST_PARTNER = 8
_FARTHEST_AGENT = 24
_LONGEST_ASIDE = 64
_REMARKS = {("for", "example"), ("for", "instance"), ("this", "means")}
_TIMES = frozenset({"year", "years", "month", "months", "week", "weeks", "today", "days", "means", "details"})
_GAP = frozenset({"to", "for", "and", "in", "under", "through", "with", "from", "by", "at", "on"})
_SAYING = frozenset({"said", "says", "told", "added", "that", "which", "who"})
_OPENING = frozenset({"who", "that", "which", "whose"})
_PARTED = frozenset(",;:")
_STEPS = frozenset(
    (
        *("steps", "changes", "efforts", "actions", "plans", "programs", "moves", "cuts", "grants", "funds"),
        *("reforms", "measures"),
    )
)
_WITHIN_NAMES = frozenset({"of", "for", "the"})


@dataclass(frozen=True, slots=True)
class Found:
    """A predicate, its subject's head and last word, by number, and the rule that found them."""

    verb: Verb
    subject: int
    last: int
    rule: str


class Predicates:
    """Finds predicates in the sentences of one text."""

    def __init__(
        self, text: str, words: EnglishWords, subjects: Subjects, extents: Extents, *, report: bool
    ) -> None:
        self._text = text
        self._words = words
        self._subjects = subjects
        self._extents = extents
        self.verbs = Verbs(words, permits=subjects.official)
        self._things = Things(self.verbs, words)
        self._known = subjects.kinds | self._things.openers
        self._passives = {"will", "shall", "must", "should"} | (
            {"was", "were", "has", "have"} if report else set()
        )

    def first(self, words: list[Word], at: int) -> int:
        """The number of the next word from `at` on that can be a subject's head or an auxiliary."""
        known, short = self._known, self._subjects.acronyms
        for number in range(at, len(words)):
            word = words[number]
            if word.low in known or word.raw in short or (number and words[number - 1].low == "president"):
                return number
        return len(words)

    def at(self, words: list[Word], at: int) -> Found | None:
        """The predicate whose subject's head or auxiliary is the word of this number."""
        found = self._from_subject(words, at)
        if found is None and words[at].low in self._things.openers:
            return self._of_thing(words, at)
        return found

    def agent(self, words: list[Word], verb: Verb) -> Place | None:
        """The authority by which a thing is done: announced by the Ministry of Trade."""
        stop = min(verb.at + _FARTHEST_AGENT, len(words) - 1)
        for by in range(verb.at + 1, stop):
            if words[by].low in _OPENING:
                return None
            if words[by].low != "by" or self.parted(words, verb.at, by):
                continue
            for at in range(by + 1, min(by + _MOST_BETWEEN, len(words))):
                if self.parted(words, by, at):
                    break
                if self._subjects.begin_here(words, at) and words[at].low not in PRONOUNS | SPEAKERS:
                    return self._extents.phrase_start(words, at), self._extents.name_end(words, at)
        return None

    def parted(self, words: list[Word], first: int, last: int) -> bool:
        """Whether a mark parts two words."""
        return bool(_PARTED.intersection(self._text[words[first].end : words[last].start]))

    def _from_subject(self, words: list[Word], at: int) -> Found | None:
        word = words[at]
        if not self._subjects.begin_here(words, at):
            return None
        last = self._partner(words, self._name_last(words, at))
        last += last + 1 < len(words) and YEAR.fullmatch(words[last + 1].raw) is not None
        after = self._after_aside(words, self._after_brackets(words, last + 1))
        verb = self.verbs.at(words, after, proposed=self._may_propose(word))
        described = after < len(words) and words[after].low in self._words["prepositions"]
        if verb is None and described and word.low not in self._words["alone"]:
            verb = self._after_phrase(words, after)
        if (
            verb is None
            or self._describes(words, at, verb)
            or not self._acts(words, at, verb)
            or (after > at + 1 and verb.at + 1 >= len(words))
        ):
            return None
        return Found(self._promised(words, self._laid_down(word, verb)), at, last, "actor")

    def _describes(self, words: list[Word], at: int, verb: Verb) -> bool:
        """Whether what acts only describes the noun before it: the support we provide to firms."""
        if at == 0 or verb.at + 1 >= len(words) or self.parted(words, at - 1, at):
            return False
        if self._follows_things(words, at):
            return True
        before, following = words[at - 1], words[verb.at + 1].low
        determined = at > 1 and words[at - 2].low in self._words["determiners"]
        named = words[at].low in SPEAKERS or words[at].raw[0].isupper()
        noun = before.raw.islower() and ((determined and named) or before.low.endswith("s"))
        noun = noun and before.low not in _TIMES
        gap = following in _GAP or self.parted(words, verb.at, verb.at + 1)
        return noun and gap and before.low not in self._words["link"] | self._words["prepositions"]

    def _follows_things(self, words: list[Word], at: int) -> bool:
        """Whether a name with its article stands right behind things: steps the Administration has taken."""
        the = at - 1
        while the > 0 and (words[the].raw[0].isupper() or words[the].low in _WITHIN_NAMES - {"the"}):
            the -= 1
        if the <= 0 or words[the].low != "the" or self.parted(words, the - 1, at):
            return False
        things = words[the - 1]
        verb = self._words.forms.get(things.low, ("", 0))[1] & THIRD
        plural = things.raw.islower() and things.low.endswith("s") and not things.low.endswith("ss")
        lists = self._words["link"] | self._words["prepositions"] | self._words["clauses"] | _TIMES
        return bool(plural and (not verb or things.low in _STEPS) and things.low not in lists)

    def _promised(self, words: list[Word], verb: Verb) -> Verb:
        """The verb of what an authority is committed to, which is its own act to come."""
        to = verb.at + 1 < len(words) and words[verb.at + 1].low == "to"
        if not (verb.passive and verb.base == "commit" and to):
            return verb
        return replace(verb, passive=False, strength=Strength.COMMIT)

    def _laid_down(self, word: Word, verb: Verb) -> Verb:
        """The verb of a law or plan, which promises what it says that it does: the act abolishes fees."""
        scheme = word.low in RULES or word.low in self._words["schemes"]
        present = verb.tag & THIRD or (verb.tag & BASE and word.low.endswith("s"))
        if not (scheme and present) or verb.strength is not Strength.DONE:
            return verb
        orders = verb.base in self._words["orders"]
        return replace(verb, strength=Strength.DIRECT if orders else Strength.COMMIT)

    def _may_propose(self, word: Word) -> bool:
        """Whether a subject that `would` act is a scheme, or an authority in a text of its own."""
        named = word.raw[0].isupper() and word.low not in SPEAKERS | PRONOUNS
        return word.low in self._words["schemes"] or (named and self._subjects.official)

    def _acts(self, words: list[Word], at: int, verb: Verb) -> bool:
        """Whether such a subject can be who acts: a country where it will act, `it` with a listed verb."""
        low = words[at].low
        country = low in self._words["countries"] or (at > 0 and words[at - 1].low == "united")
        ours = self._subjects.official and verb.base in self._words["verbs"] and verb.tag & (GERUND | BASE)
        if country and verb.strength is not Strength.COMMIT and not ours:
            return False
        if low in PRONOUNS and (verb.tag & THIRD or verb.base in self._words["effects"]):
            return False
        if low in PRONOUNS and verb.base not in self._words["verbs"]:
            return False
        if verb.passive and at and words[at - 1].low in self._words["prepositions"] | {"with", "by"}:
            return False
        return not verb.passive or (self._subjects.official and low not in SPEAKERS)

    def _name_last(self, words: list[Word], at: int) -> int:
        """The number of the last word of a subject's name: the Ministry of Trade, Secretary Ann Lee."""
        word = words[at]
        office = at + 1 < len(words) and words[at + 1].low in ("of", "for")
        if word.low in self._words["titles"] and word.raw[0].isupper() and not office:
            stop = min(at + 1 + _LONGEST_PERSON, len(words))
            while at + 1 < stop and words[at + 1].raw[0].isupper():
                at += 1
            return at
        named = word.raw[0].isupper() and word.low not in SPEAKERS
        return self._extents.name_last(words, at) if named else at

    def _partner(self, words: list[Word], last: int) -> int:
        """The number of the last word of who acts together with a subject: the Council and Portbank will."""
        after = self._after_brackets(words, last + 1)
        if after + 1 >= len(words) or words[after].low != "and":
            return last
        at = after + 1 + (words[after + 1].low == "the")
        stop = min(at + _LONGEST_PARTNER, len(words))
        if at >= stop or not words[at].raw[0].isupper():
            return last
        while at < stop and (words[at].raw[0].isupper() or words[at].low in _WITHIN_NAMES):
            if self.parted(words, at - 1, at):
                return last
            at += 1
        return at - 1 if at < len(words) and self.verbs.at(words, self._after_brackets(words, at)) else last

    def _after_brackets(self, words: list[Word], at: int) -> int:
        """The number of the word behind a short name in brackets."""
        while at < len(words) and self._text[words[at].start - 1] == "(":
            at += 1
        return at

    def _after_aside(self, words: list[Word], at: int) -> int:
        """The number of the word behind an aside between commas: States, including Ohio, have cut."""
        if at >= len(words) or "," not in self._text[words[at - 1].end : words[at].start]:
            return at
        named = words[at].raw[0].isupper()
        if words[at].low not in self._words["asides"] and not named:
            return at
        longest = _LONGEST_PERSON + 1 if named else _LONGEST_ASIDE
        for after in range(at + 1, min(at + longest + 1, len(words))):
            closed = "," in self._text[words[after - 1].end : words[after].start]
            if closed and words[after].low != "and" and self.verbs.at(words, after):
                return after
        return at

    def _after_phrase(self, words: list[Word], at: int) -> Verb | None:
        """The predicate after a phrase about the subject: governments across the country provided."""
        for number in range(at + 1, min(at + _MOST_BETWEEN, len(words))):
            if self.parted(words, number - 1, number) or words[number].low in _SAYING:
                return None
            if number > at + 1 and (verb := self.verbs.at(words, number, after_phrase=True)):
                return verb
        return None

    def _of_thing(self, words: list[Word], at: int) -> Found | None:
        """A thing that will be, shall be or, in a report, was acted on."""
        if not self._subjects.official or at == 0 or (words[0].low, words[1].low) in _REMARKS:
            return None
        if decreed := self._things.decreed(words, at):
            return Found(decreed, at - 1, at - 1, "decreed")
        verb = self._things.at(words, at, self._passives) or self._by_authority(words, at)
        return Found(verb, at - 1, at - 1, "passive") if verb else None

    def _by_authority(self, words: list[Word], at: int) -> Verb | None:
        """The verb of what an authority is said to do behind `by`: was established by the Ministry."""
        if self._text.find(" by ", words[at].end, words[-1].end) < 0:
            return None
        verb = self.verbs.at(words, at)
        return verb if verb and verb.passive and self.agent(words, verb) else None
