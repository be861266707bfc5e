"""The actions of an English article: who acts, in which form of the verb, and how far the clause runs."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.extract.clauses import sentence_spans
from briefing.extract.english_words import BASE, GERUND, EnglishWords, Word, words_of
from briefing.extract.measures.clause import Place
from briefing.extract.measures.english_lists import Lists
from briefing.extract.measures.english_predicates import Found, Predicates
from briefing.extract.measures.english_series import Series
from briefing.extract.measures.english_spans import Extents
from briefing.extract.measures.english_subjects import PRONOUNS, SPEAKERS, Subjects
from briefing.model.article import Article, ParagraphKind
from briefing.model.measure import Strength
from briefing.model.span import Span

_MONEY = re.compile(r"(?:more than |over |up to |nearly |about )?[$€£¥]\d|(?:US|S|HK|A)\$\d")
_GERUND = re.compile(r"([A-Z][a-z]{2,})ing")
_COLON = re.compile(r":\s")
_WILL = re.compile(
    r"\b(?:will|would|shall)\b|\bannounc|\bincludes:\s*$"
    r"|\b(?:direct|instruct|order|require|mandate|commit)s?\b[^.]* to:\s*$"
)
_HEAD = 200
_HEADING = 8
_LONGEST_LEAD = 30
_SHORTEST_OBJECT = 3


@dataclass(frozen=True, slots=True)
class Action:
    """A measure found in an English sentence, before its slots are read; `begin` is behind its lead."""

    start: int
    begin: int
    end: int
    verb: Place
    base: str
    strength: Strength
    actor: Place | None
    rule: str
    sentence: Span
    paragraph: int


def english(article: Article, words: EnglishWords) -> Iterator[Action]:
    """The actions of an article in English, in reading order."""
    reader = _Reader(article, words)
    lead = Strength.COMMIT
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING):
            continue
        spans = sentence_spans(article.text, paragraph.span)
        item = paragraph.kind is ParagraphKind.LIST_ITEM
        reader.paragraph(index)
        for number, span in enumerate(spans):
            if article.text.startswith("?", span.end - 1):
                continue
            first = item and number == 0
            if first and len(spans) > 1 and reader.is_heading(span):
                continue
            found = reader.item(span, lead) if first else reader.with_list(span)
            yield from found
        if spans and not item:
            will = _WILL.search(article.text, spans[-1].start, spans[-1].end)
            lead = Strength.COMMIT if will else Strength.DONE


class _Reader:
    """Reads the sentences of one English article."""

    def __init__(self, article: Article, words: EnglishWords) -> None:
        self._text = article.text
        self._words = words
        self._paragraph = 0
        self._extents = Extents(article.text, words)
        head = f"{article.title}\n{article.text[:_HEAD]}"
        self._subjects = Subjects(article, words, head)
        report = "REPORT ON" in head.upper()
        self._predicates = Predicates(article.text, words, self._subjects, self._extents, report=report)
        self._verbs = self._predicates.verbs
        self._lists = Lists(article.text, words)
        self._series = Series(article.text, words, self._verbs, report=report)

    def sentence(self, span: Span) -> Iterator[Action]:
        """The actions of a sentence, in order."""
        words = words_of(self._text, span.start, span.end)
        starts = [word.start for word in words]
        floor, at = span.start, self._predicates.first(words, self._first(words))
        while at < len(words):
            found = self._predicates.at(words, at)
            if found is None:
                at = self._predicates.first(words, at + 1)
                continue
            for action in self._actions(span, words, found, floor):
                self._subjects.acting = self._subjects.acting or found.rule == "actor"
                yield action
                floor = action.end
            at = self._predicates.first(words, max(found.verb.at + 1, bisect_left(starts, floor)))

    def with_list(self, span: Span) -> Iterator[Action]:
        """The actions of a sentence and of a list of acts that it ends with: steps such as mending roads."""
        listed = self._lists.of(span) if self._subjects.official else ()
        if not listed:
            yield from self.sentence(span)
            return
        found, (opened, *acts) = list(self.sentence(span)), listed
        whole = self._text.startswith("by ", opened[1])
        if whole and any(action.end > opened[0] for action in found):
            yield from found
            return
        before = [action for action in found if action.verb[0] < opened[0]]
        for action in before:
            yield replace(action, end=min(action.end, opened[0]))
        strength = self._lists.strength(span, opened)
        for start, stop in acts:
            base, verb = self._lists.base(start)
            end = min(stop, self._extents.end(span, verb[1])) if stop == span.end else stop
            yield Action(
                start,
                start,
                end,
                verb,
                base,
                self._verbs.strength(base, strength),
                None,
                "item",
                span,
                self._paragraph,
            )

    def _first(self, words: list[Word]) -> int:
        """The number of the first word behind a condition: If states agree; past all in a remark."""
        if not words or words[0].low not in _CONDITIONS:
            return 0
        parted = (at for at in range(1, len(words)) if self._predicates.parted(words, at - 1, at))
        return len(words) if words[0].low == "currently" else next(parted, 0)

    def paragraph(self, index: int) -> None:
        """Begin a paragraph: `it` no longer means whoever acted in the one before."""
        self._subjects.acting = False
        self._paragraph = index

    def item(self, span: Span, lead: Strength) -> Iterator[Action]:
        """The action of an item that begins with its verb or with the money; else those of a sentence."""
        words = words_of(self._text, span.start, min(span.end, span.start + _HEAD))
        if not words:
            return
        if headed := self._after_heading(span):
            actions = list(self.sentence(headed))
            if actions:
                yield from actions
                return
        first = (words[0].start, words[0].end)
        base, tags = self._words.forms.get(words[0].low, ("", 0))
        end = self._extents.end(span, first[1])
        alone = base in self._words.phrasal and not self._verbs.is_action(words, 0, base)
        if (
            not base
            and (unlisted := _GERUND.fullmatch(words[0].raw))
            and words[0].low not in self._words["no_gerunds"]
        ):
            base, tags = unlisted[1].lower(), GERUND
        if tags & (GERUND | BASE) and not alone:
            strength = self._verbs.strength(base, lead)
            yield Action(first[0], first[0], end, first, base, strength, None, "item", span, self._paragraph)
        elif _MONEY.match(self._text, span.start):
            yield Action(
                span.start, span.start, end, first, "provide", lead, None, "money", span, self._paragraph
            )
        else:
            yield from self.sentence(span)

    def is_heading(self, span: Span) -> bool:
        """Whether an item's first sentence only heads what follows: a few words without a number."""
        words = words_of(self._text, span.start, span.end)
        return len(words) <= _HEADING and not any(char.isdigit() for char in span.of(self._text))

    def _after_heading(self, span: Span) -> Span | None:
        """The sentence behind the words and the colon that head it, if there is one."""
        colon = _COLON.search(self._text, span.start, min(span.end, span.start + _HEAD))
        return Span(colon.end(), span.end) if colon else None

    def _actions(self, span: Span, words: list[Word], found: Found, floor: int) -> Iterator[Action]:
        """The measure of a predicate, and those of the verbs that its subject shares."""
        end = self._extents.end(span, words[found.verb.at].end)
        begin = self._start(words, found, floor)
        parts = [(found.verb, self._extents.with_lead(span, begin))]
        for at in range(found.verb.at + _SHORTEST_OBJECT, len(words)):
            if words[at].start >= end:
                break
            further = self._series.after(words, at, found.verb)
            if further and self._series.has_object(words, parts[-1][0].at, at):
                parts.append((further, words[at].start))
        actor = self._actor(words, found)
        rule = "passive" if found.rule == "actor" and found.verb.passive else found.rule
        ends = [self._extents.before(start, span.start) for _, start in parts[1:]]
        for (verb, start), until in zip(parts, (*ends, end), strict=True):
            place = (words[verb.at].start, words[verb.at].end)
            yield Action(
                start,
                max(start, begin),
                until,
                place,
                verb.base,
                verb.strength,
                actor,
                rule,
                span,
                self._paragraph,
            )
            actor = None

    def _start(self, words: list[Word], found: Found, floor: int) -> int:
        if found.subject and words[found.subject - 1].low == "why":
            return words[found.subject].start
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
        return self._extents.without_opening(begin)

    def _actor(self, words: list[Word], found: Found) -> Place | None:
        if found.rule != "actor" or found.verb.passive:
            told = found.verb.passive and found.rule != "decreed"
            return self._predicates.agent(words, found.verb) if told else None
        if words[found.subject].low in PRONOUNS | SPEAKERS:
            return words[found.subject].start, words[found.subject].end
        return self._extents.phrase_start(words, found.subject), words[found.last].end


_CONDITIONS = frozenset({"if", "when", "once", "unless", "whenever", "currently"})
_AND = "and "
