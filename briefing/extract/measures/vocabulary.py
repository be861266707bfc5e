"""The words by which Chinese measures are known."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.words import either
from briefing.extract.measures import lexicon as role
from briefing.extract.measures.lexicon import Lexicon
from briefing.extract.measures.patterns import FIGURE_AT_END, IS, NUMBERED
from briefing.resources import table

Ends = tuple[str, ...]
_ROLES = {
    "steer": role.VERB,
    "encourage": role.VERB | role.ENCOURAGE,
    "give": role.VERB | role.GIVE,
    "publish": role.VERB | role.PUBLISH,
    "noun": role.NOUN,
    "done": role.DONE,
    "commit": role.COMMIT,
    "direct": role.DIRECT,
    "adverb": role.ADVERB,
    "opener": role.OPENER,
    "lead": role.LEAD,
    "speech": role.SPEECH,
    "names": role.NAME,
    "places": role.NAME,
    "state": role.STATE,
    "compounds": 0,
    "levers": 0,
    "not_words": 0,
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A lexicon of what can stand in a clause, lists of words by name, and patterns made of lists."""

    lexicon: Lexicon
    lists: Mapping[str, Ends]
    background: frozenset[str]
    others: re.Pattern[str]
    copula: re.Pattern[str]
    change: re.Pattern[str]
    degree: re.Pattern[str]
    formulas: re.Pattern[str]
    making: re.Pattern[str]
    applying: re.Pattern[str]
    shifting: re.Pattern[str]
    decreed: re.Pattern[str]
    to_whom: re.Pattern[str]
    given_whom: re.Pattern[str]
    titled: re.Pattern[str]
    solving: re.Pattern[str]

    def firsts(self, name: str) -> frozenset[str]:
        """The first characters of a list's words: a quick look before `startswith`."""
        return frozenset(word[0] for word in self.lists[name])

    def lasts(self, name: str) -> frozenset[str]:
        """The last characters of a list's words: a quick look before `endswith`."""
        return frozenset(word[-1] for word in self.lists[name])

    def __getitem__(self, name: str) -> Ends:
        """The words of a list, to be given to `startswith` and `endswith`."""
        return self.lists[name]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary as it stands in the resources."""
    lists: dict[str, Ends] = {}
    for name in ("actions", "modality", "actors", "states"):
        words = table("vocabulary", f"{name}.toml")["zh"]
        lists |= {kind: tuple(dict.fromkeys(text.split())) for kind, text in words.items()}
    lists["authorities"] = (*lists["ends"], *lists["papers"], "》")
    lists["binding"] = (*lists["demanding"], *lists["prohibited"])
    lists["describable"] = (*lists["beneficiaries"], *lists["treated"])
    lists["ordered"] = (*lists["beneficiaries"], *lists["ends"], *lists["bodies"])
    return Vocabulary(
        lexicon=Lexicon(_roles(lists)),
        lists=lists,
        background=frozenset(lists["background"]),
        others=re.compile(_any(lists["others"])),
        copula=_copula(lists),
        change=re.compile(f"(?:{_any(lists['change'])}){FIGURE_AT_END}"),
        degree=re.compile(f"(?:{_any(lists['degree'])})[\u4e00-\u9fff]{{2,4}}$"),
        formulas=re.compile(_any(lists["formulas"])),
        to_whom=re.compile(
            f"(?:[对向为给](?<![应针面点一].)|(?<![提应保])供(?![应给电水热暖销需])|针对|面向)(?![予性期])(?P<who>[^,;。]{{2,80}}?)(?=,|$|{_any(lists['gifts'])})"
        ),
        given_whom=re.compile(
            f"(?:{_any(lists['giving'])}|(?<![天大行即])使(?![用命]))(?:更多|约|近|超过?|逾|最多|全[港省市国])?"
            r"(?:\d[\d.,]*[余多]?[万亿]?[余多]?(?:名|户|家|个|位|间)?)?"
            f"(?P<who>[^,;。\\d]{{2,40}}?)"
            f"(?=[\\d,;二三四五六七八九十百]|$|{_any(lists['given'])})"
        ),
        applying=re.compile(_any(lists["applying"]) + r"|\d"),
        shifting=re.compile(_any(lists["shifts"])),
        decreed=re.compile(
            f"(?:{_any(lists['levers'])}|[金费贴助资遇恤养]标准)[^,;。]{{0,16}}?(?P<verb>{either(lists['shifts'])})(?!的)"
        ),
        titled=re.compile(either(lists["titles"])),
        solving=re.compile(either(lists["solving"])),
        making=re.compile(f"(?:{_any(lists['making'])})[^,;]*?\\d"),
    )


def _copula(lists: Mapping[str, Ends]) -> re.Pattern[str]:
    return re.compile(
        "|".join(
            (
                _any(lists["copula"]),
                *_at_end(lists["copula_end"]),
                *_at_end(lists["gatherings"]),
                IS,
                *NUMBERED,
            )
        )
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in words)


def _at_end(words: Iterable[str]) -> Iterable[str]:
    return (f"{re.escape(word)}$" for word in words)


def _roles(lists: Mapping[str, Iterable[str]]) -> dict[str, int]:
    roles: dict[str, int] = {}
    for kind, bits in _ROLES.items():
        for word in lists[kind]:
            roles[word] = roles.get(word, 0) | bits
    return roles
