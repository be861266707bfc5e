"""What every test has: no screen, and a data folder of its own."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of the test's own: no test ever sees the user's."""
    folder = tmp_path / "data"
    monkeypatch.setenv("BRIEFING_DATA", str(folder))
    return folder
