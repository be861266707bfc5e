"""The words by which English measures are known, with the forms of their verbs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

from briefing.resources import table

BASE, THIRD, PAST, PARTICIPLE, GERUND = 1, 2, 4, 8, 16
_WORD = re.compile(r"[A-Za-z][A-Za-z’'*&-]*|[$€£¥]?\d+(?:[.,]\d+)*%?")
_EXPLAINED = (
    re.compile(r"\((?P<short>[A-Z][A-Z*&]{1,7})\)"),
    re.compile(r" or (?:the )?(?P<short>[A-Z][A-Z*&]{1,7})\b(?!\))"),
)
_NAME = re.compile(
    r"(?:\b[A-Z][\w&’'-]*[ \n](?:(?:of|for|and|the|on|to)[ \n])*){1,12}(?<![\w&’'-])[A-Z][\w&’'-]*$"
)
_LONGEST_NAME = 120
_SHORT_NAME = re.compile(r"\b(?:Department|Ministry) of(?: the)? ([A-Z][a-z]+)\b(?! and| &|,| [A-Z])")
_VOWELS = "aeiou"
_SHORT = 4
_DOUBLING = ("cel", "nel", "vel", "del", "bel", "uel", "nal", "tal", "pel")


class Word(NamedTuple):
    """A word of a sentence: its place, lower-cased, and as written."""

    start: int
    end: int
    low: str
    raw: str


@dataclass(frozen=True, slots=True)
class EnglishWords:
    """Verb forms with their base and tags, lists of words by name, and words that verbs need behind them."""

    forms: Mapping[str, tuple[str, int]]
    lists: Mapping[str, frozenset[str]]
    phrasal: Mapping[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        """The words of a list."""
        return self.lists[name]

    def acronyms(self, text: str) -> frozenset[str]:
        """Short names that the text gives to authorities: `MHA` for the Ministry of Home Affairs (MHA)."""
        heads = self.lists["heads"] | self.lists["schemes"]
        return frozenset(_SHORT_NAME.findall(text)) | frozenset(
            short
            for short, name in short_names(text).items()
            if f"({short})" in text and heads.intersection(re.split(r"\W+", name.lower()))
        )


def short_names(text: str) -> dict[str, str]:
    """The short names that a text explains, with what they stand for: Jobs Support Scheme (JSS), or JSS."""
    names: dict[str, str] = {}
    for found in chain.from_iterable(pattern.finditer(text) for pattern in _EXPLAINED):
        end = found.start() - (text[found.start() - 1] in " ,")
        if name := _NAME.search(text, max(0, end - _LONGEST_NAME), end):
            names.setdefault(found["short"], name.group())
    return names


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words and numbers in [start, end)."""
    new = tuple.__new__
    return [
        new(Word, (match.start(), match.end(), (raw := match[0]).lower(), raw))
        for match in _WORD.finditer(text, start, end)
    ]


@cache
def english_words() -> EnglishWords:
    """The English vocabulary as it stands in the resources."""
    lists: dict[str, frozenset[str]] = {}
    for name in ("actions", "modality", "actors"):
        words = table("vocabulary", f"{name}.toml")["en"]
        lists |= {kind: frozenset(text.split()) for kind, text in words.items()}
    predicates, first = (
        table("vocabulary", "predicates.toml"),
        table("vocabulary", "actions.toml")["en"]["irregular"],
    )
    for name, text in predicates["words"].items():
        base = name.removeprefix("further_")
        lists[base] = lists.get(base, frozenset()) | frozenset(text.split())
    lists["needs_to"] = lists["intends"] | lists["obliged"] | {"need", "needs", "ought"}
    irregular = [line.split() for line in f"{first}{predicates['forms']['irregular']}".strip().splitlines()]
    return EnglishWords(
        dict(_forms(lists["verbs"], irregular)),
        lists,
        {base: frozenset(following.split()) for base, following in predicates["phrasal"].items()},
    )


def _forms(verbs: frozenset[str], irregular: list[list[str]]) -> Iterator[tuple[str, tuple[str, int]]]:
    tagged: dict[str, tuple[str, int]] = {}
    exceptions = {base: (past, participle) for base, past, participle in irregular}
    for verb in sorted(verbs):
        past, participle = exceptions.get(verb, (_ed(verb), _ed(verb)))
        tags = [(verb, BASE), (_s(verb), THIRD), (past, PAST), (participle, PARTICIPLE), (_ing(verb), GERUND)]
        if verb.endswith(_DOUBLING):
            tags += [(f"{verb}led", PAST | PARTICIPLE), (f"{verb}ling", GERUND)]
        for form, tag in tags:
            base, known = tagged.get(form, (verb, 0))
            tagged[form] = (base, known | tag)
    yield from tagged.items()


def _s(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _ing(verb: str) -> str:
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) else _doubled(verb)
    return stem + "ing"


def _doubled(verb: str) -> str:
    """The verb with its last letter doubled where its forms have it: plan, commit."""
    ends = verb[-1] not in "wxy" + _VOWELS and verb[-2] in _VOWELS and verb[-3:-2] not in _VOWELS
    stressed = verb.endswith(("mit", "trol", "fer", "gin")) and verb not in {"offer", "begin", "limit"}
    short = len(verb) <= _SHORT and ends and verb != "open"
    return verb + verb[-1] if short or stressed else verb
