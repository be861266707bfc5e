"""What is known about an article, each piece from a place that can be shown: nothing is guessed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from briefing.loading import dates
from briefing.loading.block import Block, Fact
from briefing.loading.canonical import one_line
from briefing.loading.scripts import language
from briefing.model.article import Found, Notice
from briefing.resources import table

_HEAD = 10
_TAIL = 6
_LONG = 160
_SHOWN = 320
_SPACED_OUT = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])"
)
_LED_AWAY = ("address-alone", "link-alone")


@dataclass(frozen=True, slots=True)
class Known:
    """The metadata that was settled on, and where each piece was found."""

    title: str = ""
    date: str = ""
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    document_number: str | None = None
    language: str = "zh"
    found: tuple[Found, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A way of finding a field: patterns with a group `value`, and where in the article they may stand."""

    field: str
    place: str
    patterns: tuple[re.Pattern[str], ...]
    where: str
    cues: re.Pattern[str] | None

    def may_be_in(self, text: str) -> bool:
        """Whether the text has one of the words without which there is nothing to find."""
        return self.cues is None or self.cues.search(text) is not None

    def values(self, text: str) -> Iterator[str]:
        """The values that the paragraph gives."""
        for pattern in self.patterns if self.may_be_in(text) else ():
            for found in pattern.finditer(text):
                yield found["value"]

    def tidied(self, text: str) -> Iterator[str]:
        """The values without what only stands around them: names without roles, a space between them."""
        for value in self.values(text):
            yield _names(value) if self.field == "author" else value.strip(" \u3000:：")


def known(facts: Sequence[Fact], blocks: Sequence[Block], title: str) -> Known:
    """Everything known about the article with these facts and paragraphs."""
    body = [block for block in blocks if not block.rule]
    tongue = language("\n".join(block.text for block in body) or title, facts)
    every = [*_sorted_out(facts), *_read(blocks, title), *_addresses(blocks), *_less_trusted(facts)]
    chosen = {
        name: _first(name, every) for name in ("url", "document_number", "author", "publisher", "language")
    }
    chosen["date"] = _date(every, tongue)
    if chosen["publisher"] is None:
        chosen["publisher"] = _outlet(chosen["url"])
    return Known(
        title=title,
        date=chosen["date"].value if chosen["date"] else "",
        publisher=_value(chosen["publisher"]),
        author=_value(chosen["author"]),
        url=_value(chosen["url"]),
        document_number=_value(chosen["document_number"]),
        language=tongue,
        found=tuple(
            Found(fact.field, fact.place, fact.words)
            for fact in (_title(facts, title), *chosen.values())
            if fact
        ),
        notices=_impossible(facts),
    )


def is_outlet(name: str) -> bool:
    """Whether a name is a newspaper's, agency's or site's rather than a person's."""
    return bool(re.search(str(_tables()["outlets"]["endings"]), name))


def _of_outlet(tag: str) -> str:
    """The outlet that a tag names; "" for any other tag."""
    found = re.match(str(_tables()["outlets"]["tags"]), tag)
    return found["value"] if found else ""


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _title(facts: Sequence[Fact], title: str) -> Fact | None:
    return next((fact for fact in facts if fact.field == "title" and one_line(fact.value) == title), None)


def _impossible(facts: Sequence[Fact]) -> tuple[Notice, ...]:
    """What is said of dates that there are none of."""
    wrong = dict.fromkeys(
        fact.value for fact in facts if fact.field == "date" and dates.day(fact.value) is None
    )
    return tuple(Notice("loading.date-impossible", (("words", words),)) for words in wrong)


def _first(name: str, facts: Iterable[Fact]) -> Fact | None:
    return next((fact for fact in facts if fact.field == name), None)


