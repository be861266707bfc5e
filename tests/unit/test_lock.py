"""The lock file pins all that the project asks for, by hash, and names no place to get it from."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PINNED = re.findall(
    r"^([a-z0-9-]+)==([^ ;]+).*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", LOCK, re.MULTILINE
)


def normal(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    return re.sub(r"[-_.]+", "-", name.group()).lower() if name else ""


def test_everything_that_the_project_asks_for_is_pinned() -> None:
    asked = [
        *PROJECT["dependencies"],
        *(r for extra in PROJECT["optional-dependencies"].values() for r in extra),
    ]

    assert {normal(requirement) for requirement in asked} - {name for name, _, _ in PINNED} == set()


def test_everything_that_is_pinned_has_its_hashes() -> None:
    assert [name for name, _, _ in PINNED] == re.findall(r"^([^\s#=]+)==", LOCK, re.MULTILINE)


def test_it_names_no_address_and_no_path() -> None:
    said = [line for line in LOCK.splitlines() if not re.match(r"    --hash=sha256:[0-9a-f]{64}", line)]

    assert [line for line in said if "://" in line or "--" in line or " @ " in line] == []
