"""The actions of an English article: who acts, in which form of the verb, and how far the clause runs."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.extract.clauses import sentences
from briefing.extract.measures.clause import Place
from briefing.extract.measures.english_spans import Extents
from briefing.extract.measures.english_subjects import PRONOUNS, SPEAKERS, Subjects
from briefing.extract.measures.english_things import Things
from briefing.extract.measures.english_verbs import Verb, Verbs
from briefing.extract.measures.english_words import BASE, GERUND, PAST, THIRD, EnglishWords, Word, words_of
from briefing.model.article import Article, ParagraphKind
from briefing.model.measure import Strength
from briefing.model.span import Span

_MONEY = re.compile(r"(?:more than |over |up to |nearly |about )?[$€£¥]\d|(?:US|S|HK|A)\$\d")
_WILL = re.compile(r"\bwill\b")
_HEAD = 200
_HEADING = 8
_LONGEST_LEAD = 30
_MOST_BETWEEN = 8
_LONGEST_PERSON = 3
_SHORTEST_OBJECT = 3


@dataclass(frozen=True, slots=True)
class Action:
    """A measure found in an English sentence, before its slots are read."""

    start: int
    end: int
    verb: Place
    base: str
    strength: Strength
    actor: Place | None
    rule: str
    sentence: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Found:
    """A predicate with its subject's head, both by number of word, and the rule that found them."""

    verb: Verb
    subject: int
    rule: str


def english(article: Article, words: EnglishWords) -> Iterator[Action]:
    """The actions of an article in English, in reading order."""
    reader = _Reader(article, words)
    lead = Strength.COMMIT
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING):
            continue
        spans = [sentence.span for sentence in sentences(article.text, paragraph.span)]
        item = paragraph.kind is ParagraphKind.LIST_ITEM
        reader.paragraph()
        for number, span in enumerate(spans):
            first = item and number == 0
            if first and len(spans) > 1 and reader.is_heading(span):
                continue
            found = reader.item(span, lead) if first else reader.sentence(span)
            for action in found:
                yield replace(action, paragraph=index)
        if spans and not item:
            will = _WILL.search(article.text, spans[-1].start, spans[-1].end)
            lead = Strength.COMMIT if will else Strength.DONE


