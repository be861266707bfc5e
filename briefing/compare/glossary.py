"""Chinese terms and their English: what stands in a passage of either language, by the Chinese term."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.compare.traits import stem
from briefing.model.folding import folded
from briefing.resources import resource

_WORD = re.compile(r"[a-z]+(?:&[a-z]+)?\d*|\d+[a-z]+")


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms by their first character, and by the first stem of each English phrase for them."""

    chinese: Mapping[str, Sequence[str]]
    english: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]

    def in_chinese(self, text: str) -> frozenset[str]:
        """The terms that stand in a folded Chinese text, those within others too."""
        found = set()
        for place, character in enumerate(text):
            for term in self.chinese.get(character, ()):
                if text.startswith(term, place):
                    found.add(term)
        return frozenset(found)

    def in_english(self, text: str) -> frozenset[str]:
        """The terms whose English stands in a folded English text."""
        stems = tuple(map(stem, words(text)))
        found = set()
        for place, first in enumerate(stems):
            for phrase, term in self.english.get(first, ()):
                if stems[place : place + len(phrase)] == phrase:
                    found.add(term)
        return frozenset(found)


def words(text: str) -> list[str]:
    """The English words of a folded text."""
    return _WORD.findall(text)


@cache
def glossary() -> Glossary:
    """The glossary that comes with the program."""
    return glossary_of(resource("compare", "glossary.txt").read_text(encoding="utf-8").splitlines())


def glossary_of(lines: Iterable[str]) -> Glossary:
    """A glossary of lines `term: phrase; phrase`; a `#` begins a remark."""
    chinese: defaultdict[str, list[str]] = defaultdict(list)
    english: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for line in lines:
        term, parted, phrases = line.partition(":")
        if line.startswith("#") or not parted:
            continue
        chinese[term[0]].append(term)
        for phrase in {tuple(map(stem, words(folded(phrase)))) for phrase in phrases.split(";")}:
            if phrase:
                english[phrase[0]].append((phrase, term))
    return Glossary(chinese, english)
