"""How predicates are found in a clause: words before a verb, verbs behind objects, ends of leads."""

from typing import NamedTuple

from briefing.extract.measures.clause import Place
from briefing.extract.measures.lexicon import (
    ADVERB,
    BEFORE_VERB,
    COMMIT,
    DIRECT,
    DONE,
    GIVE,
    LEAD,
    MODAL,
    NAME,
    NOUN,
    SPEECH,
    VERB,
)
from briefing.extract.measures.patterns import NUMBER_BEFORE, QUOTES, SPLITS, TIME, TIMES
from briefing.extract.measures.vocabulary import Vocabulary

SHORTEST = 2
_JOINTS = ("、", "和", "及", "与")
_NOT_AFTER = frozenset({"的", "、", "", ","})


class Head(NamedTuple):
    """The roles of the words before a verb, the verb's place if there is one, its roles, where it looked."""

    bits: int
    verb: Place | None
    roles: int
    at: int


_NONE = Head(0, None, 0, 0)


class Grammar:
    """Finds predicates with the words of one vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.at = words.lexicon.at
        self.words_in = words.lexicon.words_in
        self._land = words["land"]
        self._lead_ends, self._bounds = words["lead_end"], words["bounds"]
        self._treats = words["treating"]
        self._topics, self._background = words["topics"], words.background

    def head(self, text: str, start: int, end: int) -> Head:
        """What a predicate that begins at `start` begins with."""
        bits, earlier, at = 0, 0, start
        last: Place | None = None
        last_roles = 0
        while at < end:
            after, roles = self.at(text, at)
            if after > end or not roles & BEFORE_VERB:
                if roles & VERB and after <= end:
                    return Head(bits, self._side_by_side(text, at, after, end), roles, at)
                break
            if roles & MODAL and text.startswith("的", after, end):
                break
            if roles & VERB:
                last, last_roles = (at, after), roles
            earlier = bits
            bits |= roles & BEFORE_VERB
            at = after
            if text.startswith("、", after) and self.at(text, after + 1)[1] & ADVERB:
                at += 1
            if text.startswith("地", after) and not text.startswith(self._land, after):
                at += 1
        return Head(earlier if last else bits, last, last_roles, at)

    def _side_by_side(self, text: str, at: int, after: int, end: int) -> Place:
        """The verb, or the last of several that share an object: 新建、改扩建学校."""
        while text.startswith(_JOINTS, after):
            later, roles = self.at(text, after + 1)
            named = roles & NOUN and text[after] != "、"
            if not roles & VERB or named or later > end - SHORTEST:
                break
            at, after = after + 1, later
        return at, after

    def inner(self, text: str, start: int, end: int) -> Head:
        """The first predicate within [start, end), not counting quotations; none without a verb."""
        if start >= end:
            return _NONE
        at = start - (text[start - 1] in QUOTES)
        while at < end - 1:
            if closing := QUOTES.get(text[at]):
                at = max(text.find(closing, at, end), at) + 1
                continue
            after, roles = self.at(text, at)
            if roles & (BEFORE_VERB | VERB) and (text[at - 1] not in SPLITS or self._gives(text, at, end)):
                head = self.head(text, at, end)
                sure = head.bits & ~DONE or not head.roles & NOUN
                if head.verb and sure and self.has_object(text, head.verb[1]):
                    return head
            at = after if after > at else at + 1
        return _NONE

    def _gives(self, text: str, at: int, end: int) -> bool:
        """Whether a giving verb begins behind the 的 of those who are meant: 对符合条件的给予补贴."""
        if text[at - 1] != "的":
            return False
        head = self.head(text, at, end)
        modal = bool(head.bits & (COMMIT | DIRECT))
        return head.verb is not None and (
            head.roles & (GIVE | NOUN) == GIVE if not modal else bool(head.roles & GIVE)
        )

    def past_word(self, text: str, at: int) -> int:
        """Where the word at `at` ends that is no verb, so that none is seen in it; else one further on."""
        after, roles = self.at(text, at)
        return after if roles & NAME or (after > at + 1 and not roles & VERB) else at + 1

    def has_object(self, text: str, at: int) -> bool:
        """Whether what follows a verb can be its object: not the end of a description (调整的)."""
        return text[at : at + 1] not in _NOT_AFTER or text.startswith("的士", at)

    def last_verb(self, text: str, start: int, end: int) -> Place | None:
        """The verb with which [start, end) ends, if it is none but a verb: 从目录中剔除."""
        at = max(start, end - SHORTEST)
        after, roles = self.at(text, at)
        return (at, after) if after == end and roles & VERB and not roles & NOUN else None

    def last_noun_verb(self, text: str, start: int, end: int) -> Place | None:
        """The last verb with an object in [start, end) that may be a noun elsewhere: 可在当地办理登记."""
        found = None
        for begin, after, roles in self.words_in(text, start, end - SHORTEST):
            if (
                roles & VERB
                and begin > start
                and text[begin - 1] not in SPLITS
                and self.has_object(text, after)
            ):
                found = (begin, after) if after <= end - SHORTEST else found
        return found

    def last_gift(self, text: str, start: int, end: int) -> Head | None:
        """The giving verb with which a share or amount ends: 按设备投资额的8%补助."""
        at = max(start, end - SHORTEST)
        after, roles = self.at(text, at)
        gives = after == end and roles & GIVE and NUMBER_BEFORE.search(text, start, at)
        return Head(0, (at, after), roles, at) if gives else None

    def acts(self, text: str, start: int, end: int) -> bool:
        """Whether a verb of giving or treatment stands in [start, end)."""
        return any(text.find(verb, start, end) >= 0 for verb in self._treats)

    def after_object(self, text: str, start: int, at: int, end: int) -> Head:
        """The first predicate after the object of the preposition at `start`.

        After 对 a verb of treatment before others, and none that only describes the object: 对需保留的事项.
        """
        head = first = self.inner(text, at, end)
        if text[start] != "对":
            return head
        while head.verb:
            if text.startswith(self._treats, head.verb[0]):
                return head
            head = self.inner(text, head.verb[1], end)
        describes = first.verb is not None and text.find("的", first.verb[1], end) > 0
        return self._after_of(text, first, end) if describes else first

    def _after_of(self, text: str, head: Head, end: int) -> Head:
        """The first predicate with no 的 behind it."""
        while head.verb and text.find("的", head.verb[1], end) > 0:
            head = self.inner(text, head.verb[1], end)
        return head

    def goes_on(self, text: str, at: int, end: int) -> bool:
        """Whether a predicate can begin at `at`, after its subject."""
        if at >= end:
            return False
        after, roles = self.at(text, at)
        if after - at == 1 and (
            text[at] in "和与同及" or (text[at] in "至到" and self.at(text, after)[1] & NAME)
        ):
            return False
        if roles & (BEFORE_VERB | LEAD | SPEECH) or (roles & VERB and not roles & NOUN):
            return True
        if roles & VERB and self.at(text, after)[1] & (VERB | NOUN) == VERB and after < end:
            return True
        return text[at] == "(" or self.past_time(text, at, end) > at

    def past_time(self, text: str, start: int, end: int) -> int:
        """Where the time that stands at `start` ends; `start` if there is none."""
        if text[start : start + 1] not in TIMES and not text.startswith("目标", start + 2, end):
            return start
        time = TIME.match(text, start, end)
        return time.end() if time else start

    def ends_as_lead(self, text: str, start: int, end: int) -> bool:
        """Whether the clause's end carries it over to the next one: …的, …中, …基础上."""
        if text[end - 1] == "时" and text[end - 2].isdigit():
            return False
        return text.endswith(self._lead_ends, start, end) and not text.endswith(self._bounds, start, end)

    def is_topic(self, text: str, start: int, end: int) -> bool:
        """Whether a lead names a topic or the background, and does not belong to the measure."""
        return self.is_background(text, start) or text.endswith(self._topics, start, end)

    def is_background(self, text: str, start: int) -> bool:
        """Whether the word at `start` begins a lead of background or purpose."""
        after, _ = self.at(text, start)
        return text[start:after] in self._background
