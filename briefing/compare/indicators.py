"""What a figure measures, in a form that can be held against another's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.compare.traits import stem
from briefing.model.folding import folded
from briefing.resources import table

_MARKS = re.compile(r"[\s“”\"'‘’《》（）()·・、,，:：/—–-]+")
_PERIOD = re.compile(
    r"(?:\d{4}年(?:度|末|底)?|\d{1,2}(?:[-—–~至到]\d{1,2})?月份?|\d{1,2}日|“?十[三四五六]五”?(?:期间|时期|末)?)"
)
_SAYING = re.compile(r"[\u3400-\u9fff]{2}|[A-Za-z]{3}")
_WORD = re.compile(r"[a-z]+(?:&[a-z]+)?")
_STOP = frozenset(
    {"a", "all", "an", "and", "by", "for", "from", "in", "its", "made", "of", "on", "that", "the", "to"}
)
_SUBSET, _MORE, _APART = 0.5, 0.4, 0.55
_BARE = 0.55


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator without place, time and tails; `grams` are its characters' pairs or its words."""

    name: str
    grams: frozenset[str]
    is_bare: bool


NOTHING = Indicator("", frozenset(), is_bare=True)


def indicator(words: str) -> Indicator:
    """The indicator that a figure's words name."""
    return _indicator(folded(words).lower()) if _SAYING.search(words) else NOTHING


def likeness(left: Indicator, right: Indicator) -> float:
    """From 0 to 1: 1 for one indicator, about half for one that narrows the other."""
    if not left.name or not right.name:
        return 0.0
    weight = _BARE if left.is_bare and right.is_bare else 1.0
    if left.name == right.name:
        return weight
    shared, most = len(left.grams & right.grams), max(len(left.grams), len(right.grams))
    if left.name in right.name or right.name in left.name or shared == min(len(left.grams), len(right.grams)):
        return weight * (_SUBSET + _MORE * shared / most) if shared else weight * _SUBSET
    return _APART * 2 * shared / (len(left.grams) + len(right.grams))


@cache
def _indicator(words: str) -> Indicator:
    latin = sum(map(str.isascii, words)) > len(words) / 2
    name = _english(words) if latin else _chinese(words)
    if name.isascii():
        grams = frozenset(name.split())
    else:
        grams = frozenset(map(str.__add__, name, name[1:])) or frozenset({name})
    return Indicator(name, grams, name in _vocabulary().bare or len(name) <= 1)


def _english(words: str) -> str:
    kept = [stem(word) for word in _WORD.findall(words) if word not in _STOP]
    kept = [word for word in kept if word not in _vocabulary().leads] or kept
    whole = " ".join(kept)
    return _vocabulary().synonyms.get(whole, whole)


def _chinese(words: str) -> str:
    """The canonical name: marks, times, places, leads and tails off, then the usual synonym."""
    vocabulary = _vocabulary()
    name = _PERIOD.sub("", _MARKS.sub("", words))
    name = vocabulary.lead.sub("", name) or name
    if name in vocabulary.synonyms:
        return vocabulary.synonyms[name]
    short = vocabulary.tail.sub("", name).rstrip("的")
    short = short if len(short) > 1 else name
    return vocabulary.synonyms.get(short, short)


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    synonyms: Mapping[str, str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]
    leads: frozenset[str]
    bare: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    data, places = table("compare", "indicators.toml"), table("compare", "places.toml")
    names = [*places["own"], *places["nation"]]
    names += [f"{place}(?:省|市|区|县|自治区)?" for row in ("provinces", "cities") for place in places[row]]
    leads = sorted([*data["leads"], *names], key=len, reverse=True)
    synonyms: dict[str, str] = {}
    for row in data["synonyms"]:
        synonyms |= dict.fromkeys(map(_spelt, row), row[0])
    return _Vocabulary(
        synonyms,
        re.compile(f"^(?:(?:{'|'.join(leads)})的?)+"),
        re.compile(f"(?:{'|'.join(data['tails'])})$"),
        frozenset(data["leads"]),
        frozenset(data["bare"]),
    )


def _spelt(name: str) -> str:
    """A synonym as it looks once marks are off; English words by their stems."""
    if name.isascii() and " " in name:
        return " ".join(map(stem, name.split()))
    return stem(name) if name.isascii() else _MARKS.sub("", name)
