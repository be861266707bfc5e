"""The traits of passages in two languages: terms, numbers and names that both can have."""

from collections.abc import Sequence

from briefing.compare.glossary import glossary
from briefing.compare.names import names, sounded
from briefing.compare.numbers import amounts
from briefing.compare.passages import Passage

_NAME = "“"


def crossing_traits(
    chinese: str, here: Sequence[Passage], english: str, there: Sequence[Passage]
) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """The traits of the passages of a folded Chinese text and of an English text as it was written."""
    named = names(english)
    small = english.lower()
    return (
        [_chinese(passage.span.of(chinese), named) for passage in here],
        [_english(passage.span.of(small), passage.span.of(english), named) for passage in there],
    )


def _chinese(text: str, named: frozenset[str]) -> frozenset[str]:
    terms = glossary().in_chinese(text) | amounts(text)
    return frozenset(terms | {_NAME + name for name in sounded(text, named)})


def _english(small: str, written: str, named: frozenset[str]) -> frozenset[str]:
    terms = glossary().in_english(small) | amounts(small)
    return frozenset(terms | {_NAME + name for name in names(written) & named})
