"""The words that decide whether a Chinese number counts, read once from `figures.toml`."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.extract.figures.lookup import Endings
from briefing.extract.figures.vocabulary import Vocabulary, vocabulary
from briefing.resources import table

_PARTS = "[分份][一二三四五六七八九](?![点點之钟鐘个個秒米])"


@dataclass(frozen=True, slots=True)
class Rules:
    """What judging looks up besides the vocabulary; the tuples are for `startswith` and `endswith`."""

    words: Vocabulary
    money: re.Pattern[str]
    bare: Endings[bool]
    rank: Endings[bool]
    no_rank: tuple[str, ...]
    period: tuple[str, ...]
    period_after: tuple[str, ...]
    day: tuple[str, ...]
    day_after: tuple[str, ...]
    season_after: tuple[str, ...]
    one: tuple[str, ...]
    one_after: tuple[str, ...]
    each: tuple[str, ...]
    whole: dict[str, list[str]]
    spelled: re.Pattern[str]
    no_half: tuple[str, ...]
    prefixes: Endings[str]


@cache
def rules() -> Rules:
    """The rules for Chinese, read from their files."""
    read: dict[str, Any] = table("vocabulary", "figures.toml")

    def told(part: str, name: str) -> tuple[str, ...]:
        return tuple(read[part][name].split())

    words = vocabulary()
    alternatives = [re.escape(word) for word in sorted(read["words"], key=len, reverse=True)]
    alternatives += [f"半(?:{'|'.join(sorted(words.halves, key=len, reverse=True))})"]
    # A literal at the head of each lets the scan skip everything else.
    alternatives += [f"{lower}{_PARTS}" for lower in "二两兩三四五六七八九十"]
    return Rules(
        words=words,
        money=re.compile("|".join(map(re.escape, told("elided", "money")))),
        bare=Endings(dict.fromkeys(told("bare", "before"), True)),
        rank=Endings(dict.fromkeys(told("rank", "before"), True)),
        no_rank=told("rank", "unless_after"),
        period=told("period", "before"),
        period_after=told("period", "after"),
        day=told("day", "before"),
        day_after=told("day", "after"),
        season_after=told("season", "after"),
        one=told("one", "before"),
        one_after=told("one", "after"),
        each=told("one", "each"),
        whole=read["words"],
        spelled=re.compile("|".join(alternatives)),
        no_half=told("half", "not_before"),
        prefixes=Endings(
            {word: code for code, words in read["currency_before"].items() for word in words.split()}
        ),
    )
