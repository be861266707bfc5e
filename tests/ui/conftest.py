"""Every test here has a running Qt."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from briefing.desk.desk import Desk
from briefing.messages import Language
from briefing.ui.speech import Speech
from briefing.ui.theme import Theme, ThemeName, load_theme
from tests.ui import samples


@pytest.fixture(autouse=True)
def running(qapp: QApplication) -> QApplication:
    """Qt, started once for the whole run."""
    return qapp


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two articles open side by side, compared."""
    made = samples.desk(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def speech() -> Speech:
    """What the window says, in Chinese."""
    return Speech(Language.CHINESE)


@pytest.fixture
def theme() -> Theme:
    """The light theme."""
    return load_theme(ThemeName.LIGHT)
