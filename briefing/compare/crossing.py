"""The traits of passages in two languages: terms, numbers and names that both can have."""

from briefing.compare.glossary import glossary
from briefing.compare.names import names, sounded
from briefing.compare.numbers import amounts
from briefing.compare.refining import Tongue

_NAME = "“"


def tongues(chinese: str, english: str) -> tuple[Tongue, Tongue]:
    """A folded Chinese text and an English one as it was written, each with the traits of its pieces."""
    named = names(english)

    def in_chinese(text: str) -> frozenset[str]:
        terms = glossary().in_chinese(text) | amounts(text)
        return frozenset(terms | {_NAME + name for name in sounded(text, named)})

    def in_english(text: str) -> frozenset[str]:
        small = text.lower()
        terms = glossary().in_english(small) | amounts(small)
        return frozenset(terms | {_NAME + name for name in names(text) & named})

    return Tongue(chinese, in_chinese, is_chinese=True), Tongue(english, in_english, is_chinese=False)
