"""What is known about an article, each piece from a place that can be shown: nothing is guessed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from briefing.loading import dates, people, readings
from briefing.loading.block import Block, Fact
from briefing.loading.canonical import one_line
from briefing.loading.scripts import language
from briefing.model.article import Found, Notice

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


def known(facts: Sequence[Fact], blocks: Sequence[Block], title: str) -> Known:
    """Everything known about the article with these facts and paragraphs."""
    body = [block for block in blocks if not block.rule]
    tongue = language("\n".join(block.text for block in body) or title, facts)
    every = [*_sorted_out(facts), *readings.read(blocks, title), *_addresses(blocks), *_less_trusted(facts)]
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
        if fact.field == "author" and (fact.value in categories or people.is_outlet(fact.value)):
            yield replace(fact, field="publisher")
        elif fact.field == "author":
            yield replace(fact, value=people.person(fact.value))
        elif fact.field != "url" or fact.value.startswith(("http://", "https://")):
            yield fact


def _less_trusted(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Publishers by the site's name or a tag, where nothing else says who published."""
    for fact in facts:
        if fact.field == "site":
            yield replace(fact, field="publisher")
        elif fact.field in ("tag", "category") and (named := people.of_outlet(fact.value)):
            yield replace(fact, field="publisher", value=named)


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
    for domain, name in people.tables()["hosts"].items():
        if host == domain or host.endswith(f".{domain}"):
            return Fact("publisher", str(name), "address", host)
    return None
