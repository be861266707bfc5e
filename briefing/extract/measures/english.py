"""The measures of an English article: who acts, in which form of the verb, and how far the clause runs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.extract.clauses import sentences
from briefing.extract.measures.english_words import (
    BASE,
    GERUND,
    PARTICIPLE,
    PAST,
    THIRD,
    EnglishWords,
)
from briefing.model.article import Article, ParagraphKind
from briefing.model.measure import Strength
from briefing.model.span import Span

_WORD = re.compile(r"[A-Za-z][A-Za-z’'*&-]*|\$?\d+(?:[.,]\d+)*%?")
_SUBORDINATE = re.compile(r"(?:While|Although|Though|Even as|Whereas)\b")
_OFFICIAL = re.compile(
    r"FACT SHEET|[Bb]udget|REPORT ON|[Ss]peech|[Ss]tatement|[Pp]olicy [Aa]ddress|[Gg]overnment|Order|Plan\b|Remarks"
)
_LEAD = re.compile(
    r"(?:In|From|By|On|Within|Starting|Until|Since|Over|During|Under|Through|For|With|This year|Last year|Next year|Today|Recently)\b[^,.;:]{0,90},\s*",
)
_MARK = re.compile(r"[;:—]|\s[–-]\s|, an? \d|, (?:up|down) from|, compared|, nearly |, roughly ")
_MONEY = re.compile(r"(?:more than |over |up to |nearly |about )?[$€£¥]\d|(?:US|S|HK|A)\$\d")
_PREPOSITIONS = frozenset("of for in across at on under from within".split())
_DETERMINERS = frozenset(
    "the a an our their its this that these those his her all more every each any new".split()
)
_STOPS = frozenset(
    "that than while when if as and but for to in of on by with from or which where because so".split()
)
_CLAUSES = frozenset("which where if when whether because why how".split())
_NO = frozenset("can could may might cannot would".split())
_TO_BE = frozenset("be is are was were been being".split())


class Word(NamedTuple):
    """A word of a sentence: its place, lower-cased, and as written."""

    start: int
    end: int
    low: str
    raw: str


@dataclass(frozen=True, slots=True)
class Action:
    """A measure found in an English sentence, before its slots are read."""

    start: int
    end: int
    verb: tuple[int, int]
    base: str
    strength: Strength
    actor: tuple[int, int] | None
    rule: str
    sentence: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Verb:
    at: int
    base: str
    tag: int
    strength: Strength
    passive: bool


class EnglishReader:
    """Reads the sentences of one English article."""

    def __init__(self, article: Article, words: EnglishWords) -> None:
        self._text = article.text
        self._words = words
        self._acronyms = words.acronyms(article.text)
        self._official = bool(_OFFICIAL.search(f"{article.title}\n{article.text[:200]}"))
        self._paragraph = 0
        self._report = "REPORT ON" in article.text[:200].upper()

    def enter(self, paragraph: int) -> None:
        """Go on to the paragraph with this index."""
        self._paragraph = paragraph

    def sentence(self, span: Span) -> Iterator[Action]:
        """The actions of a sentence, in order."""
        words = [
            Word(m.start(), m.end(), m.group().lower(), m.group())
            for m in _WORD.finditer(self._text, span.start, span.end)
        ]
        floor, at = span.start, 0
        while at < len(words):
            found = self._from_subject(words, at) or self._passive(words, at)
            if found is None:
                at += 1
                continue
            verb, subject, rule = found
            for action in self._actions(span, words, verb, subject, max(floor, span.start), rule):
                yield action
                floor = action.end
            at = max(verb.at + 1, next((i for i, w in enumerate(words) if w.start >= floor), len(words)))

    def item(self, span: Span, lead: Strength) -> Iterator[Action]:
        """The action of a list's item, which begins with its verb or with the money; else those of a sentence."""
        first = _WORD.search(self._text, span.start, span.end)
        if first is None:
            return
        base, tags = self._words.forms.get(first.group().lower(), ("", 0))
        if tags & (GERUND | BASE):
            strength = Strength.ENCOURAGE if base in self._words.encourage else lead
            yield Action(
                first.start(),
                self._end(span, first.end()),
                first.span(),
                base,
                strength,
                None,
                "item",
                span,
                self._paragraph,
            )
        elif _MONEY.match(self._text, span.start):
            yield Action(
                span.start,
                self._end(span, first.end()),
                first.span(),
                "provide",
                lead,
                None,
                "money",
                span,
                self._paragraph,
            )
        else:
            yield from self.sentence(span)

    def _from_subject(self, words: list[Word], at: int) -> tuple[_Verb, int, str] | None:
        word = words[at]
        if not self._is_subject(words, at):
            return None
        after = at + 1
        while after < len(words) and self._text[words[after].start - 1] == "(":
            after += 1
        verb = self._verb(words, after)
        if (
            verb is None
            and after < len(words)
            and words[after].low in _PREPOSITIONS
            and word.low not in self._words.alone
        ):
            verb = self._after_phrase(words, after)
        if verb is None or verb.passive and (not self._official or word.low in {"we", "i"}):
            return None
        return verb, at, "actor"

    def _after_phrase(self, words: list[Word], at: int) -> _Verb | None:
        """The predicate after a phrase that describes the subject: governments across the country provided."""
        for number in range(at + 1, min(at + 8, len(words))):
            if "," in self._text[words[number - 1].end : words[number].start]:
                return None
            if number > at + 1 and (verb := self._verb(words, number, strict=True)):
                return verb
        return None

    def _is_subject(self, words: list[Word], at: int) -> bool:
        low, raw = words[at].low, words[at].raw
        if self._text[words[at].start - 1] == "(":
            return False
        if at and words[at - 1].low in _CLAUSES:
            return False
        if low in {"we", "i"}:
            return self._official
        if low in self._words.alone or raw in self._acronyms:
            return True
        named = at > 0 and (
            words[at - 1].raw[0].isupper()
            or words[at - 1].low in _DETERMINERS | {"local", "central", "federal", "state"}
        )
        if low in self._words.schemes:
            return named and raw[0].isupper()
        if at and words[at - 1].low == "president" or low == "biden":
            return True
        return low in self._words.heads and (named or raw[0].isupper())

    def _verb(self, words: list[Word], at: int, *, strict: bool = False) -> _Verb | None:
        """The predicate that begins at a word: its verb and strength."""
        will = must = have = be = False
        first = at
        while at < len(words):
            low = words[at].low
            if low in self._words.will:
                will = True
            elif low in self._words.must:
                must = True
            elif low in _TO_BE:
                be = True
            elif low in self._words.done:
                have = True
            elif low in _NO:
                return None
            elif low == "to" and at == first:
                return None
            elif low not in self._words.link and not low.endswith("ly"):
                break
            at += 1
        if at >= len(words) or strict and at == first and words[at].low not in self._words.forms:
            return None
        base, tags = self._words.forms.get(words[at].low, ("", 0))
        wanted = (
            BASE
            if will or must
            else GERUND | PARTICIPLE
            if be
            else PARTICIPLE
            if have
            else PAST | THIRD | BASE
        )
        passive = be and bool(tags & PARTICIPLE) and not tags & GERUND
        if be and passive:
            wanted |= PARTICIPLE
        if not tags & wanted or base in self._words.light and not self._has_object(words, at):
            return None
        if strict and not (will or must or have or be or tags & PAST):
            return None
        strength = Strength.COMMIT if will else Strength.DIRECT if must else Strength.DONE
        if base in self._words.encourage and not passive:
            strength = Strength.ENCOURAGE
        return _Verb(at, base, tags & wanted, strength, passive)

    def _has_object(self, words: list[Word], at: int) -> bool:
        return any(
            w.low in self._words.light_objects for w in (*words[max(0, at - 5) : at], *words[at + 1 : at + 9])
        )

    def _passive(self, words: list[Word], at: int) -> tuple[_Verb, int, str] | None:
        """A thing that will be, shall be or, in a report, was acted on."""
        low = words[at].low
        if not self._official or at == 0:
            return None
        if low in self._words.will and at + 1 < len(words) and words[at + 1].low in self._words.decreed:
            before = {word.low for word in words[max(0, at - 16) : at]}
            if before & self._words.levers:
                return (
                    _Verb(at + 1, words[at + 1].low, BASE, Strength.COMMIT, passive=True),
                    at - 1,
                    "decreed",
                )
            return None
        if low in {"will", "shall", "must", "should"} or self._report and low in {"was", "were"}:
            verb = self._verb(words, at)
            if verb and verb.passive:
                return verb, at - 1, "passive"
        return None

    def _actions(
        self, span: Span, words: list[Word], verb: _Verb, subject: int, floor: int, rule: str
    ) -> Iterator[Action]:
        end = self._end(span, words[verb.at].end)
        begin = self._begin(words, subject, floor, rule)
        head = words[subject]
        actor = (
            (self._phrase_start(words, subject), self._name_end(words, subject))
            if rule == "actor" and head.low not in {"we", "i"}
            else None
        )
        if rule == "actor" and verb.passive:
            actor = None
        start = self._with_lead(span, begin)
        starts = [(verb, start)]
        for at in range(verb.at + 3, len(words)):
            if words[at].start >= end:
                break
            if self._is_parallel(words, at, verb) and self._has_words(words, starts[-1][0].at, at):
                base, _ = self._words.forms[words[at].low]
                strength = Strength.ENCOURAGE if base in self._words.encourage else verb.strength
                if strength is not Strength.ENCOURAGE and verb.strength is Strength.ENCOURAGE:
                    strength = verb.strength
                starts.append((_Verb(at, base, verb.tag, strength, verb.passive), words[at].start))
        for number, (one, from_) in enumerate(starts):
            until = self._before(starts[number + 1][1]) if number + 1 < len(starts) else end
            place = (words[one.at].start, words[one.at].end)
            yield Action(
                from_,
                until,
                place,
                one.base,
                one.strength,
                actor if number == 0 else None,
                rule,
                span,
                self._paragraph,
            )

    def _has_words(self, words: list[Word], verb: int, until: int) -> bool:
        """Whether an object stands between two verbs."""
        between = [w.low for w in words[verb + 1 : until]]
        return any(low != "and" and low not in self._words.forms for low in between)

    def _is_parallel(self, words: list[Word], at: int, verb: _Verb) -> bool:
        """Whether a word begins another action of the same subject: same form, after a comma or `and`, with an object."""
        base, tags = self._words.forms.get(words[at].low, ("", 0))
        if not tags & verb.tag or verb.passive:
            return False
        before = words[at - 1]
        joined = before.low == "and" or "," in self._text[before.end : words[at].start]
        if not joined or at + 1 >= len(words):
            return False
        if base in self._words.light and not self._has_object(words, at):
            return False
        following = words[at + 1]
        if self._text[words[at].end : following.start].strip() or following.low in _STOPS:
            return False
        return bool(tags & PAST) or tags == BASE or following.low in _DETERMINERS

    def _before(self, start: int) -> int:
        piece = self._text[:start].rstrip()
        piece = piece.removesuffix("and").rstrip().rstrip(",")
        return len(piece)

    def _begin(self, words: list[Word], subject: int, floor: int, rule: str) -> int:
        if rule == "actor":
            return max(floor, self._phrase_start(words, subject))
        begin = floor
        while (
            begin < len(self._text) and not self._text[begin].isalnum() and self._text[begin] not in "$“\"'"
        ):
            begin += 1
        return begin

    def _phrase_start(self, words: list[Word], at: int) -> int:
        while at > 0:
            before = words[at - 1]
            between = self._text[before.end : words[at].start]
            if (
                "," in between
                or "(" in between
                or "." in between
                or before.low in _STOPS - {"of", "for", "and"}
            ):
                break
            if before.low == "and" and not (
                at > 1 and words[at - 2].raw[0].isupper() and words[at].raw[0].isupper()
            ):
                break
            if before.low in {"of", "for"} and at < 2:
                break
            if before.low in self._words.link or before.low in {"today", "recently", "year", "months"}:
                break
            at -= 1
        return words[at].start

    def _name_end(self, words: list[Word], at: int) -> int:
        """Where the name that a head noun is part of ends: the Ministry of Home Affairs."""
        last = at
        for number in range(at + 1, min(at + 8, len(words))):
            word = words[number]
            if self._text[words[number - 1].end : word.start].strip():
                break
            if word.raw[0].isupper():
                last = number
            elif word.low not in {"of", "for", "and", "the"}:
                break
        return words[last].end

    def _with_lead(self, span: Span, begin: int) -> int:
        lead = _LEAD.match(self._text, span.start, begin)
        return span.start if lead and lead.end() == begin else begin

    def _end(self, span: Span, after: int) -> int:
        """Where the measure ends: before what only tells effect, comparison or the next statement."""
        end = span.end
        if mark := _MARK.search(self._text, after, end):
            end = mark.start()
        if _SUBORDINATE.match(self._text, span.start) and ", " not in self._text[span.start : after]:
            end = min(end, self._text.find(",", after, end) % (end + 1))
        for comma in re.finditer(r",\s+(?:and\s+|but\s+)?([A-Za-z’']+)", self._text[after:end]):
            word = comma.group(1).lower()
            nxt = self._text[after + comma.end() : after + comma.end() + 12].split()
            clause = (
                word in {"we", "it", "they", "this", "these", "he", "she"}
                or bool(nxt)
                and nxt[0] in {"will", "has", "have", "is", "are"}
            )
            if word in self._words.cut or clause:
                end = after + comma.start()
                break
        while end > after and not (self._text[end - 1].isalnum() or self._text[end - 1] in "%)”’"):
            end -= 1
        return end


def english(article: Article, words: EnglishWords) -> Iterator[Action]:
    """The actions of an article in English, in reading order."""
    reader = EnglishReader(article, words)
    lead = Strength.COMMIT
    for index, paragraph in enumerate(article.paragraphs):
        reader.enter(index)
        if paragraph.kind in {ParagraphKind.TITLE, ParagraphKind.HEADING}:
            continue
        found: Sequence[Span] = [s.span for s in sentences(article.text, paragraph.span)]
        for number, span in enumerate(found):
            if paragraph.kind is ParagraphKind.LIST_ITEM and number == 0:
                yield from reader.item(span, lead)
            else:
                yield from reader.sentence(span)
        if paragraph.kind is not ParagraphKind.LIST_ITEM and found:
            said = found[-1].of(article.text)
            lead = Strength.COMMIT if re.search(r"\bwill\b", said) else Strength.DONE