def _sorted_out(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts, an outlet that is given as author being the publisher instead."""
    categories = {fact.value for fact in facts if fact.field in ("category", "tag")}
    for fact in facts:
        if fact.field == "author" and (fact.value in categories or is_outlet(fact.value)):
            yield replace(fact, field="publisher")
        elif fact.field == "author":
            yield replace(fact, value=_person(fact.value))
        elif fact.field != "url" or fact.value.startswith(("http://", "https://")):
            yield fact


def _less_trusted(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Publishers by the site's name or a tag, where nothing else says who published."""
    for fact in facts:
        if fact.field == "site":
            yield replace(fact, field="publisher")
        elif fact.field in ("tag", "category") and (named := _of_outlet(fact.value)):
            yield replace(fact, field="publisher", value=named)


def _names(value: str) -> str:
    """The names alone, a space between them, one that was spaced out closed up."""
    names = _SPACED_OUT.sub(r"\1\2", re.sub(str(_tables()["people"]["roles"]), " ", value))
    return " ".join(re.split(r"[ \u3000、,，]+", names.strip(" \u3000、,，:：")))


def _person(name: str) -> str:
    """A name without the role before it."""
    return re.sub(str(_tables()["people"]["roles"]), "", name).strip() or name


def _read(blocks: Sequence[Block], title: str) -> Iterator[Fact]:
    """Facts that the title and the paragraphs themselves give, furniture included."""
    places = _Places.of(blocks, title)
    for reading in readings():
        texts, together = places.at(reading.where)
        if not reading.may_be_in(together):
            continue
        found = [
            Fact(reading.field, value, reading.place, text[:_SHOWN])
            for text in texts
            for value in reading.tidied(text)
        ]
        if reading.where != "leads" or len({fact.value for fact in found}) == 1:
            yield from found


@dataclass(frozen=True, slots=True)
class _Places:
    """The texts in which a reading may look: whole paragraphs, or how they begin (`lead`, `leads`)."""

    title: Sequence[str]
    first: Sequence[str]
    head: Sequence[str]
    tail: Sequence[str]
    edges: Sequence[str]
    lead: Sequence[str]
    leads: Sequence[str]

    _together: dict[str, str] = field(default_factory=dict)

    def at(self, where: str) -> tuple[Sequence[str], str]:
        """The texts of a place, one by one and together."""
        texts: Sequence[str] = getattr(self, where)
        if where not in self._together:
            self._together[where] = "\n".join(texts)
        return texts, self._together[where]

    @classmethod
    def of(cls, blocks: Sequence[Block], title: str) -> "_Places":
        """The places of an article."""
        body = [block.text for block in blocks if not block.rule]
        aside = [block.text for block in blocks if block.rule and block.rule != "hidden-text"]
        aside = [text for text in aside if len(text) <= 4 * _LONG]
        begun = [text[:_LONG] for text in body]
        first, head, tail = (
            [text for text in texts if len(text) <= 4 * _LONG]
            for texts in (body[:2], body[:_HEAD], body[_HEAD:][-_TAIL:])
        )
        return cls(
            [title], first, [*head, *aside], [*tail, *aside], [*head, *tail, *aside], begun[:_HEAD], begun
        )


def _addresses(blocks: Sequence[Block]) -> Iterator[Fact]:
    for block in blocks:
        if block.rule in _LED_AWAY and block.address.startswith("http") and block.address == block.text:
            yield Fact("url", block.address, "address", block.text)


def _date(facts: Sequence[Fact], tongue: str) -> Fact | None:
    zone = dates.SHANGHAI if tongue.startswith("zh") else None
    for fact in facts:
        if fact.field == "date":
            day = dates.day(fact.value, zone)
            if day is not None:
                return replace(fact, value=day.isoformat())
    return None


def _outlet(url: Fact | None) -> Fact | None:
    """The publisher that an address is known to belong to."""
    host = (urlsplit(url.value).hostname or "") if url else ""
    if url and host == "web.archive.org":
        return _outlet(replace(url, value=re.sub(r"^https?://web\.archive\.org/web/[^/]*/", "", url.value)))
    for domain, name in _tables()["hosts"].items():
        if host == domain or host.endswith(f".{domain}"):
            return Fact("publisher", str(name), "address", host)
    return None


@cache
def _tables() -> dict[str, Any]:
    return table("loading", "metadata.toml")


def _any_of(cues: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(map(re.escape, cues))) if cues else None


def _filled(pattern: str) -> str:
    people = _tables()["people"]
    for name in ("names", "role", "surnames", "not_names"):
        pattern = pattern.replace(f"{{{name.upper()}}}", str(people[name]))
    return pattern


@cache
def readings() -> tuple[Reading, ...]:
    """Every reading, the most trusted first."""
    return tuple(
        Reading(
            reading["field"],
            reading["name"],
            tuple(re.compile(_filled(pattern)) for pattern in reading["patterns"]),
            reading["where"],
            _any_of(reading.get("cues", ())),
        )
        for reading in _tables()["reading"]
    )
