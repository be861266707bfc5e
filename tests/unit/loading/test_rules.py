"""Every rule takes its examples and leaves its near misses; the data says which."""

from typing import Any

import pytest

from briefing.loading import furniture, kinds, readings
from briefing.loading.block import Block
from briefing.resources import table

FURNITURE = {rule.name: rule for rule in furniture.rules()}
KINDS = {rule.name: rule for rule in kinds.rules()}
READINGS = {reading.place: reading for reading in readings.readings()}


def told(rows: list[dict[str, Any]], key: str) -> list[Any]:
    return [pytest.param(row["name"], one, id=f"{row['name']}: {one}") for row in rows for one in row[key]]


FURNITURE_DATA = table("vocabulary", "furniture.toml")["rule"]
KIND_DATA = table("loading", "kinds.toml")["kind"]
READING_DATA = table("loading", "metadata.toml")["reading"]


@pytest.mark.parametrize(("rule", "text"), told(FURNITURE_DATA, "examples"))
def test_a_rule_takes_what_is_the_pages(rule: str, text: str) -> None:
    assert FURNITURE[rule].fits(Block(text))


@pytest.mark.parametrize(("rule", "text"), told(FURNITURE_DATA, "near"))
def test_no_rule_takes_what_only_looks_like_it(rule: str, text: str) -> None:
    assert [one.name for one in FURNITURE.values() if one.fits(Block(text))] == [], rule


@pytest.mark.parametrize(("rule", "text"), told(KIND_DATA, "examples"))
def test_a_paragraph_is_of_the_kind_that_it_shows(rule: str, text: str) -> None:
    assert KINDS[rule].fits(text)


@pytest.mark.parametrize(("rule", "text"), told(KIND_DATA, "near"))
def test_a_sentence_that_only_begins_like_a_heading_is_none(rule: str, text: str) -> None:
    assert [one.name for one in KINDS.values() if one.fits(text)] == [], rule


@pytest.mark.parametrize(("reading", "example"), told(READING_DATA, "examples"))
def test_a_reading_finds_its_value(reading: str, example: list[str]) -> None:
    text, value = example

    assert value in list(READINGS[reading].tidied(text))


@pytest.mark.parametrize(("reading", "text"), told(READING_DATA, "near"))
def test_a_reading_finds_nothing_where_nothing_is_said(reading: str, text: str) -> None:
    assert list(READINGS[reading].values(text)) == []


def test_every_rule_has_what_it_can_be_told_by() -> None:
    assert [rule.name for rule in FURNITURE.values() if not rule.text and not rule.marks] == []
