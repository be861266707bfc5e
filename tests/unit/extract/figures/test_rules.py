"""Every rule and trap keeps what its examples promise."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from briefing.extract.figures.finder import quantities
from briefing.extract.figures.vocabulary import traps
from briefing.extract.passage import passage
from briefing.resources import table

RULES = table("vocabulary", "rules.toml")["rule"]


def found(text: str) -> list[tuple[str, str]]:
    return [(quantity.text, quantity.rule) for quantity in quantities(passage(text, "1"))]


def examples() -> Iterator[tuple[str, str, str]]:
    for rule in RULES:
        for example in rule["examples"]:
            text, core = example.split(" → ")
            yield rule["name"], text, core


def each(rules: Iterable[dict[str, Any]], part: str) -> list[str]:
    return sorted({example for rule in rules for example in rule[part]})


@pytest.mark.parametrize(("rule", "text", "core"), list(examples()))
def test_a_rule_finds_its_example(rule: str, text: str, core: str) -> None:
    assert (core, rule) in found(text)


@pytest.mark.parametrize("text", each(RULES, "near"))
def test_a_near_miss_is_no_figure(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", each(traps(), "examples"))
def test_a_trap_takes_its_example(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", each(traps(), "near"))
def test_a_trap_leaves_its_near_misses(text: str) -> None:
    assert found(text)


def test_every_rule_says_in_both_languages_what_it_reads() -> None:
    assert all(rule["zh"] and rule["en"] and rule["examples"] and rule["near"] for rule in RULES)
    assert len({rule["name"] for rule in RULES}) == len(RULES)
