"""Which language and script a text is written in."""

import re
from collections.abc import Sequence
from functools import cache

from briefing.loading.block import Fact
from briefing.resources import table

_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_SAMPLE = 6_000


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
    return "zh-Hant" if len(traditional.findall(sample)) > len(simplified.findall(sample)) else "zh"


@cache
def _apart() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Characters of one script that the other lacks."""
    common = table("loading", "charsets.toml")["common"]
    simplified, traditional = frozenset(common["simplified"]), frozenset(common["traditional"])
    return tuple(re.compile(f"[{''.join(own)}]") for own in (simplified, traditional - simplified))  # type: ignore[return-value]
