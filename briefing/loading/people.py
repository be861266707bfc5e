"""Names of people and of outlets: told apart, and freed of what stands around them."""

import re
from functools import cache
from typing import Any

from briefing.resources import table

_SPACED_OUT = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])"
)


def is_outlet(name: str) -> bool:
    """Whether a name is a newspaper's, agency's or site's rather than a person's."""
    return bool(re.search(str(tables()["outlets"]["endings"]), name))


def of_outlet(tag: str) -> str:
    """The outlet that a tag names; "" for any other tag."""
    found = re.match(str(tables()["outlets"]["tags"]), tag)
    return found["value"] if found else ""


def names(value: str) -> str:
    """The names alone, a space between them, one that was spaced out closed up."""
    found = _SPACED_OUT.sub(r"\1\2", re.sub(str(tables()["people"]["roles"]), " ", value))
    return " ".join(re.split(r"[ \u3000、,，]+", found.strip(" \u3000、,，:：")))


def person(name: str) -> str:
    """A name without the role before it."""
    return re.sub(str(tables()["people"]["roles"]), "", name).strip() or name


@cache
def tables() -> dict[str, Any]:
    """What is kept of outlets, people and the places of metadata."""
    return table("loading", "metadata.toml")
