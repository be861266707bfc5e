"""What a passage is known by: pairs of characters, words, numbers and quoted words, folded."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefing.compare.passages import Passage
from briefing.resources import resource

_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_WORD = re.compile(r"[a-z]+(?:[-'’.&][a-z]+)*\d*|[a-z]+")
_NUMBER = re.compile(
    r"(\d(?:\d{0,2}(?:,\d{3})+|\d*))(\.\d+)?(万亿|千亿|百亿|十亿|亿|千万|百万|万|%|个百分点)?"
)
_QUOTED = re.compile(r"[“「『《\"]([^“”「」『』《》\"]{2,40})[”」』》\"]")
_LETTER, _DIGIT, _MARK = re.compile("[a-z]"), re.compile(r"\d"), re.compile('[“「『《"]')
_BREAK = re.compile(r"[，；：。！？,;:!?](?!\d)")
_CLAUSE = 6
_SHORT, _ROOT = 3, 4
_HISSING = ("sses", "xes", "zes", "ches", "shes")
_DERIVED = ("ations", "ation", "ments", "ment", "ing", "ed", "ly")


@dataclass(frozen=True, slots=True)
class Traits:
    """A passage's traits; `grams` are its wording, the others what it is about."""

    grams: frozenset[str]
    numbers: frozenset[str]
    quoted: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Every trait, each sort under a sign of its own."""
        return self.grams | self.numbers | self.quoted


def traits_of(folded: str, passages: Sequence[Passage]) -> list[Traits]:
    """The traits of passages of a folded text."""
    return [traits(passage.span.of(folded)) for passage in passages]


def clause_traits(text: str) -> list[frozenset[str]]:
    """What each clause of a folded passage is known by, but those that tell who says so; the whole of one."""
    clauses = [clause for clause in map(str.strip, _BREAK.split(text)) if len(clause) >= _CLAUSE]
    if len(clauses) <= 1:
        return [traits(text).all]
    opens, ends = _saying()
    return [
        traits(clause).all for clause in clauses if not clause.startswith(opens) and not clause.endswith(ends)
    ]


@cache
def _saying() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a clause opens or ends with that only tells who says something."""
    told = tomllib.loads(resource("compare", "saying.toml").read_text(encoding="utf-8"))
    return tuple(told["opens"]), tuple(told["ends"])


def traits(text: str) -> Traits:
    """The traits of a folded text."""
    return Traits(frozenset(_grams(text)), _numbers(text), _quoted(text))


@cache
def stem(word: str) -> str:
    """An English word without its commonest endings."""
    word = _singular(word.replace("’", "'").removesuffix("'s"))
    if len(word) <= _SHORT:
        return word
    for ending in _DERIVED:
        root = word.removesuffix(ending)
        if root != word and len(root) >= _ROOT:
            word = root[:-1] if root[-1] == root[-2] and root[-1] not in "ls" else root
            break
    return word.removesuffix("e") if len(word) > _ROOT else word


def _singular(word: str) -> str:
    if len(word) <= _SHORT:
        return word
    if word.endswith(("ies", "ied")) and len(word) > _ROOT:
        return word[:-3] + "y"
    if word.endswith(_HISSING):
        return word[:-2]
    return word if word.endswith(("ss", "us", "is")) else word.removesuffix("s")


def _grams(text: str) -> set[str]:
    grams: set[str] = set()
    for run in _RUN.findall(text):
        grams.update(map(str.__add__, run, run[1:]))
    if _LETTER.search(text):
        words = [stem(word) for word in _WORD.findall(text)]
        grams.update(words)
        grams.update(f"{first} {second}" for first, second in pairwise(words))
    return grams


def _numbers(text: str) -> frozenset[str]:
    if not _DIGIT.search(text):
        return frozenset()
    return frozenset(
        f"#{whole.replace(',', '')}{part}{unit}"
        for whole, part, unit in _NUMBER.findall(text)
        if part or unit or len(whole) > 1
    )


def _quoted(text: str) -> frozenset[str]:
    if not _MARK.search(text):
        return frozenset()
    return frozenset(f"“{_bare(words)}" for words in _QUOTED.findall(text))


def _bare(words: str) -> str:
    return "".join(re.findall(r"\w", words))
