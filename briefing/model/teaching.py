"""What the analyst teaches for every article: never this phrase, never this rule, always this phrase."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

Key = TypeVar("Key")


class Lesson(Enum):
    """What is to be done with findings."""

    NEVER_PHRASE = "never-phrase"
    NEVER_RULE = "never-rule"
    ALWAYS = "always"


class Sort(Enum):
    """Which findings a lesson is about."""

    FIGURE = "figure"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Teaching:
    """A lesson about figures or measures; `words` is the phrase, or the rule's name.

    `slots` are what an always-phrase is found with, by slot: instrument and strength of a measure; kind,
    value and unit of a figure.
    """

    lesson: Lesson
    sort: Sort
    words: str
    slots: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not self.words.strip():
            raise ValueError("a teaching needs words")


def written(teaching: Teaching) -> str:
    """The teaching as one line of text, to be kept."""
    said = [
        teaching.lesson.value,
        teaching.sort.value,
        teaching.words,
        [list(slot) for slot in teaching.slots],
    ]
    return json.dumps(said, ensure_ascii=False)


def teachings_of(kept: Iterable[tuple[Key, str]]) -> dict[Key, Teaching]:
    """The teachings that were written, by their keys; one that a newer program wrote is left alone."""
    known = {}
    for key, line in kept:
        with suppress(ValueError):
            known[key] = teaching_of(line)
    return known


def teaching_of(line: str) -> Teaching:
    """The teaching that was written as this line; ValueError where it is none."""
    match json.loads(line):
        case [str(lesson), str(sort), str(words), list(slots)]:
            pairs = tuple((str(name), str(value)) for name, value in slots)
            return Teaching(Lesson(lesson), Sort(sort), words, pairs)
        case _:
            raise ValueError(f"no teaching: {line}")