class _Reader:
    """Reads the sentences of one English article."""

    def __init__(self, article: Article, words: EnglishWords) -> None:
        self._text = article.text
        self._words = words
        self._extents = Extents(article.text, words)
        head = f"{article.title}\n{article.text[:_HEAD]}"
        self._subjects = Subjects(article, words, head)
        self._verbs = Verbs(words, permits=self._subjects.official)
        self._things = Things(self._verbs, words)
        self._passives = {"will", "shall", "must", "should"}
        if "REPORT ON" in head.upper():
            self._passives |= {"was", "were", "has", "have"}

    def sentence(self, span: Span) -> Iterator[Action]:
        """The actions of a sentence, in order."""
        words = words_of(self._text, span.start, span.end)
        starts = [word.start for word in words]
        floor, at = span.start, 0
        while at < len(words):
            found = self._from_subject(words, at) if self._subjects.may_begin_here(words, at) else None
            if found is None and words[at].low in self._things.openers:
                found = self._of_thing(words, at)
            if found is None:
                at += 1
                continue
            for action in self._actions(span, words, found, floor):
                self._subjects.acting = self._subjects.acting or found.rule == "actor"
                yield action
                floor = action.end
            at = max(found.verb.at + 1, bisect_left(starts, floor))

    def paragraph(self) -> None:
        """Begin a paragraph: `it` no longer means whoever acted in the one before."""
        self._subjects.acting = False

    def item(self, span: Span, lead: Strength) -> Iterator[Action]:
        """The action of an item that begins with its verb or with the money; else those of a sentence."""
        words = words_of(self._text, span.start, min(span.end, span.start + _HEAD))
        if not words:
            return
        first = (words[0].start, words[0].end)
        base, tags = self._words.forms.get(words[0].low, ("", 0))
        end = self._extents.end(span, first[1])
        alone = base in self._words.phrasal and not self._verbs.is_action(words, 0, base)
        if tags & (GERUND | BASE) and not alone:
            strength = self._verbs.strength(base, lead)
            yield Action(first[0], end, first, base, strength, None, "item", span, 0)
        elif _MONEY.match(self._text, span.start):
            yield Action(span.start, end, first, "provide", lead, None, "money", span, 0)
        else:
            yield from self.sentence(span)

    def is_heading(self, span: Span) -> bool:
        """Whether an item's first sentence only heads what follows: a few words without a number."""
        words = words_of(self._text, span.start, span.end)
        return len(words) <= _HEADING and not any(char.isdigit() for char in span.of(self._text))

    def _from_subject(self, words: list[Word], at: int) -> _Found | None:
        word = words[at]
        if not self._subjects.begin_here(words, at):
            return None
        after = self._after_subject(words, at)
        verb = self._verbs.at(words, after, proposed=word.low in self._words["schemes"])
        described = after < len(words) and words[after].low in self._words["prepositions"]
        if verb is None and described and word.low not in self._words["alone"]:
            verb = self._after_phrase(words, after)
        if verb is None or not self._acts(word, verb) or (after > at + 1 and verb.at + 1 >= len(words)):
            return None
        return _Found(verb, at, "actor")

    def _acts(self, word: Word, verb: Verb) -> bool:
        """Whether such a subject can be who acts: a country where it will act, `it` with a listed verb."""
        if word.low in self._words["countries"] and verb.strength is not Strength.COMMIT:
            return False
        if word.low in PRONOUNS and (verb.tag & THIRD or verb.base in self._words["effects"]):
            return False
        if word.low in PRONOUNS and verb.base not in self._words["verbs"]:
            return False
        return not verb.passive or (self._subjects.official and word.low not in SPEAKERS)

    def _after_subject(self, words: list[Word], at: int) -> int:
        """The number of the word behind a subject, its short name in brackets and a person's name."""
        word, after = words[at], at + 1
        while after < len(words) and self._text[words[after].start - 1] == "(":
            after += 1
        titled = word.low in self._words["titles"] and word.raw[0].isupper()
        return self._after_name(words, after) if titled else after

    def _after_name(self, words: list[Word], at: int) -> int:
        """The number of the word behind a name that follows a title: Secretary Ann Lee."""
        stop = min(at + _LONGEST_PERSON, len(words))
        while at < stop and words[at].raw[0].isupper():
            at += 1
        return at

    def _after_phrase(self, words: list[Word], at: int) -> Verb | None:
        """The predicate after a phrase about the subject: governments across the country provided."""
        for number in range(at + 1, min(at + _MOST_BETWEEN, len(words))):
            if _PARTED.intersection(self._text[words[number - 1].end : words[number].start]):
                return None
            if number > at + 1 and (verb := self._verbs.at(words, number, after_phrase=True)):
                return verb
        return None

    def _of_thing(self, words: list[Word], at: int) -> _Found | None:
        """A thing that will be, shall be or, in a report, was acted on."""
        if not self._subjects.official or at == 0 or (words[0].low, words[1].low) in _REMARKS:
            return None
        if decreed := self._things.decreed(words, at):
            return _Found(decreed, at - 1, "decreed")
        verb = self._things.told(words, at, self._passives)
        return _Found(verb, at - 1, "passive") if verb else None

    def _actions(self, span: Span, words: list[Word], found: _Found, floor: int) -> Iterator[Action]:
        """The measure of a predicate, and those of the verbs that its subject shares."""
        end = self._extents.end(span, words[found.verb.at].end)
        parts = [(found.verb, self._start(span, words, found, floor))]
        for at in range(found.verb.at + _SHORTEST_OBJECT, len(words)):
            if words[at].start >= end:
                break
            further = self._further(words, at, found.verb)
            if further and self._has_words(words, parts[-1][0].at, at):
                parts.append((further, words[at].start))
        actor = self._actor(words, found)
        ends = [self._extents.before(start, span.start) for _, start in parts[1:]]
        for (verb, start), until in zip(parts, (*ends, end), strict=True):
            place = (words[verb.at].start, words[verb.at].end)
            yield Action(start, until, place, verb.base, verb.strength, actor, found.rule, span, 0)
            actor = None

    def _start(self, span: Span, words: list[Word], found: _Found, floor: int) -> int:
        if found.rule == "actor" and words[found.subject].low in PRONOUNS:
            begin = self._extents.first_letter(floor, words[found.subject].start)
            begin += len(_AND) if self._text.startswith(_AND, begin) else 0
            if words[found.subject].start - begin > _LONGEST_LEAD:
                begin = words[found.subject].start
        elif found.rule == "actor":
            begin = max(floor, self._extents.phrase_start(words, found.subject))
        else:
            clause = self._extents.clause_start(floor, words[found.subject + 1].start)
            begin = self._extents.first_letter(clause, words[found.subject].start)
        return self._extents.with_lead(span, begin)

    def _actor(self, words: list[Word], found: _Found) -> Place | None:
        if found.rule != "actor" or found.verb.passive or words[found.subject].low in SPEAKERS:
            return None
        if words[found.subject].low in PRONOUNS:
            return words[found.subject].start, words[found.subject].end
        extents = self._extents
        return extents.phrase_start(words, found.subject), extents.name_end(words, found.subject)

    def _further(self, words: list[Word], at: int, verb: Verb) -> Verb | None:
        """Another action of the same subject: in the same form, or with an auxiliary of its own."""
        if self._is_parallel(words, at, verb):
            base, _ = self._words.forms[words[at].low]
            return replace(verb, at=at, base=base, strength=self._verbs.strength(base, verb.strength))
        low = words[at].low
        if low == "to" and words[verb.at - 1].low == "to" and at + 1 < len(words):
            base, tags = self._words.forms.get(words[at + 1].low, ("", 0))
            joined = words[at - 1].low == "and" and tags & BASE
            return replace(verb, at=at + 1, base=base) if joined else None
        if words[at - 1].low not in _JOINING or (low not in _RESUMED and low not in self._words["intends"]):
            return None
        parted = "," in self._text[words[at - 2].end : words[at - 1].start]
        between = {word.low for word in words[verb.at : at]}
        own = self._verbs.at(words, at)
        return own if own and not own.passive and (parted or not between & _RELATIVE) else None

    def _has_words(self, words: list[Word], verb: int, until: int) -> bool:
        """Whether an object stands between two verbs."""
        between = [word.low for word in words[verb + 1 : until]]
        return any(low != "and" and low not in self._words.forms for low in between)

    def _is_parallel(self, words: list[Word], at: int, verb: Verb) -> bool:
        """Whether a word begins another action: the same form, after a comma or `and`, with an object."""
        base, tags = self._words.forms.get(words[at].low, ("", 0))
        if not tags & verb.tag or verb.passive or at + 1 >= len(words):
            return False
        before, following = words[at - 1], words[at + 1]
        joined = before.low == "and" or "," in self._text[before.end : words[at].start]
        phrasal = following.low in self._words.phrasal.get(base, ())
        stops = (
            following.low in self._words["stops"] and not phrasal and (base, following.low) not in _CONTENT
        )
        apart = self._text[words[at].end : following.start].strip() or stops
        if not joined or apart or not self._verbs.is_action(words, at, base):
            return False
        if tags & PAST or tags == BASE or phrasal or following.low in self._words["determiners"] | _THEM:
            return True
        return tags == GERUND and before.low == "and" and words[at].low not in self._words["gerund_nouns"]


_CONTENT = frozenset({("ensure", "that"), ("require", "that"), ("guarantee", "that"), ("report", "to")})
_REMARKS = {("for", "example"), ("for", "instance"), ("this", "means")}
_AND = "and "
_PARTED = frozenset(",;:")
_THEM = frozenset({"it", "them", "him", "us"})
_JOINING = frozenset({"and", "but"})
_RESUMED = frozenset({"may", "will", "is", "are", "am", "has", "have", "must", "should", "shall", "also"})
_RELATIVE = frozenset({"that", "which", "who", "whose"})
