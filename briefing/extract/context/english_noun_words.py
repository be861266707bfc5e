"""Words that English indicators and changes are told by."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.words import vocabulary
from briefing.model.figure import FigureKind

WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Za-z][\w’'/-]*|\d[\d,.]*(?:[-–/]\d+)*|&")
YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d{2,4})?")
MOST = 14
RATES = (FigureKind.PERCENT, FigureKind.POINT, FigureKind.MULTIPLE, FigureKind.RATIO)


@dataclass(frozen=True, slots=True)
class EnglishNounWords:
    """Words of English that part noun phrases from what is said of them."""

    determiners: frozenset[str]
    stops: frozenset[str]
    predicates: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    changed: frozenset[str]
    empty: frozenset[str]
    nouns: frozenset[str]
    before_verbs: frozenset[str]
    gerunds: frozenset[str]
    verbs: re.Pattern[str]
    times: re.Pattern[str]


@cache
def english_noun_words() -> EnglishNounWords:
    """The words, read once."""
    nouns, change = vocabulary("indicators")["english"], vocabulary("change")["english"]
    return EnglishNounWords(
        frozenset(nouns["determiners"]),
        frozenset(nouns["stops"]),
        frozenset(nouns["predicates"]),
        frozenset(change["up"]),
        frozenset(change["down"]),
        frozenset(nouns["changed"]),
        frozenset(nouns["empty"]),
        frozenset(nouns["nouns"]),
        frozenset(nouns["before_verbs"]),
        frozenset(nouns["gerunds"]),
        re.compile(rf"\b(?:{nouns['verbs']})\b"),
        re.compile(rf"(?:{nouns['times']})\b"),
    )
