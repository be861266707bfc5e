"""Authorities at the beginning of a clause, and whether a speaker is one."""

import re
from collections.abc import Sequence

from briefing.extract.measures.grammar import Grammar
from briefing.extract.measures.lexicon import LEAD, MODAL, NAME, NOUN, VERB, by_last
from briefing.extract.measures.patterns import NUMBER_AT_END

_LONGEST = 36
_WITH = re.compile(r"(?:[与和及、](?:多[名位])?[^,;。]{0,8}?(?:官员|一行|领导人?|等人?))?")
_SHORTEST_PERSON = 2
_OPINED = re.compile(
    "认为|觉得|批评|质疑|相信|希望|预料|预计|料|逼使|迫使|知道|不知|警醒|乐见|不明白|(?<!证)(?<!申)[说指称](?=政府|当局)|令(?=政府|当局)|让(?=政府|当局)"
)
_MOST_BEFORE_NAME = 5
_STOPS = ",。;:"
_COUNCILS = "委员事议金合协学商工总"
_AND, _BETWEEN = "与同", "、和及与"
_HE = ("他", "她")


class Actors:
    """Recognises authorities by name, by the ends of their names, and persons by their titles or names."""

    def __init__(self, grammar: Grammar, persons: Sequence[str] = ()) -> None:
        self._grammar, self._persons = grammar, tuple(persons)
        self._first_of_persons = frozenset(person[0] for person in persons)
        words = grammar.words
        self._ends, self._not_ends = by_last(words["authorities"]), words["not_ends"]
        self._counted, self._sources = words["counted"], words["sources"]
        self._joint, self._wishes = words["joint"], words["wishes"]
        self._double = frozenset(words["double_surnames"])
        self._titles, self._others = words["titles"], words.others
        self._titles_by_last = by_last(self._titles)

    def end(self, text: str, start: int, end: int) -> int:
        """Where the authority that begins at `start` ends, if a predicate follows it; else 0."""
        after = self._person(text, start, end) or self._body(text, start, end)
        return 0 if after and _OPINED.search(text, start, after) else after

    def _body(self, text: str, start: int, end: int) -> int:
        """Where the name of a body, or a title with a name, ends."""
        named, partnered, closing = (
            False,
            0,
            text.find("》", start, end) if text.startswith("《", start) else -1,
        )
        at = max(start, closing)
        limit = min(end, at + _LONGEST)
        while at < limit:
            after, roles = self._grammar.at(text, at)
            if roles & NAME and (at - start <= _MOST_BEFORE_NAME or text[at - 1] in _BETWEEN):
                at, named = after, True
                if self._grammar.goes_on(text, at, end) or self._makes_number(text, at, end):
                    return at
                continue
            if at > start and after == at + 1 and self._is_council(text, at):
                at, named = after, True
                continue
            ended = at > start and (named or self._ends_here(text, start, at))
            if ended and self._grammar.goes_on(text, at, end):
                return at
            acts = roles & VERB and not roles & NOUN and at > start
            if acts and partnered and text.startswith(self._joint, at):
                return partnered
            joins = text[at] in _AND
            if acts or roles & MODAL or (roles & LEAD and not joins) or self._stops(text, at):
                break
            partnered = at if joins and ended else partnered
            at, named = after if after > at else at + 1, False
        return 0

    def _person(self, text: str, start: int, end: int) -> int:
        """Where a known person's name ends, with those who are with him, if a predicate follows it."""
        if text[start : start + 1] not in self._first_of_persons:
            return 0
        name = next((name for name in self._persons if text.startswith(name, start)), "")
        company = _WITH.match(text, start + len(name), end)
        at = company.end() if name and company else start
        return at if at > start and self._grammar.goes_on(text, at, end) else 0

    def _is_council(self, text: str, at: int) -> bool:
        """Whether 会 ends a body's name and is no modal: 管委会, 理事会."""
        return text[at] == "会" and text[at - 1] in _COUNCILS

    def _stops(self, text: str, at: int) -> bool:
        """Whether no name goes on at `at`: a mark, or a wish of someone else's."""
        return text[at] in _STOPS or text.startswith(self._wishes, at)

    def is_speaker(self, text: str, start: int, end: int) -> bool:
        """Whether [start, end) is someone who speaks for an authority: he, a known person, an authority."""
        said = text[start:end]
        if said.lstrip("但而惟") in _HE or said.endswith(self._persons):
            return True
        return self.end(text, start, end + 1) == end

    def speaks(self, text: str, start: int, end: int) -> bool:
        """Whether who speaks in a clause of speech speaks for an authority."""
        said = text[start:end]
        if said.endswith(self._sources):
            return True
        return any(title in said for title in self._titles) or not self._others.search(said)

    def _makes_number(self, text: str, at: int, end: int) -> bool:
        """Whether a word that may be a noun is the verb after a name: 改造老旧小区300个, 整合3亿元."""
        after, roles = self._grammar.at(text, at)
        if roles & VERB and (text[after : after + 1].isdigit() or text.startswith("了", after)):
            return True
        if not text.startswith(self._counted, at) or not NUMBER_AT_END.search(text, at, end):
            return False
        return not self._grammar.words.change.search(text, at, end)

    def _ends_here(self, text: str, start: int, at: int) -> bool:
        """Whether a body's name, or a title and a person's name, stands in [start, at)."""
        ends = self._ends.get(text[at - 1])
        if text[at - 1] == "条" and text[at - 2].isdigit():
            return True
        if ends is not None and text.endswith(ends, start, at):
            if not text.endswith(self._not_ends, start, at):
                return True
            return _longest(text, start, at, ends) > _longest(text, start, at, self._not_ends)
        if at - start <= _SHORTEST_PERSON:
            return False
        long = text[at - 4 : at - 2] in self._double and self._is_title(text, start, at - 4)
        return long or self._is_title(text, start, at - 2) or self._is_title(text, start, at - 3)

    def _is_title(self, text: str, start: int, at: int) -> bool:
        return text.endswith(self._titles_by_last.get(text[at - 1], ()), start, at)


def _longest(text: str, start: int, at: int, ends: Sequence[str]) -> int:
    """How long the longest of the words is with which [start, at) ends."""
    return max(len(end) for end in ends if text.endswith(end, start, at))
