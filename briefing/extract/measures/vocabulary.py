"""The words by which Chinese measures are known."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.extract.measures import lexicon as role
from briefing.extract.measures.lexicon import Lexicon
from briefing.resources import table

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
    "not_words": 0,
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A lexicon of what can stand in a clause, and endings and beginnings that tell what a clause is."""

    lexicon: Lexicon
    places: tuple[str, ...]
    ends: tuple[str, ...]
    not_ends: tuple[str, ...]
    titles: tuple[str, ...]
    papers: tuple[str, ...]
    lead_ends: tuple[str, ...]
    more: tuple[str, ...]
    land: tuple[str, ...]
    background: frozenset[str]
    purpose: tuple[str, ...]
    aim: tuple[str, ...]
    speech: tuple[str, ...]
    begin: tuple[str, ...]
    others: re.Pattern[str]
    beneficiaries: tuple[str, ...]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary as it stands in the resources."""
    lists: dict[str, tuple[str, ...]] = {}
    for name in ("actions", "modality", "actors"):
        words = table("vocabulary", f"{name}.toml")["zh"]
        lists |= {kind: tuple(dict.fromkeys(text.split())) for kind, text in words.items()}
    return Vocabulary(
        lexicon=Lexicon(_roles(lists)),
        places=lists["places"],
        ends=lists["ends"],
        not_ends=lists["not_ends"],
        titles=lists["titles"],
        papers=lists["papers"],
        lead_ends=lists["lead_end"],
        more=lists["more"],
        land=lists["land"],
        background=frozenset(lists["background"]),
        purpose=lists["purpose"],
        aim=lists["aim"],
        speech=lists["speech"],
        begin=lists["begin"],
        others=re.compile("|".join(map(re.escape, lists["others"]))),
        beneficiaries=lists["beneficiaries"],
    )


def _roles(lists: Mapping[str, Iterable[str]]) -> dict[str, int]:
    roles: dict[str, int] = {}
    for kind, bits in _ROLES.items():
        for word in lists[kind]:
            roles[word] = roles.get(word, 0) | bits
    return roles
