"""The words by which English measures are known, with the forms of their verbs."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.resources import table

BASE, THIRD, PAST, PARTICIPLE, GERUND = 1, 2, 4, 8, 16
_VOWELS = "aeiou"
_ACRONYM = re.compile(r"((?:[A-Z][\w&’'-]*[ \n](?:(?:of|for|and|the|on|to)[ \n])*)+)\(([A-Z][A-Z*&]{1,7})\)")


@dataclass(frozen=True, slots=True)
class EnglishWords:
    """Verb forms with their base and tags, and the sets that tell other words."""

    forms: dict[str, tuple[str, int]]
    light: frozenset[str]
    light_objects: frozenset[str]
    encourage: frozenset[str]
    permit: frozenset[str]
    decreed: frozenset[str]
    levers: frozenset[str]
    will: frozenset[str]
    must: frozenset[str]
    done: frozenset[str]
    link: frozenset[str]
    cut: frozenset[str]
    heads: frozenset[str]
    alone: frozenset[str]
    schemes: frozenset[str]
    beneficiaries: frozenset[str]

    def acronyms(self, text: str) -> frozenset[str]:
        """Short names that the text gives to authorities: `MHA` for the Ministry of Home Affairs (MHA)."""
        return frozenset(
            short
            for name, short in _ACRONYM.findall(text)
            if self.heads.intersection(re.split(r"\W+", name.lower()))
        )


@cache
def english_words() -> EnglishWords:
    """The English vocabulary as it stands in the resources."""
    lists: dict[str, frozenset[str]] = {}
    for name in ("actions", "modality", "actors"):
        lists |= {
            kind: frozenset(text.split()) for kind, text in table("vocabulary", f"{name}.toml")["en"].items()
        }
    irregular = table("vocabulary", "actions.toml")["en"]["irregular"].strip().splitlines()
    verbs, _ = lists.pop("verbs"), lists.pop("irregular")
    return EnglishWords(forms=_forms(verbs, [line.split() for line in irregular]), **lists)


def _forms(verbs: frozenset[str], irregular: list[list[str]]) -> dict[str, tuple[str, int]]:
    forms: dict[str, tuple[str, int]] = {}
    exceptions = {base: (past, participle) for base, past, participle in irregular}
    for verb in sorted(verbs):
        past, participle = exceptions.get(verb, (_ed(verb), _ed(verb)))
        for form, tag in (
            (verb, BASE),
            (_s(verb), THIRD),
            (past, PAST),
            (participle, PARTICIPLE),
            (_ing(verb), GERUND),
        ):
            base, tags = forms.get(form, (verb, 0))
            forms[form] = (base, tags | tag)
    return forms


def _s(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _ing(verb: str) -> str:
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) else _doubled(verb)
    return stem + "ing"


def _doubled(verb: str) -> str:
    short = (
        len(verb) <= 4
        and verb[-1] not in "wxy" + _VOWELS
        and verb[-2] in _VOWELS
        and verb[-3:-2] not in _VOWELS
    )
    stressed = verb.endswith(("mit", "trol", "fer", "gin")) and verb not in {"offer", "begin", "limit"}
    return verb + verb[-1] if short or stressed else verb
