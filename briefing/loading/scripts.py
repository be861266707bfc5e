"""Which language and script a text is written in."""

import re
from collections.abc import Sequence
from functools import cache

from briefing.loading.block import Fact
from briefing.resources import table

_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_SAMPLE = 20_000


def language(text: str, facts: Sequence[Fact] = ()) -> str:
    """`zh`, `zh-Hant` or `en`, by the text itself; by what is declared where the text says nothing."""
    sample = text[:_SAMPLE]
    han, latin = len(_HAN.findall(sample)), len(_LATIN.findall(sample))
    if not han and not latin:
        declared = next((fact.value.lower() for fact in facts if fact.field == "language"), "zh")
        return "en" if declared.startswith("en") else "zh"
    if han * 4 < latin:
        return "en"
    simplified, traditional = _apart()
    return "zh-Hant" if _count(sample, traditional) > _count(sample, simplified) else "zh"


def _count(text: str, characters: frozenset[str]) -> int:
    return sum(character in characters for character in text)


@cache
def _apart() -> tuple[frozenset[str], frozenset[str]]:
    common = table("loading", "charsets.toml")["common"]
    return frozenset(common["simplified"]), frozenset(common["traditional"]) - frozenset(common["simplified"])
