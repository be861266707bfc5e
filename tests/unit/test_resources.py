"""Resources and samples are found in a source tree, an installed package and a bundle."""

import sys
from pathlib import Path

import pytest

from briefing import resources


def test_a_source_tree_has_them_beside_the_package() -> None:
    assert resources.table("messages", "general.toml")["program"]["en"] == "Briefing"
    assert list(resources.samples().iterdir())


def test_an_installed_package_carries_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_data").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)

    assert resources.samples() == tmp_path / "_data" / "articles"
    assert resources.resource("messages") == tmp_path / "_data" / "resources" / "messages"


def test_a_bundle_carries_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resources.samples() == tmp_path / "articles"
