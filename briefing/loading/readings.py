"""What the paragraphs of an article say of it: bylines, source lines, datelines, by patterns in data."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from briefing.loading import people
from briefing.loading.block import Block, Fact

_HEAD = 10
_TAIL = 6
_LONG = 160
_SHOWN = 320


@dataclass(frozen=True, slots=True)
class Reading:
    """A way of finding a field: patterns with a group `value`, and where in the article they may stand."""

    field: str
    place: str
    patterns: tuple[str, ...]
    where: str
    cues: re.Pattern[str] | None

    def may_be_in(self, text: str) -> bool:
        """Whether the text has one of the words without which there is nothing to find."""
        return self.cues is None or self.cues.search(text) is not None

    def values(self, text: str) -> Iterator[str]:
        """The values that the paragraph gives."""
        for pattern in self.patterns if self.may_be_in(text) else ():
            for found in _compiled(pattern).finditer(text):
                yield found["value"]

    def tidied(self, text: str) -> Iterator[str]:
        """The values without what only stands around them: names without roles, a space between them."""
        for value in self.values(text):
            yield people.names(value) if self.field == "author" else value.strip(" \u3000:：")


def read(blocks: Sequence[Block], title: str) -> Iterator[Fact]:
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
        aside = [block.text for block in blocks if block.rule and not _says_nothing(block)]
        aside = [text for text in aside if len(text) <= 4 * _LONG]
        begun = [text[:_LONG] for text in body]
        first, head, tail = (
            [text for text in texts if len(text) <= 4 * _LONG]
            for texts in (body[:2], body[:_HEAD], body[_HEAD:][-_TAIL:])
        )
        return cls(
            [title], first, [*head, *aside], [*tail, *aside], [*head, *tail, *aside], begun[:_HEAD], begun
        )


def _any_of(cues: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(map(re.escape, cues))) if cues else None


def _filled(pattern: str) -> str:
    words = people.tables()["people"]
    for name in ("names", "role", "surnames", "not_names"):
        pattern = pattern.replace(f"{{{name.upper()}}}", str(words[name]))
    return pattern


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled where a text has its cues: most texts need few."""
    return re.compile(pattern)


@cache
def readings() -> tuple[Reading, ...]:
    """Every reading, the most trusted first."""
    return tuple(
        Reading(
            reading["field"],
            reading["name"],
            tuple(map(_filled, reading["patterns"])),
            reading["where"],
            _any_of(reading.get("cues", ())),
        )
        for reading in people.tables()["reading"]
    )


def _says_nothing(block: Block) -> bool:
    """Whether what was put aside is nothing that speaks of the article: hidden, or a link."""
    return block.rule == "hidden-text" or block.links >= len(block.text) - 1
