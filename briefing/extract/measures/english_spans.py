"""How far an English measure runs: from its lead and subject to what only tells effect or comparison."""

import re

from briefing.extract.context.words import either
from briefing.extract.english_words import GERUND, EnglishWords, Word
from briefing.extract.measures.english_joints import Joints
from briefing.model.span import Span

_SUBORDINATE = re.compile(r"(?:While|Although|Though|Even as|Whereas)\b")
_DASH = re.compile(r"\s?—\s?|\s[–-]\s")
_GOES_ON = re.compile(r"(?:to|for|in|on|and|across|with|through|under|from|by|will|has|have)\s")
_MARK = re.compile(
    r"[;—\[]|:(?!\s?“)|\s[–-]\s|, an? \d|, (?:up|down) from|, compared"
    r"|, just (?:as|like) |, nearly |, roughly "
)
_SAID = re.compile(
    r",\s[^,;]{2,90}?\s(?:(?:has|have)\s)?(?:today\s)?(?:said|says|announced|confirmed|added)(?:\s\w+)?[.”]?$"
)
_COMMA = re.compile(r",\s+(?:and\s+|but\s+)?([A-Za-z’']+)\s*([A-Za-z’']*)")
_WIDE = re.compile(
    r"(?:[A-Z][a-z]+, )?"
    r"(?P<lead>(?:(?i:for|to|under|through|with|as part of))\b(?:[^.;:]|\.(?=\d)){0,240},\s+)$"
)
_LISTED = re.compile(r", (?:[A-Z][\w’-]+ ?){1,4}(?:, (?:[A-Z][\w’-]+ ?){1,4}){0,4},? ?and (?:the )?[A-Z]")
_AND = re.compile(r",\s+(?:and|but)\s")
_ENDS_PHRASE = frozenset({"today", "year", "months", "said", "says", "announced", "confirmed", "told"})
_NO_EFFECTS = frozenset(
    {"using", "covering", "starting", "beginning", "including", "targeting", "funding", "financing"}
)
_LONGEST = 800
_LONGEST_NAME = 14
_LONGEST_PHRASE, _LONGEST_LIST = 24, 40
_WITHIN = frozenset({"of", "for", "and", "the", "on", "in", "to"})
_LEADING = frozenset({"in", "on", "for", "of", "to", "under", "through", "by", "with", "from", "at", "and"})
_JOINED = re.compile(r"(?:\s+and(?=,))?,?\s*(?:and(?:\s+instead)?)?\s*$")


