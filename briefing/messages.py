"""Codes to sentences in Chinese and English, from the catalogue in `resources/messages/`.

A code is `topic.name`: `topic` is the file, `name` the table in it, with one key a language; `trouble = true`
says of a sentence that something could not be done.
"""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any

from briefing import resources
from briefing.errors import BriefingError


class Language(Enum):
    """A language that the program speaks."""

    CHINESE = "zh"
    ENGLISH = "en"


def sentence(code: str, language: Language, arguments: Mapping[str, object] | None = None) -> str:
    """The sentence that a code stands for, its arguments filled in; KeyError for an unknown code."""
    topic, _, name = code.partition(".")
    text: str = _catalogue(topic)[name][language.value]
    return text.format(**arguments) if arguments else text


def told(error: BriefingError, language: Language) -> str:
    """What a user is told of an error."""
    return sentence(error.code, language, error.arguments)


def is_trouble(code: str) -> bool:
    """Whether a sentence says that something could not be done, or went wrong."""
    topic, _, name = code.partition(".")
    return bool(_catalogue(topic)[name].get("trouble", False))


def names(topic: str) -> tuple[str, ...]:
    """Every name that a topic of the catalogue defines."""
    return tuple(_catalogue(topic))


@cache
def _catalogue(topic: str) -> dict[str, dict[str, Any]]:
    return resources.table("messages", f"{topic}.toml")
