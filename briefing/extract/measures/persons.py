"""Persons whom an article names with an authority's title: their names alone act for it later on."""

import re
from collections.abc import Iterator

from briefing.extract.measures.vocabulary import Vocabulary

_LENGTHS = (4, 3, 2)
_LONGEST, _LONGEST_DOUBLE = 3, 4
_PRIVATE = re.compile(r"(?:公司|集团|企业|商会|学会|大学|协会|联会|研究院|研究所|有限)[^,。;]{0,4}$")
_FARTHEST = 12
_NO_NAME = frozenset("在等和与及会的于说指称表对将向为来到率赴亦也又同就是以了并或从把被让")


def persons_of(text: str, words: Vocabulary) -> tuple[str, ...]:
    """The names, longest first, that stand behind an authority's title and again without one."""
    return tuple(sorted(set(_named(text, words)), key=len, reverse=True))


def _named(text: str, words: Vocabulary) -> Iterator[str]:
    surnames, doubles = frozenset(words["surnames"]), words["double_surnames"]
    tried: set[str] = set()
    for title in words.titled.finditer(text):
        at = title.end()
        following = text[at : at + _LONGEST_DOUBLE]
        if following in tried:
            continue
        double = text.startswith(doubles, at)
        if not double and text[at : at + 1] not in surnames:
            continue
        if _PRIVATE.search(text, max(0, title.start() - _FARTHEST), title.start()):
            continue
        tried.add(following)
        longest = _LONGEST_DOUBLE if double else _LONGEST
        names = (text[at : at + n] for n in _LENGTHS if n <= longest)
        known = next((name for name in names if _recurs(text, name)), None)
        if known:
            yield known
            if double:
                yield known[:2]


def _recurs(text: str, name: str) -> bool:
    return len(name) > 1 and name.isalnum() and not _NO_NAME & set(name[1:]) and text.count(name) > 1
