"""Finds the quantities of an article, paragraph by paragraph, in Chinese and in English."""

import re
from bisect import bisect
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.extract.figures.chinese import ChineseReader
from briefing.extract.figures.core import Quantity, merged
from briefing.extract.figures.places import dollar, yuan
from briefing.extract.figures.rules import rules
from briefing.extract.figures.signs import signed
from briefing.model.article import Article

if TYPE_CHECKING:
    from briefing.extract.figures.english import EnglishReader

_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uff00-\uff9f\t〇]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_WORDED = re.compile(r"\d ?(?:[kmbt]n?|[mb]illion|trillion|percent|per cent)\b", re.IGNORECASE)
_LATIN = re.compile("[A-Za-z]")
_MUCH = 60
_MANIFOLD = 12
_ADDRESS_MARK = re.compile("://|www[.]|@")
_ADDRESS = re.compile(r"(?:[a-z]+://|www\.)[^\s\u3000-\u9fff\uff00-\uffef]+|[\w.+-]+@[\w-]+\.[\w.]+")


def quantities(article: Article) -> tuple[Quantity, ...]:
    """Every quantity of the article, in order."""
    text = article.text
    readers = _Readers(article)
    found: list[Quantity] = []
    for paragraph in article.paragraphs:
        start, end = paragraph.span.start, paragraph.span.end
        reader = readers.chinese if _chinese(text, start, end) else readers.english
        told = reader.paragraph(start, end)
        if reader is readers.chinese and _WORDED.search(text, start, end) and _is_row(text, start, end):
            told = merged(told, readers.english.paragraph(start, end))
        if told and _ADDRESS_MARK.search(text, start, end):
            told = _outside_addresses(text, start, end, told)
        found += signed(text, told, start)
    return tuple(found)


def _is_row(text: str, start: int, end: int) -> bool:
    """Whether tabs alone made a paragraph be read as Chinese: a row of an English table."""
    return _HAN.search(text, start, end) is None


def _chinese(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is to be read as Chinese: not where a few characters stand among English."""
    first = _CHINESE.search(text, start, end)
    if first is None or first.start() < start + _MUCH:
        return first is not None
    latin = len(_LATIN.findall(text, start, end))
    return latin < _MANIFOLD * len(_CHINESE.findall(text, start, end))


class _Readers:
    """The readers of one article, made when a paragraph needs them."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def chinese(self) -> ChineseReader:
        return ChineseReader(self._article.text, yuan(self._article), self._dollar, rules())

    @cached_property
    def english(self) -> "EnglishReader":
        from briefing.extract.figures.english import EnglishReader
        from briefing.extract.figures.english_number_words import english_number_words

        return EnglishReader(self._article.text, self._dollar, english_number_words())

    @cached_property
    def _dollar(self) -> str:
        return dollar(self._article)


def _outside_addresses(text: str, start: int, end: int, told: list[Quantity]) -> list[Quantity]:
    """Those that stand in no web or mail address."""
    addresses = [match.span() for match in _ADDRESS.finditer(text, start, end)]
    ends = [last for _, last in addresses]
    kept = []
    for quantity in told:
        at = bisect(ends, quantity.span.start)
        if at == len(addresses) or quantity.span.start < addresses[at][0]:
            kept.append(quantity)
    return kept