class Extents:
    """Finds the ends of measures in one text."""

    def __init__(self, text: str, words: EnglishWords) -> None:
        self._text = text
        self._words = words
        self._joints = Joints(text, words)
        openings, leads = (
            either(word.replace("_", " ") for word in words[name]) for name in ("openings", "leads")
        )
        self._opening = re.compile(rf"(?i:{openings}), ")
        self._lead = re.compile(
            rf"(?i:(?:{openings}), )?(?P<lead>(?:(?i:{leads})\b"
            r"(?:[^,.;:]|[,.](?=\d)|,(?= (?:19|20)\d\d\b)){0,140},\s+)+)?"
        )
        self._cut = words["cut"] | words["pronouns"]
        self._break = words["stops"] - {"of", "for", "and"}

    def end(self, span: Span, after: int) -> int:
        """Where a measure of a sentence ends whose verb ends at `after`."""
        text, end = self._text, min(span.end, after + _LONGEST)
        end = self._mark(after, end)
        if said := _SAID.search(text, after, end):
            end = said.start()
        if _SUBORDINATE.match(text, span.start) and text.find(", ", span.start, after) < 0:
            comma = text.find(",", after, end)
            end = end if comma < 0 else comma
        for comma_at in _COMMA.finditer(text, after, end):
            word, following = comma_at.group(1).lower(), comma_at.group(2)
            if (
                self._is_effect(after, comma_at)
                or self._is_resumed(comma_at)
                or word in self._cut
                or following in self._words["auxiliaries"]
            ):
                end = comma_at.start()
                break
        joint = self._joints.after(after, end)
        end = end if joint is None else joint
        while end > after and not (text[end - 1].isalnum() or text[end - 1] in "%)”’"):
            end -= 1
        return end

    def _mark(self, after: int, end: int) -> int:
        """Where the first mark stands that ends a clause: no dash that another one closes."""
        at = after
        while mark := _MARK.search(self._text, at, end):
            close = _DASH.search(self._text, mark.end(), end) if _DASH.match(mark.group()) else None
            if close is None or not _GOES_ON.match(self._text, close.end()):
                return mark.start()
            at = close.end()
        return end

    def _is_effect(self, after: int, comma: re.Match[str]) -> bool:
        """Whether a participle behind a comma tells an effect, and is none of several in a list."""
        word = comma.group(1).lower()
        tags = self._words.forms.get(word, ("", 0))[1]
        if (
            not tags & GERUND
            or word in _NO_EFFECTS | self._words["gerund_nouns"]
            or comma.group().split()[1] in ("and", "but")
        ):
            return False
        return not any(
            self._words.forms.get(low, ("", 0))[1] & GERUND
            for low in re.findall("[a-z]+ing", self._text[after : comma.start()])
        )

    def _is_resumed(self, comma: re.Match[str]) -> bool:
        """Whether the subject goes on behind a comma with an auxiliary: , and is building."""
        acts = comma.group(2).lower() in self._words.forms or comma.group(2) in self._words["link"]
        return (
            comma.group(1).lower() in self._words["auxiliaries"]
            and bool(_AND.match(comma.group()))
            and not acts
        )

    def before(self, start: int, floor: int) -> int:
        """Where a measure ends that `and` or a comma parts from the one at `start`."""
        joined = _JOINED.search(self._text, max(floor, start - 16), start)
        return joined.start() if joined else start

    def with_lead(self, span: Span, begin: int) -> int:
        """The sentence's start if only a lead stands between it and the measure: In 2021, …."""
        for leads in (self._lead, _WIDE):
            lead = leads.match(self._text, span.start, begin)
            if lead and lead["lead"] and lead.end() == begin:
                return lead.start("lead")
        return begin

    def without_opening(self, at: int) -> int:
        """Where a clause begins behind a word that only joins it to what was said: And, starting in July."""
        opening = self._opening.match(self._text, at)
        return opening.end() if opening else at

    def clause_start(self, floor: int, predicate: int) -> int:
        """Where the clause of a predicate begins, not before `floor`."""
        return self._joints.before(floor, predicate)

    def first_letter(self, at: int, end: int) -> int:
        """The first place from `at` on where a phrase can begin."""
        while at < end and not (self._text[at].isalnum() or self._text[at] in "$€£¥“\"'"):
            at += 1
        return at

    def phrase_start(self, words: list[Word], at: int) -> int:
        """Where the noun phrase of a head word begins, or the list of names whose last one it is."""
        first = max(0, at - _LONGEST_PHRASE)
        while at > first and self._belongs(words, at):
            at -= 1
        return words[self._list_start(words, at)].start

    def _list_start(self, words: list[Word], at: int) -> int:
        """The number of the first word of a list of names: the Ports Office, Customs, and the Treasury."""
        if at == 0 or words[at - 1].low != "and":
            return at
        number, listed = at - 1, at
        while number > 0 and at - number < _LONGEST_LIST:
            number -= 1
            gap = self._text[words[number].end : words[number + 1].start]
            if gap.strip(" ,&()") or (words[number].low not in _WITHIN and words[number].raw[0].islower()):
                return listed
            if number == 0 or self._text[words[number - 1].end : words[number].start].startswith(","):
                listed = number if self._is_list(words, number, at) else listed
        return listed

    def _is_list(self, words: list[Word], first: int, at: int) -> bool:
        """Whether a comma parts names from one to another word, and `and` the last."""
        return "," in self._text[words[first].end : words[at].start] and words[first].low not in _LEADING

    def name_end(self, words: list[Word], at: int) -> int:
        """Where the name that a head word is part of ends: the Ministry of Home Affairs."""
        return words[self.name_last(words, at)].end

    def name_last(self, words: list[Word], at: int) -> int:
        """The number of the last word of the name that a head word is part of."""
        last = at
        for number in range(at + 1, min(at + _LONGEST_NAME, len(words))):
            word = words[number]
            gap = self._text[words[number - 1].end : word.start]
            listed = gap == ", " and number > at + 1 and words[at + 1].low in ("of", "for", "on")
            if gap.strip() and not (listed and _LISTED.match(self._text, words[number - 1].end)):
                break
            if word.raw[0].isupper():
                last = number
            elif word.low not in {"of", "for", "and", "the"}:
                break
        return last

    def _belongs(self, words: list[Word], at: int) -> bool:
        """Whether the word before belongs to the same noun phrase."""
        before = words[at - 1]
        gap = self._text[before.end : words[at].start].strip(" &\n()")
        initial = gap == "." and len(before.raw) == 1 and before.raw.isupper()
        if (gap and not initial) or before.low in self._break:
            return False
        if before.low == "and":
            return at > 1 and words[at - 2].raw[0].isupper() and words[at].raw[0].isupper()
        if before.low in {"of", "for"}:
            return at > 1
        described = at > 1 and words[at - 2].low in self._words["determiners"]
        link = before.low in self._words["link"] and not described
        return not link and before.low not in _ENDS_PHRASE
