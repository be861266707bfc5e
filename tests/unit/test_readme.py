"""The README speaks only of what there is."""

import re
from pathlib import Path

import pytest

from briefing import resources
from briefing.cli import program

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
KEYS = README.partition("## The keys")[2].partition("\n## ")[0]


def bound() -> set[str]:
    return {chord for keys in resources.table("keymap.toml").values() for chord in keys}


def test_every_key_that_it_names_is_bound() -> None:
    named = {
        key
        for row in re.findall(r"^\|.*\|(.*)\|$", KEYS, re.MULTILINE)
        for key in re.findall(r"`([^`]+)`", row)
    }

    assert named - bound() == set()
    assert len(named) > 40


@pytest.mark.parametrize("command", sorted(set(re.findall(r"python main\.py ([a-z-]+)", README))))
def test_every_command_that_it_shows_exists(command: str) -> None:
    assert command in program.COMMANDS


@pytest.mark.parametrize("command", program.COMMANDS)
def test_every_command_that_exists_is_shown(command: str) -> None:
    assert f"python main.py {command}" in README


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"\]\((?!http)([^)]+)\)|`(\.ci/[a-z-]+|resources/[a-z.]+)`", README)))
)
def test_every_file_that_it_points_to_is_there(path: tuple[str, str]) -> None:
    assert (ROOT / "".join(path)).exists()
